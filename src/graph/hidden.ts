import type { GraphQLNamedType } from 'graphql';
import { literal, quoted, type Row } from './rows.js';
import type { RowsOfTypes } from './rows-of-type.js';
import type { Where } from './where.js';

/**
 * The condition that keeps hidden rows out of a list, see `RowsDefinition.hidden`: undefined where the type has none, or
 * where the list's own `where` speaks of what hides them. Where the table is not at hand, Postgres looks each row up among
 * the hidden ones, in an index of these alone; `not in` would read all of them for every list.
 */
export function notHidden(rows: RowsOfTypes, row: Row, type: GraphQLNamedType, where: Where | null | undefined): string | undefined {
  const { hidden } = rows.of(type);
  if (hidden === undefined || speaksOf(where, hidden.property)) return undefined;
  const column = quoted(hidden.entity.findColumnWithPropertyPath(hidden.property)?.databaseName ?? hidden.property);
  const alias = row.joinedAs(hidden.entity);
  if (alias !== undefined) return `${alias}.${column} <> ${literal(hidden.value)}`;
  return `not exists (select from ${quoted(hidden.entity.tableName)} h where h.id = ${row.id} and h.${column} = ${literal(hidden.value)})`;
}

/** Whether a filter has a condition on a field of the rows themselves, be it under and, or, not. */
function speaksOf(where: Where | null | undefined, field: string): boolean {
  if (where === null || where === undefined) return false;
  if (where[field] !== null && where[field] !== undefined) return true;
  const nested = [where['and'], where['or'], where['not']].flat() as (Where | null | undefined)[];
  return nested.some((part) => speaksOf(part, field));
}
