import { DataSource } from 'typeorm';
import { Problem } from '../shared/problem.js';
import { dataSource } from './data-source.js';
import type { PostgresConnection } from './postgres-connection.js';

/** Any number that no one else uses: two processes that migrate at once wait for each other. */
const migrationLock = 20210203;

/**
 * Brings a database to the schema of this code, in one transaction.
 *
 * @returns the names of the migrations that ran, none if there was nothing to do
 * @throws Problem if the database is not UTF-8, or was migrated by newer code than this; nothing is changed then
 */
export async function migrate(connection: PostgresConnection): Promise<string[]> {
  return withMigrationLock(connection, async (source) => {
    const [encoding] = await source.query<{ server_encoding: string }[]>('show server_encoding');
    if (encoding?.server_encoding !== 'UTF8') {
      throw new Problem(`the database is encoded in ${encoding?.server_encoding}, Chancery needs UTF8: create it with "create database … encoding 'UTF8' template template0"`);
    }
    await refuseNewer(source);
    const done = await source.runMigrations();
    return done.map((migration) => migration.name);
  });
}

/**
 * Undoes the newest migration.
 *
 * @returns its name
 * @throws Problem if there is none
 */
export async function revert(connection: PostgresConnection): Promise<string> {
  return withMigrationLock(connection, async (source) => {
    await refuseNewer(source);
    const newest = (await appliedMigrations(source)).at(-1);
    if (newest === undefined) throw new Problem('no migration to revert: the database is empty');
    await source.undoLastMigration();
    return newest;
  });
}

async function withMigrationLock<T>(connection: PostgresConnection, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await dataSource(connection, { max: 2 }).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    return await work(source);
  } finally {
    await lock.release();
    await source.destroy();
  }
}

async function appliedMigrations(source: DataSource): Promise<string[]> {
  const [table] = await source.query<{ present: boolean }[]>(`select to_regclass('migrations') is not null as present`);
  if (!table?.present) return [];
  const rows = await source.query<{ name: string }[]>('select name from migrations order by id');
  return rows.map((row) => row.name);
}

async function refuseNewer(source: DataSource): Promise<void> {
  const known = new Set(source.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const unknown = (await appliedMigrations(source)).find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new Problem(`the database is newer than this code (it has migration ${unknown}): update Chancery, or use another database`);
  }
}
