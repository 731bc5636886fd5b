import type { TestDatabase } from '../support/database.js';
import { createExampleDatabase } from '../support/examples.js';
import { type Graph, openGraph } from '../support/graph.js';

let database: TestDatabase;
let graph: Graph;
/** Row id of the meeting that is rejected here: Fuad Hussein and Mohammad Javad Zarif in Tehran. */
let meeting: string;

const listed = `
  meetings(first: 100) { totalCount nodes { id } distribution(groupBy: MODE) { key value } }
  facts(first: 100, where: { kind: { eq: MEETING } }) { totalCount nodes { id } series(interval: YEAR) { points { date value } } }
  person(by: { name: "Mohammad Javad Zarif" }) {
    meetings(first: 100) { nodes { id } } timeline(first: 100) { nodes { id } } facts(first: 100) { nodes { id } }
    counterparts(first: 100) { nodes { name } }
  }
  visits(first: 50) { nodes { parts(first: 20) { nodes { id } } linkedFrom { fact { id } } } }
  statements(first: 100) { nodes { links { fact { id } } } }
  articles(first: 20) { nodes { facts(first: 50) { nodes { id } } citations(first: 100) { nodes { fact { id } } } } }
  places(first: 100) { nodes { facts(first: 20) { nodes { id } } } }
  country(alpha2: "IQ") { relationsWith(country: "IR") { meetings(first: 100) { nodes { id } } timeline(first: 100) { nodes { id } } } }
  search(query: "Hussein Zarif Tehran", types: [MEETING], first: 100) { nodes { id } }`;

const count = (text: string, part: string): number => text.split(part).length - 1;

beforeAll(async () => {
  database = await createExampleDatabase();
  graph = await openGraph(database);
  const [row] = await database.query<{ id: string }>(
    `select f.id from fact f where f.kind = 'MEETING' and f.date_edtf = '2021-02-03' and f.modality = 'ACTUAL'
      and 2 = (select count(*) from participation p join thing t on t.id = p.actor_id where p.fact_id = f.id and t.name in ('Fuad Hussein', 'Mohammad Javad Zarif'))`,
  );
  meeting = row?.id ?? '';
  expect(meeting).not.toBe('');
}, 60_000);

afterAll(async () => {
  await graph?.close();
  await database?.drop();
});

async function ask(query: string): Promise<{ data: Record<string, unknown>; text: string }> {
  const { data, errors, text } = await graph.ask(query);
  expect(errors).toBeUndefined();
  expect((await graph.execute(query)).text).toBe(text);
  return { data, text };
}

const review = (status: string): Promise<unknown> => database.query('update fact set review_status = $1 where id = $2', [status, meeting]);

test('a rejected fact is in no list, count, filter, search or link, until a where speaks of reviewStatus', async () => {
  const shown = (text: string): number => count(text, `"Meeting_${meeting}"`);
  const before = await ask(`{ ${listed} }`);
  // meetings, facts, four of the person's and Iraq's lists, parts and links of the visit, links of statements, the article, the place, the search.
  expect(shown(before.text)).toBeGreaterThanOrEqual(12);
  await review('REJECTED');
  const after = await ask(`{ ${listed} }`);
  expect(shown(after.text)).toBe(0);
  const counted = (data: Record<string, unknown>): number[] => ['meetings', 'facts'].map((list) => (data[list] as { totalCount: number }).totalCount);
  expect(counted(after.data)).toEqual(counted(before.data).map((value) => value - 1));
  const found = (status: string): Promise<{ data: Record<string, unknown> }> => ask(`{ meetings(where: { or: [{ reviewStatus: { eq: ${status} } }] }) { totalCount nodes { id reviewStatus } } }`);
  expect((await found('REJECTED')).data).toEqual({ meetings: { totalCount: 1, nodes: [{ id: `Meeting_${meeting}`, reviewStatus: 'REJECTED' }] } });
  expect((await found('ACCEPTED')).data).toEqual({ meetings: { totalCount: 0, nodes: [] } });
});

test('found by its id it is shown, with its words', async () => {
  await review('REJECTED');
  const { data } = await ask(`{ node(id: "Meeting_${meeting}") { ... on Meeting { reviewStatus citations { exact fact { id } } evidence { totalCount } } } }`);
  const { node } = data as { node: { reviewStatus: string; citations: { fact: { id: string } }[]; evidence: { totalCount: number } } };
  expect(node.reviewStatus).toBe('REJECTED');
  expect(node.citations.length).toBeGreaterThan(0);
  expect(node.evidence.totalCount).toBe(node.citations.length);
  expect(node.citations.every(({ fact }) => fact.id === `Meeting_${meeting}`)).toBe(true);
});

test('filters through relations do not see it, unless they speak of reviewStatus', async () => {
  const persons = (where: string): Promise<{ data: Record<string, unknown> }> => ask(`{ persons(where: { meetings: ${where} }) { nodes { name } } }`);
  const onThatDay = 'date: { within: { from: "2021-02-03", to: "2021-02-03" } }, participants: { some: { person: { name: { eq: "Mohammad Javad Zarif" } } } }';
  const both = { persons: { nodes: [{ name: 'Fuad Hussein' }, { name: 'Mohammad Javad Zarif' }] } };
  await review('ACCEPTED');
  expect((await persons(`{ some: { ${onThatDay} } }`)).data).toEqual(both);
  await review('REJECTED');
  expect((await persons(`{ some: { ${onThatDay} } }`)).data).toEqual({ persons: { nodes: [] } });
  expect((await persons(`{ some: { ${onThatDay}, reviewStatus: { eq: REJECTED } } }`)).data).toEqual(both);
  expect((await persons(`{ some: { reviewStatus: { eq: REJECTED } }, every: { reviewStatus: { eq: REJECTED } } }`)).data).toEqual({ persons: { nodes: [] } });
});
