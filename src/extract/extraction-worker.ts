import { parentPort } from 'node:worker_threads';
import { UnreadableArticle } from '../article/article-text.js';
import { Problem } from '../shared/problem.js';
import { type ArticleFile, extractArticle } from './extract-article.js';
import { RuleExtractor } from './rule-extractor.js';

/** A thread that reads articles by rules: gets `{ id, file }`, answers `{ id, dossier }` or `{ id, problem | unreadable | bug }`. */
const extractor = new RuleExtractor();

parentPort?.on('message', ({ id, file }: { id: number; file: ArticleFile }) => {
  extractArticle(extractor, file).then(
    (dossier) => parentPort?.postMessage({ id, dossier }),
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      parentPort?.postMessage({ id, [error instanceof Problem ? 'problem' : error instanceof UnreadableArticle ? 'unreadable' : 'bug']: message });
    },
  );
});
