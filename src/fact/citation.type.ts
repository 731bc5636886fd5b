import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Article } from '../article/article.type.js';
import { connectionOf } from '../graph/connection.type.js';
import { Edge, into, Rows } from '../graph/definition.js';
import { Basis, Certainty } from '../shared/evidence.enum.js';
import { Actor, Node } from '../thing/thing.type.js';
import { AttributionEntity, CitationEntity } from './citation.entity.js';
import { AttributionKind, FactField, Modality } from './fact.enum.js';
import { Fact } from './fact.type.js';

@ObjectType({ simpleResolvers: true, description: 'One step of the chain from whoever knew it first to the article.' })
@Rows(() => AttributionEntity, { order: [{ property: 'ordinal', direction: 'ASC' }] })
export class AttributionStep implements Pick<AttributionEntity, 'kind' | 'agentText' | 'certainty'> {
  @Field(() => AttributionKind, { description: 'How the step is told.' })
  kind!: AttributionKind;

  @Field(() => Actor, { nullable: true, description: 'Who said or reported it; null where nobody is named, or the graph does not know whom the words mean.' })
  agent!: Actor | null;

  @Field(() => String, { nullable: true, description: 'The same as written: "a senior official"; null where nobody is named.' })
  agentText!: string | null;

  @Field(() => Certainty, { nullable: true, description: 'How sure the agent is; null where the source does not say.' })
  certainty!: Certainty | null;
}

@ObjectType({ implements: [Node], simpleResolvers: true, description: 'The exact words of an article that say a fact, or one field of it, or the part of one actor in it.' })
@Rows(() => CitationEntity, { order: [{ property: 'articleId', direction: 'ASC' }, { property: 'start', direction: 'ASC' }] })
export class Citation
  implements Pick<CitationEntity, 'start' | 'end' | 'exact' | 'prefix' | 'suffix' | 'field' | 'value' | 'modality' | 'basis' | 'certainty' | 'extractor' | 'extractorVersion' | 'rule' | 'score'>
{
  @Field(() => Int, { description: 'The first of these characters in the article’s text, counted in Unicode code points from 0.' })
  start!: number;

  @Field(() => Int, { description: 'One past the last of them.' })
  end!: number;

  @Field({ description: 'The words themselves: the article’s text from `start` to `end`, letter by letter.' })
  exact!: string;

  @Field({ description: 'Up to 32 characters before them.' })
  prefix!: string;

  @Field({ description: 'Up to 32 characters after them.' })
  suffix!: string;

  @Field(() => FactField, { nullable: true, description: 'The one field of the fact that they say; null where they say the fact.' })
  field!: FactField | null;

  @Field(() => String, { nullable: true, description: 'The value that this source gives for that field, which may differ from the one shown; null where `field` is null or the words speak for themselves.' })
  value!: string | null;

  @Field(() => Modality, { nullable: true, description: 'The modality in which this source tells it, where it differs from the fact’s; else null.' })
  modality!: Modality | null;

  @Field(() => Basis, { nullable: true, description: 'How the value follows from the words; null where that was not recorded.' })
  basis!: Basis | null;

  @Field(() => Certainty, { nullable: true, description: 'How sure this source is; null where it was not recorded.' })
  certainty!: Certainty | null;

  @Field(() => String, { nullable: true, description: 'The program that found it; null where a person did.' })
  extractor!: string | null;

  @Field(() => String, { nullable: true, description: 'The version of that program; null where a person found it.' })
  extractorVersion!: string | null;

  @Field(() => String, { nullable: true, description: 'The rule or prompt by which it was found; null where a person found it.' })
  rule!: string | null;

  @Field(() => Float, { nullable: true, description: 'How sure that program is, from 0 to 1; null where it does not say or a person found it.' })
  score!: number | null;

  @Field(() => Article, { description: 'The article they stand in.' })
  article!: Article;

  @Field(() => Fact, { description: 'The fact they say.' })
  fact!: Fact;

  @Field(() => Actor, { nullable: true, description: 'The actor whose part in the fact they say; null where they say the whole fact or a field.' })
  @Edge({ path: ['participation', 'actor'] })
  participant!: Actor | null;

  @Field(() => [AttributionStep], { description: 'Who said so, then according to whom, then reported by whom; empty where the article says it on its own. At most 100.' })
  @Edge({ path: [into(() => AttributionEntity, 'citation')], order: [{ property: 'ordinal', direction: 'ASC' }] })
  attribution!: AttributionStep[];
}

export const CitationConnection = connectionOf(() => Citation, 'Citation');
