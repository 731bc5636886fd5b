import { Arg, Query, Resolver } from 'type-graphql';
import type { Connection } from '../graph/connection.type.js';
import { Edge } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import type { Node } from '../thing/thing.type.js';
import { SearchKind } from './search.enum.js';
import { found, marks, score, snippet, text } from './search-terms.js';
import { type SearchHitEdge, SearchHitConnection } from './search.type.js';

/** Search over all that is kept. */
@Resolver()
export class SearchResolver {
  @Query(() => SearchHitConnection, { description: 'Articles, things and facts by words, the best first. How many of each type there are tells `distribution(groupBy: TYPE)`.' })
  @Edge({
    path: [],
    where: found,
    brings: (row, args) => ({
      score: () => score(row, args),
      'highlight.text': () => text(row),
      'highlight.snippet': () => snippet(row, args),
      'highlight.marks': () => marks(row, args),
    }),
  })
  search(
    @Arg('query', () => String, { description: 'As on the web: words in any order, "a phrase", or between alternatives, a minus before what must not occur. English words match in all their forms; names match whatever the romanisation. At most 1,000 characters.' }) _query: string,
    @Arg('types', () => [SearchKind], { nullable: true, description: 'Only these. Left out: everything.' }) _types: SearchKind[] | undefined,
    @Selected() page: Connection<Node, SearchHitEdge>,
  ): Connection<Node, SearchHitEdge> {
    return page;
  }
}
