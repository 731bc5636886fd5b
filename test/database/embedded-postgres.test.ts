// size: one describe per trap of the launcher; they share the scratch directories and processes that must not survive.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { readPassword } from '../../src/database/data-directory.js';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { findPostgresBinaries } from '../../src/database/postgres-binaries.js';
import type { PostgresConnection } from '../../src/database/postgres-connection.js';
import { readPostmaster } from '../../src/database/postmaster.js';
import { serverUser } from '../../src/database/server-user.js';
import { entries, eventually, type Holder, holdPostgres, lives } from '../support/child-process.js';

// A shared machine may be slow; the whole file takes 10 s when it is not.
jest.setTimeout(30_000);

const ROOT = process.getuid?.() === 0;
const made: string[] = [];
let shared: string | undefined;
const holders: Holder[] = [];

/** A fresh directory for one server. Its temp directory is its own, so that what stays behind is seen. */
function scratch(): string {
  const parent = realpathSync(mkdtempSync('/tmp/chancery-scratch-'));
  chmodSync(parent, 0o755);
  made.push(parent);
  return join(parent, 'postgres');
}

/** A temp directory for child processes, in which everything that they leave behind shows. */
function ownTemporary(directory: string): { env: NodeJS.ProcessEnv; temporary: string } {
  const temporary = join(directory, '../tmp');
  mkdirSync(temporary);
  chmodSync(temporary, 0o1777);
  return { env: { ...process.env, TMPDIR: temporary }, temporary };
}

/** A directory with a cluster, the same for all tests that leave it as it was: initdb takes half a second. */
async function prepared(): Promise<string> {
  if (shared === undefined) {
    shared = scratch();
    made.pop();
    await (await start(shared)).stop();
  }
  return shared;
}

function hold(...args: Parameters<typeof holdPostgres>): Holder {
  const holder = holdPostgres(...args);
  holders.push(holder);
  return holder;
}

async function ask<Row>(connection: PostgresConnection, sql: string): Promise<Row[]> {
  const client = new Client({ ...connection });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Changes a file, whose owner stays; returns what undoes it. */
function change(file: string, edit: (text: string) => string): () => void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, edit(text));
  return () => writeFileSync(file, text);
}

