import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Pool } from 'pg';
import { type Config, describeAccess, describeLimits, readConfig } from '../app/config.js';
import type { ReadyMade } from '../app/playground.js';
import { openLog } from '../app/request-log.js';
import { buildChancerySchema } from '../app/schema.js';
import { type RunningServer, startServer } from '../app/server.js';
import { judgingSource } from '../curation/judging-source.js';
import { openPostgres } from '../database/connection.js';
import { projectRoot } from '../database/data-directory.js';
import { dataSource } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { describeModel } from '../database/model.js';
import type { PostgresConnection } from '../database/postgres-connection.js';
import { importPaths } from '../dossier/import.service.js';
import { Exporter } from '../export/exporter.js';
import { Recordings } from '../subscription/recordings.js';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs the service until it is told to stop (SIGTERM, Ctrl-C), then lets go of everything in reverse order. */
export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env);
  const stopping = stopSignal(env);
  const undo: (() => Promise<void>)[] = [];
  try {
    const postgres = await openPostgres(env, log);
    undo.push(() => postgres.close());
    await prepare(postgres.connection);
    const pool = apiPool(postgres.connection, config);
    undo.push(() => pool.end());
    const server = await start(config, pool, postgres.connection);
    undo.push(() => server.stop());
    announce(server, config);
    await stopping;
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

/** How often to look whether the parent still lives, in milliseconds. */
const parentCheck = 200;

/** Resolves when the service is told to stop. */
function stopSignal(env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
    // Under "npm start" a SIGTERM ends npm and the shell between, which does not pass it on: being left alone is the signal.
    if (env['npm_lifecycle_event'] === undefined) return;
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve();
    }, parentCheck).unref();
  });
}

/** Migrates, and fills an empty database with the examples. */
async function prepare(connection: PostgresConnection): Promise<void> {
  await migrate(connection);
  const source = await dataSource(connection, { max: 2 }).initialize();
  try {
    const [row] = await source.query<{ empty: boolean }[]>('select not exists (select from article) as empty');
    if (row?.empty !== true) return;
    await importPaths(source, [path.join(projectRoot(), 'examples/dossiers')], { report: log, summary: (line) => log(`loaded the examples: ${line}`) });
  } finally {
    await source.destroy();
  }
}

function apiPool(connection: PostgresConnection, config: Config): Pool {
  const pool = new Pool({
    ...connection,
    max: config.poolSize,
    // A connection that is dropped takes its prepared statements with it.
    idleTimeoutMillis: 0,
    statement_timeout: config.statementTimeout,
    // How long to wait for a free connection, before the caller is told that the server is busy.
    connectionTimeoutMillis: Math.max(1_000, config.statementTimeout),
    application_name: 'chancery api',
  });
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', (error) => log(`a connection to Postgres was lost: ${error.message}`));
  return pool;
}

async function start(config: Config, pool: Pool, connection: PostgresConnection): Promise<RunningServer> {
  const entities = await describeModel();
  const schema = await buildChancerySchema(entities);
  const exporter = new Exporter({ schema, entities, connection });
  const logger = openLog(config);
  const recordings = new Recordings(connection, (line) => logger.warn(line));
  return startServer({ config, schema, entities, pool, source: judgingSource(connection), recordings, exporter, ready: await workedOperations(), logger });
}

/** The worked operations for the playground by name, but the one to begin with last. */
async function workedOperations(): Promise<ReadyMade[]> {
  const folder = path.join(projectRoot(), 'examples/operations');
  const begin = 'meetings-of-a-minister.graphql';
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql') && file !== begin).sort();
  return Promise.all([...files, begin].map(async (file) => ({ name: file.replace('.graphql', '').replaceAll('-', ' '), query: await readFile(path.join(folder, file), 'utf8') })));
}

function announce({ url }: RunningServer, config: Config): void {
  const question = '{ meetings(where: { participants: { some: { person: { name: { matches: "Zarif" } } } } }) { totalCount nodes { date { edtf } participants { nodes { name } } citations { exact } } } }';
  const key = config.access === 'keys' ? ' -H "Authorization: Bearer $KEY"' : '';
  const beginning =
    config.operations === undefined
      ? ['A question to begin with:', `  curl -s ${url}/graphql -H 'content-type: application/json'${key} -d '${JSON.stringify({ query: question }).replaceAll("'", "'\\''")}'`]
      : [`Answers only the operations of ${config.operations}`];
  process.stdout.write([`Chancery answers at ${url}/graphql${config.playground ? `, playground at ${url}/` : ''}`, describeLimits(config), describeAccess(config), ...beginning, ''].join('\n'));
}
