import { createKey, revokeKey } from '../../src/access/api-key.service.js';
import { newKey } from '../../src/access/api-key.js';
import { keyLifetime } from '../../src/access/keyring.js';
import { eventually } from '../support/child-process.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HttpApi, openHttpApi } from '../support/http-api.js';
import { meetings, openRecorder, type Recorder } from '../support/recording.js';
import { refusal, running, SocketClients } from '../support/socket.js';
import { allFacts, ids } from '../support/subscribed-api.js';

let database: TestDatabase;
let recorder: Recorder;
let open: HttpApi;
let closed: HttpApi;
const clients = new SocketClients();

beforeAll(async () => {
  database = await createTestDatabase();
  [recorder, open, closed] = await Promise.all([openRecorder(database), openHttpApi(database, { CHANCERY_MAX_COST: '1', CHANCERY_RATE_LIMIT: '60' }), openHttpApi(database, { CHANCERY_ACCESS: 'keys' })]);
}, 60_000);

afterEach(() => clients.close(open.url, closed.url));

afterAll(async () => {
  await Promise.all([open?.stop(), closed?.stop(), recorder?.close()]);
  await database?.drop();
});

const make = async (expires: string | null = null): Promise<{ prefix: string; authorization: string; secret: string }> => {
  const { prefix, text } = await createKey(open.pool, { name: 'a subscriber', role: 'READER', expiresOn: expires });
  return { prefix, authorization: `Bearer ${text}`, secret: text.slice(17) };
};

let count = 0;
const record = async (): Promise<void> => {
  count += 1;
  await recorder.record(meetings(`Report ${count}`, `They met, ${count}.`, { [`k${count}`]: { date: '2021-02-03', evidence: 'They met' } }));
};

const fact = `insert into fact (kind) values ('EVENT')`;

/** A row with two points' worth of things: more than anyone may ask of the open server here. */
const dear = 'subscription { factRecorded { id citations { exact article { title } } } }';

test('a subscription takes a key where reading does, by header or as what is said first', async () => {
  const key = await make();
  expect(await refusal(clients.connect(closed.url).subscribe(allFacts))).toEqual(['UNAUTHENTICATED', 'Subscription.factRecorded takes an API key: send one of the role READER or above as the header "Authorization: Bearer chy_…"']);
  await eventually('the keys are read again', async () => (await closed.send({ headers: { 'content-type': 'application/json', authorization: key.authorization }, body: '{"query":"{ __typename }"}' })).status === 200);
  const told = [
    clients.connect(closed.url, { authorization: key.authorization }).subscribe(allFacts),
    clients.connect(closed.url, {}, { authorization: key.authorization }).subscribe(allFacts),
    clients.connect(closed.url, {}, { Authorization: key.authorization }).subscribe(allFacts),
  ];
  await running(closed.url, 3);
  await record();
  await eventually('all are told', () => told.every(({ events }) => events.length === 1));
  for (const each of told) expect(each.errors).toEqual([]);
});

test('a key raises the limits of a subscription', async () => {
  const key = await make();
  expect(await refusal(clients.connect(open.url).subscribe(dear))).toEqual(['QUERY_TOO_LARGE', expect.stringMatching(/^the query costs \d+ points, more than the 1 allowed/)]);
  const told = clients.connect(open.url, {}, { authorization: key.authorization }).subscribe(dear);
  await running(open.url, 1);
  await record();
  await eventually('it is told', () => told.events.length === 1);
  expect(told.events[0]?.extensions).toEqual({ cost: { requested: expect.any(Number), limit: 50_000 } });
});

test('a key that is not good opens nothing', async () => {
  const bad = `Bearer ${newKey().text}`;
  const refused = clients.connect(open.url, { authorization: bad }).subscribe(allFacts);
  await eventually('it is refused', refused.isOver);
  expect(refused.events).toEqual([]);
  expect(JSON.parse(open.log.at(-1) ?? '')).toMatchObject({ path: '/graphql', status: 401, code: 'UNAUTHENTICATED' });
  for (const said of [bad, 'x', '', 42, {}]) {
    const client = clients.connect(open.url, {}, { authorization: said });
    const told = client.subscribe(allFacts);
    expect({ said, code: await client.closed }).toEqual({ said, code: 4403 });
    expect(told.events).toEqual([]);
  }
  const inAddress = clients.connect(`${open.url}/graphql?key=${bad.slice(7)}&x=`).subscribe(allFacts);
  await eventually('it is refused', inAddress.isOver);
  expect(JSON.parse(open.log.at(-1) ?? '')).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  for (const line of open.log) expect(line).not.toContain(bad.slice(24));
});

test('a key that is revoked ends its subscriptions with what is recorded next, and begins none', async () => {
  const [revoked, kept] = [await make(), await make()];
  await eventually('the keys are read again', async () => (await closed.send({ headers: { 'content-type': 'application/json', authorization: kept.authorization }, body: '{"query":"{ __typename }"}' })).status === 200);
  const client = clients.connect(closed.url, { authorization: revoked.authorization });
  const [ending, staying] = [client.subscribe(allFacts), clients.connect(closed.url, { authorization: kept.authorization }).subscribe(allFacts)];
  // Keeps the socket open: nothing of its table is recorded meanwhile.
  client.subscribe('subscription { articleRecorded { id } }');
  await running(closed.url, 3);
  await database.query(fact);
  await eventually('both are told', () => ending.events.length === 1 && staying.events.length === 1);
  await revokeKey(open.pool, revoked.prefix);
  const begun = performance.now();
  await eventually('it is over', async () => {
    await database.query(fact);
    return ending.isOver();
  });
  expect(performance.now() - begun).toBeLessThan(2 * keyLifetime);
  expect(ending.errors).toEqual([{ message: 'this is no API key, or none that is good any more: send one as the header "Authorization: Bearer chy_…"', extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(await refusal(client.subscribe(allFacts))).toEqual(['UNAUTHENTICATED', expect.stringMatching(/^this is no API key/)]);
  const before = ending.events.length;
  await record();
  await eventually('the other is told', () => ids(staying).at(-1)?.startsWith('Meeting_') === true);
  expect(ending.events).toHaveLength(before);
  const over = closed.log.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg, code }) => msg === 'subscription over' && code === 'UNAUTHENTICATED');
  expect(over).toContainEqual(expect.objectContaining({ key: revoked.prefix, delivered: before }));
  for (const line of closed.log) expect(line).not.toContain(revoked.secret);
});
