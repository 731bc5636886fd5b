import { Arg, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { ArticleEntity } from '../article/article.entity.js';
import { type Article, ArticleConnection } from '../article/article.type.js';
import { FactEntity } from '../fact/fact.entity.js';
import { type Fact, FactConnection } from '../fact/fact.type.js';
import type { Connection } from '../graph/connection.type.js';
import { Computed, Edge, into } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { type Meeting, MeetingConnection } from '../meeting/meeting.type.js';
import { DateScalar } from '../shared/scalars.js';
import { byThing } from '../thing/one-thing.js';
import { ThingBy } from '../thing/thing.inputs.js';
import { type Visit, VisitConnection } from '../visit/visit.type.js';
import { AgreementActionEntity } from './agreement-action.entity.js';
import { AgreementAction, AgreementActionConnection } from './agreement-action.type.js';
import { articleOfAgreement, factOfAgreement } from './agreement-of-fact.js';
import { agreementStatus } from './agreement-status.js';
import { AgreementStatus } from './agreement-status.enum.js';
import { Agreement, AgreementConnection } from './agreement.type.js';

/** Agreements from the root, and what became of them. */
@Resolver(() => Agreement)
export class AgreementResolver {
  @Query(() => Agreement, { nullable: true, description: 'One agreement; null where there is none such.' })
  @Edge({ path: [], where: byThing('Agreement') })
  agreement(@Arg('by', () => ThingBy, { description: 'Which one.' }) _by: ThingBy, @Selected() agreement: Agreement | null): Agreement | null {
    return agreement;
  }

  @Query(() => AgreementConnection, { description: 'Agreements, by name.' })
  @Edge({ path: [] })
  agreements(@Selected() page: Connection<Agreement>): Connection<Agreement> {
    return page;
  }

  @FieldResolver(() => AgreementStatus, {
    nullable: true,
    description: 'How far it has come, by the steps told as done: once it has been in force, suspended, left or ended, by the last of these, so that it is WITHDRAWN after any party left it (see `party` for another); until then by the furthest stage it reached. A step counts from its first possible day; one of unknown date is older than all others. Null where no such step is known.',
  })
  @Computed(agreementStatus)
  status(
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Only by steps on this day or before. Left out: by all, whatever their date.' }) _asOf: string | undefined,
    @Arg('party', () => ID, { nullable: true, description: 'For this actor: only by its own steps and those of nobody in particular. Left out: by the steps of all.' }) _party: string | undefined,
    @Selected() status: AgreementStatus | null,
  ): AgreementStatus | null {
    return status;
  }

  @FieldResolver(() => AgreementActionConnection, { description: 'The steps on it, done and merely planned or wished for, the latest first.' })
  @Edge({ path: [into(() => AgreementActionEntity, 'agreement')] })
  actions(@Selected() page: Connection<AgreementAction>): Connection<AgreementAction> {
    return page;
  }

  @FieldResolver(() => [AgreementAction], { description: 'What is promised, planned or wished for it: the steps with modality PLANNED or DESIRED. At most 100.' })
  @Edge({ path: [into(() => AgreementActionEntity, 'agreement')], where: (action) => `${action.column('modality')} in ('PLANNED', 'DESIRED')` })
  outlook(@Selected() actions: AgreementAction[]): AgreementAction[] {
    return actions;
  }
}

const bears = 'that have a step on the agreement as part or outcome, or are about it or such a step; the latest first.';

/** Where an agreement stands in what happened. */
@Resolver(() => Agreement)
export class AgreementFactResolver {
  @FieldResolver(() => FactConnection, { description: `Facts of all kinds, steps on the agreement among them, ${bears}` })
  @Edge({ path: [{ to: () => FactEntity, on: factOfAgreement }] })
  facts(@Selected() page: Connection<Fact>): Connection<Fact> {
    return page;
  }

  @FieldResolver(() => MeetingConnection, { description: `Meetings ${bears}` })
  @Edge({ path: [{ to: () => FactEntity, on: factOfAgreement }] })
  meetings(@Selected() page: Connection<Meeting>): Connection<Meeting> {
    return page;
  }

  @FieldResolver(() => VisitConnection, { description: `Visits ${bears}` })
  @Edge({ path: [{ to: () => FactEntity, on: factOfAgreement }] })
  visits(@Selected() page: Connection<Visit>): Connection<Visit> {
    return page;
  }

  @FieldResolver(() => ArticleConnection, { description: 'Articles that name the agreement, or tell a step on it or a fact about it; the latest first.' })
  @Edge({ path: [{ to: () => ArticleEntity, on: articleOfAgreement }] })
  articles(@Selected() page: Connection<Article>): Connection<Article> {
    return page;
  }
}
