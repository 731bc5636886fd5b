import { Arg, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { Article } from '../article/article.type.js';
import { CitationEntity } from '../fact/citation.entity.js';
import { FactPlaceEntity } from '../fact/fact-place.entity.js';
import { ParticipationEntity } from '../fact/participation.entity.js';
import type { Connection } from '../graph/connection.type.js';
import { Edge, into } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { Place } from '../place/place.type.js';
import { byFactId } from '../fact/one-fact.js';
import { Actor } from '../thing/thing.type.js';
import { Event, EventConnection } from './event.type.js';

/** Events from the root. */
@Resolver()
export class EventResolver {
  @Query(() => Event, { nullable: true, description: 'One event; null where there is none such.' })
  @Edge({ path: [], where: byFactId('Event') })
  event(@Arg('id', () => ID, { description: 'Its id.' }) _id: string, @Selected() event: Event | null): Event | null {
    return event;
  }

  @Query(() => EventConnection, { description: 'Events, the latest first, those of unknown date last.' })
  @Edge({ path: [] })
  events(@Selected() page: Connection<Event>): Connection<Event> {
    return page;
  }
}

/** What events add to those who take part in them. */
@Resolver(() => Actor)
export class ActorEventResolver {
  @FieldResolver(() => EventConnection, { description: 'Events in which the actor itself takes part in any role, the latest first.' })
  @Edge({ path: [into(() => ParticipationEntity, 'actor', { kind: 'EVENT' }), 'fact'], distinct: true })
  events(@Selected() page: Connection<Event>): Connection<Event> {
    return page;
  }
}

/** What events add to places. */
@Resolver(() => Place)
export class PlaceEventResolver {
  @FieldResolver(() => EventConnection, { description: 'Events at, near or within the place, the latest first.' })
  @Edge({ path: [into(() => FactPlaceEntity, 'place'), 'fact'], distinct: true })
  events(@Selected() page: Connection<Event>): Connection<Event> {
    return page;
  }
}

/** What events add to articles. */
@Resolver(() => Article)
export class ArticleEventResolver {
  @FieldResolver(() => EventConnection, { description: 'Events that the article tells of, the latest first.' })
  @Edge({ path: [into(() => CitationEntity, 'article'), 'fact'], distinct: true })
  events(@Selected() page: Connection<Event>): Connection<Event> {
    return page;
  }
}
