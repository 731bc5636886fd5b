import { readFile } from 'node:fs/promises';
import { type ReadArticle, readArticle, UnreadableArticle } from '../article/article-text.js';
import { decode, plainDossier, type ReadDocument } from '../dossier/import-documents.js';
import type { ResolvedDossier } from '../dossier/resolved-dossier.js';
import { Problem } from '../shared/problem.js';
import { readXml, UnreadableXml } from '../shared/xml-elements.js';
import { articlesOfCsv, articlesOfJsonLines, type ColumnMapping } from './article-table.js';
import { articleOfItem, type Feed, readFeed } from './feed.js';
import { type Fetched, fetchDocument, type FetchOptions } from './fetch-document.js';
import type { FetchedBefore } from './fetched.service.js';
import { readPage } from './page.js';
import { Robots } from './robots.js';
import type { RefusedArticle, SourcedArticle } from './sourced-article.js';

/** How sources are read. */
export interface SourceOptions {
  /** Which column of a table says what. */
  readonly columns: ColumnMapping;
  /** Whether the page of each item of a feed is fetched, instead of taking what the feed carries of it. */
  readonly follow: boolean;
  readonly fetching?: FetchOptions;
  /** Milliseconds between two requests to one server; a second where not given. */
  readonly delay?: number;
  /** What is known of addresses fetched before; nothing where not given. */
  readonly before?: FetchedBefore;
  /** What is recorded of an article; the article alone where not given. */
  readonly tell?: (article: ReadArticle, place: string) => Promise<ResolvedDossier>;
}

/** Whether a path is an address to fetch. */
export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

/** Whether a file is a page, a feed or a table of articles, by its name. */
export const isSourceFile = (file: string): boolean => /\.(html?|xhtml|xml|rss|atom|csv|tsv)$/i.test(file);

/**
 * Reads the articles of pages, feeds and tables, from files and from the web, one after the other.
 *
 * @throws what is nobody's fault in the sources
 */
export class SourceReader {
  readonly #robots: Robots;

  constructor(private readonly options: SourceOptions) {
    this.#robots = new Robots(options.fetching, options.delay);
  }

  /** The articles of a file: a page, a feed, or a table. */
  async *ofFile(file: string): AsyncGenerator<ReadDocument> {
    const text = decode(await readFile(file), file);
    if (/\.(csv|tsv)$/i.test(file)) yield* this.#documentsOf(articlesOfCsv(file, text, this.options.columns));
    else if (/\.(jsonl|ndjson)$/i.test(file)) yield* this.#documentsOf(articlesOfJsonLines(file, text, this.options.columns));
    else if (/\.(html?|xhtml)$/i.test(file)) yield* this.#documentsOf([readPage(file, text, null)]);
    else yield* this.#ofXml(file, text, null);
  }

  /** The articles of an address: a page, a feed, or plain text. What has not changed since it was fetched last gives none. */
  async *ofAddress(address: string): AsyncGenerator<ReadDocument> {
    try {
      const fetched = await this.#fetch(address);
      if (fetched.changed) yield* this.#ofFetched(address, fetched);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      yield error.message;
    }
  }

  async #fetch(address: string): Promise<Fetched> {
    await this.#robots.enter(address);
    return fetchDocument(address, { ...this.options.fetching, known: await this.options.before?.validatorsOf(address) });
  }

  async *#ofFetched(address: string, { status, url, contentType, body, validators }: Extract<Fetched, { changed: true }>): AsyncGenerator<ReadDocument> {
    if (status >= 400) {
      yield `${address}: the server answers ${status}`;
      return;
    }
    const text = textOf(body, contentType, address);
    if (/\b(x?html)\b/i.test(contentType) && !/^\s*<(\?xml|rss|feed)/i.test(text)) yield* this.#documentsOf([readPage(address, text, url)]);
    else if (/xml|rss|atom/i.test(contentType) || /^\s*<\?xml|^\s*<(rss|feed)/i.test(text)) yield* this.#ofXml(address, text, url);
    else if (/^text\/plain/i.test(contentType)) yield* this.#documentsOf([plainText(address, text, url)]);
    else yield `${address}: is ${contentType || 'of no type'}, not a page, a feed or a text`;
    this.options.before?.note(address, validators);
  }

  async *#ofXml(place: string, text: string, url: string | null): AsyncGenerator<ReadDocument> {
    let feed: Feed | null;
    try {
      feed = readFeed(readXml(text), url);
    } catch (error) {
      if (!(error instanceof UnreadableXml)) throw error;
      yield `${place}:${error.message}`;
      return;
    }
    if (feed === null) yield `${place}: is XML, but no feed: a register is read with --format`;
    else yield* this.#ofFeed(place, feed);
  }

  async *#documentsOf(articles: Iterable<SourcedArticle | RefusedArticle>): AsyncGenerator<ReadDocument> {
    const tell = this.options.tell ?? (async (article: ReadArticle, place: string) => plainDossier(article, place));
    for (const each of articles) {
      try {
        yield 'refused' in each ? each.refused : await tell(each.article, each.place);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        yield error.message;
      }
    }
  }

  async *#ofFeed(place: string, feed: Feed): AsyncGenerator<ReadDocument> {
    for (const [index, item] of feed.items.entries()) {
      if (this.options.follow && item.url !== null) yield* this.ofAddress(item.url);
      else yield* this.#documentsOf([articleOfItem(feed, item, `${place}: item ${index + 1}`)]);
    }
  }
}

function plainText(address: string, text: string, url: string): SourcedArticle | RefusedArticle {
  try {
    return { place: address, article: readArticle(text, { format: 'TEXT', known: { url } }) };
  } catch (error) {
    if (error instanceof UnreadableArticle) return { refused: `${address}: ${error.message}` };
    throw error;
  }
}

/** The text of a document in the character set that its type or, for XML and HTML, its own head names; UTF-8 where none does. */
function textOf(body: Buffer, contentType: string, address: string): string {
  const head = body.subarray(0, 1024).toString('latin1');
  const charset = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? /^\s*<\?xml[^>]*encoding=["']([\w-]+)/i.exec(head)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    throw new Problem(`${address}: is in the character set "${charset}", which is not known`);
  }
}
