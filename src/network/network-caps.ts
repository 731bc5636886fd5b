/** How much a search looks at before it stops short and says so. */
export interface NetworkCaps {
  /**
   * Participations that one step follows. Where its actors have more together they are left equal shares, and one with
   * more than its share is followed along its newest facts only.
   */
  readonly participations: number;
  /** Actors that one step of a search for paths starts from, those of the lowest ids. */
  readonly actors: number;
  /** Pairs of actors that one step of a path may be, those with most facts in common. */
  readonly pairs: number;
}

/**
 * The caps of the API. Among 1.2 million participations a step that uses up the first takes about 0.8 s on two busy
 * cores, and the busiest actor (68,000) is read to the end.
 */
export const networkCaps: NetworkCaps = { participations: 100_000, actors: 20_000, pairs: 5_000 };

/** Points that one search costs, about what its steps read. */
export const searchPoints = 200;

/** Facts shown on one edge, the newest. */
export const factsOnEdge = 5;

/** The ranges of the arguments. */
export const networkRanges = { depth: 3, maxHops: 6, edges: 500, paths: 20 } as const;
