import { createHash } from 'node:crypto';
import { badInput } from '../shared/bad-input.js';
import { literal } from './rows.js';

/** What a cursor is bound to: the same list, in the same order, under the same filter. */
export const fingerprint = (coordinate: string, orderBy: unknown, where: unknown): string =>
  createHash('sha256').update(JSON.stringify([coordinate, orderBy ?? null, where ?? null])).digest('hex').slice(0, 10);

/**
 * SQL for the cursor of a row: base64url of a JSON array of the fingerprint, the sort values as text, and the id.
 *
 * @param columns SQL of the sort values, the id last
 */
export function cursorSql(bound: string, columns: readonly string[]): string {
  const parts = [literal(bound), ...columns.map((column) => `${column}::text`)].join(', ');
  return `translate(encode(convert_to(json_build_array(${parts})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

/**
 * The sort values that a cursor holds, the id last.
 *
 * @throws GraphQLError INVALID_CURSOR if it is none of ours, or of another list, order or filter
 */
export function readCursor(cursor: string, bound: string, length: number): string[] {
  const invalid = (why: string): Error => badInput(`this cursor ${why}: take cursors from pageInfo or edges of the same list under the same where and orderBy`, 'INVALID_CURSOR');
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalid('cannot be read');
  }
  if (!Array.isArray(values) || !values.every((value): value is string => typeof value === 'string')) throw invalid('cannot be read');
  if (values[0] !== bound) throw invalid('belongs to another list');
  if (values.length !== length + 1 || !/^\d{1,18}$/.test(values.at(-1) ?? '')) throw invalid('cannot be read');
  return values.slice(1);
}
