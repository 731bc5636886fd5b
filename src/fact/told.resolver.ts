import { FieldResolver, Resolver } from 'type-graphql';
import { ArticleEntity } from '../article/article.entity.js';
import { Article, ArticleConnection } from '../article/article.type.js';
import { type Country, CountryConnection } from '../country/country.type.js';
import type { Connection } from '../graph/connection.type.js';
import { Edge, into } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { type Organization, OrganizationConnection } from '../organization/organization.type.js';
import { type Person, PersonConnection } from '../person/person.type.js';
import { Place, PlaceConnection } from '../place/place.type.js';
import { ActorEntity, ThingEntity } from '../thing/thing.entity.js';
import { Actor, ActorConnection, Thing } from '../thing/thing.type.js';
import { Topic } from '../topic/topic.type.js';
import { CitationEntity } from './citation.entity.js';
import { type Citation, CitationConnection } from './citation.type.js';
import { FactPlaceEntity } from './fact-place.entity.js';
import { type Fact, FactConnection } from './fact.type.js';
import { notRejected } from './not-rejected.js';
import { ParticipationEntity } from './participation.entity.js';
import { SubjectEntity } from './subject.entity.js';
import { actorOfArticle, articleOfThing, placeOfArticle } from './told-by-article.js';

/** What an article tells. */
@Resolver(() => Article)
export class ArticleFactResolver {
  @FieldResolver(() => FactConnection, { description: 'The facts that the article tells, the latest first.' })
  @Edge({ path: [into(() => CitationEntity, 'article'), 'fact'], distinct: true })
  facts(@Selected() page: Connection<Fact>): Connection<Fact> {
    return page;
  }

  @FieldResolver(() => CitationConnection, { description: 'Its words that say facts, rejected ones left out; from the start of the text.' })
  @Edge({ path: [into(() => CitationEntity, 'article')], where: (citation) => notRejected(citation.column('factId')) })
  citations(@Selected() page: Connection<Citation>): Connection<Citation> {
    return page;
  }

  @FieldResolver(() => ActorConnection, { description: 'Persons, organizations, countries and groups that the article names, or that take part in a fact it tells; by name.' })
  @Edge({ path: [{ to: () => ActorEntity, on: actorOfArticle }] })
  actors(@Selected() page: Connection<Actor>): Connection<Actor> {
    return page;
  }

  @FieldResolver(() => PersonConnection, { description: 'Persons that the article names, or that take part in a fact it tells; by name.' })
  @Edge({ path: [{ to: () => ThingEntity, on: actorOfArticle }] })
  persons(@Selected() page: Connection<Person>): Connection<Person> {
    return page;
  }

  @FieldResolver(() => OrganizationConnection, { description: 'Organizations that the article names, or that take part in a fact it tells; by name.' })
  @Edge({ path: [{ to: () => ThingEntity, on: actorOfArticle }] })
  organizations(@Selected() page: Connection<Organization>): Connection<Organization> {
    return page;
  }

  @FieldResolver(() => CountryConnection, { description: 'Countries that the article names, or that take part in a fact it tells; by name.' })
  @Edge({ path: [{ to: () => ThingEntity, on: actorOfArticle }] })
  countries(@Selected() page: Connection<Country>): Connection<Country> {
    return page;
  }

  @FieldResolver(() => PlaceConnection, { description: 'Places that the article names, or where a fact lies that it tells; by name.' })
  @Edge({ path: [{ to: () => ThingEntity, on: placeOfArticle }] })
  places(@Selected() page: Connection<Place>): Connection<Place> {
    return page;
  }
}

/** Where a thing stands in what articles tell. */
@Resolver(() => Thing)
export class ThingFactResolver {
  @FieldResolver(() => ArticleConnection, { description: 'Articles that name the thing, or tell a fact in which it takes part, that lies there, or is about it; the latest first.' })
  @Edge({ path: [{ to: () => ArticleEntity, on: articleOfThing }] })
  articles(@Selected() page: Connection<Article>): Connection<Article> {
    return page;
  }

  @FieldResolver(() => FactConnection, { description: 'Facts that are about the thing, have it on their agenda, or hold it as what was said or agreed; the latest first.' })
  @Edge({ path: [into(() => SubjectEntity, 'thing'), 'fact'], distinct: true })
  subjectOf(@Selected() page: Connection<Fact>): Connection<Fact> {
    return page;
  }
}

/** What facts add to those who take part in them. */
@Resolver(() => Actor)
export class ActorFactResolver {
  @FieldResolver(() => FactConnection, { description: 'Facts of all kinds in which the actor takes part in any role, the latest first.' })
  @Edge({ path: [into(() => ParticipationEntity, 'actor'), 'fact'], distinct: true })
  facts(@Selected() page: Connection<Fact>): Connection<Fact> {
    return page;
  }
}

/** What facts add to places. */
@Resolver(() => Place)
export class PlaceFactResolver {
  @FieldResolver(() => FactConnection, { description: 'Facts of all kinds that lie at the place in any relation, the latest first.' })
  @Edge({ path: [into(() => FactPlaceEntity, 'place'), 'fact'], distinct: true })
  facts(@Selected() page: Connection<Fact>): Connection<Fact> {
    return page;
  }
}

/** What facts add to topics. */
@Resolver(() => Topic)
export class TopicFactResolver {
  @FieldResolver(() => FactConnection, { description: 'Facts of all kinds that are about the topic: the same as `subjectOf`.' })
  @Edge({ path: [into(() => SubjectEntity, 'thing'), 'fact'], distinct: true })
  facts(@Selected() page: Connection<Fact>): Connection<Fact> {
    return page;
  }
}
