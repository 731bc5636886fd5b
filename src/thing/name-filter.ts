import { escapeLike } from '../graph/condition.js';
import type { CustomFilter, RowSql } from '../graph/definition.js';
import { normalizeName } from '../shared/name-form.js';

/** The longest word that must be met as it is: the trigrams of `iran` and `iraq`, `rice` and `ricip` are too much alike. */
const longestExact = 4;

/**
 * The condition that a stored name `n` is, nearly, the one sought: each word sought is one of its words, letter by letter
 * where it is short, else with a strict word similarity (pg_trgm) of 0.5 or more. Word by word, because names as wholes are
 * alike that are not the same: "Kim Jong-un" and "Kim Jong-il" have 0.75. The article "al" is often left out.
 *
 * @param name in the form of `normalizeName`
 */
export function nearlyNamed(row: RowSql, name: string): string {
  const all = name.split(' ').filter((word) => word !== '');
  const without = all.filter((word) => word !== 'al');
  const words = without.length === 0 ? all : without;
  if (words.length === 0) return 'false';
  return words
    .map((word) => ([...word].length <= longestExact ? `n.normalized ~ ${row.param(`\\m${escapePattern(word)}\\M`, 'text')}` : `${row.param(word, 'text')} <<% n.normalized`))
    .join(' and ');
}

/** Takes the special meaning from the characters of a regular expression. */
const escapePattern = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '\\$&');

const operators: Readonly<Record<string, (row: RowSql, name: string) => string>> = {
  matches: nearlyNamed,
  eq: (row, name) => `n.normalized = ${row.param(name, 'text')}`,
  startsWith: (row, name) => `n.normalized like ${row.param(`${escapeLike(name)}%`, 'text')}`,
  contains: (row, name) => `n.normalized like ${row.param(`%${escapeLike(name)}%`, 'text')}`,
};

function sql(row: RowSql, conditions: ReadonlyMap<string, string | readonly string[]>): string {
  const parts = [...conditions].map(([operator, value]) => {
    if (typeof value !== 'string') return `n.normalized = any(${row.param(value.map(normalizeName), 'text[]')})`;
    const name = normalizeName(value);
    const condition = operators[operator];
    return name === '' || condition === undefined ? 'false' : condition(row, name);
  });
  return `exists (select from name n where n.thing_id = ${row.id} and ${parts.join(' and ')})`;
}

/** Filters things by any of their recorded names: primary, alias, transliteration, former, acronym, descriptive. */
export const nameFilter: CustomFilter = {
  input: 'NameFilter',
  description: 'By any recorded name of the thing. Accents, case, hyphens and the romanisation of Arabic, Persian and Russian names make no difference; names in other scripts are found where one is recorded in them. Operators side by side must hold of one name.',
  operators: {
    matches: { description: 'Each of these words is one of the name: as it is if it has up to four letters, else nearly so. "Qasem Soleimani" finds Ghassem Soleimani, "Zarif" finds Mohammad Javad Zarif, "Iran" does not find Iraq.' },
    eq: { description: 'A name is this.' },
    in: { list: true, description: 'A name is one of these, 500 at most.' },
    startsWith: { description: 'A name begins so.' },
    contains: { description: 'A name holds this.' },
  },
  sql,
};
