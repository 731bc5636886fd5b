import { createHash } from 'node:crypto';

/** The longest name that Postgres keeps; it would cut a longer one off in silence. */
const postgresNameBytes = 63;

/** The name of a response key as an SQL column: itself, or a short stand-in where Postgres would cut it off. */
export function columnAlias(responseKey: string): string {
  if (responseKey.length <= postgresNameBytes) return responseKey;
  return `$${createHash('sha256').update(responseKey).digest('hex').slice(0, 32)}`;
}
