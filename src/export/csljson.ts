import type { NodeFormat } from './export-format.js';
import { dateParts, type Reference } from './reference.js';
import { referenceSelection } from './selections.js';

/**
 * CSL-JSON 1.0.2 (citationstyles.org, schema csl-data.json): one array with one item an article, for Zotero, Pandoc and
 * citeproc. Authors are literal names, as the byline has them. What is unknown is left out.
 */
export const csljson: NodeFormat = {
  name: 'csljson',
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  takes: 'articles',
  selection: () => referenceSelection,
  write: async function* ({ nodes }) {
    let separator = '[\n';
    for await (const batch of nodes) {
      yield separator + batch.map((text) => JSON.stringify(item(JSON.parse(text) as Reference))).join(',\n');
      separator = ',\n';
    }
    yield separator === '[\n' ? '[]\n' : '\n]\n';
  },
};

const types: Readonly<Record<Reference['kind'], string>> = { NEWS: 'article-newspaper', STATEMENT: 'document', REGISTER: 'entry' };

function item({ id, kind, title, standfirst, url, authors, publishedOn, lang, publisher }: Reference): Record<string, unknown> {
  return {
    id,
    type: types[kind],
    ...(title !== null && { title }),
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(publisher !== null && { [kind === 'NEWS' ? 'container-title' : 'publisher']: publisher.name }),
    ...(publishedOn !== null && { issued: { 'date-parts': [dateParts(publishedOn)] } }),
    ...(url !== null && { URL: url }),
    ...(lang !== null && { language: lang }),
    ...(standfirst !== null && { abstract: standfirst }),
  };
}
