import type { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { Problem } from '../shared/problem.js';
import { type ArticleReading, type ReadDocument, readDocuments } from './import-documents.js';
import { findFiles, type Found, isJsonLines } from './import-files.js';
import { recordAll } from './record.js';
import type { ResolvedDossier } from './resolved-dossier.js';

/** Where an import says what happens. */
export interface ImportOptions extends ArticleReading {
  /** Whether persons that no key finds are compared to those told before; where not given, they are. */
  readonly link?: boolean;
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

/**
 * How much is recorded together: that many documents, or about that many characters of articles and of what they tell; fewer
 * where facts are found in them, which takes its time and is not to be lost.
 */
const most = { documents: 500, extracted: 20, characters: 2_000_000 };
/** From how many documents on an import changes what Postgres should know of the tables. */
const manyDocuments = 500;
/** Characters of the normal form of a thing or fact with its words. */
const perRecord = 700;

/**
 * Records what stands in files, in directories with all below them (names that begin with a dot excepted), and on
 * standard input (`-`, one document or one dossier in each line, which is told by its looks). Dossiers first, in the order of
 * their names, then the articles that none of them is about. Documents are recorded in batches, while the next are read; what
 * comes of each is what `record` alone would make of it: what is refused leaves no trace and stops nothing. Takes memory for
 * two batches and for the names of files, however much there is.
 *
 * @throws what is nobody's fault in the files, such as a lost database; what was recorded until then stays
 */
export async function importPaths(source: DataSource, paths: readonly string[], options: ImportOptions): Promise<ImportCounts> {
  const found = await findFiles(paths.filter((each) => each !== '-'));
  const isCounted = !paths.includes('-') && !found.dossiers.some(isJsonLines);
  return importDocuments(source, foundDocuments(found, paths.includes('-') ? (options.input ?? process.stdin) : null, options), options, isCounted ? found.dossiers.length + found.articles.length : null);
}

/** What was found, as documents: first what was not. */
export async function* foundDocuments(found: Found, input: Readable | null, reading: ArticleReading = {}): AsyncGenerator<ReadDocument> {
  yield* found.refused;
  yield* readDocuments(found, input, reading);
}

/**
 * Records documents as they are read, in batches, as {@link importPaths} does.
 *
 * @param total how many there are, for the lines about progress; null if that is not known
 * @throws what is nobody's fault in the documents, such as a lost database; what was recorded until then stays
 */
export async function importDocuments(source: DataSource, documents: AsyncIterable<ReadDocument>, options: ImportOptions, total: number | null = null): Promise<ImportCounts> {
  const run = new ImportRun(source, options, total);
  try {
    for await (const document of documents) await run.take(document);
  } finally {
    await run.finish();
  }
  // Postgres plans by what it knows of the tables, and looks at them again only after a minute or so.
  if (run.counts.new + run.counts.updated >= manyDocuments) await source.query('analyze');
  options.summary(`${run.counts.new} new, ${run.counts.updated} updated, ${run.counts.unchanged} unchanged, ${run.counts.refused} refused`);
  return run.counts;
}

/** Counts and reports while the documents of one import are recorded. */
class ImportRun {
  readonly counts = { new: 0, updated: 0, unchanged: 0, refused: 0 };
  readonly #started = Date.now();
  #spoken = Date.now();
  #done = 0;
  #batch: ReadDocument[] = [];
  #weight = 0;
  /** The batch before, which may still be on its way. */
  #recording: Promise<void> = Promise.resolve();

  /** @param total how many documents there are; null if that is not known */
  constructor(
    private readonly source: DataSource,
    private readonly options: ImportOptions,
    private readonly total: number | null,
  ) {}

  async take(document: ReadDocument): Promise<void> {
    this.#batch.push(document);
    this.#weight += typeof document === 'string' ? 0 : weigh(document);
    const documents = this.options.extract === undefined ? most.documents : most.extracted;
    if (this.#batch.length < documents && this.#weight < most.characters) return;
    await this.#startBatch();
  }

  /** Records what is left, and waits for it. */
  async finish(): Promise<void> {
    await this.#startBatch();
    await this.#recording;
  }

  /** Waits for the batch before, and lets this one follow, while the next is read. */
  async #startBatch(): Promise<void> {
    await this.#recording;
    const batch = this.#batch;
    this.#batch = [];
    this.#weight = 0;
    this.#recording = this.#record(batch);
    // Whoever waits for it is told; until then it is no surprise.
    this.#recording.catch(() => undefined);
  }

  async #record(batch: readonly ReadDocument[]): Promise<void> {
    const outcomes = (await recordAll(this.source, batch.filter((document) => typeof document !== 'string'), { link: this.options.link ?? true })).values();
    for (const document of batch) {
      const outcome = typeof document === 'string' ? document : outcomes.next().value;
      if (typeof outcome === 'string' || outcome instanceof Problem) this.refuse(typeof outcome === 'string' ? outcome : outcome.message);
      else if (outcome !== undefined) this.counts[outcome.status === 'NEW' ? 'new' : outcome.status === 'UPDATED' ? 'updated' : 'unchanged'] += 1;
    }
    this.#done += batch.length;
    if (batch.length === 0 || Date.now() - this.#spoken < (this.options.progressEvery ?? 5000)) return;
    this.#spoken = Date.now();
    const seconds = Math.max(1, Date.now() - this.#started) / 1000;
    this.options.report(`… ${this.#done}${this.total === null ? '' : ` of ${this.total}`}, ${(this.#done / seconds).toFixed(1)} a second`);
  }

  refuse(lines: string): void {
    this.counts.refused += 1;
    for (const line of lines.split('\n')) this.options.report(line);
  }
}

function weigh({ text, telling }: ResolvedDossier): number {
  return text.length + perRecord * (Object.keys(telling.things).length + Object.keys(telling.facts).length);
}
