import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { dataSource } from '../../src/database/data-source.js';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import { recordAll } from '../../src/dossier/record.js';
import type { Recorded } from '../../src/dossier/recording.js';
import type { ResolvedDossier } from '../../src/dossier/resolved-dossier.js';
import { Problem } from '../../src/shared/problem.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { generateDossier } from '../support/dossier-generator.js';
import { dumpGraph, dumpRows } from '../support/graph-dump.js';
import { countStatements } from '../support/statement-count.js';
import { readStep, steps } from '../support/tangled-dossiers.js';

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await dataSource(database.connection).initialize();
});

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

async function empty(): Promise<void> {
  await source.query(`truncate ${source.entityMetadatas.map(({ tableName }) => `"${tableName}"`).join(', ')} restart identity`);
}

beforeEach(empty);

const generated = (first: number, count: number): Promise<ResolvedDossier[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => readDossier({ text: JSON.stringify(generateDossier(first + index)), path: `${first + index}.json` })));

/** Words that do not stand where they are said to: the database refuses them. */
function forge(dossier: ResolvedDossier): ResolvedDossier {
  const [key, fact] = Object.entries(dossier.telling.facts)[0] ?? [];
  const [span] = fact?.evidence ?? [];
  if (key === undefined || fact === undefined || span === undefined) return dossier;
  return { ...dossier, telling: { ...dossier.telling, facts: { ...dossier.telling.facts, [key]: { ...fact, evidence: [{ ...span, exact: 'other words' }] } } } };
}

/** What became of each, without the numbers of articles, of which a refused one uses some up. */
const told = (outcomes: readonly (Recorded | Problem)[]): unknown[] =>
  outcomes.map((outcome) => (outcome instanceof Problem ? outcome.message.replaceAll(/article \d+/g, 'article') : { ...outcome, articleId: undefined }));

async function inBatches(documents: readonly ResolvedDossier[], sizes: readonly number[]): Promise<(Recorded | Problem)[]> {
  const outcomes: (Recorded | Problem)[] = [];
  for (let round = 0; outcomes.length < documents.length; round += 1) {
    outcomes.push(...(await recordAll(source, documents.slice(outcomes.length, outcomes.length + (sizes[round % sizes.length] ?? 1)))));
  }
  return outcomes;
}

/** Records the same one by one and in batches, and compares all that can be seen of it. */
async function compare(documents: readonly ResolvedDossier[], sizes: readonly number[]): Promise<(Recorded | Problem)[]> {
  await empty();
  const single = await inBatches(documents, [1]);
  const dump = await dumpGraph(source);
  await empty();
  const batched = await inBatches(documents, sizes);
  expect(told(batched)).toEqual(told(single));
  expect(await dumpGraph(source)).toEqual(dump);
  return batched;
}

