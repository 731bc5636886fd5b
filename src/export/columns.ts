import { getNamedType, type GraphQLNamedType, type GraphQLObjectType, isAbstractType, isCompositeType, isObjectType, type SelectionSetNode } from 'graphql';
import { below, type OperationScope, select } from '../graph/selection.js';

/** The response keys that lead from a node to one leaf: `['participants', 'edges', 'role']`. */
export type Column = readonly string[];

/**
 * The columns that a selection makes of a type, in its order: one for each leaf. They follow from the selection alone, so
 * they are the same whatever the rows hold. Of an interface they are those of all its types together.
 */
export function columnsOf(operation: OperationScope, type: GraphQLNamedType, sets: readonly SelectionSetNode[]): Column[] {
  const columns = new Map<string, Column>();
  for (const concrete of concreteTypes(operation, type)) {
    for (const [key, nodes] of select(operation, concrete, sets)) {
      const field = concrete.getFields()[nodes[0]?.name.value ?? ''];
      const named = field === undefined ? undefined : getNamedType(field.type);
      const inner = named !== undefined && isCompositeType(named) ? columnsOf(operation, named, below(nodes)) : [[]];
      for (const rest of inner) columns.set([key, ...rest].join('.'), [key, ...rest]);
    }
  }
  return [...columns.values()];
}

function concreteTypes({ schema }: OperationScope, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}
