import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseUnavailable, OWN_POSTGRES } from './database-unavailable.js';

const run = promisify(execFile);

/**
 * The system user the server runs as when we are root (Postgres refuses root), else null: the server runs as we do.
 * Can be spread into the options of a spawn.
 */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

/** True on a Unix process with all rights. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Whom the server of a data directory runs as: its owner where there is one (the directory may stem from a run without
 * root), else `postgres`, else `nobody`.
 *
 * @param data the data directory; need not exist
 * @throws DatabaseUnavailable when the system knows neither user
 */
export async function serverUser(data: string): Promise<ServerUser> {
  if (!isRoot()) return null;
  const owner = await stat(data).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.split('\n').map((line) => line.split(':')).find((entry) => entry[0] === name);
    // macOS writes -2 for nobody; the kernel counts it as an unsigned number.
    if (fields !== undefined) return { uid: Number(fields[2]) >>> 0, gid: Number(fields[3]) >>> 0 };
  }
  throw new DatabaseUnavailable(
    `Postgres does not run as root and this system has neither a user "postgres" nor "nobody": start as another user, or ${OWN_POSTGRES}`,
  );
}

/**
 * Whether the server's user can enter a directory. Where not everybody can, the system itself is asked, since group and
 * access lists also count.
 */
export async function canEnter(directory: string, user: ServerUser): Promise<boolean> {
  if (user === null) return stat(directory).then((entry) => entry.isDirectory(), () => false);
  if (await openToAll(directory)) return true;
  return run('/bin/sh', ['-c', 'cd "$0"', directory], { ...user, cwd: '/' }).then(() => true, () => false);
}

async function openToAll(directory: string): Promise<boolean> {
  const path = await realpath(directory).catch(() => null);
  if (path === null) return false;
  for (let current = path; ; current = dirname(current)) {
    const entry = await stat(current);
    if (!entry.isDirectory() || (entry.mode & 0o001) === 0) return false;
    if (current === dirname(current)) return true;
  }
}

/** The nearest existing directory at or above a path. */
export async function nearestDirectory(path: string): Promise<string> {
  for (let current = resolve(path); ; current = dirname(current)) {
    const entry = await stat(current).catch(() => null);
    if (entry?.isDirectory() || current === dirname(current)) return current;
  }
}

/**
 * Makes a directory and its missing parents; when the server has a user of its own, what we made can be entered by it
 * whatever our umask is. Returns the real path.
 */
export async function makeReachable(directory: string, user: ServerUser): Promise<string> {
  const target = resolve(directory);
  const first = await mkdir(target, { recursive: true });
  if (first !== undefined && user !== null) {
    for (let made = target; made.length >= first.length; made = dirname(made)) await chmod(made, 0o755);
  }
  return realpath(target);
}

/**
 * Temporary directories the server's user can enter, best first. $TMPDIR may lie inside a private home, or be too long
 * for a socket.
 */
export async function reachableTemporaryDirectories(user: ServerUser): Promise<string[]> {
  const candidates = process.platform === 'win32' ? [tmpdir()] : [tmpdir(), '/tmp', '/var/tmp'];
  const reachable: string[] = [];
  for (const candidate of new Set(candidates)) {
    if (await canEnter(candidate, user)) reachable.push(await realpath(candidate));
  }
  return reachable;
}
