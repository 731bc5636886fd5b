import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chown, lchown, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { removeAbandoned } from './abandoned.js';
import { DatabaseUnavailable, errorLine, OWN_POSTGRES } from './database-unavailable.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { canEnter, isRoot, nearestDirectory, type ServerUser, serverUser } from './server-user.js';

const run = promisify(execFile);

/** The superuser of an embedded server, and the name of the database Chancery lives in. */
export const EMBEDDED_USER = 'chancery';

const PASSWORD_FILE = 'chancery.password';

/** The cluster inside an embedded server's directory. */
export function clusterOf(directory: string): string {
  return join(directory, 'data');
}

/** The root of this checkout: the nearest directory above this file with a package.json (compiled or not). */
export function projectRoot(): string {
  for (let current = __dirname; current !== dirname(current); current = dirname(current)) {
    const manifest = join(current, 'package.json');
    if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'chancery') return current;
  }
  return process.cwd();
}

/** Where a project's embedded database lives. `reason` says why it is not inside the project, null when it is. */
export interface DefaultDataDirectory {
  readonly directory: string;
  readonly reason: string | null;
}

/**
 * The data directory of a checkout: `<project>/.chancery/postgres`; when the server's user cannot reach that (root, with
 * a checkout under a private home) or we cannot write there (a read-only checkout), a place that is stable per project:
 * `/var/lib/chancery/<name>-<hash>` for root, else under `$XDG_DATA_HOME` or `~/.local/share`.
 *
 * @param root the root of the project
 */
export async function defaultDataDirectory(root: string): Promise<DefaultDataDirectory> {
  const inside = join(resolve(root), '.chancery', 'postgres');
  const user = await serverUser(clusterOf(inside));
  const nearest = await nearestDirectory(inside);
  const reachable = await canEnter(nearest, user);
  if (reachable && (await writable(nearest))) return { directory: inside, reason: null };
  const name = `${basename(resolve(root))}-${createHash('sha256').update(resolve(root)).digest('hex').slice(0, 8)}`;
  const home = process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
  return {
    directory: join(isRoot() ? '/var/lib' : home, 'chancery', name),
    reason: reachable ? `${nearest} is read-only` : `Postgres does not run as root, and its own user cannot enter ${nearest}`,
  };
}

/** Asked by really making something: root passes every permission check, but not a read-only file system. */
async function writable(directory: string): Promise<boolean> {
  const probe = join(directory, `.chancery-probe-${process.pid}-${randomBytes(4).toString('hex')}`);
  return mkdir(probe).then(() => rm(probe, { recursive: true })).then(() => true, () => false);
}

/** The password of the embedded server's superuser. */
export async function readPassword(cluster: string): Promise<string> {
  try {
    return (await readFile(join(cluster, PASSWORD_FILE), 'utf8')).trim();
  } catch (cause) {
    const denied = (cause as NodeJS.ErrnoException).code === 'EACCES';
    throw new DatabaseUnavailable(
      denied
        ? `${cluster} belongs to another user (it was made by a run as root or as somebody else): run as that user, or ${OWN_POSTGRES}`
        : `${cluster} was not made by Chancery (it has no ${PASSWORD_FILE}): move it away, or ${OWN_POSTGRES}`,
      { cause },
    );
  }
}

/**
 * Makes sure that a whole cluster of the right version is there, owned by the server's user. A new one is initialised
 * beside its place and renamed, so that a crash never leaves half a cluster under the name; what crashed runs left is
 * removed.
 *
 * @param durable false skips the flush to disk, for clusters that are thrown away
 * @throws DatabaseUnavailable when another major version made it, it is not ours, or there is no space
 */
