import fc from 'fast-check';
import type { TestDatabase } from '../support/database.js';
import { createExampleDatabase } from '../support/examples.js';
import { type Graph, openGraph } from '../support/graph.js';

let database: TestDatabase;
let graph: Graph;
let facts: readonly FactShown[];

interface FactShown {
  readonly id: string;
  readonly kind: string;
  readonly modality: string;
  readonly note: string | null;
  readonly descriptors: readonly string[];
  readonly date: { readonly earliest: string | null; readonly latest: string | null; readonly precision: string } | null;
  readonly participants: { readonly edges: readonly { readonly role: string; readonly certainty: string; readonly node: { readonly id: string } }[] };
}

async function allFacts(): Promise<FactShown[]> {
  const found: FactShown[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await graph.ask(
      'query ($after: String) { facts(first: 50, after: $after) { nodes { id kind modality note descriptors date { earliest latest precision } participants(first: 50) { edges { role certainty node { id } } } } pageInfo { endCursor hasNextPage } } }',
      { after },
    );
    const { nodes, pageInfo } = (data as { facts: { nodes: FactShown[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }).facts;
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

beforeAll(async () => {
  database = await createExampleDatabase();
  graph = await openGraph(database);
  facts = await allFacts();
}, 60_000);

afterAll(async () => {
  await graph?.close();
  await database?.drop();
});

/** A filter, and what it means, said once more in plain TypeScript. */
interface Case {
  readonly where: object;
  readonly holds: (fact: FactShown) => boolean;
}

type Participant = FactShown['participants']['edges'][number];

const kinds = ['TENURE', 'MEETING', 'VISIT', 'AGREEMENT_ACTION', 'EVENT', 'STATEMENT', 'RELATIONSHIP'] as const;
const modalities = ['ACTUAL', 'PLANNED', 'DESIRED', 'HYPOTHETICAL', 'NEGATED'] as const;
const roles = ['PARTICIPANT', 'HOST', 'VISITOR', 'SPEAKER', 'PARTY', 'ACTOR', 'HOLDER'] as const;

const oneOf = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

const scalar = (key: 'kind' | 'modality', values: readonly string[]): fc.Arbitrary<Case> =>
  fc.oneof(
    oneOf(...values).map((value): Case => ({ where: { [key]: { eq: value } }, holds: (fact) => fact[key] === value })),
    oneOf(...values).map((value): Case => ({ where: { [key]: { ne: value } }, holds: (fact) => fact[key] !== value })),
    fc.subarray([...values]).map((list): Case => ({ where: { [key]: { in: list } }, holds: (fact) => list.includes(fact[key]) })),
    fc.subarray([...values]).map((list): Case => ({ where: { [key]: { notIn: list } }, holds: (fact) => !list.includes(fact[key]) })),
  );

/** The bounds of a date as days that compare as text; an open end is before or after all others. */
const bounds = ({ date }: FactShown): [string, string] | undefined => (date === null ? undefined : [date.earliest ?? '0000', date.latest ?? '9999']);

const day = oneOf('2013-09-27', '2015-07-14', '2018-01-01', '2020-09-15', '2021-02-03', '2022-12-31');

const date: fc.Arbitrary<Case> = fc.oneof(
  fc.tuple(day, day).map(([one, other]): Case => {
    const [from, to] = one < other ? [one, other] : [other, one];
    return { where: { date: { overlaps: { from, to } } }, holds: (fact) => { const known = bounds(fact); return known !== undefined && known[0] <= to && known[1] >= from; } };
  }),
  fc.tuple(day, day).map(([one, other]): Case => {
    const [from, to] = one < other ? [one, other] : [other, one];
    return { where: { date: { within: { from, to } } }, holds: (fact) => { const known = bounds(fact); return known !== undefined && known[0] >= from && known[1] <= to; } };
  }),
  day.map((to): Case => ({ where: { date: { within: { to } } }, holds: (fact) => { const known = bounds(fact); return known !== undefined && known[1] <= to; } })),
  fc.boolean().map((isNull): Case => ({ where: { date: { isNull } }, holds: (fact) => (fact.date === null) === isNull })),
  oneOf('DAY', 'MONTH', 'YEAR').map((grain): Case => ({ where: { date: { precision: [grain] } }, holds: (fact) => fact.date?.precision === grain })),
);

const participants: fc.Arbitrary<Case> = fc
  .tuple(oneOf('some', 'every', 'none'), oneOf(...roles), fc.boolean())
  .map(([quantifier, role, certain]): Case => {
    const fits = (one: Participant): boolean => one.role === role && (!certain || one.certainty === 'CERTAIN');
    const where = certain ? { role: { eq: role }, certainty: { eq: 'CERTAIN' } } : { role: { eq: role } };
    const holds = (fact: FactShown): boolean => {
      const { edges } = fact.participants;
      return quantifier === 'some' ? edges.some(fits) : quantifier === 'every' ? edges.every(fits) : !edges.some(fits);
    };
    return { where: { participants: { [quantifier]: where } }, holds };
  });

const texts: fc.Arbitrary<Case> = fc.oneof(
  fc.boolean().map((isNull): Case => ({ where: { note: { isNull } }, holds: (fact) => (fact.note === null) === isNull })),
  fc.boolean().map((isEmpty): Case => ({ where: { descriptors: { isEmpty } }, holds: (fact) => (fact.descriptors.length === 0) === isEmpty })),
  oneOf({}, { kind: null }, { and: [] }, { kind: {} }, { participants: null }).map((where): Case => ({ where, holds: () => true })),
  oneOf<Case>({ where: { or: [] }, holds: () => false }),
);

const { tree } = fc.letrec<{ tree: Case }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.oneof(scalar('kind', kinds), scalar('modality', modalities), date, participants, texts),
    fc.array(tie('tree'), { maxLength: 3 }).map((parts): Case => ({ where: { and: parts.map(({ where }) => where) }, holds: (fact) => parts.every(({ holds }) => holds(fact)) })),
    fc.array(tie('tree'), { maxLength: 3 }).map((parts): Case => ({ where: { or: parts.map(({ where }) => where) }, holds: (fact) => parts.some(({ holds }) => holds(fact)) })),
    // A `not` around what asks for nothing asks for nothing.
    tie('tree').filter(({ where }) => !/^(\{\}|\{"(kind|participants)":(null|\{\})\}|\{"(and|or)":\[(\{\},?)*\]\})$/.test(JSON.stringify(where))).map(({ where, holds }): Case => ({ where: { not: where }, holds: (fact) => !holds(fact) })),
  ),
}));

