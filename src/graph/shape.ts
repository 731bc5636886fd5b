import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { formatNodeId } from '../shared/node-id.js';
import { columnAlias } from './column-alias.js';
import type { Arguments, EdgeDefinition, FieldExtensions, Order, RowSql } from './definition.js';
import { connectionSql } from './connection.js';
import { edgeOf } from './edges.js';
import { notHidden } from './hidden.js';
import { EmbeddedRow, From, literal, quoted, Row } from './rows.js';
import { typeExtensions } from './rows-of-type.js';
import { deeper, many, one, type Scope, type Shape, typeKey, type Value } from './scope.js';
import { below, select, type Selection } from './selection.js';
import { walk } from './walk.js';

function record(scope: Scope, row: RowSql, type: GraphQLObjectType, selection: Selection): string {
  const columns = [...selection].map(([key, nodes]) => `${fieldSql(scope, row, type, nodes)} as ${quoted(columnAlias(key))}`);
  return columns.join(', ');
}

function valueOf(scope: Scope, row: Row, type: GraphQLNamedType, sets: readonly SelectionSetNode[]): Value {
  if (isObjectType(type)) return { columns: record(scope, row, type, select(scope, type, sets)) };
  const concrete = scope.rows.concrete(type);
  const selections = concrete.map((each) => select(scope, each, sets));
  const shared = sharedSelection(type, selections);
  if (shared !== undefined) {
    const columns = [...shared].map(([key, nodes]) => `${interfaceFieldSql(scope, row, type, concrete, nodes)} as ${quoted(columnAlias(key))}`);
    if (scope.tellTypes) columns.push(`${typeName(scope, row.spineColumn('kind'), concrete)} as ${quoted(typeKey)}`);
    return { columns: columns.join(', ') };
  }
  // Asked for first, so that the branches find the table joined.
  const kind = row.spineColumn('kind');
  const branches = concrete.map((each, index) => {
    const from = new From();
    const inner = row.inside(from, scope.rows.of(each).tables);
    const columns = [record(scope, inner, each, selections[index] ?? new Map<string, FieldNode[]>())];
    if (scope.tellTypes) columns.push(`${literal(each.name)}::text as ${quoted(typeKey)}`);
    const shape = columns.filter((column) => column !== '').join(', ');
    return `when ${kindLiteral(scope, each)} then (select row_to_json(x) from (${from.select(shape)}) x)`;
  });
  return { json: `case ${kind} ${branches.join(' ')} end` };
}

/** Whether all types behind an interface are asked for the same fields, all of them the interface's own. */
function sharedSelection(type: GraphQLNamedType, selections: readonly Selection[]): Selection | undefined {
  const [first, ...others] = selections;
  if (!isInterfaceType(type) || first === undefined || first.size === 0) return undefined;
  const same = others.every(
    (other) => other.size === first.size && [...other].every(([key, nodes], index) => [...first.keys()][index] === key && sameNodes(nodes, first.get(key))),
  );
  const own = [...first.values()].every(([node]) => node !== undefined && (node.name.value === '__typename' || type.getFields()[node.name.value] !== undefined));
  return same && own ? first : undefined;
}

const sameNodes = (nodes: readonly FieldNode[], others: readonly FieldNode[] | undefined): boolean =>
  others !== undefined && nodes.length === others.length && nodes.every((node, index) => node === others[index]);

const kindLiteral = (scope: Scope, type: GraphQLObjectType): string => literal(scope.rows.of(type).definition.kind ?? type.name);

const typeName = (scope: Scope, kind: string, concrete: readonly GraphQLObjectType[]): string =>
  `case ${kind} ${concrete.map((each) => `when ${kindLiteral(scope, each)} then ${literal(each.name)}`).join(' ')} end`;

function interfaceFieldSql(scope: Scope, row: Row, type: GraphQLNamedType, concrete: readonly GraphQLObjectType[], nodes: readonly FieldNode[]): string {
  const name = nodes[0]?.name.value;
  if (name === '__typename') return typeName(scope, row.spineColumn('kind'), concrete);
  if (name === 'id') return `${typeName(scope, row.spineColumn('kind'), concrete)} || '_' || ${row.id}`;
  return fieldSql(scope, row, type, nodes);
}

function fieldSql(scope: Scope, row: RowSql, type: GraphQLNamedType, nodes: readonly FieldNode[]): string {
  const node = nodes[0];
  if (node === undefined) throw new Error('a selected field has no node');
  scope.budget.field(scope.depth);
  if (node.name.value === '__typename') return `${literal(type.name)}::text`;
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  if (field === undefined) throw new Error(`${type.name} has no field ${node.name.value}`);
  const { computed } = field.extensions as FieldExtensions;
  // Most fields have none.
  const args = field.args.length === 0 ? {} : getArgumentValues(field, node, scope.variables);
  if (computed !== undefined) return computed(row, args);
  const named = getNamedType(field.type);
  if (isCompositeType(named)) return objectSql(scope, row, type, field, args, nodes);
  return leafSql(row, type, field, named);
}

