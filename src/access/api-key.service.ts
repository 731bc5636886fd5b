import type { Pool } from 'pg';
import type { AccessRole } from '../shared/access-role.js';
import { Problem } from '../shared/problem.js';
import { newKey, type PresentedKey } from './api-key.js';

/** The role of a key. */
export type KeyRole = Exclude<AccessRole, 'ANONYMOUS'>;

/** A key as lists show it. Times are in UTC, `2027-01-31 09:30`. */
export interface ListedKey {
  readonly prefix: string;
  readonly name: string;
  readonly role: KeyRole;
  readonly created: string;
  readonly used: string | null;
  /** The last day on which it is good. */
  readonly expires: string | null;
  readonly revoked: string | null;
}

/** A key that is good now, as servers keep it in mind. */
export interface LiveKey {
  readonly prefix: string;
  readonly name: string;
  readonly sha256: Buffer;
  readonly role: KeyRole;
  /** The last day, in UTC, on which it is good: `2027-01-31`. */
  readonly expiresOn: string | null;
}

/** Most keys that are good at a time: every server keeps them all in mind. */
const maxLiveKeys = 10_000;

/** Which keys are good now. */
const isLive = `revoked_at is null and (expires_on is null or expires_on >= (now() at time zone 'UTC')::date)`;

/**
 * Makes a key.
 *
 * @param expiresOn the last day, in UTC, on which it is good; null for no end
 * @returns the prefix, and the key, which cannot be had again
 * @throws Problem if there are as many keys as there can be
 */
export async function createKey(pool: Pool, { name, role, expiresOn }: { readonly name: string; readonly role: KeyRole; readonly expiresOn: string | null }): Promise<{ prefix: string; text: string }> {
  const { text, prefix, sha256 } = newKey();
  const { rowCount } = await pool.query(
    `insert into api_key (prefix, sha256, name, role, expires_on)
     select $1, $2, $3, $4::key_role, $5::date where (select count(*) from api_key where ${isLive}) < $6`,
    [prefix, sha256.toString('hex'), name, role, expiresOn, maxLiveKeys],
  );
  if (rowCount !== 1) throw new Problem(`there are ${maxLiveKeys} keys that are good, as many as there can be: revoke some that are not used, "chancery key list" tells which`);
  return { prefix, text };
}

const minute = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD HH24:MI')`;

/** All keys, the newest first. */
export async function listKeys(pool: Pool): Promise<ListedKey[]> {
  const { rows } = await pool.query<ListedKey>(
    `select prefix, name, role, ${minute('created_at')} as created, ${minute('last_used_at')} as used, expires_on::text as expires, ${minute('revoked_at')} as revoked
     from api_key order by id desc`,
  );
  return rows;
}

/**
 * Revokes a key; servers find out within some seconds, see `keyLifetime`.
 *
 * @returns the key, and whether it was revoked before
 * @throws Problem if there is none of that prefix
 */
export async function revokeKey(pool: Pool, prefix: string): Promise<{ name: string; before: boolean }> {
  const { rows } = await pool.query<{ name: string; before: boolean }>(
    `with named as (select id, name, revoked_at is not null as before from api_key where prefix = $1 for update),
       revoked as (update api_key k set revoked_at = now() from named n where k.id = n.id and not n.before)
     select name, before from named`,
    [prefix],
  );
  const [key] = rows;
  if (key === undefined) throw new Problem(`there is no key with the prefix ${prefix}: "chancery key list" shows all`);
  return key;
}

/**
 * Reads all keys that are good now, and notes that some were used, in one statement. What is noted is a minute's grain:
 * a key in constant use is written once a minute.
 *
 * @param used keys used since, or about to be; one that is not right is none of ours, and nothing is noted
 */
export async function readLiveKeys(pool: Pool, used: readonly PresentedKey[]): Promise<LiveKey[]> {
  const { rows } = await pool.query<{ prefix: string; name: string; sha256: string; role: KeyRole; expiresOn: string | null }>(
    `with noted as (
       update api_key k set last_used_at = now() from unnest($1::text[], $2::text[]) as u (prefix, sha256)
       where k.prefix = u.prefix and k.sha256 = u.sha256 and ${isLive} and (last_used_at is null or last_used_at < now() - interval '1 minute')
     )
     select prefix, name, sha256, role, expires_on::text as "expiresOn" from api_key where ${isLive}`,
    [used.map(({ prefix }) => prefix), used.map(({ sha256 }) => sha256.toString('hex'))],
  );
  return rows.map((row) => ({ ...row, sha256: Buffer.from(row.sha256, 'hex') }));
}
