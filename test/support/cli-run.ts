import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestDatabase } from './database.js';

const root = path.resolve(__dirname, '../..');

/** The command line as a process of its own. */
export interface CliRun {
  readonly child: ChildProcessWithoutNullStreams;
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves with the exit code. */
  readonly exit: Promise<number | null>;
}

/** The address of a test's database, as a user would write it. */
export function databaseUrl({ connection }: TestDatabase): string {
  const { host, port, user, password, database } = connection;
  return `postgresql://${user}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

/** Runs `chancery` with these words on a test's database, with nothing of this process's environment but its path. */
export function chancery(database: TestDatabase, words: readonly string[], { env = {}, cwd = tmpdir(), input }: { readonly env?: Record<string, string>; readonly cwd?: string; readonly input?: string | undefined } = {}): CliRun {
  const child = spawn(process.execPath, ['--require', path.join(root, 'test/support/run-ts.js'), path.join(root, 'src/cli/chancery.ts'), ...words], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), DATABASE_URL: databaseUrl(database), PORT: '0', ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.end(input);
  return { child, out: () => out, err: () => err, exit: once(child, 'close').then(([code]) => code as number | null) };
}

/** Waits until a run has printed something, and fails if it ends before. */
export async function printed(run: CliRun, pattern: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const match = pattern.exec(run.out());
    if (match !== null) return match;
    await Promise.race([once(run.child.stdout, 'data'), run.exit.then((code) => Promise.reject(new Error(`ended with ${code}: ${run.err()}`)))]);
  }
}
