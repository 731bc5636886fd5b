import { Field, ObjectType } from 'type-graphql';
import { Fact } from '../fact/fact.type.js';
import { ParticipationEntity } from '../fact/participation.entity.js';
import { type Connection, connectionOf } from '../graph/connection.type.js';
import { factGroupings } from '../fact/fact-groupings.js';
import { Edge, Groupings, into, Rows } from '../graph/definition.js';
import { type Actor, ActorConnection, Node } from '../thing/thing.type.js';
import { MeetingEntity } from './meeting.entity.js';
import { MeetingFormat, MeetingMode } from './meeting.enum.js';

@ObjectType({ implements: [Node, Fact], simpleResolvers: true, description: 'Actors met or talked, or are to: who, when, where and on what.' })
@Rows(() => MeetingEntity, { spine: 'fact', kind: 'MEETING', order: [{ property: 'sortDate', direction: 'DESC' }] })
@Groupings({ ...factGroupings, MODE: { description: 'How they met.', column: 'mode' } })
export class Meeting implements Pick<MeetingEntity, 'mode' | 'format'> {
  @Field(() => MeetingMode, { description: 'By what means they met.' })
  mode!: MeetingMode;

  @Field(() => MeetingFormat, { nullable: true, description: 'How many sides it had; null where the source does not say.' })
  format!: MeetingFormat | null;

  @Field(() => ActorConnection, { description: 'Who received the others; empty where no source says.' })
  @Edge({ path: [into(() => ParticipationEntity, 'fact', { role: 'HOST' }), 'actor'] })
  hosts!: Connection<Actor>;
}

export const MeetingConnection = connectionOf(() => Meeting, 'Meeting');
