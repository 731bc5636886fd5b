import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { eventually } from '../support/child-process.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HttpApi, openHttpApi } from '../support/http-api.js';
import { openRecorder } from '../support/recording.js';
import { openSocket, running, type SocketClient, type Told } from '../support/socket.js';

const root = path.resolve(__dirname, '../..');
const files = readdirSync(path.join(root, 'examples/operations')).map((file) => `examples/operations/${file}`);
const isSubscription = (text: string): boolean => parse(text).definitions.some((definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION);
const worked = files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')] as const).filter(([, text]) => isSubscription(text));
const documents = ['README.md', ...readdirSync(path.join(root, 'docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)];
const shown = documents
  .flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(/```graphql\n(.*?)```/gs)].map((match, index) => [`${file}, operation ${index + 1}`, match[1] ?? ''] as const))
  .filter(([, text]) => isSubscription(text));

let database: TestDatabase;
let api: HttpApi;
let socket: SocketClient;
let told: Map<string, Told>;

/** All subscribe to an empty database, then the examples are recorded. */
beforeAll(async () => {
  database = await createTestDatabase();
  api = await openHttpApi(database);
  socket = openSocket(api.url);
  told = new Map([...worked, ...shown].map(([name, text]) => [name, socket.subscribe(text)]));
  await running(api.url, told.size);
  const recorder = await openRecorder(database);
  await recorder.record({ paths: [path.join(root, 'examples/dossiers')] });
  // The last thing that any of them can hear of.
  const last = socket.subscribe('subscription { factRecorded { id } }');
  await running(api.url, told.size + 1);
  await database.query(`insert into fact (kind) values ('STATEMENT')`);
  await eventually('the last is told', () => last.events.length > 0, 30);
  await recorder.close();
}, 60_000);

afterAll(async () => {
  await socket?.close();
  await api?.stop();
  await database?.drop();
});

const fieldsOf = <Row>(name: string, field: string): Row[] => told.get(name)?.events.map(({ data }) => (data as Record<string, Row>)[field] as Row) ?? [];

test('there are two worked subscriptions', () => {
  expect(worked.map(([file]) => file)).toEqual(['examples/operations/new-articles.graphql', 'examples/operations/new-facts-about-a-country.graphql']);
  expect(shown.length).toBeGreaterThanOrEqual(2);
});

test('new-articles tells all examples in the order in which they were recorded', async () => {
  const stored = await database.query<{ id: string; title: string | null; facts: number }>(`select 'Article_' || a.id as id, title, (select count(distinct fact_id)::int from citation c where c.article_id = a.id) as facts from article a order by a.id`);
  const rows = fieldsOf<{ id: string; title: string | null; facts: { totalCount: number; nodes: unknown[] } }>('examples/operations/new-articles.graphql', 'articleRecorded');
  expect(rows.map(({ id, title, facts }) => ({ id, title, facts: facts.totalCount }))).toEqual(stored);
  expect(rows).toHaveLength(15);
  for (const { facts } of rows) expect(facts.nodes).toHaveLength(Math.min(20, facts.totalCount));
});

test('new-facts-about-a-country tells what a query finds afterwards', async () => {
  const name = 'examples/operations/new-facts-about-a-country.graphql';
  const rows = fieldsOf<{ id: string; citations: { exact: string }[] }>(name, 'factRecorded');
  const where = /where: (\{[^]*?\n {4}\})/.exec(worked.find(([file]) => file === name)?.[1] ?? '')?.[1] ?? '';
  const { json } = await api.ask(`query ($country: String = "IQ") { facts(first: 100, where: ${where}) { totalCount nodes { id } } }`);
  const { nodes } = (json.data as unknown as { facts: { nodes: { id: string }[] } }).facts;
  const row = ({ id }: { id: string }): number => Number(id.split('_')[1]);
  expect(rows.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id).sort((a, b) => row({ id: a }) - row({ id: b })));
  expect(rows.length).toBeGreaterThan(5);
  for (const { citations } of rows) expect(citations.length).toBeGreaterThan(0);
});

test.each(shown)('%s is told something of the examples', (name) => {
  expect(told.get(name)?.errors).toEqual([]);
  expect(told.get(name)?.events.length).toBeGreaterThan(0);
  for (const { errors } of told.get(name)?.events ?? []) expect(errors).toBeUndefined();
});
