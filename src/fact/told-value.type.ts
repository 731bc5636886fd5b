import { Field, Int, ObjectType } from 'type-graphql';
import { Article } from '../article/article.type.js';
import { Rows } from '../graph/definition.js';
import { FactField, ShownReason } from './fact.enum.js';
import { ToldValueEntity } from './told-value.entity.js';

@ObjectType({ simpleResolvers: true, description: 'One of several values that sources give for a field of a fact. The words that say it are among `citations`, with the same `field` and `value`.' })
@Rows(() => ToldValueEntity, { order: [{ property: 'field', direction: 'ASC' }, { property: 'ordinal', direction: 'ASC' }] })
export class ToldValue implements Pick<ToldValueEntity, 'field' | 'value' | 'sources' | 'shown'> {
  @Field(() => FactField, { description: 'The field: DATE, START, END, MODE, TREND, CERTAINTY or MODALITY. Of places, all that are told are shown.' })
  field!: FactField;

  @Field({ description: 'The value, as FactField says: EDTF, or one of an enum.' })
  value!: string;

  @Field(() => Int, { description: 'How many articles give it.' })
  sources!: number;

  @Field(() => ShownReason, { nullable: true, description: 'Why it is the value that the fact shows; null where another is shown. One value of each field is.' })
  shown!: ShownReason | null;

  @Field(() => Article, { description: 'The article from which it is taken: the one recorded first of those that give it.' })
  article!: Article;
}
