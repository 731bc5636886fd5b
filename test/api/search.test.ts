import type { TestDatabase } from '../support/database.js';
import { createExampleDatabase } from '../support/examples.js';
import { type Graph, openGraph } from '../support/graph.js';

let database: TestDatabase;
let graph: Graph;

beforeAll(async () => {
  database = await createExampleDatabase();
  graph = await openGraph(database);
}, 60_000);

afterAll(async () => {
  await graph?.close();
  await database?.drop();
});

interface Hit {
  readonly kind: string;
  readonly score: number;
  readonly highlight: { readonly snippet: string; readonly marks: readonly number[] };
  readonly node: { readonly __typename: string; readonly name?: string; readonly title?: string };
}

interface Found {
  readonly totalCount: number;
  readonly edges: readonly Hit[];
  readonly distribution: readonly { readonly key: string; readonly value: number }[];
}

const parts = 'totalCount edges { kind score highlight { snippet marks } node { __typename ... on Thing { name } ... on Article { title } } } distribution(groupBy: TYPE, top: 20) { key value }';

async function search(query: string, types?: readonly string[]): Promise<Found> {
  const text = `query ($query: String!, $types: [SearchKind!]) { search(query: $query, types: $types, first: 50) { ${parts} } }`;
  const { data, errors, statements, text: passed } = await graph.ask(text, { query, types: types ?? null });
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  expect((await graph.execute(text, { query, types: types ?? null })).text).toBe(passed);
  return (data as { search: Found }).search;
}

const marked = ({ highlight: { snippet, marks } }: Hit): string[] => {
  const points = [...snippet];
  return Array.from({ length: marks.length / 2 }, (_pair, index) => points.slice(marks[2 * index], marks[2 * index + 1]).join(''));
};

test('finds articles, things and facts, the best first, and says how many of each', async () => {
  const found = await search('grain');
  expect(found.edges.map(({ score }) => score)).toEqual(found.edges.map(({ score }) => score).sort((a, b) => b - a));
  const kinds = Object.fromEntries(found.distribution.map(({ key, value }) => [key, value]));
  expect(kinds).toMatchObject({ ARTICLE: 1 });
  expect(Object.values(kinds).reduce((sum, value) => sum + value, 0)).toBe(found.totalCount);
  expect(found.edges).toHaveLength(found.totalCount);
  for (const hit of found.edges) expect(marked(hit).join(' ').toLowerCase()).toContain('grain');
});

test.each([
  ['Zarif', 'Mohammad Javad Zarif'],
  ['zareef', 'Mohammad Javad Zarif'],
  ['ظریف', 'Mohammad Javad Zarif'],
  ['Лавров', 'Sergey Lavrov'],
  ['lawrow', 'Sergey Lavrov'],
  ['ظريف', 'Mohammad Javad Zarif'],
])('a person is found by %s', async (query, name) => {
  const { edges } = await search(query, ['PERSON']);
  expect(edges[0]?.node).toEqual({ __typename: 'Person', name });
});

test('text that runs from right to left is whole, and marked where the words are', async () => {
  const [hit] = (await search('ظریف', ['PERSON'])).edges;
  expect(hit?.highlight.snippet).toContain('محمدجواد ظریف');
  expect(hit === undefined ? [] : marked(hit)).toContain('ظریف');
});

test('a minus excludes, quotes keep words together, or offers a choice', async () => {
  const articles = async (query: string): Promise<string[]> => (await search(query, ['ARTICLE'])).edges.map(({ node }) => node.title ?? '').sort((a, b) => a.localeCompare(b));
  const [both, without, phrase, either] = [await articles('nuclear'), await articles('nuclear -korea'), await articles('"nuclear agreement"'), await articles('grain or nuclear')];
  expect(without.length).toBeLessThan(both.length);
  expect(both).toEqual(expect.arrayContaining(without));
  expect(both).toEqual(expect.arrayContaining(phrase));
  expect(either).toHaveLength(both.length + (await articles('grain -nuclear')).length);
});

test('what comes later is found, what goes is not', async () => {
  const [row] = await database.query<{ id: string }>(`insert into article (kind, title, text, sha256) values ('NEWS', 'Zanzibar', 'A treaty of cloves.', repeat('a', 64)) returning id`);
  expect((await search('clove')).edges.map(({ node }) => node.title)).toEqual(['Zanzibar']);
  await database.query(`update article set title = 'Pemba' where id = $1`, [row?.id]);
  expect((await search('zanzibar')).totalCount).toBe(0);
  await database.query('delete from article where id = $1', [row?.id]);
  expect((await search('clove')).totalCount).toBe(0);
});

test.each([
  ['operators of another syntax', '& | ! ( ) : * <-> \\'],
  ['an unbalanced quote', '"zzyzx'],
  ['SQL', "'; drop table zzyzx; --"],
  ['two hundred words', 'zzyzx '.repeat(166)],
])('%s are just words', async (_what, query) => {
  expect(await search(query)).toEqual({ totalCount: 0, edges: [], distribution: [] });
});

test.each([
  ['nothing', '', 'the search is empty: give some words'],
  ['blanks', '   ', 'the search is empty: give some words'],
  ['a zero character', 'a\0b', 'the search holds the character U+0000, which no stored text has'],
  ['too long a text', 'x'.repeat(1_001), 'the search has 1001 characters: at most 1000'],
])('%s is refused', async (_what, query, message) => {
  const { errors, statements } = await graph.ask('query ($query: String!) { search(query: $query) { totalCount } }', { query });
  expect(errors?.map((error) => [error.message, error.extensions.code])).toEqual([[message, 'BAD_USER_INPUT']]);
  expect(statements).toEqual([]);
});

test('pages follow one another, and a cursor of another search is refused', async () => {
  const { data } = await graph.ask('{ search(query: "agreement", first: 3) { pageInfo { endCursor hasNextPage } nodes { id } totalCount } }');
  const first = (data as { search: { pageInfo: { endCursor: string; hasNextPage: boolean }; nodes: { id: string }[]; totalCount: number } }).search;
  expect(first.pageInfo.hasNextPage).toBe(true);
  const next = await graph.ask('query ($after: String) { search(query: "agreement", first: 100, after: $after) { nodes { id } } }', { after: first.pageInfo.endCursor });
  const all = await graph.ask('{ search(query: "agreement", first: 100) { nodes { id } } }');
  const nodes = (answer: unknown): { id: string }[] => (answer as { search: { nodes: { id: string }[] } }).search.nodes;
  expect([...first.nodes, ...nodes(next.data)]).toEqual(nodes(all.data));
  const { errors } = await graph.ask('query ($after: String) { search(query: "treaty", after: $after) { nodes { id } } }', { after: first.pageInfo.endCursor });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_CURSOR']);
});
