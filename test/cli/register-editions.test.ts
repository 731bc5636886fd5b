import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { readImportOrder, runImport } from '../../src/cli/import.js';
import { dataSource } from '../../src/database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type Graph, openGraph } from '../support/graph.js';
import { dumpRows } from '../support/graph-dump.js';

let database: TestDatabase;
let source: DataSource;
let graph: Graph;
let folder: string;
let lines: string[];

beforeEach(async () => {
  database = await createTestDatabase();
  source = await dataSource(database.connection).initialize();
  graph = await openGraph(database);
  folder = await mkdtemp(path.join(tmpdir(), 'chancery-edition-'));
}, 60_000);

afterEach(async () => {
  await graph?.close();
  await source?.destroy();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const trip = (id: string, [start, end]: readonly [string, string], remarks: string, country = 'France'): string =>
  `<trip role="secretary" who="kerry-john-forbes"><id>${id}</id><name>John Forbes Kerry</name><start-date>${start}</start-date><end-date>${end}</end-date><country>${country}</country><remarks>${remarks}</remarks></trip>`;

async function take(format: string, [name, text]: readonly [string, string], ...words: readonly string[]): Promise<{ code: number; said: string[] }> {
  await writeFile(path.join(folder, name), text);
  const order = readImportOrder(['--format', format, ...words, folder]);
  if (typeof order === 'string') throw new Error(order);
  lines = [];
  const say = (line: string): void => void lines.push(line.replaceAll(folder, '…'));
  const code = await runImport(source, order, { report: say, summary: say });
  return { code, said: lines };
}

const travels = (...trips: readonly string[]): readonly [string, string] => ['kerry.xml', `<trips>\n${trips.join('\n')}\n</trips>`];

const jan = ['2014-01-13', '2014-01-14'] as const;
const feb = ['2014-02-19', '2014-02-19'] as const;
const mar = ['2014-03-03', '2014-03-04'] as const;


test('a newer edition changes rows, adds new ones and marks those it no longer has; once more, nothing changes', async () => {
  const first = travels(trip('1', jan, 'Met with Foreign Minister Laurent Fabius.'), trip('2', feb, 'Attended talks.'));
  expect(await take('us-travels', first, '--edition', '2014-06-01')).toEqual({ code: 0, said: ['2 new, 0 updated, 0 unchanged, 0 refused', '0 withdrawn'] });
  const before = await database.query<{ id: string; entry: string }>('select id, entry from article order by entry');

  const second = travels(trip('1', ['2014-01-13', '2014-01-15'], 'He also met with President François Hollande.'), trip('3', mar, 'Met with King Abdullah.', 'Jordan'));
  expect(await take('us-travels', second, '--edition', '2015-06-01')).toEqual({ code: 0, said: ['1 new, 1 updated, 0 unchanged, 0 refused', '1 withdrawn'] });
  expect(await database.query('select id, entry, withdrawn_on::text as day from article order by entry')).toEqual([
    { ...before[0], day: null }, { ...before[1], day: '2015-06-01' }, { id: expect.any(String), entry: 'travels/secretary/3', day: null },
  ]);
  const rows = await dumpRows(source);
  expect(await take('us-travels', second, '--edition', '2015-06-01')).toEqual({ code: 0, said: ['0 new, 0 updated, 2 unchanged, 0 refused', '0 withdrawn'] });
  expect(await dumpRows(source)).toEqual(rows);

  const { data, statements } = await graph.ask(`{
    gone: articles(where: { withdrawnOn: { isNull: false } }) { nodes { register entry withdrawnOn } }
    doubtful: visits(where: { citations: { some: { article: { withdrawnOn: { isNull: false } } } } }) { nodes { date { edtf } } }
    visits { nodes { date { edtf } } }
    meetings { nodes { participants { nodes { name } } citations { exact article { withdrawnOn } } } } }`);
  expect(data).toEqual({
    gone: { nodes: [{ register: 'us-travels', entry: 'travels/secretary/2', withdrawnOn: '2015-06-01' }] },
    doubtful: { nodes: [{ date: { edtf: '2014-02-19' } }] },
    visits: { nodes: [{ date: { edtf: '2014-03-03/2014-03-04' } }, { date: { edtf: '2014-02-19' } }, { date: { edtf: '2014-01-13/2014-01-15' } }] },
    meetings: { nodes: [
      { participants: { nodes: [{ name: 'John Forbes Kerry' }, { name: 'Abdullah' }] }, citations: [{ exact: 'Met with King Abdullah', article: { withdrawnOn: null } }] },
      { participants: { nodes: [{ name: 'John Forbes Kerry' }, { name: 'François Hollande' }] }, citations: [{ exact: 'also met with President François Hollande', article: { withdrawnOn: null } }] },
    ] },
  });
  expect(statements).toHaveLength(1);

  expect((await take('us-travels', first)).said).toEqual(['0 new, 2 updated, 0 unchanged, 0 refused']);
  expect(await database.query('select entry from article where withdrawn_on is not null')).toEqual([]);
});

test('an entry that repeats another under another id is told, and its visit and meeting are there once, cited twice', async () => {
  const both = travels(trip('1', jan, 'Met with Foreign Minister Laurent Fabius.'), trip('2', jan, 'Met with Foreign Minister Laurent Fabius.'), trip('3', feb, 'One.'), trip('4', feb, 'Another.'));
  expect((await take('us-travels', both)).said).toEqual(['…/kerry.xml:3: travels/secretary/2 repeats travels/secretary/1: what both say is one fact with two citations', '4 new, 0 updated, 0 unchanged, 0 refused']);
  expect(await database.query('select f.kind, f.date_earliest::text as day, count(distinct c.article_id)::int as articles from fact f join citation c on c.fact_id = f.id group by f.id order by f.id')).toEqual([
    { kind: 'VISIT', day: '2014-01-13', articles: 2 }, { kind: 'MEETING', day: '2014-01-13', articles: 2 }, { kind: 'VISIT', day: '2014-02-19', articles: 1 }, { kind: 'VISIT', day: '2014-02-19', articles: 1 },
  ]);
  const rows = await dumpRows(source);
  expect((await take('us-travels', both)).said.at(-1)).toBe('0 new, 0 updated, 4 unchanged, 0 refused');
  expect(await dumpRows(source)).toEqual(rows);
});

test('rows of one name that differ are kept apart; where a row has no name, nothing is marked', async () => {
  const header = 'position,person,personID,start,end\n';
  const two = `${header}Prime Minister,Aye Bee,Q1,2001-01-01,2001-05-01\nPrime Minister,Aye Bee,Q1,2001-01-01,2002-05-01\n`;
  expect((await take('cabinets', ['iraq-ministers.csv', two], '--edition', '2003-01-01')).said).toEqual(['2 new, 0 updated, 0 unchanged, 0 refused', '0 withdrawn']);
  expect((await take('cabinets', ['iraq-ministers.csv', two])).said).toEqual(['0 new, 0 updated, 2 unchanged, 0 refused']);
  const rows = await dumpRows(source);
  expect(await take('cabinets', ['iraq-ministers.csv', `${header}Prime Minister,Cee Dee,,2001-01-01,\n`], '--edition', '2004-01-01')).toEqual({ code: 1, said: [
    '…/iraq-ministers.csv:2: a row needs the position, the name of the person and its Wikidata item (Q…)',
    '0 new, 0 updated, 0 unchanged, 1 refused',
    '--edition 2004-01-01: nothing of cabinets/iraq-ministers is marked as withdrawn, because 1 of what was refused there may be its entries: put it right, and import again',
    '0 withdrawn',
  ] });
  expect(await dumpRows(source)).toEqual(rows);
});

test.each([
  [['--edition', '2014-01-01', 'x'], '--edition goes with --format, and not with --watch: it says of what day the register is'],
  [['--format', 'us-travels', '--edition', '2014-02-30', 'x'], '--edition 2014-02-30 is not a day: write it YYYY-MM-DD'],
  [['--format', 'us-travels', '--edition', '2014', 'x'], '--edition 2014 is not a day: write it YYYY-MM-DD'],
])('%j is not understood', (words, message) => expect(readImportOrder(words)).toBe(message));

test('a row that cannot be told keeps its own list from being marked, not the others', async () => {
  const head = 'position,person,personID,start,end';
  const [trade, finance] = ['Minister of Trade,Dee Eff,Q3,2003-09-01,2014-07-11', 'Minister of Finance,Gee Aitch,Q4,2005-01-01,2006-05-20'];
  await writeFile(path.join(folder, 'iran-ministers.csv'), `${head}\nMinister of Energy,Aye Bee,Q1,2005-11-01,2009-09-03\nMinister of Energy,Cee Dee,Q2,2009-09-03,2013-08-15\n`);
  expect(await take('cabinets', ['iraq-ministers.csv', `${head}\n${trade}\n${finance}\n`], '--edition', '2014-06-01')).toEqual({ code: 0, said: ['4 new, 0 updated, 0 unchanged, 0 refused', '0 withdrawn'] });
  await writeFile(path.join(folder, 'iran-ministers.csv'), `${head}\nMinister of Energy,Aye Bee,Q1,2005-11-01,2009-09-03\n`);
  expect(await take('cabinets', ['iraq-ministers.csv', `${head}\n${trade}\nMinister of Finance,Gee Aitch,,2005-01-01,2006-05-20\n`], '--edition', '2015-06-01')).toEqual({
    code: 1,
    said: [
      '…/iraq-ministers.csv:3: a row needs the position, the name of the person and its Wikidata item (Q…)',
      '0 new, 0 updated, 2 unchanged, 1 refused',
      '--edition 2015-06-01: nothing of cabinets/iraq-ministers is marked as withdrawn, because 1 of what was refused there may be its entries: put it right, and import again',
      '1 withdrawn',
    ],
  });
  expect(await database.query('select entry, withdrawn_on::text as day from article where withdrawn_on is not null')).toEqual([{ entry: 'Q2/Minister of Energy/2009-09-03', day: '2015-06-01' }]);
});
