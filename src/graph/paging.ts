import { type FieldNode, type GraphQLNamedType, type GraphQLObjectType, isInterfaceType, isObjectType } from 'graphql';
import { badInput } from '../shared/bad-input.js';
import { fingerprint, readCursor } from './cursor.js';
import type { Arguments, EdgeDefinition, FieldExtensions, Order } from './definition.js';
import { listedType } from './edges.js';
import { notHidden } from './hidden.js';
import { defaultPageSize, maxOrders, maxPageSize } from './limits.js';
import { checkField } from './permission.js';
import { type From, quoted, type Row } from './rows.js';
import type { Scope } from './scope.js';
import { valuesOf, walk } from './walk.js';
import { type Where, whereSql } from './where.js';

/** A connection field, about to be compiled. */
export interface ConnectionField {
  readonly scope: Scope;
  readonly edge: EdgeDefinition;
  /** The row it hangs on; undefined for a root field. */
  readonly here: Row | undefined;
  /** `Person.meetings`: cursors are bound to it. */
  readonly coordinate: string;
  readonly args: Arguments;
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  /** A table that holds the ids of the list's rows, where they were found once for several parts of it. */
  readonly found?: string | undefined;
}

/** Which part of the list is asked for. */
export interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly orders: readonly Order[];
  readonly after: string | undefined;
  readonly before: string | undefined;
  /** What its cursors are bound to; worked out only where there is one. */
  readonly bound: () => string;
}

/** Reads the paging arguments of a connection. */
export function readPage(field: ConnectionField): Page {
  const { args, scope, coordinate } = field;
  const first = args['first'] as number | null | undefined;
  const last = args['last'] as number | null | undefined;
  if (typeof first === 'number' && typeof last === 'number') throw badInput(`${coordinate}: give first or last, not both`);
  const size = first ?? last ?? defaultPageSize;
  if (size < 0 || size > maxPageSize) throw badInput(`${coordinate}: ${typeof last === 'number' ? 'last' : 'first'} is ${size}, it must be 0 to ${maxPageSize}`);
  const orders = readOrders(scope, args['orderBy'], listedType(field.type, scope.rows), coordinate);
  const cursor = (name: string): string | undefined => (typeof args[name] === 'string' ? args[name] : undefined);
  return { size, backward: typeof last === 'number', orders, after: cursor('after'), before: cursor('before'), bound: () => fingerprint(coordinate, args) };
}

function readOrders(scope: Scope, orderBy: unknown, type: GraphQLNamedType, coordinate: string): readonly Order[] {
  const given = (orderBy ?? []) as readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[];
  if (given.length > maxOrders) throw badInput(`${coordinate}: orderBy takes at most ${maxOrders} fields`);
  for (const { field: property } of given) checkOrder(scope, type, property);
  return given.length === 0 ? scope.rows.of(type).definition.order : given.map(({ field, direction }) => ({ property: field, direction }));
}

/** An order tells about the values ordered by, and a cursor holds them. */
function checkOrder(scope: Scope, type: GraphQLNamedType, property: string): void {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  for (const field of fields) if ((field.extensions as FieldExtensions).sortable === property) checkField(scope, type, field);
}

/** The rows of a list from its cursor on, with SQL of what they are sorted by and of the `order by` itself. */
export interface Paged {
  readonly from: From;
  readonly row: Row;
  readonly sortValues: readonly string[];
  readonly order: string;
}

/** The rows from which a page is taken: in reverse where paging is backward. */
export function paged(field: ConnectionField, page: Page): Paged {
  const { from, target } = filtered(field);
  const columns = page.orders.map(({ property }) => target.column(property));
  const terms = [...columns.map((sql, index) => ({ sql, type: target.columnType(page.orders[index]?.property ?? ''), descending: page.orders[index]?.direction === 'DESC' })), { sql: target.id, type: 'bigint', descending: page.orders.at(-1)?.direction === 'DESC' }];
  for (const [cursor, forward] of [[page.after, true], [page.before, false]] as const) {
    if (cursor === undefined) continue;
    const values = readCursor(cursor, page.bound(), terms.slice(0, -1).map(({ type }) => type));
    from.where(beyond(field.scope, terms, values, forward));
  }
  const order = terms.map(({ sql, descending }) => `${sql}${descending !== page.backward ? ' desc' : ''}`).join(', ');
  return { from, row: target, sortValues: columns, order };
}

/** The select that finds the page: sort values `s0…`, `id`, and the values found along with it; in reverse where paging is backward. */
export function pageIds(field: ConnectionField, page: Page, limit: number): string {
  const { from, row, sortValues, order } = paged(field, page);
  const carried = valuesOf(field.edge.path.at(-1)).map((value) => `${row.column(value)} as ${quoted(value)}`);
  const list = [...sortValues.map((sql, index) => `${sql} as s${index}`), `${row.id} as id`, ...carried].join(', ');
  return from.select(`${field.edge.distinct === true ? 'distinct ' : ''}${list}`, ` order by ${order} limit ${limit}`);
}

interface Term {
  readonly sql: string;
  readonly type: string;
  readonly descending: boolean;
}

/** The condition that a row stands after (or before) the row of a cursor. */
function beyond(scope: Scope, terms: readonly Term[], values: readonly string[], forward: boolean): string {
  const params = terms.map((term, index) => scope.statement.param(values[index], term.type));
  const compare = (term: Term): string => (term.descending === forward ? '<' : '>');
  const [first] = terms;
  if (first !== undefined && terms.every((term) => term.descending === first.descending)) {
    return `(${terms.map((term) => term.sql).join(', ')}) ${compare(first)} (${params.join(', ')})`;
  }
  const alternatives = terms.map((term, index) => {
    const equal = terms.slice(0, index).map((before, at) => `${before.sql} = ${params[at]}`);
    return `(${[...equal, `${term.sql} ${compare(term)} ${params[index]}`].join(' and ')})`;
  });
  return `(${alternatives.join(' or ')})`;
}

/** The rows of the list under its filter, not yet paged. */
export function filtered({ scope, edge, here, args, type, coordinate, found }: ConnectionField): { from: From; target: Row } {
  const listed = listedType(type, scope.rows);
  const { from, target } = walk(scope.rows, scope.statement, edge, scope.rows.of(listed), here, found);
  target.bring(edge.brings?.(target, args));
  from.where(edge.where?.(target, args, here));
  const where = args['where'] as Where | null | undefined;
  from.where(notHidden(scope.rows, target, listed, where));
  from.where(whereSql(scope, target, listed, where, coordinate));
  return { from, target };
}

/** The order of a page's rows, for an `order by` over what {@link pageIds} selects. */
export const sortTerms = (page: Page, reversed: boolean, alias?: string): string => {
  const terms = [...page.orders.map(({ direction }, index) => ({ column: `s${index}`, descending: direction === 'DESC' })), { column: 'id', descending: page.orders.at(-1)?.direction === 'DESC' }];
  return terms.map(({ column, descending }) => `${alias === undefined ? '' : `${alias}.`}${column}${descending !== reversed ? ' desc' : ''}`).join(', ');
};
