import { getArgumentValues, getNamedType, type OperationDefinitionNode } from 'graphql';
import { badInput } from '../shared/bad-input.js';
import { Budget, type Weight } from './budget.js';
import { readRowId } from './condition.js';
import type { FieldExtensions } from './definition.js';
import { notHidden } from './hidden.js';
import type { QueryLimits } from './limits.js';
import { compiled, type CompiledStatement } from './operation.js';
import { Statement } from './rows.js';
import type { RowsOfTypes } from './rows-of-type.js';
import type { Scope } from './scope.js';
import { below, type OperationScope, select } from './selection.js';
import { shape } from './shape.js';
import { walk } from './walk.js';
import { type Where, whereSql } from './where.js';

/** A row that a live field tells. */
export interface FeedRow {
  /** Its id in its table. */
  readonly position: bigint;
  /** JSON text of what is selected of it, for GraphQL to execute over. */
  readonly data: string;
}

/** A subscription, compiled: reads on in a table, one statement for each batch. */
export interface Feed {
  /** What one row comes to. */
  readonly weight: Weight;
  readonly table: string;
  /** Where the caller asks to begin. */
  readonly after: bigint | undefined;
  /** Most rows of a batch: no more objects than one query may return. */
  readonly batch: number;
  /** The next rows after an id, up to another: a whole batch of them where there are more. */
  read(after: bigint, upTo: bigint, signal: AbortSignal): Promise<FeedRow[]>;
}

/** A compiled live field. The statement's first three values are left open: the id to begin after, the last one, how many rows. */
export interface CompiledFeed {
  /** Rows of two columns: `position`, the id of the row as text, and `data`, the JSON text of what is selected of it. */
  readonly statement: CompiledStatement;
  /** The table whose ids are the positions. */
  readonly table: string;
  /** The row number of the argument `after`. */
  readonly after: string | undefined;
  /** What one row of the answer comes to; not yet held against the limit of objects. */
  readonly budget: Budget;
}

/**
 * Compiles a subscription of one live field: the rows of its type between two ids that fit the `where`, in the order of
 * their ids, each as what is selected of it, with the types of varied objects told.
 *
 * @throws GraphQLError BAD_USER_INPUT or QUERY_TOO_LARGE; UNAUTHENTICATED or FORBIDDEN
 */
export function compileFeed(operation: OperationScope, rows: RowsOfTypes, node: OperationDefinitionNode, limits: QueryLimits): CompiledFeed {
  const root = operation.schema.getSubscriptionType();
  const [nodes] = root ? [...select(operation, root, [node.selectionSet]).values()] : [];
  const field = root?.getFields()[nodes?.[0]?.name.value ?? ''];
  if (!root || nodes?.[0] === undefined || field === undefined || (field.extensions as FieldExtensions).live !== true) {
    throw badInput('a subscription selects one of the fields of Subscription');
  }
  const budget = new Budget({ ...limits, nodes: Number.POSITIVE_INFINITY });
  const scope: Scope = { ...operation, rows, statement: new Statement(), shape, tellTypes: true, budget, depth: 2, parents: 1 };
  budget.field(1);
  budget.objects(1);
  const args = getArgumentValues(field, nodes[0], operation.variables);
  const type = getNamedType(field.type);
  const [after, last, most] = [scope.statement.param(null, 'bigint'), scope.statement.param(null, 'bigint'), scope.statement.param(null, 'int')];
  const { from, target } = walk(rows, scope.statement, { path: [] }, rows.of(type));
  from.where(`${target.id} > ${after} and ${target.id} <= ${last}`);
  const where = args['where'] as Where | null | undefined;
  from.where(notHidden(rows, target, type, where));
  from.where(whereSql(scope, target, type, where, `${root.name}.${field.name}`));
  const value = shape.valueOf(scope, target, type, below(nodes));
  const json = 'columns' in value ? `(select row_to_json(x) from (select ${value.columns}) x)` : `(${value.json})`;
  const text = from.select(`${target.id}::text as position, ${json}::text as data`, ` order by ${target.id} limit ${most}`);
  return {
    statement: compiled(scope, text),
    table: rows.of(type).tables.own.tableName,
    after: typeof args['after'] === 'string' ? readRowId(args['after'], rows.concrete(type).map(({ name }) => name)) : undefined,
    budget,
  };
}
