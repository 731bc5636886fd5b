import { Field, InterfaceType } from 'type-graphql';
import { connectionOf } from '../graph/connection.type.js';
import { factGroupings } from './fact-groupings.js';
import { Edge, Groupings, into, Rows, Sortable } from '../graph/definition.js';
import { EventDate } from '../graph/event-date.type.js';
import { Place } from '../place/place.type.js';
import { Certainty } from '../shared/evidence.enum.js';
import { DateTimeScalar } from '../shared/scalars.js';
import { Node } from '../thing/thing.type.js';
import { Topic } from '../topic/topic.type.js';
import { FactPlaceEntity } from './fact-place.entity.js';
import { FactEntity } from './fact.entity.js';
import { FactKind, Modality, ReviewStatus } from './fact.enum.js';
import { SubjectEntity } from './subject.entity.js';

@InterfaceType({
  implements: Node,
  description: 'What happened or held, at a time: a tenure, meeting, visit, step on an agreement, event, statement or relationship. Every fact is backed by citations.',
  resolveType: (row: { readonly $type: string }) => row.$type,
})
@Rows(() => FactEntity, { order: [{ property: 'sortDate', direction: 'DESC' }], hidden: { property: 'reviewStatus', value: ReviewStatus.REJECTED }, current: 'current_fact' })
@Groupings(factGroupings)
export abstract class Fact implements Pick<FactEntity, 'kind' | 'modality' | 'certainty' | 'reviewStatus' | 'descriptors' | 'note'> {
  @Field(() => FactKind, { description: 'What sort of fact it is.' })
  kind!: FactKind;

  @Field(() => EventDate, { nullable: true, description: 'When; null where no source says. Ordered by its first possible day, or its last where the start is open; unknown dates count as oldest.' })
  @Sortable('sortDate')
  date!: EventDate | null;

  @Field(() => Modality, { description: 'Whether it is told as done, planned, wished for, possible or denied. What is not ACTUAL did not happen as far as this fact says.' })
  modality!: Modality;

  @Field(() => Certainty, { description: 'How sure the sources are.' })
  certainty!: Certainty;

  @Field(() => ReviewStatus, { description: 'What an analyst has said about it. Lists, counts and filters leave out what was REJECTED, unless their `where` speaks of this field.' })
  reviewStatus!: ReviewStatus;

  @Field(() => [String], { description: 'The words the sources describe it with: "high-level", "terrorist act". At most a handful.' })
  descriptors!: string[];

  @Field(() => String, { nullable: true, description: 'A remark by whoever recorded it; null where there is none.' })
  note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was first recorded here.' })
  recordedAt!: string;

  @Field(() => [Place], { description: 'Where it happened or went to; not where it came from, which `placements` has too. At most 100.' })
  @Edge({ path: [into(() => FactPlaceEntity, 'fact', { relation: ['AT', 'NEAR', 'WITHIN', 'TO'] }), 'place'], order: [{ property: 'ordinal', direction: 'ASC' }] })
  places!: Place[];

  @Field(() => [Topic], { description: 'The topics among what it is about, on whatever grounds. At most 100.' })
  @Edge({ path: [into(() => SubjectEntity, 'fact'), 'thing'], distinct: true })
  topics!: Topic[];
}

export const FactConnection = connectionOf(() => Fact, 'Fact');
