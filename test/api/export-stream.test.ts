import { type IncomingMessage, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { eventually } from '../support/child-process.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type ExportServer, openExports } from '../support/export-server.js';

const many = 50_000;
const note = 'x'.repeat(1_000);
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.query(
    `with made as (
       insert into fact (kind, note, date_edtf, date_earliest, date_latest, date_precision)
       select 'MEETING', $1, d::text, d, d, 'DAY' from (select date '1900-01-01' + g as d from generate_series(1, $2::int) g) days returning id
     ) insert into meeting (id) select id from made`,
    [note, many],
  );
  await database.query('analyze fact, meeting');
});

afterAll(() => database.drop());

/** Opens the answer and leaves it unread. */
const begin = (server: ExportServer, path = 'meetings.jsonl?select=id%20note'): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => get(`${server.url}/export/${path}`, { agent: false }, resolve).once('error', reject));

async function read(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Sessions of exports that hold a transaction or run something. */
async function busy(): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'chancery export' and state <> 'idle'`,
  );
  return row?.count ?? -1;
}

async function withServer(options: Parameters<typeof openExports>[1], work: (server: ExportServer) => Promise<void>): Promise<void> {
  const server = await openExports(database, options);
  try {
    await work(server);
  } finally {
    await server.close();
  }
}

/** Keeps everybody from reading meetings while the work is done. */
async function whileLocked(work: () => Promise<void>): Promise<void> {
  const client = new Client({ ...database.connection });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('lock table meeting in access exclusive mode');
    await work();
  } finally {
    await client.end();
  }
}

describe('an export of many rows', () => {
  it('waits for a reader who stands still, and then is whole, past the time that one statement may take', async () => {
    await withServer({ statementTimeout: 700 }, async (server) => {
      const message = await begin(server);
      await pause(800);
      const before = server.produced();
      await pause(400);
      expect(server.produced()).toBe(before);
      // Of 50 MB, what lies in the buffers of two sockets.
      expect(before).toBeLessThan(12_000_000);
      const lines = (await read(message)).trimEnd().split('\n');
      expect(lines).toHaveLength(many);
      expect(new Set(lines).size).toBe(many);
      expect(JSON.parse(lines[0] ?? '')).toEqual({ id: expect.stringMatching(/^Meeting_\d+$/), note });
      await eventually('the connection is given back', async () => (await busy()) === 0);
    });
  });

  it('lets go of the connection when the reader goes away', async () => {
    await withServer({}, async (server) => {
      const message = await begin(server);
      expect(await busy()).toBe(1);
      message.destroy();
      await eventually('the connection is free', async () => (await busy()) === 0);
      const produced = server.produced();
      await pause(100);
      expect(server.produced()).toBe(produced);
    });
  });

  it('cancels what Postgres does for a reader who has gone away', async () => {
    await withServer({}, async (server) => {
      await whileLocked(async () => {
        const request = get(`${server.url}/export/meetings.csv`, { agent: false });
        request.on('error', () => undefined);
        await eventually('Postgres waits for the lock', async () => (await busy()) === 1);
        request.destroy();
        await eventually('the statement is cancelled', async () => (await busy()) === 0);
      });
      expect(server.log).toEqual([]);
    });
  });

  it('refuses with JSON where it takes too long to begin', async () => {
    await withServer({ statementTimeout: 200 }, async (server) => {
      await whileLocked(async () => {
        const answer = await fetch(`${server.url}/export/meetings.csv`);
        expect([answer.status, await answer.json()]).toEqual([
          504,
          { errors: [{ message: 'the export took too long to begin and was stopped: narrow the where, or select less', extensions: { code: 'QUERY_TIMEOUT' } }] },
        ]);
      });
    });
  });

  it.each(['identity', 'gzip'])('is cut, not ended, where the database breaks off (%s)', async (encoding) => {
    await withServer({}, async (server) => {
      const message = await new Promise<IncomingMessage>((resolve) => get(`${server.url}/export/meetings.jsonl?select=id%20note`, { agent: false, headers: { 'accept-encoding': encoding } }, resolve));
      await pause(encoding === 'gzip' ? 0 : 300);
      await database.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'chancery export'`);
      await expect(read(message)).rejects.toThrow('aborted');
      expect(message.complete).toBe(false);
      await eventually('nothing is left', async () => (await busy()) === 0);
    });
  });

  it('takes the connection away from a reader who stands still for too long', async () => {
    await withServer({ patience: 300 }, async (server) => {
      const message = await begin(server);
      await eventually('the connection is taken away', async () => (await busy()) === 0);
      await expect(read(message)).rejects.toThrow('aborted');
    });
  });

  it('is refused for a time where as many are under way as may be', async () => {
    await withServer({ poolSize: 1, wait: 100 }, async (server) => {
      const first = await begin(server);
      const second = await fetch(`${server.url}/export/countries.csv`);
      expect([second.status, second.headers.get('retry-after'), await second.json()]).toEqual([
        503,
        '10',
        { errors: [{ message: 'as many exports are under way as may be at once: try again in a moment', extensions: { code: 'EXPORTS_BUSY' } }] },
      ]);
      first.destroy();
      await eventually('there is room again', async () => (await fetch(`${server.url}/export/countries.csv`)).status === 200);
    });
  });
});
