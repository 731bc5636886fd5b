import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aliveQuery, expectRefused, type HttpAnswer, type HttpApi, type HttpQuestion, insertMeeting, openHttpApi } from '../support/http-api.js';

let database: TestDatabase;
let api: HttpApi;
let strict: HttpApi;

beforeAll(async () => {
  database = await createTestDatabase();
  await insertMeeting(database);
  [api, strict] = await Promise.all([openHttpApi(database, { CHANCERY_REQUEST_TIMEOUT: '700' }), openHttpApi(database, { NODE_ENV: 'production', CHANCERY_METRICS: 'off' })]);
});

afterAll(async () => {
  await Promise.all([api?.stop(), strict?.stop()]);
  await database?.drop();
});

const json = { 'content-type': 'application/json' };
const alive = JSON.stringify({ query: aliveQuery });
const expectRefusal = (question: HttpQuestion, status: number, code: string): Promise<HttpAnswer> => expectRefused(api, api.send(question), status, code);
const get = (path: string, headers: Record<string, string> = {}): HttpQuestion => ({ method: 'GET', path, headers });

describe('requests that another site’s page could send', () => {
  it.each([
    ['a GET without a header that forces a preflight', get(`/graphql?query=${encodeURIComponent(aliveQuery)}`), 400, 'BAD_REQUEST'],
    ['a GET as text/plain', get('/graphql?query=%7B__typename%7D', { 'content-type': 'text/plain' }), 400, 'BAD_REQUEST'],
    ['a GET as a form', get('/graphql?query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }), 400, 'BAD_REQUEST'],
    ['a GET as multipart', get('/graphql?query=%7B__typename%7D', { 'content-type': 'multipart/form-data; boundary=x' }), 400, 'BAD_REQUEST'],
    ['a POST as text/plain', { headers: { 'content-type': 'text/plain' }, body: alive }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a POST as a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7B__typename%7D' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a POST as multipart', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{__typename}"}\r\n--x--' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a POST of no type', { body: alive }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a mutation by GET', get('/graphql?query=mutation%7B__typename%7D', { 'apollo-require-preflight': 'x' }), 405, 'BAD_REQUEST'],
  ])('%s', async (_what, question: HttpQuestion, status, code) => {
    await expectRefusal(question, status, code);
  });

  it('a GET with such a header is fine', async () => {
    const { status, json: body } = await api.send(get(`/graphql?query=${encodeURIComponent(aliveQuery)}`, { 'apollo-require-preflight': 'yes' }));
    expect({ status, data: body.data }).toEqual({ status: 200, data: { people: { totalCount: 1, nodes: [{ name: 'Mohammad Javad Zarif' }] } } });
  });
});

describe('bodies', () => {
  it.each([
    ['an array of operations', { headers: json, body: `[${alive},${alive}]` }, 400, 'BAD_REQUEST'],
    ['2 MB', { headers: json, body: JSON.stringify({ query: aliveQuery, pad: 'x'.repeat(2_000_000) }) }, 413, 'PAYLOAD_TOO_LARGE'],
    ['60 MB', { headers: json, body: Buffer.alloc(60_000_000, 'x') }, 413, 'PAYLOAD_TOO_LARGE'],
    ['2 MB of unknown length', { headers: { ...json, 'transfer-encoding': 'chunked' }, body: 'x'.repeat(2_000_000) }, 413, 'PAYLOAD_TOO_LARGE'],
    ['a gzip bomb', { headers: { ...json, 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50_000_000)) }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['deflate and br', { headers: { ...json, 'content-encoding': 'deflate, br' }, body: 'x' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['UTF-7', { headers: { 'content-type': 'application/json; charset=utf-7' }, body: alive }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['UTF-16', { headers: { 'content-type': 'application/json; charset="utf-16le"' }, body: Buffer.from(alive, 'utf16le') }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['bytes that are no UTF-8', { headers: json, body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]) }, 400, 'BAD_REQUEST'],
    ['half of a JSON', { headers: json, body: alive.slice(0, -5) }, 400, 'BAD_REQUEST'],
    ['nothing', { headers: json, body: '' }, 400, 'BAD_REQUEST'],
    ['null', { headers: json, body: 'null' }, 400, 'BAD_REQUEST'],
    ['a number for a query', { headers: json, body: '{"query":42}' }, 400, 'BAD_REQUEST'],
    ['variables as text', { headers: json, body: '{"query":"{ __typename }","variables":"{}"}' }, 400, 'BAD_REQUEST'],
    ['200,000 brackets', { headers: json, body: '['.repeat(100_000) + ']'.repeat(100_000) }, 400, 'BAD_REQUEST'],
    ['a name of no operation', { headers: json, body: '{"query":"query A { __typename } query B { __typename }","operationName":"C"}' }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['two operations and no name', { headers: json, body: '{"query":"query A { __typename } query B { __typename }"}' }, 400, 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s', async (_what, question: HttpQuestion, status, code) => {
    await expectRefusal(question, status, code);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"'])('%s is read', async (type) => {
    expect((await api.send({ headers: { 'content-type': type }, body: alive })).status).toBe(200);
  });
});

describe('methods and paths', () => {
  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s /graphql', async (method) => {
    expect((await expectRefusal({ method }, 405, 'METHOD_NOT_ALLOWED')).headers.allow).toBe('GET, POST');
  });

  it('HEAD', async () => {
    for (const [path, status] of [['/graphql', 405], ['/healthz', 200], ['/', 200], ['/nothing', 404]] as const) {
      expect(await api.send({ method: 'HEAD', path })).toMatchObject({ status, text: '' });
    }
    await api.expectAlive();
  });

  it.each(['/nothing', '/graphql/', '/playground/../../package.json', '/playground/..%2f..%2f..%2fpackage.json', '/playground/%2e%2e/%2e%2e/package.json', '/playground/%00', '//graphql'])('%s is not there', async (path) => {
    await expectRefusal(get(path), 404, 'NOT_FOUND');
  });

  it('a path that cannot be read', async () => {
    await expectRefusal(get('/playground/%E0%A4%A'), 404, 'NOT_FOUND');
  });

  it('the playground, metrics and introspection are off in production unless told', async () => {
    for (const path of ['/', '/playground/main.js', '/playground/options.js', '/metrics']) expect((await strict.send(get(path))).status).toBe(404);
    expect((await api.send(get('/'))).headers['content-type']).toBe('text/html; charset=utf-8');
    await strict.expectAlive();
  });

  it('headers too large', async () => {
    await expectRefusal(get('/healthz', { 'x-large': 'x'.repeat(20_000) }), 431, 'HEADERS_TOO_LARGE');
  });
});

describe('slow and broken clients', () => {
  const raw = (text: string): Promise<string> =>
    new Promise((resolve) => {
      let answer = '';
      const socket = connect(api.port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(answer));
    });

  it('headers that never end', async () => {
    const [answer] = await Promise.all([raw('POST /graphql HTTP/1.1\r\nhost: x\r\n'), api.expectAlive()]);
    expect(answer).toMatch(/^HTTP\/1\.1 408 .*"code":"REQUEST_TIMEOUT"/s);
  });

  it('a body that never ends', async () => {
    const [answer] = await Promise.all([raw('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{'), api.expectAlive()]);
    expect(answer).toMatch(/^HTTP\/1\.1 408 .*"code":"REQUEST_TIMEOUT"/s);
  });

  it('what is no HTTP', async () => {
    expect(await raw('\x16\x03\x01\x02\x00\x01\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*"code":"BAD_REQUEST"/s);
    await api.expectAlive();
  });
});

describe('persisted queries', () => {
  const persisted = (sha256Hash: unknown, query?: string): HttpQuestion => ({ headers: json, body: JSON.stringify({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } }) });
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

  it('work by their hash once they were sent', async () => {
    await expectRefusal(persisted(hash(aliveQuery)), 200, 'PERSISTED_QUERY_NOT_FOUND');
    expect((await api.send(persisted(hash(aliveQuery), aliveQuery))).status).toBe(200);
    expect((await api.send(persisted(hash(aliveQuery)))).json.data).toBeDefined();
  });

  it('are not taken under another’s hash', async () => {
    await expectRefusal(persisted(hash('{ __typename }'), aliveQuery), 400, 'BAD_REQUEST');
    await expectRefusal(persisted(hash('{ __typename }')), 200, 'PERSISTED_QUERY_NOT_FOUND');
    await expectRefusal({ headers: json, body: '{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"x"}}}' }, 400, 'BAD_REQUEST');
    expect((await api.send(persisted({ a: 1 }))).status).toBeLessThan(500);
  });

  it('more than 30 MiB of them are not kept: those not asked for longest go first', async () => {
    const long = (index: number): string => `# ${index} ${'x'.repeat(250_000)}\n{ __typename }`;
    const first = '# the first\n{ __typename }';
    expect((await api.send(persisted(hash(first), first))).status).toBe(200);
    for (let index = 0; index < 130; index += 1) expect((await api.send(persisted(hash(long(index)), long(index)))).status).toBe(200);
    await expectRefusal(persisted(hash(first)), 200, 'PERSISTED_QUERY_NOT_FOUND');
    await expectRefusal(persisted(hash(long(0))), 200, 'PERSISTED_QUERY_NOT_FOUND');
    expect((await api.send(persisted(hash(long(129))))).json.data).toEqual({ __typename: 'Query' });
  });

  it('400 of them at once do no harm', async () => {
    const answers = await Promise.all(Array.from({ length: 400 }, (_, index) => `query Q${index} { __typename }`).map((query) => api.send(persisted(hash(query), query))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await api.expectAlive();
  });
});
