import { type AttackedApi, openAttackedApi, persons } from '../support/attacked-api.js';
import type { TestDatabase } from '../support/database.js';
import { type HttpApi } from '../support/http-api.js';

let attacked: AttackedApi;
let database: TestDatabase;
let api: HttpApi;
let expectRefusal: AttackedApi['expectRefusal'];
let named: AttackedApi['named'];

beforeAll(async () => {
  attacked = await openAttackedApi();
  ({ database, api, expectRefusal, named } = attacked);
});

afterAll(async () => {
  await attacked?.close();
});

/** Fails if an attack changed anything. */
const expectUntouched = async (): Promise<void> => {
  expect(await database.query('select count(*)::int as n, count(*) filter (where kind = $1)::int as topics from thing', ['TOPIC'])).toEqual([{ n: 4, topics: 2 }]);
  expect(await database.query('select count(*)::int as n from fact')).toEqual([{ n: 1 }]);
};

describe('SQL injection', () => {
  const payloads = [`'; drop table thing cascade; --`, `' or '1'='1`, `\\'; select pg_sleep(10); --`, `$1); delete from fact; --`, `"; drop table fact; --`, `/* */ union select rolpassword from pg_authid --`];

  it.each(payloads)('in texts: %s', async (payload) => {
    for (const operator of ['eq', 'contains', 'startsWith', 'matches', 'in']) {
      expect(await named({ name: { [operator]: operator === 'in' ? [payload] : payload } })).toEqual([]);
    }
    expect(await named({ identifiers: { some: { scheme: { eq: payload }, value: { eq: payload } } } })).toEqual([]);
    await expectUntouched();
  });

  it.each(payloads)('in ids, cursors, dates and orders: %s', async (payload) => {
    await expectRefusal('query ($id: ID!) { node(id: $id) { id } }', 200, 'BAD_USER_INPUT', { id: `Person_1${payload}` });
    await expectRefusal('query ($id: ID!) { nodes(ids: [$id]) { id } }', 200, 'BAD_USER_INPUT', { id: payload });
    await expectRefusal(persons, 200, 'BAD_USER_INPUT', { where: { id: { eq: payload } } });
    await expectRefusal('query ($c: String) { persons(after: $c) { totalCount nodes { name } } }', 200, 'INVALID_CURSOR', { c: payload });
    await expectRefusal('query ($w: MeetingWhere) { meetings(where: $w) { totalCount } }', 200, 'BAD_USER_INPUT', { w: { date: { overlaps: { from: payload } } } });
    await expectRefusal('query ($o: [PersonOrder!]) { persons(orderBy: $o) { totalCount } }', 400, 'BAD_USER_INPUT', { o: [{ field: payload, direction: 'ASC' }] });
    await expectRefusal('query ($o: [PersonOrder!]) { persons(orderBy: $o) { totalCount } }', 400, 'BAD_USER_INPUT', { o: [{ field: 'NAME', direction: payload }] });
    await expectUntouched();
  });

  it('in aliases: they cannot hold what would end a quoted name', async () => {
    await expectRefusal('{ a"b: persons { totalCount } }', 400, 'GRAPHQL_PARSE_FAILED');
    expect((await api.ask('{ __proto__: persons { constructor: totalCount } }')).text).toContain('{"__proto__":{"constructor":1}}');
  });
});

