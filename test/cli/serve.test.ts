import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { eventually } from '../support/child-process.js';
import { chancery as runChancery, type CliRun, databaseUrl, printed } from '../support/cli-run.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const root = path.resolve(__dirname, '../..');
const shim = path.join(root, 'test/support/run-ts.js');
let database: TestDatabase;
let folder: string;

const chancery = (words: readonly string[], env: Record<string, string> = {}, input?: string): CliRun => runChancery(database, words, { env: { TMPDIR: folder, ...env }, cwd: folder, input });

const ask = async (url: string, query: string): Promise<unknown> =>
  (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })).json();

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'chancery-cli-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database?.drop();
});

test('serve fills an empty database, answers its own question, and stops on SIGTERM without a trace', async () => {
  const run = chancery(['serve']);
  const [, url = ''] = await printed(run, /answers at (\S+\/graphql)/);
  const [, body = ''] = await printed(run, /-d '(.*)'/);
  const answer = await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json() as { data: { meetings: { totalCount: number } } };
  expect(answer.data.meetings.totalCount).toBeGreaterThanOrEqual(3);
  const page = await fetch(url.replace('/graphql', '/'));
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain(' src="/playground/options.js"></script>');
  const opened: { initialWindows: { initialName: string; initialQuery: string; endpointURL: string; subscriptionsEndpoint: string }[] }[] = [];
  runInNewContext(await (await fetch(url.replace('/graphql', '/playground/options.js'))).text(), { URL, location: { href: url.replace('/graphql', '/') }, AltairGraphQL: { init: (options: (typeof opened)[0]) => opened.push(options) } });
  const operations = readdirSync(path.join(root, 'examples/operations')).filter((file) => file.endsWith('.graphql'));
  const tabs = opened[0]?.initialWindows ?? [];
  expect(tabs.map(({ initialName }) => `${initialName.replaceAll(' ', '-')}.graphql`).sort()).toEqual(operations.sort());
  expect(tabs.at(-1)).toEqual({ initialName: 'meetings of a minister', initialQuery: readFileSync(path.join(root, 'examples/operations/meetings-of-a-minister.graphql'), 'utf8'), endpointURL: url, subscriptionsEndpoint: url.replace('http', 'ws'), initialSubscriptionRequestHandlerId: 'graphql-ws' });
  run.child.kill('SIGTERM');
  expect(await run.exit).toBe(0);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  // Postgres ends a session a moment after its connection is closed.
  await eventually('no session of the service is left', async () => (await database.query(`select from pg_stat_activity where application_name = 'chancery api'`)).length === 0);
  // The folder holds what this test's own TypeScript shim keeps, and nothing of the service.
  expect(readdirSync(folder).filter((name) => name.startsWith('chancery'))).toEqual([]);
}, 60_000);

test('serve stops when the npm that started it is ended, although no signal reaches it', async () => {
  const command = `${JSON.stringify(process.execPath)} --require ${JSON.stringify(shim)} ${JSON.stringify(path.join(root, 'src/cli/chancery.ts'))} serve; true`;
  const shell = spawn('sh', ['-c', command], { cwd: folder, env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), DATABASE_URL: databaseUrl(database), PORT: '0', npm_lifecycle_event: 'start' } });
  const [chunk] = (await once(shell.stdout, 'data')) as [Buffer];
  const url = /answers at (\S+\/graphql)/.exec(chunk.toString())?.[1] ?? '';
  expect(await ask(url, '{ __typename }')).toMatchObject({ data: { __typename: 'Query' } });
  shell.kill('SIGTERM');
  await eventually('the server is gone', async () => {
    const [row] = await database.query<{ n: number }>(`select count(*)::int as n from pg_stat_activity where application_name = 'chancery api' and datname = current_database()`);
    return row?.n === 0;
  });
  await expect(fetch(url)).rejects.toThrow('fetch failed');
}, 60_000);

