import { createHash } from 'node:crypto';
import type { ArticleKind } from './article.enum.js';
import { decodeArticle, UnreadableArticle } from './article-bytes.js';
import { divide, type HeaderEnd, type Section } from './article-sections.js';
import { isDay, splitFrontMatter } from './front-matter.js';

export { UnreadableArticle } from './article-bytes.js';
export type { Section } from './article-sections.js';

/** TEXT: plain text, with or without the header line `date YYYY-MM-DD standfirst`. MARKDOWN: with or without front matter. */
export type ArticleFormat = 'TEXT' | 'MARKDOWN';

/** What an article says about itself. Null = it does not say; nothing is guessed. */
export type ArticleHead = {
  readonly title: string | null;
  /** The summary above the text, as one line. In plain text it is part of the text, in front matter it is not. */
  readonly standfirst: string | null;
  /** YYYY-MM-DD. */
  readonly publishedOn: string | null;
  /** The place in front of the text, as written, without agency and day: `Tehran, Iran`. */
  readonly dateline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly authors: readonly string[];
  /** BCP 47, only if given. */
  readonly lang: string | null;
  readonly kind: ArticleKind;
};

/** An article as read. */
export type ReadArticle = ArticleHead & {
  /** The text to store; every offset anywhere counts its Unicode code points. */
  readonly text: string;
  /** Of the UTF-8 bytes of `text`, in hex. Equals that of the file if it is UTF-8 with LF, no byte order mark, no front matter. */
  readonly sha256: string;
  readonly sections: readonly Section[];
};

/** `known` holds what the caller knows from elsewhere, such as a title in the file name; what the file says goes before it. */
export type ReadOptions = { readonly format: ArticleFormat; readonly known?: Partial<ArticleHead> };

/**
 * Reads one article: decodes it, takes off what its header says, and divides the text into sections.
 *
 * A plain text may begin with the line `date 2021-02-03 Standfirst …`; the line is part of the stored text. A Markdown
 * file may begin with front matter (title, date or publishedOn, publisher, url, authors, lang, standfirst, kind), which is
 * not; the Markdown below it is stored as written. Without either all of it is null, and the kind NEWS. Takes time
 * linear in the length.
 *
 * @throws UnreadableArticle, one line, for a file that is empty, over 4 MB, wrongly encoded, or has a faulty header
 */
export function readArticle(raw: Uint8Array | string, { format, known = {} }: ReadOptions): ReadArticle {
  const file = decodeArticle(raw);
  const { head, text, end } = format === 'MARKDOWN' ? markdownHead(file) : plainHead(file);
  const { sections, dateline } = divide(text, end, format === 'MARKDOWN');
  const nothing = { title: null, standfirst: null, publishedOn: null, dateline: null, publisher: null, url: null, authors: [], lang: null, kind: 'NEWS' } as const;
  return {
    ...nothing,
    ...known,
    ...head,
    ...(dateline === null ? {} : { dateline }),
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    sections,
  };
}

type Read = { head: Partial<ArticleHead>; text: string; end: HeaderEnd };

function plainHead(text: string): Read {
  const header = /^\s{0,4}date (\d{4}-\d{2}-\d{2})(?=\s|$)[^\S\n]*/.exec(text);
  if (header?.[1] === undefined) return { head: {}, text, end: { standfirst: null, bodyFrom: 0 } };
  if (!isDay(header[1])) throw new UnreadableArticle(`Line 1: ${header[1]} in the header is a day that does not exist; write the day of publication, as in "date 2021-02-03".`);
  const start = header[0].length;
  const newline = text.indexOf('\n', start);
  const bodyFrom = newline === -1 ? text.length : newline;
  const standfirst = text.slice(start, bodyFrom).trimEnd();
  if (standfirst === '' && text.slice(bodyFrom).trim() === '') throw new UnreadableArticle('The article has a header but no text; put the text below it.');
  return {
    head: { publishedOn: header[1], ...(standfirst === '' ? {} : { standfirst }) },
    text,
    end: { standfirst: standfirst === '' ? null : { start, end: start + standfirst.length }, bodyFrom },
  };
}

function markdownHead(file: string): Read {
  const { head, text } = splitFrontMatter(file);
  const { date, publishedOn, ...rest } = head;
  const said = Object.entries({ ...rest, publishedOn: publishedOn ?? date }).filter(([, value]) => value !== null && value !== undefined);
  return { head: Object.fromEntries(said) as Partial<ArticleHead>, text, end: { standfirst: null, bodyFrom: 0 } };
}
