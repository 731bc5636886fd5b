import { type GraphQLResolveInfo, OperationTypeNode } from 'graphql';
import { createParameterDecorator } from 'type-graphql';
import { columnAlias } from './column-alias.js';
import type { Search } from './reader.js';

/** What the GraphQL context must offer: the reader that answers a root field with one statement, a search apart. */
export interface GraphContext {
  readonly graph: {
    readRootField(info: GraphQLResolveInfo): Promise<unknown>;
    readFound(info: GraphQLResolveInfo, search: Search): Promise<unknown>;
  };
}

/** Runs a search and shows what it found as the field's selection asks. */
export type Show<T> = (search: Search) => Promise<T>;

/**
 * Parameter of a resolver: the value the compiled statement has for the field. A root field runs its statement here;
 * a field below a root is a part of the root's answer, under its response key (alias). What a live field tells has been
 * read when it gets here.
 */
export const Selected = (): ParameterDecorator =>
  createParameterDecorator<GraphContext>(({ root, context, info }) => {
    if (info.path.prev !== undefined) return (root as Record<string, unknown>)[columnAlias(String(info.path.key))];
    return info.operation.operation === OperationTypeNode.SUBSCRIPTION ? (root as unknown) : context.graph.readRootField(info);
  }) as ParameterDecorator;

/** Parameter of a root field's resolver, annotated with `Found`: takes the search, gives the field's answer. */
export const Shown = (): ParameterDecorator =>
  createParameterDecorator<GraphContext>(({ context, info }): Show<unknown> => (search) => context.graph.readFound(info, search)) as ParameterDecorator;
