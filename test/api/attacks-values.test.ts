import { type AttackedApi, openAttackedApi, persons, topics } from '../support/attacked-api.js';
import { expectRefused, type HttpAnswer, type HttpApi } from '../support/http-api.js';

let attacked: AttackedApi;
let api: HttpApi;
let expectRefusal: AttackedApi['expectRefusal'];
let named: AttackedApi['named'];

beforeAll(async () => {
  attacked = await openAttackedApi();
  ({ api, expectRefusal, named } = attacked);
});

afterAll(async () => {
  await attacked?.close();
});

describe('where', () => {
  const deep = (levels: number): unknown => (levels === 0 ? { name: { eq: 'Zarif' } } : { not: deep(levels - 1) });

  it('40 levels deep, in variables and in the query', async () => {
    const { json } = await expectRefusal(persons, 400, 'QUERY_TOO_LARGE', { where: deep(40) });
    expect(json.errors?.[0]?.message).toBe('Query.persons: where is nested more than 5 levels deep');
    await expectRefusal(`{ persons(where: ${JSON.stringify(deep(40)).replaceAll('"not"', 'not').replaceAll('"name"', 'name').replaceAll('"eq"', 'eq')}) { totalCount } }`, 400, 'QUERY_TOO_LARGE');
  });

  it('20,000 levels deep', async () => {
    const body = `{"query":${JSON.stringify(persons)},"variables":{"where":${'{"not":'.repeat(20_000)}{}${'}'.repeat(20_000)}}}`;
    await expectRefused(api, api.send({ headers: { 'content-type': 'application/json' }, body }), 400, 'BAD_REQUEST');
  });

  it('61 conditions', async () => {
    const { json } = await expectRefusal(persons, 400, 'QUERY_TOO_LARGE', { where: { or: Array.from({ length: 61 }, () => ({ note: { eq: 'x' } })) } });
    expect(json.errors?.[0]?.message).toBe('Query.persons: where has more than 60 conditions');
  });

  it('10,000 values of an in', async () => {
    const values = Array.from({ length: 10_000 }, (_, index) => `n${index}`);
    await expectRefusal(persons, 400, 'QUERY_TOO_LARGE', { where: { note: { in: values } } });
    await expectRefusal(persons, 400, 'QUERY_TOO_LARGE', { where: { name: { in: values } } });
    await expectRefusal(persons, 400, 'QUERY_TOO_LARGE', { where: { id: { in: values.map((_, index) => `Person_${index + 1}`) } } });
  });

  it('500 coercion errors', async () => {
    const { json, text } = await expectRefusal(persons, 400, 'BAD_USER_INPUT', { where: { or: Array.from({ length: 500 }, (_, index) => ({ [`wrong${index}`]: 'x'.repeat(200) })) } });
    expect(json.errors?.length).toBe(51);
    expect(text.length).toBeLessThan(40_000);
    await expectRefusal('query ($a: [ID!]!) { nodes(ids: $a) { id } }', 400, 'BAD_USER_INPUT', { a: Array.from({ length: 500 }, () => ({ x: 1 })) });
  });

  it('a value that is wrong and long is not repeated', async () => {
    const { text } = await expectRefusal('query ($n: Int) { persons(first: $n) { totalCount } }', 400, 'BAD_USER_INPUT', { n: 'x'.repeat(200_000) });
    expect(text.length).toBeLessThan(1_000);
  });
});

describe('contains', () => {
  it('takes % _ and \\ as they are', async () => {
    expect(await named({ note: { contains: '%' } })).toEqual(['all of it']);
    expect(await named({ note: { contains: 'F_I' } })).toEqual(['all of it']);
    expect(await named({ note: { contains: 'e_h' } })).toEqual([]);
    expect(await named({ note: { contains: '\\' } })).toEqual(['all of it']);
    expect(await named({ note: { startsWith: '100%' } })).toEqual(['all of it']);
    expect(await named({ note: { startsWith: 'o%' } })).toEqual([]);
    expect(await named({ name: { contains: '%' } })).toEqual([]);
    expect(await named({ name: { startsWith: '_' } })).toEqual([]);
  });

  it('1 MB, or as much as a body may hold', async () => {
    await expectRefused(api, api.ask(topics, { where: { name: { contains: 'x'.repeat(1_000_000) } } }), 413, 'PAYLOAD_TOO_LARGE');
    const { json } = await expectRefusal(topics, 200, 'BAD_USER_INPUT', { where: { name: { contains: 'x'.repeat(200_000) } } });
    expect(json.errors?.[0]?.message).toBe('a text of 200000 characters is too long to look for: at most 1000');
  });

  it('NUL', async () => {
    for (const operator of ['contains', 'eq', 'startsWith', 'matches']) await expectRefusal(topics, 200, 'BAD_USER_INPUT', { where: { name: { [operator]: 'a\0b' } } });
    await expectRefusal(topics, 200, 'BAD_USER_INPUT', { where: { note: { in: ['a\0b'] } } });
  });

  it('half a character', async () => {
    expect((await api.send({ headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: topics, variables: { where: { name: { eq: '@' } } } }).replace('@', '\\ud800') })).status).toBe(200);
    await api.expectAlive();
  });
});

describe('names to match', () => {
  it.each([
    ['operators of a text search', "a & b | !c <-> (d) :* ' \\"],
    ['unbalanced quotes', `"one hundred 'and`],
    ['nothing but signs', '&&& ||| !!! ((('],
    ['10,000 words, cut by the limit of a text', Array.from({ length: 199 }, (_, index) => `w${index}`).join(' ')],
  ])('%s', async (_what, words) => {
    await Promise.all([named({ name: { matches: words } }), api.expectAlive()]);
  });

  it('10,000 words', async () => {
    await expectRefusal(topics, 200, 'BAD_USER_INPUT', { where: { name: { matches: 'word '.repeat(10_000) } } });
  });
});

describe('__proto__', () => {
  it('in variables', async () => {
    const send = (variables: string): Promise<HttpAnswer> => api.send({ headers: { 'content-type': 'application/json' }, body: `{"query":${JSON.stringify(persons)},"variables":${variables}}` });
    expect((await send('{"__proto__":{"where":{"note":{"eq":"x"}}}}')).json.data).toEqual({ persons: { totalCount: 1 } });
    await expectRefused(api, send('{"where":{"__proto__":{"polluted":true}}}'), 400, 'BAD_USER_INPUT');
    await expectRefused(api, send('{"where":{"constructor":{"prototype":{"polluted":true}}}}'), 400, 'BAD_USER_INPUT');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('as the name of a variable, and of the body', async () => {
    const { status } = await api.send({ headers: { 'content-type': 'application/json' }, body: '{"query":"query ($__proto__: PersonWhere) { persons(where: $__proto__) { totalCount } }","variables":{"__proto__":{"note":{"eq":"x"}}}}' });
    expect(status).toBeLessThan(500);
    const bare = await api.send({ headers: { 'content-type': 'application/json' }, body: '{"__proto__":{"query":"{ __typename }"}}' });
    expect(bare.status).toBe(400);
    await api.expectAlive();
  });
});
