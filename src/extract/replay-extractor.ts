import { readFile } from 'node:fs/promises';
import type { ReadArticle } from '../article/article-text.js';
import { parseDossier } from '../dossier/dossier-syntax.js';
import { readDossier } from '../dossier/dossier.reader.js';
import { dossierFilesIn } from './dossier-files.js';
import type { DossierDocument, Extraction, Extractor } from './extractor.js';

/**
 * Answers with dossiers that stand in a directory, found by the text of their articles: what another program or another
 * person made of them. For an article without one the answer is an empty dossier.
 */
export class ReplayExtractor implements Extractor {
  private constructor(
    readonly name: string,
    private readonly documents: ReadonlyMap<string, DossierDocument>,
  ) {}

  /**
   * Reads the dossiers of a directory, not below it.
   *
   * @throws Problem if the directory or a dossier in it cannot be read
   */
  static async open(directory: string): Promise<ReplayExtractor> {
    const documents = new Map<string, DossierDocument>();
    for (const file of await dossierFilesIn(directory)) {
      const text = await readFile(file, 'utf8');
      const { sha256, text: article } = await readDossier({ text, path: file });
      const document = parseDossier(text, file).value as DossierDocument;
      const { file: _, ...head } = document.article;
      documents.set(sha256, { ...document, article: { ...head, text: article } });
    }
    return new ReplayExtractor(`replay of ${directory}`, documents);
  }

  extract(article: ReadArticle): Promise<Extraction> {
    const { text, sha256 } = article;
    const document = this.documents.get(sha256);
    return Promise.resolve({ dossier: document ?? { chancery: 1, article: { text } }, dropped: {} });
  }
}
