import { Field, Float, ObjectType } from 'type-graphql';
import { JudgementEntity } from '../dossier/judgement.entity.js';
import { JudgementFault, Verdict } from '../dossier/judgement.enum.js';
import { FactEntity } from '../fact/fact.entity.js';
import { Fact } from '../fact/fact.type.js';
import { connectionOf } from '../graph/connection.type.js';
import { AtMost, Computed, Edge, FilterAs, Filters, type Hop, Groupings, Requires, Rows, type RowSql, Sortable } from '../graph/definition.js';
import { DateTimeScalar } from '../shared/scalars.js';
import { ThingEntity } from '../thing/thing.entity.js';
import { Node, Thing } from '../thing/thing.type.js';

/** The condition that a key `k` of a dossier is one of a judgement's. */
const isJudged = (judgement: RowSql, ...sides: readonly ('one' | 'other')[]): string =>
  `(k.article_id, k.key) in (${sides.map((side) => `(${judgement.column(`${side}ArticleId`)}, ${judgement.column(`${side}Key`)})`).join(', ')})`;

/** What a key tells now, of whatever kind. */
const judged = (side: 'one' | 'other') => (judgement: RowSql): { kind: string; id: string } => ({
  kind: `(select coalesce(t.kind::text, f.kind::text) from dossier_key k left join thing t on t.id = k.thing_id left join fact f on f.id = k.fact_id where ${isJudged(judgement, side)})`,
  id: `(select coalesce(k.thing_id, k.fact_id) from dossier_key k where ${isJudged(judgement, side)})`,
});

/** The name under which a dossier tells the thing of a key. */
const toldName = (side: 'one' | 'other') => (judgement: RowSql): string =>
  `(select d.document #>> array['things', ${judgement.column(`${side}Key`)}, 'name'] from dossier d where d.article_id = ${judgement.column(`${side}ArticleId`)})`;

const toThings: Hop = { to: () => ThingEntity, ids: (judgement) => `select distinct k.thing_id from dossier_key k where k.thing_id is not null and ${isJudged(judgement, 'one', 'other')}` };
const toFacts: Hop = { to: () => FactEntity, ids: (judgement) => `select distinct k.fact_id from dossier_key k where k.fact_id is not null and ${isJudged(judgement, 'one', 'other')}` };

/** To the judgements about a thing or fact, whichever of the two it is. */
export const toJudgements = (of: 'thing' | 'fact'): Hop => ({
  to: () => JudgementEntity,
  ids: ({ id }) => `select j.id from dossier_key k join judgement j on j.one_article_id = k.article_id and j.one_key = k.key where k.${of}_id = ${id}
    union select j.id from dossier_key k join judgement j on j.other_article_id = k.article_id and j.other_key = k.key where k.${of}_id = ${id}`,
});

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What somebody found out about two things, or two facts: that they are one, two, or that it cannot be said. It rewrites nothing, and can be taken back.',
})
@Rows(() => JudgementEntity, { order: [{ property: 'id', direction: 'DESC' }] })
@Filters({
  thing: { path: [toThings], type: () => Thing, description: 'By the things it is about: at least one fits.' },
  fact: { path: [toFacts], type: () => Fact, description: 'By the facts it is about: at least one fits.' },
})
@Groupings({ VERDICT: { description: 'What was found out.', column: 'verdict' } })
export class Judgement implements Pick<JudgementEntity, 'verdict' | 'why' | 'score'> {
  @Field(() => Verdict, { description: 'What was found out.' })
  verdict!: Verdict;

  @Field(() => Node, { description: 'The one thing or fact, as it is now: where the two were judged the same, both are one.' })
  @Edge({ path: [], varies: judged('one') })
  @FilterAs('none')
  one!: Node;

  @Field(() => Node, { description: 'The other thing or fact, as it is now.' })
  @Edge({ path: [], varies: judged('other') })
  @FilterAs('none')
  other!: Node;

  @Field(() => String, { nullable: true, description: 'The name under which the article that told the one first tells it; null of facts.' })
  @Computed(toldName('one'))
  oneName!: string | null;

  @Field(() => String, { nullable: true, description: 'The name under which the article that told the other first tells it; null of facts.' })
  @Computed(toldName('other'))
  otherName!: string | null;

  @Field({ description: 'Who judged: the name of an API key, the user of the command line, or a program with its version.' })
  @Requires('READER')
  by!: string;

  // Judgements are kept one at a time, so their numbers go with the time.
  @Field(() => DateTimeScalar, { description: 'When.' })
  @Sortable('id')
  at!: string;

  @Field(() => String, { nullable: true, description: 'Why, in words; null where nothing was said.' })
  why!: string | null;

  @Field(() => Float, { nullable: true, description: 'Of a program: how sure it is, 0 to 1; null where a person judged.' })
  score!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null while it holds.' })
  retractedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who took it back; null while it holds.' })
  @Requires('READER')
  retractedBy!: string | null;
}

export const JudgementConnection = connectionOf(() => Judgement, 'Judgement');

@ObjectType({ simpleResolvers: true, description: 'Why something asked for was not done.' })
export class JudgementProblem {
  @Field(() => JudgementFault, { description: 'What sort of problem it is.' })
  code!: JudgementFault;

  @Field({ description: 'The problem in one line.' })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What became of a judgement that was to be kept or taken back.' })
export class JudgementPayload {
  @Field(() => Judgement, { nullable: true, description: 'The judgement, with the two as they are after it; null where there are problems, and nothing was changed.' })
  judgement!: Judgement | null;

  @Field(() => [JudgementProblem], { description: 'Why nothing was changed. Empty where it was; at most 4.' })
  @AtMost(() => 4)
  problems!: JudgementProblem[];

  @Field(() => String, { nullable: true, description: 'The `clientMutationId` of the input, as it came.' })
  clientMutationId!: string | null;
}
