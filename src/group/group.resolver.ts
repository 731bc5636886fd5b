import { Arg, FieldResolver, Query, Resolver } from 'type-graphql';
import type { Connection } from '../graph/connection.type.js';
import { Edge, into } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { byThing } from '../thing/one-thing.js';
import { ThingBy } from '../thing/thing.inputs.js';
import { Actor } from '../thing/thing.type.js';
import { GroupOriginEntity } from './group.entity.js';
import { Group, GroupConnection } from './group.type.js';

/** Groups from the root. */
@Resolver()
export class GroupResolver {
  @Query(() => Group, { nullable: true, description: 'One group; null where there is none such.' })
  @Edge({ path: [], where: byThing('Group') })
  group(@Arg('by', () => ThingBy, { description: 'Which one.' }) _by: ThingBy, @Selected() group: Group | null): Group | null {
    return group;
  }

  @Query(() => GroupConnection, { description: 'Unnamed groups, by the words that describe them.' })
  @Edge({ path: [] })
  groups(@Selected() page: Connection<Group>): Connection<Group> {
    return page;
  }
}

/** What groups add to those they are made up of. */
@Resolver(() => Actor)
export class ActorGroupResolver {
  @FieldResolver(() => GroupConnection, { description: 'Unnamed groups that are made up of the actor’s people or belong to it, such as the officials of a country.' })
  @Edge({ path: [into(() => GroupOriginEntity, 'actor'), 'group'] })
  groups(@Selected() page: Connection<Group>): Connection<Group> {
    return page;
  }
}
