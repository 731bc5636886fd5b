import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { readArticle, UnreadableArticle } from '../article/article-text.js';
import { articleFormat } from '../dossier/dossier.reader.js';
import { isFileError } from '../dossier/file-error.js';
import { chooseExtractor, type ExtractorChoice, extractorOptions } from '../extract/choose-extractor.js';
import { RuleExtractor } from '../extract/rule-extractor.js';
import { Problem } from '../shared/problem.js';

/** What the words of `chancery extract` ask for. */
export interface ExtractOrder extends ExtractorChoice {
  readonly file: string;
  readonly json: boolean;
}

/**
 * Reads `FILE [--json] [--extractor rules|model|replay:DIR] [--record DIR]`.
 *
 * @returns undefined where they are no such words
 */
export function readExtractOrder(words: readonly string[]): ExtractOrder | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { json: { type: 'boolean', default: false }, ...extractorOptions } });
    const [file, another] = positionals;
    return file === undefined || another !== undefined ? undefined : { ...values, file };
  } catch {
    return undefined;
  }
}

/**
 * The dossier that an extractor proposes for an article, as a file of its own: YAML, or JSON. Nothing is recorded.
 *
 * @param remark gets what an extractor has to say beside it, such as what a model costs
 * @throws Problem for a file that cannot be read or is no article, and an extractor that does not exist
 */
export async function runExtract({ file, json, ...choice }: ExtractOrder, remark: (line: string) => void): Promise<string> {
  const extractor = await chooseExtractor(choice, { rules: () => new RuleExtractor(), env: process.env, report: remark });
  try {
    const article = readArticle(await readFile(file), { format: articleFormat(file) });
    const { dossier } = await extractor.extract(article);
    return json ? JSON.stringify(dossier, null, 2) : stringify(dossier, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
  } catch (error) {
    if (error instanceof UnreadableArticle) throw new Problem(`${file}: ${error.message}`);
    if (isFileError(error)) throw new Problem(`${file}: ${error.code === 'ENOENT' ? 'there is no such file' : `cannot be read (${error.code})`}`);
    throw error;
  }
}
