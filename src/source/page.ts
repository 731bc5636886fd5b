import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { dayOf, type RefusedArticle, type SourcedArticle, sourcedArticle, webAddress } from './sourced-article.js';

/** Most characters of a page that are looked at: a page that is longer holds no article for readers. */
const maxCharacters = 5_000_000;

/** Elements that stand apart from what is around them. */
const blocks = /^(address|article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** The text of HTML, its blocks as paragraphs with a blank line between them. Nothing in it is run or fetched. */
export function textOfHtml(html: string): string {
  return textOf(new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document.body);
}

function textOf(root: Node): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      parts.push((node.nodeValue ?? '').replace(/\s+/g, ' '));
      return;
    }
    const name = node.nodeName.toLowerCase();
    if (name === 'script' || name === 'style' || name === 'noscript' || name === 'template') return;
    if (name === 'br') parts.push('\n');
    const apart = blocks.test(name);
    if (apart) parts.push('\n\n');
    for (const child of node.childNodes) visit(child);
    if (apart) parts.push('\n\n');
  };
  visit(root);
  return parts.join('').replace(/[ \t]*\n[ \t]*/g, '\n').replace(/\n{3,}/g, '\n\n').replace(/ {2,}/g, ' ').trim();
}

/**
 * The article of an HTML page, without what stands around it (Mozilla's Readability), and what the page says of it: title,
 * day, authors, medium, language. What it does not say stays unknown.
 *
 * @param place its address, or the file it stands in
 * @param url its address, if it has one
 */
export function readPage(place: string, html: string, url: string | null): SourcedArticle | RefusedArticle {
  if (html.length > maxCharacters) return { refused: `${place}: the page has ${html.length} characters, more than ${maxCharacters}` };
  const { document } = new JSDOM(html, { ...(url !== null && { url }), virtualConsole: new VirtualConsole() }).window;
  const canonical = webAddress(document.querySelector('link[rel=canonical]')?.getAttribute('href'), url ?? undefined);
  const stated = document.querySelector('meta[property="article:published_time"], meta[name="date"], meta[itemprop="datePublished"]')?.getAttribute('content');
  const found = new Readability(document, { serializer: textOf }).parse();
  if (found === null || found.content === null || found.content === undefined || found.content === '') return { refused: `${place}: no article was found in the page: save its text as .txt if there is one` };
  const day = dayOf(stated ?? found.publishedTime ?? '');
  const by = (found.byline ?? '').replace(/^by /i, '').trim();
  return sourcedArticle(place, found.content, {
    ...(found.title && { title: found.title }),
    ...(day !== null && { publishedOn: day }),
    ...(found.siteName && { publisher: found.siteName }),
    ...((canonical ?? url) !== null && { url: canonical ?? url }),
    ...(by !== '' && { authors: by.split(/,| and /).map((author) => author.trim()).filter((author) => author !== '') }),
    ...(found.lang && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(found.lang) && { lang: found.lang }),
  });
}
