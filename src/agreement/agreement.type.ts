import { Field, ObjectType } from 'type-graphql';
import { type Connection, connectionOf } from '../graph/connection.type.js';
import { Edge, FilterAs, into, Rows } from '../graph/definition.js';
import { Basis } from '../shared/evidence.enum.js';
import { Actor, ActorConnection, Node, Thing } from '../thing/thing.type.js';
import { Topic } from '../topic/topic.type.js';
import { AgreementEntity, AgreementPartEntity, AgreementPartyEntity, AgreementTopicEntity } from './agreement.entity.js';
import { AgreementKind } from './agreement.enum.js';

@ObjectType({ simpleResolvers: true, description: 'That an actor is party to an agreement.' })
@Rows(() => AgreementPartyEntity, { order: [{ property: 'actorId', direction: 'ASC' }] })
export class AgreementParty implements Pick<AgreementPartyEntity, 'basis'> {
  @Field(() => Actor, { description: 'The party.' })
  actor!: Actor;

  @Field(() => Basis, { description: 'How that follows from the text.' })
  basis!: Basis;
}

@ObjectType({ simpleResolvers: true, description: 'That an agreement belongs to another.' })
@Rows(() => AgreementPartEntity, { order: [{ property: 'partId', direction: 'ASC' }] })
export class AgreementPart implements Pick<AgreementPartEntity, 'basis'> {
  @Field(() => Agreement, { description: 'The agreement that belongs to the other.' })
  @Edge({ path: ['part'] })
  agreement!: object;

  @Field(() => Basis, { description: 'How that follows from the text.' })
  basis!: Basis;
}

@ObjectType({ implements: [Node, Thing], simpleResolvers: true, description: 'An undertaking between actors: treaty, memorandum, deal. What became of it is told by the steps on it.' })
@Rows(() => AgreementEntity, { spine: 'thing', kind: 'AGREEMENT', order: [{ property: 'name', direction: 'ASC' }] })
export class Agreement implements Pick<AgreementEntity, 'kind'> {
  @Field(() => AgreementKind, { description: 'What sort of undertaking it is.' })
  kind!: AgreementKind;

  @Field(() => ActorConnection, { description: 'Its parties, by name.' })
  @Edge({ path: [into(() => AgreementPartyEntity, 'agreement'), 'actor'] })
  parties!: Connection<Actor>;

  @Field(() => [AgreementParty], { description: 'The same parties, with how that is known. At most 300.' })
  @Edge({ path: [into(() => AgreementPartyEntity, 'agreement')], order: [{ property: 'actorId', direction: 'ASC' }], limit: 300 })
  @FilterAs('none')
  partyTies!: AgreementParty[];

  @Field(() => [Topic], { description: 'What it is about. At most 100.' })
  @Edge({ path: [into(() => AgreementTopicEntity, 'agreement'), 'topic'] })
  topics!: Topic[];

  @Field(() => [Agreement], { description: 'The agreements that belong to it, or that it stands for where it is a collection. At most 100.' })
  @Edge({ path: [into(() => AgreementPartEntity, 'whole'), 'part'] })
  parts!: Agreement[];

  @Field(() => [AgreementPart], { description: 'The same, with how that is known. At most 100.' })
  @Edge({ path: [into(() => AgreementPartEntity, 'whole')], order: [{ property: 'partId', direction: 'ASC' }] })
  @FilterAs('none')
  partTies!: AgreementPart[];

  @Field(() => [Agreement], { description: 'The agreements it belongs to. At most 100.' })
  @Edge({ path: [into(() => AgreementPartEntity, 'part'), 'whole'] })
  wholes!: Agreement[];
}

export const AgreementConnection = connectionOf(() => Agreement, 'Agreement');
