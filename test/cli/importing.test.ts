import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { readImportOrder, runImport } from '../../src/cli/import.js';
import { dataSource } from '../../src/database/data-source.js';
import { importDocuments } from '../../src/dossier/import.service.js';
import { FetchedDocuments } from '../../src/source/fetched.service.js';
import { SourceReader } from '../../src/source/source-documents.js';
import { watchFiles } from '../../src/source/watch-files.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let source: DataSource;
let folder: string;
let lines: string[];
const said = { report: (line: string): void => void lines.push(line), summary: (line: string): void => void lines.push(line), progressEvery: 600_000 };

beforeEach(async () => {
  database = await createTestDatabase();
  source = await dataSource(database.connection).initialize();
  folder = await mkdtemp(path.join(tmpdir(), 'chancery-importing-'));
  lines = [];
}, 60_000);

afterEach(async () => {
  await source?.destroy();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const put = (name: string, text: string): Promise<void> => writeFile(path.join(folder, name), text);
const run = async (...words: readonly string[]): Promise<number> => {
  const order = readImportOrder(['--no-extract', ...words]);
  if (typeof order === 'string') throw new Error(order);
  return runImport(source, order, said);
};
const shown = (): string[] => lines.map((line) => line.replaceAll(folder, '…'));

const item = '<item><title>Talks</title><link>https://example.org/1</link><pubDate>Wed, 03 Feb 2021 10:00:00 GMT</pubDate><description>The ministers met in Vienna.</description></item>';

test('a folder of a page, a feed and a table, with what is wrong told by its place; again, nothing changes', async () => {
  await put('a.html', `<html lang="en"><head><title>A page</title></head><body><article><p>${'The two ministers met in Vienna on Tuesday. '.repeat(20)}</p></article></body></html>`);
  await put('b.rss', `<rss version="2.0"><channel><title>Example Daily</title>${item}<item><title>Empty</title></item></channel></rss>`);
  await put('c.csv', 'text,title\nA first row of news.,First\n,Second\n');
  await put('d.xml', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>');
  expect(await run(folder)).toBe(1);
  expect(shown()).toEqual([
    '…/b.rss: item 2: the feed carries no text of "Empty": import the page itself, or the feed with --follow',
    '…/c.csv:3: has no text in the column "text": say which column holds it with --columns text=COLUMN',
    '…/d.xml:1: the document declares entities of its own, which are not read: write the text out',
    '3 new, 0 updated, 0 unchanged, 3 refused',
  ]);
  expect(await database.query('select a.title, a.published_on::text as day, a.url, t.name as publisher from article a left join thing t on t.id = a.publisher_id order by a.title')).toEqual([
    { title: 'A page', day: null, url: null, publisher: null },
    { title: 'First', day: null, url: null, publisher: null },
    { title: 'Talks', day: '2021-02-03', url: 'https://example.org/1', publisher: 'Example Daily' },
  ]);
  lines = [];
  await run(folder);
  expect(shown().at(-1)).toBe('0 new, 0 updated, 3 unchanged, 3 refused');
});

test('the facts found in a page are recorded with it, against its own day', async () => {
  await put('a.html', `<html lang="en"><head><title>Talks</title><meta property="article:published_time" content="2021-02-03"></head><body><article><p>${'Iraqi Foreign Minister Fuad Hussein met his Iranian counterpart Mohammad Javad Zarif in Tehran on Wednesday. '}</p><p>${'The city lay under snow that week, and its streets were quieter than usual. '.repeat(8)}</p></article></body></html>`);
  const order = readImportOrder([folder]);
  expect(typeof order === 'string' ? 1 : await runImport(source, order, said)).toBe(0);
  expect(await database.query(`select f.date_edtf, string_agg(t.name, ', ' order by t.name) as who from fact f join participation p on p.fact_id = f.id join thing t on t.id = p.actor_id where f.kind = 'MEETING' group by f.id`)).toEqual([{ date_edtf: '2021-02-03', who: 'Fuad Hussein, Mohammad Javad Zarif' }]);
});

test('a register, through its format, is seen through the graph', async () => {
  await put('travels.xml', `<trips><trip role="secretary" who="kerry-john-forbes"><id>4242</id><name>John Forbes Kerry</name><start-date>2014-01-13</start-date><end-date>2014-01-14</end-date>
    <country id="france">France</country><locale>Paris</locale><remarks>Met with Foreign Minister Laurent Fabius.</remarks></trip></trips>`);
  expect(await run('--format', 'us-travels', folder)).toBe(0);
  expect(shown()).toEqual(['1 new, 0 updated, 0 unchanged, 0 refused']);
  expect(await database.query(`select f.kind, f.date_edtf, string_agg(t.name || ' (' || c.name || ')', ', ' order by p.ordinal) as who from fact f join participation p on p.fact_id = f.id join thing t on t.id = p.actor_id join thing c on c.id = p.capacity_id group by f.id order by f.kind`)).toEqual([
    { kind: 'MEETING', date_edtf: '[2014-01-13..2014-01-14]', who: 'John Forbes Kerry (Secretary of State), Laurent Fabius (Foreign Minister)' },
    { kind: 'VISIT', date_edtf: '2014-01-13/2014-01-14', who: 'John Forbes Kerry (Secretary of State)' },
  ]);
  expect(await database.query(`select distinct a.kind, c.exact from citation c join article a on a.id = c.article_id where c.exact like 'Met%'`)).toEqual([{ kind: 'REGISTER', exact: 'Met with Foreign Minister Laurent Fabius' }]);
});

describe('from the web', () => {
  let server: Server;
  let base: string;
  const asked: string[] = [];

  beforeEach(async () => {
    asked.splice(0);
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/robots.txt') return void response.writeHead(404).end();
      if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end();
      if (request.url === '/feed') return void response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end(`<rss version="2.0"><channel><title>Example Daily</title><item><title>Talks</title><link>${base}/page</link></item></channel></rss>`);
      response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end(Buffer.from(`<html><head><title>Gespräche</title></head><body><article><p>${'Die Minister trafen sich in Zürich. '.repeat(20)}</p></article></body></html>`, 'latin1'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test('a feed whose pages are followed; what has not changed is not sent again, what was not recorded is', async () => {
    const take = async (keep: boolean): Promise<void> => {
      const before = new FetchedDocuments(source);
      const reader = new SourceReader({ columns: {}, follow: true, before, delay: 0, fetching: { allows: (address) => address === '127.0.0.1' } });
      await importDocuments(source, reader.ofAddress(`${base}/feed`), said);
      if (keep) await before.keep();
    };
    await take(false);
    await take(true);
    await take(true);
    expect(lines).toEqual(['1 new, 0 updated, 0 unchanged, 0 refused', '0 new, 0 updated, 1 unchanged, 0 refused', '0 new, 0 updated, 0 unchanged, 0 refused']);
    expect(asked).toEqual(['/robots.txt', '/feed', '/page', '/robots.txt', '/feed', '/page', '/robots.txt', '/feed']);
    expect(await database.query('select title, url from article')).toEqual([{ title: 'Gespräche', url: `${base}/page` }]);
    expect(await database.query('select url, etag from fetched order by url')).toEqual([{ url: `${base}/feed`, etag: '"1"' }, { url: `${base}/page`, etag: null }]);
  });

  test('the machine itself is not asked', async () => {
    expect(await run(`${base}/page`)).toBe(1);
    expect(asked).toEqual([]);
    expect(lines).toEqual([`${base}/robots.txt: 127.0.0.1 is 127.0.0.1, which is no address of the public internet: nothing is fetched from there`, '0 new, 0 updated, 0 unchanged, 1 refused']);
  });
});

test('files are given once they have stopped growing, and again when they change', async () => {
  const [stop, given] = [new AbortController(), [] as string[]];
  await put('a.txt', 'one');
  const watching = (async () => {
    for await (const files of watchFiles([folder], { every: 20, signal: stop.signal })) {
      given.push(...files.map((file) => path.basename(file)));
      if (given.length === 1) await put('b.txt', 'two');
      if (given.length === 2) await put('a.txt', 'one and more');
      if (given.length === 3) stop.abort();
    }
  })();
  await watching;
  expect(given).toEqual(['a.txt', 'b.txt', 'a.txt']);
});

test.each([
  [[], 'import takes files, directories, addresses, or - for standard input'],
  [['--format', 'x', 'a'], '--format x is not known: it is one of us-travels, us-visits, us-principals, cabinets, uk-treaties, coded-events'],
  [['--format', 'cabinets', '-'], '--format reads files and directories'],
  [['--watch', 'https://example.org'], '--watch takes files and directories'],
  [['--columns', 'a=b', 'x.csv'], /^--columns: "a=b" is not NAME=COLUMN/],
  [['--nonsense'], /nonsense/],
])('%j is not understood', (words, message) => expect(readImportOrder(words)).toEqual(typeof message === 'string' ? message : expect.stringMatching(message)));
