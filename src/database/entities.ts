import { ApiKeyEntity } from '../access/api-key.entity.js';
import { AgreementActionEntity } from '../agreement/agreement-action.entity.js';
import { AgreementEntity, AgreementPartEntity, AgreementPartyEntity, AgreementTopicEntity } from '../agreement/agreement.entity.js';
import { ArticleEntity, ArticleSectionEntity, MentionEntity } from '../article/article.entity.js';
import { CountryEntity } from '../country/country.entity.js';
import { AcceptanceEntity } from '../dossier/acceptance.entity.js';
import { DossierEntity, DossierKeyEntity } from '../dossier/dossier.entity.js';
import { FormerIdEntity, JudgementEntity, NodeLinkEntity, ThingIdentityEntity } from '../dossier/judgement.entity.js';
import { CasualtiesEntity, EventEntity } from '../event/event.entity.js';
import { AttributionEntity, CitationEntity } from '../fact/citation.entity.js';
import { FactIdentifierEntity } from '../fact/fact-identifier.entity.js';
import { FactLinkEntity } from '../fact/fact-link.entity.js';
import { FactPlaceEntity } from '../fact/fact-place.entity.js';
import { FactEntity } from '../fact/fact.entity.js';
import { ParticipationEntity } from '../fact/participation.entity.js';
import { SubjectEntity } from '../fact/subject.entity.js';
import { ToldValueEntity } from '../fact/told-value.entity.js';
import { GroupEntity, GroupOriginEntity } from '../group/group.entity.js';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import { OrganizationCountryEntity, OrganizationEntity, OrganizationParentEntity } from '../organization/organization.entity.js';
import { PersonEntity } from '../person/person.entity.js';
import { PlaceEntity } from '../place/place.entity.js';
import { PositionEntity } from '../position/position.entity.js';
import { RelationshipEntity } from '../relationship/relationship.entity.js';
import { SearchDocumentEntity } from '../search/search-document.entity.js';
import { FetchedEntity } from '../source/fetched.entity.js';
import { StatementEntity } from '../statement/statement.entity.js';
import { TenureEntity, TenureObservationEntity } from '../tenure/tenure.entity.js';
import { ActorEntity, IdentifierEntity, NameEntity, ThingEntity } from '../thing/thing.entity.js';
import { TopicEntity } from '../topic/topic.entity.js';
import { VisitEntity } from '../visit/visit.entity.js';

/** Every table of the model, in an order in which each stands after those it refers to. */
export const entities = [
  ThingEntity,
  ActorEntity,
  NameEntity,
  IdentifierEntity,
  CountryEntity,
  OrganizationEntity,
  OrganizationCountryEntity,
  OrganizationParentEntity,
  PersonEntity,
  GroupEntity,
  GroupOriginEntity,
  PlaceEntity,
  PositionEntity,
  TopicEntity,
  ArticleEntity,
  ArticleSectionEntity,
  MentionEntity,
  FactEntity,
  FactIdentifierEntity,
  ParticipationEntity,
  FactPlaceEntity,
  FactLinkEntity,
  SubjectEntity,
  ToldValueEntity,
  CitationEntity,
  AttributionEntity,
  TenureEntity,
  TenureObservationEntity,
  MeetingEntity,
  VisitEntity,
  AgreementEntity,
  AgreementPartyEntity,
  AgreementTopicEntity,
  AgreementPartEntity,
  AgreementActionEntity,
  EventEntity,
  CasualtiesEntity,
  StatementEntity,
  RelationshipEntity,
  SearchDocumentEntity,
  AcceptanceEntity,
  DossierEntity,
  DossierKeyEntity,
  ApiKeyEntity,
  FetchedEntity,
  JudgementEntity,
  NodeLinkEntity,
  ThingIdentityEntity,
  FormerIdEntity,
];
