import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { dataSource } from '../../src/database/data-source.js';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import type { DossierInput } from '../../src/dossier/dossier.schema.js';
import { importPaths } from '../../src/dossier/import.service.js';
import { record } from '../../src/dossier/record.js';
import { extractArticle } from '../../src/extract/extract-article.js';
import { RuleExtractor } from '../../src/extract/rule-extractor.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openGraph } from '../support/graph.js';
import { readSeed, SEED_FOLDER, seedIsPresent } from '../support/seed.js';
import { seedDossier } from '../support/seed-dossier.js';

let database: TestDatabase;
let source: DataSource;

beforeEach(async () => {
  database = await createTestDatabase();
  source = await dataSource(database.connection).initialize();
}, 60_000);

afterEach(async () => {
  await source?.destroy();
  await database?.drop();
});

async function tell(dossier: DossierInput): Promise<void> {
  await record(source, await readDossier({ text: JSON.stringify(dossier), path: 'test.json' }));
}

async function ask(query: string): Promise<unknown> {
  const graph = await openGraph(database);
  try {
    const { data, errors } = await graph.ask(query);
    expect(errors).toBeUndefined();
    return data;
  } finally {
    await graph.close();
  }
}

const hussein = { name: 'Fuad Hussein' };
const zarif = { name: 'Mohammad Javad Zarif' };
const rouhani = { name: 'Hassan Rouhani' };
const tehran = { name: 'Tehran', kind: 'CITY' as const, country: 'IR' };

test('a meeting that three articles tell is one, with the words, the date and the place of each', async () => {
  await tell({
    chancery: 1, article: { text: 'In early February the Iraqi minister saw his colleague in Iran.', title: 'The Courier' }, persons: { h: hussein, z: zarif },
    facts: { M: { kind: 'MEETING', date: { edtf: '[2021-02-01..2021-02-10]', text: 'In early February' }, places: ['IR'], participants: ['h', 'z'], evidence: ['In early February the Iraqi minister saw his colleague in Iran'] } },
  });
  await tell({
    chancery: 1, article: { text: 'Mr Hussein met Mr Zarif in Tehran on 3 February 2021, and later the president.', title: 'The Herald' }, persons: { h: hussein, z: zarif, r: rouhani }, places: { t: tehran },
    facts: {
      M: { kind: 'MEETING', date: { edtf: '2021-02-03', text: 'on 3 February 2021' }, mode: 'IN_PERSON', places: ['t'], participants: ['h', 'z'], evidence: ['Mr Hussein met Mr Zarif in Tehran on 3 February 2021'] },
      N: { kind: 'MEETING', date: '2021-02-03', places: ['t'], participants: ['h', 'r'], evidence: ['and later the president'] },
    },
  });
  await tell({
    chancery: 1, article: { text: 'The two ministers talked in Tehran.', title: 'The Post' }, persons: { z: zarif, h: hussein }, places: { t: tehran },
    facts: { M: { kind: 'MEETING', places: ['t'], participants: ['z', 'h'], evidence: ['The two ministers talked in Tehran'] } },
  });
  expect(await ask('{ meetings { totalCount nodes { date { edtf } mode places { name } participants { nodes { name } } citations { article { title } field value } } } }')).toEqual({
    meetings: {
      totalCount: 2,
      nodes: expect.arrayContaining([
        {
          date: { edtf: '2021-02-03' }, mode: 'IN_PERSON', places: [{ name: 'Iran' }, { name: 'Tehran' }], participants: { nodes: [hussein, zarif] },
          citations: expect.arrayContaining([
            { article: { title: 'The Courier' }, field: null, value: null },
            { article: { title: 'The Courier' }, field: 'DATE', value: '[2021-02-01..2021-02-10]' },
            { article: { title: 'The Courier' }, field: 'PLACE', value: 'Iran' },
            { article: { title: 'The Herald' }, field: null, value: null },
            { article: { title: 'The Herald' }, field: 'DATE', value: '2021-02-03' },
            { article: { title: 'The Herald' }, field: 'PLACE', value: 'Tehran' },
            { article: { title: 'The Post' }, field: null, value: null },
            { article: { title: 'The Post' }, field: 'PLACE', value: 'Tehran' },
          ]),
        },
        { date: { edtf: '2021-02-03' }, mode: 'UNKNOWN', places: [{ name: 'Tehran' }], participants: { nodes: [hussein, rouhani] }, citations: [{ article: { title: 'The Herald' }, field: null, value: null }] },
      ]),
    },
  });
});