function leafSql(row: RowSql, type: GraphQLNamedType, field: GraphQLField<unknown, unknown>, named: GraphQLNamedType): string {
  if (field.name === 'id' && named.name === 'ID') return `${literal(formatNodeId({ type: type.name, row: '' }))} || ${row.id}`;
  const column = row.column(field.name);
  return named.name === 'DateTime' ? dateTime(column) : column;
}

/** RFC 3339 in UTC with milliseconds, as JavaScript writes it. */
const dateTime = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

function objectSql(scope: Scope, row: RowSql, type: GraphQLNamedType, field: GraphQLField<unknown, unknown>, args: Arguments, nodes: readonly FieldNode[]): string {
  const named = getNamedType(field.type);
  const { presentIf, connection } = typeExtensions(named);
  if (presentIf !== undefined && isObjectType(named)) {
    const embedded = new EmbeddedRow(row, field.name);
    const columns = record(deeper(scope, scope.parents), embedded, named, select(scope, named, below(nodes)));
    return `(select x from (select ${columns} where ${embedded.column(presentIf)} is not null) x)`;
  }
  if (!(row instanceof Row)) throw new Error(`${type.name}.${field.name} leads from embedded columns to rows`);
  const edge = edgeOf(field);
  if (connection === true && isObjectType(named)) {
    return connectionSql({ scope, edge, here: row, coordinate: `${type.name}.${field.name}`, args, type: named, nodes });
  }
  return isListType(getNullableType(field.type)) ? listSql(scope, row, edge, named, args, nodes) : edgeSql(scope, row, edge, named, args, nodes);
}

function edgeSql(outer: Scope, here: Row | undefined, edge: EdgeDefinition, type: GraphQLNamedType, args: Arguments, nodes: readonly FieldNode[]): string {
  const scope = deeper(outer, outer.parents);
  scope.budget.objects(scope.parents);
  if (edge.varies !== undefined && here !== undefined) return variesSql(scope, edge.varies(here), type, nodes);
  const { from, target } = walk(scope.rows, scope.statement, edge, scope.rows.of(type), here);
  target.bring(edge.brings?.(target, args));
  from.where(edge.where?.(target, args, here));
  return one(from, valueOf(scope, target, type, below(nodes)), edge.path.every((hop) => typeof hop === 'string') && here !== undefined ? '' : ' limit 1');
}

/** A row of whichever type its kind says, found by its id. */
function variesSql(scope: Scope, { kind, id }: { readonly kind: string; readonly id: string }, type: GraphQLNamedType, nodes: readonly FieldNode[]): string {
  const branches = scope.rows.concrete(type).flatMap((each) => {
    const { tables, definition } = scope.rows.of(each);
    // A type without a kind of its own is its only one.
    const from = new From();
    const row = new Row(scope.statement, from, tables, id);
    const columns = [record(scope, row, each, select(scope, each, below(nodes)))];
    if (scope.tellTypes) columns.push(`${literal(each.name)}::text as ${quoted(typeKey)}`);
    const shape = columns.filter((column) => column !== '').join(', ');
    return `when ${literal(definition.kind ?? each.name.toUpperCase())} then (select row_to_json(x) from (${from.select(shape)}) x)`;
  });
  return `(case ${kind} ${branches.join(' ')} end)`;
}

function listSql(outer: Scope, here: Row, edge: EdgeDefinition, type: GraphQLNamedType, args: Arguments, nodes: readonly FieldNode[]): string {
  const scope = deeper(outer, outer.budget.plainList(outer.parents));
  const { from, target, last } = walk(scope.rows, scope.statement, edge, scope.rows.of(type), here);
  target.bring(edge.brings?.(target, args));
  from.where(edge.where?.(target, args, here));
  from.where(notHidden(scope.rows, target, type, undefined));
  if (edge.distinct === true) return distinctListSql(scope, from, target, edge, type, nodes);
  const value = valueOf(scope, target, type, below(nodes));
  const order = [...(edge.order ?? []).map((by) => orderSql(last, by)), ...(target.id === '' ? [] : [target.id])];
  return many(from, value, `${order.length === 0 ? '' : ` order by ${order.join(', ')}`} limit ${edge.limit ?? 100}`);
}

function distinctListSql(scope: Scope, found: From, target: Row, edge: EdgeDefinition, type: GraphQLNamedType, nodes: readonly FieldNode[]): string {
  const alias = scope.statement.alias('k');
  const from = new From();
  from.add(`(${found.select(`distinct ${target.id} as id`, ` order by 1 limit ${edge.limit ?? 100}`)}) ${alias}`);
  const row = new Row(scope.statement, from, target.tables, `${alias}.id`);
  return many(from, valueOf(scope, row, type, below(nodes)), ` order by ${row.id}`);
}

/** One term of an `order by`. */
const orderSql = (row: Row, { property, direction }: Order): string => `${row.column(property)}${direction === 'DESC' ? ' desc' : ''}`;

/** The one way in which rows are shown. */
export const shape: Shape = { record, valueOf, edge: edgeSql };
