import { Field, ObjectType } from 'type-graphql';
import { FactLinkEntity } from '../fact/fact-link.entity.js';
import { FactPlaceEntity } from '../fact/fact-place.entity.js';
import { Fact } from '../fact/fact.type.js';
import { ParticipantConnection, type ParticipantEdge } from '../fact/participant.type.js';
import { ParticipationEntity } from '../fact/participation.entity.js';
import { type Connection, connectionOf } from '../graph/connection.type.js';
import { factGroupings } from '../fact/fact-groupings.js';
import { Edge, Groupings, into, Rows } from '../graph/definition.js';
import { type Meeting, MeetingConnection } from '../meeting/meeting.type.js';
import { Place } from '../place/place.type.js';
import { type Actor, ActorConnection, Node } from '../thing/thing.type.js';
import { visitorRoles } from './delegation.js';
import { VisitEntity } from './visit.entity.js';
import { VisitType } from './visit.enum.js';

@ObjectType({ implements: [Node, Fact], simpleResolvers: true, description: 'Somebody travelled to somebody, or is to.' })
@Rows(() => VisitEntity, { spine: 'fact', kind: 'VISIT', order: [{ property: 'sortDate', direction: 'DESC' }] })
@Groupings({ ...factGroupings, TYPE: { description: 'The type of visit.', column: 'type' } })
export class Visit implements Pick<VisitEntity, 'type' | 'purpose'> {
  @Field(() => VisitType, { description: 'Its protocol rank.' })
  type!: VisitType;

  @Field(() => String, { nullable: true, description: 'What it was for, in the words of the source; null where no source says.' })
  purpose!: string | null;

  @Field(() => ParticipantConnection, { description: 'Those among the participants who travelled: visitors, heads and members of delegations. The edge says in what part and capacity.' })
  @Edge({ path: [into(() => ParticipationEntity, 'fact', { role: visitorRoles })] })
  visitors!: Connection<Actor, ParticipantEdge>;

  @Field(() => ActorConnection, { description: 'Who received them; empty where no source says.' })
  @Edge({ path: [into(() => ParticipationEntity, 'fact', { role: 'HOST' }), 'actor'] })
  hosts!: Connection<Actor>;

  @Field(() => [Place], { description: 'Where it started from; empty where no source says. At most 100.' })
  @Edge({ path: [into(() => FactPlaceEntity, 'fact', { relation: 'FROM' }), 'place'], order: [{ property: 'ordinal', direction: 'ASC' }] })
  from!: Place[];

  @Field(() => [Place], { description: 'Where it went: places to which or at which it was. At most 100.' })
  @Edge({ path: [into(() => FactPlaceEntity, 'fact', { relation: ['TO', 'AT'] }), 'place'], order: [{ property: 'ordinal', direction: 'ASC' }] })
  to!: Place[];

  @Field(() => MeetingConnection, { description: 'Meetings that were a part of it, the latest first.' })
  @Edge({ path: [into(() => FactLinkEntity, 'target', { type: 'PART_OF' }), 'fact'] })
  meetings!: Connection<Meeting>;
}

export const VisitConnection = connectionOf(() => Visit, 'Visit');
