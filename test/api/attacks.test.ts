import { getIntrospectionQuery } from 'graphql';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { expectRefused, type HttpAnswer, type HttpApi, insertMeeting, openHttpApi } from '../support/http-api.js';

let database: TestDatabase;
let api: HttpApi;
let closed: HttpApi;

beforeAll(async () => {
  database = await createTestDatabase();
  await insertMeeting(database);
  [api, closed] = await Promise.all([openHttpApi(database), openHttpApi(database, { NODE_ENV: 'production' })]);
});

afterAll(async () => {
  await Promise.all([api?.stop(), closed?.stop()]);
  await database?.drop();
});

const expectRefusal = (query: string, status: number, code: string, variables?: Record<string, unknown>): Promise<HttpAnswer> =>
  expectRefused(api, api.ask(query, variables), status, code);
const expectTooLarge = (query: string, variables?: Record<string, unknown>): Promise<HttpAnswer> => expectRefusal(query, 400, 'QUERY_TOO_LARGE', variables);
const times = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, index) => text(index)).join(' ');

describe('the schema where introspection is off', () => {
  it.each([
    ['asked for outright', getIntrospectionQuery()],
    ['by one field', '{ __type(name: "Person") { name } }'],
    ['under an alias', '{ meetings: __schema { types { name } } }'],
    ['in a fragment', 'query { ...Harmless } fragment Harmless on Query { totally: __schema { types { name } } }'],
    ['in an inline fragment', '{ ... on Query { ... { __schema { queryType { name } } } } }'],
  ])('is not told when %s', async (_how, query) => {
    const { text } = await expectRefused(closed, closed.ask(query), 400, 'GRAPHQL_VALIDATION_FAILED');
    expect(text).not.toContain('PersonWhere');
  });

  it('tells a type by __typename alone, which clients need', async () => {
    expect((await closed.ask('{ __typename }')).json.data).toEqual({ __typename: 'Query' });
  });

  it.each([
    ['a field', '{ meeting { id } meetingz { id } }', undefined],
    ['a nested field', '{ persons { nodes { nam } } }', undefined],
    ['an argument', '{ persons(frist: 1) { totalCount } }', undefined],
    ['a type', '{ persons { nodes { ... on Persn { name } } } }', undefined],
    ['a key of a filter', '{ persons(where: { nme: { eq: "x" } }) { totalCount } }', undefined],
    ['a value of an enum', '{ meetings(where: { mode: { eq: IN_PERSO } }) { totalCount } }', undefined],
    ['a key in variables', 'query ($w: PersonWhere) { persons(where: $w) { totalCount } }', { w: { nme: { eq: 'x' } } }],
    ['a value of an enum in variables', 'query ($w: MeetingWhere) { meetings(where: $w) { totalCount } }', { w: { mode: { eq: 'IN_PERSO' } } }],
  ])('is not hinted at when %s is misspelt', async (_what, query, variables) => {
    const answer = await closed.ask(query, variables);
    await closed.expectAlive();
    expect(answer.status).toBe(400);
    expect(answer.json.errors?.length).toBeGreaterThan(0);
    expect(answer.text).not.toMatch(/did you mean|"(meeting|meetings|name|first|Person|IN_PERSON)\\?"\?/i);
  });

  it('is hinted at where introspection is on', async () => {
    expect((await api.ask('{ meetingz { id } }')).text).toContain('Did you mean');
  });
});

it('circular introspection', async () => {
  const circle = (depth: number): string => (depth === 0 ? 'name' : `fields { type { ${circle(depth - 1)} } }`);
  await expectRefusal(`{ __schema { types { ${circle(8)} } } }`, 400, 'GRAPHQL_VALIDATION_FAILED');
});

describe('aliases', () => {
  it.each([
    ['101 of a root field', `{ ${times(101, (n) => `a${n}: persons(first: 1) { totalCount }`)} }`],
    ['101 of a leaf', `{ persons { nodes { ${times(101, (n) => `a${n}: name`)} } } }`],
    ['61 of a leaf', `{ persons { nodes { ${times(61, (n) => `a${n}: name`)} } } }`],
    ['101 split over fragments', `{ persons { nodes { ${times(10, (n) => `...F${n}`)} } } } ${times(10, (n) => `fragment F${n} on Person { ${times(11, (m) => `a${n}x${m}: name`)} }`)}`],
    ['101 of the type', `{ ${times(101, (n) => `a${n}: __typename`)} }`],
  ])('%s', async (_what, query) => {
    const { json } = await expectTooLarge(query);
    expect(json.errors).toEqual([{ message: 'the query has more than 60 aliases', locations: expect.anything(), extensions: { code: 'QUERY_TOO_LARGE' } }]);
  });

  it('60 are fine', async () => {
    expect((await api.ask(`{ persons { nodes { ${times(60, (n) => `a${n}: name`)} } } }`)).status).toBe(200);
  });
});

