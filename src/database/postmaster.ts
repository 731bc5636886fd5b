import { execFile } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { readFile, rm, stat, unlink } from 'node:fs/promises';
import { platform } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { processExists } from './abandoned.js';
import { DatabaseUnavailable } from './database-unavailable.js';

const run = promisify(execFile);

/** Socket directories are named this and six random characters. */
export const SOCKET_PREFIX = 'chancery-';

/** What `postmaster.pid` says: who serves a cluster, and where it listens. */
export interface Postmaster {
  /** 0 when the file is empty. */
  readonly pid: number;
  /** The whole file, to notice that it was replaced. */
  readonly text: string;
  /** A socket directory, or a loopback address on Windows; '' while the server has not got that far. */
  readonly host: string;
  readonly port: number;
}

/** The file exists for a moment before its text does; one that stays empty is the remnant of a crash. */
const EMPTY_LIMIT_MS = 3_000;

/** Reads `postmaster.pid`; null when there is none. Its presence does not prove that a server lives. */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const file = join(cluster, 'postmaster.pid');
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) return null;
    const [pid = '', , , port = '', socketDirectory = '', address = ''] = text.split(/\r?\n/);
    const number = Math.abs(Number.parseInt(pid, 10)) || 0;
    const written = await stat(file).then((entry) => entry.mtimeMs, () => 0);
    if (number === 0 && Date.now() - written < EMPTY_LIMIT_MS) {
      await pause(20);
      continue;
    }
    return { pid: number, text, host: socketDirectory.trim() || address.trim(), port: Number(port) };
  }
}

/**
 * Whether the process of a `postmaster.pid` really is a live server of this cluster. The number may be reused by an
 * unrelated process (always so in containers), and a dead server may remain as a zombie: both look alive to pg_ctl.
 */
export async function isServing(cluster: string, postmaster: Postmaster): Promise<boolean> {
  if (postmaster.pid === 0 || !processExists(postmaster.pid)) return false;
  if (platform() === 'linux') {
    try {
      const state = readFileSync(`/proc/${postmaster.pid}/stat`, 'latin1').replace(/^.*\) /s, '')[0];
      // A server's working directory is its cluster.
      return state !== 'Z' && readlinkSync(`/proc/${postmaster.pid}/cwd`) === cluster;
    } catch {
      return false;
    }
  }
  const [program, args] = platform() === 'win32'
    ? ['tasklist', ['/fi', `PID eq ${postmaster.pid}`, '/fo', 'csv', '/nh']]
    : ['ps', ['-o', 'stat=,command=', '-p', String(postmaster.pid)]];
  const { stdout } = await run(program, args).catch(() => ({ stdout: '' }));
  return /postgres/.test(stdout) && !/^\s*Z/.test(stdout);
}

/**
 * Removes a `postmaster.pid` whose process is no server of this cluster. Postgres does so itself only when the number
 * is unused. A file that changed since is left alone; should one be lost all the same, its server notices and shuts down,
 * and Postgres' shared memory check keeps a second one out.
 */
export async function discardStalePostmaster(cluster: string, stale: Postmaster): Promise<void> {
  if ((await readPostmaster(cluster))?.text !== stale.text) return;
  await unlink(join(cluster, 'postmaster.pid')).catch(() => undefined);
  await removeSocketDirectory(stale.host);
}

/**
 * Stops the server of a cluster, other clients or not: a fast shutdown, after 20 s an immediate one. Returns false when
 * none runs.
 *
 * @throws DatabaseUnavailable when it survives that
 */
export async function stopServer(cluster: string): Promise<boolean> {
  const postmaster = await readPostmaster(cluster);
  if (postmaster === null) return false;
  if (!(await isServing(cluster, postmaster))) {
    await discardStalePostmaster(cluster, postmaster);
    return false;
  }
  const began = Date.now();
  signal(postmaster.pid, 'SIGINT');
  for (let forced = false; await isServing(cluster, postmaster); ) {
    const elapsed = Date.now() - began;
    if (elapsed > 20_000 && !forced) {
      forced = true;
      signal(postmaster.pid, 'SIGQUIT');
    }
    if (elapsed > 30_000) throw new DatabaseUnavailable(`the Postgres of ${cluster} (process ${postmaster.pid}) does not stop: end that process`);
    await pause(10);
  }
  await discardStalePostmaster(cluster, postmaster);
  await removeSocketDirectory(postmaster.host);
  return true;
}

/** Windows knows no signals; Node would kill the server there, from which it recovers at its next start. */
function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EPERM') throw new DatabaseUnavailable(`the embedded Postgres (process ${pid}) runs as another user: stop it as that user`);
    if (code !== 'ESRCH') throw error;
  }
}

/** Removes a socket directory, and only one of those made here. */
export async function removeSocketDirectory(host: string): Promise<void> {
  const ours = basename(host).startsWith(SOCKET_PREFIX) && basename(host).length === SOCKET_PREFIX.length + 6;
  if (ours) await rm(host, { recursive: true, force: true });
}
