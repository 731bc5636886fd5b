import { Client } from 'pg';
import { eventually } from '../support/child-process.js';
import { meetings } from '../support/recording.js';
import { metric, openSocket, running } from '../support/socket.js';
import { allFacts, first, ids, openSubscribedApi, type SubscribedApi } from '../support/subscribed-api.js';

let opened: SubscribedApi;
let { database, api, recorder, socket, exactly } = {} as SubscribedApi;

beforeEach(async () => {
  opened = await openSubscribedApi();
  ({ database, api, recorder, socket, exactly } = opened);
});

afterEach(() => opened?.close());

test('tells an article once it is recorded, as a query answers it', async () => {
  const selection = '{ __typename id title facts { totalCount nodes { id kind __typename date { edtf } ... on Meeting { m: mode } } } text @skip(if: true) }';
  const told = socket.subscribe(`subscription Articles($word: String) { new: articleRecorded(where: { title: { contains: $word } }) ${selection} }`, { word: 'first' });
  await running(api.url, 1);
  await recorder.record(meetings('Second', 'Hussein met.', { c: { date: '2021', evidence: 'met' } }), first);
  await eventually('it is told', () => told.events.length === 1);
  const { json } = await api.ask(`{ article(id: "Article_2") ${selection} }`);
  expect((json.data as unknown as { article: { facts: { totalCount: number } } }).article.facts.totalCount).toBe(2);
  expect(told.events).toEqual([{ data: { new: (json.data as unknown as { article: object }).article }, extensions: { cost: { requested: 21, limit: 10_000 } } }]);
});

test('tells each new fact that fits, once, in order, by one statement', async () => {
  const told = socket.subscribe('subscription ($where: FactWhere) { factRecorded(where: $where) { id __typename date { edtf } citations { exact } ... on Meeting { mode } } }', { where: { date: { overlaps: { from: '2021-03-01' } } } });
  await running(api.url, 1);
  const before = await metric(api.url, 'chancery_statement_seconds_count{outcome="ok"}');
  await recorder.record(first);
  await eventually('it is told', () => told.events.length === 1);
  expect(await metric(api.url, 'chancery_statement_seconds_count{outcome="ok"}')).toBe(before + 1);
  expect(told.events.map(({ data }) => data)).toEqual([{ factRecorded: { id: 'Meeting_2', __typename: 'Meeting', date: { edtf: '2021-03-04' }, citations: [{ exact: 'met in March' }], mode: 'IN_PERSON' } }]);
  await recorder.record(meetings('Later', 'They met in April, and met in May.', { c: { date: '2021-04-05', evidence: 'met in April' }, d: { date: '2021-05-06', evidence: 'met in May' } }));
  await exactly(told, ['Meeting_2', 'Meeting_3', 'Meeting_4']);
  expect(await metric(api.url, 'chancery_subscription_events_total')).toBe(4);
});

test('tells nothing of a dossier that is refused or unchanged, nor of another citation of a fact that is known', async () => {
  await recorder.record(first);
  const told = socket.subscribe(allFacts);
  await running(api.url, 1);
  const another = meetings('Another', 'It is said that they met in February.', { a: { date: '2021-02-03', evidence: 'met in February' } });
  const refused = meetings('Refused', 'They met.', { x: { date: '2021-02-03', evidence: 'words that are not there' } });
  expect((await recorder.record(first, another, refused)).map((counts) => Object.entries(counts).find(([, count]) => count === 1)?.[0])).toEqual(['unchanged', 'new', 'refused']);
  expect(await database.query('select fact_id, count(*)::int as citations from citation group by 1 order by 1')).toEqual([{ fact_id: '1', citations: 2 }, { fact_id: '2', citations: 1 }]);
  await exactly(told, []);
  // An edited dossier: what it says in addition is new, what it said already is not.
  await recorder.record(meetings('First', 'Hussein met in February, and met in March.', { a: { date: '2021-02-03', evidence: 'met in February' }, b: { date: '2021-03-04', evidence: 'met in March' }, c: { date: '2021-03-05', evidence: 'in March' } }));
  await exactly(told, ['Meeting_3', 'Meeting_4']);
});

test('tells nothing before it is committed, and never what is rolled back', async () => {
  const told = socket.subscribe(allFacts);
  await running(api.url, 1);
  const insert = `insert into fact (kind) values ('EVENT') returning id`;
  const writer = new Client({ ...database.connection });
  await writer.connect();
  await writer.query('begin');
  await writer.query(insert);
  await writer.query('rollback');
  await writer.query('begin');
  const { rows } = await writer.query<{ id: string }>(insert);
  expect(rows).toEqual([{ id: '2' }]);
  // Whoever else records waits, so that ids become visible in order.
  const second = recorder.record(first);
  await eventually('the second waits', async () => (await database.query(`select from pg_locks where locktype = 'advisory' and not granted`)).length === 1);
  expect(told.events).toEqual([]);
  await writer.query('commit');
  await writer.end();
  await second;
  await exactly(told, ['Event_2', 'Meeting_3', 'Meeting_4']);
});

