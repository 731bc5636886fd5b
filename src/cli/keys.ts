import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { createKey, type KeyRole, type ListedKey, listKeys, revokeKey } from '../access/api-key.service.js';
import { keyRoles } from '../access/api-key.entity.js';
import { keyLifetime } from '../access/keyring.js';
import { migrate } from '../database/migrate.js';
import type { PostgresConnection } from '../database/postgres-connection.js';
import { Problem } from '../shared/problem.js';
import { DateScalar } from '../shared/scalars.js';

/** What a new key is to be. */
export interface KeyOrder {
  readonly name: string;
  readonly role: KeyRole;
  readonly expiresOn: string | null;
}

/** Longest name of a key, in characters. */
const maxNameLength = 100;

/**
 * Reads `--name TEXT --role READER [--expires 2027-01-31]`.
 *
 * @returns undefined where they are no such words
 * @throws Problem naming the option that makes no sense
 */
export function readKeyOrder(words: readonly string[]): KeyOrder | undefined {
  const text = { type: 'string' } as const;
  const values = wordsOf(() => parseArgs({ args: [...words], options: { name: text, role: text, expires: text } }).values);
  const name = values?.name?.trim();
  if (values === undefined || name === undefined || values.role === undefined) return undefined;
  if (name === '' || name.length > maxNameLength || /\p{C}/u.test(name)) throw new Problem(`--name must say what the key is for, in 1 to ${maxNameLength} characters on one line`);
  const role = keyRoles.find((each): each is KeyRole => each === values.role?.toUpperCase());
  if (role === undefined) throw new Problem(`--role is "${values.role}": it must be ${keyRoles.slice(0, -1).join(', ')} or ${keyRoles.at(-1)}`);
  return { name, role, expiresOn: values.expires === undefined ? null : readExpiry(values.expires) };
}

function readExpiry(text: string): string {
  const day = wordsOf(() => String(DateScalar.parseValue(text)));
  if (day === undefined) throw new Problem(`--expires is "${text}": it must be a day such as 2027-01-31, the last on which the key is good`);
  if (day < new Date().toISOString().slice(0, 10)) throw new Problem(`--expires is ${day}, which is over: the key would never be good`);
  return day;
}

/**
 * Reads the prefix of a key, with or without its `chy_`; the rest of a whole key is not looked at.
 *
 * @returns undefined where the words are not one prefix
 */
export function readPrefix(words: readonly string[]): string | undefined {
  const [word = '', another] = words;
  return another === undefined ? /^(?:chy_)?([0-9a-f]{12})(?:_[0-9a-f]*)?$/.exec(word)?.[1] : undefined;
}

function wordsOf<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Where a command's lines go: what it was run for, and what is to be said about it. */
export interface Voices {
  readonly say: (line: string) => void;
  readonly remark: (line: string) => void;
}

/** Makes a key and says it, the only time: alone, so that a script can take it. */
export async function runKeyCreate(connection: PostgresConnection, order: KeyOrder, { say, remark }: Voices): Promise<void> {
  const { prefix, text } = await withKeys(connection, (pool) => createKey(pool, order));
  say(text);
  const end = order.expiresOn === null ? 'without an end' : `good through ${order.expiresOn} UTC`;
  remark(`a key of the role ${order.role}, ${end}: keep it now, it cannot be shown again; "chancery key revoke ${prefix}" ends it`);
}

/** Says all keys as a table. */
export async function runKeyList(connection: PostgresConnection, { say, remark }: Voices): Promise<void> {
  const keys = await withKeys(connection, listKeys);
  if (keys.length === 0) remark('there are no keys: "chancery key create" makes one');
  else for (const line of tableOf(keys)) say(line);
}

/** Revokes a key. Once more is no fault. */
export async function runKeyRevoke(connection: PostgresConnection, prefix: string, { say }: Voices): Promise<void> {
  const { name, before } = await withKeys(connection, (pool) => revokeKey(pool, prefix));
  say(before ? `${prefix} (${name}) was revoked before` : `revoked ${prefix} (${name}): servers refuse it within ${keyLifetime / 1000} s`);
}

async function withKeys<Result>(connection: PostgresConnection, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  await migrate(connection);
  const pool = new Pool({ ...connection, max: 1, application_name: 'chancery key' });
  pool.on('error', () => undefined);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** A head and a line for each key; times are in UTC. */
function tableOf(keys: readonly ListedKey[]): string[] {
  const rows = [['PREFIX', 'ROLE', 'CREATED', 'LAST USED', 'EXPIRES', 'REVOKED', 'NAME'], ...keys.map((key) => [key.prefix, key.role, key.created, key.used ?? 'never', key.expires ?? 'never', key.revoked ?? 'no', key.name])];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}
