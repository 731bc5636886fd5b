import fc from 'fast-check';
import { Pool } from 'pg';
import { FactKind } from '../../src/fact/fact.enum.js';
import type { StatementRunner } from '../../src/graph/reader.js';
import { findNeighborhood } from '../../src/network/neighborhood.js';
import { type NetworkCaps, networkCaps } from '../../src/network/network-caps.js';
import { findPaths } from '../../src/network/paths.js';
import { type TieFilter, Ties } from '../../src/network/ties.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type ModelFact, NetworkModel } from '../support/network-model.js';
import { RowWriter } from '../support/rows.js';

let database: TestDatabase;
let pool: Pool;
let writer: RowWriter;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ ...database.connection, max: 1, statement_timeout: 5_000 });
  writer = new RowWriter(database);
});

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const contacts: TieFilter = { via: ['MEETING', 'VISIT'], since: undefined, until: undefined };
const ties = (caps: Partial<NetworkCaps> = {}, filter = contacts): Ties => new Ties(pool as unknown as StatementRunner, filter, { ...networkCaps, ...caps });

async function people(count: number): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `with things as (insert into thing (kind, name) select 'PERSON', 'Person ' || i from generate_series(1, $1::int) i returning id), actors as (insert into actor select id from things)
     insert into person (id) select id from things returning id::text`, [count]);
  return rows.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
}

/** Meetings of two, `day` apart by their order. */
async function meetings(...pairs: (readonly string[])[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, actors] of pairs.entries()) ids.push(await writer.meeting(`2020-01-${String(index + 1).padStart(2, '0')}`, actors.map((actor) => ({ actor }))));
  return ids;
}

const at = (ids: readonly string[], index: number): string => ids[index] ?? '';

const days = ['2019-05-01', '2020-02-29', '2021-12-31'];
const graphs = fc.record({
  facts: fc.array(fc.record({
    kind: fc.constantFrom<FactKind>('MEETING', 'VISIT', 'STATEMENT'),
    day: fc.option(fc.constantFrom(...days)),
    modality: fc.constantFrom(...Array.from({ length: 9 }, () => 'ACTUAL'), 'PLANNED'),
    review: fc.constantFrom('PROPOSED', 'PROPOSED', 'PROPOSED', 'ACCEPTED', 'ACCEPTED', 'CORRECTED', 'CORRECTED', 'REJECTED'),
    actors: fc.array(fc.nat(7), { minLength: 2, maxLength: 4 }),
  }), { minLength: 4, maxLength: 16, size: 'max' }),
  via: fc.subarray<FactKind>(['MEETING', 'VISIT', 'STATEMENT'], { minLength: 1 }),
  period: fc.constantFrom([undefined, undefined], [undefined, undefined], [undefined, undefined], ['2020-01-01', undefined], [undefined, '2020-02-29'], ['2020-02-29', '2020-12-31']),
  limit: fc.integer({ min: 1, max: 8 }),
  depth: fc.integer({ min: 1, max: 3 }),
  maxHops: fc.integer({ min: 1, max: 6 }),
});

test('finds what a naive search in memory finds', async () => {
  const lengths = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(graphs, async ({ facts, via, period: [since, until], limit, depth, maxHops }) => {
      const actors = await people(7);
      const group = await writer.thing('GROUP', 'officials');
      await database.query('with a as (insert into actor values ($1) returning id) insert into actor_group (id) select id from a', [group]);
      const all = [...actors, group];
      const model: ModelFact[] = [];
      for (const { kind, day, modality, review, actors: parts } of facts) {
        const id = await writer.fact(kind, day, { modality, review });
        // Somebody told twice takes part in two roles.
        await database.query(
          `insert into participation (fact_id, kind, fact_date, actor_id, role) select f.id, f.kind, f.sort_date, p.actor, (array['PARTICIPANT', 'HOST', 'DELEGATE', 'MEDIATOR'])[row_number() over (partition by p.actor)]::role
           from fact f, unnest($2::bigint[]) p (actor) where f.id = $1`, [id, parts.map((index) => all[index])]);
        model.push({ id, kind, day, counts: modality === 'ACTUAL' && review !== 'REJECTED', actors: [...new Set(parts.map((index) => at(all, index)))] });
      }
      const naive = new NetworkModel(model, [group], { via, since, until, limit });
      const filter: TieFilter = { via, since, until };
      const [from, to] = [at(actors, 0), at(actors, 1)];
      expect(await findNeighborhood(ties({}, filter), { actor: from, depth, limit })).toEqual(naive.neighborhood(from, depth));
      const paths = naive.paths(from, to, maxHops);
      expect(await findPaths(ties({}, filter), { from, to, maxHops, limit })).toEqual(paths);
      for (const { length } of paths.paths) lengths.set(length, (lengths.get(length) ?? 0) + 1);
    }),
    { numRuns: 150, seed: 20_210_203 },
  );
  for (const length of [1, 2, 3]) expect(lengths.get(length) ?? 0).toBeGreaterThan(3);
}, 60_000);

