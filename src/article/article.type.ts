import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graph/connection.type.js';
import { Computed, Edge, FilterAs, into, Rows, type RowSql, Sortable } from '../graph/definition.js';
import { Organization } from '../organization/organization.type.js';
import { DateScalar, DateTimeScalar, UrlScalar } from '../shared/scalars.js';
import { Node, Thing } from '../thing/thing.type.js';
import { ArticleEntity, ArticleSectionEntity, MentionEntity } from './article.entity.js';
import { ArticleKind, SectionKind } from './article.enum.js';
import { wordFilter } from './word-filter.js';

const wordsOfSection = (section: RowSql): string =>
  `(select substr(a.text, ${section.column('start')} + 1, ${section.column('end')} - ${section.column('start')}) from article a where a.id = ${section.column('articleId')})`;

@ObjectType({ simpleResolvers: true, description: 'A part of an article’s text.' })
@Rows(() => ArticleSectionEntity, { order: [{ property: 'ordinal', direction: 'ASC' }] })
export class ArticleSection implements Pick<ArticleSectionEntity, 'kind' | 'start' | 'end'> {
  @Field(() => SectionKind, { description: 'What part it is.' })
  kind!: SectionKind;

  @Field(() => Int, { description: 'Its first character in the text, counted in Unicode code points from 0.' })
  start!: number;

  @Field(() => Int, { description: 'One past its last character.' })
  end!: number;

  @Field({ description: 'Its words: the text from `start` to `end`.' })
  @Computed(wordsOfSection)
  exact!: string;
}

@ObjectType({ implements: [Node], simpleResolvers: true, description: 'A text that says facts: a report, a statement by one who takes part, or an entry of an official register. The same text twice is one article.' })
@Rows(() => ArticleEntity, { order: [{ property: 'sortDate', direction: 'DESC' }] })
export class Article implements Pick<ArticleEntity, 'kind' | 'title' | 'standfirst' | 'url' | 'authors' | 'publishedOn' | 'dateline' | 'lang' | 'text' | 'sha256' | 'register' | 'entry' | 'withdrawnOn'> {
  @Field(() => ArticleKind, { description: 'What sort of source it is.' })
  kind!: ArticleKind;

  @Field(() => String, { nullable: true, description: 'Its headline; null where it has none.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'The summary above the report; null where it has none.' })
  standfirst!: string | null;

  @Field(() => Organization, { nullable: true, description: 'Who published it; null where unknown.' })
  publisher!: Organization | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it was published; null where it is not on the web or the address is unknown.' })
  url!: string | null;

  @Field(() => [String], { description: 'Its authors as the byline has them; empty where it has none. At most a handful.' })
  authors!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'The day it was published; null where unknown.' })
  @Sortable('sortDate')
  publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The place (and date) at its start: "Tehran, Iran"; null where it has none.' })
  dateline!: string | null;

  @Field(() => String, { nullable: true, description: 'Its language, as a BCP 47 tag; null where it was not said.' })
  lang!: string | null;

  @Field({ description: 'The whole stored text. Offsets of sections, mentions and citations count its Unicode code points. Filtered by its words, and by those of title and standfirst.' })
  @FilterAs(wordFilter)
  text!: string;

  @Field({ description: 'SHA-256 of the stored text in UTF-8, in hexadecimal.' })
  sha256!: string;

  @Field(() => String, { nullable: true, description: 'The register of which it is an entry, as imports call it: `us-travels`; null where it is none.' })
  register!: string | null;

  @Field(() => String, { nullable: true, description: 'What the register calls the entry: its id there; null where it is none.' })
  entry!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the first edition of the register that no longer has the entry, whose facts are kept; null while it stands, and for what is no entry.' })
  withdrawnOn!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was first recorded here.' })
  recordedAt!: string;

  @Field(() => [ArticleSection], { description: 'The parts of its text, from the start. At most 1,000.' })
  @Edge({ path: [into(() => ArticleSectionEntity, 'article')], order: [{ property: 'ordinal', direction: 'ASC' }], limit: 1_000 })
  @FilterAs('none')
  sections!: ArticleSection[];
}

export const ArticleConnection = connectionOf(() => Article, 'Article');

@ObjectType({ simpleResolvers: true, description: 'Words of an article that name a thing.' })
@Rows(() => MentionEntity, { order: [{ property: 'articleId', direction: 'ASC' }, { property: 'start', direction: 'ASC' }] })
export class Mention implements Pick<MentionEntity, 'start' | 'end' | 'exact'> {
  @Field(() => Int, { description: 'The first of these characters in the article’s text, counted in Unicode code points from 0.' })
  start!: number;

  @Field(() => Int, { description: 'One past the last of them.' })
  end!: number;

  @Field({ description: 'The words themselves.' })
  exact!: string;

  @Field(() => Article, { description: 'The article they stand in.' })
  article!: Article;

  @Field(() => Thing, { description: 'The thing they name.' })
  thing!: Thing;
}

export const MentionConnection = connectionOf(() => Mention, 'Mention');
