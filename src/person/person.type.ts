import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../graph/connection.type.js';
import { Rows } from '../graph/definition.js';
import { EventDate } from '../graph/event-date.type.js';
import { Actor, Node, Thing } from '../thing/thing.type.js';
import { PersonEntity } from './person.entity.js';

@ObjectType({ implements: [Node, Thing, Actor], simpleResolvers: true, description: 'A named human being in public life.' })
@Rows(() => PersonEntity, { spine: 'thing', kind: 'PERSON', order: [{ property: 'name', direction: 'ASC' }] })
export class Person {
  @Field(() => EventDate, { nullable: true, description: 'When the person was born; null where unknown.' })
  birth!: EventDate | null;

  @Field(() => EventDate, { nullable: true, description: 'When the person died; null where unknown or alive.' })
  death!: EventDate | null;
}

export const PersonConnection = connectionOf(() => Person, 'Person');
