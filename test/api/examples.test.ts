import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getOperationAST, type GraphQLSchema, Kind, OperationTypeNode, parse, validate } from 'graphql';
import { buildChancerySchema } from '../../src/app/schema.js';
import { describeModel } from '../../src/database/model.js';
import type { TestDatabase } from '../support/database.js';
import { createExampleDatabase } from '../support/examples.js';
import { type Graph, openGraph } from '../support/graph.js';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'examples/operations');
const operations = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')] as const);

let database: TestDatabase;
let graph: Graph;
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildChancerySchema(await describeModel());
  database = await createExampleDatabase();
  graph = await openGraph(database);
}, 60_000);

afterAll(async () => {
  await graph?.close();
  await database?.drop();
});

test('there are at least twelve, each of which says what it answers', () => {
  expect(operations.length).toBeGreaterThanOrEqual(12);
  for (const [, text] of operations) expect(text).toMatch(/^# \S.+\n/);
});

/** Every list and object of an answer that holds something. */
const isEmpty = (value: unknown): boolean =>
  value === null || (Array.isArray(value) ? value.every(isEmpty) : typeof value === 'object' ? Object.values(value).every(isEmpty) : value === 0 || value === false);

/** Operations whose answer a search finds first, in statements of its own. */
const searches: Readonly<Record<string, number>> = { 'neighborhood-of-a-person.graphql': 6, 'paths-between-two-persons.graphql': 17 };

/** What subscriptions tell is asserted in subscription-examples.test.ts. */
const asked = operations.filter(([, text]) => getOperationAST(parse(text))?.operation !== OperationTypeNode.SUBSCRIPTION);

test.each(operations)('%s is valid', (_file, text) => {
  expect(validate(schema, parse(text))).toEqual([]);
});

describe.each(asked)('%s', (file, text) => {
  test('answers with something, by one statement, byte by byte the same both ways', async () => {
    const document = parse(text);
    const rootFields = document.definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : []));
    const [passed, executed] = [await graph.ask(text), await graph.execute(text)];
    expect(passed.errors).toBeUndefined();
    expect(isEmpty(passed.data)).toBe(false);
    expect(executed.text).toBe(passed.text);
    expect({ passed: passed.statements.length, executed: executed.statements.length }).toEqual({ passed: searches[file] ?? 1, executed: searches[file] ?? rootFields.length });
  });
});

/** What stands in an answer at a path of keys; `*` is each item of a list. */
const at = (value: unknown, [key, ...rest]: readonly string[]): unknown[] =>
  key === undefined ? [value] : key === '*' ? (value as unknown[]).flatMap((item) => at(item, rest)) : at((value as Record<string, unknown> | null)?.[key], rest);

test.each([
  ['agreement-history.graphql', 'agreement.statusOnDay', ['CONCLUDED']],
  ['agreement-history.graphql', 'agreement.statusByAll', ['WITHDRAWN']],
  ['meetings-of-a-minister.graphql', 'meetings.totalCount', [7]],
  ['meetings-of-a-minister.graphql', 'meetings.nodes.*.date.edtf', ['2021-02-03', '2018-09-07', '[2018-05-09..2018-06]', '2015-07-14', '2013-10-15/2013-10-16', '2013-09-26', '2013-09-26']],
  ['meetings-of-a-minister.graphql', 'meetings.nodes.*.participants.edges.*.node.name', ['Fuad Hussein', 'Mohammad Javad Zarif', 'John Kerry', 'Sergey Lavrov']],
] as const)('%s has %s', async (file, path, values) => {
  const { data } = await graph.ask(operations.find(([name]) => name === file)?.[1] ?? '');
  expect(at(data, path.split('.'))).toEqual(values.length === 1 ? values : expect.arrayContaining([...values]));
});

test('the number of statements does not depend on the number of rows', async () => {
  const deep = `query ($first: Int!) { meetings(first: $first) { totalCount nodes { participants(first: 3) { nodes { name ... on Person {
    tenures(first: 2) { nodes { position { title country { name } } citations { exact article { title } } } } } } } } } }`;
  interface Deep {
    readonly totalCount: number;
    readonly nodes: readonly { readonly participants: { readonly nodes: readonly object[] } }[];
  }
  const sizes: number[][] = [];
  for (const first of [1, 10, 100]) {
    const [passed, executed] = [await graph.ask(deep, { first }), await graph.execute(deep, { first })];
    const { totalCount, nodes } = (passed.data as { meetings: Deep }).meetings;
    expect(nodes).toHaveLength(Math.min(first, totalCount));
    expect(executed.text).toBe(passed.text);
    sizes.push([nodes.flatMap(({ participants }) => participants.nodes).length, passed.statements.length, executed.statements.length]);
  }
  const [[one = 0] = [], [ten = 0] = [], [all = 0] = []] = sizes;
  expect([one < ten, ten < all]).toEqual([true, true]);
  expect(sizes.map(([, ...statements]) => statements)).toEqual([[1, 1], [1, 1], [1, 1]]);
});
