import { randomBytes } from 'node:crypto';
import { Client, Pool, type QueryResultRow } from 'pg';
import type { PostgresConnection } from '../../src/database/postgres-connection.js';

/** What test files need to know of the run; they find it in this variable of the environment, as JSON. */
export const RUN_VARIABLE = 'CHANCERY_TEST_RUN';

/** One test run's databases. */
export interface DatabaseRun {
  /** Twelve hexadecimal digits, part of the name of every database of the run. */
  readonly id: string;
  /** A connection that may create databases. */
  readonly admin: PostgresConnection;
  readonly template: string;
  /**
   * Copying files takes 18 ms where nothing waits for the disk, logging the copy 37 ms; where the disk does count, files
   * cost two checkpoints, so a server of `DATABASE_URL` keeps its own default ('').
   */
  readonly strategy: string;
}

/** A database of one test file: empty, migrated, nobody else's. */
export interface TestDatabase {
  readonly connection: PostgresConnection;
  /** Runs one statement and returns its rows. */
  query<Row extends QueryResultRow = QueryResultRow>(sql: string, params?: unknown[]): Promise<Row[]>;
  /** Removes the database, whoever is still connected. Call it in `afterAll`. */
  drop(): Promise<void>;
}

/**
 * Clones the run's migrated template, in about 30 ms. One per test file: `beforeAll(async () => { database = await
 * createTestDatabase(); })`.
 *
 * @param template another database to clone, of the same run
 */
export async function createTestDatabase(template = currentRun().template): Promise<TestDatabase> {
  const { id, admin, strategy } = currentRun();
  const name = `chancery_test_${id}_${randomBytes(4).toString('hex')}`;
  await asAdmin(admin, `create database ${name} template ${template}${strategy}`);
  const connection = { ...admin, database: name };
  const pool = new Pool({ ...connection, max: 4, allowExitOnIdle: true });
  pool.on('error', () => undefined);
  return {
    connection,
    query: async <Row extends QueryResultRow>(sql: string, params: unknown[] = []) => (await pool.query<Row>(sql, params)).rows,
    drop: async () => {
      await pool.end();
      await asAdmin(admin, `drop database if exists ${name} with (force)`);
    },
  };
}

/** What jest's global set-up made. */
export function currentRun(): DatabaseRun {
  const run = JSON.parse(process.env[RUN_VARIABLE] ?? '{"fault":"jest ran without test/support/global-setup.ts"}') as
    | DatabaseRun
    | { fault: string };
  if ('fault' in run) throw new Error(`no test database: ${run.fault}`);
  return run;
}

/** Runs one statement that is about databases, not in one. */
export async function asAdmin(admin: PostgresConnection, statement: string): Promise<void> {
  const client = new Client({ ...admin });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
