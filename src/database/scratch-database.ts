import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { openPostgres } from './connection.js';
import type { PostgresConnection } from './postgres-connection.js';

/**
 * Gives an empty database for the length of some work and drops it after: on the Postgres of `DATABASE_URL` where set,
 * else on a bundled server of its own.
 */
export async function withScratchDatabase<T>(env: NodeJS.ProcessEnv, work: (connection: PostgresConnection) => Promise<T>): Promise<T> {
  if (env['DATABASE_URL']) {
    const postgres = await openPostgres(env);
    return withDatabase(postgres.connection, work);
  }
  const directory = await mkdtemp(path.join(tmpdir(), 'chancery-scratch-'));
  try {
    // Root's server runs as another user, who must be able to pass; the data directory below is for that user alone.
    await chmod(directory, 0o755);
    const server = await startEmbeddedPostgres({ directory: path.join(directory, 'postgres'), durable: false });
    try {
      return await withDatabase(server.connection, work);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function withDatabase<T>(connection: PostgresConnection, work: (connection: PostgresConnection) => Promise<T>): Promise<T> {
  const name = `chancery_scratch_${randomBytes(6).toString('hex')}`;
  await command(connection, `create database ${name} encoding 'UTF8' template template0`);
  try {
    return await work({ ...connection, database: name });
  } finally {
    await command(connection, `drop database if exists ${name} with (force)`);
  }
}

async function command(connection: PostgresConnection, sql: string): Promise<void> {
  const client = new Client({ ...connection });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
