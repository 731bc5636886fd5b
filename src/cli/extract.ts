import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { readArticle, UnreadableArticle } from '../article/article-text.js';
import { articleFormat } from '../dossier/dossier.reader.js';
import { isFileError } from '../dossier/file-error.js';
import { RuleExtractor } from '../extract/rule-extractor.js';
import { Problem } from '../shared/problem.js';

/** What the words of `chancery extract` ask for. */
export interface ExtractOrder {
  readonly file: string;
  readonly json: boolean;
}

/**
 * Reads `FILE [--json]`.
 *
 * @returns undefined where they are no such words
 */
export function readExtractOrder(words: readonly string[]): ExtractOrder | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
    const [file, another] = positionals;
    return file === undefined || another !== undefined ? undefined : { file, json: values.json };
  } catch {
    return undefined;
  }
}

/**
 * The dossier that the rules propose for an article, as a file of its own: YAML, or JSON. Nothing is recorded.
 *
 * @throws Problem for a file that cannot be read or is no article
 */
export async function runExtract({ file, json }: ExtractOrder): Promise<string> {
  try {
    const article = readArticle(await readFile(file), { format: articleFormat(file) });
    const { dossier } = await new RuleExtractor().extract(article);
    return json ? JSON.stringify(dossier, null, 2) : stringify(dossier, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
  } catch (error) {
    if (error instanceof UnreadableArticle) throw new Problem(`${file}: ${error.message}`);
    if (isFileError(error)) throw new Problem(`${file}: ${error.code === 'ENOENT' ? 'there is no such file' : `cannot be read (${error.code})`}`);
    throw error;
  }
}
