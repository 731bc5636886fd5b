import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installFunctions } from './contenders/install.ts';
import { contenders, type Running, start } from './contenders/contender.ts';
import { databaseUrl, ensureDatabase, onDatabase, type Server } from './generator/load.ts';
import { peakMegabytes, privateMegabytes } from './measure/cpu.ts';
import { compare } from './measure/equality.ts';
import { type Effort, measure, type Measured, Refused } from './measure/measure.ts';
import { growthTable, latencyTable, mainTable, missed, type Row } from './measure/report.ts';
import { statementsOf } from './measure/statements.ts';
import { productRoot } from './product.ts';
import { questions } from './questions/all.ts';
import type { Variables } from './questions/question.ts';
import { type BenchServer, openServer } from './server.ts';

const usage = `npm run bench -- [--quick] [--sizes 50000,200000,800000] [--only Q1,Q2] [--rounds 4] [--seconds 1.5]
  --quick     50,000 meetings and short rounds: under three minutes once the data are there; writes no RESULTS.md
BENCH_DIRECTORY names where databases are kept between runs: bench/.data if not set
`;

/** What a run is asked for. */
interface Plan {
  readonly sizes: readonly number[];
  readonly keys: readonly string[];
  readonly effort: Effort;
  /** Variable sets that are compared for each question. */
  readonly compared: number;
  readonly writes: boolean;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function readPlan(): Plan {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, sizes: text, only: text, rounds: text, seconds: text } });
  const sizes = values.sizes?.split(',').map(Number) ?? (values.quick ? [50_000] : [50_000, 200_000, 800_000]);
  const keys = values.only?.split(',') ?? questions.map(({ key }) => key);
  const effort = { rounds: Number(values.rounds ?? (values.quick ? 2 : 4)), seconds: Number(values.seconds ?? (values.quick ? 0.5 : 1.5)) };
  return { sizes, keys, effort, compared: values.quick ? 8 : 40, writes: !values.quick && values.only === undefined };
}

async function main(): Promise<void> {
  const plan = readPlan();
  const directory = process.env['BENCH_DIRECTORY'] ?? join(import.meta.dirname, '.data');
  await mkdir(directory, { recursive: true });
  const postgres = await openServer(directory);
  const rows: Row[] = [];
  const memory: string[] = [];
  try {
    for (const meetings of plan.sizes) {
      const database = await ensureDatabase(postgres.server, meetings, say);
      rows.push(...(await withContenders(postgres.server, database, directory, (running) => measureDatabase(plan, postgres, database, meetings, running, memory))));
    }
  } finally {
    await postgres.close();
  }
  const text = results(rows, memory, postgres.version, plan);
  say(text);
  if (plan.writes) await writeFile(join(import.meta.dirname, 'RESULTS.md'), text);
}

async function withContenders<T>(server: Server, database: string, directory: string, work: (running: readonly Running[]) => Promise<T>): Promise<T> {
  await onDatabase(server, database, installFunctions);
  const running: Running[] = [];
  try {
    for (const contender of contenders) running.push(await start(contender, databaseUrl(server, database), directory));
    return await work(running);
  } finally {
    for (const each of running) await each.stop();
  }
}

async function measureDatabase(plan: Plan, { server, postmaster }: BenchServer, database: string, meetings: number, running: readonly Running[], memory: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const question of questions.filter(({ key }) => plan.keys.includes(key))) {
    const sets = await onDatabase(server, database, async (client) => (await client.query<{ data: Variables }>(question.variables)).rows.map(({ data }) => data));
    const characters = await compare(running, question, sets.slice(0, plan.compared));
    const statements: number[] = [];
    for (const each of running) statements.push(await onDatabase(server, database, (client) => statementsOf(client, each, question, sets)));
    let measured: Measured[];
    try {
      measured = await measure(running, question, sets, plan.effort, postmaster);
    } catch (error) {
      // One question that is refused, as by a time limit, says so in the results; the others are measured all the same.
      if (!(error instanceof Refused)) throw error;
      memory.push(`${meetings / 1000} k meetings: ${error.message}, so it has no figures`);
      say(error.message);
      continue;
    }
    rows.push({ meetings, key: question.key, title: question.title, about: question.about, measured, statements, characters });
    say(mainTable(rows.slice(-1)).split('\n')[2] ?? '');
  }
  const told = running.map(({ contender: { name }, pid }) => `${name} ${peakMegabytes(pid).toFixed(0)}`).join(', ');
  memory.push(`${meetings / 1000} k meetings: node ${told} MB at most; the backends of all three together hold ${privateMegabytes(postmaster).toFixed(0)} MB beside the shared buffers`);
  return rows;
}

function results(rows: readonly Row[], memory: readonly string[], postgresVersion: string, { effort }: Plan): string {
  const git = (...words: string[]): string => execFileSync('git', words, { cwd: productRoot, encoding: 'utf8' }).trim();
  const [model = 'unknown'] = cpus().map((each) => each.model);
  const faults = missed(rows);
  const asked = [...new Map(rows.map(({ key, title, about, characters }) => [key, `- **${key}** ${title}: ${about}. ${characters} characters of JSON.`])).values()];
  return [
    '# Results',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, commit ${git('rev-parse', '--short', 'HEAD')}. What is measured and how: [README](README.md). What did not help: [NOTES](NOTES.md).`,
    `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB; Node.js ${process.versions.node}, Postgres ${postgresVersion}, PostGraphile 5.1.5; ${effort.rounds} interleaved rounds of about ${effort.seconds} s for each contender.`,
    '## CPU for one request',
    'Milliseconds of CPU at 16 connections, node and Postgres; `×` is the CPU of the other divided by that of Chancery, so more than 1 is faster. Requests/s and statements: Chancery / PostGraphile / SQL.',
    mainTable(rows),
    faults.length === 0 ? 'All targets are met.' : `Missed:\n\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    '## Growth',
    growthTable(rows),
    '## Latency',
    'The quietest round for 16 connections.',
    latencyTable(rows),
    '## Memory and refusals',
    memory.map((line) => `- ${line}`).join('\n'),
    '## Questions',
    asked.join('\n'),
    '',
  ].join('\n\n');
}

if (process.argv.includes('--help')) process.stdout.write(usage);
else await main();