it.each([
  ['10,000 duplicate fields', `{ ${'__typename '.repeat(10_000)} }`, 'GRAPHQL_PARSE_FAILED'],
  ['3,000 duplicate fields, within the tokens', `{ ${'__typename '.repeat(3_000)} }`, 'QUERY_TOO_LARGE'],
  ['900 duplicate objects', `{ ${'persons { totalCount } '.repeat(900)} }`, 'QUERY_TOO_LARGE'],
  ['500 spreads of a fragment', `{ ${'...F '.repeat(500)} } fragment F on Query { __typename }`, 'QUERY_TOO_LARGE'],
  ['@include × 1000', `{ __typename ${'@include(if: true) '.repeat(1_000)} }`, 'GRAPHQL_PARSE_FAILED'],
  ['@include × 500', `{ __typename ${'@include(if: true) '.repeat(500)} }`, 'QUERY_TOO_LARGE'],
  ['@include on 61 fields', `{ ${times(61, () => '... @include(if: true) { __typename }')} }`, 'QUERY_TOO_LARGE'],
  ['an unknown directive × 1000', `{ __typename ${'@evil '.repeat(1_000)} }`, 'QUERY_TOO_LARGE'],
  ['a selection of 2,000 fields that do not exist', `{ ${times(2_000, (n) => `f${n}`)} ${times(2_000, (n) => `g${n}`)} }`, 'GRAPHQL_PARSE_FAILED'],
  ['a list of 3,900 lists', `{ persons(where: ${'['.repeat(1_950)}${']'.repeat(1_950)}) { totalCount } }`, 'GRAPHQL_VALIDATION_FAILED'],
])('%s', async (_what, query, code) => {
  const { json } = await expectRefusal(query, 400, code);
  expect(json.errors?.length).toBeLessThanOrEqual(101);
});

describe('depth', () => {
  it('50', async () => {
    const { json } = await expectTooLarge(`{ persons(first: 1) { nodes { ${'meetings(first: 1) { nodes { participants(first: 1) { nodes { ... on Person { '.repeat(12)} name ${'} } } } }'.repeat(12)} } } }`);
    expect(json.errors).toEqual([{ message: 'the query is nested more than 12 levels deep', locations: [{ line: 1, column: 3 }], path: ['persons'], extensions: { code: 'QUERY_TOO_LARGE' } }]);
  });

  it('50 by fragments', async () => {
    await expectTooLarge(`{ persons(first: 1) { nodes { ...F0 } } } ${times(12, (n) => `fragment F${n} on Person { meetings(first: 1) { nodes { participants(first: 1) { nodes { ...F${n + 1} } } } } }`)} fragment F12 on Person { name }`);
  });

  it('fragments that double 2^20 times', async () => {
    await expectTooLarge(`{ persons(first: 1) { nodes { ...F0 } } } ${times(20, (n) => `fragment F${n} on Person { birth { ...E${n} } death { ...E${n} } ...F${n + 1} ... { ...F${n + 1} } } fragment E${n} on EventDate { edtf }`)} fragment F20 on Person { name }`);
  });

  it('a cycle of fragments', async () => {
    await expectRefusal('{ persons { nodes { ...A } } } fragment A on Person { name ...B } fragment B on Person { ...A }', 400, 'GRAPHQL_VALIDATION_FAILED');
    await expectRefusal('{ ...Self } fragment Self on Query { ...Self }', 400, 'GRAPHQL_VALIDATION_FAILED');
  });
});

