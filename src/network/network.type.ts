import { Field, Int, ObjectType } from 'type-graphql';
import { FactKind } from '../fact/fact.enum.js';
import { Fact } from '../fact/fact.type.js';
import { AtMost } from '../graph/definition.js';
import { DateScalar } from '../shared/scalars.js';
import { Actor } from '../thing/thing.type.js';
import { factsOnEdge, networkRanges } from './network-caps.js';

/** The value of an argument of the root field, held to its range: it is weighed before it is refused. */
const within = (value: unknown, most: number, otherwise: number): number => Math.min(Math.max(Number(value ?? otherwise), 1), most);

const edges = (limit: unknown): number => within(limit, networkRanges.edges, 50);
const paths = (limit: unknown): number => within(limit, networkRanges.paths, 5);
const hops = (maxHops: unknown): number => within(maxHops, networkRanges.maxHops, 4);
const relations = (via: unknown): number => (Array.isArray(via) ? new Set(via).size : 2);

@ObjectType({ simpleResolvers: true, description: 'Two actors who took part in the same facts of one kind. A pair that met and visited one another has two edges.' })
export class NetworkEdge {
  @Field(() => Actor, { description: 'The end from which the edge was followed: in a neighborhood the one nearer to its center, in a path the one before.' })
  from!: Actor;

  @Field(() => Actor, { description: 'The other end.' })
  to!: Actor;

  @Field(() => FactKind, { description: 'The kind of its facts.' })
  relation!: FactKind;

  @Field(() => [Fact], { description: `The facts, the newest first. At most ${factsOnEdge}.` })
  @AtMost(() => factsOnEdge)
  facts!: Fact[];

  @Field(() => Int, { description: 'How many such facts there are in the period; where the answer is `truncated`, at least how many.' })
  count!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the first of them. A date that is known imprecisely counts by its first possible day, or its last where the start is open; null where none has a date.' })
  first!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the last of them, in the same way.' })
  last!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The actors around one of them, and what ties them.' })
export class Neighborhood {
  @Field(() => [Actor], { description: 'The center first, then the others as the edges reach them. At most one more than the edges.' })
  @AtMost(({ limit }) => edges(limit) + 1)
  nodes!: Actor[];

  @Field(() => [NetworkEdge], { description: 'The nearest first, of those equally near the ones with most facts. They lead from the center and, where `depth` is more than 1, from those it leads to, also among these. At most `limit`.' })
  @AtMost(({ limit }) => edges(limit))
  edges!: NetworkEdge[];

  @Field({ description: 'Whether there may be more: `limit` cut edges off, or an actor has so many facts that only the newest were followed.' })
  truncated!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'One way from one actor to another.' })
export class NetworkPath {
  @Field(() => Int, { description: 'How many hops it has: 1 where the two took part in the same fact.' })
  length!: number;

  @Field(() => [Actor], { description: 'The actors on the way, both ends among them. At most 7.' })
  @AtMost(({ maxHops }) => hops(maxHops) + 1)
  nodes!: Actor[];

  @Field(() => [NetworkEdge], { description: 'What ties each to the next, in the order of the way; a hop has one edge for each kind of fact, those with most facts first. At most 6 hops, each with as many as `via` has kinds.' })
  @AtMost(({ maxHops, via }) => hops(maxHops) * relations(via))
  edges!: NetworkEdge[];
}

@ObjectType({ simpleResolvers: true, description: 'How two actors are connected.' })
export class Paths {
  @Field(() => [NetworkPath], { description: 'All shortest ways, those with most facts first, then by the ids of the actors on the way. Empty where there is none of so few hops. At most `limit`.' })
  @AtMost(({ limit }) => paths(limit))
  paths!: NetworkPath[];

  @Field({ description: 'Whether there may be more, or shorter ones: `limit` cut some off, or an actor has so many facts, or a step reached so many actors, that not all were followed.' })
  truncated!: boolean;
}
