import { type FieldNode, getNamedType, type GraphQLObjectType, isObjectType } from 'graphql';
import { aggregateSql } from './aggregate.js';
import { columnAlias } from './column-alias.js';
import { cursorSql } from './cursor.js';
import { edgeOf, listedType } from './edges.js';
import { type ConnectionField, filtered, type Page, type Paged, paged, pageIds, readPage, sortTerms } from './paging.js';
import { checkField } from './permission.js';
import { From, quoted, Row } from './rows.js';
import { deeper, many, type Scope } from './scope.js';
import { below, select } from './selection.js';
import { columnsOf, valuesOf } from './walk.js';

const aggregates: ReadonlySet<string> = new Set(['series', 'distribution', 'matrix']);
/** What goes over the whole list, whatever its page. */
const counted: ReadonlySet<string> = new Set([...aggregates, 'totalCount']);

/**
 * A connection as one record: its page is found by ids and sort values first, then joined with what is selected. Where
 * only one part shows the page of a list that hangs on a row, which is short, its rows are shown as they are found.
 */
export function connectionSql(outer: ConnectionField): string {
  const { type, nodes } = outer;
  const selection = select(outer.scope, type, below(nodes));
  const page = readPage(outer);
  const names = [...selection.values()].map(([node]) => node?.name.value);
  const partsOfPage = names.filter((name) => name === 'edges' || name === 'nodes' || name === 'pageInfo').length;
  const scope = deeper(outer.scope, outer.scope.parents * (partsOfPage === 0 ? 1 : page.size));
  if (partsOfPage > 0) scope.budget.objects(scope.parents);
  scope.budget.count(outer.scope.parents * names.filter((name) => name !== undefined && counted.has(name)).length);
  const found = names.length > 1 ? foundOnce(outer) : undefined;
  const field = { ...outer, scope, found: found?.table };
  // Once per list, not per row of its page.
  const whole = { ...field, scope: { ...scope, parents: outer.scope.parents } };
  const shared = partsOfPage > 1 || names.includes('pageInfo');
  const short = !shared && outer.here !== undefined && outer.edge.distinct !== true && !page.backward && valuesOf(outer.edge.path.at(-1)).length === 0;
  const pageSql = partsOfPage === 0 || short ? '' : pageIds(field, page, shared ? page.size + 1 : page.size);
  const source = shared ? scope.statement.alias('page') : short ? '' : `(${pageSql})`;
  const columns = [...selection].map(([key, fieldNodes]) => `${partSql(counted.has(fieldNodes[0]?.name.value ?? '') ? whole : field, page, source, shared, fieldNodes)} as ${quoted(columnAlias(key))}`);
  const tables = [...(found === undefined ? [] : [found.sql]), ...(shared ? [`${source} as materialized (${pageSql})`] : [])];
  return `(select c from (${tables.length === 0 ? '' : `with ${tables.join(', ')} `}select ${columns.join(', ')}) c)`;
}

/** The ids of a list whose rows a select of its own finds, which may be long to find: once for all parts of the list. */
function foundOnce({ scope, edge, here }: ConnectionField): { table: string; sql: string } | undefined {
  const [hop, another] = edge.path;
  if (here === undefined || another !== undefined || typeof hop !== 'object' || !('ids' in hop)) return undefined;
  const table = scope.statement.alias('found');
  return { table, sql: `${table} as materialized (${hop.ids(here)})` };
}

function partSql(field: ConnectionField, page: Page, source: string, shared: boolean, nodes: readonly FieldNode[]): string {
  const name = nodes[0]?.name.value;
  field.scope.budget.field(field.scope.depth);
  if (name === '__typename') return `'${field.type.name}'::text`;
  if (name === 'totalCount') return countSql(field);
  if (name !== undefined && aggregates.has(name)) return aggregateSql(field, name, nodes);
  const ids = shared ? `(select * from ${source} order by ${sortTerms(page, page.backward)} limit ${page.size})` : source;
  if (name === 'pageInfo') return pageInfoSql(field, page, source, ids, nodes);
  return rowsSql(field, page, ids === '' ? shortPage(field, page) : joinedPage(field, page, ids), name === 'edges', nodes);
}

function countSql(field: ConnectionField): string {
  const { from, target } = filtered(field);
  return `(${from.select(field.edge.distinct === true ? `count(distinct ${target.id})` : 'count(*)')})`;
}

/** The rows of a page as they are found. */
function shortPage(field: ConnectionField, page: Page): Paged {
  const found = paged(field, page);
  return { ...found, order: `${found.order} limit ${page.size}` };
}

