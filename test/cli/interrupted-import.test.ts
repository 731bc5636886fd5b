import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client, type QueryResultRow } from 'pg';
import { dataSource } from '../../src/database/data-source.js';
import { startEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { migrate } from '../../src/database/migrate.js';
import type { PostgresConnection } from '../../src/database/postgres-connection.js';
import { reachableTemporaryDirectories, serverUser } from '../../src/database/server-user.js';
import { eventually } from '../support/child-process.js';
import { chancery } from '../support/cli-run.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpGraph, dumpRows } from '../support/graph-dump.js';

let undisturbed: Record<string, string[]>;
let database: TestDatabase;
let folder: string;

/** More treaties than are recorded together, so that some are stored when the rest are on their way. */
const [treaties, hung] = [560, 530];
const words = (): string[] => ['import', '--format', 'uk-treaties', path.join(folder, 'register')];

/** Holds up the import in the middle of what is recorded together, for as long as anybody may need to end it. */
const holdUp = `create function hold_up() returns trigger language plpgsql as $$ begin if new.entry = '${hung}' then perform pg_sleep(60); end if; return new; end $$;
  create trigger hold_up before insert on article for each row execute function hold_up()`;
const letGo = 'drop trigger hold_up on article; drop function hold_up()';

/** Runs statements on a database, through a connection of their own. */
async function ask<Row extends QueryResultRow>({ connection }: { readonly connection: PostgresConnection }, sql: string): Promise<Row[]> {
  const client = new Client({ ...connection });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const count = async (of: { readonly connection: PostgresConnection }): Promise<number> => (await ask<{ n: number }>(of, 'select count(*)::int as n from article'))[0]?.n ?? -1;
const isHeldUp = async (of: { readonly connection: PostgresConnection }): Promise<boolean> => (await ask(of, `select from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`)).length > 0;

async function dumped<T>({ connection }: { readonly connection: PostgresConnection }, dump: (source: ReturnType<typeof dataSource>) => Promise<T>): Promise<T> {
  const source = await dataSource(connection).initialize();
  try {
    return await dump(source);
  } finally {
    await source.destroy();
  }
}

beforeAll(async () => {
  const user = await serverUser('');
  const [temporary = '/tmp'] = await reachableTemporaryDirectories(user);
  folder = await mkdtemp(path.join(temporary, 'chancery-interrupted-'));
  if (user !== null) await chmod(folder, 0o755);
  await mkdir(path.join(folder, 'register'));
  const rows = Array.from({ length: treaties }, (_, index) => JSON.stringify({ id: index, title: `Agreement ${index} on roads`, country_name: 'IRAQ ; UNITED KINGDOM', signed_event_date: '02/05/1932', subject: 'ROADS' }));
  await writeFile(path.join(folder, 'register', 't.jsonl'), rows.join('\n'));
  database = await createTestDatabase();
  expect(await chancery(database, words()).exit).toBe(0);
  undisturbed = await dumped(database, dumpGraph);
}, 120_000);

afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

test('importing again writes to no row', async () => {
  const rows = await dumped(database, dumpRows);
  const versions = (): Promise<unknown[]> => ask(database, 'select id, xmin from article union all select article_id, xmin from dossier union all select id, xmin from fact union all select id, xmin from thing order by 1');
  const before = await versions();
  const again = chancery(database, words());
  expect([await again.exit, again.out()]).toEqual([0, `0 new, 0 updated, ${treaties} unchanged, 0 refused\n`]);
  expect(await dumped(database, dumpRows)).toEqual(rows);
  expect(await versions()).toEqual(before);
}, 60_000);

test('an import that is killed continues where it stopped, with nothing lost or doubled', async () => {
  const other = await createTestDatabase();
  try {
    await ask(other, holdUp);
    const run = chancery(other, words());
    await eventually('the import is held up', () => isHeldUp(other), 60);
    run.child.kill('SIGKILL');
    await run.exit;
    await ask(other, `select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`);
    const stored = await count(other);
    expect([0 < stored, stored <= hung]).toEqual([true, true]);
    await ask(other, letGo);
    const again = chancery(other, words());
    expect([await again.exit, again.out()]).toEqual([0, `${treaties - stored} new, 0 updated, ${stored} unchanged, 0 refused\n`]);
    expect(await dumped(other, dumpGraph)).toEqual(undisturbed);
  } finally {
    await other.drop();
  }
}, 120_000);

test('so does one whose database is killed; it says in a line what happened', async () => {
  const directory = path.join(folder, 'postgres');
  const env = { DATABASE_URL: '', CHANCERY_DATA_DIRECTORY: directory };
  let server = await startEmbeddedPostgres({ directory, durable: true });
  try {
    await migrate(server.connection);
    await ask(server, holdUp);
    const run = chancery(database, words(), { env });
    await eventually('the import is held up', () => isHeldUp(server), 60);
    process.kill(Number(readFileSync(path.join(directory, 'data/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    expect([await run.exit, run.out(), run.err()]).toEqual([1, '', expect.stringMatching(/^chancery: the database is gone \([^\n]+\): what was recorded until then stays, so import again once it is back\n$/)]);
    await server.stop();
    server = await startEmbeddedPostgres({ directory, durable: true });
    const stored = await count(server);
    expect([0 < stored, stored <= hung]).toEqual([true, true]);
    await ask(server, letGo);
    const again = chancery(database, words(), { env });
    expect([await again.exit, again.out()]).toEqual([0, `${treaties - stored} new, 0 updated, ${stored} unchanged, 0 refused\n`]);
    expect(await dumped(server, dumpGraph)).toEqual(undisturbed);
  } finally {
    await server.stop();
  }
}, 180_000);
