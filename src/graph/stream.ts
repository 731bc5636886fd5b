import { getArgumentValues, getNamedType, isObjectType, type OperationDefinitionNode } from 'graphql';
import { badInput } from '../shared/bad-input.js';
import { Budget } from './budget.js';
import { listedType } from './edges.js';
import type { CompiledStatement } from './operation.js';
import { filtered, readPage } from './paging.js';
import { Statement } from './rows.js';
import type { RowsOfTypes } from './rows-of-type.js';
import type { Scope } from './scope.js';
import { below, type OperationScope, select } from './selection.js';
import { shape } from './shape.js';
import { typeExtensions } from './rows-of-type.js';

/**
 * Compiles a query of one list into a statement whose every row is the JSON of one node, all of them, in the list's
 * order: for exports, which have no pages. Lists inside a node keep theirs.
 *
 * @returns the statement, its rows having one column `data`, and the name of the listed type
 * @throws GraphQLError BAD_USER_INPUT if the query is not one list with nothing but `nodes`
 */
export function compileStream(operation: OperationScope, rows: RowsOfTypes, node: OperationDefinitionNode): CompiledStatement & { readonly type: string } {
  const query = operation.schema.getQueryType();
  const [selected, another] = query ? [...select(operation, query, [node.selectionSet]).values()] : [];
  const field = selected?.[0] === undefined ? undefined : query?.getFields()[selected[0].name.value];
  const type = field === undefined ? undefined : getNamedType(field.type);
  if (!query || !selected?.[0] || !field || another !== undefined || !isObjectType(type) || typeExtensions(type).connection !== true) {
    throw badInput('an export is a query of one list, such as { meetings { nodes { id } } }');
  }
  const parts = [...select(operation, type, below(selected)).values()];
  if (parts.length !== 1 || parts[0]?.[0]?.name.value !== 'nodes') throw badInput(`an export selects nothing but nodes of ${field.name}`);
  const args = getArgumentValues(field, selected[0], operation.variables);
  for (const name of ['first', 'last', 'after', 'before']) {
    if (args[name] !== undefined && args[name] !== null) throw badInput(`an export has no pages: leave out ${name}`);
  }
  const scope: Scope = { ...operation, rows, statement: new Statement(), shape, tellTypes: false, budget: new Budget(), depth: 3, parents: 1 };
  const list = { scope, edge: field.extensions['edge'] as never, here: undefined, coordinate: `${query.name}.${field.name}`, args, type, nodes: selected };
  const { from, target } = filtered(list);
  const listed = listedType(type, rows);
  const value = shape.valueOf(scope, target, listed, below(parts[0]));
  const { orders } = readPage(list);
  const terms = [...orders.map(({ property, direction }) => `${target.column(property)}${direction === 'DESC' ? ' desc' : ''}`), `${target.id}${orders.at(-1)?.direction === 'DESC' ? ' desc' : ''}`];
  const order = ` order by ${terms.join(', ')}`;
  const text = 'columns' in value ? `select row_to_json(x)::text as data from (${from.select(value.columns, order)}) x` : from.select(`(${value.json})::text as data`, order);
  return { text, values: scope.statement.values, type: listed.name };
}
