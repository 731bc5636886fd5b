import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { type ReadArticle, readArticle, UnreadableArticle } from '../article/article-text.js';
import { type Dossier, dossierSchema } from './dossier.schema.js';
import { DossierFaults, type DossierPath } from './dossier-fault.js';
import { DossierKeys } from './dossier-keys.js';
import { parseDossier } from './dossier-syntax.js';
import { Quotations } from './quotation.js';
import type { ResolvedDossier, ToldHead } from './resolved-dossier.js';
import { addSchemaFaults } from './schema-faults.js';
import { ToldFacts } from './told-fact.js';
import { ToldThings } from './told-thing.js';

/** A dossier's text and the file it came from; `-` for standard input, then `article.file` is relative to the working directory. */
export interface DossierSource {
  readonly text: string;
  readonly path: string;
}

/**
 * Reads a dossier and the article it is about into their normal form. Nothing is written anywhere.
 *
 * The article may stand in the dossier's folder, below it, or in a folder beside it (`../articles/x.txt`), and nowhere
 * else, links of the file system followed.
 *
 * @throws UnreadableDossier with all faults at once: syntax first; then form, references, quotations and dates together
 */
export async function readDossier(source: DossierSource): Promise<ResolvedDossier> {
  const syntax = parseDossier(source.text.replace(/^\ufeff/, ''), source.path);
  const faults = new DossierFaults(source.path, (at) => syntax.lineOf(at));
  const dossier = validate(syntax.value, faults);
  const keys = new DossierKeys(syntax.value, faults);
  const found = dossier === null ? null : await findArticle(dossier.article, source.path, faults);
  if (dossier === null || found === null) throw faulty(faults);
  const { article, file } = found;
  const quotations = new Quotations(article.text, faults);
  const things = new ToldThings(dossier, keys, quotations, faults);
  const facts = new ToldFacts(keys, things, quotations, faults).all(dossier.facts);
  const head = tellHead(dossier.article, article, keys, things);
  faults.throwIfAny();
  return {
    path: source.path,
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
 * The dossier in the schema's form. Records with faults are left out, so that the rest can be looked at as well and its
 * author sees everything at once; null if nothing can be made of it.
 */
function validate(value: unknown, faults: DossierFaults): Dossier | null {
  const first = dossierSchema.safeParse(value);
  if (first.success) return first.data;
  addSchemaFaults(first.error.issues, faults);
  if (typeof value !== 'object' || value === null) return null;
  const rest = structuredClone(value) as Record<string, Record<string, unknown>>;
  for (const { path: at, code, ...issue } of first.error.issues) {
    const [section, key] = at.map(String);
    const unknown = code === 'unrecognized_keys' && 'keys' in issue && Array.isArray(issue.keys) ? issue.keys.map(String) : [];
    if (section === undefined) for (const name of unknown) delete rest[name];
    else if (key === undefined && section !== 'article') delete rest[section];
    else if (key !== undefined) delete rest[section]?.[key];
    else for (const name of unknown) delete rest[section]?.[name];
  }
  const second = dossierSchema.safeParse(rest);
  return second.success ? second.data : null;
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

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
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
