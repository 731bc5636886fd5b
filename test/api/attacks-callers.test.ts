import { runInNewContext } from 'node:vm';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aliveQuery, expectRefused, type HttpAnswer, type HttpApi, type HttpQuestion, insertMeeting, openHttpApi } from '../support/http-api.js';

let database: TestDatabase;
let api: HttpApi;
let strict: HttpApi;

const origin = 'https://dashboard.example.org';

beforeAll(async () => {
  database = await createTestDatabase();
  await insertMeeting(database);
  [api, strict] = await Promise.all([
    openHttpApi(database),
    openHttpApi(database, { NODE_ENV: 'production', CHANCERY_RATE_LIMIT: '5', CHANCERY_ORIGINS: `${origin}, http://localhost:3000`, CHANCERY_TRUST_PROXY: 'on', CHANCERY_METRICS: 'off' }),
  ]);
});

afterAll(async () => {
  await Promise.all([api?.stop(), strict?.stop()]);
  await database?.drop();
});

const json = { 'content-type': 'application/json' };
const alive = JSON.stringify({ query: aliveQuery });
const expectRefusal = (question: HttpQuestion, status: number, code: string): Promise<HttpAnswer> => expectRefused(api, api.send(question), status, code);
const get = (path: string, headers: Record<string, string> = {}): HttpQuestion => ({ method: 'GET', path, headers });

