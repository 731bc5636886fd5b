import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Server } from './generator/load.ts';
import { openPostgres } from './product.ts';

/** The bundled Postgres that everything runs on, with the product's own settings. */
export interface BenchServer {
  readonly server: Server;
  readonly version: string;
  /** Process id of the postmaster, whose children are the backends. */
  readonly postmaster: number;
  close(): Promise<void>;
}

/**
 * Starts the bundled Postgres on a directory. What is added to the product's settings is the extension that counts
 * statements, at rest until it is asked, and no autovacuum, which would work for one contender and not for another.
 */
export async function openServer(directory: string): Promise<BenchServer> {
  const first = await openPostgres({ CHANCERY_DATA_DIRECTORY: directory });
  const loaded = await withClient(first.connection as Server, async (client) => {
    const { rows } = await client.query<{ setting: string }>(`select setting from pg_settings where name = 'shared_preload_libraries'`);
    if (rows[0]?.setting.includes('pg_stat_statements') === true) return true;
    await client.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`);
    await client.query(`alter system set autovacuum = off`);
    return false;
  });
  if (!loaded) await first.close();
  const postgres = loaded ? first : await openPostgres({ CHANCERY_DATA_DIRECTORY: directory });
  const server = postgres.connection as Server;
  const version = await withClient(server, async (client) => {
    await client.query(`alter system set pg_stat_statements.track = 'none'`);
    await client.query('select pg_reload_conf()');
    return (await client.query<{ server_version: string }>('show server_version')).rows[0]?.server_version ?? '';
  });
  const [pid = ''] = (await readFile(join(directory, 'data/postmaster.pid'), 'utf8')).split('\n');
  return { server, version, postmaster: Number(pid), close: () => postgres.close() };
}

async function withClient<T>(server: Server, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
