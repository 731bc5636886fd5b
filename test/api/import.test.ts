import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { dataSource } from '../../src/database/data-source.js';
import { type ImportCounts, importPaths } from '../../src/dossier/import.service.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let source: DataSource;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await dataSource(database.connection).initialize();
});

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

beforeEach(async () => {
  await source.query(`truncate ${source.entityMetadatas.map(({ tableName }) => `"${tableName}"`).join(', ')} restart identity`);
  folder = mkdtempSync(join(tmpdir(), 'chancery-import-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
};

/** Imports, and gives the counts and every line that was said. */
async function run(paths: string[], input?: string, progressEvery?: number): Promise<{ counts: ImportCounts; lines: string[]; summary: string }> {
  const lines: string[] = [];
  const summaries: string[] = [];
  const counts = await importPaths(source, paths, {
    report: (line) => lines.push(line),
    summary: (line) => summaries.push(line),
    ...(input === undefined ? {} : { input: Readable.from([Buffer.from(input)]) }),
    ...(progressEvery === undefined ? {} : { progressEvery }),
  });
  expect(summaries).toHaveLength(1);
  return { counts, lines: lines.map((line) => line.replaceAll(`${folder}/`, '')), summary: summaries[0] ?? '' };
}

const titles = async (): Promise<string[]> => (await source.query<{ text: string }[]>('select text from article order by id')).map(({ text }) => text.trim());

const dossier = (text: string): string => `chancery: 1\narticle: { text: "${text}" }\npersons: { p: { name: Fuad Hussein } }\nfacts: { M: { kind: MEETING, participants: [p], evidence: [met] } }\n`;

describe('import', () => {
  it('takes dossiers and articles from a directory and all below it, dossiers first', async () => {
    file('b/two.yml', dossier('Two met.'));
    file('a/one.yaml', dossier('One met.'));
    file('three.json', JSON.stringify({ chancery: 1, article: { text: 'Three met.' } }));
    file('plain.txt', 'date 2021-02-03 A summary.\n\nTehran, Iran – A plain article.\n');
    file('notes.md', '---\ntitle: Notes\npublisher: The Courier\n---\nSome notes.\n');
    file('.hidden/four.yaml', 'not: a dossier');
    file('picture.png', 'x');
    expect(await run([folder])).toEqual({ counts: { new: 5, updated: 0, unchanged: 0, refused: 0 }, lines: [], summary: '5 new, 0 updated, 0 unchanged, 0 refused' });
    expect(await titles()).toEqual(['One met.', 'Two met.', 'Three met.', 'Some notes.', 'date 2021-02-03 A summary.\n\nTehran, Iran – A plain article.']);
    expect(await source.query('select title, published_on::text as day, standfirst, dateline, (select name from thing where id = publisher_id) as publisher from article where id > 3 order by id')).toEqual([
      { title: 'Notes', day: null, standfirst: null, dateline: null, publisher: 'The Courier' },
      { title: null, day: '2021-02-03', standfirst: 'A summary.', dateline: 'Tehran, Iran', publisher: null },
    ]);
    expect((await run([folder])).summary).toBe('0 new, 0 updated, 5 unchanged, 0 refused');
  });

  it('does not take the article of a dossier a second time', async () => {
    file('articles/a.txt', 'Fuad Hussein met someone.\n');
    file('articles/b.txt', 'Another one.\n');
    const about = 'chancery: 1\narticle: { file: ../articles/a.txt, title: A }\n';
    file('dossiers/a.yaml', about);
    expect((await run([folder])).summary).toBe('2 new, 0 updated, 0 unchanged, 0 refused');
    expect((await run([folder, join(folder, 'articles'), join(folder, 'dossiers', 'a.yaml')])).summary).toBe('0 new, 0 updated, 2 unchanged, 0 refused');
    file('dossiers/a.yaml', about.replace('title: A', 'title: B'));
    expect((await run([folder])).summary).toBe('0 new, 1 updated, 1 unchanged, 0 refused');
  });

  it('names each fault in a line of its own and goes on', async () => {
    file('a.yaml', 'chancery: 1\narticle: { text: a }\npersons:\n  p: { nam: P }\nfacts: { M: { kind: MEETING, evidence: [b] } }\n');
    file('b.yaml', dossier('Good one met.'));
    file('c.yaml', 'chancery: [1\n');
    file('d.yaml', Buffer.from([0x61, 0xff, 0xfe]));
    file('e.txt', Buffer.from('caf\xe9', 'latin1'));
    file('f.txt', ' \n');
    file('g.yaml', 'chancery: 1\narticle: { file: gone.txt }\n');
    file('h.yaml', `${dossier('Bad one met.').replace('kind: MEETING', 'kind: MEETING, identifiers: { test: x }')}`);
    file('i.yaml', `${dossier('Worse one met.').replace('kind: MEETING', 'kind: VISIT, identifiers: { test: x }')}`);
    const { counts, lines, summary } = await run([folder]);
    expect(lines).toEqual([
      'a.yaml:4: persons.p.name: is missing',
      'a.yaml:4: persons.p.nam: there is no such field here',
      'a.yaml:5: facts.M.evidence[0]: the article does not have the words “b”',
      expect.stringMatching(/^c\.yaml:\d: not YAML: /),
      'd.yaml: is not UTF-8: save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8',
      'g.yaml:2: article.file: there is no file "gone.txt" beside the dossier',
      'i.yaml: facts.M: test: x is already the identifier of a MEETING, and this is a VISIT',
      'e.txt: The article ends within a character, at byte 4; it was cut: save the whole text as UTF-8.',
      'f.txt: The article is empty; give a file with the text of one article.',
    ]);
    expect(counts).toEqual({ new: 2, updated: 0, unchanged: 0, refused: 7 });
    expect(summary).toBe('2 new, 0 updated, 0 unchanged, 7 refused');
    expect(await titles()).toEqual(['Good one met.', 'Bad one met.']);
  });

  it('says in one line what cannot be imported at all', async () => {
    mkdirSync(join(folder, 'empty'));
    file('picture.png', 'x');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link.yaml'));
    const { counts, lines } = await run(['absent.yaml', 'empty', 'picture.png', 'link.yaml'].map((name) => join(folder, name)));
    expect(lines).toEqual([
      'absent.yaml: there is no such file or directory',
      'empty: holds nothing to import: dossiers end in .yaml, .yml, .json or .jsonl, articles in .txt or .md',
      'picture.png: is neither a dossier nor an article: dossiers end in .yaml, .yml, .json or .jsonl, articles in .txt or .md',
      'link.yaml: there is no such file or directory',
    ]);
    expect(counts.refused).toBe(4);
  });

  // Root reads everything.
  (process.getuid?.() === 0 ? it.skip : it)('says which file it may not read', async () => {
    chmodSync(file('secret.yaml', dossier('Secret met.')), 0);
    expect((await run([join(folder, 'secret.yaml')])).lines).toEqual(['secret.yaml: cannot be read (EACCES)']);
  });

  it('does not run in circles of links', async () => {
    file('a/one.yaml', dossier('One met.'));
    symlinkSync(folder, join(folder, 'a', 'up'));
    expect((await run([folder])).summary).toBe('1 new, 0 updated, 0 unchanged, 0 refused');
  });

  it.each([
    ['a dossier in YAML', `# told by hand\n${dossier('One met.')}`, 'One met.', 1],
    ['a dossier in YAML whose version stands last', 'article: { text: One met. }\nchancery: 1\n', 'One met.', 0],
    ['a dossier in JSON', JSON.stringify({ chancery: 1, article: { text: 'One met.' } }), 'One met.', 0],
    ['an article', 'date 2021-02-03 A chancery: what it is.\n\nOne met.', 'date 2021-02-03 A chancery: what it is.\n\nOne met.', 0],
    ['an article in Markdown', '---\ntitle: One\n---\nOne met.', 'One met.', 0],
  ])('reads %s from standard input', async (_what, input, text, facts) => {
    expect((await run(['-'], input)).summary).toBe('1 new, 0 updated, 0 unchanged, 0 refused');
    expect(await titles()).toEqual([text]);
    expect(await source.query('select count(*)::int as n from fact')).toEqual([{ n: facts }]);
  });

  it('names standard input by its dash', async () => {
    expect((await run(['-'], 'chancery: 2\narticle: { text: a }\n')).lines).toEqual(['-:1: chancery: must be 1']);
  });

  it('tells how far it is', async () => {
    for (const name of ['a', 'b', 'c']) file(`${name}.yaml`, dossier(`${name} met.`));
    expect((await run([folder], undefined, 0)).lines.map((line) => line.replace(/, \d+\.\d a second$/, ''))).toEqual(['… 3 of 3']);
  });

  it('stops when the database is gone, which is no fault of the files', async () => {
    const lost = await dataSource(database.connection).initialize();
    await lost.destroy();
    await expect(importPaths(lost, [file('a.yaml', dossier('One met.'))], { report: () => undefined, summary: () => undefined })).rejects.toThrow(/not connected|not established|not initialized|pool|Driver not Connected/i);
  });
});
