import { Modality } from '../fact/fact.enum.js';
import type { Evaluation } from './evaluation.js';
import type { Board, Tally } from './evaluation-board.js';
import { type Interval, wilson } from './evaluation-interval.js';
import { type MeasureName, measureNames, measures } from './evaluation-measures.js';

/** A share and its interval; null where there is no case. */
export interface Rate {
  readonly value: number;
  readonly interval: Interval;
}

/** One line of the report. */
export interface Line extends Tally {
  readonly measure: MeasureName;
  readonly kind: 'COMPARISON' | 'SHARE';
  /** Right of what the system has; of a share, right of all cases. */
  readonly precision: Rate | null;
  /** Right of what the gold has; the same number for a share. */
  readonly recall: Rate | null;
  /** Harmonic mean of both. Its interval takes F1 for a share of `right + (missed + false) / 2` cases, which it is arithmetically. */
  readonly f1: Rate | null;
}

/** All measures of a board, in the order of the list. */
export function linesOf(board: Board): Line[] {
  return measureNames.map((measure) => {
    const tally = board.tally(measure);
    const { gold, system, right } = tally;
    return { measure, kind: measures[measure], ...tally, precision: rate(right, system), recall: rate(right, gold), f1: rate(right, (gold + system) / 2) };
  });
}

function rate(right: number, of: number): Rate | null {
  const interval = wilson(right, of);
  return interval === null ? null : { value: right / of, interval };
}

/** The evaluation as data: every line with its rates, the confusion of modality, failures and, if asked for, remarks. */
export function reportJson({ board, ...evaluation }: Evaluation, verbose: boolean): object {
  return { ...evaluation, measures: linesOf(board), modalities: Object.fromEntries(board.modalities), ...(verbose ? { remarks: board.remarks } : {}) };
}

/** The evaluation as Markdown that is readable as plain text. */
export function reportText(evaluation: Evaluation, verbose: boolean): string {
  const { board, articles, facts, failures, dropped } = evaluation;
  const list = (counts: Readonly<Record<string, number>>): string => Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, number]) => `${number} ${key}`).join(', ');
  const parts = [
    `${articles} articles with ${Object.values(facts).reduce((sum, number) => sum + number, 0)} facts: ${list(facts)}.`,
    table(['measure', 'gold', 'system', 'right', 'precision', 'recall', 'F1'], linesOf(board).map(cells)),
    `Modality of matched meetings, visits, agreement actions and events; gold down, system across:`,
    confusion(board),
    ...(Object.keys(dropped).length === 0 ? [] : [`Left out by the extractor itself: ${list(dropped)}.`]),
    ...(failures.length === 0 ? [] : [`No readable dossier for:\n\n${failures.map(({ article, message }) => `- ${article}: ${message.split('\n').slice(0, 3).join('; ')}`).join('\n')}`]),
    ...(verbose ? [remarks(board)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function cells({ measure, kind, gold, system, right, precision, recall, f1 }: Line): string[] {
  if (kind === 'SHARE') return [measure, String(gold), '', String(right), shown(precision), '', ''];
  return [measure, String(gold), String(system), String(right), shown(precision), shown(recall), shown(f1)];
}

/** `.93 [.85, .97]`; a dash where there is no case. */
function shown(rate: Rate | null): string {
  if (rate === null) return '–';
  const digits = (value: number): string => value.toFixed(2).replace(/^0(?=\.)/, '');
  return `${digits(rate.value)} [${digits(rate.interval.low)}, ${digits(rate.interval.high)}]`;
}

function confusion({ modalities }: Board): string {
  const all = Object.keys(Modality);
  return table(['', ...all], all.map((gold) => [gold, ...all.map((system) => String(modalities.get(`${gold} ${system}`) ?? 0))]));
}

function remarks(board: Board): string {
  if (board.remarks.length === 0) return 'Nothing was missed, and nothing is false.';
  return board.remarks.map(({ measure, side, article, label, sentence }) => `${side === 'MISSED' ? 'missed' : 'false '} ${measure} | ${article} | ${label}${sentence === '' ? '' : `\n         ${sentence}`}`).join('\n');
}

/** A Markdown table whose columns are aligned, the first to the left. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, 3, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string => `| ${widths.map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
