import { request as httpRequest } from 'node:http';
import { WebSocket } from 'ws';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aliveQuery, type HttpApi, insertMeeting, openHttpApi } from '../support/http-api.js';
import { closeCode, greeted, handshake, opened, subscription } from '../support/raw-socket.js';
import { refusal, type SocketClient, SocketClients } from '../support/socket.js';

let database: TestDatabase;
let api: HttpApi;
let strict: HttpApi;
const clients = new SocketClients();
const client = (url = api.url, headers: Record<string, string> = {}): SocketClient => clients.connect(url, headers);
const origin = 'https://dashboard.example.org';

beforeAll(async () => {
  database = await createTestDatabase();
  await insertMeeting(database);
  [api, strict] = await Promise.all([
    openHttpApi(database),
    openHttpApi(database, { NODE_ENV: 'production', CHANCERY_ORIGINS: origin, CHANCERY_TRUST_PROXY: 'on' }),
  ]);
});

afterEach(() => clients.close(api.url, strict.url));

afterAll(async () => {
  await Promise.all([api?.stop(), strict?.stop()]);
  await database?.drop();
});

describe('pages of other origins', () => {
  it('may not open a socket unless they are listed', async () => {
    for (const from of ['https://evil.example.org', 'null', 'https://dashboard.example.org.evil.example.org', 'http://dashboard.example.org', `http://127.0.0.1:1`]) {
      expect(await handshake(strict.url, { headers: { origin: from } })).toEqual({ status: 403, code: 'ORIGIN_NOT_ALLOWED', retryAfter: undefined });
      expect(await handshake(api.url, { headers: { origin: from } })).toMatchObject({ status: 403, code: 'ORIGIN_NOT_ALLOWED' });
    }
    await api.expectAlive();
  });

  it('may where they are, and the pages of the server itself may', async () => {
    const sockets = [await opened(strict.url, { headers: { origin, 'x-forwarded-for': '192.0.2.10' } }), await opened(api.url, { headers: { origin: api.url } }), await opened(api.url)];
    expect(sockets.map(({ readyState }) => readyState)).toEqual([WebSocket.OPEN, WebSocket.OPEN, WebSocket.OPEN]);
    for (const socket of sockets) socket.terminate();
  });
});

