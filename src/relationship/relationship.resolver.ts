import { Arg, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import type { Connection } from '../graph/connection.type.js';
import { Edge } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { byFactId } from '../fact/one-fact.js';
import { Actor } from '../thing/thing.type.js';
import { RelationshipEntity } from './relationship.entity.js';
import { Relationship, RelationshipConnection } from './relationship.type.js';

/** Relationships from the root. */
@Resolver()
export class RelationshipResolver {
  @Query(() => Relationship, { nullable: true, description: 'One relationship; null where there is none such.' })
  @Edge({ path: [], where: byFactId('Relationship') })
  relationship(@Arg('id', () => ID, { description: 'Its id.' }) _id: string, @Selected() relationship: Relationship | null): Relationship | null {
    return relationship;
  }

  @Query(() => RelationshipConnection, { description: 'Relationships, the latest told first, those of unknown date last.' })
  @Edge({ path: [] })
  relationships(@Selected() page: Connection<Relationship>): Connection<Relationship> {
    return page;
  }
}

/** What relationships add to those who stand in them. */
@Resolver(() => Actor)
export class ActorRelationshipResolver {
  @FieldResolver(() => RelationshipConnection, { description: 'The relations in which the actor stands to others, as subject or object.' })
  @Edge({ path: [{ to: () => RelationshipEntity, on: (actor, relationship) => `(${relationship.column('subjectId')} = ${actor.id} or ${relationship.column('objectId')} = ${actor.id})` }] })
  relationships(@Selected() page: Connection<Relationship>): Connection<Relationship> {
    return page;
  }
}