export async function ensureCluster(directory: string, binaries: PostgresBinaries, user: ServerUser, durable: boolean): Promise<void> {
  const cluster = clusterOf(directory);
  await removeAbandoned(directory, 'data.initialising-');
  const owner = await lstat(cluster).catch(() => null);
  const occupied = owner !== null && (await readdir(cluster).catch(() => ['unreadable'])).length > 0;
  if (!occupied) return initialise(directory, binaries, user, durable);
  await readPassword(cluster);
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (version !== String(binaries.major)) {
    throw new DatabaseUnavailable(
      `${cluster} was made by Postgres ${version || '(no PG_VERSION)'}, the bundled one is ${binaries.major}: dump it with the version of Chancery that made it (npm run db:dump), move the directory away and load the dump, or ${OWN_POSTGRES}`,
    );
  }
  // A cluster copied or restored by root belongs to root, and Postgres serves only its own.
  if (user !== null && owner.uid === 0) await giveTo(cluster, user);
}

async function initialise(directory: string, binaries: PostgresBinaries, user: ServerUser, durable: boolean): Promise<void> {
  const staging = join(directory, `data.initialising-${process.pid}-${randomBytes(4).toString('hex')}`);
  const passwordFile = `${staging}.password`;
  const password = randomBytes(24).toString('hex');
  try {
    await mkdir(staging, { mode: 0o700 });
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user !== null) for (const path of [staging, passwordFile]) await chown(path, user.uid, user.gid);
    await run(binaries.initdb, initdbArguments(staging, passwordFile, durable), {
      ...user,
      cwd: '/',
      env: serverEnvironment(),
    });
    await rename(passwordFile, join(staging, PASSWORD_FILE));
    await rename(staging, clusterOf(directory));
  } catch (error) {
    // Another process may have been faster: its cluster is as good, and rename refuses to replace one that is not empty.
    if (!existsSync(join(clusterOf(directory), 'PG_VERSION'))) throw initialisationFault(error, directory);
  } finally {
    for (const path of [staging, passwordFile]) await rm(path, { recursive: true, force: true });
  }
}

/** A locale that knows the letters of all scripts, by the name each system has for it. */
const letterLocale = ({ darwin: 'UTF-8', win32: 'en-US' } as Partial<Record<NodeJS.Platform, string>>)[process.platform] ?? 'C.UTF-8';

function initdbArguments(staging: string, passwordFile: string, durable: boolean): string[] {
  return [
    `--pgdata=${staging}`,
    `--username=${EMBEDDED_USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The builtin provider compares bytes: as fast as C, with the letters of all scripts, and the same on every system.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    // pg_trgm asks the system, not the provider, what a letter is: under C it drops all but ASCII.
    `--lc-ctype=${letterLocale}`,
    ...(durable ? [] : ['--no-sync']),
  ];
}

function initialisationFault(error: unknown, directory: string): DatabaseUnavailable {
  const output = `${(error as { stderr?: string }).stderr ?? ''}\n${errorLine(error)}`;
  const line = output.split('\n').find((text) => /error|fatal|could not/i.test(text)) ?? errorLine(error);
  if (isDiskFull(output)) return diskFull(directory, error);
  return new DatabaseUnavailable(`cannot make a database in ${directory} (${line.trim()}): check the directory, or ${OWN_POSTGRES}`, {
    cause: error,
  });
}

/** Whether a message of Postgres or the system is about a full device. */
export function isDiskFull(message: string): boolean {
  return /No space left|ENOSPC|Disk quota|wrote only \d+ of \d+ bytes/i.test(message);
}

/** The device of the data directory is full. */
export function diskFull(directory: string, cause: unknown): DatabaseUnavailable {
  return new DatabaseUnavailable(`no space left on the device of ${directory}: free at least 200 MB and start again`, { cause });
}

/** The environment of the server's programs: nothing of the caller's that steers Postgres, and messages in English. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|LD_|TZ$)/.test(name));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C' };
}

async function giveTo(path: string, user: NonNullable<ServerUser>): Promise<void> {
  await lchown(path, user.uid, user.gid);
  if (!(await stat(path)).isDirectory()) return;
  for (const name of await readdir(path)) await giveTo(join(path, name), user);
}
