import { remember } from '../shared/remember.js';
import type { Key, ResolvedDossier, Telling, ToldHead, ToldThing } from './resolved-dossier.js';
import { mediumKey, toldMedium } from './told-thing.js';

/** What is stored beside an article: the telling in effect, and the two heads it was made of. */
export interface StoredTelling extends Telling {
  /** The head as the dossier gives it; null where there is only the plain article. */
  readonly own: ToldHead | null;
  /** The head of the plain article; null where it was never recorded without a dossier. */
  readonly plain: ToldHead | null;
}

/**
 * A dossier replaces the dossier of its article. A plain article fills in what the head of the dossier leaves open; so does
 * one that an extractor proposes for an article whose dossier a person wrote: a proposal never replaces that.
 */
export function combine(before: StoredTelling | null, { plain: without, telling }: ResolvedDossier): StoredTelling {
  const plain = without || (telling.extractor !== null && before !== null && before.own !== null && before.extractor === null);
  const own = plain ? (before?.own ?? null) : telling.head;
  const base: Telling = plain && before !== null ? before : telling;
  const plainHead = plain ? telling.head : (before?.plain ?? null);
  const head = own === null ? telling.head : fillHead(own, plainHead);
  const implicit = mediumKey('');
  const things = Object.fromEntries(Object.entries(base.things).filter(([key]) => !key.startsWith(implicit)));
  if (head.publisher?.startsWith(implicit) === true) things[head.publisher] = toldMedium(head.publisher.slice(implicit.length));
  return { head, own, plain: plainHead, extractor: base.extractor, things, facts: base.facts };
}

function fillHead(own: ToldHead, plain: ToldHead | null): ToldHead {
  if (plain === null) return own;
  return {
    kind: own.kind,
    title: own.title ?? plain.title,
    standfirst: own.standfirst ?? plain.standfirst,
    publisher: own.publisher ?? plain.publisher,
    url: own.url ?? plain.url,
    authors: own.authors.length > 0 ? own.authors : plain.authors,
    publishedOn: own.publishedOn ?? plain.publishedOn,
    dateline: own.dateline ?? plain.dateline,
    lang: own.lang ?? plain.lang,
  };
}

/** A plain article as a dossier that says nothing. */
export function plainTelling(head: Omit<ToldHead, 'publisher'>, publisher: string | null): Telling {
  const things: Record<Key, ToldThing> = publisher === null ? {} : { [mediumKey(publisher)]: toldMedium(publisher) };
  return { head: { ...head, publisher: publisher === null ? null : mediumKey(publisher) }, extractor: null, things, facts: {} };
}

/**
 * A telling as JSON: the same text, whatever the order in which its keys are written. Written out by hand, because a copy
 * with sorted keys and JSON.stringify take twice as long.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += (text === '' ? '' : ',') + canonicalJson(item);
    return `[${text}]`;
  }
  const object = value as Record<string, unknown>;
  for (const key of Object.keys(object).sort()) {
    if (object[key] !== undefined) text += (text === '' ? '' : ',') + quoted(key) + canonicalJson(object[key]);
  }
  return `{${text}}`;
}

const quoted = remember(2000, (key) => `${JSON.stringify(key)}:`);
