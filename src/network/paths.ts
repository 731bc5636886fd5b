import type { ShownEdge } from './neighborhood.js';
import { type Path, strongestPaths } from './strongest-paths.js';
import { byRow, type Pair, type Start, type Ties } from './ties.js';

/** What is asked: from whom to whom, in at most how many hops, and at most how many paths. */
export interface PathsQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly limit: number;
}

/** What is found, with row numbers in the place of actors and facts. */
export interface FoundPaths {
  readonly paths: readonly { readonly length: number; readonly nodes: readonly string[]; readonly edges: readonly ShownEdge[] }[];
  readonly truncated: boolean;
}

/**
 * Searches from both ends at once, always onward from the side with less to read, two statements for each level (one
 * weighs it), until the sides meet; then walks back from where they met, one statement for each hop, to find the hops between. So it finds all paths
 * of the fewest hops, where no cap is met; longer ones are not looked for.
 */
export async function findPaths(ties: Ties, { from, to, maxHops, limit }: PathsQuestion): Promise<FoundPaths> {
  const [ahead, back] = [new Side(ties, from), new Side(ties, to)];
  let middle: readonly string[] = [];
  while (middle.length === 0) {
    if (ahead.hops + back.hops === maxHops || ahead.outermost.length === 0 || back.outermost.length === 0) return { paths: [], truncated: ahead.cut || back.cut };
    const [onward, inward] = [await ahead.start(), await back.start()];
    middle = onward.weight <= inward.weight ? await ahead.advance(onward, back) : await back.advance(inward, ahead);
  }
  const outward = await ahead.walkBack(middle);
  const inward = await back.walkBack(outward[0] === undefined ? middle : [...new Set(outward[0].map(({ far }) => far))]);
  const layers = [...outward.toReversed(), ...inward.map((pairs) => pairs.map(({ near, far, facts }) => ({ near: far, far: near, facts })))];
  const found = strongestPaths(from, layers, limit + 1);
  const shown = found.slice(0, limit);
  const edges = await edgesOf(ties, shown, ahead, back);
  return { paths: shown.map((path) => shownPath(path, edges)), truncated: ahead.cut || back.cut || found.length > limit };
}

/** One side of the search: the levels of actors that it has reached. */
class Side {
  cut = false;
  private readonly levels: (readonly string[])[];
  private readonly seen: Set<string>;
  /** The steps from its levels, weighed as they are reached; the last level has none until it is weighed. */
  private readonly starts: Start[] = [];

  constructor(
    private readonly ties: Ties,
    start: string,
  ) {
    this.levels = [[start]];
    this.seen = new Set([start]);
  }

  /** The actors reached last, by ids. */
  get outermost(): readonly string[] {
    return this.levels.at(-1) ?? [];
  }

  get hops(): number {
    return this.levels.length - 1;
  }

  /** The actors that it went on from, with the share of each. */
  get shares(): ReadonlyMap<string, number> {
    return new Map(this.starts.slice(0, this.hops).flatMap(({ actors, share }) => actors.map((actor) => [actor, share] as const)));
  }

  /** The step that would come next. */
  async start(): Promise<Start> {
    return (this.starts[this.hops] ??= await this.ties.start(this.outermost));
  }

  /** Takes one level more. @returns the actors in which it meets the other side */
  async advance(start: Start, other: Side): Promise<readonly string[]> {
    const { found, cut } = await this.ties.reach(start);
    const fresh = found.filter((actor) => !this.seen.has(actor)).sort(byRow);
    const level = fresh.slice(0, this.ties.caps.actors);
    this.levels.push(level);
    for (const actor of level) this.seen.add(actor);
    const middle = other.meet(new Set(fresh));
    // Who was left out is not missed where nobody has to be followed further.
    this.cut ||= cut || (middle.length === 0 && level.length < fresh.length);
    return middle;
  }

  /** Where it is met: at its outermost level, or, where a cap hid a tie from it, further in; it goes back to there. */
  private meet(actors: ReadonlySet<string>): readonly string[] {
    const place = this.levels.findIndex((level) => level.some((actor) => actors.has(actor)));
    if (place === -1) return [];
    this.levels.length = place + 1;
    return this.outermost.filter((actor) => actors.has(actor));
  }

  /** The pairs that lead to where the sides met: those of the last hop first, near ends towards this side's start. */
  async walkBack(middle: readonly string[]): Promise<Pair[][]> {
    const layers: Pair[][] = [];
    let others = middle;
    for (const start of this.starts.slice(0, this.hops).toReversed()) {
      const { found } = await this.ties.pairs(start, others);
      const pairs = found.slice(0, this.ties.caps.pairs);
      this.cut ||= pairs.length < found.length;
      layers.push(pairs);
      others = [...new Set(pairs.map(({ near }) => near))];
    }
    return layers;
  }
}

const keyOf = (from: string, to: string): string => `${from} ${to}`;

/** The ties of every hop that is shown, read from the end that the search came from, so that both count the same facts. */
async function edgesOf(ties: Ties, paths: readonly Path[], ahead: Side, back: Side): Promise<ReadonlyMap<string, ShownEdge[]>> {
  const hops = new Map(paths.flatMap(({ actors }) => actors.slice(1).map((to, index) => [actors[index] ?? '', to] as const)).map((hop) => [keyOf(...hop), hop]));
  const outward = ahead.shares;
  const pairs = [...hops.values()].map(([from, to]) => (outward.has(from) ? { near: from, far: to } : { near: to, far: from }));
  const { found } = await ties.between(pairs, new Map([...back.shares, ...outward]));
  const edges = new Map<string, ShownEdge[]>();
  for (const { near, far, ...tie } of found) {
    const [from, to] = hops.has(keyOf(near, far)) ? [near, far] : [far, near];
    edges.set(keyOf(from, to), [...(edges.get(keyOf(from, to)) ?? []), { from, to, ...tie }]);
  }
  return edges;
}

const shownPath = ({ actors }: Path, edges: ReadonlyMap<string, ShownEdge[]>): FoundPaths['paths'][number] => ({
  length: actors.length - 1,
  nodes: actors,
  edges: actors.slice(1).flatMap((to, index) => edges.get(keyOf(actors[index] ?? '', to)) ?? []),
});
