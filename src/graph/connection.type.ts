import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import type { TypeExtensions } from './definition.js';

type ClassOf<T> = abstract new () => T;

@ObjectType({ description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field({ description: 'Whether there are items after this page. When paging backward: whether `before` was given.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether there are items before this page. When paging forward: whether `after` was given.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null on an empty page.' })
  endCursor!: string | null;
}

/** A page of a list, as resolvers return it. */
export interface Connection<Node extends object, EdgeOfNode extends object = { cursor: string; node: Node }> {
  readonly edges: readonly EdgeOfNode[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Base of edge types that have rows of their own: `class ParticipantEdge extends CursorEdge`. */
@ObjectType({ simpleResolvers: true })
export abstract class CursorEdge {
  @Field({ description: 'Where the item stands in the list; for `after` and `before`.' })
  cursor!: string;
}

/**
 * The connection and edge types of a GraphQL type: `connectionOf(() => Meeting, 'Meeting')` makes `MeetingConnection`
 * and `MeetingEdge`.
 */
export function connectionOf<Node extends object>(node: () => ClassOf<Node>, name: string): ClassOf<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list.`, simpleResolvers: true })
  class EdgeType {
    @Field({ description: 'Where the item stands in the list; for `after` and `before`.' })
    cursor!: string;

    @Field(() => node() as never, { description: 'The item.' })
    node!: Node;
  }
  return connectionClass(() => EdgeType, node, name) as ClassOf<Connection<Node>>;
}

/**
 * The connection of an edge type that carries data of its own, such as the role of a participant.
 *
 * @param edge the edge type, with a field `node` and a `cursor` from {@link CursorEdge}
 */
export function connectionWithEdges<Node extends object, EdgeOfNode extends object>(
  edge: () => ClassOf<EdgeOfNode>,
  node: () => ClassOf<Node>,
  name: string,
): ClassOf<Connection<Node, EdgeOfNode>> {
  return connectionClass(edge, node, name);
}

function connectionClass<Node extends object, EdgeOfNode extends object>(
  edge: () => ClassOf<EdgeOfNode>,
  node: () => ClassOf<Node>,
  name: string,
): ClassOf<Connection<Node, EdgeOfNode>> {
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} items.`, simpleResolvers: true })
  @Extensions({ connection: true } satisfies TypeExtensions)
  class ConnectionType {
    @Field(() => [edge() as never], { description: 'The items with their cursors and what ties them to this list.' })
    edges!: EdgeOfNode[];

    @Field(() => [node() as never], { description: 'The items alone.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many items the whole list has, whatever the page. Counted only when selected.' })
    totalCount!: number;
  }
  return ConnectionType;
}
