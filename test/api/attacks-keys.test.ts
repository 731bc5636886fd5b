import { newKey } from '../../src/access/api-key.js';
import { revokeKey } from '../../src/access/api-key.service.js';
import { aliveQuery, expectRefused, type HttpAnswer } from '../support/http-api.js';
import { ask, bearer, get, json, type KeyedApis, lookups, openKeyedApis, prefixOf, reads, secretOf, told } from '../support/keyed-api.js';

let { database, api, closed, small, key, make } = {} as KeyedApis;
let opened: KeyedApis;

beforeAll(async () => {
  opened = await openKeyedApis();
  ({ database, api, closed, small, key, make } = opened);
}, 60_000);

afterAll(() => opened?.close());

describe('a key that is not good', () => {
  const bad: Record<string, string> = {};

  beforeAll(async () => {
    const [revoked, expired] = [await make('ADMIN'), await make('ADMIN', '9999-12-31')];
    await revokeKey(api.pool, prefixOf(revoked));
    await database.query(`update api_key set expires_on = (now() at time zone 'UTC')::date - 1 where prefix = $1`, [prefixOf(expired)]);
    Object.assign(bad, {
      unknown: `Bearer ${newKey().text}`,
      'of a known prefix': `Bearer chy_${prefixOf(key)}_${'0'.repeat(64)}`,
      'one sign off': `Bearer ${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`,
      revoked: `Bearer ${revoked}`,
      expired: `Bearer ${expired}`,
      'cut short': `Bearer ${key.slice(0, -1)}`,
      'of no form': 'Bearer secret',
      nothing: '',
      'no word': 'Bearer',
      'of another scheme': `Basic ${Buffer.from(`user:${key}`).toString('base64')}`,
      'without a scheme': key,
      'twice': `Bearer ${key} ${key}`,
      'in other letters': `Bearer ${key.toUpperCase()}`,
      'of SQL': `Bearer chy_' or true --`,
    });
  });

  it('is refused by every door with the same words, whatever is wrong with it', async () => {
    const words = new Set<string>();
    for (const [what, authorization] of Object.entries(bad)) {
      for (const server of [api, closed]) {
        for (const answer of [await server.send({ headers: { ...json, authorization }, body: JSON.stringify({ query: '{ __typename }' }) }), await get(server, '/export/persons.csv', { authorization }), await get(server, '/graphql?query=%7B__typename%7D', { authorization, 'apollo-require-preflight': 'x' })]) {
          expect({ what, ...told(answer), header: answer.headers['www-authenticate'] }).toEqual({ what, status: 401, code: 'UNAUTHENTICATED', header: 'Bearer' });
          words.add(answer.text);
        }
      }
    }
    expect([...words]).toEqual(['{"errors":[{"message":"this is no API key, or none that is good any more: send one as the header \\"Authorization: Bearer chy_…\\"","extensions":{"code":"UNAUTHENTICATED"}}]}']);
    expect((await ask(api, '{ __typename }', bearer(key))).status).toBe(200);
  });

  it('is in no log', () => {
    const secrets = Object.values(bad).flatMap((text) => text.match(/[0-9a-f]{63,}/gi) ?? []);
    expect(secrets.length).toBeGreaterThan(6);
    for (const line of [...api.log, ...closed.log, ...small.log]) for (const secret of secrets) expect(line).not.toContain(secret);
  });

  it('counts as a request of its address, and a good key beside it does not', async () => {
    const from = (authorization: string): Promise<HttpAnswer> => ask(small, '{ __typename }', { ...json, authorization, 'x-forwarded-for': '198.51.100.7' });
    for (let index = 0; index < 5; index += 1) expect(told(await from(`Bearer ${newKey().text}`))).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    expect(told(await from(`Bearer ${newKey().text}`))).toEqual({ status: 429, code: 'RATE_LIMITED' });
    expect((await from(`Bearer ${key}`)).status).toBe(200);
  });

  it('costs next to nothing in any number, from any number of addresses, with others served meanwhile', async () => {
    const begun = performance.now();
    const count = await lookups(small, async () => {
      for (let round = 0; round < 10; round += 1) {
        const flood = Array.from({ length: 50 }, (_, index) => ask(small, '{ __typename }', { ...bearer(newKey().text), 'x-forwarded-for': `10.${round}.${index}.1` }));
        const served = ask(small, aliveQuery, { ...json, 'x-forwarded-for': `203.0.113.${round}` });
        expect(new Set((await Promise.all(flood)).map(({ status }) => status))).toEqual(new Set([401]));
        expect((await served).status).toBe(200);
      }
    });
    // One to begin with, and one more for each second.
    expect(count).toBeLessThanOrEqual(1 + Math.ceil((performance.now() - begun) / 1_000));
    const [row] = await database.query<{ n: number }>(`select count(*)::int as n from api_key where last_used_at is not null and prefix not in (select prefix from api_key where revoked_at is null)`);
    expect(row).toEqual({ n: 0 });
  });
});

