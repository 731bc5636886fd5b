import { type CliRun, chancery, printed } from '../support/cli-run.js';
import { eventually } from '../support/child-process.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { meetings, openRecorder } from '../support/recording.js';
import { metric, openSocket, running, type SocketClient, type Told } from '../support/socket.js';

interface Server {
  readonly run: CliRun;
  readonly url: string;
}

let database: TestDatabase;
let servers: Server[] = [];
const sockets: SocketClient[] = [];

async function serve(port = '0'): Promise<Server> {
  const run = chancery(database, ['serve'], { env: { PORT: port, CHANCERY_LOG_LEVEL: 'warn' } });
  const [, url = ''] = await printed(run, /answers at (\S+)\/graphql/);
  return { run, url };
}

beforeAll(async () => {
  database = await createTestDatabase();
  // Something is there already, so that no server fills the database with the examples.
  const recorder = await openRecorder(database);
  await recorder.record(meetings('Before', 'They met before.', { before: { date: '2020-01-01', evidence: 'met before' } }));
  await recorder.close();
  servers = await Promise.all([serve(), serve()]);
}, 60_000);

afterEach(async () => {
  await Promise.all(sockets.splice(0).map((socket) => socket.close()));
  await Promise.all(servers.map(({ url }) => running(url, 0)));
});

afterAll(async () => {
  for (const { run } of servers) run.child.kill('SIGTERM');
  expect(await Promise.all(servers.map(({ run }) => run.exit))).toEqual([0, 0]);
  await database?.drop();
}, 60_000);

function subscribe({ url }: Server, query: string, variables: Record<string, unknown> = {}, retryAttempts = 0): Told {
  const socket = openSocket(url, {}, retryAttempts);
  sockets.push(socket);
  return socket.subscribe(query, variables);
}

const facts = 'subscription ($where: FactWhere, $after: ID) { factRecorded(where: $where, after: $after) { __typename id date { edtf } citations { exact } } }';
const articles = 'subscription { articleRecorded { id title facts { nodes { id } } } }';
const dataOf = (told: Told): unknown[] => told.events.map(({ data, errors }) => data ?? errors);
const fact = (id: number, edtf: string, exact: string): unknown => ({ factRecorded: { __typename: 'Meeting', id: `Meeting_${id}`, date: { edtf }, citations: [{ exact }] } });

async function importFrom(document: string): Promise<string> {
  const run = chancery(database, ['import', '-'], { input: document });
  await run.exit;
  return run.out();
}

test('what another process imports arrives at the subscribers of both servers, once it is committed, where it fits', async () => {
  const everything = servers.map((server) => subscribe(server, facts));
  const march = servers.map((server) => subscribe(server, facts, { where: { date: { overlaps: { from: '2021-03' } } } }));
  const titles = servers.map((server) => subscribe(server, articles));
  await Promise.all(servers.map(({ url }) => running(url, 3)));
  const first = meetings('First', 'Hussein met in February, and met in March.', { a: { date: '2021-02-03', evidence: 'met in February' }, b: { date: '2021-03-04', evidence: 'met in March' } });
  expect(await importFrom(first)).toBe('1 new, 0 updated, 0 unchanged, 0 refused\n');
  // Unchanged, refused, and only another citation: none of them is told.
  expect(await importFrom(first)).toBe('0 new, 0 updated, 1 unchanged, 0 refused\n');
  expect(await importFrom(meetings('Refused', 'They met.', { x: { date: '2021-03-03', evidence: 'not there' } }))).toBe('0 new, 0 updated, 0 unchanged, 1 refused\n');
  expect(await importFrom(meetings('Second', 'They met in March, it is said.', { b: { date: '2021-03-04', evidence: 'met in March' }, c: { date: '2021-05', evidence: 'it is said' } }))).toBe('1 new, 0 updated, 0 unchanged, 0 refused\n');
  await eventually('all are told', () => everything.every(({ events }) => events.length === 3) && titles.every(({ events }) => events.length === 2) && march.every(({ events }) => events.length === 2));
  for (const told of everything) expect(dataOf(told)).toEqual([fact(2, '2021-02-03', 'met in February'), fact(3, '2021-03-04', 'met in March'), fact(4, '2021-05', 'it is said')]);
  for (const told of march) expect(dataOf(told)).toEqual([fact(3, '2021-03-04', 'met in March'), fact(4, '2021-05', 'it is said')]);
  for (const told of titles) {
    expect(dataOf(told)).toEqual([
      { articleRecorded: { id: 'Article_2', title: 'First', facts: { nodes: [{ id: 'Meeting_3' }, { id: 'Meeting_2' }] } } },
      { articleRecorded: { id: 'Article_3', title: 'Second', facts: { nodes: [{ id: 'Meeting_4' }, { id: 'Meeting_3' }] } } },
    ]);
  }
  expect(await Promise.all(servers.map(({ url }) => metric(url, 'chancery_subscription_events_total')))).toEqual([7, 7]);
}, 60_000);

test('one that is killed and started again goes on where the client was', async () => {
  const [other, lost] = servers as [Server, Server];
  const variables: { after?: string } = {};
  const told = subscribe(lost, facts, variables as Record<string, unknown>, 1_000);
  const always = subscribe(other, facts);
  await Promise.all(servers.map(({ url }) => running(url, 1)));
  await importFrom(meetings('Third', 'They met in June.', { d: { date: '2021-06', evidence: 'met in June' } }));
  await eventually('it is told', () => told.events.length === 1);
  variables.after = 'Meeting_5';
  lost.run.child.kill('SIGKILL');
  await lost.run.exit;
  await importFrom(meetings('Fourth', 'They met in July.', { e: { date: '2021-07', evidence: 'met in July' } }));
  servers = [other, await serve(new URL(lost.url).port)];
  await eventually('it is told', () => told.events.length === 2);
  expect(dataOf(told)).toEqual([fact(5, '2021-06', 'met in June'), fact(6, '2021-07', 'met in July')]);
  expect(dataOf(always)).toEqual(dataOf(told));
  expect(await database.query(`select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'chancery listen'`)).toEqual([{ n: 2 }]);
}, 60_000);
