import { Field, Int, ObjectType } from 'type-graphql';
import { Fact } from '../fact/fact.type.js';
import { connectionOf } from '../graph/connection.type.js';
import { factGroupings } from '../fact/fact-groupings.js';
import { Edge, Groupings, into, Rows } from '../graph/definition.js';
import { Node } from '../thing/thing.type.js';
import { CasualtiesEntity, EventEntity } from './event.entity.js';
import { CasualtyUnit, EventType, Occurrence } from './event.enum.js';

@ObjectType({ simpleResolvers: true, description: 'How many persons were harmed, as bounds with the words that say so.' })
@Rows(() => CasualtiesEntity, { order: [{ property: 'ordinal', direction: 'ASC' }] })
export class Casualties implements Pick<CasualtiesEntity, 'unit' | 'min' | 'max' | 'approximate' | 'text'> {
  @Field(() => CasualtyUnit, { description: 'What befell them.' })
  unit!: CasualtyUnit;

  @Field(() => Int, { nullable: true, description: 'The least number; null where the source gives no lower bound.' })
  min!: number | null;

  @Field(() => Int, { nullable: true, description: 'The greatest number, the same as `min` where it is exact; null where the source gives no upper bound.' })
  max!: number | null;

  @Field({ description: 'Whether the source says "about".' })
  approximate!: boolean;

  @Field(() => String, { nullable: true, description: 'The number as written: "dozens"; null where it was not recorded.' })
  text!: string | null;
}

@ObjectType({ implements: [Node, Fact], simpleResolvers: true, description: 'Something that happened and is no meeting, visit, statement or step on an agreement: attack, sanction, aid, protest.' })
@Rows(() => EventEntity, { spine: 'fact', kind: 'EVENT', order: [{ property: 'sortDate', direction: 'DESC' }] })
@Groupings({ ...factGroupings, TYPE: { description: 'The type of event.', column: 'type' } })
export class Event implements Pick<EventEntity, 'type' | 'occurrence' | 'modes' | 'means' | 'count'> {
  @Field(() => EventType, { nullable: true, description: 'Its PLOVER category; null where none fits or it was not recorded.' })
  type!: EventType | null;

  @Field(() => Occurrence, { description: 'Whether it happened at a point or lasted as a state of things.' })
  occurrence!: Occurrence;

  @Field(() => [String], { description: 'In what manner, as PLOVER modes: "suicide-attack". At most a handful.' })
  modes!: string[];

  @Field(() => [String], { description: 'With what: "drone". At most a handful.' })
  means!: string[];

  @Field(() => Int, { nullable: true, description: 'How many like events are told as one: 2 for a twin bombing; null where it is one or no number is told.' })
  count!: number | null;

  @Field(() => [Casualties], { description: 'The persons harmed, as the source counts them. At most 100.' })
  @Edge({ path: [into(() => CasualtiesEntity, 'event')], order: [{ property: 'ordinal', direction: 'ASC' }] })
  casualties!: Casualties[];
}

export const EventConnection = connectionOf(() => Event, 'Event');
