import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { ReadArticle } from '../article/article-text.js';
import { isFileError } from '../dossier/file-error.js';
import { parseJson } from '../shared/parse-json.js';
import { Problem } from '../shared/problem.js';
import { dossierArticle } from './dossier-article.js';
import type { DossierDocument, Extraction, Extractor } from './extractor.js';

/** What a recording holds: an extraction without the article's text, of which the name of the file is the sha256. */
const recording = z.strictObject({
  dossier: z.looseObject({ chancery: z.literal(1), extractor: z.strictObject({ name: z.string(), version: z.string() }).optional() }),
  dropped: z.record(z.string(), z.int().min(0)),
});

/**
 * Answers with what another extractor once made of the same text, kept by `RecordingExtractor`: for tests, to compare extractors, and
 * not to pay for an article twice. The dossiers say which extractor made them, not that they were replayed.
 */
export class ReplayExtractor implements Extractor {
  readonly name: string;

  constructor(private readonly directory: string) {
    this.name = `replay ${directory}`;
  }

  /** @throws Problem where there is no recording of this text, or a broken one */
  async extract(article: ReadArticle, signal?: AbortSignal): Promise<Extraction> {
    signal?.throwIfAborted();
    const file = recordingFile(this.directory, article);
    const { data } = recording.safeParse(parseJson(await this.#read(file)));
    if (data === undefined) throw new Problem(`${file} is no recording of an extraction: record the article again`);
    return { dossier: { ...data.dossier, article: dossierArticle(article) } as DossierDocument, dropped: data.dropped };
  }

  async #read(file: string): Promise<string> {
    try {
      return await readFile(file, 'utf8');
    } catch (error) {
      if (!isFileError(error)) throw error;
      throw new Problem(error.code === 'ENOENT' ? `there is no recording of this article, ${file}: record it with --record ${this.directory}` : `${file} cannot be read (${error.code})`);
    }
  }
}

/** Passes articles to another extractor and keeps what it makes of them in a directory, a file for each text. A later one replaces it. */
export class RecordingExtractor implements Extractor {
  readonly name: string;

  constructor(
    private readonly inner: Extractor,
    private readonly directory: string,
  ) {
    this.name = inner.name;
  }

  /** @throws Problem if the directory cannot be written to */
  async extract(article: ReadArticle, signal?: AbortSignal): Promise<Extraction> {
    const extraction = await this.inner.extract(article, signal);
    const { article: _, ...dossier } = extraction.dossier;
    const file = recordingFile(this.directory, article);
    try {
      await mkdir(this.directory, { recursive: true });
      // Never half a file, whatever ends the process.
      await writeFile(`${file}.${process.pid}`, `${JSON.stringify({ dossier, dropped: extraction.dropped }, null, 1)}\n`);
      await rename(`${file}.${process.pid}`, file);
    } catch (error) {
      if (!isFileError(error)) throw error;
      throw new Problem(`${file} cannot be written (${error.code}): give --record another directory`);
    }
    return extraction;
  }
}

const recordingFile = (directory: string, { sha256 }: ReadArticle): string => path.join(directory, `${sha256}.json`);
