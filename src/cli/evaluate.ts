import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { evaluate, type Evaluation, readGold } from '../extract/evaluation.js';
import { reportJson, reportText } from '../extract/evaluation-report.js';
import type { GoldSplit } from '../extract/evaluation-split.js';
import type { Extractor } from '../extract/extractor.js';
import { ReplayExtractor } from '../extract/replay-extractor.js';
import { Problem } from '../shared/problem.js';

/** What the words of `chancery evaluate` ask for. */
export interface EvaluateOrder {
  readonly directory: string;
  readonly split: GoldSplit | 'ALL';
  readonly extractor: string;
  readonly verbose: boolean;
  readonly json: boolean;
  /** Write REPORT.md into the directory, about both parts. */
  readonly report: boolean;
}

/**
 * Reads `GOLD_DIR [--split test|development|all] [--extractor NAME] [--verbose] [--json] [--report]`.
 *
 * @returns undefined where they are no such words
 */
export function readEvaluateOrder(words: readonly string[]): EvaluateOrder | undefined {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean', default: false }] as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { split: text, extractor: text, verbose: flag, json: flag, report: flag } });
    const [directory, another] = positionals;
    const split = (values.split ?? 'all').toUpperCase();
    if (directory === undefined || another !== undefined || !isSplit(split)) return undefined;
    const { extractor = 'rules', verbose, json, report } = values;
    return { directory, split, extractor, verbose, json, report };
  } catch {
    return undefined;
  }
}

const isSplit = (word: string): word is GoldSplit | 'ALL' => ['TEST', 'DEVELOPMENT', 'ALL'].includes(word);

/**
 * Prints how an extractor does on the gold, or writes it to REPORT.md.
 *
 * @param say gets the text
 * @throws Problem for gold that cannot be read, and an extractor that does not exist
 */
export async function runEvaluate(order: EvaluateOrder, say: (text: string) => void): Promise<void> {
  const extractor = await extractorNamed(order.extractor);
  const evaluation = async (split: GoldSplit | 'ALL'): Promise<Evaluation> => evaluate(extractor, await readGold(order.directory, split), split);
  if (order.report) {
    const file = path.join(order.directory, 'REPORT.md');
    await writeFile(file, reportFile(await evaluation('TEST'), await evaluation('DEVELOPMENT')));
    say(`wrote ${file}`);
  } else if (order.json) {
    say(JSON.stringify(reportJson(await evaluation(order.split), order.verbose), null, 2));
  } else {
    say(reportText(await evaluation(order.split), order.verbose).trimEnd());
  }
}

/** The committed report: both parts, the one that was not looked at first. */
export function reportFile(test: Evaluation, development: Evaluation): string {
  const part = (title: string, evaluation: Evaluation): string => `## ${title}\n\n${reportText(evaluation, false)}`;
  return `# How good the extraction is\n\nWritten by \`chancery evaluate examples/gold --report\` with the extractor \`${test.extractor}\`; what the measures mean stands in [docs/evaluating.md](../../docs/evaluating.md). In brackets: 95 % intervals (Wilson).\n\n${part('Test', test)}\n${part('Development', development)}`;
}

async function extractorNamed(name: string): Promise<Extractor> {
  const folder = /^replay:(.+)$/.exec(name)?.[1];
  if (folder !== undefined) return ReplayExtractor.open(folder);
  throw new Problem(`there is no extractor "${name}": take replay:DIR, which answers with the dossiers of a directory`);
}