/** Whether some part of a filter asks for nothing: what `not` makes of it is not what plain logic would. */
const hasEmptyPart = (where: unknown): boolean => /\{\}|null|\[\]/.test(JSON.stringify(where));

test('any filter keeps exactly the facts that it means, and counts them', async () => {
  expect(facts.length).toBeGreaterThan(200);
  await fc.assert(
    fc.asyncProperty(tree, async ({ where, holds }) => {
      fc.pre(!JSON.stringify(where).includes('"not"') || !hasEmptyPart(where));
      const expected = facts.filter(holds).map(({ id }) => id);
      const { data, errors, statements } = await graph.ask('query ($where: FactWhere) { facts(where: $where, first: 100) { totalCount nodes { id } } }', { where });
      expect(errors).toBeUndefined();
      expect(statements).toHaveLength(1);
      const found = (data as { facts: { totalCount: number; nodes: { id: string }[] } }).facts;
      expect({ where, totalCount: found.totalCount, ids: found.nodes.map(({ id }) => id) }).toEqual({ where, totalCount: expected.length, ids: expected.slice(0, 100) });
    }),
    { numRuns: 150 },
  );
}, 60_000);

describe('names', () => {
  test.each([
    ['matches', 'Zarif', ['Mohammad Javad Zarif']],
    ['matches', 'Javad Zareef', ['Mohammad Javad Zarif']],
    ['matches', 'ظریف', ['Mohammad Javad Zarif']],
    ['matches', 'Лавров', ['Sergey Lavrov']],
    ['matches', 'Lawrow', ['Sergey Lavrov']],
    ['matches', 'erdogan', ['Recep Tayyip Erdoğan']],
    ['matches', 'Fouad Hossein', ['Fuad Hussein']],
    ['eq', 'MOHAMMAD JAVAD ZARIF', ['Mohammad Javad Zarif']],
    ['startsWith', 'sergei l', ['Sergey Lavrov']],
    ['contains', 'avad z', ['Mohammad Javad Zarif']],
    ['matches', 'Zarif Lavrov', []],
    ['matches', 'Rice', []],
    ['matches', 'Ali', ['Ali Akbar Salehi', 'Ali Khamenei', 'Ali Shamkhani']],
    ['eq', 'Zari', []],
  ])('%s %s', async (operator, text, names) => {
    const { data } = await graph.ask(`query ($text: String) { persons(where: { name: { ${operator}: $text } }) { nodes { name } } }`, { text });
    expect((data as { persons: { nodes: { name: string }[] } }).persons.nodes.map(({ name }) => name)).toEqual(names);
  });
});

describe('short names', () => {
  test.each([
    ['Iran', ['Iran']],
    ['Iraq', ['Iraq']],
    ['US', ['United States']],
    ['UK', ['United Kingdom']],
  ])('%s is that country and no other', async (text, names) => {
    const { data } = await graph.ask('query ($text: String) { countries(where: { name: { matches: $text } }) { nodes { name } } }', { text });
    expect((data as { countries: { nodes: { name: string }[] } }).countries.nodes.map(({ name }) => name)).toEqual(names);
  });
});

describe('two sources on one thing', () => {
  test('are two citations of one meeting', async () => {
    const { data } = await graph.ask(
      '{ meetings(where: { and: [{ participants: { some: { person: { name: { eq: "Fuad Hussein" } } } } }, { participants: { some: { person: { name: { eq: "Mohammad Javad Zarif" } } } } }, { places: { some: { name: { eq: "Tehran" } } } }] }) { nodes { date { edtf } citations { article { title } } } } }',
    );
    const { nodes } = (data as { meetings: { nodes: { date: { edtf: string }; citations: { article: { title: string } }[] }[] } }).meetings;
    expect(nodes.map(({ date: when }) => when.edtf)).toEqual(['2021-02-03']);
    expect([...new Set(nodes[0]?.citations.map(({ article }) => article.title))].sort((a, b) => a.localeCompare(b))).toEqual(['Baghdad and Tehran take stock', 'Talks in Tehran']);
  });

  test('keep the dates that each gives, and show the narrower', async () => {
    const { data } = await graph.ask('{ facts(first: 100, where: { date: { isNull: false } }) { nodes { id date { edtf } citations { field value article { title } } } } }');
    const told = (data as { facts: { nodes: { date: { edtf: string }; citations: { field: string | null; value: string | null; article: { title: string } }[] }[] } }).facts.nodes
      .map(({ date: shown, citations }) => [shown.edtf, ...new Set(citations.filter(({ field }) => field === 'DATE').map(({ value }) => value))])
      .filter((values) => values.length > 2);
    expect(told).toEqual(expect.arrayContaining([['2020-01-03', '2020-01', '2020-01-03'], ['2021-02-03', '2021-02-03', '2021-02']].map((values) => expect.arrayContaining(values) as unknown)));
  });
});
