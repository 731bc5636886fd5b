import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { type ReadArticle, readArticle, UnreadableArticle } from '../article/article-text.js';
import { type Dossier, dossierSchema } from './dossier.schema.js';
import { DossierFaults, type DossierPath } from './dossier-fault.js';
import { DossierKeys } from './dossier-keys.js';
import { parseDossier } from './dossier-syntax.js';
import { isFileError } from './file-error.js';
import { Quotations } from './quotation.js';
import type { ResolvedDossier, ToldHead } from './resolved-dossier.js';
import { addSchemaFaults } from './schema-faults.js';
import { ToldFacts } from './told-fact.js';
import { ToldThings } from './told-thing.js';

/** A dossier's text and the file it came from; `-` for standard input, then `article.file` is relative to the working directory. */
export interface DossierSource {
  readonly text: string;
  readonly path: string;
  /** Which line of a file of JSON Lines the text is, counted from 1. */
  readonly line?: number;
}

/**
 * Reads a dossier and the article it is about into their normal form. Nothing is written anywhere.
 *
 * The article may stand in the dossier's folder, below it, or in a folder beside it (`../articles/x.txt`), and nowhere
 * else, links of the file system followed.
 *
 * @throws UnreadableDossier with the faults: of syntax alone; else of form, and of references, quotations and dates of every record
 *   whose form is right
 */
export async function readDossier(source: DossierSource): Promise<ResolvedDossier> {
  const syntax = parseDossier(source.text.replace(/^\ufeff/, ''), source.path, source.line);
  const read = await resolve(syntax.value, source.path, (at) => syntax.lineOf(at));
  return source.line === undefined ? read : { ...read, path: `${source.path}:${source.line}` };
}

/**
 * Reads a dossier that is no file but a value, such as one that an extractor made. The same checks; faults have no line.
 *
 * @param file the file of its article, for messages
 * @param read the article, where it is read already
 * @throws UnreadableDossier as {@link readDossier}
 */
export function readDossierValue(value: unknown, file: string, read?: ReadArticle): Promise<ResolvedDossier> {
  return resolve(value, file, () => 1, read);
}

async function resolve(value: unknown, origin: string, lineOf: (at: DossierPath) => number, read?: ReadArticle): Promise<ResolvedDossier> {
  const faults = new DossierFaults(origin, lineOf);
  const dossier = validate(value, faults);
  const keys = new DossierKeys(value, faults);
  const found = dossier === null ? null : read === undefined ? await findArticle(dossier.article, origin, faults) : { article: read, file: null };
  if (dossier === null || found === null) throw faulty(faults);
  const { article, file } = found;
  const quotations = new Quotations(article.text, faults);
  const things = new ToldThings(dossier, keys, quotations, faults);
  const facts = new ToldFacts(keys, things, quotations, faults).all(dossier.facts);
  const head = tellHead(dossier.article, article, keys, things);
  faults.throwIfAny();
  return {
    path: origin,
    plain: false,
    articleFile: file,
    text: article.text,
    sha256: article.sha256,
    sections: article.sections,
    telling: { head, extractor: dossier.extractor ?? null, things: things.all(), facts },
  };
}

function faulty(faults: DossierFaults): Error {
  faults.throwIfAny();
  return new Error('a dossier came back empty without a fault');
}

/**
 * The dossier in the schema's form. What has faults is left out, the field or else the record or else the section, so that
 * the rest can be looked at as well and its author sees everything at once; null if nothing can be made of it.
 */
function validate(value: unknown, faults: DossierFaults): Dossier | null {
  let rest = value;
  for (const depth of [3, 2, 1]) {
    const result = dossierSchema.safeParse(rest);
    if (result.success) return result.data;
    if (depth === 3) rest = structuredClone(value);
    if (depth === 3) addSchemaFaults(result.error.issues, faults, value);
    for (const issue of result.error.issues) {
      const path = issue.path.map(String);
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) leaveOut(rest, [...path, key]);
      else leaveOut(rest, path.slice(0, depth));
    }
  }
  return null;
}

function leaveOut(value: unknown, path: readonly string[]): void {
  const last = path.at(-1);
  const parent = path.slice(0, -1).reduce((at: unknown, step) => (isObject(at) ? at[step] : undefined), value);
  if (last !== undefined && isObject(parent)) delete parent[last];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

async function findArticle(
  written: Dossier['article'],
  dossierPath: string,
  faults: DossierFaults,
): Promise<{ article: ReadArticle; file: string | null } | null> {
  const at: DossierPath = ['article', written.file === undefined ? 'text' : 'file'];
  try {
    if (written.file === undefined) return { article: readArticle(written.text ?? '', { format: 'TEXT' }), file: null };
    const file = await locate(written.file, dossierPath);
    if ('fault' in file) {
      faults.add(at, file.fault);
      return null;
    }
    return { article: readArticle(await readFile(file.found), { format: articleFormat(file.found) }), file: file.found };
  } catch (error) {
    if (!(error instanceof UnreadableArticle) && !isFileError(error)) throw error;
    faults.add(at, error instanceof UnreadableArticle ? error.message.replace(/\.$/, '') : `${written.file} cannot be read (${error.code})`);
    return null;
  }
}

/** Which form an article's file has, by its name. */
export function articleFormat(file: string): 'TEXT' | 'MARKDOWN' {
  return /\.(md|markdown)$/i.test(file) ? 'MARKDOWN' : 'TEXT';
}

async function locate(file: string, dossierPath: string): Promise<{ found: string } | { fault: string }> {
  if (path.isAbsolute(file) || path.win32.isAbsolute(file) || file.includes('\0')) return { fault: `"${file}" must be a path relative to the dossier` };
  const folder = path.resolve(dossierPath === '-' ? '.' : path.dirname(dossierPath));
  const around = path.dirname(folder);
  const target = path.resolve(folder, file);
  if (!isInside(target, around)) return { fault: `"${file}" leads too far up: the article stands beside the dossier, or in a folder next to its own (../articles/x.txt)` };
  const real = await realpath(target).catch((error: unknown) => {
    if (isFileError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  });
  if (real === null) return { fault: `there is no file "${file}" beside the dossier` };
  if (!isInside(real, await realpath(around))) return { fault: `"${file}" is a link that leads out of the dossier's surroundings: copy the article there` };
  return { found: real };
}

function isInside(target: string, folder: string): boolean {
  const relative = path.relative(folder, target);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** What the dossier says of the article holds before what the article's file says of itself. */
function tellHead(written: Dossier['article'], article: ReadArticle, keys: DossierKeys, things: ToldThings): ToldHead {
  const { publisher } = written;
  const named = typeof publisher === 'object' ? publisher.name : publisher === undefined ? article.publisher : null;
  return {
    kind: written.kind ?? article.kind,
    title: written.title ?? article.title,
    standfirst: written.standfirst ?? article.standfirst,
    publisher: named !== null ? things.medium(named) : typeof publisher === 'string' ? keys.refer(publisher, ['ORGANIZATION'], ['article', 'publisher']) : null,
    url: written.url ?? article.url,
    authors: written.authors.length > 0 ? written.authors : article.authors,
    publishedOn: written.publishedOn ?? article.publishedOn,
    dateline: written.dateline ?? article.dateline,
    lang: written.lang ?? article.lang,
  };
}
