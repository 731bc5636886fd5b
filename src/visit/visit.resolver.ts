import { Arg, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { Article } from '../article/article.type.js';
import { Country } from '../country/country.type.js';
import { CitationEntity } from '../fact/citation.entity.js';
import { FactLinkEntity } from '../fact/fact-link.entity.js';
import { FactPlaceEntity } from '../fact/fact-place.entity.js';
import { FactEntity } from '../fact/fact.entity.js';
import { ParticipationEntity } from '../fact/participation.entity.js';
import type { Connection } from '../graph/connection.type.js';
import { Edge, into } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { Meeting } from '../meeting/meeting.type.js';
import { Place } from '../place/place.type.js';
import { byFactId } from '../fact/one-fact.js';
import { Actor } from '../thing/thing.type.js';
import { delegationOf, visitorRoles } from './delegation.js';
import { Visit, VisitConnection } from './visit.type.js';

/** Visits from the root. */
@Resolver()
export class VisitResolver {
  @Query(() => Visit, { nullable: true, description: 'One visit; null where there is none such.' })
  @Edge({ path: [], where: byFactId('Visit') })
  visit(@Arg('id', () => ID, { description: 'Its id.' }) _id: string, @Selected() visit: Visit | null): Visit | null {
    return visit;
  }

  @Query(() => VisitConnection, { description: 'Visits, the latest first, those of unknown date last. Planned and denied ones are among them: see `modality`.' })
  @Edge({ path: [] })
  visits(@Selected() page: Connection<Visit>): Connection<Visit> {
    return page;
  }
}

/** What visits add to those who make and receive them. */
@Resolver(() => Actor)
export class ActorVisitResolver {
  @FieldResolver(() => VisitConnection, { description: 'Visits that the actor itself made, as visitor or in a delegation, the latest first.' })
  @Edge({ path: [into(() => ParticipationEntity, 'actor', { kind: 'VISIT', role: visitorRoles }), 'fact'], distinct: true })
  visits(@Selected() page: Connection<Visit>): Connection<Visit> {
    return page;
  }

  @FieldResolver(() => VisitConnection, { description: 'Visits at which the actor itself was host, the latest first.' })
  @Edge({ path: [into(() => ParticipationEntity, 'actor', { kind: 'VISIT', role: 'HOST' }), 'fact'], distinct: true })
  visitsHosted(@Selected() page: Connection<Visit>): Connection<Visit> {
    return page;
  }
}

/** What visits add to countries. */
@Resolver(() => Country)
export class CountryVisitResolver {
  @FieldResolver(() => VisitConnection, {
    description: 'Visits on which somebody travelled for the country, the latest first: the country itself, an organization or group of it, one who acts on its behalf or in one of its offices, or who held such an office then.',
  })
  @Edge({ path: [{ to: () => FactEntity, on: delegationOf }] })
  delegations(@Selected() page: Connection<Visit>): Connection<Visit> {
    return page;
  }
}

/** What visits add to meetings. */
@Resolver(() => Meeting)
export class MeetingVisitResolver {
  @FieldResolver(() => VisitConnection, { description: 'The visit that the meeting was a part of; empty where it was none.' })
  @Edge({ path: [into(() => FactLinkEntity, 'fact', { type: 'PART_OF' }), 'target'] })
  visits(@Selected() page: Connection<Visit>): Connection<Visit> {
    return page;
  }
}

/** What visits add to places. */
@Resolver(() => Place)
export class PlaceVisitResolver {
  @FieldResolver(() => VisitConnection, { description: 'Visits to the place, the latest first.' })
  @Edge({ path: [into(() => FactPlaceEntity, 'place', { relation: ['TO', 'AT', 'NEAR', 'WITHIN'] }), 'fact'], distinct: true })
  visits(@Selected() page: Connection<Visit>): Connection<Visit> {
    return page;
  }
}

/** What visits add to articles. */
@Resolver(() => Article)
export class ArticleVisitResolver {
  @FieldResolver(() => VisitConnection, { description: 'Visits that the article tells of, the latest first.' })
  @Edge({ path: [into(() => CitationEntity, 'article'), 'fact'], distinct: true })
  visits(@Selected() page: Connection<Visit>): Connection<Visit> {
    return page;
  }
}
