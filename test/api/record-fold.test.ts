import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { dataSource } from '../../src/database/data-source.js';
import { retract } from '../../src/dossier/judgement.service.js';
import { record } from '../../src/dossier/record.js';
import type { ResolvedDossier } from '../../src/dossier/resolved-dossier.js';
import { Problem } from '../../src/shared/problem.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpGraph } from '../support/graph-dump.js';
import { readStep, type Step, steps } from '../support/tangled-dossiers.js';

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
  await source.query(`truncate ${source.entityMetadatas.map(({ tableName }) => `"${tableName}"`).join(', ')}`);
}

/** Records unless it is refused. */
async function tryRecord(dossier: ResolvedDossier, link: boolean): Promise<boolean> {
  try {
    await record(source, dossier, { link });
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** What is recorded of an article: as a dossier, as a plain article, or as both. */
interface Kept {
  dossier?: ResolvedDossier;
  plain?: ResolvedDossier;
}

/** Records edits and gives what is left of each article, in the order in which what they tell adds up. */
async function recordSteps(edits: readonly Step[], link: boolean): Promise<Kept[]> {
  const kept = new Map<number, Kept>();
  for (const step of edits) {
    const { article } = step;
    const document = await readStep(step);
    const before = kept.get(article);
    if (!(await tryRecord(document, link))) continue;
    // A plain article tells nothing: its dossier takes its place when it comes.
    if (before !== undefined && before.dossier === undefined && !document.plain) kept.delete(article);
    kept.set(article, { ...before, [document.plain ? 'plain' : 'dossier']: document });
  }
  return [...kept.values()];
}

describe('the graph', () => {
  it.each([['', false], [', once all that was linked meanwhile is taken back', true]])('is what the dossiers add up to, however often they were edited%s', async (_when, link) => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps(3), { minLength: 4, maxLength: 12, size: 'max' }), async (edits) => {
        await empty();
        const kept = await recordSteps(edits, link);
        for (const { id } of await source.query<{ id: string }[]>(`select id from judgement where verdict = 'SAME'`)) await retract(source, id, 'a test');
        const edited = await dumpGraph(source);
        await empty();
        for (const { plain, dossier } of kept) for (const document of [plain, dossier]) if (document !== undefined) await record(source, document, { link: false });
        expect(edited).toEqual(await dumpGraph(source));
      }),
      { numRuns: 4, endOnFailure: true },
    );
  }, 120_000);
});
