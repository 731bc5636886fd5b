import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { UnreadableArticle } from '../article/article-text.js';
import type { ResolvedDossier } from '../dossier/resolved-dossier.js';
import { Problem } from '../shared/problem.js';
import type { ArticleFile } from './extract-article.js';

interface Waiting {
  readonly resolve: (dossier: ResolvedDossier) => void;
  readonly reject: (error: Error) => void;
}

interface Answer {
  readonly id: number;
  readonly dossier?: ResolvedDossier;
  readonly problem?: string;
  readonly unreadable?: string;
  readonly bug?: string;
}

/**
 * Reads many articles by rules on all cores: a thread each, started when first needed. While the main thread records one
 * article the threads read the next ones.
 */
export class ExtractionPool {
  readonly #workers: Worker[] = [];
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  /** @param size how many threads; as many as there are cores where not given, and no more than eight */
  constructor(readonly size: number = Math.min(8, availableParallelism())) {}

  /**
   * @throws UnreadableArticle, Problem as `extractArticle` does
   */
  extract(file: ArticleFile): Promise<ResolvedDossier> {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker(id % this.size).postMessage({ id, file });
    });
  }

  /** Ends the threads. What they were still reading is lost, and nothing else. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #worker(index: number): Worker {
    const known = this.#workers[index];
    if (known !== undefined) return known;
    const worker = new Worker(path.join(__dirname, `extraction-worker${path.extname(__filename)}`));
    worker.on('message', (answer: Answer) => this.#answer(answer));
    worker.on('error', (error) => this.#fail(error));
    this.#workers[index] = worker;
    return worker;
  }

  #answer({ id, dossier, problem, unreadable, bug }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (dossier !== undefined) waiting?.resolve(dossier);
    else if (problem !== undefined) waiting?.reject(new Problem(problem));
    else if (unreadable !== undefined) waiting?.reject(new UnreadableArticle(unreadable));
    else waiting?.reject(new Error(bug ?? 'a thread answered nothing'));
  }

  /** A thread that died takes what it was reading with it. */
  #fail(error: unknown): void {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of all) reject(error instanceof Error ? error : new Error(String(error)));
  }
}
