import { request } from 'node:http';
import { Client, Pool } from 'pg';
import { Metrics } from '../../src/app/metrics.js';
import { StatementPool } from '../../src/app/statement-pool.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aliveQuery, expectRefused, type HttpApi, insertMeeting, openHttpApi } from '../support/http-api.js';

let database: TestDatabase;
let api: HttpApi;
let quick: HttpApi;
let locker: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  await insertMeeting(database);
  [api, quick] = await Promise.all([openHttpApi(database), openHttpApi(database, { CHANCERY_STATEMENT_TIMEOUT: '600' })]);
  locker = new Client({ ...database.connection });
  await locker.connect();
});

afterAll(async () => {
  await locker?.end();
  await Promise.all([api?.stop(), quick?.stop()]);
  await database?.drop();
});

const slow = '{ meetings { nodes { mode } } }';

/** Does something while every query for meetings takes for ever. */
async function whileSlow<Result>(work: () => Promise<Result>): Promise<Result> {
  await locker.query('begin; lock table meeting in access exclusive mode');
  try {
    return await work();
  } finally {
    await locker.query('rollback');
  }
}

const waiting = async (): Promise<number> => (await database.query<{ n: number }>(`select count(*)::int as n from pg_stat_activity where datname = current_database() and state = 'active' and wait_event_type = 'Lock'`))[0]?.n ?? -1;

async function until(condition: () => Promise<boolean> | boolean, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`not so within ${milliseconds} ms: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Posts a query and hangs up when told. */
function leave(port: number, query: string): { hangUp(): void } {
  const sent = request({ host: '127.0.0.1', port, method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json' }, agent: false });
  sent.on('error', () => undefined);
  sent.end(JSON.stringify({ query }));
  return { hangUp: () => void sent.destroy() };
}

describe('a slow query', () => {
  it('is stopped with QUERY_TIMEOUT while others are served', async () => {
    await whileSlow(async () => {
      const begun = performance.now();
      const { json } = await expectRefused(quick, quick.ask(slow), 504, 'QUERY_TIMEOUT');
      expect(json).toEqual({
        errors: [{ message: 'the query took too long and was stopped: ask for less, or narrow the where', extensions: { code: 'QUERY_TIMEOUT' } }],
        extensions: { cost: { requested: 10, limit: 10_000 } },
      });
      expect(performance.now() - begun).toBeLessThan(2_000);
    });
  });

  it('holds its limit over all statements of a request that GraphQL executes', async () => {
    await whileSlow(async () => {
      const begun = performance.now();
      const many = Array.from({ length: 10 }, (_, index) => `a${index}: meetings(first: 1) { nodes { mode } }`).join(' ');
      const [{ status, json }] = await Promise.all([quick.ask(`{ __schema { queryType { name } } ${many} }`), quick.expectAlive()]);
      expect({ status, data: json.data, code: json.errors?.[0]?.extensions.code }).toEqual({ status: 200, data: null, code: 'QUERY_TIMEOUT' });
      expect(performance.now() - begun).toBeLessThan(2_500);
      // The answer was decided by the first; no other is still running.
      await until(async () => (await waiting()) === 0 && quick.pool.idleCount === quick.pool.totalCount, 300);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await waiting()).toBe(0);
    });
    await quick.expectAlive();
  });
});

describe('clients that hang up', () => {
  it('50 in the middle of a query leave no statement behind', async () => {
    await whileSlow(async () => {
      const clients = Array.from({ length: 50 }, () => leave(api.port, slow));
      await until(async () => (await waiting()) === 4 && api.pool.waitingCount === 46, 3_000);
      for (const client of clients) client.hangUp();
      await until(async () => (await waiting()) === 0 && api.pool.waitingCount === 0 && api.pool.idleCount === api.pool.totalCount, 2_000);
      await api.expectAlive();
    });
    await until(() => api.log.filter((line) => line.includes('"code":"CLIENT_GONE"')).length === 50, 1_000);
    const { text } = await api.send({ method: 'GET', path: '/metrics' });
    expect(text).toMatch(/^chancery_statement_seconds_count\{outcome="cancelled"\} 4$/m);
    expect(text).toMatch(/^chancery_graphql_requests_total\{operation="query",status="499",code="CLIENT_GONE"\} 50$/m);
  });

  it('do not have the next one’s statement stopped', async () => {
    for (let index = 0; index < 40; index += 1) {
      const client = leave(api.port, aliveQuery);
      await new Promise((resolve) => setTimeout(resolve, index % 8));
      client.hangUp();
      const { status, text } = await api.ask(aliveQuery);
      expect({ status, text }).toEqual({ status: 200, text: expect.stringContaining('Zarif') });
    }
  });
});

describe('a database in trouble', () => {
  it('that has no connection free in time is said to be busy', async () => {
    const pool = new Pool({ ...database.connection, max: 1, connectionTimeoutMillis: 100 });
    const held = await pool.connect();
    await expect(new StatementPool(pool, new Metrics(pool)).query({ text: 'select 1', values: [] })).rejects.toMatchObject({ extensions: { code: 'SERVER_BUSY' } });
    held.release();
    await pool.end();
  });

  it('that drops its connections is asked over new ones', async () => {
    await database.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'api %'`);
    await until(() => api.pool.totalCount === 0, 2_000);
    await api.expectAlive();
  });

  it('that drops them in the middle of a statement takes no one else along', async () => {
    await whileSlow(async () => {
      const lost = api.ask(slow);
      await until(async () => (await waiting()) === 1, 2_000);
      await database.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
      await expectRefused(api, lost, 500, 'INTERNAL_SERVER_ERROR');
    });
  });

  it('is not quoted to the caller: neither its error nor a stack, but the id under which they are logged', async () => {
    await database.query('alter table meeting rename to hidden_meeting');
    try {
      for (const query of [slow, `{ __schema { queryType { name } } ${slow.slice(2)}`]) {
        const answer = await api.ask(query);
        await api.expectAlive();
        const message = answer.json.errors?.[0]?.message ?? '';
        expect(message).toMatch(/^Internal error [0-9a-f-]{36}$/);
        expect(answer.json.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
        expect(answer.text).not.toMatch(/relation|meeting[^s]|pg|\.ts|\bat /);
        const line = JSON.parse(api.log.find((each) => each.includes(message.slice('Internal error '.length))) ?? '{}') as Record<string, string>;
        expect(line['msg']).toMatch(/^internal error .*: error: relation "meeting" does not exist\n\s+at /);
        expect(line['requestId']).toBe(answer.headers['x-request-id']);
      }
    } finally {
      await database.query('alter table hidden_meeting rename to meeting');
    }
  });

  it('is not ready before it is migrated', async () => {
    const [first] = await database.query<{ id: number; timestamp: string; name: string }>('delete from migrations where id = (select max(id) from migrations) returning *');
    const fresh = await openHttpApi(database);
    try {
      await expectRefused(fresh, fresh.send({ method: 'GET', path: '/readyz' }), 503, 'NOT_READY');
    } finally {
      await fresh.stop();
      await database.query('insert into migrations (id, timestamp, name) values ($1, $2, $3)', [first?.id, first?.timestamp, first?.name]);
    }
  });
});
