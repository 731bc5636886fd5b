import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { surround } from '../support/crowd.js';
import type { TestDatabase } from '../support/database.js';
import { createExampleDatabase } from '../support/examples.js';
import { type Graph, openGraph } from '../support/graph.js';
import { type PlanNode, readsWhole } from '../support/plan.js';

const folder = path.resolve(__dirname, '../../examples/operations');
const operations = readdirSync(folder)
  .map((file) => [file.replace('.graphql', ''), readFileSync(path.join(folder, file), 'utf8')] as const)
  // Duplicates are found by reading all persons.
  .filter(([name, text]) => !/^(subscription|mutation)/m.test(text) && name !== 'persons-who-may-be-one');

/** How many statements an operation takes that a search answers first, or none; all others take one. */
const counts: Readonly<Record<string, number>> = { 'cost-of-a-query': 0, 'neighborhood-of-a-person': 6, 'paths-between-two-persons': 17 };


let database: TestDatabase;
let graph: Graph;
let client: Client;
let wholeCosts: ReadonlyMap<string, number>;

beforeAll(async () => {
  database = await createExampleDatabase();
  await surround(database);
  graph = await openGraph(database, { caller: { role: 'EDITOR', least: 'ANONYMOUS', name: 'desk' } });
  client = new Client({ ...database.connection });
  await client.connect();
  // The tables here are small enough to be read whole now and then; forbidden to, the planner shows what it has no other way for.
  await client.query('set enable_seqscan = off');
  const rows = await database.query<{ name: string; cost: number }>(`select relname as name, relpages * current_setting('seq_page_cost')::float + reltuples * current_setting('cpu_tuple_cost')::float as cost
    from pg_class where relkind = 'r' and reltuples >= 1000 and relnamespace = 'public'::regnamespace`);
  wholeCosts = new Map(rows.map(({ name, cost }) => [name, cost]));
}, 60_000);

afterAll(async () => {
  await client?.end();
  await graph?.close();
  await database?.drop();
});

type Explained = readonly { readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }[];

/** The plans that Postgres makes for these values, and for any: it keeps one of the latter once a statement was asked five times. */
async function plansOf(text: string, values: readonly unknown[]): Promise<PlanNode[]> {
  const { rows } = await client.query(`explain (format json) ${text}`, [...values]);
  return (rows as Explained).flatMap(({ 'QUERY PLAN': plans }) => plans.map(({ Plan }) => Plan));
}

test('the crowd is there', () => {
  expect([...wholeCosts.keys()]).toEqual(expect.arrayContaining(['article', 'citation', 'fact', 'fact_place', 'mention', 'name', 'participation', 'person', 'search_document', 'subject', 'tenure', 'thing']));
});

test.each(operations)('%s', async (name, text) => {
  const { statements, values, errors } = await graph.ask(text);
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(counts[name] ?? 1);
  const whole = new Set<string>();
  for (const [index, statement] of statements.entries()) {
    for (const plan of await plansOf(statement, values[index] ?? [])) for (const table of readsWhole(plan, wholeCosts)) whole.add(table);
  }
  expect([...whole].sort()).toEqual([]);
});
