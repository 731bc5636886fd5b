import { Field, ObjectType } from 'type-graphql';
import { Edge, Rows } from '../graph/definition.js';
import { Place } from '../place/place.type.js';
import { Basis } from '../shared/evidence.enum.js';
import { Thing } from '../thing/thing.type.js';
import { FactIdentifierEntity } from './fact-identifier.entity.js';
import { FactLinkEntity } from './fact-link.entity.js';
import { FactPlaceEntity } from './fact-place.entity.js';
import { LinkType, PlaceRelation, Salience, SubjectRole } from './fact.enum.js';
import { Fact } from './fact.type.js';
import { SubjectEntity } from './subject.entity.js';

@ObjectType({ simpleResolvers: true, description: 'How a fact lies to a place.' })
@Rows(() => FactPlaceEntity, { order: [{ property: 'ordinal', direction: 'ASC' }] })
export class Placement implements Pick<FactPlaceEntity, 'relation' | 'basis'> {
  @Field(() => Place, { description: 'The place.' })
  place!: Place;

  @Field(() => PlaceRelation, { description: 'How the fact lies to it.' })
  relation!: PlaceRelation;

  @Field(() => Basis, { description: 'How that follows from the text.' })
  basis!: Basis;
}

@ObjectType({ simpleResolvers: true, description: 'Something a fact is about: a thing, another fact, or words alone.' })
@Rows(() => SubjectEntity, { order: [{ property: 'ordinal', direction: 'ASC' }] })
export class Subject implements Pick<SubjectEntity, 'role' | 'label' | 'salience'> {
  @Field(() => SubjectRole, { description: 'How the fact relates to it.' })
  role!: SubjectRole;

  @Field(() => String, { nullable: true, description: 'The subject in words: "improving economic ties"; null where `thing` or `fact` says it.' })
  label!: string | null;

  @Field(() => Salience, { nullable: true, description: 'How much weight it had; null where the source does not say.' })
  salience!: Salience | null;

  @Field(() => Thing, { nullable: true, description: 'The thing it is; null where it is a fact or words alone.' })
  thing!: Thing | null;

  @Field(() => Fact, { nullable: true, description: 'The fact it is; null where it is a thing or words alone.' })
  @Edge({ path: ['target'] })
  fact!: Fact | null;
}

@ObjectType({ simpleResolvers: true, description: 'How a fact relates to another.' })
@Rows(() => FactLinkEntity, { order: [{ property: 'targetId', direction: 'ASC' }] })
export class FactLink implements Pick<FactLinkEntity, 'type' | 'basis'> {
  @Field(() => LinkType, { description: 'How this fact relates to the other: this fact is PART_OF the other.' })
  type!: LinkType;

  @Field(() => Basis, { description: 'How that follows from the text.' })
  basis!: Basis;

  @Field(() => Fact, { description: 'The other fact.' })
  @Edge({ path: ['target'] })
  fact!: Fact;
}

@ObjectType({ simpleResolvers: true, description: 'How another fact relates to a fact.' })
@Rows(() => FactLinkEntity, { order: [{ property: 'factId', direction: 'ASC' }] })
export class FactBacklink implements Pick<FactLinkEntity, 'type' | 'basis'> {
  @Field(() => LinkType, { description: 'How the other fact relates to this one: the other is PART_OF this fact.' })
  type!: LinkType;

  @Field(() => Basis, { description: 'How that follows from the text.' })
  basis!: Basis;

  @Field(() => Fact, { description: 'The other fact.' })
  fact!: Fact;
}

@ObjectType({ simpleResolvers: true, description: 'The number or key by which a register or an annotator knows a fact.' })
@Rows(() => FactIdentifierEntity, { order: [{ property: 'scheme', direction: 'ASC' }] })
export class FactIdentifier implements Pick<FactIdentifierEntity, 'scheme' | 'value'> {
  @Field({ description: 'The register.' })
  scheme!: string;

  @Field({ description: 'The number or key in it. No other fact has the same in the same register.' })
  value!: string;
}
