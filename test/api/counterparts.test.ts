import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type Graph, openGraph } from '../support/graph.js';
import { RowWriter } from '../support/rows.js';

let database: TestDatabase;
let graph: Graph;
let anna: string;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  database = await createTestDatabase();
  const rows = new RowWriter(database);
  const names = ['Anna', 'Boris', 'Clara', 'Daniel', 'Emil', 'Fatima'] as const;
  const persons: string[] = [];
  for (const name of names) persons.push(await rows.person(name));
  const [boris = '', clara = '', daniel = '', emil = '', fatima = ''] = persons.slice(1);
  anna = persons[0] ?? '';
  ids = { anna: `Person_${anna}`, boris: `Person_${boris}`, clara: `Person_${clara}` };
  const country = await rows.country('Freedonia', 'ZZ', 'ZZZ');
  const meet = (edtf: string | null, actors: readonly string[], given = {}): Promise<string> => rows.meeting(edtf, actors.map((actor) => ({ actor })), given);
  await meet('2020-03-01', [anna, boris]);
  await meet('2019', [anna, boris, clara]);
  await meet(null, [anna, boris, country]);
  await meet('2021-05', [anna, clara, emil]);
  await meet(null, [anna, daniel]);
  await meet('2022-01-01', [anna, daniel], { modality: 'PLANNED' });
  await meet('2023-01-01', [anna, fatima], { review: 'REJECTED' });
  await meet('2018-01-01', [boris, fatima]);
  graph = await openGraph(database);
}, 60_000);

afterAll(async () => {
  await graph?.close();
  await database?.drop();
});

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors, statements, text } = await graph.ask(query, variables);
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  expect((await graph.execute(query, variables)).text).toBe(text);
  return data;
}

interface Page {
  readonly person: { readonly counterparts: { readonly nodes: readonly { readonly name: string }[]; readonly pageInfo: Readonly<Record<string, string | boolean | null>> } };
}

test('whom a person met, how often, first and last: meetings that took place, not planned and not rejected ones', async () => {
  const { person } = await ask<{ readonly person: { readonly counterparts: object } }>(`{ person(by: { id: "${ids['anna']}" }) { counterparts { totalCount edges { meetingCount first { edtf precision } last { edtf earliest latest } node { name } meetings { totalCount nodes { date { edtf } } } } } } }`);
  const met = (...dates: (string | null)[]): object => ({ totalCount: dates.length, nodes: dates.map((edtf) => ({ date: edtf === null ? null : { edtf } })) });
  expect(person.counterparts).toEqual({
    totalCount: 4,
    edges: [
      { meetingCount: 3, first: { edtf: '2019', precision: 'YEAR' }, last: { edtf: '2020-03-01', earliest: '2020-03-01', latest: '2020-03-01' }, node: { name: 'Boris' }, meetings: met('2020-03-01', '2019', null) },
      { meetingCount: 2, first: { edtf: '2019', precision: 'YEAR' }, last: { edtf: '2021-05', earliest: '2021-05-01', latest: '2021-05-31' }, node: { name: 'Clara' }, meetings: met('2021-05', '2019') },
      { meetingCount: 1, first: { edtf: '2021-05', precision: 'MONTH' }, last: { edtf: '2021-05', earliest: '2021-05-01', latest: '2021-05-31' }, node: { name: 'Emil' }, meetings: met('2021-05') },
      { meetingCount: 1, first: null, last: null, node: { name: 'Daniel' }, meetings: met(null) },
    ],
  });
});

test('pages forward and backward meet every one once, in the same order', async () => {
  const page = (args: string): string => `query ($cursor: String) { person(by: { id: "${ids['anna']}" }) { counterparts(${args}) { nodes { name } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } }`;
  const walk = async (args: string, end: 'endCursor' | 'startCursor', more: 'hasNextPage' | 'hasPreviousPage'): Promise<string[]> => {
    const names: string[] = [];
    for (let cursor: string | null = null, steps = 0; steps < 10; steps += 1) {
      const { person }: Page = await ask<Page>(page(args), { cursor });
      names.push(...person.counterparts.nodes.map(({ name }) => name));
      if (person.counterparts.pageInfo[more] !== true) return names;
      cursor = String(person.counterparts.pageInfo[end]);
    }
    throw new Error('the pages do not end');
  };
  expect(await walk('first: 1, after: $cursor', 'endCursor', 'hasNextPage')).toEqual(['Boris', 'Clara', 'Emil', 'Daniel']);
  expect(await walk('last: 1, before: $cursor', 'startCursor', 'hasPreviousPage')).toEqual(['Daniel', 'Emil', 'Clara', 'Boris']);
});

test('they are filtered like other lists, and filter persons', async () => {
  const both = `{ persons(where: { and: [{ counterparts: { some: { node: { id: { eq: "${ids['boris']}" } } } } }, { counterparts: { some: { node: { id: { eq: "${ids['clara']}" } } } } }] }) { nodes { name } } }`;
  expect(await ask(both)).toEqual({ persons: { nodes: [{ name: 'Anna' }] } });
  const since = `{ person(by: { id: "${ids['anna']}" }) { counterparts(where: { last: { overlaps: { from: "2021" } } }) { totalCount nodes { name } } } }`;
  expect(await ask(since)).toEqual({ person: { counterparts: { totalCount: 2, nodes: [{ name: 'Clara' }, { name: 'Emil' }] } } });
});