function serverOf(directory: string): number {
  return Number(readFileSync(join(directory, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
}

const start = (directory: string) => startEmbeddedPostgres({ directory, durable: false });

afterEach(async () => {
  for (const holder of holders.splice(0)) if (holder.child.exitCode === null) await holder.kill();
  if (shared !== undefined) {
    await stopEmbeddedPostgres(shared);
    rmSync(join(shared, '../tmp'), { recursive: true, force: true });
  }
  for (const parent of made.splice(0)) {
    for (const name of entries(parent)) if (existsSync(join(parent, name, 'data'))) await stopEmbeddedPostgres(join(parent, name));
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
  }
});

afterAll(() => {
  if (shared !== undefined) rmSync(join(shared, '..'), { recursive: true, force: true });
});

describe('a server of one process', () => {
  it('listens on a private socket only, with a secret password, and leaves nothing behind but its data', async () => {
    const directory = scratch();
    const server = await startEmbeddedPostgres({ directory, durable: true });
    const { connection } = server;
    const pid = serverOf(directory);
    expect(await ask(connection, `select current_setting('listen_addresses') as tcp, current_setting('fsync') as fsync,
      inet_server_port() as port, datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding
      from pg_database where datname = current_database()`)).toEqual([
      { tcp: '', fsync: 'on', port: null, provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8' },
    ]);
    expect(Buffer.byteLength(`${connection.host}/.s.PGSQL.5432`)).toBeLessThanOrEqual(103);
    expect(statSync(connection.host).mode & 0o777).toBe(0o700);
    expect(statSync(join(directory, 'data/chancery.password')).mode & 0o777).toBe(0o600);
    await expect(ask({ ...connection, password: 'wrong' }, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    const byUrl = new Client({ connectionString: server.url });
    await byUrl.connect();
    await byUrl.end();

    await server.stop();
    await server.stop();
    expect(lives(pid)).toBe(false);
    expect(existsSync(connection.host)).toBe(false);
    expect(entries(directory)).toEqual(['data', 'server.log']);
  });

  it('keeps its data over a restart, under a path too long for a socket', async () => {
    const directory = join(scratch(), 'x'.repeat(120), 'ø'.repeat(40));
    const first = await start(directory);
    await ask(first.connection, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await start(directory);
    expect(await ask(second.connection, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it('does not flush to disk when it may lose its data', async () => {
    const server = await start(await prepared());
    expect(await ask(server.connection, `select name, setting from pg_settings
      where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`)).toEqual([
      { name: 'fsync', setting: 'off' },
      { name: 'full_page_writes', setting: 'off' },
      { name: 'synchronous_commit', setting: 'off' },
    ]);
    await server.stop();
  });
});

describe('whom the server runs as', () => {
  (ROOT ? it : it.skip)('is not root, nor are its data', async () => {
    const directory = await prepared();
    const server = await start(directory);
    expect(statSync(`/proc/${serverOf(directory)}`).uid).toBe((await serverUser(''))?.uid);
    expect(statSync(join(directory, 'data')).uid).not.toBe(0);
    await server.stop();
  });

  (ROOT ? it : it.skip)('is the user that made the data, when root comes later', async () => {
    const directory = scratch();
    mkdirSync(directory);
    chownSync(directory, 65_534, 65_534);
    const plain = hold(directory, { spawn: { uid: 65_534, gid: 65_534, cwd: '/', env: ownTemporary(directory).env } });
    const { server: pid = 0 } = await plain.ready;
    expect(statSync(`/proc/${pid}`).uid).toBe(65_534);
    const joined = await start(directory);
    expect(serverOf(directory)).toBe(pid);
    await plain.release();
    expect(lives(pid)).toBe(true);
    await joined.stop();

    const alone = await start(directory);
    expect(statSync(`/proc/${serverOf(directory)}`).uid).toBe(65_534);
    await alone.stop();
  });

  (ROOT ? it : it.skip)('is told apart: data of another user are refused in one line', async () => {
    const directory = await prepared();
    const { error } = await hold(directory, { spawn: { uid: 12_345, gid: 12_345, cwd: '/', env: ownTemporary(directory).env } }).ready;
    expect(error).toMatch(/^[^\n]*postgres\/data belongs to another user .*: run as that user, or set DATABASE_URL[^\n]*$/);
  });
});

describe('a killed process', () => {
  it('leaves a server that the next start joins and then stops', async () => {
    const directory = await prepared();
    const killed = hold(directory);
    const { server: pid = 0 } = await killed.ready;
    await killed.kill();
    expect(lives(pid)).toBe(true);

    const server = await start(directory);
    expect(serverOf(directory)).toBe(pid);
    await server.stop();
    expect(lives(pid)).toBe(false);
    expect(existsSync(server.connection.host)).toBe(false);
  });

  it('leaves a server that can be stopped by its directory, whoever holds it', async () => {
    const directory = await prepared();
    const holder = hold(directory);
    const { server: pid = 0, host = '' } = await holder.ready;
    expect(await stopEmbeddedPostgres(directory)).toBe(true);
    expect(lives(pid)).toBe(false);
    expect(existsSync(host)).toBe(false);
    expect(await stopEmbeddedPostgres(directory)).toBe(false);
    expect(await holder.release()).toEqual({ stopped: true });
  });

  it('in the middle of initdb leaves half a cluster that is not taken for one', async () => {
    const directory = scratch();
    const killed = hold(directory);
    await eventually('initdb writes', () => existsSync(directory) && entries(directory).some((name) => existsSync(join(directory, name, 'base'))));
    await killed.kill();
    expect(existsSync(join(directory, 'data'))).toBe(false);

    const server = await start(directory);
    expect(await ask(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    await (await start(directory)).stop();
    expect(entries(directory)).toEqual(['data', 'server.log']);
  });
});

describe('several processes on one directory', () => {
  it('share one server, started at the same moment on nothing; the last one out stops it', async () => {
    const directory = scratch();
    const { env, temporary } = ownTemporary(directory);
    const all = [1, 2, 3].map(() => hold(directory, { spawn: { env } }));
    const lines = await Promise.all(all.map((holder) => holder.ready));
    const [pid = 0, ...others] = lines.map((line) => line.server);
    expect(others).toEqual([pid, pid]);
    await all[0]?.release();
    await all[1]?.kill();
    const password = await readPassword(join(directory, 'data'));
    const connection = { host: lines[0]?.host ?? '', port: 5432, user: 'chancery', password, database: 'postgres', ssl: false };
    await eventually('the server notices who is gone', async () => {
      const sessions = await ask(connection, `select pid from pg_stat_activity where application_name = 'chancery-holder'`);
      return sessions.length === 1;
    });
    expect(await all[2]?.release()).toEqual({ stopped: true });
    expect(lives(pid)).toBe(false);
    expect(entries(directory)).toEqual(['data', 'server.log']);
    expect(entries(temporary)).toEqual([]);
  });

  it('come and go at once without losing the server under one another', async () => {
    const directory = await prepared();
    const { env, temporary } = ownTemporary(directory);
    const ends = await Promise.all([1, 2, 3].map(() => hold(directory, { task: 'churn', spawn: { env } }).ready));
    expect(ends).toEqual([{ stopped: true }, { stopped: true }, { stopped: true }]);
    expect(existsSync(join(directory, 'data/postmaster.pid'))).toBe(false);
    expect(entries(temporary)).toEqual([]);
  });

  it('still count after a crash inside the server has cut all connections', async () => {
    const directory = await prepared();
    const other = hold(directory);
    const { server: pid = 0 } = await other.ready;
    const mine = await start(directory);
    const victim = new Client({ ...mine.connection });
    victim.on('error', () => undefined);
    await victim.connect();
    const { rows } = await victim.query<{ pid: number }>('select pg_backend_pid() as pid');
    const cut = new Promise((resolve) => victim.once('end', resolve));
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
    await cut;
    await eventually('both hold it again', async () =>
      ask<{ n: number }>(mine.connection, `select count(*)::int as n from pg_stat_activity where application_name = 'chancery-holder'`).then(
        (counted) => counted[0]?.n === 2,
        () => false,
      ),
    );
    await mine.stop();
    expect(lives(pid)).toBe(true);
    await other.release();
    expect(lives(pid)).toBe(false);
  });
});

describe('a dead server', () => {
  it('that was killed is recovered, with its data', async () => {
    const directory = await prepared();
    const first = await startEmbeddedPostgres({ directory, durable: true });
    await ask(first.connection, 'create table kept as select 42 as answer');
    process.kill(serverOf(directory), 'SIGKILL');
    const second = await startEmbeddedPostgres({ directory, durable: true });
    expect(await ask(second.connection, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(existsSync(first.connection.host)).toBe(false);
    await Promise.all([first.stop(), second.stop()]);
    expect(existsSync(join(directory, 'data/postmaster.pid'))).toBe(false);
  });

  it('whose process number another program has now is not taken for alive', async () => {
    const directory = await prepared();
    const first = await start(directory);
    const pidFile = readFileSync(join(directory, 'data/postmaster.pid'), 'utf8');
    await first.stop();
    const user = (await serverUser(join(directory, 'data'))) ?? {};
    const stranger = spawn('sleep', ['60'], { ...user, cwd: '/' });
    try {
      writeFileSync(join(directory, 'data/postmaster.pid'), pidFile.replace(/^\d+/, String(stranger.pid)));
      const { pgCtl } = await findPostgresBinaries(await serverUser(join(directory, 'data')));
      const status = execFileSync(pgCtl, ['status', '-D', join(directory, 'data')], { ...user, cwd: '/', encoding: 'utf8' });
      expect(status).toContain(`server is running (PID: ${stranger.pid})`);

      const second = await start(directory);
      expect(serverOf(directory)).not.toBe(stranger.pid);
      await second.stop();
      writeFileSync(join(directory, 'data/postmaster.pid'), pidFile.replace(/^\d+/, String(stranger.pid)));
      expect(await stopEmbeddedPostgres(directory)).toBe(false);
      expect(lives(stranger.pid ?? 0)).toBe(true);
    } finally {
      stranger.kill('SIGKILL');
    }
  });
});

describe('an empty postmaster.pid', () => {
  it('is the remnant of a crash when it is old', async () => {
    const directory = await prepared();
    const file = join(directory, 'data/postmaster.pid');
    writeFileSync(file, '');
    utimesSync(file, new Date(0), new Date(0));
    const server = await start(directory);
    expect(lives(serverOf(directory))).toBe(true);
    await server.stop();
  });

  it('is left to the server that is about to write it when it is new', async () => {
    const directory = await prepared();
    const file = join(directory, 'data/postmaster.pid');
    writeFileSync(file, '');
    const reading = readPostmaster(join(directory, 'data'));
    setTimeout(() => writeFileSync(file, '4711\n/x\n0\n5432\n/tmp/x\n\n'), 100);
    expect(await reading).toMatchObject({ pid: 4711, port: 5432, host: '/tmp/x' });
  });
});

describe('a directory that cannot be used', () => {
  it('of another major version is refused with the way out', async () => {
    const directory = await prepared();
    const restore = change(join(directory, 'data/PG_VERSION'), () => '17\n');
    try {
      await expect(start(directory)).rejects.toThrow(
        `${directory}/data was made by Postgres 17, the bundled one is 18: dump it with the version of Chancery that made it (npm run db:dump), move the directory away and load the dump, or set DATABASE_URL`,
      );
      expect(readFileSync(join(directory, 'data/PG_VERSION'), 'utf8')).toBe('17\n');
    } finally {
      restore();
    }
  });

  it('with strange files in place of a cluster is left untouched', async () => {
    const directory = scratch();
    mkdirSync(join(directory, 'data'), { recursive: true });
    writeFileSync(join(directory, 'data/thesis.txt'), 'precious');
    await expect(start(directory)).rejects.toThrow(`${directory}/data was not made by Chancery`);
    expect(entries(directory)).toEqual(['data']);
    expect(entries(join(directory, 'data'))).toEqual(['thesis.txt']);
  });

  it('whose server does not come up names the reason and the log', async () => {
    const directory = await prepared();
    const restore = change(join(directory, 'data/postgresql.conf'), (text) => `${text}no_such_setting = 1\n`);
    try {
      await expect(start(directory)).rejects.toThrow(
        /^the embedded Postgres did not start \(configuration file .* contains errors\): see .*\/postgres\/server\.log, or set DATABASE_URL/,
      );
    } finally {
      restore();
    }
  });

  it('under a file says so', async () => {
    const directory = scratch();
    writeFileSync(directory, '');
    await expect(start(join(directory, 'below'))).rejects.toThrow(/^cannot make the data directory .*\/below \(ENOTDIR: .*CHANCERY_DATA_DIRECTORY$/);
  });
});
