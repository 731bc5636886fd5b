import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type PubSub } from 'type-graphql';
import type { EntityMetadata } from 'typeorm';
import { ActorAgreementResolver, AgreementActionResolver, ArticleAgreementResolver, FactAgreementResolver, TenureAgreementResolver, TopicAgreementResolver } from '../agreement/agreement-action.resolver.js';
import { AgreementFactResolver, AgreementResolver } from '../agreement/agreement.resolver.js';
import { ArticleResolver, OrganizationArticleResolver, ThingArticleResolver } from '../article/article.resolver.js';
import { CountryResolver } from '../country/country.resolver.js';
import { DuplicatesResolver } from '../curation/duplicates.resolver.js';
import { FactJudgementResolver, JudgementResolver, ThingJudgementResolver } from '../curation/judgement.resolver.js';
import { ActorEventResolver, ArticleEventResolver, EventResolver, PlaceEventResolver } from '../event/event.resolver.js';
import { FactLinkResolver, FactResolver } from '../fact/fact.resolver.js';
import { ActorFactResolver, ArticleFactResolver, PlaceFactResolver, ThingFactResolver, TopicFactResolver } from '../fact/told.resolver.js';
import { withListArguments } from '../graph/list-arguments.js';
import { ActorGroupResolver, GroupResolver } from '../group/group.resolver.js';
import { ActorMeetingResolver, ArticleMeetingResolver, MeetingResolver, PlaceMeetingResolver } from '../meeting/meeting.resolver.js';
import { NetworkResolver } from '../network/network.resolver.js';
import { CountryOrganizationResolver, OrganizationResolver } from '../organization/organization.resolver.js';
import { PersonResolver } from '../person/person.resolver.js';
import { CountryPlaceResolver, PlaceResolver } from '../place/place.resolver.js';
import { CountryPositionResolver, OrganizationPositionResolver, PositionResolver } from '../position/position.resolver.js';
import { ActorRelationshipResolver, RelationshipResolver } from '../relationship/relationship.resolver.js';
import { SearchResolver } from '../search/search.resolver.js';
import { ActorStatementResolver, AgreementStatementResolver, ArticleStatementResolver, MeetingStatementResolver, StatementResolver, TopicStatementResolver } from '../statement/statement.resolver.js';
import { PersonTenureResolver, PositionTenureResolver, TenureResolver } from '../tenure/tenure.resolver.js';
import { NodeResolver } from '../thing/node.resolver.js';
import { CounterpartsResolver } from '../timeline/counterparts.resolver.js';
import { CountryRelationsResolver } from '../timeline/relations.resolver.js';
import { ActorTimelineResolver, AgreementTimelineResolver, ArticleTimelineResolver, PlaceTimelineResolver } from '../timeline/timeline.resolver.js';
import { RecordedResolver } from '../subscription/recorded.resolver.js';
import { TopicResolver } from '../topic/topic.resolver.js';
import { ActorVisitResolver, ArticleVisitResolver, CountryVisitResolver, MeetingVisitResolver, PlaceVisitResolver, VisitResolver } from '../visit/visit.resolver.js';
import { RateLimitResolver } from './rate-limit.resolver.js';

/** Everything the API offers, in the order of the concepts. A resolver that is not listed is not served. */
export const resolvers = [
  NodeResolver,
  CountryResolver,
  OrganizationResolver,
  CountryOrganizationResolver,
  PersonResolver,
  GroupResolver,
  ActorGroupResolver,
  PlaceResolver,
  CountryPlaceResolver,
  PositionResolver,
  CountryPositionResolver,
  OrganizationPositionResolver,
  TopicResolver,
  ArticleResolver,
  ThingArticleResolver,
  OrganizationArticleResolver,
  FactResolver,
  FactLinkResolver,
  ArticleFactResolver,
  ThingFactResolver,
  ActorFactResolver,
  PlaceFactResolver,
  TopicFactResolver,
  TenureResolver,
  PersonTenureResolver,
  PositionTenureResolver,
  MeetingResolver,
  ActorMeetingResolver,
  PlaceMeetingResolver,
  ArticleMeetingResolver,
  VisitResolver,
  ActorVisitResolver,
  CountryVisitResolver,
  MeetingVisitResolver,
  PlaceVisitResolver,
  ArticleVisitResolver,
  AgreementResolver,
  AgreementFactResolver,
  AgreementActionResolver,
  FactAgreementResolver,
  ActorAgreementResolver,
  TenureAgreementResolver,
  TopicAgreementResolver,
  ArticleAgreementResolver,
  EventResolver,
  ActorEventResolver,
  PlaceEventResolver,
  ArticleEventResolver,
  StatementResolver,
  ActorStatementResolver,
  MeetingStatementResolver,
  AgreementStatementResolver,
  TopicStatementResolver,
  ArticleStatementResolver,
  RelationshipResolver,
  ActorRelationshipResolver,
  SearchResolver,
  ActorTimelineResolver,
  AgreementTimelineResolver,
  PlaceTimelineResolver,
  ArticleTimelineResolver,
  CounterpartsResolver,
  CountryRelationsResolver,
  NetworkResolver,
  RecordedResolver,
  JudgementResolver,
  ThingJudgementResolver,
  FactJudgementResolver,
  DuplicatesResolver,
  RateLimitResolver,
] as const;

/** TypeGraphQL wants one wherever there are subscriptions; here each brings its own source, the database. */
export const nothingIsPublished: PubSub = {
  publish: () => {
    throw new Error('nothing is published inside a process: subscriptions follow the database');
  },
  subscribe: (topic) => {
    throw new Error(`nothing is published on ${topic}: subscriptions follow the database`);
  },
};

/**
 * The schema that the service serves and that `schema/schema.graphql` shows.
 *
 * @param entities the tables of the model, from which filters and orders follow
 */
export async function buildChancerySchema(entities: readonly EntityMetadata[]): Promise<GraphQLSchema> {
  const schema = await buildSchema({ resolvers: [...resolvers], validate: false, pubSub: nothingIsPublished });
  return withListArguments(schema, entities);
}
