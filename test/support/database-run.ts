import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { verifyPostgres } from '../../src/database/connection.js';
import { parseDatabaseUrl } from '../../src/database/database-url.js';
import { startEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { migrate } from '../../src/database/migrate.js';
import type { PostgresConnection } from '../../src/database/postgres-connection.js';
import { reachableTemporaryDirectories, serverUser } from '../../src/database/server-user.js';
import { type DatabaseRun, RUN_VARIABLE } from './database.js';

const undo: (() => Promise<unknown>)[] = [];

/**
 * Starts the run's server (or takes that of `DATABASE_URL`) and makes the migrated template database. A failure is kept
 * for {@link createTestDatabase} to throw: tests without a database are not its victims.
 */
export async function setUpDatabases(): Promise<void> {
  try {
    process.env[RUN_VARIABLE] = JSON.stringify(await setUp());
  } catch (error) {
    await tearDownDatabases();
    process.env[RUN_VARIABLE] = JSON.stringify({ fault: error instanceof Error ? error.stack : String(error) });
  }
}

/** Removes everything the run made: databases, server, directory. */
export async function tearDownDatabases(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step();
}

async function setUp(): Promise<DatabaseRun> {
  const id = randomBytes(6).toString('hex');
  const url = process.env['DATABASE_URL']?.trim();
  const admin = url ? parseDatabaseUrl(url) : { ...(await ephemeralServer()), database: 'postgres' };
  if (url) await verifyPostgres(admin);
  // This session tells other runs on the same server that the databases of this one are in use.
  const client = new Client({ ...admin, application_name: `chancery-test-${id}` });
  client.on('error', () => undefined);
  await client.connect();
  undo.push(() => client.end());
  await dropAbandoned(client);
  const template = `chancery_template_${id}`;
  undo.push(() => dropDatabases(client, [id]));
  await client.query(`create database ${template} encoding 'UTF8' template template0`);
  await migrate({ ...admin, database: template });
  return { id, admin, template, strategy: url ? '' : ' strategy file_copy' };
}

async function ephemeralServer(): Promise<PostgresConnection> {
  const user = await serverUser('');
  const [temporary] = await reachableTemporaryDirectories(user);
  const directory = await mkdtemp(join(temporary ?? '/tmp', 'chancery-test-'));
  if (user !== null) await chmod(directory, 0o755);
  undo.push(() => rm(directory, { recursive: true, force: true }));
  const watchdog = startWatchdog(directory);
  undo.unshift(() => dismiss(watchdog));
  const server = await startEmbeddedPostgres({ directory, durable: false });
  undo.push(() => server.stop());
  return server.connection;
}

function startWatchdog(directory: string): ChildProcess {
  const script = join(__dirname, 'watchdog.js');
  const watchdog = spawn(process.execPath, [script, directory], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watchdog.unref();
  return watchdog;
}

/** Undone last, so that it still stands guard over a teardown that fails. */
async function dismiss(watchdog: ChildProcess): Promise<void> {
  if (watchdog.exitCode !== null) return;
  const gone = new Promise((resolve) => watchdog.once('exit', resolve));
  watchdog.ref();
  watchdog.stdin?.end();
  await gone;
}

/** Drops what killed runs left on a server that goes on: databases of a run that has no session any more. */
async function dropAbandoned(client: Client): Promise<void> {
  const { rows } = await client.query<{ run: string }>(
    `select distinct substring(datname from '^chancery_(?:template|test)_([0-9a-f]{12})') as run
     from pg_database where datname ~ '^chancery_(template|test)_[0-9a-f]{12}(_|$)'`,
  );
  const { rows: sessions } = await client.query<{ application_name: string }>('select application_name from pg_stat_activity');
  const live = new Set(sessions.map((session) => session.application_name));
  await dropDatabases(client, rows.map(({ run }) => run).filter((run) => !live.has(`chancery-test-${run}`)));
}

async function dropDatabases(client: Client, runs: string[]): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database
     where substring(datname from '^chancery_(?:template|test)_([0-9a-f]{12})(?:_|$)') = any($1)`,
    [runs],
  );
  for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
}