describe('page sizes', () => {
  const says = (message: RegExp): unknown => expect.arrayContaining([expect.objectContaining({ message: expect.stringMatching(message) })]);

  it.each([
    ['first: 1000000', 'first: 1000000', 'Query.persons: first is 1000000, it must be 0 to 100'],
    ['first: 101', 'first: 101', 'Query.persons: first is 101, it must be 0 to 100'],
    ['first: -5', 'first: -5', 'Query.persons: first is -5, it must be 0 to 100'],
    ['last: -5', 'last: -5', 'Query.persons: last is -5, it must be 0 to 100'],
    ['first and last', 'first: 1, last: 1', 'Query.persons: give first or last, not both'],
  ])('%s', async (_what, args, message) => {
    const { json } = await expectRefusal(`{ persons(${args}) { nodes { name } } }`, 200, 'BAD_USER_INPUT');
    expect(json.errors?.map((error) => error.message)).toEqual([message]);
    expect(json.data).toBeNull();
  });

  it('first: 2^31 is no Int', async () => {
    await expectRefusal('{ persons(first: 2147483648) { totalCount } }', 400, 'GRAPHQL_VALIDATION_FAILED');
    await expectRefusal('query ($n: Int) { persons(first: $n) { totalCount } }', 400, 'BAD_USER_INPUT', { n: 2 ** 31 });
  });

  it('first: 0 and last without before are no attacks', async () => {
    expect((await api.ask('{ persons(first: 0) { totalCount nodes { name } } }')).json.data).toEqual({ persons: { totalCount: 1, nodes: [] } });
    expect((await api.ask('{ persons(last: 1) { nodes { name } } }')).json.data).toEqual({ persons: { nodes: [{ name: 'Mohammad Javad Zarif' }] } });
  });

  const product = (args: string): string => `persons${args} { nodes { meetings${args} { nodes { participants${args} { nodes { name } } } } } }`;

  it('a product of literals', async () => {
    const { json } = await expectTooLarge(`{ ${product('(first: 100)')} }`);
    expect(json.errors).toEqual(says(/^the query may return \d{7} objects by its page sizes, more than the 20000 allowed/));
    expect(json.extensions?.cost.requested).toBeGreaterThan(500_000);
  });

  it('a product of variables', async () => {
    await expectTooLarge(`query ($n: Int!) { ${product('(first: $n)')} }`, { n: 100 });
    await expectTooLarge(`query ($n: Int = 100) { ${product('(last: $n)')} }`);
  });

  it('a product of defaults', async () => {
    await expectTooLarge(`{ persons { nodes { meetings { nodes { participants { nodes { meetings { nodes { id } } } } } } } } }`);
  });

  it('a sum over root fields, on either way to the answer', async () => {
    const many = times(6, (n) => `a${n}: persons(first: 100) { nodes { meetings(first: 40) { nodes { id } } } }`);
    await expectTooLarge(`{ ${many} }`);
    await expectTooLarge(`{ ${many} __schema { queryType { name } } }`);
    await expectTooLarge(`{ ${many} wrong: persons(first: -1) { totalCount } }`);
    await expectTooLarge(`{ ${many} ${'long'.repeat(20)}: persons { totalCount } }`);
  });

  it('counts of counts', async () => {
    const { json } = await expectTooLarge('{ persons(first: 100) { nodes { meetings(first: 15) { nodes { participants { totalCount } } } } } }');
    expect(json.errors).toEqual(says(/^the query costs 15800 points, more than the 10000 allowed/));
    expect(json.extensions).toEqual({ cost: { requested: 15_800, limit: 10_000 } });
  });

  it('aggregates of aggregates', async () => {
    await expectTooLarge('{ persons(first: 10) { nodes { meetings(first: 30) { distribution(groupBy: KIND, top: 100) { value } nodes { id } } actors: meetings { matrix(rows: PERSON, columns: PERSON, top: 100) { cells { value } } } } } }');
  });
});

describe('cost', () => {
  it('is told of every answer, with what it may be', async () => {
    const cost = async (query: string): Promise<unknown> => (await api.ask(query)).json.extensions;
    expect(await cost('{ __typename }')).toEqual({ cost: { requested: 0, limit: 10_000 } });
    expect(await cost('{ persons(first: 10) { nodes { name } } }')).toEqual({ cost: { requested: 5, limit: 10_000 } });
    expect(await cost('{ persons { totalCount } }')).toEqual({ cost: { requested: 10, limit: 10_000 } });
    expect(await cost('{ __schema { queryType { name } } persons { totalCount } }')).toEqual({ cost: { requested: 110, limit: 10_000 } });
    expect(await cost('{ persons(first: -1) { totalCount } meetings { totalCount } }')).toEqual({ cost: { requested: 10, limit: 10_000 } });
    expect(await cost('{ nothing }')).toEqual({ cost: { requested: 0, limit: 10_000 } });
    expect(await cost('{')).toEqual({ cost: { requested: 0, limit: 10_000 } });
  });

  it('is told without answering in a dry run, even where it is too much', async () => {
    const query = '{ ask: rateLimit(dryRun: true) { ...L } persons(first: 100) { nodes { meetings(first: 100) { nodes { participants(first: 100) { nodes { name } } } } } } } fragment L on RateLimit { c: cost limit }';
    expect((await api.ask(query)).json).toEqual({ data: { ask: { c: 1_005_051, limit: 1_000_000 } }, extensions: { cost: { requested: 1_005_051, limit: 10_000 } } });
  });
});
