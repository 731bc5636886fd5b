import { revokeKey } from '../../src/access/api-key.service.js';
import { keyLifetime } from '../../src/access/keyring.js';
import { aliveQuery, type HttpAnswer, openHttpApi } from '../support/http-api.js';
import { ask, bearer, get, json, type KeyedApis, lookups, openKeyedApis, prefixOf, reads, secretOf, told } from '../support/keyed-api.js';

let { database, api, closed, small, key, make } = {} as KeyedApis;
let opened: KeyedApis;

beforeAll(async () => {
  opened = await openKeyedApis();
  ({ database, api, closed, small, key, make } = opened);
}, 60_000);

afterAll(() => opened?.close());

describe('a caller with a key', () => {
  // Ten points for each of a thousand counts: too much for anyone, not for a key.
  const dear = '{ persons(first: 100) { nodes { meetings(first: 10) { nodes { participants { totalCount } } } } } }';
  const limits = '{ rateLimit { limit remaining cost } }';

  it('may ask for more, and is told its own limits', async () => {
    const refused = await ask(api, dear);
    expect([told(refused), refused.json.extensions]).toEqual([{ status: 400, code: 'QUERY_TOO_LARGE' }, { cost: { requested: 10_550, limit: 10_000 } }]);
    const { status, json: body } = await ask(api, dear, bearer(key));
    expect([status, body.errors, body.extensions]).toEqual([200, undefined, { cost: { requested: 10_550, limit: 50_000 } }]);
    expect((await ask(api, limits)).json).toMatchObject({ data: { rateLimit: { limit: 1_000_000, cost: 1 } }, extensions: { cost: { limit: 10_000 } } });
    expect((await ask(api, limits, bearer(key))).json).toMatchObject({ data: { rateLimit: { limit: 1_200, cost: 1 } }, extensions: { cost: { limit: 50_000 } } });
  });

  it('is told them by refusals too', async () => {
    for (const query of ['{ nothing', '{ nothing }', '']) {
      expect((await ask(api, query, bearer(key))).json.extensions).toEqual({ cost: { requested: 0, limit: 50_000 } });
      expect((await ask(api, query)).json.extensions).toEqual({ cost: { requested: 0, limit: 10_000 } });
    }
    // Refused before Apollo looks for an operation.
    for (const body of ['{"query":42}', '[]']) {
      expect((await api.send({ headers: bearer(key), body })).json.extensions).toEqual({ cost: { requested: 0, limit: 50_000 } });
      expect((await api.send({ headers: json, body })).json.extensions).toEqual({ cost: { requested: 0, limit: 10_000 } });
    }
  });

  it('has requests of its own, whatever its address, and another key has others', async () => {
    const [mine, other] = [await make('EDITOR'), await make('ADMIN')];
    const from = (address: string, text?: string): Promise<HttpAnswer> => ask(small, limits, { ...(text === undefined ? json : bearer(text)), 'x-forwarded-for': address });
    for (let index = 0; index < 8; index += 1) expect((await from(`192.0.2.${index}`, mine)).json.data).toMatchObject({ rateLimit: { limit: 8, remaining: 7 - index } });
    expect(told(await from('192.0.2.100', mine))).toEqual({ status: 429, code: 'RATE_LIMITED' });
    expect((await from('192.0.2.100', other)).status).toBe(200);
    expect((await from('192.0.2.1')).json.data).toMatchObject({ rateLimit: { limit: 5, remaining: 4 } });
  });

  it('costs one statement in the lifetime of what is known, none of the operation, and none without a key', async () => {
    expect(await lookups(api, async () => {
      for (let index = 0; index < 20; index += 1) await ask(api, aliveQuery);
    })).toBe(0);
    const server = await openHttpApi(database);
    try {
      const before = await reads(server);
      const begun = performance.now();
      const count = await lookups(server, async () => {
        for (let index = 0; index < 20; index += 1) expect((await ask(server, aliveQuery, bearer(key))).status).toBe(200);
      });
      expect(count).toBe(1 + Math.floor((performance.now() - begun) / keyLifetime));
      expect((await reads(server)) - before).toBe(20);
    } finally {
      await server.stop();
    }
  });

  it('is named in the log by the prefix of the key', async () => {
    await ask(api, '{ __typename }', bearer(key));
    expect(JSON.parse(api.log.at(-1) ?? '')).toMatchObject({ status: 200, operation: 'query', key: prefixOf(key) });
    await get(api, '/export/persons.csv', bearer(key));
    expect(JSON.parse(api.log.at(-1) ?? '')).toMatchObject({ path: '/export/persons.csv', status: 200, key: prefixOf(key) });
  });

  it('may say so from a page of another origin that is listed', async () => {
    const server = await openHttpApi(database, { CHANCERY_ORIGINS: 'https://dashboard.example.org' });
    const answer = await server.send({ method: 'OPTIONS', headers: { origin: 'https://dashboard.example.org', 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' } });
    expect(answer.headers['access-control-allow-headers']).toContain('authorization');
    await server.stop();
  });
});

describe('what is kept of a key', () => {
  it('is not the key', async () => {
    const rows = JSON.stringify(await database.query('select to_jsonb(k) as row from api_key k'));
    expect(rows).toContain(prefixOf(key));
    for (let at = 0; at + 16 <= secretOf(key).length; at += 8) expect(rows).not.toContain(secretOf(key).slice(at, at + 16));
  });

  it('is when it was used last, to the minute, noted with the keys that are read', async () => {
    const [used, unused] = [await make('READER'), await make('READER')];
    const at = async (text: string): Promise<Date | null> => (await database.query<{ last_used_at: Date | null }>('select last_used_at from api_key where prefix = $1', [prefixOf(text)]))[0]?.last_used_at ?? null;
    const server = await openHttpApi(database);
    expect(await at(used)).toBeNull();
    await ask(server, '{ __typename }', bearer(used));
    const first = await at(used);
    expect(Math.abs(Date.now() - (first?.getTime() ?? 0))).toBeLessThan(10_000);
    await server.stop();
    const again = await openHttpApi(database);
    await ask(again, '{ __typename }', bearer(used));
    expect(await at(used)).toEqual(first);
    await database.query(`update api_key set last_used_at = now() - interval '2 minutes' where prefix = $1`, [prefixOf(used)]);
    await again.stop();
    const later = await openHttpApi(database);
    // Somebody who knows the prefix only: nothing is noted.
    await ask(later, '{ __typename }', bearer(`chy_${prefixOf(unused)}_${'0'.repeat(64)}`));
    await later.stop();
    expect(await at(unused)).toBeNull();
    expect(Date.now() - ((await at(used))?.getTime() ?? 0)).toBeGreaterThan(100_000);
  });
});

it('a revoked key is refused by every server within seconds', async () => {
  const text = await make('READER');
  const servers = [api, closed];
  for (const server of servers) {
    // A server that just looked for a wrong key takes a second to know a new one.
    for (const end = Date.now() + 2_000; (await ask(server, aliveQuery, bearer(text))).status !== 200; ) expect(Date.now()).toBeLessThan(end);
  }
  await revokeKey(api.pool, prefixOf(text));
  const begun = performance.now();
  for (const server of servers) while ((await ask(server, '{ __typename }', bearer(text))).status === 200) expect(performance.now() - begun).toBeLessThan(2 * keyLifetime);
});

it('keys that cannot be read let nobody in, and anyone without one is served', async () => {
  const server = await openHttpApi(database);
  jest.spyOn(server.pool, 'query').mockImplementation(() => Promise.reject(new Error('connection refused')) as never);
  expect(told(await ask(server, '{ __typename }', bearer(key)))).toEqual({ status: 503, code: 'SERVER_BUSY' });
  expect(server.log.join('')).toContain('API keys cannot be read: connection refused');
  expect((await ask(server, aliveQuery)).status).toBe(200);
  jest.restoreAllMocks();
  expect((await ask(server, aliveQuery, bearer(key))).status).toBe(200);
  await server.stop();
});
