import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isFileError } from './file-error.js';

/** What stands under some paths. */
export interface Found {
  /** Files of one dossier each, and of one in each line. */
  readonly dossiers: string[];
  readonly articles: string[];
  /** Files of another sort that are wanted as well. */
  readonly sources: string[];
  /** A line for each path that holds nothing to import. */
  readonly refused: string[];
}

const isDossier = (file: string): boolean => /\.(ya?ml|json|jsonl|ndjson)$/i.test(file);
const isArticle = (file: string): boolean => /\.(txt|md|markdown)$/i.test(file);
const remedy = 'dossiers end in .yaml, .yml, .json or .jsonl, articles in .txt or .md';

/** Whether each line of a file is a dossier, by its name. */
export const isJsonLines = (file: string): boolean => /\.(jsonl|ndjson)$/i.test(file);

/**
 * Finds what there is to import in files and directories, in the order of names; names that begin with a dot are left out.
 *
 * @param isSource whether a file is of another sort that is wanted; it goes before what its name says otherwise
 */
export async function findFiles(paths: readonly string[], isSource: (file: string) => boolean = () => false): Promise<Found> {
  const found: Search = { dossiers: [], articles: [], sources: [], refused: [], isSource };
  const seen = new Set<string>();
  for (const given of paths) {
    const before = found.refused.length;
    if (!(await collect(given, found, seen)) && found.refused.length === before) found.refused.push(`${given}: ${await nothing(given)}: ${remedy}`);
  }
  return found;
}

interface Search extends Found {
  readonly isSource: (file: string) => boolean;
}

const nothing = async (given: string): Promise<string> => ((await stat(given)).isDirectory() ? 'holds nothing to import' : 'is neither a dossier nor an article');

/**
 * Collects the files of a path, each once however often it was given; articles by their real path, as dossiers name them.
 *
 * @returns whether there was anything to import
 */
async function collect(given: string, found: Search, seen: Set<string>): Promise<boolean> {
  try {
    const real = await realpath(given);
    if ((await stat(real)).isDirectory()) return await collectAll(given, real, found, seen);
    if (found.isSource(given)) {
      if (!seen.has(real)) found.sources.push(given);
      seen.add(real);
      return true;
    }
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
async function collectAll(given: string, real: string, found: Search, seen: Set<string>): Promise<boolean> {
  if (seen.has(real)) return true;
  seen.add(real);
  const names = (await readdir(given)).filter((name) => !name.startsWith('.')).sort();
  let any = false;
  for (const name of names) any = (await collect(path.join(given, name), found, seen)) || any;
  return any;
}

/**
 * Every file of paths, and of directories with all below them, that is wanted; in the order of names, each once.
 *
 * @returns the files, and a line for each path that holds none
 */
export async function filesBelow(paths: readonly string[], wants: (file: string) => boolean): Promise<{ readonly files: string[]; readonly refused: string[] }> {
  const [files, refused, seen] = [[] as string[], [] as string[], new Set<string>()];
  const visit = async (given: string): Promise<void> => {
    const real = await realpath(given);
    if (seen.has(real)) return;
    seen.add(real);
    if (!(await stat(real)).isDirectory()) {
      if (wants(given)) files.push(given);
      return;
    }
    for (const name of (await readdir(given)).filter((each) => !each.startsWith('.')).sort()) await visit(path.join(given, name));
  };
  for (const given of paths) {
    const before = files.length;
    try {
      await visit(given);
      if (files.length === before) refused.push(`${given}: holds nothing of that format`);
    } catch (error) {
      if (!isFileError(error)) throw error;
      refused.push(`${error.path ?? given}: ${error.code === 'ENOENT' ? 'there is no such file or directory' : `cannot be read (${error.code})`}`);
    }
  }
  return { files, refused };
}
