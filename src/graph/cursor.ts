import { createHash } from 'node:crypto';
import { badInput } from '../shared/bad-input.js';
import type { Arguments } from './definition.js';
import { literal } from './rows.js';

/** What a cursor is bound to: the same list, in the same order, under the same filter and whatever else narrows it. */
export function fingerprint(coordinate: string, { first: _first, last: _last, after: _after, before: _before, ...binding }: Arguments): string {
  return createHash('sha256').update(JSON.stringify([coordinate, binding])).digest('hex').slice(0, 10);
}

/**
 * SQL for the cursor of a row: base64url of a JSON array of the fingerprint, the sort values as text, and the id.
 *
 * @param columns SQL of the sort values, the id last
 */
export function cursorSql(bound: string, columns: readonly string[]): string {
  const parts = [literal(bound), ...columns.map((column) => `${column}::text`)].join(', ');
  return `translate(encode(convert_to(json_build_array(${parts})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

/** What a value must look like to be of a Postgres type; any text is a text. */
const forms: Readonly<Record<string, RegExp>> = {
  bigint: /^\d{1,18}$/,
  date: /^(-?infinity|\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$/,
  'double precision': /^-?\d{1,20}(\.\d{1,20})?(e[-+]?\d{1,3})?$/,
  integer: /^-?\d{1,9}$/,
};

/**
 * The sort values that a cursor holds, the id last.
 *
 * @param types the Postgres types of the sort values
 * @throws GraphQLError INVALID_CURSOR if it is none of ours, or of another list, order or filter
 */
export function readCursor(cursor: string, bound: string, types: readonly string[]): string[] {
  const invalid = (why: string): Error => badInput(`this cursor ${why}: take cursors from pageInfo or edges of the same list under the same where and orderBy`, 'INVALID_CURSOR');
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalid('cannot be read');
  }
  if (!Array.isArray(values) || !values.every((value): value is string => typeof value === 'string' && !value.includes('\0'))) throw invalid('cannot be read');
  if (values[0] !== bound) throw invalid('belongs to another list');
  const sortValues = values.slice(1);
  const fits = [...types, 'bigint'].every((type, index) => forms[type]?.test(sortValues[index] ?? '') ?? sortValues[index] !== undefined);
  if (sortValues.length !== types.length + 1 || !fits) throw invalid('cannot be read');
  return sortValues;
}
