import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { EMBEDDED_USER, readPassword } from './data-directory.js';
import { DatabaseUnavailable, errorCode } from './database-unavailable.js';
import { readPostmaster, stopServer } from './postmaster.js';

/** Every process that uses an embedded server holds this lock in shared mode; the last one out gets it alone. */
const HOLDER_LOCK = 0x43_48_41_4e; // "CHAN"

/** How long a leaving process waits for the lock while others hold it. */
const LEAVE_WAIT_MS = 100;

/** Becomes a holder of the running server; null when none answers, or it is about to stop. */
export async function join(cluster: string): Promise<Client | null> {
  const postmaster = await readPostmaster(cluster);
  if (postmaster === null || postmaster.host === '') return null;
  const client = new Client({
    host: postmaster.host,
    port: postmaster.port,
    user: EMBEDDED_USER,
    password: await readPassword(cluster),
    database: 'postgres',
    ssl: false,
    application_name: 'chancery-holder',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // A holder that loses its connection is dealt with where it is kept; unheard, the event would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock_shared($1) as held', [HOLDER_LOCK]);
    if (rows[0]?.held === true) return client;
  } catch (error) {
    if (['28P01', '28000'].includes(errorCode(error))) {
      throw new DatabaseUnavailable(`the Postgres that runs on ${cluster} refuses its own password: stop it with npm run db:stop and start again`);
    }
    if (errorCode(error) === 'EACCES') {
      throw new DatabaseUnavailable(`the Postgres that runs on ${cluster} belongs to another user: run as that user, or set DATABASE_URL`);
    }
  }
  await client.end().catch(() => undefined);
  return null;
}

/** A lock that is kept. `release` ends the keeping and returns the connection that has the lock, null when it was lost. */
export interface HolderKeeper {
  release(): Promise<Client | null>;
}

/** Keeps the lock over a loss of the connection (Postgres drops all of them when one backend crashes). */
export function keepHolding(cluster: string, first: Client): HolderKeeper {
  let holder: Client | null = first;
  let released = false;
  let rejoining: Promise<void> = Promise.resolve();
  const watch = (client: Client): void => {
    client.once('end', () => {
      holder = null;
      rejoining = rejoin();
    });
  };
  const rejoin = async (): Promise<void> => {
    // A server that was stopped from outside is not started again: who uses it sees its connections fail.
    for (let attempt = 0; attempt < 50 && !released; attempt += 1) {
      await pause(100);
      holder = await join(cluster).catch(() => null);
      if (holder !== null) return watch(holder);
    }
  };
  watch(first);
  return {
    release: async () => {
      released = true;
      await rejoining;
      return holder;
    },
  };
}

/**
 * Lets go of the lock; who then gets it alone was the last one in, and keeps newcomers out while it stops the server. A
 * process that was killed a moment ago may still seem to hold it, hence a short wait.
 */
export async function leave(cluster: string, holder: Client | null): Promise<void> {
  const held = holder ?? (await join(cluster).catch(() => null));
  if (held === null) return;
  let last = false;
  try {
    await held.query(`select pg_advisory_unlock_shared($1)`, [HOLDER_LOCK]);
    await held.query(`set lock_timeout = ${LEAVE_WAIT_MS}`);
    await held.query('select pg_advisory_lock($1)', [HOLDER_LOCK]);
    last = true;
  } catch {
    // Others hold it, or the server is already going.
  }
  if (last) await stopServer(cluster);
  await held.end().catch(() => undefined);
}
