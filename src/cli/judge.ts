import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import type { Verdict } from '../dossier/judgement.enum.js';
import { readJudged } from '../dossier/judged.js';
import { judge, type JudgementGiven, retract } from '../dossier/judgement.service.js';

/** What `chancery judge` is asked to do. */
export type JudgeOrder = JudgementGiven | { readonly retract: string; readonly by: string };

const verdicts: Readonly<Record<string, Verdict>> = { same: 'SAME', different: 'DIFFERENT', unsure: 'UNSURE' };

/** How the command is to be called. */
export const judgeUsage = 'judge takes a verdict and two ids: judge same|different|unsure Person_1 Person_2 [--why TEXT] [--by NAME], or judge retract NUMBER [--by NAME]';

/** Reads the words after `chancery judge`; undefined where they cannot be understood. */
export function readJudgeOrder(words: readonly string[]): JudgeOrder | undefined {
  let read: { positionals: string[]; values: { why?: string | undefined; by?: string | undefined } };
  try {
    read = parseArgs({ args: [...words], allowPositionals: true, options: { why: { type: 'string' }, by: { type: 'string' } } });
  } catch {
    return undefined;
  }
  const { positionals, values } = read;
  const [what = '', first = '', second = '', ...more] = positionals;
  const by = values.by ?? userInfo().username;
  const [, number] = /^(?:Judgement_)?(\d{1,18})$/.exec(first) ?? [];
  if (what === 'retract') return number !== undefined && second === '' ? { retract: number, by } : undefined;
  const [verdict, one, other] = [verdicts[what], readJudged(first), readJudged(second)];
  if (verdict === undefined || one === undefined || other === undefined || one.isFact !== other.isFact || more.length > 0) return undefined;
  return { verdict, one, other, by, why: values.why ?? null };
}

/**
 * Keeps a judgement, or takes one back.
 *
 * @returns the line to show
 * @throws Problem if it cannot be; nothing is written then
 */
export async function runJudge(source: DataSource, order: JudgeOrder): Promise<string> {
  if ('retract' in order) {
    await retract(source, order.retract, order.by);
    return `judgement ${order.retract} is taken back`;
  }
  return `judgement ${await judge(source, order)} is kept`;
}
