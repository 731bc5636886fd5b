import { Arg, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { factOfAgreement } from '../agreement/agreement-of-fact.js';
import { Agreement } from '../agreement/agreement.type.js';
import { Article } from '../article/article.type.js';
import { CitationEntity } from '../fact/citation.entity.js';
import { FactLinkEntity } from '../fact/fact-link.entity.js';
import { FactEntity } from '../fact/fact.entity.js';
import { ParticipationEntity } from '../fact/participation.entity.js';
import { SubjectEntity } from '../fact/subject.entity.js';
import type { Connection } from '../graph/connection.type.js';
import { Edge, into } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { Meeting } from '../meeting/meeting.type.js';
import { byFactId } from '../fact/one-fact.js';
import { Actor } from '../thing/thing.type.js';
import { Topic } from '../topic/topic.type.js';
import { Statement, StatementConnection } from './statement.type.js';

/** Statements from the root. */
@Resolver()
export class StatementResolver {
  @Query(() => Statement, { nullable: true, description: 'One statement; null where there is none such.' })
  @Edge({ path: [], where: byFactId('Statement') })
  statement(@Arg('id', () => ID, { description: 'Its id.' }) _id: string, @Selected() statement: Statement | null): Statement | null {
    return statement;
  }

  @Query(() => StatementConnection, { description: 'Statements, the latest first, those of unknown date last.' })
  @Edge({ path: [] })
  statements(@Selected() page: Connection<Statement>): Connection<Statement> {
    return page;
  }
}

/** What statements add to those who make them. */
@Resolver(() => Actor)
export class ActorStatementResolver {
  @FieldResolver(() => StatementConnection, { description: 'What the actor said, the latest first. What was said to it or for it: `statements(where: {addressees: …})` at the root.' })
  @Edge({ path: [into(() => ParticipationEntity, 'actor', { kind: 'STATEMENT', role: 'SPEAKER' }), 'fact'] })
  statements(@Selected() page: Connection<Statement>): Connection<Statement> {
    return page;
  }
}

/** What statements add to meetings. */
@Resolver(() => Meeting)
export class MeetingStatementResolver {
  @FieldResolver(() => StatementConnection, { description: 'What was said at the meeting, the latest first.' })
  @Edge({ path: [into(() => FactLinkEntity, 'target', { type: 'PART_OF' }), 'fact'] })
  statements(@Selected() page: Connection<Statement>): Connection<Statement> {
    return page;
  }
}

/** What statements add to agreements. */
@Resolver(() => Agreement)
export class AgreementStatementResolver {
  @FieldResolver(() => StatementConnection, { description: 'What was said about the agreement or about steps on it, the latest first.' })
  @Edge({ path: [{ to: () => FactEntity, on: factOfAgreement }] })
  statements(@Selected() page: Connection<Statement>): Connection<Statement> {
    return page;
  }
}

/** What statements add to topics. */
@Resolver(() => Topic)
export class TopicStatementResolver {
  @FieldResolver(() => StatementConnection, { description: 'What was said about the topic, the latest first.' })
  @Edge({ path: [into(() => SubjectEntity, 'thing'), 'fact'], distinct: true })
  statements(@Selected() page: Connection<Statement>): Connection<Statement> {
    return page;
  }
}

/** What statements add to articles. */
@Resolver(() => Article)
export class ArticleStatementResolver {
  @FieldResolver(() => StatementConnection, { description: 'Statements that the article tells of, the latest first.' })
  @Edge({ path: [into(() => CitationEntity, 'article'), 'fact'], distinct: true })
  statements(@Selected() page: Connection<Statement>): Connection<Statement> {
    return page;
  }
}
