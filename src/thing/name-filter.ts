import { escapeLike } from '../graph/condition.js';
import type { CustomFilter, RowSql } from '../graph/definition.js';
import { normalizeName } from '../shared/name-form.js';

const operators: Readonly<Record<string, (row: RowSql, name: string) => string>> = {
  // pg_trgm, word by word: each is, nearly, a word of the stored name (word similarity of 0.6 or more). The name as a
  // whole would do, but then "Kim Jong-un" finds "Kim Jong-il" (0.75). The article "al" is often left out.
  matches: (row, name) =>
    words(name)
      .map((word) => `${row.param(word, 'text')} <% n.normalized`)
      .join(' and '),
  eq: (row, name) => `n.normalized = ${row.param(name, 'text')}`,
  startsWith: (row, name) => `n.normalized like ${row.param(`${escapeLike(name)}%`, 'text')}`,
  contains: (row, name) => `n.normalized like ${row.param(`%${escapeLike(name)}%`, 'text')}`,
};

function words(name: string): readonly string[] {
  const all = name.split(' ');
  const without = all.filter((word) => word !== 'al');
  return without.length === 0 ? all : without;
}

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
  description: 'By any recorded name of the thing. Accents, case, hyphens and romanisation make no difference. Operators side by side must hold of one name.',
  operators: {
    matches: { description: 'The words are, nearly, among those of a name: "Qasem Soleimani" finds Ghassem Soleimani, "Zarif" finds Mohammad Javad Zarif.' },
    eq: { description: 'A name is this.' },
    in: { list: true, description: 'A name is one of these, 500 at most.' },
    startsWith: { description: 'A name begins so.' },
    contains: { description: 'A name holds this.' },
  },
  sql,
};
