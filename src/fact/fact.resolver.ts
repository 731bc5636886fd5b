import { Arg, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { type Article, ArticleConnection } from '../article/article.type.js';
import type { Connection } from '../graph/connection.type.js';
import { Edge, FilterAs, into } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { byFactId } from './one-fact.js';
import type { Actor } from '../thing/thing.type.js';
import { CitationEntity } from './citation.entity.js';
import { Citation, CitationConnection } from './citation.type.js';
import { FactBacklink, FactIdentifier, FactLink, Placement, Subject } from './fact-context.type.js';
import { FactIdentifierEntity } from './fact-identifier.entity.js';
import { FactLinkEntity } from './fact-link.entity.js';
import { FactPlaceEntity } from './fact-place.entity.js';
import { Fact, FactConnection } from './fact.type.js';
import { ParticipantConnection, type ParticipantEdge } from './participant.type.js';
import { notRejected } from './not-rejected.js';
import { ParticipationEntity } from './participation.entity.js';
import { SubjectEntity } from './subject.entity.js';
import { ToldValueEntity } from './told-value.entity.js';
import { ToldValue } from './told-value.type.js';

const types = ['Tenure', 'Meeting', 'Visit', 'AgreementAction', 'Event', 'Statement', 'Relationship'];
const ordinal = [{ property: 'ordinal', direction: 'ASC' }] as const;

/** Facts from the root, and what every fact leads to. */
@Resolver(() => Fact)
export class FactResolver {
  @Query(() => Fact, { nullable: true, description: 'One fact of whatever kind; null where there is none such.' })
  @Edge({ path: [], where: byFactId(...types) })
  fact(@Arg('id', () => ID, { description: 'Its id.' }) _id: string, @Selected() fact: Fact | null): Fact | null {
    return fact;
  }

  @Query(() => FactConnection, { description: 'Facts of all kinds, the latest first, those of unknown date last.' })
  @Edge({ path: [] })
  facts(@Selected() page: Connection<Fact>): Connection<Fact> {
    return page;
  }

  @FieldResolver(() => ParticipantConnection, { description: 'Who took part, in the order of the source; the edge says in what part and capacity.' })
  @Edge({ path: [into(() => ParticipationEntity, 'fact')] })
  participants(@Selected() page: Connection<Actor, ParticipantEdge>): Connection<Actor, ParticipantEdge> {
    return page;
  }

  @FieldResolver(() => [Placement], { description: 'All places of the fact, with how it lies to each. At most 100.' })
  @Edge({ path: [into(() => FactPlaceEntity, 'fact')], order: ordinal })
  placements(@Selected() placements: Placement[]): Placement[] {
    return placements;
  }

  @FieldResolver(() => [Subject], { description: 'Everything the fact is about, in whatever role. At most 100.' })
  @Edge({ path: [into(() => SubjectEntity, 'fact')], order: ordinal })
  subjects(@Selected() subjects: Subject[]): Subject[] {
    return subjects;
  }

  @FieldResolver(() => [Subject], { description: 'What was on the agenda. At most 100.' })
  @Edge({ path: [into(() => SubjectEntity, 'fact', { role: 'AGENDA' })], order: ordinal })
  agenda(@Selected() subjects: Subject[]): Subject[] {
    return subjects;
  }

  @FieldResolver(() => [Subject], { description: 'What the fact is about. At most 100.' })
  @Edge({ path: [into(() => SubjectEntity, 'fact', { role: 'ABOUT' })], order: ordinal })
  about(@Selected() subjects: Subject[]): Subject[] {
    return subjects;
  }

  @FieldResolver(() => [Subject], { description: 'What was said, asked for or agreed: the facts inside the fact. At most 100.' })
  @Edge({ path: [into(() => SubjectEntity, 'fact', { role: 'CONTENT' })], order: ordinal })
  content(@Selected() subjects: Subject[]): Subject[] {
    return subjects;
  }

  @FieldResolver(() => [FactIdentifier], { description: 'Its numbers and keys in registers. At most 100.' })
  @Edge({ path: [into(() => FactIdentifierEntity, 'fact')], order: [{ property: 'scheme', direction: 'ASC' }, { property: 'value', direction: 'ASC' }] })
  identifiers(@Selected() identifiers: FactIdentifier[]): FactIdentifier[] {
    return identifiers;
  }

  @FieldResolver(() => [Citation], { description: 'The words that say the fact, article by article: the first 200. `evidence` is the same as a list of pages.' })
  @Edge({ path: [into(() => CitationEntity, 'fact')], order: [{ property: 'articleId', direction: 'ASC' }, { property: 'start', direction: 'ASC' }], limit: 200 })
  citations(@Selected() citations: Citation[]): Citation[] {
    return citations;
  }

  @FieldResolver(() => [ToldValue], { description: 'The values that sources give for the fields on which they differ, side by side, and why one of them is shown; empty where all agree. At most 100.' })
  @Edge({ path: [into(() => ToldValueEntity, 'fact')], order: [{ property: 'field', direction: 'ASC' }, { property: 'ordinal', direction: 'ASC' }] })
  toldValues(@Selected() values: ToldValue[]): ToldValue[] {
    return values;
  }

  @FieldResolver(() => ArticleConnection, { description: 'The articles that tell the fact, the latest first.' })
  @Edge({ path: [into(() => CitationEntity, 'fact'), 'article'], distinct: true })
  articles(@Selected() page: Connection<Article>): Connection<Article> {
    return page;
  }

  @FieldResolver(() => CitationConnection, { description: 'All words that say the fact, article by article. Filters are on `citations`.' })
  @Edge({ path: [into(() => CitationEntity, 'fact')] })
  @FilterAs('none')
  evidence(@Selected() page: Connection<Citation>): Connection<Citation> {
    return page;
  }
}

/** How facts hang together. */
@Resolver(() => Fact)
export class FactLinkResolver {
  @FieldResolver(() => [FactLink], { description: 'How the fact relates to others. At most 100.' })
  @Edge({ path: [into(() => FactLinkEntity, 'fact')], where: (link) => notRejected(link.column('targetId')), order: [{ property: 'type', direction: 'ASC' }, { property: 'targetId', direction: 'ASC' }] })
  links(@Selected() links: FactLink[]): FactLink[] {
    return links;
  }

  @FieldResolver(() => [FactBacklink], { description: 'How others relate to the fact: the first 100. For more see `parts` and `outcomes`.' })
  @Edge({ path: [into(() => FactLinkEntity, 'target')], where: (link) => notRejected(link.column('factId')), order: [{ property: 'type', direction: 'ASC' }, { property: 'factId', direction: 'ASC' }] })
  linkedFrom(@Selected() links: FactBacklink[]): FactBacklink[] {
    return links;
  }

  @FieldResolver(() => FactConnection, { description: 'What the fact is a part of: the visit of a meeting.' })
  @Edge({ path: [into(() => FactLinkEntity, 'fact', { type: 'PART_OF' }), 'target'] })
  partOf(@Selected() page: Connection<Fact>): Connection<Fact> {
    return page;
  }

  @FieldResolver(() => FactConnection, { description: 'What is a part of the fact: the meetings of a visit, the statements at a meeting.' })
  @Edge({ path: [into(() => FactLinkEntity, 'target', { type: 'PART_OF' }), 'fact'] })
  parts(@Selected() page: Connection<Fact>): Connection<Fact> {
    return page;
  }

  @FieldResolver(() => FactConnection, { description: 'What came out of the fact: an agreement signed, a meeting announced.' })
  @Edge({ path: [into(() => FactLinkEntity, 'target', { type: 'OUTCOME_OF' }), 'fact'] })
  outcomes(@Selected() page: Connection<Fact>): Connection<Fact> {
    return page;
  }
}
