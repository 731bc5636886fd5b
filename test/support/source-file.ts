import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseSync } from '@swc/core';

/** The folder that holds package.json. */
export const repositoryRoot = resolve(__dirname, '../..');

/** A node of the syntax tree, read without trusting its shape: which fields it has depends on `type`. */
export interface SyntaxNode {
  readonly type: string;
  /** Index of the first character in the text, and of the first after the node. Absent on nodes without a place. */
  readonly start?: number;
  readonly end?: number;
  /** Index of the first character of a method's or property's name, behind its decorators. */
  readonly keyStart?: number;
  readonly [field: string]: unknown;
}

/** A file by its path from the root (always with `/`) and its text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Something against a rule. Printed as `path:line message`. */
export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const leftAlone = new Set(['.git', '.chancery', 'node_modules', 'dist', 'coverage']);

/** Paths of all files of the project: those git knows or would add; without git, all but what is installed or built. */
export function projectPaths(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const present = new Set(walk(repositoryRoot));
    const known = listed.split('\0').filter((path) => present.has(path));
    if (known.includes('package.json')) return known.sort();
  } catch {
    // No git here, or a checkout that git does not trust: the walk below serves as well.
  }
  return walk(repositoryRoot).sort();
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (leftAlone.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() ? [relative(repositoryRoot, path).split(sep).join('/')] : [];
  });
}

/** Reads one file by its path from the root. */
export function readProjectFile(path: string): TextFile {
  return { path, text: readFileSync(join(repositoryRoot, path), 'utf8') };
}

/** Line (from 1) of a character of the text. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** One fault per match of `pattern` (which must be global), `message` made from the match. */
export function faultsMatching(file: TextFile, pattern: RegExp, message: (match: string) => string): Fault[] {
  return [...file.text.matchAll(pattern)].map((match) => ({
    path: file.path,
    line: lineAt(file.text, match.index),
    message: message(match[0]),
  }));
}

/** All nodes of a TypeScript or JavaScript file, parents before children. Throws, naming the file, where it does not parse. */
export function syntaxNodes(file: TextFile): SyntaxNode[] {
  // An empty statement in front shows where the parser starts counting, since it may count on from file to file.
  const source = `;${file.text.replace(/^#!/, '//')}`;
  let tree: unknown;
  try {
    tree = parseSync(source, { syntax: 'typescript', decorators: true, target: 'es2022' });
  } catch (cause) {
    throw new Error(`${file.path} does not parse`, { cause });
  }
  const base = (tree as { span: { start: number } }).span.start;
  const characters = characterOfByte(source);
  const indexOf = (position: number): number => (characters[position - base] ?? source.length) - 1;
  const nodes: SyntaxNode[] = [];
  collect(tree, indexOf, nodes);
  return nodes;
}

/** For every byte of the text as UTF-8, the index of its character; spans count bytes. */
function characterOfByte(text: string): Uint32Array {
  const characters = new Uint32Array(Buffer.byteLength(text) + 1);
  let byte = 0;
  let index = 0;
  for (const character of text) {
    const width = Buffer.byteLength(character);
    characters.fill(index, byte, byte + width);
    byte += width;
    index += character.length;
  }
  characters[byte] = index;
  return characters;
}

function collect(value: unknown, indexOf: (position: number) => number, into: SyntaxNode[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, indexOf, into);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { type, span, key } = value as { type?: unknown; span?: Span; key?: { span?: Span } };
  if (typeof type === 'string') {
    const place = span === undefined || span.end === 0 ? {} : { start: indexOf(span.start), end: indexOf(span.end) };
    const name = key?.span === undefined ? {} : { keyStart: indexOf(key.span.start) };
    into.push({ ...value, type, ...place, ...name });
  }
  for (const child of Object.values(value)) collect(child, indexOf, into);
}
