import { type FieldNode, getNamedType, getNullableType, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, isCompositeType, isListType, isNonNullType, isObjectType, type SelectionSetNode } from 'graphql';
import { columnAlias } from './column-alias.js';
import type { Arguments, FieldExtensions } from './definition.js';
import { From, literal, quoted, Row } from './rows.js';
import { deeper, many, one, type Scope } from './scope.js';
import { below, select } from './selection.js';

/** What a search found, while the selection below its field is compiled. */
interface FoundScope extends Scope {
  /** The arguments of the root field. */
  readonly args: Arguments;
}

/**
 * Shows what a search found: one object of a plain type, whose values stand in a jsonb value, with ids where the fields
 * are of a type with rows. A row that is gone by now is left out of its list.
 *
 * @param json SQL of the jsonb value
 */
export function foundSql(scope: Scope, type: GraphQLObjectType, json: string, args: Arguments, nodes: readonly FieldNode[]): string {
  scope.budget.objects(1);
  return `(select x from (select ${plainColumns({ ...deeper(scope, 1), args }, type, json, below(nodes))}) x)`;
}

function plainColumns(scope: FoundScope, type: GraphQLObjectType, json: string, sets: readonly SelectionSetNode[]): string {
  return [...select(scope, type, sets)].map(([key, nodes]) => `${plainField(scope, type, json, nodes)} as ${quoted(columnAlias(key))}`).join(', ');
}

function plainField(scope: FoundScope, type: GraphQLObjectType, json: string, nodes: readonly FieldNode[]): string {
  const name = nodes[0]?.name.value ?? '';
  scope.budget.field(scope.depth);
  if (name === '__typename') return `${literal(type.name)}::text`;
  const field = type.getFields()[name];
  if (field === undefined) throw new Error(`${type.name} has no field ${name}`);
  const named = getNamedType(field.type);
  if (!isCompositeType(named)) return `${json} -> ${literal(name)}`;
  return isListType(getNullableType(field.type)) ? listOf(scope, type, field, named, json, nodes) : oneOf(scope, field, named, json, nodes);
}

function oneOf(outer: FoundScope, field: GraphQLField<unknown, unknown>, type: GraphQLNamedType, json: string, nodes: readonly FieldNode[]): string {
  const scope = { ...outer, ...deeper(outer, outer.parents) };
  scope.budget.objects(scope.parents);
  const from = new From();
  if (!isNonNullType(field.type)) from.where(`${json} ->> ${literal(field.name)} is not null`);
  if (scope.rows.find(type) !== undefined) return one(from, rowOf(scope, from, type, `(${json} ->> ${literal(field.name)})::bigint`, nodes));
  return one(from, { columns: plainColumns(scope, plain(type), `(${json} -> ${literal(field.name)})`, below(nodes)) });
}

function listOf(outer: FoundScope, owner: GraphQLObjectType, field: GraphQLField<unknown, unknown>, type: GraphQLNamedType, json: string, nodes: readonly FieldNode[]): string {
  const { atMost } = field.extensions as FieldExtensions;
  if (atMost === undefined) throw new Error(`${owner.name}.${field.name} does not say how many items it holds at most`);
  const scope = { ...outer, ...deeper(outer, outer.parents * atMost(outer.args)) };
  scope.budget.objects(scope.parents);
  const alias = scope.statement.alias('v');
  const from = new From();
  from.add(`jsonb_array_elements(${json} -> ${literal(field.name)}) with ordinality ${alias} (item, place)`);
  const value =
    scope.rows.find(type) === undefined
      ? { columns: plainColumns(scope, plain(type), `${alias}.item`, below(nodes)) }
      : rowOf(scope, from, type, `(${alias}.item #>> '{}')::bigint`, nodes);
  return many(from, value, ` order by ${alias}.place`);
}

const rowOf = (scope: Scope, from: From, type: GraphQLNamedType, id: string, nodes: readonly FieldNode[]): ReturnType<Scope['shape']['valueOf']> =>
  scope.shape.valueOf(scope, new Row(scope.statement, from, scope.rows.of(type).tables, id), type, below(nodes));

function plain(type: GraphQLNamedType): GraphQLObjectType {
  if (!isObjectType(type)) throw new Error(`${type.name} has no rows and is no object type`);
  return type;
}
