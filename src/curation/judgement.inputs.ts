import { Field, ID, InputType } from 'type-graphql';
import { Verdict } from '../dossier/judgement.enum.js';

const clientMutationIdText = 'Comes back in the payload, so that a client can tell its requests apart. At most 1,000 characters.';

@InputType({ description: 'What is found out about two things, or two facts, of one kind.' })
export class JudgeInput {
  @Field(() => Verdict, { description: 'What is found out.' })
  verdict!: Verdict;

  @Field(() => ID, { description: 'The one thing or fact.' })
  one!: string;

  @Field(() => ID, { description: 'The other, of the same kind.' })
  other!: string;

  @Field(() => String, { nullable: true, description: 'Why, for those who look at it later. At most 1,000 characters.' })
  why?: string | null;

  @Field(() => String, { nullable: true, description: clientMutationIdText })
  clientMutationId?: string | null;
}

@InputType({ description: 'Which judgement is taken back.' })
export class RetractJudgementInput {
  @Field(() => ID, { description: 'The judgement.' })
  judgement!: string;

  @Field(() => String, { nullable: true, description: clientMutationIdText })
  clientMutationId?: string | null;
}
