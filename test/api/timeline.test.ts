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

async function ask<Data>(query: string): Promise<Data> {
  const { data, errors, statements, text } = await graph.ask(query);
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  expect((await graph.execute(query)).text).toBe(text);
  return data;
}

interface Facts {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly kind: string }[];
}

test('an actor, an agreement, a place and an article have one, of all kinds or of some', async () => {
  const list = 'totalCount nodes { id kind }';
  const each = `all: timeline(first: 100) { ${list} } some: timeline(kinds: [MEETING, STATEMENT], first: 100) { ${list} } none: timeline(kinds: []) { ${list} }`;
  const data = await ask<Record<string, { all: Facts; some: Facts; none: Facts } | { nodes: { all: Facts; some: Facts; none: Facts }[] }>>(
    `{ person(by: { name: "Mohammad Javad Zarif" }) { ${each} } agreement(by: { name: "2015 nuclear deal" }) { ${each} } places(where: { name: { eq: "Tehran" } }) { nodes { ${each} } } articles(where: { title: { eq: "Talks in Tehran" } }) { nodes { ${each} } } }`,
  );
  const timelines = Object.values(data).flatMap((value) => ('nodes' in value ? value.nodes : [value]));
  expect(timelines.length).toBeGreaterThanOrEqual(4);
  for (const { all, some, none } of timelines) {
    expect(all.nodes).toHaveLength(all.totalCount);
    expect(all.totalCount).toBeGreaterThan(2);
    expect(some.nodes).toEqual(all.nodes.filter(({ kind }) => kind === 'MEETING' || kind === 'STATEMENT'));
    expect(none).toEqual({ totalCount: 0, nodes: [] });
  }
});

describe('the relations of two countries', () => {
  const relations = (one: string, other: string): string => `country(alpha2: "${one}") { relationsWith(country: "${other}") {
    country { alpha2 } other { alpha2 }
    timeline(first: 100) { totalCount nodes { id } } meetings { totalCount nodes { id } } visits { totalCount } contacts { totalCount nodes { id } }
    agreements { nodes { name } }
  } }`;

  interface Relations {
    readonly country: { readonly alpha2: string };
    readonly other: { readonly alpha2: string };
    readonly timeline: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
    readonly meetings: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
    readonly visits: { readonly totalCount: number };
    readonly contacts: { readonly totalCount: number };
    readonly agreements: { readonly nodes: readonly { readonly name: string }[] };
  }

  test('are the same from either side', async () => {
    const { a, b } = await ask<{ a: { relationsWith: Relations }; b: { relationsWith: Relations } }>(`{ a: ${relations('IR', 'IQ')} b: ${relations('IQ', 'IR')} }`);
    expect([a.relationsWith.country, a.relationsWith.other]).toEqual([{ alpha2: 'IR' }, { alpha2: 'IQ' }]);
    expect(b.relationsWith).toEqual({ ...a.relationsWith, country: { alpha2: 'IQ' }, other: { alpha2: 'IR' } });
    expect(a.relationsWith.timeline.totalCount).toBeGreaterThan(4);
  });

  test('are the facts in which both act, counted as the filter counts them', async () => {
    const { country } = await ask<{ country: { relationsWith: Relations } }>(`{ ${relations('US', 'RU')} }`);
    const both = (code: string): string => `{ participants: { some: { representing: { alpha2: { eq: "${code}" } } } } }`;
    const { facts, meetings } = await ask<{ facts: { totalCount: number }; meetings: { nodes: { id: string }[] } }>(
      `{ facts(where: { and: [${both('US')}, ${both('RU')}] }) { totalCount } meetings(where: { and: [${both('US')}, ${both('RU')}] }) { nodes { id } } }`,
    );
    expect(country.relationsWith.timeline.totalCount).toBe(facts.totalCount);
    expect(country.relationsWith.meetings.nodes).toEqual(meetings.nodes);
    expect(meetings.nodes.length).toBeGreaterThan(1);
  });

  test('with a country that is not known here are null, and with what is no code an error', async () => {
    const unknown = await graph.ask('{ country(alpha2: "US") { relationsWith(country: "ZZ") { meetings { totalCount } } } }');
    expect(unknown.data).toEqual({ country: { relationsWith: null } });
    const { errors } = await graph.ask('{ country(alpha2: "US") { relationsWith(country: "Russia") { meetings { totalCount } } } }');
    expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([['"Russia" is not an ISO 3166-1 code of two letters: write it as IQ', 'BAD_USER_INPUT']]);
  });
});
