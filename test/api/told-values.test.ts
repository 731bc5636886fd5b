import type { DataSource } from 'typeorm';
import { readAcceptOrder, runAccept } from '../../src/cli/accept.js';
import { dataSource } from '../../src/database/data-source.js';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import type { DossierInput } from '../../src/dossier/dossier.schema.js';
import { record, recordAll } from '../../src/dossier/record.js';
import type { ResolvedDossier } from '../../src/dossier/resolved-dossier.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openGraph } from '../support/graph.js';
import { dumpGraph, dumpRows } from '../support/graph-dump.js';

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

type Told = NonNullable<DossierInput['facts']>[string];

/** What a paper tells of one and the same meeting. */
async function paper(title: string, told: object, kind: 'MEETING' | 'TENURE' = 'MEETING'): Promise<ResolvedDossier> {
  const text = `${title} tells of it.`;
  const actors = kind === 'MEETING' ? { participants: ['h', 'z'] } : { holder: 'h', position: { title: 'Foreign Minister', country: 'IQ' } };
  const fact = { kind, ...actors, identifiers: { wire: '1' }, evidence: [text], ...told } as Told;
  return readDossier({ text: JSON.stringify({ chancery: 1, article: { text, title }, persons: { h: { name: 'Fuad Hussein' }, z: { name: 'Mohammad Javad Zarif' } }, facts: { F: fact } }), path: `${title}.json` });
}

async function shown(): Promise<unknown> {
  const graph = await openGraph(database);
  try {
    const { data, errors, statements } = await graph.ask('{ facts { nodes { date { edtf text } certainty ... on Meeting { mode } ... on Tenure { start { edtf } } toldValues { field value sources shown article { title } } } } }');
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
    return data;
  } finally {
    await graph.close();
  }
}

const value = (field: string, told: string, sources: number, why: string | null, title: string): object => ({ field, value: told, sources, shown: why, article: { title } });
const one = (fact: object): object => ({ facts: { nodes: [fact] } });

test('where sources agree, no values stand side by side', async () => {
  await recordAll(source, [await paper('Courier', { date: '2021-02-03' }), await paper('Herald', { date: '2021-02-03' }), await paper('Post', {})]);
  expect(await shown()).toEqual(one({ date: { edtf: '2021-02-03', text: null }, certainty: 'CERTAIN', mode: 'UNKNOWN', toldValues: [] }));
});

test('the date shown is the narrowest; of two that exclude each other the one of more sources, wider ones counted; else the first', async () => {
  const papers = [
    await paper('Courier', { date: { edtf: '2021-02', text: 'in February' } }),
    await paper('Herald', { date: { edtf: '2021-02-03', text: 'on Wednesday' }, mode: 'PHONE', certainty: 'PROBABLE' }),
    await paper('Post', { date: '2021-02-04', mode: 'IN_PERSON' }),
    await paper('Times', { date: { edtf: '2021-02-04', text: 'on Thursday' }, mode: 'IN_PERSON' }),
  ];
  await recordAll(source, papers.slice(0, 2));
  expect(await shown()).toEqual(one({
    date: { edtf: '2021-02-03', text: 'on Wednesday' }, certainty: 'CERTAIN', mode: 'PHONE',
    toldValues: [
      value('DATE', '2021-02', 1, null, 'Courier'), value('DATE', '2021-02-03', 1, 'NARROWER_DATE', 'Herald'),
      value('CERTAINTY', 'CERTAIN', 1, 'FIRST_TOLD', 'Courier'), value('CERTAINTY', 'PROBABLE', 1, null, 'Herald'),
    ],
  }));
  await record(source, papers[2] as ResolvedDossier);
  expect(await shown()).toMatchObject(one({
    date: { edtf: '2021-02-03' }, mode: 'PHONE',
    toldValues: [
      value('DATE', '2021-02', 1, null, 'Courier'), value('DATE', '2021-02-03', 1, 'FIRST_TOLD', 'Herald'), value('DATE', '2021-02-04', 1, null, 'Post'),
      value('CERTAINTY', 'CERTAIN', 2, 'MORE_SOURCES', 'Courier'), value('CERTAINTY', 'PROBABLE', 1, null, 'Herald'),
      value('MODE', 'PHONE', 1, 'FIRST_TOLD', 'Herald'), value('MODE', 'IN_PERSON', 1, null, 'Post'),
    ],
  }));
  await record(source, papers[3] as ResolvedDossier);
  const all = one({
    date: { edtf: '2021-02-04', text: null }, certainty: 'CERTAIN', mode: 'IN_PERSON',
    toldValues: [
      value('DATE', '2021-02', 1, null, 'Courier'), value('DATE', '2021-02-03', 1, null, 'Herald'), value('DATE', '2021-02-04', 2, 'MORE_SOURCES', 'Post'),
      value('CERTAINTY', 'CERTAIN', 3, 'MORE_SOURCES', 'Courier'), value('CERTAINTY', 'PROBABLE', 1, null, 'Herald'),
      value('MODE', 'PHONE', 1, null, 'Herald'), value('MODE', 'IN_PERSON', 2, 'MORE_SOURCES', 'Post'),
    ],
  });
  expect(await shown()).toEqual(all);
  expect(await database.query('select distinct fact_date::text as day from participation')).toEqual([{ day: '2021-02-04' }]);
  const singly = await dumpGraph(source);
  await source.query(`truncate ${source.entityMetadatas.map(({ tableName }) => `"${tableName}"`).join(', ')} restart identity`);
  await recordAll(source, papers);
  expect(await dumpGraph(source)).toEqual(singly);
});

