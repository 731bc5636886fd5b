import { Arg, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { Article } from '../article/article.type.js';
import { Fact } from '../fact/fact.type.js';
import type { Connection } from '../graph/connection.type.js';
import { Edge, into } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { byFactId } from '../fact/one-fact.js';
import { heldDuring } from '../tenure/tenure-at.js';
import { Tenure } from '../tenure/tenure.type.js';
import { Actor } from '../thing/thing.type.js';
import { Topic } from '../topic/topic.type.js';
import { AgreementActionEntity } from './agreement-action.entity.js';
import { AgreementAction, AgreementActionConnection } from './agreement-action.type.js';
import { agreementOfArticle, agreementOfFact } from './agreement-of-fact.js';
import { AgreementEntity, AgreementPartyEntity, AgreementTopicEntity } from './agreement.entity.js';
import { type Agreement, AgreementConnection } from './agreement.type.js';

/** Steps on agreements from the root. */
@Resolver()
export class AgreementActionResolver {
  @Query(() => AgreementAction, { nullable: true, description: 'One step on an agreement; null where there is none such.' })
  @Edge({ path: [], where: byFactId('AgreementAction') })
  agreementAction(@Arg('id', () => ID, { description: 'Its id.' }) _id: string, @Selected() action: AgreementAction | null): AgreementAction | null {
    return action;
  }

  @Query(() => AgreementActionConnection, { description: 'Steps on agreements, the latest first, those of unknown date last. Planned and wished-for ones are among them: see `modality`.' })
  @Edge({ path: [] })
  agreementActions(@Selected() page: Connection<AgreementAction>): Connection<AgreementAction> {
    return page;
  }
}

/** What agreements add to facts. */
@Resolver(() => Fact)
export class FactAgreementResolver {
  @FieldResolver(() => AgreementConnection, {
    description: 'Agreements that the fact bears on, by name: it is a step on them, a step on them is a part or outcome of it, or it is about them, has them on its agenda or contains such a step.',
  })
  @Edge({ path: [{ to: () => AgreementEntity, on: agreementOfFact }] })
  agreements(@Selected() page: Connection<Agreement>): Connection<Agreement> {
    return page;
  }
}

/** What agreements add to their parties. */
@Resolver(() => Actor)
export class ActorAgreementResolver {
  @FieldResolver(() => AgreementConnection, { description: 'Agreements that the actor is party to, by name.' })
  @Edge({ path: [into(() => AgreementPartyEntity, 'actor'), 'agreement'] })
  agreements(@Selected() page: Connection<Agreement>): Connection<Agreement> {
    return page;
  }

  @FieldResolver(() => AgreementActionConnection, { description: 'Steps on agreements that the actor took, or is to take, the latest first.' })
  @Edge({ path: [into(() => AgreementActionEntity, 'by')] })
  agreementActions(@Selected() page: Connection<AgreementAction>): Connection<AgreementAction> {
    return page;
  }
}

/** What agreements add to tenures. */
@Resolver(() => Tenure)
export class TenureAgreementResolver {
  @FieldResolver(() => AgreementActionConnection, {
    description: 'Steps on agreements, by whomever, on days on which the position was held, as far as the sources go; the latest first. Those of unknown date are not among them. A `where` says whose: what two countries signed while somebody held office.',
  })
  @Edge({
    path: [{ to: () => AgreementActionEntity, on: () => 'true' }],
    where: (action, _, tenure) => (tenure === undefined ? undefined : heldDuring(tenure, action)),
  })
  agreementActions(@Selected() page: Connection<AgreementAction>): Connection<AgreementAction> {
    return page;
  }
}

/** What agreements add to topics. */
@Resolver(() => Topic)
export class TopicAgreementResolver {
  @FieldResolver(() => AgreementConnection, { description: 'Agreements about the topic, by name.' })
  @Edge({ path: [into(() => AgreementTopicEntity, 'topic'), 'agreement'] })
  agreements(@Selected() page: Connection<Agreement>): Connection<Agreement> {
    return page;
  }
}

/** What agreements add to articles. */
@Resolver(() => Article)
export class ArticleAgreementResolver {
  @FieldResolver(() => AgreementConnection, { description: 'Agreements that the article names, or tells a step on or a fact about; by name.' })
  @Edge({ path: [{ to: () => AgreementEntity, on: agreementOfArticle }] })
  agreements(@Selected() page: Connection<Agreement>): Connection<Agreement> {
    return page;
  }
}
