import { parse as parseCsv } from 'csv-parse/sync';
import AnyGraph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { Pool } from 'pg';
import { readConfig } from '../../src/app/config.js';
import { openLog } from '../../src/app/request-log.js';
import { startServer } from '../../src/app/server.js';
import { buildChancerySchema } from '../../src/app/schema.js';
import { judgingSource } from '../../src/curation/judging-source.js';
import { describeModel } from '../../src/database/model.js';
import { defaultSelections } from '../../src/export/selections.js';
import { Exporter } from '../../src/export/exporter.js';
import { Recordings } from '../../src/subscription/recordings.js';
import type { TestDatabase } from '../support/database.js';
import { createExampleDatabase } from '../support/examples.js';
import { type ExportServer, openExports } from '../support/export-server.js';
import { type Graph, openGraph } from '../support/graph.js';

let database: TestDatabase;
let graph: Graph;
let server: ExportServer;

beforeAll(async () => {
  database = await createExampleDatabase();
  [graph, server] = [await openGraph(database), await openExports(database)];
}, 60_000);

afterAll(async () => {
  await server.close();
  await graph.close();
  await database.drop();
});

const exported = async (file: string): Promise<string> => {
  const answer = await fetch(`${server.url}/export/${file}`);
  expect(answer.status).toBe(200);
  return answer.text();
};

const lines = (text: string): Record<string, unknown>[] => text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Record<string, unknown>]));

interface Page {
  readonly totalCount: number;
  readonly nodes: Record<string, unknown>[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** A list as GraphQL gives it, page by page. */
async function allOf(list: string, selection: string): Promise<unknown[]> {
  const nodes: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await graph.ask(`query ($after: String) { page: ${list}(first: 25, after: $after) { nodes { ${selection} } pageInfo { endCursor hasNextPage } } }`, { after });
    expect(errors).toBeUndefined();
    const { page } = data as { page: Page };
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

it('gives every list of the examples whole, as GraphQL gives it page by page', async () => {
  for (const { name, type } of server.exporter.lists) {
    const nodes = await allOf(name, defaultSelections[type.name] ?? '');
    expect([name, lines(await exported(`${name}.jsonl`))]).toEqual([name, nodes]);
    expect(parseCsv(await exported(`${name}.csv`))).toHaveLength(nodes.length + 1);
  }
  expect(lines(await exported('facts.jsonl')).length).toBeGreaterThan(25);
}, 60_000);

it('counts in the network what GraphQL counts: how often two met', async () => {
  const network = parseGexf(AnyGraph, await exported('meetings.gexf'));
  expect(network.size).toBeGreaterThan(10);
  for (const { source, target, attributes } of network.edgeEntries()) {
    const part = (id: string): string => `{ participants: { some: { node: { id: { eq: "${id}" } } } } }`;
    const { data } = await graph.ask(`{ meetings(where: { modality: { eq: ACTUAL }, and: [${part(source)}, ${part(target)}] }) { totalCount } }`);
    expect([source, target, data]).toEqual([source, target, { meetings: { totalCount: attributes['weight'] as number } }]);
  }
});

it('quotes in JSON-LD and PLOVER the words that stand in the articles', async () => {
  const texts = new Map(lines(await exported('articles.jsonl?select=id%20text')).map(({ id, text }) => [id as string, Array.from(text as string)]));
  const quoted = lines(await exported('facts.plover')).flatMap(({ text }) => text as { exact: string; start: number; end: number; article: string }[]);
  expect(quoted.length).toBeGreaterThan(20);
  for (const { exact, start, end, article } of quoted) expect(texts.get(article)?.slice(start, end).join('')).toBe(exact);
  const { '@graph': told } = JSON.parse(await exported('facts.jsonld')) as { '@graph': { type: unknown; target?: { source: { id: string }; selector: [{ exact: string }, { start: number; end: number }] } }[] };
  const annotations = told.flatMap(({ target }) => target ?? []);
  expect(annotations.length).toBeGreaterThanOrEqual(quoted.length);
  for (const { source, selector } of annotations) {
    expect(texts.get(source.id.replace('chancery:', ''))?.slice(selector[1].start, selector[1].end).join('')).toBe(selector[0].exact);
  }
});

it('is served beside GraphQL', async () => {
  const entities = await describeModel();
  const schema = await buildChancerySchema(entities);
  const config = readConfig({ PORT: '0' });
  const pool = new Pool({ ...database.connection, max: 2 });
  const exporter = new Exporter({ schema, entities, connection: database.connection });
  const running = await startServer({ config, schema, entities, pool, source: judgingSource(database.connection), recordings: new Recordings(database.connection), exporter, ready: [{ name: '', query: '' }], logger: openLog(config, { write: () => undefined }) });
  try {
    const answer = await fetch(`${running.url}/export/countries.csv?select=alpha2`);
    expect(await answer.text()).toBe(await exported('countries.csv?select=alpha2'));
    expect((await fetch(`${running.url}/export/countries.xls`)).status).toBe(404);
  } finally {
    await running.stop();
    await pool.end();
  }
});
