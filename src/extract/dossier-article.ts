import type { ReadArticle } from '../article/article-text.js';
import type { DossierDocument } from './extractor.js';

/** The article of a dossier that an extractor hands back: its text, and what its header says. */
export function dossierArticle({ text, kind, title, standfirst, publisher, url, authors, publishedOn, dateline, lang }: ReadArticle): DossierDocument['article'] {
  return {
    text,
    kind,
    ...(title === null ? {} : { title }),
    ...(standfirst === null ? {} : { standfirst }),
    ...(publisher === null ? {} : { publisher: { name: publisher } }),
    ...(url === null ? {} : { url }),
    ...(authors.length === 0 ? {} : { authors: [...authors] }),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(dateline === null ? {} : { dateline }),
    ...(lang === null ? {} : { lang }),
  };
}
