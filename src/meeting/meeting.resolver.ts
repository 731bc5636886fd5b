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
import { Meeting, MeetingConnection } from './meeting.type.js';

/** Meetings from the root. */
@Resolver()
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: 'One meeting; null where there is none such.' })
  @Edge({ path: [], where: byFactId('Meeting') })
  meeting(@Arg('id', () => ID, { description: 'Its id.' }) _id: string, @Selected() meeting: Meeting | null): Meeting | null {
    return meeting;
  }

  @Query(() => MeetingConnection, { description: 'Meetings, the latest first, those of unknown date last. Planned and denied ones are among them: see `modality`.' })
  @Edge({ path: [] })
  meetings(@Selected() page: Connection<Meeting>): Connection<Meeting> {
    return page;
  }
}

/** What meetings add to those who meet. */
@Resolver(() => Actor)
export class ActorMeetingResolver {
  @FieldResolver(() => MeetingConnection, { description: 'Meetings in which the actor itself takes part in any role, the latest first.' })
  @Edge({ path: [into(() => ParticipationEntity, 'actor', { kind: 'MEETING' }), 'fact'], distinct: true })
  meetings(@Selected() page: Connection<Meeting>): Connection<Meeting> {
    return page;
  }
}

/** What meetings add to places. */
@Resolver(() => Place)
export class PlaceMeetingResolver {
  @FieldResolver(() => MeetingConnection, { description: 'Meetings at, near or within the place, the latest first.' })
  @Edge({ path: [into(() => FactPlaceEntity, 'place'), 'fact'], distinct: true })
  meetings(@Selected() page: Connection<Meeting>): Connection<Meeting> {
    return page;
  }
}

/** What meetings add to articles. */
@Resolver(() => Article)
export class ArticleMeetingResolver {
  @FieldResolver(() => MeetingConnection, { description: 'Meetings that the article tells of, the latest first.' })
  @Edge({ path: [into(() => CitationEntity, 'article'), 'fact'], distinct: true })
  meetings(@Selected() page: Connection<Meeting>): Connection<Meeting> {
    return page;
  }
}