describe('what is no subscription', () => {
  it.each([
    ['no GraphQL', 'subscription {', undefined],
    ['a field that is not there', 'subscription { factRecorded { nothing } }', undefined],
    ['two fields', 'subscription { a: factRecorded { id } b: articleRecorded { id } }', undefined],
    ['a description of the schema', 'subscription { __schema { types { name } } }', undefined],
    ['a variable of the wrong type', 'subscription ($where: FactWhere) { factRecorded(where: $where) { id } }', { where: { kind: { eq: 'NOTHING' } } }, 'query ($where: FactWhere) { facts(where: $where) { totalCount } }'],
    ['a variable that is no field', 'subscription ($where: FactWhere) { factRecorded(where: $where) { id } }', JSON.parse('{"where":{"__proto__":{"kind":1}}}') as Record<string, unknown>, 'query ($where: FactWhere) { facts(where: $where) { totalCount } }'],
    ['101 aliases', `subscription { factRecorded { ${Array.from({ length: 101 }, (_, index) => `a${index}: id`).join(' ')} } }`, undefined],
    ['1,000 directives', `subscription { factRecorded { id ${'@include(if: true)'.repeat(1_000)} } }`, undefined],
    ['10,000 duplicate fields', `subscription { factRecorded { ${'id '.repeat(3_000)} } }`, undefined],
    ['a token bomb', `subscription { factRecorded { ${'id '.repeat(20_000)} } }`, undefined],
    ['depth', `subscription { factRecorded { id ${'about { fact { id '.repeat(8)}${'} }'.repeat(8)} } }`, undefined, `{ fact(id: "Meeting_1") { id ${'about { fact { id '.repeat(8)}${'} }'.repeat(8)} } }`],
    ['a fragment cycle', 'subscription { factRecorded { ...A } } fragment A on Fact { ...B } fragment B on Fact { ...A }', undefined],
    ['fragment doubling', `subscription { factRecorded { ...F0 } } ${Array.from({ length: 20 }, (_, index) => `fragment F${index} on Fact { ${index === 19 ? 'id' : `...F${index + 1} ... on Fact { ...F${index + 1} }`} }`).join(' ')}`, undefined],
    ['several operations without a name', 'subscription A { factRecorded { id } } subscription B { factRecorded { id } }', undefined],
  ])('%s has the code that it has over HTTP', async (_what, query, variables, overHttp = query) => {
    const { status, json } = await api.ask(overHttp, variables);
    expect(status).toBe(400);
    const [code, message] = await refusal(client().subscribe(query, variables));
    expect(code).toBe(json.errors?.[0]?.extensions.code);
    expect(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'QUERY_TOO_LARGE', 'OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST']).toContain(code);
    expect(message).not.toMatch(/\.[jt]s:\d+|node_modules/);
    await api.expectAlive();
  });

  it.each([
    ['costs too much', 'subscription { factRecorded { participants(first: 100) { nodes { mentions(first: 100) { nodes { exact } } a: mentions { totalCount } b: mentions { totalCount } c: mentions { totalCount } d: mentions { totalCount } e: mentions { totalCount } } } } }', 'QUERY_TOO_LARGE', /^the query costs \d+ points/],
    ['returns too much', 'subscription { factRecorded { participants(first: 100) { nodes { mentions(first: 100) { nodes { thing { mentions(first: 100) { nodes { exact } } } } } } } } }', 'QUERY_TOO_LARGE', /^the query may return \d+ objects/],
    ['asks too much of its where', `subscription { factRecorded(where: { or: [${'{ kind: { eq: MEETING } }'.repeat(61)}] }) { id } }`, 'QUERY_TOO_LARGE', /more than 60 conditions/],
    ['asks what makes no sense', 'subscription { factRecorded(where: { date: { overlaps: { from: "2022", to: "2021" } } }) { id } }', 'BAD_USER_INPUT', /^the period ends/],
    ['selects nothing', 'subscription { factRecorded @skip(if: true) { id } }', 'BAD_USER_INPUT', /one of the fields of Subscription/],
    ['is a query', aliveQuery, 'BAD_REQUEST', /^a query is answered over HTTP/],
    ['is a query for the schema', '{ __schema { types { name } } }', 'BAD_REQUEST', /^a query is answered over HTTP/],
  ])('one that %s is refused', async (_what, query, code, message) => {
    expect(await refusal(client().subscribe(query))).toEqual([code, expect.stringMatching(message)]);
    await api.expectAlive();
  });

  it('a subscription over HTTP is told where to go', async () => {
    const { status, json } = await api.ask('subscription { factRecorded { id } }');
    expect({ status, json }).toMatchObject({ status: 400, json: { errors: [{ message: 'a subscription is answered over WebSocket, by the protocol graphql-transport-ws at this address', extensions: { code: 'BAD_REQUEST' } }] } });
  });

  it('variables that nest too deep are refused', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`) as Record<string, unknown>;
    expect(await refusal(client().subscribe('subscription { factRecorded { id } }', deep))).toEqual(['BAD_REQUEST', 'the body is nested more than 100 levels deep']);
  });

  it('misspelt names give no hints in production', async () => {
    const [code, message] = await refusal(client(strict.url, { 'x-forwarded-for': '192.0.2.20' }).subscribe('subscription { factRecorde { id } }'));
    expect([code, message]).toEqual(['GRAPHQL_VALIDATION_FAILED', 'Cannot query field "factRecorde" on type "Subscription".']);
    const [, open] = await refusal(client().subscribe('subscription { factRecorde { id } }'));
    expect(open).toContain('Did you mean "factRecorded"?');
  });
});

describe('frames', () => {
  it('a giant one closes the socket', async () => {
    for (const size of [262_145, 60 * 1024 * 1024]) {
      const socket = await greeted(api.url);
      socket.on('error', () => undefined);
      socket.send('x'.repeat(size), () => undefined);
      expect(await closeCode(socket)).toBe(1009);
      await api.expectAlive();
    }
    const parts = await greeted(api.url);
    for (let index = 0; index < 300; index += 1) parts.send('x'.repeat(1_024), { fin: false }, () => undefined);
    expect(await closeCode(parts)).toBe(1009);
  });

  it.each([
    ['no JSON', 'x'],
    ['no message', '{"type":"attack"}'],
    ['no query', '{"id":"1","type":"subscribe","payload":{}}'],
    ['what is binary', Buffer.from('{"type":"ping"}')],
  ])('%s closes the socket', async (_what, data) => {
    const socket = await greeted(api.url);
    socket.send(data);
    expect(await closeCode(socket)).toBe(4400);
    await api.expectAlive();
  });

  it.each([
    ['a subscription before the first words', opened, [subscription('1')], 4401],
    ['first words twice', greeted, ['{"type":"connection_init"}'], 4429],
    ['the same id twice', greeted, [subscription('1'), subscription('1')], 4409],
  ])('%s closes the socket', async (_what, open, messages, code) => {
    const socket = await open(api.url);
    for (const message of messages) socket.send(message);
    expect(await closeCode(socket)).toBe(code);
  });

  it('another protocol, another path, no handshake are refused', async () => {
    expect(await closeCode(await opened(api.url, { protocols: [] }))).toBe(4406);
    expect(await handshake(api.url, { path: '/playground' })).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const broken = await api.send({ method: 'GET', headers: { connection: 'Upgrade', upgrade: 'websocket' } });
    expect([broken.status, broken.json.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('an offer to go on in HTTP/2 is not taken, and the request is answered', async () => {
    for (const [method, body] of [['POST', JSON.stringify({ query: aliveQuery })], ['GET', '']] as const) {
      const path = method === 'GET' ? `/graphql?query=${encodeURIComponent(aliveQuery)}` : '/graphql';
      const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
        const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': '', 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
        const sent = httpRequest({ host: '127.0.0.1', port: api.port, method, path, headers }, (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => resolve({ status: response.statusCode, text }));
        });
        sent.on('error', reject);
        // In two parts, the second later than the headers.
        sent.write(body.slice(0, 10));
        setTimeout(() => sent.end(body.slice(10)), 30);
      });
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.text)).toMatchObject({ data: { people: { totalCount: 1 } } });
    }
  });
});

