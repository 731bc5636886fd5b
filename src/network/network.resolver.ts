import { Arg, Int, Query, Resolver } from 'type-graphql';
import { FactKind } from '../fact/fact.enum.js';
import { Found } from '../graph/definition.js';
import { type Show, Shown } from '../graph/selected.js';
import { badInput } from '../shared/bad-input.js';
import { DateScalar } from '../shared/scalars.js';
import { ThingBy } from '../thing/thing.inputs.js';
import { namedActor } from './named-actors.js';
import { findNeighborhood } from './neighborhood.js';
import { networkCaps, networkRanges, searchPoints } from './network-caps.js';
import { Neighborhood, Paths } from './network.type.js';
import { findPaths } from './paths.js';
import { type TieFilter, Ties } from './ties.js';

const contacts = [FactKind.MEETING, FactKind.VISIT];

const viaText = 'The kinds of fact that tie actors together. Facts count that are told as done and not rejected; taking part in whatever role does.';
const sinceText = 'Only facts that may have been on or after this day; those of unknown date are left out then.';
const untilText = 'Only facts that may have been on or before this day; those of unknown date are left out then.';

/** Who is connected with whom, and by what. */
@Resolver()
export class NetworkResolver {
  @Query(() => Neighborhood, { description: 'The actors around one of them: with whom it took part in the same facts, and these with others. Groups are left out, because they are unnamed; a country is there where it takes part itself.' })
  @Found({ points: searchPoints })
  neighborhood(
    @Arg('of', () => ThingBy, { description: 'The person, organization or country at the center. It is an error if there is none such.' }) of: ThingBy,
    @Arg('depth', () => Int, { defaultValue: 1, nullable: true, description: 'How many hops from the center: 1 to 3.' }) depth: number | null,
    @Arg('via', () => [FactKind], { defaultValue: contacts, nullable: true, description: viaText }) via: FactKind[] | null,
    @Arg('since', () => DateScalar, { nullable: true, description: sinceText }) since: string | null,
    @Arg('until', () => DateScalar, { nullable: true, description: untilText }) until: string | null,
    @Arg('limit', () => Int, { defaultValue: 50, nullable: true, description: 'Most edges: 1 to 500.' }) limit: number | null,
    @Shown() show: Show<Neighborhood>,
  ): Promise<Neighborhood> {
    const filter = readFilter(via, since, until);
    const range = { depth: inRange('depth', depth ?? 1, networkRanges.depth), limit: inRange('limit', limit ?? 50, networkRanges.edges) };
    return show(async (statements) => {
      const actor = await namedActor(statements, 'of', of);
      return findNeighborhood(new Ties(statements, filter, networkCaps), { actor, ...range });
    });
  }

  @Query(() => Paths, { description: 'How one actor is connected with another: the shortest ways over actors who took part in the same facts. Groups are left out, because they are unnamed; a country is on the way where it took part itself.' })
  @Found({ points: searchPoints })
  paths(
    @Arg('from', () => ThingBy, { description: 'The person, organization or country to start from. It is an error if there is none such.' }) from: ThingBy,
    @Arg('to', () => ThingBy, { description: 'The one to arrive at. It is an error if there is none such.' }) to: ThingBy,
    @Arg('maxHops', () => Int, { defaultValue: 4, nullable: true, description: 'Most hops of a way: 1 to 6.' }) maxHops: number | null,
    @Arg('via', () => [FactKind], { defaultValue: contacts, nullable: true, description: viaText }) via: FactKind[] | null,
    @Arg('since', () => DateScalar, { nullable: true, description: sinceText }) since: string | null,
    @Arg('until', () => DateScalar, { nullable: true, description: untilText }) until: string | null,
    @Arg('limit', () => Int, { defaultValue: 5, nullable: true, description: 'Most ways: 1 to 20.' }) limit: number | null,
    @Shown() show: Show<Paths>,
  ): Promise<Paths> {
    const filter = readFilter(via, since, until);
    const range = { maxHops: inRange('maxHops', maxHops ?? 4, networkRanges.maxHops), limit: inRange('limit', limit ?? 5, networkRanges.paths) };
    return show(async (statements) => {
      const ends = { from: await namedActor(statements, 'from', from), to: await namedActor(statements, 'to', to) };
      if (ends.from === ends.to) throw badInput('from and to are the same actor: name two');
      return findPaths(new Ties(statements, filter, networkCaps), { ...ends, ...range });
    });
  }
}

function readFilter(via: readonly FactKind[] | null, since: string | null, until: string | null): TieFilter {
  const kinds = [...new Set(via ?? contacts)];
  if (kinds.length === 0) throw badInput('via names no kind of fact: leave it out for meetings and visits');
  if (typeof since === 'string' && typeof until === 'string' && since > until) throw badInput(`the period ends (until: ${until}) before it begins (since: ${since})`);
  return { via: kinds, since: since ?? undefined, until: until ?? undefined };
}

function inRange(argument: string, value: number, most: number): number {
  if (value < 1 || value > most) throw badInput(`${argument} is ${value}, but must be 1 to ${most}`);
  return value;
}
