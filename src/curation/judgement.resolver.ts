import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import type { SourceOnDemand } from '../database/source-on-demand.js';
import { Fact } from '../fact/fact.type.js';
import type { Connection } from '../graph/connection.type.js';
import { Edge, Found } from '../graph/definition.js';
import type { Caller } from '../graph/permission.js';
import { Selected, type Show, Shown } from '../graph/selected.js';
import { Thing } from '../thing/thing.type.js';
import { JudgeInput, RetractJudgementInput } from './judgement.inputs.js';
import { type Judgement, JudgementConnection, JudgementPayload, toJudgements } from './judgement.type.js';
import { judgeAsked, type JudgementOutcome, retractAsked } from './judging.js';

/** What the context offers to those who judge. */
interface CurationContext {
  readonly graph: { readonly caller: Caller };
  readonly source: Pick<SourceOnDemand, 'open'>;
}

/** Points of one judgement: what became one is told anew. */
const judgementPoints = 500;

/** What was found out, and finding out. */
@Resolver()
export class JudgementResolver {
  @Query(() => JudgementConnection, { description: 'What was found out about two things or two facts, those taken back too, the latest first.' })
  @Edge({ path: [] })
  judgements(@Selected() page: Connection<Judgement>): Connection<Judgement> {
    return page;
  }

  @Mutation(() => JudgementPayload, {
    description:
      'Keeps what the caller finds out about two things, or two facts. SAME: what is told of both is told from now on of the one that was told first, in lists, counts, search and exports alike, and the id of the other leads to it. DIFFERENT and UNSURE change nothing that is shown; what is DIFFERENT is not suggested again.',
  })
  @Found({ points: judgementPoints })
  judge(@Arg('input', () => JudgeInput, { description: 'What is found out, of which two.' }) input: JudgeInput, @Ctx() { graph, source }: CurationContext, @Shown() show: Show<JudgementPayload>): Promise<JudgementPayload> {
    return show(async (): Promise<JudgementOutcome> => judgeAsked(source, graph.caller, input));
  }

  @Mutation(() => JudgementPayload, {
    description: 'Takes a judgement back: the graph is then what it would be without it, with the ids that things and facts had before. The judgement stays on the list.',
  })
  @Found({ points: judgementPoints })
  retractJudgement(@Arg('input', () => RetractJudgementInput, { description: 'Which one.' }) input: RetractJudgementInput, @Ctx() { graph, source }: CurationContext, @Shown() show: Show<JudgementPayload>): Promise<JudgementPayload> {
    return show(async (): Promise<JudgementOutcome> => retractAsked(source, graph.caller, input));
  }
}

/** What was found out about a thing. */
@Resolver(() => Thing)
export class ThingJudgementResolver {
  @FieldResolver(() => JudgementConnection, { description: 'What was found out about it and others, those taken back too, the latest first: what it is made of, and what it is not.' })
  @Edge({ path: [toJudgements('thing')] })
  judgements(@Selected() page: Connection<Judgement>): Connection<Judgement> {
    return page;
  }
}

/** What was found out about a fact. */
@Resolver(() => Fact)
export class FactJudgementResolver {
  @FieldResolver(() => JudgementConnection, { description: 'What was found out about it and others, those taken back too, the latest first.' })
  @Edge({ path: [toJudgements('fact')] })
  judgements(@Selected() page: Connection<Judgement>): Connection<Judgement> {
    return page;
  }
}
