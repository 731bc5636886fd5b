import { getNamedType, type GraphQLInterfaceType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, isInterfaceType, isObjectType, isRequiredArgument } from 'graphql';
import { listedType } from '../graph/edges.js';
import { type RowsOfTypes, typeExtensions } from '../graph/rows-of-type.js';
import { ExportRefused } from './export-refused.js';
import { defaultSelections } from './selections.js';

/** A list that can be exported: a root field of the API that lists all of a type. */
export interface ExportList {
  /** The root field: `meetings`. */
  readonly name: string;
  /** What it lists: `Meeting`, or an interface such as `Fact`. */
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
}

/** All lists that can be exported, by name: root fields with a `where` that need no other argument. */
export function exportLists(schema: GraphQLSchema, rows: RowsOfTypes): ExportList[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap((field) => {
    const connection = getNamedType(field.type);
    if (typeExtensions(connection).connection !== true || !isObjectType(connection) || field.extensions['edge'] === undefined) return [];
    const type: GraphQLNamedType = listedType(connection, rows);
    const listsAll = field.args.some(({ name }) => name === 'where') && field.args.every((argument) => !isRequiredArgument(argument));
    return listsAll && (isObjectType(type) || isInterfaceType(type)) && type.name in defaultSelections ? [{ name: field.name, type }] : [];
  });
}

/** @throws ExportRefused 404 naming the lists there are */
export function exportList(lists: readonly ExportList[], name: string): ExportList {
  const list = lists.find((each) => each.name === name);
  if (list === undefined) throw new ExportRefused(404, 'NOT_FOUND', `there is no list "${name}" to export: ${lists.map((each) => each.name).join(', ')}`);
  return list;
}

/** Whether a type is the one named, or implements it. */
export const isA = (type: GraphQLObjectType | GraphQLInterfaceType, name: string): boolean => type.name === name || type.getInterfaces().some((each) => each.name === name);
