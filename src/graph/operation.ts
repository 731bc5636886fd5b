import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  isObjectType,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { badInput } from '../shared/bad-input.js';
import { Budget } from './budget.js';
import { columnAlias } from './column-alias.js';
import type { FieldExtensions } from './definition.js';
import { defaultQueryLimits, introspectionWeight, maxStatementLength, type QueryLimits } from './limits.js';
import { connectionSql } from './connection.js';
import { foundSql } from './found.js';
import { hasLongKey } from './long-key.js';
import { nodeSql, nodesSql } from './lookup.js';
import { literal, quoted, Statement } from './rows.js';
import { type RowsOfTypes, typeExtensions } from './rows-of-type.js';
import { edgeOf } from './edges.js';
import { checkField } from './permission.js';
import { below, checkSelected, type OperationScope, select } from './selection.js';
import type { Scope } from './scope.js';
import { shape } from './shape.js';

/** A compiled statement: one row with one column, the JSON text of an object keyed by response keys. */
export interface CompiledStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A whole operation, compiled or weighed only. */
export interface CompiledOperation {
  /** Undefined where GraphQL has to execute the operation. */
  readonly statement: CompiledStatement | undefined;
  /** What the operation comes to, over all its root fields; not yet held against the limit of objects. */
  readonly budget: Budget;
}

/**
 * Compiles one root field: the JSON has the field's answer under its response key, with the types of varied objects told.
 *
 * @throws GraphQLError BAD_USER_INPUT, INVALID_CURSOR, or QUERY_TOO_LARGE
 */
export function compileRootField(operation: OperationScope, rows: RowsOfTypes, key: string, nodes: readonly FieldNode[], limits: QueryLimits = defaultQueryLimits): CompiledStatement {
  const scope: Scope = { ...operation, rows, statement: new Statement(), shape, tellTypes: true, budget: new Budget(limits), depth: 1, parents: 1 };
  const query = operation.schema.getQueryType();
  const sql = query === null || query === undefined ? undefined : rootSql(scope, query, nodes);
  if (sql === undefined) throw new Error(`root field ${nodes[0]?.name.value} has nothing to compile`);
  return finish(scope, `${sql} as ${quoted(columnAlias(key))}`);
}

/**
 * Compiles what shows the answer of a search: the JSON has the field's answer under its response key.
 *
 * @param root the type of the field: that of queries, or of mutations
 * @returns makes the statement of what the search found, as JSON
 * @throws GraphQLError BAD_USER_INPUT, INVALID_CURSOR, or QUERY_TOO_LARGE
 */
export function compileFoundField(operation: OperationScope, rows: RowsOfTypes, root: GraphQLObjectType, key: string, nodes: readonly FieldNode[], limits: QueryLimits = defaultQueryLimits): (found: string) => CompiledStatement {
  const scope: Scope = { ...operation, rows, statement: new Statement(), shape, tellTypes: true, budget: new Budget(limits), depth: 1, parents: 1 };
  const field = root.getFields()[nodes[0]?.name.value ?? ''];
  if (field !== undefined) checkField(operation, root, field);
  const json = scope.statement.param(null, 'jsonb');
  const { text, values } = finish(scope, `${foundFieldSql(scope, field, json, nodes)} as ${quoted(columnAlias(key))}`);
  return (found) => ({ text, values: [found, ...values.slice(1)] });
}

function foundFieldSql(scope: Scope, field: GraphQLField<unknown, unknown> | undefined, json: string, nodes: readonly FieldNode[]): string {
  const type = field === undefined ? undefined : getNamedType(field.type);
  const [node] = nodes;
  if (field === undefined || node === undefined || !isObjectType(type)) throw new Error(`root field ${node?.name.value} shows nothing that a search found`);
  return foundSql(scope, type, json, getArgumentValues(field, node, scope.variables), nodes);
}

/**
 * Compiles a whole operation whose JSON is the answer's `data` as it stands. There is no statement where GraphQL has to
 * execute it: a field that no statement answers (introspection, every mutation), a response key that Postgres cannot keep,
 * or bad input, which GraphQL reports with its path; what such an operation asks for is counted all the same. What the
 * caller may not do is refused here, whoever executes it, before anything runs. A subscription is compiled elsewhere.
 *
 * @throws GraphQLError with the path of the root field: QUERY_TOO_LARGE for what would be too much to compile;
 *   UNAUTHENTICATED or FORBIDDEN; of a mutation BAD_USER_INPUT and INVALID_CURSOR too
 */
