import { readRowId } from '../graph/condition.js';
import type { Arguments, RowSql } from '../graph/definition.js';

/**
 * The fact whose global id the argument `id` gives, or gave before it became one with another.
 *
 * @param types the GraphQL types it may be of
 * @returns a condition that throws GraphQLError BAD_USER_INPUT if the id is malformed or of another type
 */
export const byFactId =
  (...types: readonly string[]) =>
  (row: RowSql, args: Arguments): string =>
    `${row.id} = current_fact(${row.param(readRowId(String(args['id']), types), 'bigint')})`;
