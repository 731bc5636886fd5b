import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chooseExtractor, type ExtractorChoice, extractorOptions } from '../extract/choose-extractor.js';
import { evaluate, type Evaluation, readGold } from '../extract/evaluation.js';
import { reportJson, reportText } from '../extract/evaluation-report.js';
import type { GoldSplit } from '../extract/evaluation-split.js';
import { RuleExtractor } from '../extract/rule-extractor.js';

/** What the words of `chancery evaluate` ask for. */
export interface EvaluateOrder extends ExtractorChoice {
  readonly directory: string;
  readonly split: GoldSplit | 'ALL';
  readonly verbose: boolean;
  readonly json: boolean;
  /** Write REPORT.md into the directory, about both parts. */
  readonly report: boolean;
}

/**
 * Reads `GOLD_DIR [--split test|development|all] [--extractor rules|model|replay:DIR] [--record DIR] [--verbose] [--json] [--report]`.
 *
 * @returns undefined where they are no such words
 */
export function readEvaluateOrder(words: readonly string[]): EvaluateOrder | undefined {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean', default: false }] as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { split: text, ...extractorOptions, verbose: flag, json: flag, report: flag } });
    const [directory, another] = positionals;
    const split = (values.split ?? 'all').toUpperCase();
    if (directory === undefined || another !== undefined || !isSplit(split)) return undefined;
    return { ...values, directory, split };
  } catch {
    return undefined;
  }
}

const isSplit = (word: string): word is GoldSplit | 'ALL' => ['TEST', 'DEVELOPMENT', 'ALL'].includes(word);

/**
 * Prints how an extractor does on the gold, or writes it to REPORT.md.
 *
 * @param say gets the text
 * @param remark gets what an extractor has to say beside it, such as what a model costs
 * @throws Problem for gold that cannot be read, and an extractor that does not exist
 */
export async function runEvaluate(order: EvaluateOrder, say: (text: string) => void, remark: (line: string) => void): Promise<void> {
  const extractor = await chooseExtractor(order, { rules: () => new RuleExtractor(), env: process.env, report: remark });
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
