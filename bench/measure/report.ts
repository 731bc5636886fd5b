import type { Measured } from './measure.ts';

/** Everything that was measured for one question on one database. */
export interface Row {
  readonly meetings: number;
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly measured: readonly Measured[];
  readonly statements: readonly number[];
  readonly characters: number;
}

/** What is to be reached: CPU of the other divided by Chancery's, and how many times its CPU may grow from least to most data. */
interface Target {
  readonly postgraphile: number;
  readonly sql: number;
  readonly growth?: number;
}

const targets: Readonly<Record<string, Target>> = {
  Q1: { postgraphile: 3.5, sql: 0.8, growth: 1.2 },
  Q2: { postgraphile: 3, sql: 0.95, growth: 1.2 },
  Q3: { postgraphile: 2.5, sql: 0.9, growth: 4 },
  Q4: { postgraphile: 2.8, sql: 0.95, growth: 1.2 },
  Q5: { postgraphile: 1.4, sql: 0.95 },
  Q6: { postgraphile: 2, sql: 0.95 },
};

const cpu = ({ node, postgres }: Measured): number => node + postgres;

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** A table in Markdown whose columns are padded, so that it reads well unrendered too. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, index) => Math.max(title.length, ...rows.map((row) => (row[index] ?? '').length)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}

const thousands = (meetings: number): string => `${meetings / 1000} k`;

/** The one table: CPU, ratios, requests per second, statements. */
export function mainTable(rows: readonly Row[]): string {
  const [names = []] = rows.map(({ measured }) => measured.map(({ contender }) => contender));
  const head = ['', 'meetings', ...names.map((name) => `${name}: CPU ms (node + Postgres)`), ...names.slice(1).map((name) => `× ${name}`), 'wanted', 'requests/s', 'statements'];
  return table(
    head,
    rows.map(({ key, meetings, measured, statements }) => {
      const [own, ...others] = measured;
      const target = targets[key];
      return [
        key,
        thousands(meetings),
        ...measured.map((each) => `${digits(cpu(each))} (${digits(each.node)} + ${digits(each.postgres)})`),
        ...others.map((other) => (own === undefined ? '' : `${(cpu(other) / cpu(own)).toFixed(2)}`)),
        target === undefined ? '–' : `${target.postgraphile} / ${target.sql}`,
        measured.map(({ perSecond }) => digits(perSecond)).join(' / '),
        statements.map((count) => digits(count).replace(/\.0+$/, '')).join(' / '),
      ];
    }),
  );
}

/** Latency and throughput at each number of connections. */
export function latencyTable(rows: readonly Row[]): string {
  const connections = rows[0]?.measured[0]?.latency.map((each) => each.connections) ?? [];
  return table(
    ['', 'meetings', 'contender', ...connections.map((count) => `c=${count}: p50 / p99 ms, requests/s`)],
    rows.flatMap(({ key, meetings, measured }) =>
      measured.map(({ contender, latency }) => [key, thousands(meetings), contender, ...latency.map(({ p50, p99, perSecond, refused }) => `${digits(p50)} / ${digits(p99)}, ${digits(perSecond)}${refused === 0 ? '' : `, ${refused} refused`}`)]),
    ),
  );
}

/** How CPU for one request grows from the least to the most data. */
export function growthTable(rows: readonly Row[]): string {
  const sizes = [...new Set(rows.map(({ meetings }) => meetings))].sort((a, b) => a - b);
  const keys = [...new Set(rows.map(({ key }) => key))];
  const names = rows[0]?.measured.map(({ contender }) => contender) ?? [];
  const of = (key: string, meetings: number | undefined, index: number): number | undefined => {
    const found = rows.find((row) => row.key === key && row.meetings === meetings)?.measured[index];
    return found === undefined ? undefined : cpu(found);
  };
  return table(
    ['', ...names.map((name) => `${name}: ${thousands(sizes[0] ?? 0)} → ${thousands(sizes.at(-1) ?? 0)}`), 'wanted'],
    keys.map((key) => [
      key,
      ...names.map((_, index) => {
        const [least, most] = [of(key, sizes[0], index), of(key, sizes.at(-1), index)];
        return least === undefined || most === undefined ? '' : `× ${(most / least).toFixed(2)}`;
      }),
      targets[key]?.growth === undefined ? '–' : `≤ ${targets[key].growth}`,
    ]),
  );
}

/** What was missed, one line each. */
export function missed(rows: readonly Row[]): string[] {
  const sizes = rows.map(({ meetings }) => meetings);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return rows.flatMap(({ key, meetings, measured: [own, postgraphile, sql] }) => {
    const target = targets[key];
    if (target === undefined || own === undefined || postgraphile === undefined || sql === undefined) return [];
    const faults: string[] = [];
    const told = (what: string, value: number, wanted: string): void => void faults.push(`${key} at ${thousands(meetings)}: ${what} ${value.toFixed(2)}, wanted ${wanted}`);
    const [faster, close] = [cpu(postgraphile) / cpu(own), cpu(sql) / cpu(own)];
    if (faster < target.postgraphile) told('against PostGraphile', faster, `≥ ${target.postgraphile}`);
    if (close < target.sql) told('against hand-written SQL', close, `≥ ${target.sql}`);
    const first = rows.find((row) => row.key === key && row.meetings === least)?.measured[0];
    if (target.growth !== undefined && first !== undefined && meetings === most && most > least && cpu(own) / cpu(first) > target.growth) told('growth', cpu(own) / cpu(first), `≤ ${target.growth}`);
    return faults;
  });
}
