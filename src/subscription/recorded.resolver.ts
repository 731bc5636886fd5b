import { Resolver, Subscription } from 'type-graphql';
import { Article } from '../article/article.type.js';
import { Fact } from '../fact/fact.type.js';
import { Live } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';

/** What the GraphQL context of a subscription must offer: the rows that it tells. */
export interface RecordedContext {
  readonly recorded: AsyncIterable<unknown>;
}

const subscribe = ({ context }: { readonly context: object }): AsyncIterable<unknown> => (context as RecordedContext).recorded;

/** What is told as it is recorded. */
@Resolver()
export class RecordedResolver {
  @Subscription(() => Article, { subscribe, description: 'Each article that is recorded for the first time, by whatever process, once its transaction has committed. An article whose dossier is edited later is not new.' })
  @Live()
  articleRecorded(@Selected() article: Article): Article {
    return article;
  }

  @Subscription(() => Fact, { subscribe, description: 'Each fact that is recorded for the first time, by whatever process, once its transaction has committed. A fact that gets another citation, or is corrected, is not new.' })
  @Live()
  factRecorded(@Selected() fact: Fact): Fact {
    return fact;
  }
}
