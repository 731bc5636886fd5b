import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionWithEdges, CursorEdge } from '../graph/connection.type.js';
import { Edge, FilterAs, Groupings, PresentIf, Rows } from '../graph/definition.js';
import { Node } from '../thing/thing.type.js';
import { SearchDocumentEntity } from './search-document.entity.js';
import { SearchKind } from './search.enum.js';

@ObjectType({ simpleResolvers: true, description: 'An extract that shows why something was found. Plain text: no part of it is markup.' })
@PresentIf('text')
export class Highlight {
  @Field({ description: 'Up to two passages of about 30 words, with " … " between them. Of a thing: its names; of a fact: the words quoted for it.' })
  snippet!: string;

  @Field(() => [Int], { description: 'Where the words found stand in the extract: start and end of each in turn, in code points; at most some sixty. Empty where a name was found that is spelt otherwise.' })
  marks!: number[];
}

@ObjectType({ simpleResolvers: true, description: 'Something that a search found.' })
@Rows(() => SearchDocumentEntity, { order: [{ property: 'score', direction: 'DESC' }] })
@Groupings({ TYPE: { description: 'What it is.', column: 'kind' } })
export class SearchHitEdge extends CursorEdge {
  @Field(() => SearchKind, { description: 'What it is.' })
  kind!: SearchKind;

  @Field(() => Float, { description: 'How well it fits; greater is better. Comparable within one search only.' })
  score!: number;

  @Field(() => Highlight, { nullable: true, description: 'Why it was found.' })
  @FilterAs('none')
  highlight!: Highlight | null;

  @Field(() => Node, { description: 'What was found.' })
  @Edge({
    path: [],
    varies: (hit) => ({ kind: hit.column('kind'), id: `coalesce(${hit.column('articleId')}, ${hit.column('thingId')}, ${hit.column('factId')})` }),
  })
  @FilterAs('none')
  node!: Node;
}

export const SearchHitConnection = connectionWithEdges<Node, SearchHitEdge>(() => SearchHitEdge, () => Node, 'SearchHit');
