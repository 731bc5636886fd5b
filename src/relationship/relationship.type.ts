import { Field, ObjectType } from 'type-graphql';
import { CitationEntity } from '../fact/citation.entity.js';
import { Citation } from '../fact/citation.type.js';
import { Fact } from '../fact/fact.type.js';
import { connectionOf } from '../graph/connection.type.js';
import { factGroupings } from '../fact/fact-groupings.js';
import { Edge, Groupings, into, Rows } from '../graph/definition.js';
import { EventDate } from '../graph/event-date.type.js';
import { Actor, Node } from '../thing/thing.type.js';
import { RelationshipEntity } from './relationship.entity.js';
import { RelationshipKind, Trend } from './relationship.enum.js';

@ObjectType({ implements: [Node, Fact], simpleResolvers: true, description: 'Two actors stand in a lasting relation: what statements and events are about when they speak of "ties".' })
@Rows(() => RelationshipEntity, { spine: 'fact', kind: 'RELATIONSHIP', order: [{ property: 'sortDate', direction: 'DESC' }] })
@Groupings({ ...factGroupings, RELATION: { description: 'What they are to each other.', column: 'relation' } })
export class Relationship implements Pick<RelationshipEntity, 'relation' | 'trend'> {
  @Field(() => RelationshipKind, { description: 'How they stand to each other: the subject is MEMBER_OF the object.' })
  relation!: RelationshipKind;

  @Field(() => Actor, { description: 'The one.' })
  subject!: Actor;

  @Field(() => Actor, { description: 'The other.' })
  object!: Actor;

  @Field(() => Trend, { nullable: true, description: 'Where it is going; null where sources say nothing, or different things: see `trends`.' })
  trend!: Trend | null;

  @Field(() => EventDate, { nullable: true, description: 'When it began; null where no source says.' })
  start!: EventDate | null;

  @Field(() => EventDate, { nullable: true, description: 'When it ended; null where no source says, or it has not.' })
  end!: EventDate | null;

  @Field(() => [Citation], { description: 'Words that say where it is going, each with its `value` (a Trend) and modality: hoped for is not the same as told. At most 200.' })
  @Edge({ path: [into(() => CitationEntity, 'fact', { field: 'TREND' })], order: [{ property: 'articleId', direction: 'ASC' }, { property: 'start', direction: 'ASC' }], limit: 200 })
  trends!: Citation[];
}

export const RelationshipConnection = connectionOf(() => Relationship, 'Relationship');
