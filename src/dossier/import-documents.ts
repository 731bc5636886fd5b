import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type ArticleFormat, type ReadArticle, readArticle, UnreadableArticle } from '../article/article-text.js';
import { Problem } from '../shared/problem.js';
import { type ByteLine, byteLines, LINE_FEED } from './byte-lines.js';
import { articleFormat, readDossier } from './dossier.reader.js';
import { isFileError } from './file-error.js';
import { type Found, isJsonLines } from './import-files.js';
import type { ResolvedDossier } from './resolved-dossier.js';
import { plainTelling } from './stored-telling.js';

/** A document ready to be recorded, or the lines that say why it cannot be read. */
export type ReadDocument = ResolvedDossier | string;

/** How articles are read that no dossier is about. */
export interface ArticleReading {
  /** Reads an article together with the facts found in it; where not given, articles are recorded without facts. */
  readonly extract?: (file: { readonly path: string; readonly bytes: Uint8Array; readonly format: ArticleFormat }) => Promise<ResolvedDossier>;
  /** How many articles are being read at a time; 1 where not given. */
  readonly ahead?: number;
}

/** The most bytes of one line: what the longest dossier has in UTF-8. */
const longestLine = 64 * 1024 * 1024;

/**
 * Reads one document after the other: those of files, dossiers first, then the articles that none of them is about, then
 * those of a stream. Of each no more is kept than its name, but for the few articles that are read ahead.
 *
 * @param input null if there is no stream to read
 * @throws what is nobody's fault in the documents
 */
export async function* readDocuments({ dossiers, articles }: Found, input: Readable | null, reading: ArticleReading = {}): AsyncGenerator<ReadDocument> {
  const articleFiles = new Set<string>();
  for (const file of dossiers) {
    for await (const document of isJsonLines(file) ? readLines(createReadStream(file), file) : one(file, () => readDossierFile(file))) {
      if (typeof document !== 'string' && document.articleFile !== null) articleFiles.add(document.articleFile);
      yield document;
    }
  }
  yield* readArticles(articles.filter((file) => !articleFiles.has(file)), reading);
  if (input !== null) yield* readStream(input, reading);
}

async function* readArticles(files: readonly string[], reading: ArticleReading): AsyncGenerator<ReadDocument> {
  const begun: Promise<ResolvedDossier>[] = [];
  let next = 0;
  for (const [index, file] of files.entries()) {
    for (; next < files.length && next < index + (reading.ahead ?? 1); next += 1) {
      const each = files[next] ?? '';
      const article = readFile(each).then((bytes) => articleOf(bytes, each, articleFormat(each), reading));
      // Whoever takes it gets the error; until then it is nobody's.
      article.catch(() => undefined);
      begun.push(article);
    }
    const article = begun.shift();
    if (article !== undefined) yield* one(file, () => article);
  }
}

function articleOf(bytes: Uint8Array, file: string, format: ArticleFormat, { extract }: ArticleReading): Promise<ResolvedDossier> | ResolvedDossier {
  return extract === undefined ? plainArticle(bytes, file, format) : extract({ path: file, bytes, format });
}

async function* one(file: string, read: () => Promise<ResolvedDossier>): AsyncGenerator<ReadDocument> {
  try {
    yield await read();
  } catch (error) {
    yield reason(error, file);
  }
}

/** @throws the error itself, if it is not the fault of the document */
function reason(error: unknown, file: string): string {
  if (error instanceof Problem) return error.message;
  if (error instanceof UnreadableArticle) return `${file}: ${error.message}`;
  if (isFileError(error)) return `${file}: cannot be read (${error.code})`;
  throw error;
}

async function readDossierFile(file: string): Promise<ResolvedDossier> {
  return readDossier({ text: decode(await readFile(file), file), path: file });
}

async function* readLines(input: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<ReadDocument> {
  try {
    for await (const line of byteLines(input, longestLine)) yield* readLine(line, file);
  } catch (error) {
    yield reason(error, file);
  }
}

/** Blank lines say nothing. */
async function* readLine({ number, bytes }: ByteLine, file: string): AsyncGenerator<ReadDocument> {
  const at = `${file}:${number}`;
  if (bytes?.every((byte) => byte <= 32) === true) return;
  yield* one(at, async () => {
    if (bytes === null) throw new Problem(`${at}: the line is longer than ${longestLine} bytes: keep the article in a file of its own, or split the dossier`);
    return readDossier({ text: decode(bytes, at), path: file, line: number });
  });
}

/**
 * Standard input is told by its looks: where its first line is an object of JSON, each line is a dossier; otherwise the
 * whole is one document.
 */
async function* readStream(input: Readable, reading: ArticleReading): AsyncGenerator<ReadDocument> {
  const chunks = bytesOf(input);
  const head: Uint8Array[] = [];
  for await (const chunk of { [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }) }) {
    head.push(chunk);
    if (chunk.includes(LINE_FEED)) break;
  }
  const begun = Buffer.concat(head);
  if (isObject(begun.subarray(0, Math.max(begun.indexOf(LINE_FEED), 0) || begun.length))) {
    yield* readLines(following(begun, chunks), '-');
    return;
  }
  const rest: Uint8Array[] = [];
  for await (const chunk of chunks) rest.push(chunk);
  yield* one('-', () => fromInput(Buffer.concat([begun, ...rest]), reading));
}

async function* bytesOf(input: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
}

async function* following(begun: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield begun;
  yield* rest;
}

function isObject(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** A dossier says `chancery: 1` at the start of a line, or is JSON; anything else is an article. */
async function fromInput(bytes: Uint8Array, reading: ArticleReading): Promise<ResolvedDossier> {
  const head = new TextDecoder().decode(bytes);
  if (/^\s*\{|^chancery\s*:/m.test(head)) return readDossier({ text: decode(bytes, '-'), path: '-' });
  return articleOf(bytes, '-', head.replace(/^\ufeff/, '').startsWith('---') ? 'MARKDOWN' : 'TEXT', reading);
}

/** @throws Problem if bytes are not UTF-8 */
export function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(`${file}: is not UTF-8: save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8`);
  }
}

function plainArticle(bytes: Uint8Array, file: string, format: ArticleFormat): ResolvedDossier {
  return plainDossier(readArticle(bytes, { format }), file);
}

/** An article without a dossier, ready to be recorded. */
export function plainDossier({ text, sha256, sections, publisher, ...head }: ReadArticle, path: string): ResolvedDossier {
  return { path, plain: true, articleFile: null, text, sha256, sections, telling: plainTelling(head, publisher) };
}
