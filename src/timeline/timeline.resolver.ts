import { Arg, FieldResolver, Resolver } from 'type-graphql';
import { factOfAgreement } from '../agreement/agreement-of-fact.js';
import { Agreement } from '../agreement/agreement.type.js';
import { Article } from '../article/article.type.js';
import { CitationEntity } from '../fact/citation.entity.js';
import { FactPlaceEntity } from '../fact/fact-place.entity.js';
import { FactEntity } from '../fact/fact.entity.js';
import { FactKind } from '../fact/fact.enum.js';
import { type Fact, FactConnection } from '../fact/fact.type.js';
import { ParticipationEntity } from '../fact/participation.entity.js';
import type { Connection } from '../graph/connection.type.js';
import { type Arguments, Edge, type EdgeDefinition, into, type RowSql } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { Place } from '../place/place.type.js';
import { Actor } from '../thing/thing.type.js';

/** Facts of the kinds asked for; of all where none is. */
const ofKinds = (fact: RowSql, args: Arguments): string | undefined => {
  const kinds = args['kinds'] as readonly FactKind[] | null | undefined;
  return kinds === null || kinds === undefined ? undefined : `${fact.column('kind')} = any(${fact.param(kinds, 'fact_kind[]')})`;
};

const along = (path: EdgeDefinition['path']): EdgeDefinition => ({ path, where: ofKinds, distinct: true });

/** Facts of all kinds along time, for those who take part in them. */
@Resolver(() => Actor)
export class ActorTimelineResolver {
  @FieldResolver(() => FactConnection, { description: 'The facts in which the actor itself takes part, the latest first.' })
  @Edge(along([into(() => ParticipationEntity, 'actor'), 'fact']))
  timeline(@Arg('kinds', () => [FactKind], { nullable: true, description: 'Only facts of these kinds. Left out: of all.' }) _kinds: FactKind[] | undefined, @Selected() page: Connection<Fact>): Connection<Fact> {
    return page;
  }
}

/** Facts along time of an agreement. */
@Resolver(() => Agreement)
export class AgreementTimelineResolver {
  @FieldResolver(() => FactConnection, { description: 'The steps on the agreement and the facts that bear on it, the latest first.' })
  @Edge(along([{ to: () => FactEntity, on: factOfAgreement }]))
  timeline(@Arg('kinds', () => [FactKind], { nullable: true, description: 'Only facts of these kinds. Left out: of all.' }) _kinds: FactKind[] | undefined, @Selected() page: Connection<Fact>): Connection<Fact> {
    return page;
  }
}

/** Facts along time of a place. */
@Resolver(() => Place)
export class PlaceTimelineResolver {
  @FieldResolver(() => FactConnection, { description: 'The facts that lie there, or came from or went there, the latest first.' })
  @Edge(along([into(() => FactPlaceEntity, 'place'), 'fact']))
  timeline(@Arg('kinds', () => [FactKind], { nullable: true, description: 'Only facts of these kinds. Left out: of all.' }) _kinds: FactKind[] | undefined, @Selected() page: Connection<Fact>): Connection<Fact> {
    return page;
  }
}

/** Facts along time of an article. */
@Resolver(() => Article)
export class ArticleTimelineResolver {
  @FieldResolver(() => FactConnection, { description: 'The facts that the article tells, the latest first.' })
  @Edge(along([into(() => CitationEntity, 'article'), 'fact']))
  timeline(@Arg('kinds', () => [FactKind], { nullable: true, description: 'Only facts of these kinds. Left out: of all.' }) _kinds: FactKind[] | undefined, @Selected() page: Connection<Fact>): Connection<Fact> {
    return page;
  }
}
