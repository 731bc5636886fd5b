import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { eventually } from '../support/child-process.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HttpApi, insertMeeting, openHttpApi } from '../support/http-api.js';
import { closeCode, greeted, handshake, opened, subscription } from '../support/raw-socket.js';
import { metric, refusal, running, type SocketClient, SocketClients, type Told } from '../support/socket.js';

let database: TestDatabase;
let api: HttpApi;
let strict: HttpApi;
const clients = new SocketClients();
const client = (url = api.url, headers: Record<string, string> = {}): SocketClient => clients.connect(url, headers);

beforeAll(async () => {
  database = await createTestDatabase();
  await insertMeeting(database);
  [api, strict] = await Promise.all([
    openHttpApi(database),
    openHttpApi(database, { CHANCERY_TRUST_PROXY: 'on', CHANCERY_RATE_LIMIT: '8', CHANCERY_SOCKET_TIMEOUT: '600', CHANCERY_REQUEST_TIMEOUT: '300' }),
  ]);
});

afterEach(() => clients.close(api.url, strict.url));

afterAll(async () => {
  await Promise.all([api?.stop(), strict?.stop()]);
  await database?.drop();
});

describe('too many', () => {
  it('1,000 subscriptions of one address are refused beyond its share, while others are served', async () => {
    const proxied = await openHttpApi(database, { CHANCERY_TRUST_PROXY: 'on' });
    try {
      const sockets = Array.from({ length: 50 }, () => client(proxied.url, { 'x-forwarded-for': '192.0.2.1' }));
      const many = Array.from({ length: 1_000 }, (_, index) => (sockets[index % 50] as SocketClient).subscribe('subscription { factRecorded { id } }'));
      const one = client(proxied.url, { 'x-forwarded-for': '192.0.2.2' }).subscribe('subscription { factRecorded { id } }');
      await Promise.all([running(proxied.url, 51), proxied.expectAlive()]);
      await eventually('the others are refused', () => many.filter((told) => told.isOver()).length === 950);
      expect(new Set(many.flatMap(({ errors }) => errors.map(({ message, extensions }) => `${String(extensions?.code)} ${message}`)))).toEqual(new Set(['TOO_MANY_SUBSCRIPTIONS more than 50 subscriptions of one address: end one before you begin another']));
      await database.query(`insert into fact (kind) values ('EVENT')`);
      await eventually('who is served is told', () => [one, ...many].filter(({ events }) => events.length === 1).length === 51);
      expect(one.events).toHaveLength(1);
      // A place that is given back can be taken again.
      many.find((told) => !told.isOver())?.leave();
      await running(proxied.url, 50);
      client(proxied.url, { 'x-forwarded-for': '192.0.2.2' }).subscribe('subscription { factRecorded { id } }');
      await running(proxied.url, 51);
      await clients.close();
    } finally {
      await proxied.stop();
    }
  });

  it('subscriptions on one socket, and of all, have their number', async () => {
    const few = await openHttpApi(database, { CHANCERY_TRUST_PROXY: 'on', CHANCERY_MAX_SUBSCRIPTIONS: '3', CHANCERY_MAX_SUBSCRIPTIONS_PER_SOCKET: '2' });
    try {
      const [first, second] = [client(few.url, { 'x-forwarded-for': '192.0.2.1' }), client(few.url, { 'x-forwarded-for': '192.0.2.2' })];
      const subscribe = (socket: SocketClient): Told => socket.subscribe('subscription { factRecorded { id } }');
      const [, , third] = [subscribe(first), subscribe(first), subscribe(first)] as const;
      expect(await refusal(third)).toEqual(['TOO_MANY_SUBSCRIPTIONS', 'more than 2 subscriptions on one WebSocket: end one before you begin another']);
      await running(few.url, 2);
      subscribe(second);
      await running(few.url, 3);
      expect(await refusal(subscribe(second))).toEqual(['SERVER_BUSY', 'there is no place for another subscription: try again in a moment']);
      (await opened(few.url, { headers: { 'x-forwarded-for': '192.0.2.3' } })).once('close', () => undefined);
      expect(await handshake(few.url, { headers: { 'x-forwarded-for': '192.0.2.4' } })).toMatchObject({ status: 503, code: 'SERVER_BUSY' });
      await few.expectAlive();
      await clients.close();
    } finally {
      await few.stop();
    }
  });

  it('sockets of one address have their number', async () => {
    const few = await openHttpApi(database, { CHANCERY_MAX_SUBSCRIPTIONS_PER_ADDRESS: '2' });
    try {
      const sockets = [await opened(few.url), await opened(few.url)];
      expect(await handshake(few.url)).toMatchObject({ status: 429, code: 'TOO_MANY_SUBSCRIPTIONS' });
      sockets[0]?.terminate();
      await eventually('a place is free', async () => (await metric(few.url, 'chancery_sockets')) === 1);
      (await opened(few.url)).terminate();
    } finally {
      await few.stop();
    }
  });

  it('handshakes and subscriptions count as requests', async () => {
    const from = { 'x-forwarded-for': '192.0.2.30' };
    const socket = client(strict.url, from);
    const told = Array.from({ length: 10 }, () => socket.subscribe('subscription { factRecorded { id } }'));
    await eventually('some are refused', () => told.filter((each) => each.isOver()).length === 3);
    expect(new Set(told.flatMap(({ errors }) => errors.map(({ extensions }) => extensions?.code)))).toEqual(new Set(['RATE_LIMITED']));
    expect(await handshake(strict.url, { headers: from })).toEqual({ status: 429, code: 'RATE_LIMITED', retryAfter: expect.stringMatching(/^\d+$/) });
    (await opened(strict.url, { headers: { 'x-forwarded-for': '192.0.2.31' } })).terminate();
  });
});

