import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { type ArticleFormat, readArticle, UnreadableArticle } from '../article/article-text.js';
import { Problem } from '../shared/problem.js';
import { articleFormat, readDossier } from './dossier.reader.js';
import { isFileError } from './file-error.js';
import { record } from './record.js';
import type { ResolvedDossier } from './resolved-dossier.js';
import { plainTelling } from './stored-telling.js';

/** Where an import says what happens. */
export interface ImportOptions {
  /** Gets a line for each fault of what is refused, and on long runs how far it is. */
  readonly report: (line: string) => void;
  /** Gets the last line: how much was new, updated, unchanged and refused. */
  readonly summary: (line: string) => void;
  /** What `-` reads; standard input where not given. */
  readonly input?: Readable;
  /** Milliseconds between two lines about progress; 5000 where not given. */
  readonly progressEvery?: number;
}

/** How many documents came to what. A path that holds nothing to import counts as refused. */
export interface ImportCounts {
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

interface Found {
  readonly dossiers: string[];
  readonly articles: string[];
  readonly refused: string[];
}

const isDossier = (file: string): boolean => /\.(ya?ml|json)$/i.test(file);
const isArticle = (file: string): boolean => /\.(txt|md|markdown)$/i.test(file);
const remedy = 'dossiers end in .yaml, .yml or .json, articles in .txt or .md';

/**
 * Records what stands in files, in directories with all below them (names that begin with a dot excepted), and on
 * standard input (`-`, one document, which is told by its looks). Dossiers first, in the order of their names, then the
 * articles that none of them is about. Each is a transaction of its own: what is refused leaves no trace and stops nothing.
 *
 * @throws what is nobody's fault in the files, such as a lost database; what was recorded until then stays
 */
export async function importPaths(source: DataSource, paths: readonly string[], options: ImportOptions): Promise<ImportCounts> {
  const found = await findFiles(paths);
  const run = new ImportRun(source, options, found.dossiers.length + found.articles.length + (paths.includes('-') ? 1 : 0));
  for (const line of found.refused) run.refuse(line);
  for (const file of found.dossiers) await run.one(file, async () => readDossier({ text: decode(await readFile(file), file), path: file }));
  for (const file of found.articles) {
    if (!run.articleFiles.has(file)) await run.one(file, async () => plainArticle(await readFile(file), file, articleFormat(file)));
  }
  if (paths.includes('-')) await run.one('-', async () => fromInput(await readAll(options.input ?? process.stdin)));
  options.summary(`${run.counts.new} new, ${run.counts.updated} updated, ${run.counts.unchanged} unchanged, ${run.counts.refused} refused`);
  return run.counts;
}

/** Counts and reports while the documents of one import are recorded. */
class ImportRun {
  readonly counts = { new: 0, updated: 0, unchanged: 0, refused: 0 };
  /** The articles of the dossiers read so far. */
  readonly articleFiles = new Set<string>();
  #spoken = Date.now();
  #done = 0;

  constructor(
    private readonly source: DataSource,
    private readonly options: ImportOptions,
    private readonly total: number,
  ) {}

  async one(file: string, read: () => Promise<ResolvedDossier>): Promise<void> {
    try {
      const dossier = await read();
      if (dossier.articleFile !== null) this.articleFiles.add(dossier.articleFile);
      const { status } = await record(this.source, dossier);
      this.counts[status === 'NEW' ? 'new' : status === 'UPDATED' ? 'updated' : 'unchanged'] += 1;
    } catch (error) {
      this.refuse(reason(error, file));
    }
    this.#done += 1;
    if (Date.now() - this.#spoken < (this.options.progressEvery ?? 5000)) return;
    this.#spoken = Date.now();
    this.options.report(`… ${this.#done} of ${this.total}`);
  }

  refuse(lines: string): void {
    this.counts.refused += 1;
    for (const line of lines.split('\n')) this.options.report(line);
  }
}

/** @throws the error itself, if it is not the fault of the file */
function reason(error: unknown, file: string): string {
  if (error instanceof Problem) return error.message;
  if (error instanceof UnreadableArticle) return `${file}: ${error.message}`;
  if (isFileError(error)) return `${file}: cannot be read (${error.code})`;
  throw error;
}

async function findFiles(paths: readonly string[]): Promise<Found> {
  const found: Found = { dossiers: [], articles: [], refused: [] };
  const seen = new Set<string>();
  for (const given of paths.filter((each) => each !== '-')) {
    try {
      const before = seen.size;
      await collect(given, found, seen, true);
      if (seen.size === before && (await stat(given)).isDirectory()) found.refused.push(`${given}: holds nothing to import: ${remedy}`);
    } catch (error) {
      if (!isFileError(error)) throw error;
      found.refused.push(error.code === 'ENOENT' ? `${error.path ?? given}: there is no such file or directory` : `${error.path ?? given}: cannot be read (${error.code})`);
    }
  }
  const known = new Set(await Promise.all(found.dossiers.map((file) => realpath(file))));
  return { ...found, articles: found.articles.filter((file) => !known.has(file)) };
}

/** Each file once, however often it was given. Articles by their real path, as dossiers name them. */
async function collect(given: string, found: Found, seen: Set<string>, isGiven: boolean): Promise<void> {
  const real = await realpath(given);
  if ((await stat(real)).isDirectory()) {
    if (seen.has(real)) return;
    const entries = (await readdir(given, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      // A link to a directory may lead back up.
      if (!entry.isSymbolicLink() || !(await stat(path.join(given, entry.name))).isDirectory()) await collect(path.join(given, entry.name), found, seen, false);
    }
    return;
  }
  if (seen.has(real)) return;
  if (isDossier(given)) found.dossiers.push(given);
  else if (isArticle(given)) found.articles.push(real);
  else if (isGiven) found.refused.push(`${given}: is neither a dossier nor an article: ${remedy}`);
  else return;
  seen.add(real);
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(`${file}: is not UTF-8: save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8`);
  }
}

function plainArticle(bytes: Uint8Array, file: string, format: ArticleFormat): ResolvedDossier {
  const { text, sha256, sections, publisher, ...head } = readArticle(bytes, { format });
  return { path: file, plain: true, articleFile: null, text, sha256, sections, telling: plainTelling(head, publisher) };
}

/** A dossier says `chancery: 1` at the start of a line, or is JSON; anything else is an article. */
async function fromInput(bytes: Uint8Array): Promise<ResolvedDossier> {
  const head = new TextDecoder().decode(bytes);
  if (/^\s*\{|^chancery\s*:/m.test(head)) return readDossier({ text: decode(bytes, '-'), path: '-' });
  return plainArticle(bytes, '-', head.replace(/^\ufeff/, '').startsWith('---') ? 'MARKDOWN' : 'TEXT');
}

async function readAll(input: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array));
  return Buffer.concat(chunks);
}