test('a meeting without a date stays its own where two may be meant', async () => {
  const article = (text: string, date: string | undefined): DossierInput => ({
    chancery: 1, article: { text }, persons: { h: hussein, z: zarif }, places: { t: tehran },
    facts: { M: { kind: 'MEETING', ...(date !== undefined && { date }), places: ['t'], participants: ['h', 'z'], evidence: [text] } },
  });
  await tell(article('They met in February.', '2021-02-03'));
  await tell(article('They met in August.', '2021-08-10'));
  await tell(article('They met.', undefined));
  expect(await database.query('select date_edtf from fact order by id')).toEqual([{ date_edtf: '2021-02-03' }, { date_edtf: '2021-08-10' }, { date_edtf: null }]);
});

test('two keys of one dossier are two meetings, even on one day', async () => {
  const text = 'They met in the morning. They met at night.';
  const meeting = (words: string): NonNullable<DossierInput['facts']>[string] => ({ kind: 'MEETING', date: '2021-02-03', participants: ['h', 'z'], evidence: [words] });
  for (const paper of ['The Courier', 'The Herald']) await tell({ chancery: 1, article: { text: `${text} ${paper}` }, persons: { h: hussein, z: zarif }, facts: { A: meeting('They met in the morning'), B: meeting('They met at night') } });
  expect(await database.query('select article_id, key, fact_id from dossier_key where fact_id is not null order by article_id, key')).toEqual([
    { article_id: '1', key: 'A', fact_id: '1' }, { article_id: '1', key: 'B', fact_id: '2' }, { article_id: '2', key: 'A', fact_id: '1' }, { article_id: '2', key: 'B', fact_id: '2' },
  ]);
});

const reports = resolve(__dirname, '../../../shared/data/tehran-times/same-visit');
const present = seedIsPresent() && existsSync(reports);

(present ? test : test.skip)(`the sample article and three other reports of its visit${present ? '' : ' (SKIPPED: ../shared is absent)'}`, async () => {
  const { seed, text } = readSeed();
  await tell(seedDossier(seed, text));
  const paths = readdirSync(reports).sort().map((file) => join(reports, file));
  await importPaths(source, paths, { report: () => undefined, summary: () => undefined, extract: (file) => extractArticle(new RuleExtractor(), file) });
  const met = (other: string): string => `meetings(where: { date: { overlaps: { from: "2021-02-03", to: "2021-02-03" } }, places: { some: { name: { eq: "Tehran" } } }, and: [{ participants: { some: { person: { name: { matches: "Fuad Hussein" } } } } }, { participants: { some: { person: { name: { matches: "${other}" } } } } }] }) { totalCount }`;
  expect(await ask(`{ zarif: ${met('Mohammad Javad Zarif')} shamkhani: ${met('Ali Shamkhani')} }`)).toEqual({ zarif: { totalCount: 1 }, shamkhani: { totalCount: 1 } });
  expect(await database.query(`select count(*)::int as n from (select f.identity from fact f where f.kind = 'MEETING' and f.date_edtf is not null and f.identity is not null group by f.identity having count(*) > 1) twice`)).toEqual([{ n: 0 }]);
});

(present ? test : test.skip)(`all four read by the rules: who met whom is one meeting each, cited by every report that tells it${present ? '' : ' (SKIPPED: ../shared is absent)'}`, async () => {
  const paths = [join(SEED_FOLDER, readSeed().seed.article.file), ...readdirSync(reports).sort().map((file) => join(reports, file))];
  await importPaths(source, paths, { report: () => undefined, summary: () => undefined, extract: (file) => extractArticle(new RuleExtractor(), file) });
  const told = await database.query(`
    select array_agg(distinct t.name order by t.name) as met, max(f.date_edtf) as day, (select count(distinct e.article_id)::int from citation e where e.fact_id = f.id) as reports
    from fact f join participation p on p.fact_id = f.id join thing t on t.id = p.actor_id and t.kind = 'PERSON'
    where f.kind = 'MEETING' and f.modality = 'ACTUAL' group by f.id having bool_or(t.name = 'Fuad Hussein') and count(distinct t.id) = 2 order by 1`);
  expect(told).toEqual([
    { met: ['Ali Shamkhani', 'Fuad Hussein'], day: '2021-02-03', reports: 4 },
    { met: ['Fuad Hussein', 'Hassan Rouhani'], day: null, reports: 2 },
    { met: ['Fuad Hussein', 'Mohammad Javad Zarif'], day: '2021-02-03', reports: 4 },
    { met: ['Fuad Hussein', 'Nayef al-Hajraf'], day: null, reports: 1 },
  ]);
});
