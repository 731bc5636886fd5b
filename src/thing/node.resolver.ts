import { Arg, ID, Query, Resolver } from 'type-graphql';
import { Lookup } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { Node } from './thing.type.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id; null where there is no such thing. A text that is no id is an error.' })
  @Lookup('node')
  node(@Arg('id', () => ID, { description: 'As any field `id` gives it.' }) _id: string, @Selected() node: Node | null): Node | null {
    return node;
  }

  @Query(() => [Node], { nullable: 'items', description: 'Several things by their ids, at most 100, in the order of the ids; null in the place of each that does not exist.' })
  @Lookup('nodes')
  nodes(@Arg('ids', () => [ID], { description: 'As any field `id` gives them.' }) _ids: string[], @Selected() nodes: (Node | null)[]): (Node | null)[] {
    return nodes;
  }
}
