import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getOperationAST, type GraphQLSchema, Kind, OperationTypeNode, parse, validate } from 'graphql';
import { parse as parseYaml } from 'yaml';
import { buildChancerySchema } from '../../src/app/schema.js';
import { describeModel } from '../../src/database/model.js';
import type { TestDatabase } from '../support/database.js';
import { createExampleDatabase, curates } from '../support/examples.js';
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

test('there are at least twenty-five, each of which says what it answers and is explained to readers', () => {
  expect(operations.length).toBeGreaterThanOrEqual(25);
  const explained = readFileSync(path.join(root, 'examples/README.md'), 'utf8');
  for (const [file, text] of operations) {
    expect(text).toMatch(/^# \S.+\n/);
    expect(explained).toMatch(new RegExp(`\\| \\[${file.replace('.graphql', '')}\\]\\(operations/${file}\\) \\| [^|]{10,} \\| [^|]{3,} \\|`));
  }
});

/** Every list and object of an answer that holds something. */
const isEmpty = (value: unknown): boolean =>
  value === null || (Array.isArray(value) ? value.every(isEmpty) : typeof value === 'object' ? Object.values(value).every(isEmpty) : value === 0 || value === false);

/** Operations whose answer a search finds first, in statements of its own, and one that asks nothing. */
const statements: Readonly<Record<string, number>> = { 'neighborhood-of-a-person.graphql': 6, 'paths-between-two-persons.graphql': 17, 'cost-of-a-query.graphql': 0 };

/** What subscriptions tell is asserted in subscription-examples.test.ts. */
const asked = operations.filter(([, text]) => !curates(text) && getOperationAST(parse(text))?.operation !== OperationTypeNode.SUBSCRIPTION);

/** What an answer must hold, by hand from the articles: values by their paths, a list for each `*`. */
const expected = (file: string): Record<string, unknown> =>
  parseYaml(readFileSync(path.join(__dirname, 'expected', file.replace('.graphql', '.yaml')), 'utf8')) as Record<string, unknown>;

/** What stands in an answer at a path of keys; null where something on the way is null, undefined where it is not there. */
function at(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || value === null || value === undefined) return value;
  return key === '*' ? (value as unknown[]).map((item) => at(item, rest)) : at((value as Record<string, unknown>)[key], rest);
}

test.each(operations)('%s is valid', (_file, text) => {
  expect(validate(schema, parse(text))).toEqual([]);
});

test('of each that is asked once there is an expected answer, and of nothing else', () => {
  expect(readdirSync(path.join(__dirname, 'expected')).sort()).toEqual(asked.map(([file]) => file.replace('.graphql', '.yaml')).sort());
});

describe.each(asked)('%s', (file, text) => {
  test('answers with something, by one statement, byte by byte the same both ways', async () => {
    const document = parse(text);
    const rootFields = document.definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : []));
    const [passed, executed] = [await graph.ask(text), await graph.execute(text)];
    expect(passed.errors).toBeUndefined();
    expect(isEmpty(passed.data)).toBe(false);
    expect(executed.text).toBe(passed.text);
    expect({ passed: passed.statements.length, executed: executed.statements.length }).toEqual({ passed: statements[file] ?? 1, executed: statements[file] ?? rootFields.length });
  });

  test('answers what the articles say', async () => {
    const { data } = await graph.ask(text);
    const values = expected(file);
    expect(Object.keys(values).length).toBeGreaterThan(0);
    expect(Object.fromEntries(Object.keys(values).map((key) => [key, at(data, key.split('.'))]))).toEqual(values);
    // Of each root field something is expected.
    expect(new Set(Object.keys(values).map((key) => key.split('.')[0]))).toEqual(new Set(Object.keys(data)));
  });
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
