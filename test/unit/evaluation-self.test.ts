import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import type { ResolvedDossier, ToldFact } from '../../src/dossier/resolved-dossier.js';
import { compareDossiers } from '../../src/extract/evaluation.js';
import { Board } from '../../src/extract/evaluation-board.js';
import { linesOf } from '../../src/extract/evaluation-report.js';
import { dossierFilesIn } from '../../src/extract/dossier-files.js';

const folders = ['examples/dossiers', 'examples/gold'].map((folder) => path.join(__dirname, '../..', folder));
let dossiers: ResolvedDossier[] = [];

beforeAll(async () => {
  const files = (await Promise.all(folders.map(dossierFilesIn))).flat();
  dossiers = await Promise.all(files.map((file) => readDossier({ text: readFileSync(file, 'utf8'), path: file })));
});

const shuffled = <Value>(record: Readonly<Record<string, Value>>, order: readonly number[]): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).map((entry, index) => [order[index % order.length] ?? 0, entry] as const).sort(([one], [other]) => one - other).map(([, entry]) => entry));

describe('a dossier against itself', () => {
  it('is perfect, in whatever order it tells', () => {
    expect(dossiers.length).toBeGreaterThanOrEqual(15);
    fc.assert(
      fc.property(fc.constantFrom(...dossiers), fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (gold, order) => {
        const { things, facts } = gold.telling;
        const board = new Board();
        compareDossiers(gold, { ...gold, telling: { ...gold.telling, things: shuffled(things, order), facts: shuffled(facts, order) } }, board);
        expect(board.remarks).toEqual([]);
        expect(linesOf(board).filter(({ gold: one, system, right }) => one !== right || system !== right)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('with facts taken out has these missing, and nothing false', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dossiers), fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (gold, keep) => {
        const kept = Object.fromEntries(Object.entries(gold.telling.facts).filter((_, index) => keep[index % keep.length]));
        const facts = Object.fromEntries(Object.entries(kept).map(([key, fact]): [string, ToldFact] => [key, { ...fact, links: fact.links.filter((link) => link.fact in kept) }]));
        const board = new Board();
        compareDossiers(gold, { ...gold, telling: { ...gold.telling, facts } }, board);
        const kinds = (of: Readonly<Record<string, ToldFact>>, kind: string): number => Object.values(of).filter((fact) => fact.kind === kind).length;
        expect(board.remarks.filter(({ side }) => side === 'FALSE')).toEqual([]);
        for (const [measure, kind] of [['meetings', 'MEETING'], ['visits', 'VISIT'], ['events', 'EVENT'], ['tenures', 'TENURE'], ['agreement actions', 'AGREEMENT_ACTION'], ['relationships', 'RELATIONSHIP']] as const) {
          expect([measure, board.tally(measure)]).toEqual([measure, { gold: kinds(gold.telling.facts, kind), system: kinds(facts, kind), right: kinds(facts, kind) }]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
