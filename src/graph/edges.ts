import { getNamedType, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType } from 'graphql';
import type { EdgeDefinition, FieldExtensions } from './definition.js';
import type { RowsOfTypes } from './rows-of-type.js';

/** The edge behind a field: the one it is annotated with, or the relation of its name. */
export const edgeOf = (field: GraphQLField<unknown, unknown>): EdgeDefinition =>
  (field.extensions as FieldExtensions).edge ?? { path: [field.name] };

/** The type whose rows a connection lists: its nodes, or its edges where they have rows of their own. */
export function listedType(type: GraphQLObjectType, rows: RowsOfTypes): GraphQLNamedType {
  const fields = type.getFields();
  const edges = fields['edges'];
  const nodes = fields['nodes'];
  if (edges === undefined || nodes === undefined) throw new Error(`${type.name} is no connection`);
  const edgeType = getNamedType(edges.type);
  return rows.find(edgeType) === undefined ? getNamedType(nodes.type) : edgeType;
}
