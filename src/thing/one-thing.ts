import { readRowId } from '../graph/condition.js';
import type { Arguments, RowSql } from '../graph/definition.js';
import { normalizeName } from '../shared/name-form.js';
import type { ThingBy } from './thing.inputs.js';

/** The condition that a row is the one that a field's arguments name. */
type NamedByArguments = (row: RowSql, args: Arguments) => string;

/**
 * The row whose global id the argument `id` gives.
 *
 * @param types the GraphQL types it may be of
 * @returns a condition that throws GraphQLError BAD_USER_INPUT if the id is malformed or of another type
 */
export const byId =
  (...types: readonly string[]): NamedByArguments =>
  (row, args) =>
    `${row.id} = ${row.param(readRowId(String(args['id']), types), 'bigint')}`;

/**
 * The thing that the argument `by` ({@link ThingBy}) names.
 *
 * @param type its GraphQL type, which ids must be of
 * @returns a condition that no row fits where nothing has that identifier, or not exactly one thing has that name
 */
export function byThing(type: string): NamedByArguments {
  const kind = type.toUpperCase();
  return (row, args) => {
    const by = args['by'] as ThingBy;
    if (typeof by.id === 'string') return `${row.id} = current_thing(${row.param(readRowId(by.id, [type]), 'bigint')})`;
    if (typeof by.name === 'string') return byName(row, kind, by.name);
    const { scheme, value } = by.identifier ?? { scheme: 'wikidata', value: by.wikidata ?? '' };
    // Postgres stores no text with this character, so nothing has such an identifier.
    if (`${scheme}${value}`.includes('\0')) return 'false';
    return `${row.id} = (select i.thing_id from identifier i where i.scheme = ${row.param(scheme, 'text')} and i.value = ${row.param(value, 'text')})`;
  };
}

function byName(row: RowSql, kind: string, name: string): string {
  const normalized = normalizeName(name);
  if (normalized === '') return 'false';
  return `${row.id} = (select min(n.thing_id) from name n join thing t on t.id = n.thing_id
    where n.normalized = ${row.param(normalized, 'text')} and t.kind = '${kind}' having count(distinct n.thing_id) = 1)`;
}
