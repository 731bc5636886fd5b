import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const SOURCES = join(__dirname, '../../src');

/** What a {@link holdPostgres} process prints. */
export interface HolderLine {
  readonly server?: number;
  readonly host?: string;
  readonly stopped?: boolean;
  readonly error?: string;
}

/** A process that uses an embedded Postgres. */
export interface Holder {
  readonly child: ChildProcess;
  /** Its first line: it holds the server, or says why not. */
  readonly ready: Promise<HolderLine>;
  /** Tells it to stop and waits until it is gone. */
  release(): Promise<HolderLine>;
  /** Kills it without a chance to clean up. */
  kill(): Promise<void>;
}

/**
 * Starts `hold-postgres.ts` as a process of its own.
 *
 * @param sources the `src` folder whose launcher it uses
 */
export function holdPostgres(
  directory: string,
  options: { task?: 'hold' | 'churn'; sources?: string; spawn?: SpawnOptions } = {},
): Holder {
  const script = join(__dirname, 'hold-postgres.ts');
  const args = ['--require', join(__dirname, 'run-ts.js'), script, directory, options.sources ?? SOURCES, options.task ?? 'hold'];
  const child = spawn(process.execPath, args, { ...options.spawn, stdio: ['pipe', 'pipe', 'inherit'] });
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const lines: HolderLine[] = [];
  const waiting: ((line: HolderLine) => void)[] = [];
  const reader = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  reader.on('line', (text) => {
    const line = JSON.parse(text) as HolderLine;
    const next = waiting.shift();
    if (next) next(line);
    else lines.push(line);
  });
  reader.on('close', () => waiting.splice(0).forEach((next) => next({ error: 'it ended without a word' })));
  const nextLine = async (): Promise<HolderLine> => lines.shift() ?? new Promise((resolve) => waiting.push(resolve));
  return {
    child,
    ready: nextLine(),
    release: async () => {
      child.stdin?.write('stop\n');
      const line = await nextLine();
      await exit;
      return line;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

/** Whether a process lives; a zombie does not. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

/** Waits until a condition holds; fails after some seconds with its name. */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; !(await holds()); await pause(5)) {
    if (Date.now() > deadline) throw new Error(`not within ${seconds} s: ${what}`);
  }
}

/** The names in a directory, sorted. */
export function entries(directory: string): string[] {
  return readdirSync(directory).sort();
}
