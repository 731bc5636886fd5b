import { Field, ObjectType } from 'type-graphql';
import { FactLinkEntity } from '../fact/fact-link.entity.js';
import { Fact } from '../fact/fact.type.js';
import { ParticipationEntity } from '../fact/participation.entity.js';
import { type Connection, connectionOf } from '../graph/connection.type.js';
import { factGroupings } from '../fact/fact-groupings.js';
import { Edge, Groupings, into, Rows } from '../graph/definition.js';
import { Meeting } from '../meeting/meeting.type.js';
import { type Actor, ActorConnection, Node } from '../thing/thing.type.js';
import { StatementEntity } from './statement.entity.js';
import { StatementAct, StatementForm } from './statement.enum.js';

@ObjectType({ implements: [Node, Fact], simpleResolvers: true, description: 'Somebody said something. What it is about is in `about`, the facts it promises, asks for or claims are in `content`.' })
@Rows(() => StatementEntity, { spine: 'fact', kind: 'STATEMENT', order: [{ property: 'sortDate', direction: 'DESC' }] })
@Groupings({ ...factGroupings, ACT: { description: 'What the speaker did by saying it.', column: 'act' } })
export class Statement implements Pick<StatementEntity, 'act' | 'form' | 'text'> {
  @Field(() => StatementAct, { description: 'What the speaker does by saying it.' })
  act!: StatementAct;

  @Field(() => StatementForm, { description: 'Whether the words are the speaker’s own.' })
  form!: StatementForm;

  @Field(() => String, { nullable: true, description: 'What was said: the quoted words if direct, the clause if indirect; null where only the act is told.' })
  text!: string | null;

  @Field(() => ActorConnection, { description: 'Who said it; empty where nobody is named.' })
  @Edge({ path: [into(() => ParticipationEntity, 'fact', { role: 'SPEAKER' }), 'actor'] })
  speakers!: Connection<Actor>;

  @Field(() => ActorConnection, { description: 'To whom; empty where no source says.' })
  @Edge({ path: [into(() => ParticipationEntity, 'fact', { role: 'ADDRESSEE' }), 'actor'] })
  addressees!: Connection<Actor>;

  @Field(() => ActorConnection, { description: 'Whose will or state it tells, where that is not the speaker’s own.' })
  @Edge({ path: [into(() => ParticipationEntity, 'fact', { role: 'PRINCIPAL' }), 'actor'] })
  principals!: Connection<Actor>;

  @Field(() => Meeting, { nullable: true, description: 'The meeting at which it was said; null where it was at none or no source says.' })
  @Edge({ path: [into(() => FactLinkEntity, 'fact', { type: 'PART_OF' }), 'target'] })
  setting!: Meeting | null;
}

export const StatementConnection = connectionOf(() => Statement, 'Statement');
