import { type ArticleFormat, type ReadArticle, readArticle } from '../article/article-text.js';
import { readDossierValue } from '../dossier/dossier.reader.js';
import type { ResolvedDossier } from '../dossier/resolved-dossier.js';
import { Problem } from '../shared/problem.js';
import type { Extractor } from './extractor.js';

/** An article's file, read. */
export interface ArticleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly format: ArticleFormat;
}

/**
 * Reads an article and what an extractor makes of it, in the form that is recorded. The proposal goes through the same
 * gate as any dossier: what it quotes must stand in the text.
 *
 * @throws UnreadableArticle for a file that is no article
 * @throws Problem if the extractor fails on it or proposes what is no dossier; the remedy is to store it without
 */
export async function extractArticle(extractor: Extractor, { path, bytes, format }: ArticleFile): Promise<ResolvedDossier> {
  return extractReadArticle(extractor, readArticle(bytes, { format }), path);
}

/**
 * The same of an article that is read already, such as one from a feed.
 *
 * @param path where it comes from, for messages
 */
export async function extractReadArticle(extractor: Extractor, article: ReadArticle, path: string): Promise<ResolvedDossier> {
  try {
    const { dossier } = await extractor.extract(article);
    return await readDossierValue(dossier, path, article);
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 300) : String(error);
    throw new Problem(`${path}: ${extractor.name} failed on it (${why}): record it without facts with --no-extract`, { cause: error });
  }
}
