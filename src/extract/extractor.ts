import type { ReadArticle } from '../article/article-text.js';
import type { DossierInput } from '../dossier/dossier.schema.js';

/** A dossier document, the object form of the YAML of docs/dossier.md. */
export type DossierDocument = DossierInput;

/**
 * Reads an article and proposes a dossier: rules, a model behind HTTP, or a recording of one. Whatever it is, every quote
 * that it hands back stands in the article word for word, and all it proposes is a proposal until somebody accepts it.
 */
export interface Extractor {
  /** Name and version, e.g. `rules 1`. Stands in the dossier as `extractor`, and with every citation it made. */
  readonly name: string;
  /**
   * @returns what the article tells, as a dossier document whose article has `text` and what is known of its head; every quote verbatim
   */
  extract(article: ReadArticle, signal?: AbortSignal): Promise<Extraction>;
}

/** What an extractor makes of one article. */
export interface Extraction {
  /** A dossier document, the object form of the YAML (checked by the zod schema of src/dossier/dossier.schema.ts). */
  readonly dossier: DossierDocument;
  /** What was thought of and left out, e.g. quotes not found: kind to count. */
  readonly dropped: Readonly<Record<string, number>>;
}
