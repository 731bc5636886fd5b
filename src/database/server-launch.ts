import { spawn, type StdioOptions } from 'node:child_process';
import { closeSync, fstatSync, openSync, statSync } from 'node:fs';
import { chown, mkdtemp, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { clusterOf, diskFull, isDiskFull, serverEnvironment } from './data-directory.js';
import { DatabaseUnavailable, OWN_POSTGRES } from './database-unavailable.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { removeSocketDirectory, SOCKET_PREFIX } from './postmaster.js';
import { serverSettings } from './server-settings.js';
import { reachableTemporaryDirectories, type ServerUser } from './server-user.js';

const WINDOWS = platform() === 'win32';

/** The longest socket directory: 103 bytes hold on macOS (107 on Linux), of which 14 are "/.s.PGSQL.5432". */
const SOCKET_DIRECTORY_LIMIT = 89;

/** A log longer than this, in bytes, begins anew at the next start. */
const LOG_LIMIT = 4_000_000;

/** A server that was just started. */
export interface LaunchedServer {
  /** True until the program ends. */
  readonly running: () => boolean;
  /** Why it ended: its last FATAL line, '' when it gave none; null when it was stopped in an orderly way. */
  readonly fault: () => Promise<string | null>;
  /** Once a server answers at `host`: if that is another one, waits for the end of ours and clears up after it. */
  readonly yieldTo: (host: string) => Promise<void>;
  /** Removes the socket directory of a server that did not come up. */
  readonly clear: () => Promise<void>;
}

/**
 * Starts the server program itself, not through pg_ctl (which can take a dead server for a live one). It gets a session
 * of its own, so that Ctrl-C reaches us and not it, and it outlives us when we are killed.
 */
export async function launchServer(
  directory: string,
  binaries: PostgresBinaries,
  user: ServerUser,
  durable: boolean,
): Promise<LaunchedServer> {
  const endpoint = await newEndpoint(user);
  const log = join(directory, 'server.log');
  const long = (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT;
  const logFile = openSync(log, long ? 'w' : 'a', 0o600);
  const start = fstatSync(logFile).size;
  const [program, ...args] = commandLine(binaries, clusterOf(directory), log, [...endpoint.settings, ...serverSettings(durable)]);
  const stdio: StdioOptions = ['ignore', logFile, logFile];
  const child = spawn(program, args, { ...user, cwd: '/', env: serverEnvironment(), detached: true, windowsHide: true, stdio });
  closeSync(logFile);
  child.unref();
  let ended: { readonly code: number | null; readonly message: string } | null = null;
  child.on('error', (error) => (ended = { code: null, message: error.message }));
  child.on('exit', (code) => {
    // On Windows the starter ends well while the server goes on.
    if (!WINDOWS || code !== 0) ended = { code, message: '' };
  });
  return {
    running: () => ended === null,
    fault: async () => {
      if (ended?.code === 0) return null;
      return ended?.message || lastWords((await readFile(log)).subarray(start).toString('utf8'), child.pid);
    },
    yieldTo: async (host) => {
      if (host === endpoint.host) return;
      // It finds the cluster taken and ends at once.
      for (const limit = Date.now() + 5_000; ended === null && Date.now() < limit; ) await pause(10);
      await removeSocketDirectory(endpoint.host);
    },
    clear: () => removeSocketDirectory(endpoint.host),
  };
}

function commandLine(binaries: PostgresBinaries, cluster: string, log: string, settings: string[]): [string, ...string[]] {
  const flags = settings.flatMap((setting) => ['-c', setting]);
  // pg_ctl sheds an administrator's rights, with which Postgres refuses to run.
  if (WINDOWS) return [binaries.pgCtl, 'start', '-W', '-s', '-D', cluster, '-l', log, '-o', flags.join(' ')];
  return [binaries.postgres, '-D', cluster, ...flags];
}

/** What a server said last in a log that others write too: its FATAL line, or a line of the system before it could log. */
function lastWords(log: string, pid: number | undefined): string {
  const lines = log.split('\n').filter((line) => line.includes(`[${pid}]`) || (line !== '' && !/\[\d+\]/.test(line)));
  return lines.filter((line) => /FATAL|PANIC/.test(line)).pop() ?? lines.pop() ?? '';
}

/**
 * The end of a start that did not succeed: nothing when it may succeed on a second try (another process started it at
 * the same time or has already stopped it, or the last backends of a killed server are still leaving).
 *
 * @throws DatabaseUnavailable otherwise
 */
export function judgeFailedStart(fault: string | null, directory: string): void {
  if (fault === null) return;
  if (/lock file .* (already exists|is empty)|pre-existing shared memory block|another postmaster/i.test(fault)) return;
  if (isDiskFull(fault)) throw diskFull(directory, fault);
  throw new DatabaseUnavailable(
    `the embedded Postgres did not start (${fault.replace(/^.*?(FATAL|PANIC): */, '') || 'no message'}): see ${join(directory, 'server.log')}, or ${OWN_POSTGRES}`,
  );
}

/** Where a new server listens: a socket in a fresh private directory with a short name; on Windows a free loopback port. */
async function newEndpoint(user: ServerUser): Promise<{ host: string; settings: string[] }> {
  if (WINDOWS) {
    return { host: '127.0.0.1', settings: ['listen_addresses=127.0.0.1', `port=${await freePort()}`] };
  }
  const temporary = (await reachableTemporaryDirectories(user)).find(
    (place) => Buffer.byteLength(join(place, `${SOCKET_PREFIX}XXXXXX`)) <= SOCKET_DIRECTORY_LIMIT,
  );
  if (temporary === undefined) {
    throw new DatabaseUnavailable(`no temp directory for the socket of the embedded Postgres: make /tmp usable by everyone, or ${OWN_POSTGRES}`);
  }
  const host = await mkdtemp(join(temporary, SOCKET_PREFIX));
  if (user !== null) await chown(host, user.uid, user.gid);
  return { host, settings: [`unix_socket_directories=${host}`, 'listen_addresses=', 'port=5432', 'unix_socket_permissions=0700'] };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
