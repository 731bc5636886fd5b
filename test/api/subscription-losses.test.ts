import { eventually } from '../support/child-process.js';
import { asAdmin, currentRun } from '../support/database.js';
import { openHttpApi } from '../support/http-api.js';
import { meetings } from '../support/recording.js';
import { metric, openSocket, running } from '../support/socket.js';
import { allFacts, first, holdCitations, ids, openSubscribedApi, type SubscribedApi } from '../support/subscribed-api.js';

let opened: SubscribedApi;
let { database, api, recorder, socket, exactly } = {} as SubscribedApi;

beforeEach(async () => {
  opened = await openSubscribedApi();
  ({ database, api, recorder, socket, exactly } = opened);
});

afterEach(() => opened?.close());

describe('connections that are lost', () => {
  const listeners = (): Promise<{ pid: number }[]> => database.query<{ pid: number }>(`select pid from pg_stat_activity where datname = current_database() and application_name = 'chancery listen'`);

  test('there is one that listens, however many subscribe, and none before', async () => {
    expect(await listeners()).toEqual([]);
    for (let index = 0; index < 5; index += 1) socket.subscribe(allFacts);
    await running(api.url, 5);
    expect(await listeners()).toHaveLength(1);
  });

  test('what is recorded while nobody listens is told when the connection is back', async () => {
    const told = socket.subscribe(allFacts);
    await running(api.url, 1);
    await recorder.record(first);
    await eventually('it is told', () => told.events.length === 2);
    const [before] = await listeners();
    // Nobody gets in until the recording is over.
    const letIn = (whether: boolean): Promise<void> => asAdmin(currentRun().admin, `alter database ${database.connection.database} with allow_connections ${whether}`);
    await letIn(false);
    await database.query('select pg_terminate_backend($1)', [before?.pid]);
    await eventually('it is gone', async () => (await listeners()).length === 0);
    await recorder.record(meetings('Later', 'They met in April.', { c: { date: '2021-04-05', evidence: 'met' } }));
    expect(await listeners()).toEqual([]);
    await letIn(true);
    await eventually('it is told', () => told.events.length === 3);
    await exactly(told, ['Meeting_1', 'Meeting_2', 'Meeting_3']);
    expect((await listeners()).map(({ pid }) => pid)).not.toContain(before?.pid);
    expect(api.log.map((line) => (JSON.parse(line) as { msg: string }).msg).filter((line) => line.startsWith('the connection'))).toEqual(['the connection that hears of recordings was lost: opening it again', 'the connection that hears of recordings is back']);
  });

  test('a statement that is cut off is asked again', async () => {
    const told = socket.subscribe('subscription { factRecorded { id citations { exact } } }');
    await running(api.url, 1);
    const blocked = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%citation%' and application_name like 'api %'`;
    await recorder.record(first);
    await eventually('it is told', () => told.events.length === 2);
    const release = await holdCitations(database);
    await database.query(`insert into fact (kind) values ('EVENT')`);
    await eventually('its statement waits', async () => (await database.query(`select ${blocked}`)).length === 1);
    await database.query(`select pg_terminate_backend(pid) ${blocked}`);
    await release();
    await eventually('it is told', () => told.events.length === 3);
    expect(ids(told)).toEqual(['Meeting_1', 'Meeting_2', 'Event_3']);
  });
});

test('a client that leaves takes its statement with it', async () => {
  const told = socket.subscribe('subscription { factRecorded { id citations { exact } } }');
  await running(api.url, 1);
  const release = await holdCitations(database);
  await database.query(`insert into fact (kind) values ('EVENT')`);
  const waiting = async (): Promise<number> => (await database.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%citation%'`)).length;
  await eventually('its statement waits', async () => (await waiting()) === 1);
  told.leave();
  await eventually('the statement is gone', async () => (await waiting()) === 0);
  await running(api.url, 0);
  expect(await metric(api.url, 'chancery_statement_seconds_count{outcome="cancelled"}')).toBe(1);
  await release();
  expect({ events: told.events, errors: told.errors }).toEqual({ events: [], errors: [] });
});

test('a subscription whose statement takes too long ends with the code of a query, the others run on', async () => {
  const slow = await openHttpApi(database, { CHANCERY_STATEMENT_TIMEOUT: '300' });
  const other = openSocket(slow.url);
  try {
    const [blocked, free] = [other.subscribe('subscription { factRecorded { id citations { exact } } }'), other.subscribe(allFacts)];
    await running(slow.url, 2);
    const release = await holdCitations(database);
    await database.query(`insert into fact (kind) values ('EVENT')`);
    await eventually('one is over', blocked.isOver);
    expect(blocked.errors).toEqual([{ message: 'the query took too long and was stopped: ask for less, or narrow the where', extensions: { code: 'QUERY_TIMEOUT' } }]);
    await release();
    await database.query(`insert into fact (kind) values ('EVENT')`);
    await eventually('the other is told', () => free.events.length === 2);
    await running(slow.url, 1);
  } finally {
    await other.close();
    await slow.stop();
  }
});
