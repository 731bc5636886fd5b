import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Verdict } from '../dossier/judgement.enum.js';
import { AtMost } from '../graph/definition.js';
import { Person } from '../person/person.type.js';

/** Most suggestions of one answer. */
export const mostDuplicates = 100;

/** Suggestions where the caller does not say how many. */
export const defaultDuplicates = 20;

@ObjectType({ simpleResolvers: true, description: 'Two persons who may be one.' })
export class Duplicate {
  @Field(() => Person, { description: 'The one that was recorded first.' })
  one!: Person;

  @Field(() => Person, { description: 'The other.' })
  other!: Person;

  @Field(() => Float, { description: 'How alike they are, 0 to 1. Comparable between suggestions; no probability.' })
  score!: number;

  @Field(() => Verdict, { description: 'What linking by program would judge: SAME, or UNSURE where somebody has to look.' })
  verdict!: Verdict;

  @Field(() => [String], { description: 'Why they may be one, in words: how their names agree, and the offices they share. At most some ten.' })
  reasons!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'Persons who may be one.' })
export class Duplicates {
  @Field(() => [Duplicate], { description: `The likeliest first. At most ${mostDuplicates}; judged, they make room for others.` })
  @AtMost(({ first }) => Math.min(Math.max(Number(first ?? defaultDuplicates), 1), mostDuplicates))
  suggestions!: Duplicate[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;
}