describe('a batch', () => {
  it('makes what its dossiers make one by one, with edited, repeated and refused ones among them', async () => {
    const seen = { NEW: 0, UPDATED: 0, UNCHANGED: 0, refused: 0 };
    const step = fc.record({ step: steps(8), forged: fc.integer({ min: 0, max: 9 }).map((number) => number === 0), again: fc.integer({ min: 0, max: 5 }).map((number) => number === 0) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14, size: 'max' }), fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 1, maxLength: 4 }), async (list, sizes) => {
        const documents: ResolvedDossier[] = [];
        for (const { step: each, forged, again } of list) {
          const document = await readStep(each);
          documents.push(forged ? forge(document) : document, ...(again ? [document] : []));
        }
        for (const outcome of await compare(documents, sizes)) seen[outcome instanceof Problem ? 'refused' : outcome.status] += 1;
      }),
      { numRuns: 12 },
    );
    // The property is about nothing if one of these never happens.
    expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
  }, 180_000);

  it('of generated dossiers makes what they make one by one', async () => {
    const documents = await generated(0, 24);
    await compare(documents, [24]);
    expect(await recordAll(source, documents)).toHaveLength(24);
  }, 60_000);

  it('tells of each what became of it, and leaves no trace of the refused', async () => {
    const [one, two, three, four] = await generated(0, 4) as [ResolvedDossier, ResolvedDossier, ResolvedDossier, ResolvedDossier];
    await recordAll(source, [one, three, four]);
    const without = await dumpGraph(source);
    await empty();
    const outcomes = await recordAll(source, [one, forge(two), three, one, four]);
    expect(outcomes.map((outcome) => (outcome instanceof Problem ? outcome.message : outcome.status))).toEqual([
      'NEW',
      expect.stringMatching(/^1\.json: the database refuses it \(the words quoted are not at \d+\.\.\d+ of article \d+\): nothing of it was recorded$/),
      'NEW',
      'UNCHANGED',
      'NEW',
    ]);
    expect(await dumpGraph(source)).toEqual(without);
  });

  it('of the same once more changes nothing', async () => {
    const documents = await generated(0, 6);
    await recordAll(source, documents);
    const before = await dumpRows(source);
    expect((await recordAll(source, documents)).map((outcome) => (outcome as Recorded).status)).toEqual(Array(6).fill('UNCHANGED'));
    expect(await dumpRows(source)).toEqual(before);
  });

  it('of nothing is nothing', async () => {
    expect(await recordAll(source, [])).toEqual([]);
  });

  it('sends a number of statements that does not depend on how many dossiers it has', async () => {
    await recordAll(source, await generated(0, 16));
    const counts: number[] = [];
    for (const [first, count] of [[16, 24], [40, 72]] as const) {
      const documents = await generated(first, count);
      counts.push(await countStatements(() => recordAll(source, documents)));
    }
    const [few = 0, many = 0] = counts;
    // Only tables of which the few had no rows to write or read add statements, and the linker where it had nobody to compare.
    expect(many).toBeLessThanOrEqual(few + 12);
    expect(many).toBeLessThan(104);
  });
});

describe('two processes that record batches', () => {
  it('make what one makes', async () => {
    const documents = await generated(0, 16);
    await recordAll(source, documents);
    const numbers = (rows: Record<string, string[]>): unknown => Object.entries(rows).map(([table, list]) => [table, list.length]);
    const alone = numbers(await dumpRows(source));
    await empty();
    const others = await dataSource(database.connection).initialize();
    try {
      const [halves, turned] = [[documents.slice(0, 8), documents.slice(8)], [...documents].reverse()];
      const results = await Promise.all([...halves.map((half) => recordAll(source, half)), recordAll(others, turned)]);
      const statuses = results.flat().map((outcome) => (outcome as Recorded).status);
      expect(['NEW', 'UNCHANGED'].map((status) => statuses.filter((each) => each === status).length)).toEqual([16, 16]);
    } finally {
      await others.destroy();
    }
    expect(numbers(await dumpRows(source))).toEqual(alone);
  });
});

describe('a fact on which sources differ', () => {
  const article = (number: number, fact: string): Promise<ResolvedDossier> =>
    readDossier({ text: `chancery: 1\narticle: { text: "${number}: they are on good terms. It was said so." }\nfacts: { R: { kind: RELATIONSHIP, relation: DIPLOMATIC_TIES, subject: IR, object: IQ, evidence: [they are on good terms], ${fact} } }`, path: `${number}.yaml` });

  it.each([
    ['a difference that stands', ['trend: IMPROVING', 'trend: WORSENING', 'trend: IMPROVING', 'trend: STABLE']],
    ['a value that only a claim gave', ['trend: IMPROVING, claims: [{ field: TREND, value: WORSENING, evidence: [It was said so] }]', 'trend: IMPROVING', 'trend: IMPROVING, claims: [{ field: TREND, value: STABLE, evidence: [It was said so] }]', 'trend: WORSENING', 'trend: STABLE']],
    ['one difference after the other', ['trend: IMPROVING, start: 2001', 'trend: WORSENING, start: 2001', 'start: 2002', 'trend: WORSENING, start: 2001', 'certainty: PROBABLE, start: 2003', 'trend: STABLE']],
  ])('is the same told in one batch, one by one, or from the end: %s', async (_case, list) => {
    const documents = await Promise.all(list.map((fact, index) => article(index, fact)));
    await compare(documents, [documents.length]);
    await compare(documents, [1, 2]);
    // Told anew from all its sources, it is what it was by adding one after the other.
    const added = await dumpGraph(source);
    await recordAll(source, [await article(0, `${list[0]}, note: edited`)]);
    await recordAll(source, documents.slice(0, 1));
    expect(await dumpGraph(source)).toEqual(added);
  });
});
