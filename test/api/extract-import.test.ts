import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { dataSource } from '../../src/database/data-source.js';
import { importPaths } from '../../src/dossier/import.service.js';
import { extractArticle } from '../../src/extract/extract-article.js';
import { RuleExtractor, rulesVersion } from '../../src/extract/rule-extractor.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openGraph, type Graph } from '../support/graph.js';

const text = 'date 2021-02-03 Talks in Tehran.\n\nTehran, Iran – Iraq’s foreign minister, Fuad Hussein, met Iranian Foreign Minister Mohammad Javad Zarif on Wednesday. Zarif said that “the talks were useful”.\n';
const human = 'chancery: 1\narticle: { file: talks.txt }\npersons: { h: { name: Fuad Hussein } }\nfacts: { M: { kind: MEETING, participants: [h], evidence: [met] } }\n';

let database: TestDatabase;
let source: DataSource;
let graph: Graph;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await dataSource(database.connection).initialize();
  graph = await openGraph(database);
});

afterAll(async () => {
  await graph?.close();
  await source?.destroy();
  await database?.drop();
});

beforeEach(async () => {
  await source.query(`truncate ${source.entityMetadatas.map(({ tableName }) => `"${tableName}"`).join(', ')} restart identity`);
  folder = mkdtempSync(join(tmpdir(), 'chancery-extract-'));
  writeFileSync(join(folder, 'talks.txt'), text);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const silent = (): void => undefined;
const rules = new RuleExtractor();

async function run(paths: readonly string[], ahead = 2): Promise<unknown> {
  return importPaths(source, paths, { report: silent, summary: silent, ahead, extract: (file) => extractArticle(rules, file) });
}

const facts = async (): Promise<number> => (await source.query<{ count: number }[]>('select count(*)::int as count from fact'))[0]?.count ?? 0;

describe('importing an article with the facts found in it', () => {
  it('shows the meeting through the API, proposed, with the rule that made it', async () => {
    expect(await run([folder])).toEqual({ new: 1, updated: 0, unchanged: 0, refused: 0 });
    const answer = await graph.ask('{ meetings { nodes { date { edtf } reviewStatus participants { nodes { name } } citations { exact extractor extractorVersion rule } } } }');
    expect(answer.data).toEqual({
        meetings: {
          nodes: [
            {
              date: { edtf: '2021-02-03' },
              reviewStatus: 'PROPOSED',
              participants: { nodes: [{ name: 'Fuad Hussein' }, { name: 'Mohammad Javad Zarif' }] },
              citations: [{ exact: 'Iraq’s foreign minister, Fuad Hussein, met Iranian Foreign Minister Mohammad Javad Zarif on Wednesday', extractor: 'rules', extractorVersion: rulesVersion, rule: 'meet.object' }],
            },
          ],
        },
    });
  });

  it('changes nothing when run again, and goes on with what is new', async () => {
    await run([folder]);
    const before = await facts();
    writeFileSync(join(folder, 'later.txt'), text.replace('Wednesday', 'Tuesday'));
    expect(await run([folder])).toEqual({ new: 1, updated: 0, unchanged: 1, refused: 0 });
    expect(await facts()).toBeGreaterThan(before);
  });

  it('never replaces what a person wrote about the article', async () => {
    writeFileSync(join(folder, 'talks.yaml'), human);
    await run([join(folder, 'talks.yaml')]);
    expect(await facts()).toBe(1);
    await run([join(folder, 'talks.txt')]);
    expect(await facts()).toBe(1);
  });

  it('gives way to what a person writes later', async () => {
    await run([join(folder, 'talks.txt')]);
    expect(await facts()).toBeGreaterThan(1);
    writeFileSync(join(folder, 'talks.yaml'), human);
    await run([join(folder, 'talks.yaml')]);
    expect(await facts()).toBe(1);
  });

  it('refuses what it cannot read, names it, and goes on', async () => {
    writeFileSync(join(folder, 'empty.txt'), ' ');
    const lines: string[] = [];
    const counts = await importPaths(source, [folder], { report: (line) => lines.push(line), summary: silent, ahead: 4, extract: (file) => extractArticle(rules, file) });
    expect(counts).toEqual({ new: 1, updated: 0, unchanged: 0, refused: 1 });
    expect(lines.map((line) => line.replace(`${folder}/`, ''))).toEqual(['empty.txt: The article is empty; give a file with the text of one article.']);
    expect(readFileSync(join(folder, 'talks.txt'), 'utf8')).toBe(text);
  });
});
