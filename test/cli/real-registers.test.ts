import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DataSource } from 'typeorm';
import { readImportOrder, runImport } from '../../src/cli/import.js';
import { dataSource } from '../../src/database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openGraph } from '../support/graph.js';
import { dumpRows } from '../support/graph-dump.js';

const data = resolve(__dirname, '../../../shared/data');
const present = existsSync(data);
const whenPresent = present ? test : test.skip;
const skipped = present ? '' : ' (SKIPPED: ../shared/data is absent)';

let database: TestDatabase;
let source: DataSource;
let folder = '';

beforeAll(async () => {
  database = await createTestDatabase();
  source = await dataSource(database.connection).initialize();
  folder = mkdtempSync(join(tmpdir(), 'chancery-registers-'));
  if (present) unpack();
}, 60_000);

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** A small part of each register, in folders of their names. */
function unpack(): void {
  const inFolder = (name: string): string => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  const take = (archive: string, to: string, ...members: string[]): void => void execFileSync('tar', ['-xJf', join(data, 'office-of-the-historian', archive), '-C', to, '--wildcards', ...members]);
  take('travels.tar.xz', inFolder('us-travels'), '*president-travels/obama-barack.xml');
  take('visits.tar.xz', inFolder('us-visits'), '*data/2020.xml');
  const principals = inFolder('us-principals');
  take('pocom.tar.xz', principals, '*missions-countries/iraq.xml', '*roles-country-chiefs/*');
  const persons = new Set(Array.from(readFileSync(join(principals, 'missions-countries', 'iraq.xml'), 'utf8').matchAll(/<person-id>([^<]+)/g), ([, id = '']) => id));
  take('pocom.tar.xz', principals, ...[...persons].map((id) => `*people/*/${id}.xml`));
  cpSync(join(data, 'cabinets', 'iraq-ministers.csv'), join(inFolder('cabinets'), 'iraq-ministers.csv'));
  const firstLines = (text: string, count: number): string => `${text.split('\n').slice(0, count).join('\n')}\n`;
  writeFileSync(join(inFolder('uk-treaties'), 'treaties.jsonl'), firstLines(execFileSync('xz', ['-dc', join(data, 'uk-treaties', 'treaties.jsonl.xz')], { encoding: 'utf8', maxBuffer: 100_000_000 }), 150));
  writeFileSync(join(inFolder('coded-events'), 'events.tsv'), firstLines(gunzipSync(readFileSync(join(data, 'icews', 'events.tsv.gz'))).toString('utf8'), 120));
}

const formats = ['us-principals', 'us-travels', 'us-visits', 'cabinets', 'uk-treaties', 'coded-events'];

async function importAll(): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const format of formats) {
    const order = readImportOrder(['--format', format, join(folder, format)]);
    if (typeof order === 'string') throw new Error(order);
    await runImport(source, order, { report: () => undefined, summary: (line) => void (said[format] = line) });
  }
  return said;
}

whenPresent(`slices of all registers are recorded, and once more change nothing${skipped}`, async () => {
  expect(await importAll()).toEqual({
    'us-principals': '32 new, 0 updated, 0 unchanged, 0 refused', 'us-travels': '120 new, 0 updated, 0 unchanged, 0 refused', 'us-visits': '276 new, 0 updated, 0 unchanged, 0 refused',
    cabinets: '196 new, 0 updated, 0 unchanged, 0 refused', 'uk-treaties': '98 new, 0 updated, 0 unchanged, 52 refused', 'coded-events': '2 new, 0 updated, 0 unchanged, 0 refused',
  });
  const counts = `select (select json_object_agg(kind, n) from (select kind, count(*)::int as n from fact group by kind) f) as facts,
    (select json_object_agg(kind, n) from (select kind, count(*)::int as n from thing group by kind) t) as things, (select json_object_agg(verdict, n) from (select verdict, count(*)::int as n from judgement group by verdict) j) as judgements`;
  expect(await database.query(counts)).toEqual([{
    facts: { VISIT: 396, AGREEMENT_ACTION: 168, TENURE: 228, EVENT: 119, MEETING: 120 },
    things: { ORGANIZATION: 104, PLACE: 171, PERSON: 487, TOPIC: 45, COUNTRY: 207, AGREEMENT: 98, POSITION: 235 },
    judgements: { SAME: 11, UNSURE: 3 },
  }]);
  const before = await dumpRows(source);
  expect(await importAll()).toEqual({
    'us-principals': '0 new, 0 updated, 32 unchanged, 0 refused', 'us-travels': '0 new, 0 updated, 120 unchanged, 0 refused', 'us-visits': '0 new, 0 updated, 276 unchanged, 0 refused',
    cabinets: '0 new, 0 updated, 196 unchanged, 0 refused', 'uk-treaties': '0 new, 0 updated, 98 unchanged, 52 refused', 'coded-events': '0 new, 0 updated, 2 unchanged, 0 refused',
  });
  expect(await dumpRows(source)).toEqual(before);
}, 60_000);

whenPresent(`what they tell can be asked for, across registers${skipped}`, async () => {
  const graph = await openGraph(database);
  try {
    const { data, errors } = await graph.ask(`{
      persons(where: { name: { matches: "Benjamin Netanyahu" } }, first: 3) { nodes { names { text } visits { totalCount } meetings(first: 2) { nodes { date { edtf } citations { article { register entry } } } } } }
      visits(where: { date: { overlaps: { from: "2014-11-16", to: "2014-11-16" } } }, first: 2) { nodes { date { edtf } places { name } participants { nodes { name } } } }
      tenures(where: { holder: { name: { eq: "Jalal Talabani" } } }, first: 2) { nodes { start { edtf } end { edtf } position { name country { name } } } }
      agreements(first: 1) { totalCount nodes { parties(first: 5) { nodes { name } } actions(first: 3) { nodes { action date { edtf } } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      // Told by two registers under two spellings, and linked.
      persons: { nodes: [{
        names: [{ text: 'Benjamin Netanyahu' }, { text: 'Binyamin Netanyahu' }], visits: { totalCount: 4 },
        meetings: { nodes: [
          { date: { edtf: '2023-09-20' }, citations: [{ article: { register: 'us-visits', entry: 'visits/3225' } }] },
          { date: { edtf: '[2013-03-20..2013-03-22]' }, citations: [{ article: { register: 'us-travels', entry: 'travels/president/3312' } }] },
        ] },
      }] },
      visits: { nodes: [{ date: { edtf: '2014-11-15/2014-11-16' }, places: [{ name: 'Brisbane' }], participants: { nodes: [{ name: 'Barack Obama' }] } }] },
      tenures: { nodes: [
        { start: { edtf: '2003-11-01' }, end: { edtf: '2003-11-30' }, position: { name: 'Prime Minister', country: { name: 'Iraq' } } },
        { start: { edtf: '2005-04-07' }, end: { edtf: '2014-07-24' }, position: { name: 'President', country: { name: 'Iraq' } } },
      ] },
      agreements: { totalCount: 98, nodes: [{ parties: { nodes: [{ name: 'Germany' }, { name: 'United Kingdom' }] }, actions: { nodes: [{ action: 'SIGNED', date: { edtf: '1882-11-27' } }] } }] },
    });
  } finally {
    await graph.close();
  }
});
