import type { GraphQLResolveInfo } from 'graphql';
import { createParameterDecorator } from 'type-graphql';
import { columnAlias } from './column-alias.js';

/** What the GraphQL context must offer: the reader that answers a root field with one statement. */
export interface GraphContext {
  readonly graph: { readRootField(info: GraphQLResolveInfo): Promise<unknown> };
}

/**
 * Parameter of a resolver: the value the compiled statement has for the field. A root field runs its statement here;
 * a field below a root is a part of the root's answer, under its response key (alias).
 */
export const Selected = (): ParameterDecorator =>
  createParameterDecorator<GraphContext>(({ root, context, info }) =>
    info.path.prev === undefined
      ? context.graph.readRootField(info)
      : (root as Record<string, unknown>)[columnAlias(String(info.path.key))],
  ) as ParameterDecorator;
