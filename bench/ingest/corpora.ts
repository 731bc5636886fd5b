import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What is imported in one go. */
export interface Corpus {
  readonly what: string;
  /** The words after `chancery import`. */
  readonly words: readonly string[];
  readonly documents: number;
}

/**
 * The real corpora of a directory that are there, unpacked: `tehran-times/articles.tar.xz`, one article a file, and
 * `icews/events.tsv.gz`, one coded event a row.
 *
 * @param directory where they are
 * @param folder where they are unpacked to
 * @throws Error if there is neither
 */
export function corpora(directory: string, folder: string): Corpus[] {
  const found: Corpus[] = [];
  const articles = join(directory, 'tehran-times/articles.tar.xz');
  if (existsSync(articles)) {
    const unpacked = join(folder, 'articles');
    mkdirSync(unpacked);
    execFileSync('tar', ['-xJf', articles, '-C', unpacked]);
    const documents = readdirSync(unpacked, { recursive: true }).filter((name) => String(name).endsWith('.txt')).length;
    found.push({ what: 'real articles, stored without extraction', words: [unpacked, '--no-extract'], documents });
  }
  const events = join(directory, 'icews/events.tsv.gz');
  if (existsSync(events)) {
    const rows = gunzipSync(readFileSync(events));
    const file = join(folder, 'events.tsv');
    writeFileSync(file, rows);
    found.push({ what: 'coded event rows', words: ['--format', 'coded-events', file], documents: rows.toString('latin1').trimEnd().split('\n').length - 1 });
  }
  if (found.length === 0) throw new Error(`there is neither tehran-times/articles.tar.xz nor icews/events.tsv.gz in ${directory}`);
  return found;
}
