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
  /** Reads an article together with the facts found in it; where not given, articles are recorded without facts. */
  readonly extract?: (file: { readonly path: string; readonly bytes: Uint8Array; readonly format: ArticleFormat }) => Promise<ResolvedDossier>;
  /** How many articles are being read while one is recorded; 1 where not given. */
  readonly ahead?: number;
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
  await run.articles(found.articles.filter((file) => !run.articleFiles.has(file)), async (file) => article(await readFile(file), file, articleFormat(file), options));
  if (paths.includes('-')) await run.one('-', async () => fromInput(await readAll(options.input ?? process.stdin), options));
  options.summary(`${run.counts.new} new, ${run.counts.updated} updated, ${run.counts.unchanged} unchanged, ${run.counts.refused} refused`);
  return run.counts;
}

/** Counts and reports while the documents of one import are recorded. */
class ImportRun {
  readonly counts = { new: 0, updated: 0, unchanged: 0, refused: 0 };
  /** The articles of the dossiers read so far. */
  readonly articleFiles = new Set<string>();
  readonly #started = Date.now();
  #spoken = Date.now();
  #done = 0;

  constructor(
    private readonly source: DataSource,
    private readonly options: ImportOptions,
    private readonly total: number,
  ) {}

  /** Records articles in their order, reading some ahead of the one that is being recorded. */
  async articles(files: readonly string[], read: (file: string) => Promise<ResolvedDossier>): Promise<void> {
    const reading: Promise<ResolvedDossier>[] = [];
    let begun = 0;
    for (const [index, file] of files.entries()) {
      for (; begun < files.length && begun < index + (this.options.ahead ?? 1); begun += 1) {
        const ahead = read(files[begun] ?? '');
        // Whoever records it gets the error; until then it is nobody's.
        ahead.catch(() => undefined);
        reading.push(ahead);
      }
      const dossier = reading.shift();
      if (dossier !== undefined) await this.one(file, () => dossier);
    }
  }

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
    const seconds = Math.max(1, Date.now() - this.#started) / 1000;
    this.options.report(`… ${this.#done} of ${this.total}, ${(this.#done / seconds).toFixed(1)} a second`);
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
    const before = found.refused.length;
    if (!(await collect(given, found, seen)) && found.refused.length === before) found.refused.push(`${given}: ${await nothing(given)}: ${remedy}`);
  }
  return found;
}

const nothing = async (given: string): Promise<string> => ((await stat(given)).isDirectory() ? 'holds nothing to import' : 'is neither a dossier nor an article');

/**
 * Collects the files of a path, each once however often it was given; articles by their real path, as dossiers name them.
 *
 * @returns whether there was anything to import
 */
async function collect(given: string, found: Found, seen: Set<string>): Promise<boolean> {
  try {
    const real = await realpath(given);
    if ((await stat(real)).isDirectory()) return await collectAll(given, real, found, seen);
    if (!isDossier(given) && !isArticle(given)) return false;
    if (!seen.has(real)) (isDossier(given) ? found.dossiers : found.articles).push(isDossier(given) ? given : real);
    seen.add(real);
    return true;
  } catch (error) {
    if (!isFileError(error)) throw error;
    found.refused.push(`${error.path ?? given}: ${error.code === 'ENOENT' ? 'there is no such file or directory' : `cannot be read (${error.code})`}`);
    return false;
  }
}

/** What stands in a directory and below. A directory is looked through once: a link in it may lead back up. */
async function collectAll(given: string, real: string, found: Found, seen: Set<string>): Promise<boolean> {
  if (seen.has(real)) return true;
  seen.add(real);
  const names = (await readdir(given)).filter((name) => !name.startsWith('.')).sort();
  let any = false;
  for (const name of names) any = (await collect(path.join(given, name), found, seen)) || any;
  return any;
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(`${file}: is not UTF-8: save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8`);
  }
}

function article(bytes: Uint8Array, file: string, format: ArticleFormat, { extract }: ImportOptions): Promise<ResolvedDossier> {
  return extract === undefined ? Promise.resolve(plainArticle(bytes, file, format)) : extract({ path: file, bytes, format });
}

function plainArticle(bytes: Uint8Array, file: string, format: ArticleFormat): ResolvedDossier {
  const { text, sha256, sections, publisher, ...head } = readArticle(bytes, { format });
  return { path: file, plain: true, articleFile: null, text, sha256, sections, telling: plainTelling(head, publisher) };
}

/** A dossier says `chancery: 1` at the start of a line, or is JSON; anything else is an article. */
async function fromInput(bytes: Uint8Array, options: ImportOptions): Promise<ResolvedDossier> {
  const head = new TextDecoder().decode(bytes);
  if (/^\s*\{|^chancery\s*:/m.test(head)) return readDossier({ text: decode(bytes, '-'), path: '-' });
  return article(bytes, '-', head.replace(/^\ufeff/, '').startsWith('---') ? 'MARKDOWN' : 'TEXT', options);
}

async function readAll(input: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array));
  return Buffer.concat(chunks);
}