test('an actor with more than its share is followed along its newest facts, and the answer says so', async () => {
  const [hub, old, middle, recent] = (await people(4)) as [string, string, string, string];
  const [first, second, third] = await meetings([hub, old], [hub, middle], [hub, recent]);
  const around = await findNeighborhood(ties({ participations: 2 }), { actor: hub, depth: 1, limit: 50 });
  expect(around).toMatchObject({ nodes: [hub, middle, recent], edges: [{ to: middle, facts: [second] }, { to: recent, facts: [third] }], truncated: true });
  expect((await findNeighborhood(ties({ participations: 3 }), { actor: hub, depth: 1, limit: 50 })).truncated).toBe(false);
  // The search goes on from the end with less to read, so that the cap on the hub does not hide what it cannot see.
  expect(await findPaths(ties({ participations: 2 }), { from: hub, to: old, maxHops: 4, limit: 5 })).toEqual({
    paths: [{ length: 1, nodes: [hub, old], edges: [{ from: hub, to: old, relation: 'MEETING', count: 1, first: '2020-01-01', last: '2020-01-01', facts: [first] }] }],
    truncated: false,
  });
});

test('caps on the way are told, whether or not a path is found', async () => {
  const [from, to, ...others] = (await people(6)) as [string, string, ...string[]];
  await meetings(...others.flatMap((other) => [[from, other], [other, to]]));
  const question = { from, to, maxHops: 4, limit: 20 };
  const all = await findPaths(ties(), question);
  expect([all.paths.map(({ nodes }) => nodes[1]), all.truncated]).toEqual([others, false]);
  const pairs = await findPaths(ties({ pairs: 1 }), question);
  expect([pairs.paths.map(({ nodes }) => nodes[1]), pairs.truncated]).toEqual([[others[0]], true]);
  const limited = await findPaths(ties(), { ...question, limit: 3 });
  expect([limited.paths.map(({ nodes }) => nodes[1]), limited.truncated]).toEqual([others.slice(0, 3), true]);

  const [start, left, right, beyond, end] = (await people(5)) as [string, string, string, string, string];
  await meetings([start, left], [start, right], [right, beyond], [beyond, end], [end, at(others, 0)], [end, at(others, 1)]);
  expect((await findPaths(ties(), { from: start, to: end, maxHops: 3, limit: 5 })).paths.map(({ nodes }) => nodes)).toEqual([[start, right, beyond, end]]);
  expect(await findPaths(ties({ actors: 1 }), { from: start, to: end, maxHops: 3, limit: 5 })).toEqual({ paths: [], truncated: true });
});

test('no path of so few hops is an empty answer, with nothing cut', async () => {
  const [a, b, c, alone] = (await people(4)) as [string, string, string, string];
  await meetings([a, b], [b, c], [alone]);
  expect(await findPaths(ties(), { from: a, to: c, maxHops: 1, limit: 5 })).toEqual({ paths: [], truncated: false });
  expect(await findPaths(ties(), { from: a, to: alone, maxHops: 6, limit: 5 })).toEqual({ paths: [], truncated: false });
});

test('under caps a path never meets itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 3 }), { minLength: 4, maxLength: 12 }), fc.integer({ min: 1, max: 6 }), async (facts, participations) => {
      const actors = await people(7);
      await meetings(...facts.map((parts) => parts.map((index) => at(actors, index))));
      const { paths } = await findPaths(ties({ participations, actors: 3, pairs: 4 }), { from: at(actors, 0), to: at(actors, 6), maxHops: 6, limit: 20 });
      for (const { nodes, edges, length } of paths) {
        expect(new Set(nodes).size).toBe(length + 1);
        expect(nodes.slice(1).map((to, index) => edges.find((edge) => edge.from === nodes[index] && edge.to === to)?.relation)).toEqual(Array.from({ length }, () => 'MEETING'));
      }
    }),
    { numRuns: 40, seed: 7 },
  );
}, 60_000);
