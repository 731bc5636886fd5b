import type { NodeFormat } from './export-format.js';
import { dateParts, type Reference } from './reference.js';
import { referenceSelection } from './selections.js';

/**
 * BibTeX (the format of BibTeX 0.99d, texdoc btxdoc), in UTF-8: one entry an article, under its id. News with a publisher
 * are `@article`, everything else is `@misc`. Authors are kept in braces, as the byline has them: which part of a name is
 * the family's is not recorded. What is unknown is left out.
 */
export const bib: NodeFormat = {
  name: 'bib',
  extension: 'bib',
  mediaType: 'application/x-bibtex; charset=utf-8',
  takes: 'articles',
  selection: () => referenceSelection,
  write: async function* ({ nodes }) {
    for await (const batch of nodes) yield batch.map((text) => entry(JSON.parse(text) as Reference)).join('');
  },
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function entry(article: Reference): string {
  const type = article.kind === 'NEWS' && article.publisher !== null ? 'article' : 'misc';
  const [year, month, day] = article.publishedOn === null ? [] : dateParts(article.publishedOn);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', article.title === null ? undefined : `{{${tex(article.title)}}}`],
    ['author', article.authors.length === 0 ? undefined : `{${article.authors.map((author) => `{${tex(author)}}`).join(' and ')}}`],
    [type === 'article' ? 'journal' : 'howpublished', article.publisher === null ? undefined : `{${tex(article.publisher.name)}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['url', article.url === null ? undefined : `{${article.url.replaceAll(/[{}\\]/g, encodeURIComponent)}}`],
    ['language', article.lang === null ? undefined : `{${tex(article.lang)}}`],
    ['abstract', article.standfirst === null ? undefined : `{${tex(article.standfirst)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return `@${type}{${article.id},\n${lines.join('')}}\n\n`;
}

/** Braces by name: BibTeX counts them, a backslash or not. */
const commands: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
};

/** A text in TeX's own writing, on one line. */
const tex = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\~^{}$&#_%]/g, (character) => commands[character] ?? `\\${character}`);