describe('a key in the address', () => {
  it.each([
    ['as a parameter', (text: string) => `/graphql?query=%7B__typename%7D&key=${text}`],
    ['of another name', (text: string) => `/graphql?query=%7B__typename%7D&Access-Token=${text}`],
    ['of any name', (text: string) => `/graphql?query=%7B__typename%7D&x=${text}`],
    ['with its underscores written otherwise', (text: string) => `/graphql?x=${text.replaceAll('_', '%5F')}`],
    ['with all of it written otherwise', (text: string) => `/graphql?x=${[...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join('')}`],
    ['within the variables', (text: string) => `/graphql?query=%7B__typename%7D&variables=${encodeURIComponent(JSON.stringify({ key: text }))}`],
    ['of an export', (text: string) => `/export/persons.csv?api_key=${text}`],
    ['as the path', (text: string) => `/${text}`],
    ['of a probe', (text: string) => `/readyz?token=${text}`],
    ['of the playground', (text: string) => `/?authorization=Bearer%20${text}`],
  ])('%s is refused with a hint, and not logged', async (_what, address) => {
    for (const text of [key, newKey().text]) {
      const before = api.log.length;
      const answer = await expectRefused(api, get(api, address(text), { 'apollo-require-preflight': 'x' }), 400, 'BAD_REQUEST');
      expect(answer.json.errors?.[0]?.message).toBe('an API key in the address ends up in histories and logs: send it as the header "Authorization: Bearer chy_…"; one that was sent so should be revoked');
      expect(answer.text).not.toContain(secretOf(text));
      const lines = api.log.slice(before);
      expect(lines.length).toBeGreaterThanOrEqual(1);
      for (const line of lines) expect(decodeURIComponent(line)).not.toContain(secretOf(text));
    }
  });

  it('is not logged from anywhere else either', async () => {
    const before = api.log.length;
    await api.send({ headers: { ...json, 'x-request-id': key.slice(0, 64) }, body: JSON.stringify({ query: `query ${key} { __typename }` }) });
    await api.send({ headers: { ...json, 'x-request-id': key, 'user-agent': key, referer: `http://localhost/?key=${key}` }, body: JSON.stringify({ query: `{ node(id: "${key}") { id } }` }) });
    await api.send({ headers: { ...json }, body: JSON.stringify({ query: '{ __typename }', operationName: key }) });
    expect(api.log.slice(before)).toHaveLength(3);
    for (const line of api.log.slice(before)) expect(line).not.toContain(secretOf(key).slice(0, 8));
    expect(JSON.parse(api.log[before] ?? '')).toMatchObject({ requestId: `chy_${prefixOf(key)}_…`, name: `chy_${prefixOf(key)}_…` });
  });
});

describe('where nobody reads without a key', () => {
  const id = async (kind: string): Promise<string> => (await database.query<{ id: string }>(`select id from ${kind} limit 1`))[0]?.id ?? '';

  it('every way in says so alike, and none reads', async () => {
    const queries = {
      list: aliveQuery,
      edge: '{ meetings { edges { node { participants { nodes { name } } } } } }',
      node: `{ node(id: "Person_${await id('person')}") { id ... on Person { name } } }`,
      nodes: `{ nodes(ids: ["Person_${await id('person')}"]) { id } }`,
      one: '{ country(alpha2: "IQ") { name } }',
      search: '{ search(query: "Zarif") { nodes { __typename } } }',
      count: '{ meetings { totalCount series(interval: YEAR) { value } } }',
      network: `{ neighborhood(of: { id: "Person_${await id('person')}" }) { edges { count } } }`,
      'beside what is open': '{ __typename __schema { queryType { name } } countries { totalCount } }',
      'in a fragment': 'query { ...Q } fragment Q on Query { x: persons { totalCount } }',
      'the own limits': '{ rateLimit { limit } }',
    };
    const before = await reads(closed);
    for (const [what, query] of Object.entries(queries)) {
      const answer = await ask(closed, query);
      expect({ what, ...told(answer), header: answer.headers['www-authenticate'], data: answer.json.data }).toEqual({ what, status: 401, code: 'UNAUTHENTICATED', header: 'Bearer', data: undefined });
      expect(answer.json.errors).toEqual([{ message: expect.stringMatching(/^Query\.\w+ takes an API key: send one of the role READER or above as the header "Authorization: Bearer chy_…"$/), extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(answer.text).not.toContain('Zarif"');
      const { status, json: body } = await ask(closed, query, bearer(key));
      expect({ what, status, errors: body.errors }).toEqual({ what, status: 200, errors: undefined });
    }
    for (const format of ['csv', 'jsonl']) {
      const answer = await get(closed, `/export/persons.${format}`);
      expect({ ...told(answer), header: answer.headers['www-authenticate'], message: answer.json.errors?.[0]?.message }).toEqual({ status: 401, code: 'UNAUTHENTICATED', header: 'Bearer', message: 'Query.persons takes an API key: send one of the role READER or above as the header "Authorization: Bearer chy_…"' });
      expect((await get(closed, `/export/persons.${format}`, bearer(key))).text).toContain('Mohammad Javad Zarif');
    }
    expect(told(await get(closed, '/export/meetings.gexf'))).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    // With the key, each but the limits was one statement, and the network some more.
    expect((await reads(closed)) - before).toBeGreaterThanOrEqual(Object.keys(queries).length - 1);
  });

  it('reads nothing for a caller without one', async () => {
    const before = await reads(closed);
    for (let index = 0; index < 10; index += 1) await ask(closed, aliveQuery);
    await get(closed, '/export/persons.csv');
    expect((await reads(closed)) - before).toBe(0);
  });

  it('leaves open what says nothing of the records', async () => {
    expect((await ask(closed, '{ __typename __schema { queryType { name } } }')).json.data).toEqual({ __typename: 'Query', __schema: { queryType: { name: 'Query' } } });
    for (const path of ['/healthz', '/readyz', '/metrics', '/']) expect((await get(closed, path)).status).toBe(200);
  });

  it('a dry run takes a key as well', async () => {
    expect(told(await ask(closed, '{ rateLimit(dryRun: true) { cost } persons { totalCount } }'))).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    expect((await ask(closed, '{ rateLimit(dryRun: true) { cost } persons { totalCount } }', bearer(key))).json.data).toEqual({ rateLimit: { cost: 11 } });
  });
});
