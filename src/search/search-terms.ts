import { FactKind } from '../fact/fact.enum.js';
import { notRejected } from '../fact/not-rejected.js';
import type { Arguments, RowSql } from '../graph/definition.js';
import { badInput } from '../shared/bad-input.js';
import { normalizeName } from '../shared/name-form.js';
import { nearlyNamed } from '../thing/name-filter.js';
import { ThingKind } from '../thing/thing.enum.js';
import type { SearchKind } from './search.enum.js';

/** Most characters of a search. */
const maxLength = 1_000;

/** Marks around words found, from the private use area: no text has a meaning for them, and none is taken for a tag. */
const headlineOptions = `'StartSel=' || chr(57344) || ', StopSel=' || chr(57345) || ', MaxFragments=2, MaxWords=30, MinWords=10, FragmentDelimiter=" … "'`;

function sought(args: Arguments): string {
  const text = String(args['query']);
  if (text.trim() === '') throw badInput('the search is empty: give some words');
  if (text.length > maxLength) throw badInput(`the search has ${text.length} characters: at most ${maxLength}`);
  if (text.includes('\0')) throw badInput('the search holds the character U+0000, which no stored text has');
  return text;
}

/** SQL of the words sought: stemmed as English, or as they are. A subselect, so that they are read once, not for each document. */
function query(row: RowSql, args: Arguments): string {
  const words = row.param(sought(args), 'text');
  return `(select websearch_to_tsquery('english', ${words}) || websearch_to_tsquery('simple', ${words}))`;
}

/** SQL of the text in the form of names. */
const name = (row: RowSql, args: Arguments): string => row.param(normalizeName(sought(args)), 'text');

/**
 * The condition that a document is found: by its words, or, for a thing, by a name that is nearly the one sought. Where
 * both may be, each is looked up by itself: with `or` between them Postgres would read all documents.
 */
export function found(row: RowSql, args: Arguments): string {
  const kinds = args['types'] as readonly SearchKind[] | null | undefined;
  const byWords = (words: string): string => `${words} @@ ${query(row, args)}`;
  const found = may(args, isThing)
    ? `${row.id} in (select d.id from search_document d where ${byWords('d.words')}
        union select d.id from search_document d join name n on n.thing_id = d.thing_id where ${nearlyNamed(row, normalizeName(sought(args)))})`
    : byWords(row.column('words'));
  const ofKind = kinds === null || kinds === undefined ? '' : ` and ${row.column('kind')} = any(${row.param(kinds, 'text[]')})`;
  return `${found}${may(args, isFact) ? ` and ${notRejected(row.column('factId'))}` : ''}${ofKind}`;
}

/** Whether such kinds are among those sought. */
const may = (args: Arguments, among: (kind: string) => boolean): boolean => (args['types'] as readonly SearchKind[] | null | undefined)?.some(among) ?? true;
const isThing = (kind: string): boolean => Object.hasOwn(ThingKind, kind);
const isFact = (kind: string): boolean => Object.hasOwn(FactKind, kind);

/** How well a document fits: the rank of its words by cover density, and for things the likeness of their best name. */
export function score(row: RowSql, args: Arguments): string {
  const rank = `ts_rank_cd(${row.column('words')}, ${query(row, args)})::double precision`;
  if (!may(args, isThing)) return rank;
  const likeness = `(select max(word_similarity(${name(row, args)}, n.normalized)) from name n where n.thing_id = ${row.column('thingId')})`;
  return `(${rank} + coalesce(${likeness}, 0)::double precision)`;
}

/** SQL of a document's text; null where it has gone since. */
export const text = (row: RowSql): string => `coalesce(
    (select concat_ws(' — ', a.title, a.text) from article a where a.id = ${row.column('articleId')}),
    (select string_agg(n.text, ' · ' order by n.id) from name n where n.thing_id = ${row.column('thingId')}),
    (select string_agg(distinct c.exact, ' … ') from citation c where c.fact_id = ${row.column('factId')}))`;

/** The same with the words found between marks. Making it costs most of a search, so that nothing else asks for it. */
const marked = (row: RowSql, args: Arguments): string => `ts_headline('english', ${text(row)}, ${query(row, args)}, ${headlineOptions})`;

/** The extract, without marks. */
export const snippet = (row: RowSql, args: Arguments): string => `translate(${marked(row, args)}, chr(57344) || chr(57345), '')`;

/** Where the words found stand in the extract: start and end of each in turn, in code points. */
export const marks = (row: RowSql, args: Arguments): string => `headline_marks(${marked(row, args)})`;
