import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEvaluateOrder, reportFile, runEvaluate } from '../../src/cli/evaluate.js';
import { evaluate, readGold } from '../../src/extract/evaluation.js';
import { RuleExtractor } from '../../src/extract/rule-extractor.js';
import { splitOf } from '../../src/extract/evaluation-split.js';

const text = (number: number): string => `Report ${number}. Fuad Hussein met Ali Shamkhani in Tehran.\n`;
const dossier = (number: number): string => JSON.stringify({
  chancery: 1,
  article: { file: `./${number}.txt` },
  persons: { a: { name: 'Fuad Hussein', mentions: ['Fuad Hussein'] }, b: { name: 'Ali Shamkhani', mentions: ['Ali Shamkhani'] } },
  facts: { M: { kind: 'MEETING', participants: ['a', 'b'], evidence: ['Fuad Hussein met Ali Shamkhani'] } },
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chancery-evaluate-'));
  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    writeFileSync(path.join(folder, `${number}.txt`), text(number));
    writeFileSync(path.join(folder, `${number}.yaml`), dossier(number));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]): Promise<string> {
  const said: string[] = [];
  const order = readEvaluateOrder(words);
  if (order === undefined) throw new Error('no such words');
  await runEvaluate(order, (line) => void said.push(line), () => undefined);
  return said.join('\n');
}

const test = [1, 2, 3, 4, 5, 6, 7].filter((number) => splitOf(text(number)) === 'TEST').length;

describe('the committed report', () => {
  it('is what the rules of this code make of the gold', async () => {
    const gold = path.join(__dirname, '../../examples/gold');
    const [inTest, inDevelopment] = [await evaluate(new RuleExtractor(), await readGold(gold, 'TEST'), 'TEST'), await evaluate(new RuleExtractor(), await readGold(gold, 'DEVELOPMENT'), 'DEVELOPMENT')];
    // If it is not: node dist/src/cli/chancery.js evaluate examples/gold --report, and read the difference.
    expect(readFileSync(path.join(gold, 'REPORT.md'), 'utf8')).toBe(reportFile(inTest, inDevelopment));
  });
});

describe('chancery evaluate', () => {
  it('understands its words, and no others', () => {
    expect(readEvaluateOrder(['gold'])).toEqual({ directory: 'gold', split: 'ALL', extractor: 'rules', verbose: false, json: false, report: false });
    expect(readEvaluateOrder(['gold', '--split', 'test', '--extractor', 'replay:x', '--verbose', '--json', '--report'])).toEqual({ directory: 'gold', split: 'TEST', extractor: 'replay:x', verbose: true, json: true, report: true });
    expect([[], ['a', 'b'], ['a', '--split', 'half'], ['a', '--what']].map(readEvaluateOrder)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('prints what it found in the part that is asked for', async () => {
    expect(test).toBeGreaterThan(0);
    expect(test).toBeLessThan(7);
    const line = (number: number): string => `${number} articles with ${number} facts: ${number} MEETING.`;
    const itself = `replay:${folder}`;
    expect((await run(folder, '--extractor', itself, '--split', 'test')).split('\n')[0]).toBe(line(test));
    expect((await run(folder, '--extractor', itself, '--split', 'development')).split('\n')[0]).toBe(line(7 - test));
    const all = await run(folder, '--extractor', itself);
    expect(all.split('\n')[0]).toBe(line(7));
    expect(all).toMatch(/\| persons in meetings +\| +14 \| +14 \| +14 \| 1\.00 \[\.78, 1\.00\] \| 1\.00 \[\.78, 1\.00\] \| 1\.00 \[\.78, 1\.00\] \|/);
    expect(JSON.parse(await run(folder, '--extractor', itself, '--json'))).toMatchObject({ articles: 7, facts: { MEETING: 7 }, failures: [] });
  });

  it('writes the report on both parts', async () => {
    expect(await run(folder, '--extractor', `replay:${folder}`, '--report')).toBe(`wrote ${path.join(folder, 'REPORT.md')}`);
    const report = readFileSync(path.join(folder, 'REPORT.md'), 'utf8');
    expect([...report.matchAll(/^## .*\n\n\d+ articles/gm)].map(([found]) => found)).toEqual([`## Test\n\n${test} articles`, `## Development\n\n${7 - test} articles`]);
  });

  it('refuses an extractor or a directory that does not exist, in one line', async () => {
    await expect(run(folder, '--extractor', 'guesses')).rejects.toThrow('--extractor is "guesses": it must be rules, model, or replay:DIR');
    await expect(run(folder, '--extractor', `replay:${folder}/none`)).rejects.toThrow(`${folder}/none: cannot be read (ENOENT); name a directory of dossiers, such as examples/gold`);
    const empty = mkdtempSync(path.join(folder, 'empty-'));
    await expect(run(empty, '--extractor', `replay:${folder}`)).rejects.toThrow('holds no dossiers');
  });
});
