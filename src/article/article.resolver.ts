import { Arg, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import type { Connection } from '../graph/connection.type.js';
import { Edge, into } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { Organization } from '../organization/organization.type.js';
import { byId } from '../thing/one-thing.js';
import { Thing } from '../thing/thing.type.js';
import { ArticleEntity, MentionEntity } from './article.entity.js';
import { Article, ArticleConnection, type Mention, MentionConnection } from './article.type.js';

/** Articles from the root, and what they name. */
@Resolver(() => Article)
export class ArticleResolver {
  @Query(() => Article, { nullable: true, description: 'One article; null where there is none such.' })
  @Edge({ path: [], where: byId('Article') })
  article(@Arg('id', () => ID, { description: 'Its id.' }) _id: string, @Selected() article: Article | null): Article | null {
    return article;
  }

  @Query(() => ArticleConnection, { description: 'Articles, the latest published first, those of unknown date last.' })
  @Edge({ path: [] })
  articles(@Selected() page: Connection<Article>): Connection<Article> {
    return page;
  }

  @FieldResolver(() => MentionConnection, { description: 'The words of the article that name things, from its start.' })
  @Edge({ path: [into(() => MentionEntity, 'article')] })
  mentions(@Selected() page: Connection<Mention>): Connection<Mention> {
    return page;
  }
}

/** What articles add to every thing. */
@Resolver(() => Thing)
export class ThingArticleResolver {
  @FieldResolver(() => MentionConnection, { description: 'The words of articles that name the thing, article by article.' })
  @Edge({ path: [into(() => MentionEntity, 'thing')] })
  mentions(@Selected() page: Connection<Mention>): Connection<Mention> {
    return page;
  }
}

/** What articles add to those who publish them. */
@Resolver(() => Organization)
export class OrganizationArticleResolver {
  @FieldResolver(() => ArticleConnection, { description: 'Articles that the organization published, the latest first.' })
  @Edge({ path: [into(() => ArticleEntity, 'publisher')] })
  published(@Selected() page: Connection<Article>): Connection<Article> {
    return page;
  }
}