test('serve finds the database filled at the next start, and stops on Ctrl-C', async () => {
  const before = await database.query('select count(*)::int as n from article');
  const run = chancery(['serve']);
  const [, url = ''] = await printed(run, /answers at (\S+\/graphql)/);
  expect(await ask(url, '{ __typename }')).toMatchObject({ data: { __typename: 'Query' } });
  run.child.kill('SIGINT');
  expect(await run.exit).toBe(0);
  expect(await database.query('select count(*)::int as n from article')).toEqual(before);
}, 60_000);

test('serve answers what is listed, and says so instead of asking to be asked anything', async () => {
  const query = '{ persons(where: { name: { matches: "Lavrov" } }) { nodes { name } } }';
  writeFileSync(path.join(folder, 'list.json'), JSON.stringify({ [createHash('sha256').update(query).digest('hex')]: query }));
  const run = chancery(['serve'], { CHANCERY_OPERATIONS: 'list.json' });
  const [, url = ''] = await printed(run, /^Chancery answers at (\S+\/graphql)\nLimits: .*\nAccess: anyone may read; with an API key: cost 50000, 1200 requests a minute\nAnswers only the operations of list\.json\n$/);
  expect(await ask(url, query)).toMatchObject({ data: { persons: { nodes: [{ name: 'Sergey Lavrov' }] } } });
  expect(await ask(url, '{ __typename }')).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_NOT_ALLOWED' } }] });
  run.child.kill('SIGTERM');
  expect(await run.exit).toBe(0);
}, 60_000);

describe('what cannot be is said in one line', () => {
  test.each([
    ['a port that makes no sense', ['serve'], { PORT: 'http' }, 1, 'chancery: PORT is "http": it must be a whole number from 0 to 65535\n'],
    ['a switch that makes no sense', ['serve'], { CHANCERY_PLAYGROUND: 'maybe' }, 1, 'chancery: CHANCERY_PLAYGROUND is "maybe": it must be on or off\n'],
    ['no command', ['nope'], {}, 2, 'chancery: there is no command "nope"; "chancery help" lists them\n'],
    ['words too many', ['migrate', 'now'], {}, 2, 'chancery: this command takes no "now"\n'],
    ['nothing to import', ['import'], {}, 2, 'chancery: import takes files, directories, addresses, or - for standard input\n'],
    ['an unknown option', ['import', '--fast'], {}, 2, /^chancery: .*'--fast'.*\n$/],
  ] as const)('%s', async (_what, words, env, code, line) => {
    const run = chancery(words, env);
    expect(await run.exit).toBe(code);
    if (typeof line === 'string') expect(run.err()).toBe(line);
    else expect(run.err()).toMatch(line);
    expect(run.out()).toBe('');
  }, 30_000);

  test('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const run = chancery(['serve'], { PORT: String(port) });
    expect(await run.exit).toBe(1);
    expect(run.err()).toContain(`chancery: port ${port} on 127.0.0.1 is in use: stop what listens there, or choose another with PORT=4001\n`);
    other.close();
  }, 30_000);

  test('a database that cannot be reached, without its password', async () => {
    const run = chancery(['migrate'], { DATABASE_URL: 'postgresql://someone:secret@127.0.0.1:1/graph' });
    expect(await run.exit).toBe(1);
    expect(run.err()).toMatch(/^chancery: .*127\.0\.0\.1:1.*ECONNREFUSED.*\n$/);
    expect(run.err()).not.toContain('secret');
  }, 30_000);

  test('a database newer than the code, which is left as it is', async () => {
    await database.query(`insert into migrations (timestamp, name) values (9999999999999, 'Later9999999999999')`);
    const before = await database.query('select * from migrations order by id');
    const run = chancery(['serve']);
    expect(await run.exit).toBe(1);
    expect(run.err()).toBe('chancery: the database is newer than this code (it has migration Later9999999999999): update Chancery, or use another database\n');
    expect(await database.query('select * from migrations order by id')).toEqual(before);
    await database.query(`delete from migrations where name = 'Later9999999999999'`);
  }, 30_000);
});