describe('pages of other origins', () => {
  const preflight = (from: string): HttpQuestion => ({ method: 'OPTIONS', headers: { origin: from, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } });

  it('may not ask unless they are listed', async () => {
    for (const from of ['https://evil.example.org', 'null', 'https://dashboard.example.org.evil.example.org', 'http://dashboard.example.org']) {
      const answer = await strict.send(preflight(from));
      expect([answer.status, answer.json.errors?.[0]?.extensions.code, answer.headers['access-control-allow-origin']]).toEqual([403, 'ORIGIN_NOT_ALLOWED', undefined]);
    }
    expect((await expectRefusal({ ...preflight(origin), path: '/graphql' }, 403, 'ORIGIN_NOT_ALLOWED')).headers['access-control-allow-origin']).toBeUndefined();
    const posted = await api.send({ headers: { ...json, origin: 'https://evil.example.org' }, body: alive });
    expect(posted.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('may where they are', async () => {
    const { status, headers } = await strict.send(preflight(origin));
    expect({ status, headers }).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': origin, 'access-control-allow-methods': 'GET, POST', vary: 'origin' } });
    expect(headers['access-control-allow-headers']).toContain('content-type');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    const answer = await strict.send({ headers: { ...json, origin, 'x-forwarded-for': '192.0.2.77' }, body: alive });
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, origin]);
  });
});

describe('the limit of requests', () => {
  const from = (address: string, query = '{ __typename }'): Promise<HttpAnswer> => strict.send({ headers: { ...json, 'x-forwarded-for': address }, body: JSON.stringify({ query }) });

  it('holds for each address, and says when to come again', async () => {
    const standing = (await from('192.0.2.1', '{ rateLimit { limit remaining resetAt cost } }')).json.data as unknown as { rateLimit: { resetAt: string } };
    expect(standing).toEqual({ rateLimit: { limit: 5, remaining: 4, resetAt: expect.stringMatching(/^\d{4}-.*Z$/), cost: 1 } });
    const left = new Date(standing.rateLimit.resetAt).getTime() - Date.now();
    expect(left > 50_000 && left <= 60_000).toBe(true);
    for (let index = 0; index < 4; index += 1) expect((await from('192.0.2.1')).status).toBe(200);
    const { status, json: body, headers } = await from('192.0.2.1');
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(50);
    expect((await from('192.0.2.2')).status).toBe(200);
  });

  it('takes the address that the proxy saw, not what the caller claims', async () => {
    for (let index = 0; index < 5; index += 1) await from(`10.0.0.${index}, 192.0.2.3`);
    expect((await from('10.0.0.99, 192.0.2.3')).status).toBe(429);
  });

  it('takes the addresses of one IPv6 network for one caller', async () => {
    for (let index = 0; index < 5; index += 1) await from(`2001:db8:1:2:${index}::1`);
    expect((await from('2001:db8:1:2::99')).status).toBe(429);
    expect((await from('2001:db8:1:3::99')).status).toBe(200);
  });

  it('is not moved by a header where no proxy is trusted, nor by probes', async () => {
    const { json: before } = await api.ask('{ rateLimit { remaining } }');
    await api.send({ headers: { ...json, 'x-forwarded-for': '192.0.2.200' }, body: alive });
    await api.send(get('/healthz'));
    const { json: after } = await api.ask('{ rateLimit { remaining } }');
    const remaining = ({ data }: HttpAnswer['json']): number => (data as unknown as { rateLimit: { remaining: number } }).rateLimit.remaining;
    expect(remaining(before) - remaining(after)).toBe(2);
  });
});

describe('the log', () => {
  const last = (): Record<string, unknown> => JSON.parse(api.log.at(-1) ?? '') as Record<string, unknown>;

  it('has one line of JSON for each request, with its id and cost', async () => {
    await api.send({ headers: { ...json, 'x-request-id': 'trace-42' }, body: JSON.stringify({ query: `query Alive ${aliveQuery}` }) });
    expect(last()).toEqual({ level: 'info', time: expect.any(String), requestId: 'trace-42', method: 'POST', path: '/graphql', status: 200, milliseconds: expect.any(Number), operation: 'query', cost: 11, name: 'Alive', msg: 'answered' });
  });

  it('takes no id that is not sane, and tells the one it took', async () => {
    for (const id of ['a b', 'x'.repeat(65), 'é', '{"level":"fatal"}', '']) {
      const { headers } = await api.send({ method: 'GET', path: '/healthz', headers: { 'x-request-id': Buffer.from(id).toString('latin1') } });
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect((await api.send({ method: 'GET', path: '/healthz', headers: { 'x-request-id': 'sane.id_1' } })).headers['x-request-id']).toBe('sane.id_1');
  });

  it('is not written into by CR, LF or ANSI colours', async () => {
    const before = api.log.length;
    await api.send(get('/%0d%0a%7b"level":"fatal"%7d%1b[31mred'));
    await api.ask('query Q { nothing(a: "\\r\\n{\\"level\\":\\"fatal\\"}\\u001b[31m") { id } }');
    await api.send({ headers: json, body: '\u001b[31m\r\n{"level":"fatal"}' });
    const lines = api.log.slice(before);
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(Array.from(line.slice(0, -1)).filter((character) => character < ' ' || character === '\u007f')).toEqual([]);
      expect(line.indexOf('\n')).toBe(line.length - 1);
      expect((JSON.parse(line) as { level: string }).level).toBe('info');
    }
  });
});

describe('probes and headers', () => {
  it('tells that it lives, that it is ready, and what it measured', async () => {
    expect(await api.send(get('/healthz'))).toMatchObject({ status: 200, text: '{"status":"alive"}' });
    expect(await api.send(get('/readyz'))).toMatchObject({ status: 200, text: '{"status":"ready"}' });
    await expectRefusal({ headers: json, body: 'x'.repeat(300_000) }, 413, 'PAYLOAD_TOO_LARGE');
    const { text, headers } = await api.send(get('/metrics'));
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(text).toMatch(/^chancery_graphql_requests_total\{operation="query",status="200",code="none"\} \d+$/m);
    expect(text).toMatch(/^chancery_graphql_requests_total\{operation="none",status="413",code="PAYLOAD_TOO_LARGE"\} 1$/m);
    expect(text).toMatch(/^chancery_statement_seconds_count\{outcome="ok"\} \d+$/m);
    expect(text).toMatch(/^chancery_pool_connections\{state="waiting"\} 0$/m);
  });

  it('keeps browsers from doing more with an answer than it is for', async () => {
    const data = await api.ask(aliveQuery);
    expect(data.headers).toMatchObject({ 'content-security-policy': "default-src 'none';frame-ancestors 'none'", 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN', 'referrer-policy': 'no-referrer' });
    const page = await api.send(get('/'));
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'self';/);
    expect(page.headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src|https?:/);
    expect(data.headers['x-powered-by']).toBeUndefined();
    const connects = ({ headers }: HttpAnswer): string => /connect-src ([^;]*)/.exec(String(headers['content-security-policy']))?.[1] ?? '';
    expect(connects(page)).toBe(`'self' ws://127.0.0.1:${api.port} wss://127.0.0.1:${api.port}`);
    expect(connects(await api.send(get('/', { host: "evil.example.org; script-src 'unsafe-inline'" })))).toBe("'self' 'self'");
  });

  it('sends the playground back to where its page came from', async () => {
    const opened: object[] = [];
    const { text } = await api.send(get('/playground/options.js'));
    runInNewContext(text, { URL, location: { href: 'https://graph.example.org/' }, AltairGraphQL: { init: (options: object) => opened.push(options) } });
    const endpoints = { endpointURL: 'https://graph.example.org/graphql', subscriptionsEndpoint: 'wss://graph.example.org/graphql', initialSubscriptionRequestHandlerId: 'graphql-ws' };
    expect(opened).toEqual([{ ...endpoints, initialSettings: { 'banners.disable': true, disablePushNotification: true }, initialWindows: [{ ...endpoints, initialName: 'Alive', initialQuery: aliveQuery }] }]);
  });
});
