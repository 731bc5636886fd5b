import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readExtractOrder, runExtract } from '../../src/cli/extract.js';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import { rulesVersion } from '../../src/extract/rule-extractor.js';

const text = 'date 2021-02-03 Talks in Tehran.\n\nTehran, Iran – Iraq’s foreign minister, Fuad Hussein, met Iranian Foreign Minister Mohammad Javad Zarif on Wednesday.\n';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-extract-'));
  writeFileSync(join(folder, 'talks.txt'), text);
});

const silent = (line: string): never => {
  throw new Error(line);
};

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('chancery extract', () => {
  it('takes one file', () => {
    expect(readExtractOrder(['a.txt'])).toEqual({ file: 'a.txt', json: false, extractor: 'rules' });
    expect(readExtractOrder(['a.txt', '--json'])).toEqual({ file: 'a.txt', json: true, extractor: 'rules' });
    expect(readExtractOrder([])).toBeUndefined();
    expect(readExtractOrder(['a.txt', 'b.txt'])).toBeUndefined();
    expect(readExtractOrder(['--yaml', 'a.txt'])).toBeUndefined();
  });

  it('prints a dossier that can be imported, the same as YAML and as JSON', async () => {
    const yaml = await runExtract({ file: join(folder, 'talks.txt'), json: false, extractor: 'rules' }, silent);
    expect(parse(yaml)).toEqual(JSON.parse(await runExtract({ file: join(folder, 'talks.txt'), json: true, extractor: 'rules' }, silent)));
    const dossier = await readDossier({ text: yaml, path: 'talks.yaml' });
    expect(dossier.text).toBe(text);
    expect(dossier.telling.extractor).toEqual({ name: 'rules', version: rulesVersion });
    expect(Object.values(dossier.telling.facts).map(({ kind }) => kind)).toContain('MEETING');
  });

  it('replays what stands in a directory, and knows no other extractor', async () => {
    writeFileSync(join(folder, 'talks.yaml'), 'chancery: 1\narticle: { file: talks.txt }\npersons: { z: { name: Javad Zarif } }\n');
    expect(parse(await runExtract({ file: join(folder, 'talks.txt'), json: false, extractor: `replay:${folder}` }, silent))).toMatchObject({ persons: { z: { name: 'Javad Zarif' } } });
    await expect(runExtract({ file: join(folder, 'talks.txt'), json: false, extractor: 'guess' }, silent)).rejects.toThrow('--extractor is "guess": it must be rules, model, or replay:DIR');
  });

  it('says which file it cannot read', async () => {
    await expect(runExtract({ file: join(folder, 'none.txt'), json: false, extractor: 'rules' }, silent)).rejects.toThrow(`${join(folder, 'none.txt')}: there is no such file`);
    writeFileSync(join(folder, 'empty.txt'), '\n');
    await expect(runExtract({ file: join(folder, 'empty.txt'), json: false, extractor: 'rules' }, silent)).rejects.toThrow('empty.txt: The article is empty');
  });
});

describe('the threads that read articles', () => {
  it('answer each file with its own facts or fault, and are gone at the end', () => {
    writeFileSync(join(folder, 'empty.txt'), ' ');
    writeFileSync(join(folder, 'other.txt'), 'President Joe Biden of the United States signed a treaty.');
    const support = join(__dirname, '../support');
    const { stdout, status } = spawnSync(process.execPath, ['--require', join(support, 'run-ts.js'), join(support, 'extract-in-threads.ts'), ...['talks.txt', 'empty.txt', 'other.txt'].map((name) => join(folder, name))], { encoding: 'utf8', timeout: 60_000 });
    const [talks, empty, other] = JSON.parse(stdout) as [string[], string, string[]];
    expect(talks).toContain('MEETING');
    expect(empty).toBe('UnreadableArticle: The article is empty; give a file with the text of one article.');
    expect(other).toContain('TENURE');
    expect(other).not.toContain('MEETING');
    expect(status).toBe(0);
  }, 60_000);
});
