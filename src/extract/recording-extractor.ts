import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReadArticle } from '../article/article-text.js';
import { isFileError } from '../dossier/file-error.js';
import { Problem } from '../shared/problem.js';
import type { Extraction, Extractor } from './extractor.js';

/**
 * Passes articles to another extractor and keeps the dossiers that it proposes in a directory, `<sha256 of the text>.json`, for
 * `ReplayExtractor`: for tests, to compare extractors, and not to pay for an article twice. A later one replaces it.
 */
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
    const file = path.join(this.directory, `${article.sha256}.json`);
    try {
      await mkdir(this.directory, { recursive: true });
      // Never half a file, whatever ends the process.
      await writeFile(`${file}.${process.pid}`, `${JSON.stringify(extraction.dossier, null, 1)}\n`);
      await rename(`${file}.${process.pid}`, file);
    } catch (error) {
      if (!isFileError(error)) throw error;
      throw new Problem(`${file} cannot be written (${error.code}): give --record another directory`);
    }
    return extraction;
  }
}