describe('after a row that was received', () => {
  test('what was recorded since is told first, batch by batch', async () => {
    const many = Object.fromEntries(Array.from({ length: 130 }, (_, index) => [`m${index}`, { date: '2021-02-03', evidence: 'met' }]));
    await recorder.record(first, meetings('Many', 'They met.', many));
    const before = await metric(api.url, 'chancery_statement_seconds_count{outcome="ok"}');
    const told = socket.subscribe('subscription { factRecorded(after: "Meeting_2") { id } }');
    await eventually('it is told', () => told.events.length === 130);
    expect(await metric(api.url, 'chancery_statement_seconds_count{outcome="ok"}')).toBe(before + 7);
    await recorder.record(meetings('Later', 'They met in April.', { c: { date: '2021-04-05', evidence: 'met' } }));
    await exactly(told, Array.from({ length: 131 }, (_, index) => `Meeting_${index + 3}`));
  });

  test('a batch holds no more objects than a query may return', async () => {
    await recorder.record(first);
    const before = await metric(api.url, 'chancery_statement_seconds_count{outcome="ok"}');
    const told = socket.subscribe('subscription { factRecorded(after: "Meeting_0") { id participants(first: 100) { nodes { a: mentions(first: 100) { nodes { exact } } } } } }');
    await eventually('it is told', () => told.events.length === 2);
    expect(ids(told)).toEqual(['Meeting_1', 'Meeting_2']);
    // 10,201 objects each, of 20,000: one to a batch.
    expect(await metric(api.url, 'chancery_statement_seconds_count{outcome="ok"}')).toBe(before + 2);
  });

  test.each([
    ['of another type', 'articleRecorded(after: "Meeting_2") { id }', '"Meeting_2" is the id of a Meeting; here it must be of Article'],
    ['that is malformed', 'factRecorded(after: "2") { id }', '"2" is not an id: ids look like AgreementAction_42'],
    ['too far back', 'factRecorded(after: "Event_1") { id }', 'after: more than 10,000 rows were recorded since: read the list first, and begin after its latest'],
  ])('it may not be one %s', async (_what, field, message) => {
    await database.query(`insert into fact (id, kind) values (10002, 'EVENT')`);
    const told = socket.subscribe(`subscription { ${field} }`);
    await eventually('it is refused', told.isOver);
    expect(told.errors).toEqual([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(await metric(api.url, 'chancery_subscriptions')).toBe(0);
  });

  test('one that is not there yet is the last', async () => {
    const told = socket.subscribe('subscription { factRecorded(after: "Event_999999999999999999") { id } }');
    await running(api.url, 1);
    await recorder.record(first);
    await exactly(told, ['Meeting_1', 'Meeting_2']);
    expect(told.isOver()).toBe(false);
  });
});

test('a bug is masked, and in the log', async () => {
  const told = socket.subscribe('subscription { factRecorded { id citations { exact } } }');
  await running(api.url, 1);
  await database.query('alter table citation rename column exact to inexact');
  await database.query(`insert into fact (kind) values ('EVENT')`);
  await eventually('it is over', told.isOver);
  expect(told.errors).toEqual([{ message: expect.stringMatching(/^Internal error [0-9a-f-]{36}$/), extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  const id = told.errors[0]?.message.slice('Internal error '.length) ?? '';
  expect(api.log.some((line) => line.includes(id) && line.includes('exact'))).toBe(true);
  await running(api.url, 0);
});

test('the log has a line for each subscription, under the id of the request that opened the socket', async () => {
  const named = openSocket(api.url, { 'x-request-id': 'trace-7' });
  const told = named.subscribe(`subscription Named ${allFacts.slice('subscription'.length)}`, undefined, { operationName: 'Named' });
  await running(api.url, 1);
  await recorder.record(first);
  await eventually('it is told', () => told.events.length === 2);
  await named.close();
  await running(api.url, 0);
  const lines = api.log.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ requestId }) => requestId === 'trace-7');
  expect(lines).toEqual(expect.arrayContaining([
    { level: 'info', time: expect.any(String), requestId: 'trace-7', path: '/graphql', operation: 'subscription', name: 'Named', cost: 1, delivered: 2, milliseconds: expect.any(Number), msg: 'subscription over' },
    { level: 'info', time: expect.any(String), requestId: 'trace-7', path: '/graphql', closeCode: 1000, milliseconds: expect.any(Number), msg: 'socket closed' },
  ]));
  expect(lines).toHaveLength(2);
});
