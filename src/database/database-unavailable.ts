import { Problem } from '../shared/problem.js';

/**
 * No usable Postgres: the message is one line for the person at the terminal that names the place and the remedy.
 * It never holds a password. The cause, where there is one, is kept for logs.
 */
export class DatabaseUnavailable extends Problem {
  override name = 'DatabaseUnavailable';
}

/** The last resort that every message may offer: a Postgres of one's own. */
export const OWN_POSTGRES = 'set DATABASE_URL to a Postgres (13 to 18) of your own';

/** The `code` of a Node or Postgres error; of the first one inside when several addresses were tried; '' when it has none. */
export function errorCode(error: unknown): string {
  const { code, errors } = parts(error);
  if (typeof code === 'string') return code;
  return Array.isArray(errors) && errors.length > 0 ? errorCode(errors[0]) : '';
}

/** The text of an error on one line; the texts of all inside when several addresses were tried. */
export function errorLine(error: unknown): string {
  const { message, errors } = parts(error);
  if (Array.isArray(errors) && errors.length > 0) return errors.map(errorLine).join('; ');
  return (typeof message === 'string' ? message : String(error)).trim().replace(/\s*\n\s*/g, ' ');
}

function parts(error: unknown): { code?: unknown; message?: unknown; errors?: unknown } {
  return typeof error === 'object' && error !== null ? error : {};
}
