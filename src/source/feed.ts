import { childrenOf, elementAt, elementsBelow, textAt, type XmlElement } from '../shared/xml-elements.js';
import { textOfHtml } from './page.js';
import { dayOf, type RefusedArticle, type SourcedArticle, sourcedArticle, webAddress } from './sourced-article.js';

/** One item of a feed. */
export interface FeedItem {
  readonly title: string;
  readonly url: string | null;
  /** YYYY-MM-DD, in the feed's own time zone; null where it says none. */
  readonly publishedOn: string | null;
  readonly authors: readonly string[];
  /** The HTML that the feed carries: the whole article, or only how it begins. */
  readonly html: string;
}

/** A feed: RSS 0.9 to 2.0, RSS 1.0 (RDF), or Atom 1.0. */
export interface Feed {
  readonly title: string | null;
  readonly lang: string | null;
  readonly items: readonly FeedItem[];
}

/** Reads a feed; null where the document is XML but none. */
export function readFeed(root: XmlElement, url: string | null): Feed | null {
  if (root.name === 'feed') {
    return { title: textAt(root, 'title') || null, lang: root.attributes['xml:lang'] ?? null, items: childrenOf(root, 'entry').map((entry) => atomItem(entry, url)) };
  }
  const channel = elementAt(root, 'channel');
  if ((root.name !== 'rss' && root.name !== 'rdf:RDF') || channel === undefined) return null;
  const items = elementsBelow(root, 'item');
  return { title: textAt(channel, 'title') || null, lang: textAt(channel, 'language') || null, items: items.map((item) => rssItem(item, url)) };
}

const someText = (element: XmlElement, ...names: readonly string[]): string => names.map((name) => elementAt(element, name)?.text.trim() ?? '').find((text) => text !== '') ?? '';

function rssItem(item: XmlElement, base: string | null): FeedItem {
  return {
    title: plain(textAt(item, 'title')),
    url: webAddress(textAt(item, 'link') || (elementAt(item, 'guid')?.attributes['isPermaLink'] === 'false' ? '' : textAt(item, 'guid')), base ?? undefined),
    publishedOn: dayOf(someText(item, 'pubDate', 'dc:date')),
    authors: [textAt(item, 'dc:creator') || textAt(item, 'author').replace(/^\S+@\S+ \((.*)\)$/, '$1')].filter((name) => name !== '' && !name.includes('@')),
    html: someText(item, 'content:encoded', 'description'),
  };
}

function atomItem(entry: XmlElement, base: string | null): FeedItem {
  const links = childrenOf(entry, 'link');
  const link = links.find(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate') ?? links[0];
  const content = elementAt(entry, 'content') ?? elementAt(entry, 'summary');
  const type = content?.attributes['type'] ?? 'text';
  const text = content?.text.trim() ?? '';
  return {
    title: plain(textAt(entry, 'title')),
    url: webAddress(link?.attributes['href'], base ?? undefined),
    publishedOn: dayOf(someText(entry, 'published', 'updated')),
    authors: childrenOf(entry, 'author').map((author) => textAt(author, 'name')).filter((name) => name !== ''),
    html: type === 'text' ? escape(text) : text,
  };
}

/** Titles may hold markup, written with entities. */
const plain = (title: string): string => (/[<&]/.test(title) ? textOfHtml(title).replace(/\s+/g, ' ') : title);

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(/\n\s*\n/g, '<p>');

/** The article that the feed itself carries of an item. */
export function articleOfItem(feed: Feed, item: FeedItem, place: string): SourcedArticle | RefusedArticle {
  const text = textOfHtml(item.html);
  if (text === '') return { refused: `${place}: the feed carries no text of "${item.title}": import the page itself${item.url === null ? '' : `, ${item.url}`}, or the feed with --follow` };
  return sourcedArticle(place, text, {
    ...(item.title !== '' && { title: item.title }),
    ...(item.url !== null && { url: item.url }),
    ...(item.publishedOn !== null && { publishedOn: item.publishedOn }),
    ...(item.authors.length > 0 && { authors: item.authors }),
    ...(feed.title !== null && { publisher: feed.title }),
    ...(feed.lang !== null && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(feed.lang) && { lang: feed.lang }),
  });
}