/** The rows of a page whose ids and sort values were found first. */
function joinedPage(field: ConnectionField, page: Page, ids: string): Paged {
  const { scope, type } = field;
  const { tables } = scope.rows.of(listedType(type, scope.rows));
  const alias = scope.statement.alias('k');
  const from = new From();
  from.add(`${ids} ${alias}`);
  const row = new Row(scope.statement, from, tables, `${alias}.id`);
  for (const [index, { property }] of page.orders.entries()) {
    const owner = row.ownerOf(property);
    if (owner !== undefined) row.know(owner, property, `${alias}.s${index}`);
  }
  row.bring(columnsOf(alias, valuesOf(field.edge.path.at(-1))));
  row.bring(field.edge.brings?.(row, field.args));
  for (const [index, { property }] of page.orders.entries()) {
    if (row.ownerOf(property) === undefined) row.bring({ [property]: () => `${alias}.s${index}` });
  }
  return { from, row, sortValues: page.orders.map((_, index) => `${alias}.s${index}`), order: sortTerms(page, false, alias) };
}

function rowsSql({ scope, type }: ConnectionField, page: Page, found: Paged, asEdges: boolean, nodes: readonly FieldNode[]): string {
  const { from, row } = found;
  const order = ` order by ${found.order}`;
  const [listed, edgeType] = [listedType(type, scope.rows), edgeObjectType(type)];
  if (asEdges) return many(from, { columns: edgeColumns(scope, page, found, edgeType, nodes) }, order);
  if (listed === edgeType) return many(from, { json: nodeOfEdge(scope, row, edgeType, nodes) }, order);
  return many(from, scope.shape.valueOf(scope, row, listed, below(nodes)), order);
}

function edgeObjectType(type: GraphQLObjectType): GraphQLObjectType {
  const edgeType = getNamedType(type.getFields()['edges']?.type ?? type);
  if (!isObjectType(edgeType)) throw new Error(`the edges of ${type.name} are no objects`);
  return edgeType;
}

function edgeColumns(scope: Scope, page: Page, { row, sortValues }: Paged, edgeType: GraphQLObjectType, nodes: readonly FieldNode[]): string {
  const hasRows = scope.rows.find(edgeType) !== undefined;
  const columns = [...select(scope, edgeType, below(nodes))].map(([key, fieldNodes]) => {
    const name = fieldNodes[0]?.name.value;
    const as = ` as ${quoted(columnAlias(key))}`;
    if (name === 'cursor') return cursorSql(page.bound(), [...sortValues, row.id]) + as;
    if (name === 'node' && !hasRows) return scope.shape.edge(scope, row, { path: [] }, getNamedType(edgeType.getFields()['node']?.type ?? edgeType), {}, fieldNodes) + as;
    return scope.shape.record(scope, row, edgeType, new Map([[key, fieldNodes]]));
  });
  return columns.join(', ');
}

/** `nodes` of a connection whose edges have rows: each edge's node, as JSON. */
function nodeOfEdge(scope: Scope, row: Row, edgeType: GraphQLObjectType, nodes: readonly FieldNode[]): string {
  const node = edgeType.getFields()['node'];
  if (node === undefined) throw new Error(`${edgeType.name} has no node`);
  checkField(scope, edgeType, node);
  const sql = scope.shape.edge(scope, row, edgeOf(node), getNamedType(node.type), {}, nodes);
  return `to_json(${sql})`;
}

function pageInfoSql(field: ConnectionField, page: Page, source: string, ids: string, nodes: readonly FieldNode[]): string {
  const infoType = getNamedType(field.type.getFields()['pageInfo']?.type ?? field.type);
  if (!isObjectType(infoType)) throw new Error('pageInfo is no object');
  const sortColumns = [...page.orders.keys()].map((index) => `k.s${index}`);
  const cursor = (reversed: boolean): string =>
    `(select ${cursorSql(page.bound(), [...sortColumns, 'k.id'])} from ${ids} k order by ${sortTerms(page, reversed)} limit 1)`;
  const more = `(select count(*) > ${page.size} from ${source})`;
  const parts: Record<string, string> = {
    __typename: `'${infoType.name}'::text`,
    hasNextPage: page.backward ? String(page.before !== undefined) : more,
    hasPreviousPage: page.backward ? more : String(page.after !== undefined),
    startCursor: cursor(false),
    endCursor: cursor(true),
  };
  const columns = [...select(field.scope, infoType, below(nodes))].map(([key, fieldNodes]) => `${parts[fieldNodes[0]?.name.value ?? '']} as ${quoted(columnAlias(key))}`);
  return `(select i from (select ${columns.join(', ')}) i)`;
}