describe('cursors', () => {
  const list = 'query ($after: String) { topics(first: 1, after: $after) { nodes { name } pageInfo { endCursor } } }';
  const end = async (query = list): Promise<string> => ((await api.ask(query)).json.data as unknown as { topics: { pageInfo: { endCursor: string } } }).topics.pageInfo.endCursor;
  const forge = (values: unknown): string => Buffer.from(JSON.stringify(values)).toString('base64url');
  const taken = async (cursor: string): Promise<unknown[]> => JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];

  it('a true one works', async () => {
    expect((await api.ask(list, { after: await end() })).json.data).toEqual({ topics: { nodes: [{ name: 'one hundred' }], pageInfo: { endCursor: expect.any(String) } } });
  });

  it('forged', async () => {
    for (const values of ['x', null, {}, [], [1, 2], ['0123456789', 'a', '1'], ['0123456789', { a: 1 }, '1']]) await expectRefusal(list, 200, 'INVALID_CURSOR', { after: forge(values) });
    await expectRefusal(list, 200, 'INVALID_CURSOR', { after: 'not base64 at all \u202e' });
    await expectRefusal(list, 200, 'INVALID_CURSOR', { after: 'x'.repeat(100_000) });
  });

  it('edited', async () => {
    const [bound, , id] = await taken(await end());
    await expectRefusal(list, 200, 'INVALID_CURSOR', { after: forge([bound, 'a', 'b', id]) });
    await expectRefusal(list, 200, 'INVALID_CURSOR', { after: forge([bound, 'a', `${String(id)} or true`]) });
    await expectRefusal(list, 200, 'INVALID_CURSOR', { after: forge([bound, 'a', '9'.repeat(30)]) });
    await expectRefusal(list, 200, 'INVALID_CURSOR', { after: forge([bound, 'a\0', id]) });
    expect((await api.ask(list, { after: forge([bound, `'; drop table thing; --`, id]) })).status).toBe(200);
    await expectUntouched();
  });

  it('edited so that a sort value is none of its type', async () => {
    const query = 'query ($after: String) { meetings(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }';
    const { json } = await api.ask(query);
    const cursor = (json.data as unknown as { meetings: { pageInfo: { endCursor: string } } }).meetings.pageInfo.endCursor;
    const [bound, , id] = await taken(cursor);
    await expectRefusal(query, 200, 'INVALID_CURSOR', { after: forge([bound, 'no date', id]) });
  });

  it('of another list, order or filter', async () => {
    await expectRefusal('query ($after: String) { persons(after: $after) { nodes { name } } }', 200, 'INVALID_CURSOR', { after: await end() });
    await expectRefusal('query ($after: String) { topics(after: $after, orderBy: [{ field: NAME, direction: DESC }]) { nodes { name } } }', 200, 'INVALID_CURSOR', { after: await end() });
    await expectRefusal('query ($after: String) { topics(after: $after, where: { name: { startsWith: "o" } }) { nodes { name } } }', 200, 'INVALID_CURSOR', { after: await end() });
  });
});

describe('ids', () => {
  const node = 'query ($id: ID!) { node(id: $id) { __typename id } }';

  it('malformed', async () => {
    for (const id of ['', 'Person', 'Person_', 'Person_-1', 'Person_01', 'Person_1.0', 'Person_1e3', '1', 'person_1', 'Person_0x1', '../../etc/passwd', 'Person_9999999999999999999', `Person_${'9'.repeat(1_000)}`]) {
      await expectRefusal(node, 200, 'BAD_USER_INPUT', { id });
    }
  });

  it('huge', async () => {
    const { text } = await expectRefusal(node, 200, 'BAD_USER_INPUT', { id: 'x'.repeat(200_000) });
    expect(text.length).toBeLessThan(1_000);
    expect((await api.ask(node, { id: 'Person_999999999999999999' })).json.data).toEqual({ node: null });
  });

  it('of another type', async () => {
    expect((await api.ask(node, { id: 'Topic_1' })).json.data).toEqual({ node: null });
    expect((await api.ask(node, { id: 'Query_1' })).json.data).toEqual({ node: null });
    expect((await api.ask(node, { id: 'Constructor_1' })).json.data).toEqual({ node: null });
    await expectRefusal(persons, 200, 'BAD_USER_INPUT', { where: { id: { eq: 'Meeting_1' } } });
  });

  it('101 at once', async () => {
    await expectRefusal('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', 400, 'QUERY_TOO_LARGE', { ids: Array.from({ length: 101 }, (_, index) => `Person_${index + 1}`) });
  });
});
