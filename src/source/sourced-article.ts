import { type ArticleHead, type ReadArticle, readArticle, UnreadableArticle } from '../article/article-text.js';

/** An article from a source that is no file of its own: a page, an item of a feed, a row of a table. */
export interface SourcedArticle {
  /** Where it comes from: an address, or file and line. */
  readonly place: string;
  readonly article: ReadArticle;
}

/** What of a source is no article. */
export interface RefusedArticle {
  /** One line: the place, what is wrong, the remedy. */
  readonly refused: string;
}

/** An article of a text and what is known of it. */
export function sourcedArticle(place: string, text: string, known: Partial<ArticleHead>): SourcedArticle | RefusedArticle {
  try {
    // The text as it is: what looks like a header line in it is the source's own first line.
    const article = readArticle(text, { format: 'TEXT', known });
    return { place, article: { ...article, ...known } };
  } catch (error) {
    if (error instanceof UnreadableArticle) return { refused: `${place}: ${error.message}` };
    throw error;
  }
}

/** A day from a date as feeds, pages and tables write them: ISO 8601, or `Wed, 03 Feb 2021 10:00:00 +0330`; in its own time zone. Null where it is none. */
export function dayOf(written: string): string | null {
  const text = written.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text)?.[1];
  const [, day, month, year] = /^(?:[A-Za-z]{3},? )?(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})\b/.exec(text) ?? [];
  const at = months.indexOf((month ?? '').toLowerCase());
  const found = iso ?? (day !== undefined && at >= 0 ? `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined);
  if (found === undefined || Number.isNaN(Date.parse(found)) || new Date(found).toISOString().slice(0, 10) !== found) return null;
  return found;
}

const months: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An http address, or null. */
export function webAddress(written: string | null | undefined, base?: string): string | null {
  if (written === null || written === undefined || written.trim() === '' || !URL.canParse(written.trim(), base)) return null;
  const url = new URL(written.trim(), base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
