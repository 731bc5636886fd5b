import type { DataSource } from 'typeorm';
import { dataSource } from '../../src/database/data-source.js';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import type { DossierInput } from '../../src/dossier/dossier.schema.js';
import { record } from '../../src/dossier/record.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { dumpGraph } from './graph-dump.js';

/** A graph in which persons and meetings are told that may be one. */
export interface ToldTwice {
  readonly database: TestDatabase;
  readonly source: DataSource;
  readonly tell: (dossier: DossierInput) => Promise<void>;
  /** Two persons who are one, in four articles, and others. */
  readonly tellAll: () => Promise<void>;
  /** The number of the one thing of a name. */
  readonly idOf: (name: string, kind?: string) => Promise<string>;
  /** The graph, and the numbers of its things and facts, whatever those of names and participations. */
  readonly graphWithNumbers: () => Promise<object>;
  readonly close: () => Promise<void>;
}

/** A day of its own for each text, so that no two articles tell one meeting. */
const days = ['Zarif met Hussein.', 'Again Zarif met Hussein.', 'Zarif met others.', 'They met in the morning.', 'Once more.', 'And once more.', 'Dr Zarif came.'];

/** An article that tells of a meeting of two persons, whose names and identifiers are given. */
export const meeting = (text: string, persons: DossierInput['persons'], extra: Partial<DossierInput> = {}): DossierInput => ({
  chancery: 1,
  article: { text },
  ...(persons !== undefined && { persons }),
  facts: { M1: { kind: 'MEETING', date: `2021-02-1${days.indexOf(text) + 1}`, participants: Object.keys(persons ?? {}), evidence: [text] } },
  ...extra,
});

export const zarif = { name: 'Mohammad Javad Zarif', identifiers: { wikidata: 'Q10296812' } };
export const other = { name: 'M. J. Zarif', names: ['Zarif, Javad'], identifiers: { viaf: '35' } };
export const hussein = { name: 'Fuad Hussein' };

/** Opens it, empty. */
export async function openToldTwice(): Promise<ToldTwice> {
  const database = await createTestDatabase();
  const source = await dataSource(database.connection).initialize();
  const tell = async (dossier: DossierInput): Promise<void> => {
    // Whether they are one is for the tests to say.
    await record(source, await readDossier({ text: JSON.stringify(dossier), path: 'test.json' }), { link: false });
  };
  return {
    database,
    source,
    tell,
    tellAll: async () => {
      await tell(meeting('Zarif met Hussein.', { z: zarif, h: hussein }));
      await tell(meeting('Again Zarif met Hussein.', { z: other, h: hussein }));
      await tell(meeting('Zarif met others.', { z: { name: 'M. J. Zarif' }, k: { name: 'John Kerry' } }));
      await tell(meeting('They met in the morning.', { z: { ...other, identifiers: { viaf: '35', isni: '9' } }, h: hussein }));
    },
    idOf: async (name, kind = 'PERSON') => {
      const rows = await database.query<{ id: string }>('select t.id from thing t where t.name = $1 and t.kind = $2::thing_kind', [name, kind]);
      expect(rows).toHaveLength(1);
      return rows[0]?.id ?? '';
    },
    graphWithNumbers: async () => ({
      ...(await dumpGraph(source)),
      numbers: await database.query('select article_id, key, thing_id, fact_id from dossier_key order by article_id, key'),
      former: await database.query('select * from former_id'),
      links: await database.query('select * from node_link'),
    }),
    close: async () => {
      await source.destroy();
      await database.drop();
    },
  };
}
