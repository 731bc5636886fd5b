import { type GraphQLNamedType, isEnumType } from 'graphql';
import { badInput } from '../shared/bad-input.js';
import { InvalidDate, parseEventDate } from '../shared/event-date.js';
import { parseNodeId } from '../shared/node-id.js';
import type { CustomFilter } from './definition.js';
import { maxInValues, maxTextLength } from './limits.js';
import { literal, type Row } from './rows.js';

type Condition = Readonly<Record<string, unknown>>;

const comparisons: Readonly<Record<string, string>> = { eq: '=', ne: 'is distinct from', lt: '<', lte: '<=', gt: '>', gte: '>=' };

/**
 * The condition on one column. Comparisons with an unknown value are false, except `ne` and `notIn`, which are true of
 * it, and `isNull`.
 *
 * @param type the GraphQL type of the field; undefined for a list of texts
 */
export function conditionSql(row: Row, property: string, type: GraphQLNamedType | undefined, condition: Condition): string | undefined {
  const column = row.column(property);
  const columnType = type === undefined ? 'text' : row.columnType(property);
  return joinConditions(condition, (operator, value) => {
    if (operator === 'isNull') return `${column} is ${value === true ? '' : 'not '}null`;
    if (operator === 'has') return `${row.param(checkText(value), 'text')} = any(${column})`;
    if (operator === 'isEmpty') return `cardinality(${column}) ${value === true ? '=' : '>'} 0`;
    if (operator === 'in' || operator === 'notIn') {
      const found = `${column} = any(${row.param(checkList(value), `${columnType}[]`)})`;
      return operator === 'in' ? found : `(${found}) is not true`;
    }
    if (operator === 'contains') return `${column} ilike ${row.param(`%${escapeLike(checkText(value))}%`, 'text')}`;
    if (operator === 'startsWith') return `${column} like ${row.param(`${escapeLike(checkText(value))}%`, 'text')}`;
    // One of a few values of the program, which differ much in how often they are found: a plan that is made once for all
    // has to know which, or each question is planned anew.
    if (operator === 'eq' && isEnumType(type)) return `${column} = ${literal(String(value))}`;
    return `${column} ${comparisons[operator]} ${row.param(checkText(value), columnType)}`;
  });
}

/** The condition on a date: `overlaps` is possibly then, `within` is certainly then. An unknown date is neither. */
export function dateConditionSql(row: Row, property: string, condition: Condition): string | undefined {
  const column = (name: string): string => row.column(`${property}.${name}`);
  return joinConditions(condition, (operator, value) => {
    if (operator === 'isNull') return `${column('edtf')} is ${value === true ? '' : 'not '}null`;
    if (operator === 'precision') return `${column('precision')} = any(${row.param(value, 'date_precision[]')})`;
    const { from, to } = readPeriod(value as Condition);
    const [earliest, latest] = [row.param(from, 'date'), row.param(to, 'date')];
    return operator === 'overlaps'
      ? `(${column('earliest')} <= ${latest} and ${column('latest')} >= ${earliest})`
      : `(${column('earliest')} >= ${earliest} and ${column('latest')} <= ${latest})`;
  });
}

/** The first and last day of a period; `from` and `to` may be months or years, and either may be left out. */
function readPeriod(period: Condition): { from: string; to: string } {
  const bound = (name: 'from' | 'to'): string => {
    const value = period[name];
    if (value === null || value === undefined) return name === 'from' ? '-infinity' : 'infinity';
    try {
      return parseEventDate(value as string)[name === 'from' ? 'earliest' : 'latest'];
    } catch (error) {
      if (error instanceof InvalidDate) throw badInput(`${name}: ${error.message}`);
      throw error;
    }
  };
  const [from, to] = [bound('from'), bound('to')];
  if (from > to && from !== '-infinity' && to !== 'infinity') throw badInput(`the period ends (${to}) before it begins (${from})`);
  return { from, to };
}

/** @throws GraphQLError if an id is malformed or belongs to another type */
export function idConditionSql(row: Row, types: readonly string[], current: (id: string) => string, condition: Condition): string | undefined {
  return joinConditions(condition, (operator, value) => {
    const ids = (Array.isArray(value) ? (value as unknown[]) : [value]).map((id) => readRowId(String(id), types));
    const given = row.param(checkList(ids), 'bigint[]');
    const found = `${row.id} = any(${current('i.id') === 'i.id' ? given : `array(select ${current('i.id')} from unnest(${given}) as i (id))`})`;
    return operator === 'eq' || operator === 'in' ? found : `not (${found})`;
  });
}

/** The row number of a global id of one of these types. */
export function readRowId(id: string, types: readonly string[]): string {
  const parsed = parseNodeId(id);
  if (parsed === null) throw badInput(`"${id.slice(0, 60)}" is not an id: ids look like ${types.toSorted()[0] ?? 'Node'}_42`);
  if (!types.includes(parsed.type)) throw badInput(`"${id}" is the id of a ${parsed.type}; here it must be of ${types.join(' or ')}`);
  return parsed.row;
}

/** The condition of a filter that a field brings itself. */
export function customConditionSql(row: Row, filter: CustomFilter, condition: Condition): string | undefined {
  const given = new Map<string, string | readonly string[]>();
  for (const [operator, value] of Object.entries(condition)) {
    if (value === null || value === undefined) continue;
    given.set(operator, Array.isArray(value) ? (checkList(value) as string[]) : checkText(value as string));
  }
  return given.size === 0 ? undefined : filter.sql(row, given);
}

function joinConditions(condition: Condition, sql: (operator: string, value: unknown) => string): string | undefined {
  const parts = Object.entries(condition).flatMap(([operator, value]) => (value === null || value === undefined ? [] : [sql(operator, value)]));
  return parts.length === 0 ? undefined : parts.length === 1 ? parts[0] : `(${parts.join(' and ')})`;
}

/** Takes the special meaning from the characters of a `like` pattern. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

function checkText<T>(value: T): T extends string ? T : string {
  if (typeof value === 'string') {
    if (value.length > maxTextLength) throw badInput(`a text of ${value.length} characters is too long to look for: at most ${maxTextLength}`);
    if (value.includes('\0')) throw badInput('a text to look for holds the character U+0000, which no stored text has');
  }
  return value as T extends string ? T : string;
}

function checkList(value: unknown): unknown[] {
  const list = value as unknown[];
  if (list.length > maxInValues) throw badInput(`a list of ${list.length} values is too long: at most ${maxInValues}`, 'QUERY_TOO_LARGE');
  for (const item of list) checkText(item);
  return list;
}