describe('clients that are slow, silent or gone', () => {
  const from = (last: number): { headers: Record<string, string> } => ({ headers: { 'x-forwarded-for': `192.0.2.${last}` } });

  it('one that says nothing at first is closed', async () => {
    expect(await closeCode(await opened(strict.url, from(40)))).toBe(4408);
  });

  it('one that subscribes to nothing is closed after a while, one that has subscribed is not', async () => {
    const [idle, busy] = [await greeted(strict.url, from(41)), await greeted(strict.url, from(42))];
    busy.send(subscription('1'));
    expect(await closeCode(idle)).toBe(1000);
    await pause(1_000);
    expect(busy.readyState).toBe(WebSocket.OPEN);
    busy.terminate();
  });

  it('one that answers no ping is cut off', async () => {
    const silent = await greeted(strict.url, { ...from(43), autoPong: false });
    silent.send(subscription('1'));
    expect(await closeCode(silent)).toBe(1006);
  });

  const givenUp = async (url: string): Promise<number> => metric(url, 'chancery_subscriptions_total{code="SUBSCRIBER_TOO_SLOW"}');

  it('one that does not read is closed with a code that says so, and holds no more than a batch; others are told', async () => {
    await database.query(`insert into article (kind, text, sha256) select 'NEWS', text, encode(sha256(convert_to(text, 'UTF8')), 'hex') from (select repeat('.', 1000000) || n as text from generate_series(1, 10) n) t`);
    const [slow, quick] = [await greeted(strict.url, from(44)), client(strict.url, from(45).headers)];
    let received = 0;
    slow.on('message', () => (received += 1));
    slow.once('message', () => slow.pause());
    // 10 MB each: the operating system takes some tens of megabytes before it lets the server wait.
    slow.send(subscription('1', `subscription { articleRecorded(after: "Article_0") { ${Array.from({ length: 10 }, (_, index) => `t${index}: text`).join(' ')} } }`));
    const told = quick.subscribe('subscription { articleRecorded(after: "Article_0") { id } }');
    await eventually('the other is told', () => told.events.length === 10);
    await eventually('the slow one is given up', async () => (await givenUp(strict.url)) === 1);
    slow.resume();
    expect(await closeCode(slow)).toBe(4508);
    expect(received).toBeLessThan(8);
    const over = strict.log.map((line) => JSON.parse(line) as { code?: string; delivered?: number }).find(({ code }) => code === 'SUBSCRIBER_TOO_SLOW');
    expect(over?.delivered).toBeLessThan(8);
    await running(strict.url, 1);
  });

  it('one that asks and never reads the answers is closed', async () => {
    const asking = await greeted(api.url);
    asking.send(subscription('1'));
    await running(api.url, 1);
    asking.pause();
    const ping = JSON.stringify({ type: 'ping', payload: { words: 'x'.repeat(100_000) } });
    for (let index = 0; index < 1_000; index += 1) asking.send(ping, () => undefined);
    await eventually('it is given up', async () => (await givenUp(api.url)) === 1);
    asking.resume();
    expect(await closeCode(asking)).toBe(4508);
    await api.expectAlive();
  });

  it('40 clients that go in the middle leave nothing behind', async () => {
    const sockets = await Promise.all(Array.from({ length: 40 }, () => greeted(api.url)));
    for (const socket of sockets) socket.send(subscription('1'));
    await running(api.url, 40);
    for (const socket of sockets) socket.terminate();
    await running(api.url, 0);
    await eventually('no socket is open', async () => (await metric(api.url, 'chancery_sockets')) === 0);
    await api.expectAlive();
  });
});

test('a server that stops says so', async () => {
  const listening = async (): Promise<number> => (await database.query(`select from pg_stat_activity where datname = current_database() and application_name = 'chancery listen'`)).length;
  const before = await listening();
  const stopping = await openHttpApi(database);
  const socket = client(stopping.url);
  socket.subscribe('subscription { factRecorded { id } }');
  await running(stopping.url, 1);
  expect(await listening()).toBe(before + 1);
  await stopping.stop();
  expect(await socket.closed).toBe(1001);
  expect(await listening()).toBe(before);
});
