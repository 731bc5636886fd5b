import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import type { ArticleReading, ReadDocument } from '../dossier/import-documents.js';
import { findFiles, isJsonLines } from '../dossier/import-files.js';
import { foundDocuments, importDocuments, type ImportOptions } from '../dossier/import.service.js';
import { chooseExtractor, type ExtractorChoice, extractorOptions } from '../extract/choose-extractor.js';
import { extractArticle, extractReadArticle } from '../extract/extract-article.js';
import { ExtractionPool } from '../extract/extraction-pool.js';
import { RuleExtractor } from '../extract/rule-extractor.js';
import type { RegisterFormat } from '../register/register.js';
import { registerDocuments } from '../register/register-documents.js';
import { RegisterEdition } from '../register/register-edition.js';
import { withdrawEntries } from '../register/register-edition.service.js';
import { registers } from '../register/registers.js';
import { InvalidDate, parseEventDate } from '../shared/event-date.js';
import { Problem } from '../shared/problem.js';
import { type ColumnMapping, readColumns } from '../source/article-table.js';
import { FetchedDocuments } from '../source/fetched.service.js';
import { isAddress, isSourceFile, SourceReader } from '../source/source-documents.js';
import { watchFiles } from '../source/watch-files.js';

/** What `chancery import` is asked to do. */
export interface ImportOrder extends ExtractorChoice {
  /** Files, directories, addresses, or `-`. */
  readonly paths: readonly string[];
  readonly format: RegisterFormat | null;
  /** The day of an edition that the files are the whole of: entries that it does not have are marked as withdrawn. */
  readonly edition: string | null;
  readonly columns: ColumnMapping;
  readonly follow: boolean;
  readonly watch: boolean;
  /** Whether articles are recorded with the facts found in them. */
  readonly extracts: boolean;
  /** Whether persons that no key finds are compared to those told before. */
  readonly links: boolean;
}

const options = { format: { type: 'string' }, edition: { type: 'string' }, columns: { type: 'string' }, follow: { type: 'boolean' }, watch: { type: 'boolean' }, 'no-extract': { type: 'boolean' }, 'no-link': { type: 'boolean' }, ...extractorOptions } as const;

/**
 * Reads the words after `chancery import`.
 *
 * @returns the order, or a line that says what cannot be understood
 */
export function readImportOrder(words: readonly string[]): ImportOrder | string {
  try {
    const { positionals: paths, values } = parseArgs({ args: [...words], allowPositionals: true, options });
    const format = registers.find(({ name }) => name === values.format) ?? null;
    if (paths.length === 0) return 'import takes files, directories, addresses, or - for standard input';
    if (values.format !== undefined && format === null) return `--format ${values.format} is not known: it is one of ${registers.map(({ name }) => name).join(', ')}`;
    if (format !== null && paths.some((path) => path === '-' || isAddress(path))) return '--format reads files and directories';
    if (values.edition !== undefined && (format === null || values.watch === true)) return '--edition goes with --format, and not with --watch: it says of what day the register is';
    if (values.edition !== undefined && !isDay(values.edition)) return `--edition ${values.edition} is not a day: write it YYYY-MM-DD`;
    if (values.watch === true && paths.some((path) => path === '-' || isAddress(path))) return '--watch takes files and directories';
    return { paths, format, edition: values.edition ?? null, columns: values.columns === undefined ? {} : readColumns(values.columns), follow: values.follow ?? false, watch: values.watch ?? false, extracts: values['no-extract'] !== true, links: values['no-link'] !== true, extractor: values.extractor, record: values.record };
  } catch (error) {
    if (error instanceof Problem || isMisspelt(error)) return error.message;
    throw error;
  }
}

/** Words that parseArgs cannot take; its errors are of no class of their own. */
function isMisspelt(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/**
 * Imports once, or, watching, again whenever files come or change, until the process is told to stop.
 *
 * @returns the exit code: 1 if anything was refused
 */
export async function runImport(source: DataSource, order: ImportOrder, said: ImportOptions): Promise<number> {
  const pool = new ExtractionPool();
  // The rules read files on all cores; whatever else extracts has one thing to do at a time.
  const extractor = order.extracts ? await chooseExtractor(order, { rules: () => new RuleExtractor(), env: process.env, report: said.report }) : null;
  const byPool = order.extractor === 'rules' && order.record === undefined;
  const reading: ArticleReading = extractor === null ? {} : byPool ? { extract: pool.extract.bind(pool), ahead: pool.size * 4 } : { extract: (file) => extractArticle(extractor, file) };
  const fetched = new FetchedDocuments(source);
  const reader = new SourceReader({ ...order, before: fetched, ...(extractor !== null && { tell: (article, place) => extractReadArticle(extractor, article, place) }) });
  const once = async (paths: readonly string[]): Promise<number> => {
    const edition = new RegisterEdition(said.report);
    const { refused } = await importDocuments(source, documentsOf({ ...order, paths }, { reader, reading, edition }), { ...said, link: order.links });
    if (order.edition !== null && !(await closeEdition(source, edition, order.edition, said))) return Math.max(refused, 1);
    await fetched.keep();
    return refused;
  };
  try {
    if (!order.watch) return (await once(order.paths)) === 0 ? 0 : 1;
    for await (const files of watchFiles(order.paths)) await once(files);
    return 0;
  } finally {
    await pool.close();
  }
}

/**
 * Marks what an edition no longer has.
 *
 * @returns whether that could be told
 */
async function closeEdition(source: DataSource, edition: RegisterEdition, day: string, { report, summary }: ImportOptions): Promise<boolean> {
  if (edition.unnamed > 0) {
    report(`--edition ${day}: nothing is marked as withdrawn, because ${edition.unnamed} of what was refused may hold entries: put it right, and import again`);
    return false;
  }
  for (const [register, count] of edition.unsure) report(`--edition ${day}: nothing of ${register} is marked as withdrawn, because ${count} of what was refused there may be its entries: put it right, and import again`);
  summary(`${await withdrawEntries(source, edition, day)} withdrawn`);
  return true;
}

function isDay(written: string): boolean {
  try {
    return parseEventDate(written).earliest === written && parseEventDate(written).latest === written;
  } catch (error) {
    if (error instanceof InvalidDate) return false;
    throw error;
  }
}

interface Reading {
  readonly reader: SourceReader;
  readonly reading: ArticleReading;
  readonly edition: RegisterEdition;
}

async function* documentsOf({ paths, format, columns }: ImportOrder, { reader, reading, edition }: Reading): AsyncGenerator<ReadDocument> {
  if (format !== null) {
    yield* registerDocuments(format, paths, edition);
    return;
  }
  const mapped = Object.keys(columns).length > 0;
  const found = await findFiles(paths.filter((path) => path !== '-' && !isAddress(path)), (file) => isSourceFile(file) || (mapped && isJsonLines(file)));
  yield* foundDocuments(found, paths.includes('-') ? process.stdin : null, reading);
  for (const file of found.sources) yield* reader.ofFile(file);
  for (const address of paths.filter(isAddress)) yield* reader.ofAddress(address);
}
