import { Field, ObjectType } from 'type-graphql';
import { Fact } from '../fact/fact.type.js';
import { connectionOf } from '../graph/connection.type.js';
import { factGroupings } from '../fact/fact-groupings.js';
import { Edge, Groupings, into, Rows } from '../graph/definition.js';
import { EventDate } from '../graph/event-date.type.js';
import { Person } from '../person/person.type.js';
import { Position } from '../position/position.type.js';
import { Node } from '../thing/thing.type.js';
import { TenureEntity, TenureObservationEntity } from './tenure.entity.js';
import { TenureStatus } from './tenure.enum.js';

@ObjectType({ simpleResolvers: true, description: 'That a source shows a position as held at a time.' })
@Rows(() => TenureObservationEntity, { order: [] })
export class TenureObservation {
  @Field(() => EventDate, { nullable: true, description: 'When; null where the source itself has no date.' })
  date!: EventDate | null;
}

@ObjectType({ implements: [Node, Fact], simpleResolvers: true, description: 'Somebody held a position for a time. Its start and end are only what sources say, never guessed.' })
@Rows(() => TenureEntity, { spine: 'fact', kind: 'TENURE', order: [{ property: 'sortDate', direction: 'DESC' }] })
@Groupings(factGroupings)
export class Tenure implements Pick<TenureEntity, 'status'> {
  @Field(() => Person, { description: 'Who holds the position.' })
  holder!: Person;

  @Field(() => Position, { description: 'The position.' })
  position!: Position;

  @Field(() => TenureStatus, { nullable: true, description: 'What the source says of it at the time of writing; null where it does not say. For a day see `statusAt`.' })
  status!: TenureStatus | null;

  @Field(() => EventDate, { nullable: true, description: 'When it began; null where no source says.' })
  start!: EventDate | null;

  @Field(() => EventDate, { nullable: true, description: 'When it ended; null where no source says, or it has not. "Former president" is an end on or before the day of the article.' })
  end!: EventDate | null;

  @Field(() => [TenureObservation], { description: 'When sources show it as held, in the order they were recorded. At most 500.' })
  @Edge({ path: [into(() => TenureObservationEntity, 'tenure')], limit: 500 })
  observedOn!: TenureObservation[];
}

export const TenureConnection = connectionOf(() => Tenure, 'Tenure');
