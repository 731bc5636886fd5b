import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import type { TestDatabase } from '../support/database.js';
import { createExampleDatabase } from '../support/examples.js';
import { type Graph, openGraph } from '../support/graph.js';

const root = path.resolve(__dirname, '../..');
const documents = ['README.md', ...readdirSync(path.join(root, 'docs')).filter((file) => file.endsWith('.md') && file !== 'curating.md').map((file) => `docs/${file}`)];
/** What subscriptions tell is asserted in subscription-examples.test.ts, and judging in curation-examples.test.ts. */
const operations = documents
  .flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(/```graphql\n(.*?)```/gs)].map((match, index) => [`${file}, operation ${index + 1}`, match[1] ?? ''] as const))
  .filter(([, text]) => getOperationAST(parse(text))?.operation !== OperationTypeNode.SUBSCRIPTION);

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

test('the README shows some', () => {
  expect(operations.filter(([name]) => name.startsWith('README.md')).length).toBeGreaterThanOrEqual(2);
});

test.each(operations)('%s answers on the examples', async (_name, query) => {
  const { data, errors } = await graph.ask(query);
  expect(errors).toBeUndefined();
  const [list] = Object.values(data as Record<string, { nodes?: unknown[] }>);
  expect(list).toBeTruthy();
  if (list?.nodes !== undefined) expect(list.nodes.length).toBeGreaterThan(0);
});
