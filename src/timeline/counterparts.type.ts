import { Field, Int, ObjectType } from 'type-graphql';
import { FactEntity } from '../fact/fact.entity.js';
import { notRejected } from '../fact/not-rejected.js';
import { connectionWithEdges, CursorEdge } from '../graph/connection.type.js';
import type { Connection } from '../graph/connection.type.js';
import { Edge, type Hop, Rows } from '../graph/definition.js';
import { EventDate } from '../graph/event-date.type.js';
import { type Meeting, MeetingConnection } from '../meeting/meeting.type.js';
import { PersonEntity } from '../person/person.entity.js';
import { Person } from '../person/person.type.js';

/** Participations `a` of one person and `b` of others in the same meetings `f` that took place. */
const met = (person: string): string => `
  from participation a join participation b on b.fact_id = a.fact_id and b.actor_id <> a.actor_id join fact f on f.id = a.fact_id
  where a.actor_id = ${person} and a.kind = 'MEETING' and f.modality = 'ACTUAL' and ${notRejected('f.id')}`;

/** The first meeting, or the last, of those whose day is known. */
const meetingAt = (end: 'asc' | 'desc'): string =>
  `(array_agg(a.fact_id order by a.fact_date ${end}, a.fact_id ${end}) filter (where isfinite(a.fact_date)))[1]`;

/** To the persons whom somebody met, with the number of meetings, the first and the last of them, and who it was. */
export const toCounterparts: Hop = {
  to: () => PersonEntity,
  ids: (person) => `select b.actor_id, count(distinct a.fact_id)::int, ${meetingAt('asc')}, ${meetingAt('desc')}, ${person.id}
    ${met(person.id)} and exists (select from person p where p.id = b.actor_id) group by b.actor_id`,
  values: ['meetingCount', 'firstMeeting', 'lastMeeting', 'whom'],
};

@ObjectType({ simpleResolvers: true, description: 'A person whom another met, and how often.' })
@Rows(() => PersonEntity, { spine: 'thing', kind: 'PERSON', order: [{ property: 'meetingCount', direction: 'DESC' }] })
export class CounterpartEdge extends CursorEdge {
  @Field(() => Int, { description: 'In how many meetings that took place both had a part.' })
  meetingCount!: number;

  @Field(() => EventDate, { nullable: true, description: 'When they first met, as far as is told; null where no meeting of theirs has a date.' })
  first!: EventDate | null;

  @Field(() => EventDate, { nullable: true, description: 'When they last met, as far as is told; null where no meeting of theirs has a date.' })
  last!: EventDate | null;

  @Field(() => MeetingConnection, { description: 'The meetings counted, the latest first.' })
  @Edge({ path: [{ to: () => FactEntity, ids: (edge) => `select distinct a.fact_id ${met(edge.column('whom'))} and b.actor_id = ${edge.id}` }] })
  meetings!: Connection<Meeting>;

  @Field(() => Person, { description: 'Whom the person met.' })
  @Edge({ path: [] })
  node!: Person;
}

export const CounterpartConnection = connectionWithEdges<Person, CounterpartEdge>(() => CounterpartEdge, () => Person, 'Counterpart');
