import fc from 'fast-check';
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

interface List {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
  readonly totalCount: number;
}

const parts = 'edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';

/** A list that a person, a country or the root has, in an order, under a filter. */
interface Place {
  readonly open: string;
  readonly field: string;
  readonly close: string;
  readonly args: string;
}

const lists: readonly Place[] = [
  { open: '{', field: 'facts', close: '}', args: '' },
  { open: '{', field: 'facts', close: '}', args: 'orderBy: [{ field: DATE, direction: ASC }]' },
  { open: '{', field: 'facts', close: '}', args: 'where: { kind: { in: [STATEMENT, EVENT] } }, orderBy: [{ field: DATE, direction: DESC }]' },
  { open: '{', field: 'persons', close: '}', args: 'orderBy: [{ field: NAME, direction: DESC }]' },
  { open: '{', field: 'articles', close: '}', args: 'where: { persons: { some: { name: { matches: "Zarif" } } } }' },
  { open: '{ person(by: { name: "Mohammad Javad Zarif" }) {', field: 'facts', close: '} }', args: '' },
  { open: '{ country(alpha2: "US") {', field: 'articles', close: '} }', args: 'orderBy: [{ field: PUBLISHED_ON, direction: ASC }]' },
];

async function ask(place: Place, page: string): Promise<List> {
  const args = [place.args, page].filter((part) => part !== '').join(', ');
  const { data, errors, statements } = await graph.ask(`${place.open} ${place.field}${args === '' ? '' : `(${args})`} { ${parts} } ${place.close}`);
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  const [found] = Object.values(data as Record<string, unknown>);
  return (place.open === '{' ? found : Object.values(found as Record<string, unknown>)[0]) as List;
}

const ids = ({ nodes }: List): string[] => nodes.map(({ id }) => id);

/** Walks a whole list by pages of these sizes in turn. */
async function walk(place: Place, sizes: readonly number[], forward: boolean): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  for (let step = 0; ; step += 1) {
    const size = sizes[step % sizes.length] ?? 1;
    const page: List = await ask(place, `${forward ? 'first' : 'last'}: ${size}${cursor === null ? '' : `, ${forward ? 'after' : 'before'}: ${JSON.stringify(cursor)}`}`);
    expect(page.edges.map(({ node }) => node.id)).toEqual(ids(page));
    expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
    expect(forward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage).toBe(cursor !== null);
    if (forward) found.push(...ids(page));
    else found.unshift(...ids(page));
    if (!(forward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage)) return found;
    expect(page.nodes).toHaveLength(size);
    cursor = forward ? page.pageInfo.endCursor : page.pageInfo.startCursor;
  }
}

test.each(lists)('pages of any size, forward and backward, make up $field $args', async (place) => {
  const { totalCount } = await ask(place, 'first: 0');
  expect(totalCount).toBeGreaterThan(1);
  const whole = await walk(place, [100], true);
  expect(whole).toHaveLength(totalCount);
  expect(new Set(whole).size).toBe(totalCount);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 }), fc.boolean(), async (sizes, forward) => {
      expect(await walk(place, sizes.map((size) => Math.max(size, Math.ceil(totalCount / 8))), forward)).toEqual(whole);
    }),
    { numRuns: 5 },
  );
}, 30_000);

test('the default order is the latest first, unknown dates last', async () => {
  const { data } = await graph.ask('{ facts(first: 100) { nodes { date { earliest latest } } } }');
  const days = (data as { facts: { nodes: { date: { earliest: string | null; latest: string | null } | null }[] } }).facts.nodes.map(({ date }) => date?.earliest ?? date?.latest ?? '');
  expect(days).toEqual([...days].sort().reverse());
  expect(days.filter((day) => day !== '').length).toBeGreaterThan(50);
});

describe('a cursor', () => {
  const first = { open: '{', field: 'facts', close: '}', args: '' };

  test.each([
    ['of another order', 'facts(orderBy: [{ field: DATE, direction: ASC }], after: $cursor) { nodes { id } }'],
    ['of another filter', 'facts(where: { kind: { eq: MEETING } }, after: $cursor) { nodes { id } }'],
    ['of another list', 'meetings(after: $cursor) { nodes { id } }'],
  ])('%s is refused', async (_what, field) => {
    const { pageInfo } = await ask(first, 'first: 2');
    const { errors, statements } = await graph.ask(`query ($cursor: String) { ${field} }`, { cursor: pageInfo.endCursor });
    expect(errors?.map(({ extensions, message }) => [extensions.code, message])).toEqual([
      ['INVALID_CURSOR', 'this cursor belongs to another list: take cursors from pageInfo or edges of the same list under the same where and orderBy'],
    ]);
    expect(statements).toEqual([]);
  });

  test('that was edited or made up is refused, whatever it holds', async () => {
    const { pageInfo } = await ask(first, 'first: 2');
    const [bound] = JSON.parse(Buffer.from(pageInfo.endCursor ?? '', 'base64url').toString()) as string[];
    const made = (values: unknown): string => Buffer.from(JSON.stringify(values)).toString('base64url');
    for (const cursor of ['', 'x', '🕊', made([bound]), made([bound, '2021-02-03']), made([bound, '2021-02-03', '1; drop table fact']), made([bound, '2021-02-03', '-1']), made({ 0: bound }), made([bound, 1, 2]), made([bound, '2021-02-03', '1', '1'])]) {
      const { errors, statements } = await graph.ask('query ($cursor: String) { facts(after: $cursor) { nodes { id } } }', { cursor });
      expect({ cursor, codes: errors?.map(({ extensions }) => extensions.code), statements }).toEqual({ cursor, codes: ['INVALID_CURSOR'], statements: [] });
    }
  });

  test('with a sort value that is none is refused', async () => {
    const { pageInfo } = await ask(first, 'first: 2');
    const [bound] = JSON.parse(Buffer.from(pageInfo.endCursor ?? '', 'base64url').toString()) as string[];
    const cursor = Buffer.from(JSON.stringify([bound, 'yesterday', '1'])).toString('base64url');
    const { errors } = await graph.ask('query ($cursor: String) { facts(after: $cursor) { nodes { id } } }', { cursor });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_CURSOR']);
  });
});
