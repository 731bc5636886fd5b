import { realpath } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { clusterOf, diskFull, EMBEDDED_USER, ensureCluster, isDiskFull } from './data-directory.js';
import { DatabaseUnavailable, errorCode, errorLine } from './database-unavailable.js';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import type { PostgresConnection } from './postgres-connection.js';
import { discardStalePostmaster, isServing, readPostmaster, stopServer } from './postmaster.js';
import { join, keepHolding, leave } from './server-holder.js';
import { judgeFailedStart, type LaunchedServer, launchServer } from './server-launch.js';
import { canEnter, makeReachable, type ServerUser, serverUser } from './server-user.js';

/** The longest a start may take, recovery after a crash included. */
const START_LIMIT_MS = 120_000;

/** A running embedded server, as long as this process holds it. */
export interface EmbeddedPostgres {
  readonly connection: PostgresConnection;
  /** The same as one string, for tools that take a `DATABASE_URL`. Holds the password. */
  readonly url: string;
  /** Lets go of the server, and stops it when no other process holds it. Close your own connections first. */
  stop(): Promise<void>;
}

/** Where the server keeps its data, and whether it may lose them in a crash of the machine. */
export interface EmbeddedPostgresOptions {
  /** Made if need be. Holds `data/` (the cluster) and `server.log`. One server per directory, for any number of processes. */
  readonly directory: string;
  /** False switches all flushing to disk off: for tests. Ignored when another process has started the server. */
  readonly durable: boolean;
}

/**
 * Starts the bundled Postgres on a directory, or joins the server that already runs there: one that another process
 * started, or one whose starter was killed. Listens on a Unix socket only (Windows: a loopback port).
 *
 * @throws DatabaseUnavailable in one line, when this platform has no binaries, the directory cannot be used, the disk
 *   is full, or the server does not come up within two minutes
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const user = await serverUser(clusterOf(options.directory));
  const directory = await usableDirectory(options.directory, user);
  const start = { directory, cluster: clusterOf(directory), durable: options.durable, user };
  const holder = await joinOrLaunch(start);
  const connection = connectionOf(holder);
  const keeper = keepHolding(start.cluster, holder);
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopped ??= keeper.release().then((last) => leave(start.cluster, last)));
  await createDatabase(holder).catch(async (error: unknown) => {
    await stop();
    if (isDiskFull(errorLine(error))) throw diskFull(directory, error);
    throw new DatabaseUnavailable(`the embedded Postgres in ${directory} cannot make its database (${errorLine(error)}): see server.log there`, { cause: error });
  });
  return {
    connection,
    url: `postgresql://${EMBEDDED_USER}:${connection.password}@localhost:${connection.port}/${EMBEDDED_USER}?host=${encodeURIComponent(connection.host)}`,
    stop,
  };
}

/**
 * Stops the server that runs on a directory, whoever holds it. Returns false when none runs; cleans up after a dead one.
 *
 * @throws DatabaseUnavailable when it runs as somebody else or does not stop
 */
export async function stopEmbeddedPostgres(directory: string): Promise<boolean> {
  const real = await realpath(directory).catch(() => null);
  return real !== null && stopServer(clusterOf(real));
}

interface Start {
  readonly directory: string;
  readonly cluster: string;
  readonly durable: boolean;
  readonly user: ServerUser;
}

async function usableDirectory(wanted: string, user: ServerUser): Promise<string> {
  const directory = await makeReachable(wanted, user).catch((error: unknown) => {
    throw new DatabaseUnavailable(`cannot make the data directory ${wanted} (${errorLine(error)}): choose another with CHANCERY_DATA_DIRECTORY`);
  });
  if (await canEnter(directory, user)) return directory;
  throw new DatabaseUnavailable(
    `Postgres does not run as root, and its own user cannot enter ${directory}: choose another place with CHANCERY_DATA_DIRECTORY`,
  );
}

/** Tries to join; where nothing runs, starts the server and joins that. Any number of processes may be here at once. */
async function joinOrLaunch(start: Start): Promise<Client> {
  const deadline = Date.now() + START_LIMIT_MS;
  let binaries: PostgresBinaries | null = null;
  let launched: LaunchedServer | null = null;
  for (;;) {
    const holder = await join(start.cluster);
    if (holder !== null) {
      await launched?.yieldTo(holder.host);
      return holder;
    }
    if (launched !== null && !launched.running()) {
      await launched.clear();
      judgeFailedStart(await launched.fault(), start.directory);
      launched = null;
      await pause(500);
    }
    if (launched === null && (await isFree(start.cluster))) {
      binaries ??= await findPostgresBinaries(start.user);
      await ensureCluster(start.directory, binaries, start.user, start.durable);
      launched = await launchServer(start.directory, binaries, start.user, start.durable);
    }
    if (Date.now() > deadline) {
      await launched?.clear();
      throw new DatabaseUnavailable(`the embedded Postgres in ${start.directory} does not answer: stop it with npm run db:stop, and see server.log there`);
    }
    await pause(launched === null ? 100 : 15);
  }
}

/** Whether no live server has the cluster. The leavings of a dead one are removed. */
async function isFree(cluster: string): Promise<boolean> {
  const postmaster = await readPostmaster(cluster);
  if (postmaster === null) return true;
  if (await isServing(cluster, postmaster)) return false;
  await discardStalePostmaster(cluster, postmaster);
  return true;
}

/** The database of Chancery itself; holders stay in `postgres`, since a lock counts within one database only. */
async function createDatabase(holder: Client): Promise<void> {
  const { rowCount } = await holder.query('select 1 from pg_database where datname = $1', [EMBEDDED_USER]);
  if (rowCount !== 0) return;
  await holder.query(`create database ${EMBEDDED_USER}`).catch((error: unknown) => {
    // Another process may create it at the same moment.
    if (!['42P04', '23505'].includes(errorCode(error))) throw error;
  });
}

function connectionOf(holder: Client): PostgresConnection {
  return { host: holder.host, port: holder.port, user: EMBEDDED_USER, password: holder.password ?? '', database: EMBEDDED_USER, ssl: false };
}