export function compileOperation(operation: OperationScope, rows: RowsOfTypes, node: OperationDefinitionNode, limits: QueryLimits = defaultQueryLimits): CompiledOperation {
  const root = operation.schema.getRootType(node.operation);
  const budget = new Budget({ ...limits, nodes: Number.POSITIVE_INFINITY });
  if (!root || node.operation === OperationTypeNode.SUBSCRIPTION) return { statement: undefined, budget };
  const scope: Scope = { ...operation, rows, statement: new Statement(), shape, tellTypes: false, budget, depth: 1, parents: 1 };
  const columns: string[] = [];
  let whole = !hasLongKey(operation, node);
  for (const [key, nodes] of select(operation, root, [node.selectionSet])) {
    budget.field(1);
    const sql = rootSqlOrFault(scope, root, key, nodes);
    if (sql === undefined) whole = false;
    else columns.push(`${sql} as ${quoted(key)}`);
  }
  return { statement: whole && columns.length > 0 ? finish(scope, columns.join(', ')) : undefined, budget };
}

/** What refuses a query as a whole; other faults are reported with their path. Of a mutation every fault does: nothing is half done. */
const refusals: ReadonlySet<unknown> = new Set(['QUERY_TOO_LARGE', 'UNAUTHENTICATED', 'FORBIDDEN']);

function rootSqlOrFault(scope: Scope, root: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): string | undefined {
  try {
    const sql = rootSql(scope, root, nodes);
    if (sql !== undefined) return sql;
    const name = nodes[0]?.name.value ?? '';
    const field = root.getFields()[name];
    if (field !== undefined) checkSelected(scope, getNamedType(field.type), below(nodes));
    scope.budget.extra(pointsOf(root, name));
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (!refusals.has(error.extensions['code']) && root !== scope.schema.getMutationType()) return undefined;
    throw new GraphQLError(error.message, { nodes, path: [key], extensions: error.extensions });
  }
}

/** What a root field costs that GraphQL executes. */
const pointsOf = (root: GraphQLObjectType, name: string): number =>
  name.startsWith('__') ? introspectionWeight : ((root.getFields()[name]?.extensions as FieldExtensions | undefined)?.found?.points ?? 1);

function finish(scope: Scope, columns: string): CompiledStatement {
  return compiled(scope, `select row_to_json(r)::text as data from (select ${columns}) r`);
}

/** @throws GraphQLError QUERY_TOO_LARGE for a statement too long to be planned */
export function compiled({ statement }: Scope, text: string): CompiledStatement {
  if (text.length > maxStatementLength) throw badInput(`the query comes to a statement of ${text.length} characters, more than the ${maxStatementLength} allowed: ask for less at once`, 'QUERY_TOO_LARGE');
  return { text, values: statement.values };
}

function rootSql(scope: Scope, root: GraphQLObjectType, nodes: readonly FieldNode[]): string | undefined {
  const node = nodes[0];
  if (node === undefined) return undefined;
  if (node.name.value === '__typename') return `${literal(root.name)}::text`;
  const field = root.getFields()[node.name.value];
  if (field === undefined) return undefined;
  checkField(scope, root, field);
  const { edge, lookup, found } = field.extensions as FieldExtensions;
  const args = getArgumentValues(field, node, scope.variables);
  if (lookup === 'node') return nodeSql(scope, String(args['id']), nodes);
  if (lookup === 'nodes') return nodesSql(scope, args['ids'] as readonly string[], nodes);
  if (found !== undefined) {
    // Weighed with all others, answered by itself: its search has to run first.
    foundFieldSql(scope, field, 'null::jsonb', nodes);
    return undefined;
  }
  if (edge === undefined) return undefined;
  const named = getNamedType(field.type);
  if (typeExtensions(named).connection === true && isObjectType(named)) {
    return connectionSql({ scope, edge: edgeOf(field), here: undefined, coordinate: `${root.name}.${field.name}`, args, type: named, nodes });
  }
  return shape.edge(scope, undefined, edge, named, args, nodes);
}