test('an edited source takes its value along', async () => {
  await recordAll(source, [await paper('Courier', { date: '2021-02-03' }), await paper('Herald', { date: '2021-02-04' }), await paper('Post', { date: '2021-02-04' })]);
  expect(await shown()).toMatchObject(one({ date: { edtf: '2021-02-04' } }));
  await record(source, await paper('Post', { date: '2021-02-03' }));
  expect(await shown()).toMatchObject(one({ date: { edtf: '2021-02-03' }, toldValues: [value('DATE', '2021-02-03', 2, 'MORE_SOURCES', 'Courier'), value('DATE', '2021-02-04', 1, null, 'Herald')] }));
  await record(source, await paper('Herald', { date: '2021-02-03' }));
  expect(await shown()).toMatchObject(one({ date: { edtf: '2021-02-03' }, toldValues: [] }));
});

test('what a fact is found by stays what was told first, whichever value is shown', async () => {
  const papers = [await paper('Courier', { start: '2020-06-06' }, 'TENURE'), await paper('Herald', { start: '2020-05-07' }, 'TENURE'), await paper('Post', { start: '2020-05-07' }, 'TENURE'), await paper('Times', { start: '2020-06-06', identifiers: {} }, 'TENURE')];
  for (const each of papers) await record(source, each);
  const singly = await dumpGraph(source);
  expect(await shown()).toEqual(one({ date: null, certainty: 'CERTAIN', start: { edtf: '2020-06-06' }, toldValues: [value('START', '2020-06-06', 2, 'FIRST_TOLD', 'Courier'), value('START', '2020-05-07', 2, null, 'Herald')] }));
  await source.query(`truncate ${source.entityMetadatas.map(({ tableName }) => `"${tableName}"`).join(', ')} restart identity`);
  await recordAll(source, papers);
  expect(await dumpGraph(source)).toEqual(singly);
});

/** What the command says. */
async function accept(...words: string[]): Promise<string> {
  const order = readAcceptOrder([...words, '--by', 'an analyst']);
  if (order === undefined) throw new Error('no such words');
  return runAccept(source, order);
}

test('what an analyst accepts is shown, whatever is told later, until it is taken back or another is accepted', async () => {
  const papers = [await paper('Courier', { date: '2021-02' }), await paper('Herald', { date: '2021-02-03' }), await paper('Post', { date: '2021-02-04' }), await paper('Times', { date: '2021-02-04' })];
  await recordAll(source, papers.slice(0, 2));
  const before = await dumpGraph(source);
  expect(await accept('Meeting_1', 'date', '2021-02')).toBe('acceptance 1 is kept');
  expect(await shown()).toMatchObject(one({ date: { edtf: '2021-02' }, toldValues: [value('DATE', '2021-02', 1, 'ACCEPTED', 'Courier'), value('DATE', '2021-02-03', 1, null, 'Herald')] }));
  await record(source, papers[2] as ResolvedDossier);
  expect(await shown()).toMatchObject(one({ date: { edtf: '2021-02' } }));
  expect(await accept('Meeting_1', 'DATE', '2021-02-03', '--why', 'the diary says so')).toBe('acceptance 2 is kept');
  await record(source, papers[3] as ResolvedDossier);
  await record(source, await paper('Times', { date: '2021-02-04', mode: 'PHONE' }));
  expect(await shown()).toMatchObject(one({ date: { edtf: '2021-02-03' }, mode: 'PHONE', toldValues: [value('DATE', '2021-02', 1, null, 'Courier'), value('DATE', '2021-02-03', 1, 'ACCEPTED', 'Herald'), value('DATE', '2021-02-04', 2, null, 'Post')] }));
  expect(await database.query('select id, field, value, by, why, retracted_by from acceptance order by id')).toEqual([
    { id: '1', field: 'DATE', value: '2021-02', by: 'an analyst', why: null, retracted_by: 'an analyst' }, { id: '2', field: 'DATE', value: '2021-02-03', by: 'an analyst', why: 'the diary says so', retracted_by: null },
  ]);
  expect(await accept('retract', '2')).toBe('acceptance 2 is taken back');
  expect(await shown()).toMatchObject(one({ date: { edtf: '2021-02-04' } }));
  await source.query(`truncate ${source.entityMetadatas.map(({ tableName }) => `"${tableName}"`).join(', ')} restart identity`);
  await recordAll(source, papers.slice(0, 2));
  await accept('Meeting_1', 'DATE', '2021-02');
  await accept('retract', '1');
  expect(await dumpGraph(source)).toEqual(before);
});

test('what cannot be accepted is refused in a line, and nothing is written', async () => {
  await recordAll(source, [await paper('Courier', { date: '2021-02' }), await paper('Herald', { date: '2021-02-03' })]);
  const before = await dumpRows(source);
  await expect(accept('Meeting_1', 'DATE', '2021-02-04')).rejects.toThrow('no source gives 2021-02-04 for DATE: it is one of 2021-02, 2021-02-03');
  await expect(accept('Meeting_1', 'MODE', 'PHONE')).rejects.toThrow('there is no fact 1 of which sources differ on MODE');
  await expect(accept('Meeting_1', 'MODALITY', 'ACTUAL')).rejects.toThrow('of modalities none is chosen');
  await expect(accept('Meeting_99', 'DATE', '2021-02')).rejects.toThrow('there is no fact 99 of which sources differ on DATE');
  await expect(accept('retract', '7')).rejects.toThrow('there is no acceptance 7');
  for (const words of [[], ['Person_1', 'DATE', '2021'], ['Meeting_1', 'SIZE', '2'], ['Meeting_1', 'DATE'], ['retract', 'x']]) expect(readAcceptOrder(words)).toBeUndefined();
  expect(await dumpRows(source)).toEqual(before);
});
