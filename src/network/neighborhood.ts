import type { Tie, Ties } from './ties.js';

/** What is asked: how far from whom, and at most how many edges. */
export interface NeighborhoodQuestion {
  readonly actor: string;
  readonly depth: number;
  readonly limit: number;
}

/** An edge as it is shown. */
export type ShownEdge = Omit<Tie, 'near' | 'far'> & { readonly from: string; readonly to: string };

/** What is found, with row numbers in the place of actors and facts. */
export interface FoundNeighborhood {
  readonly nodes: readonly string[];
  readonly edges: readonly ShownEdge[];
  readonly truncated: boolean;
}

/**
 * Searches outward from an actor, two statements for each level (one weighs it): the edges that lead from it, then those that lead on
 * from whom it reached, and so on. Nearer edges come first, on one level those with most facts, then by ids.
 */
export async function findNeighborhood(ties: Ties, { actor, depth, limit }: NeighborhoodQuestion): Promise<FoundNeighborhood> {
  const edges: Tie[] = [];
  const inner: string[] = [];
  const seen = new Set([actor]);
  let actors = [actor];
  let truncated = false;
  for (let level = 0; level < depth && actors.length > 0; level += 1) {
    const left = limit - edges.length;
    const { found, cut } = await ties.outward(await ties.start(actors), inner, left + 1);
    truncated ||= cut || found.length > left;
    edges.push(...found.slice(0, left));
    if (found.length > left) break;
    inner.push(...actors);
    actors = [...new Set(found.map(({ far }) => far))].filter((far) => !seen.has(far));
    for (const each of actors) seen.add(each);
  }
  const nodes = [...new Set([actor, ...edges.flatMap(({ near, far }) => [near, far])])];
  return { nodes, edges: edges.map(({ near, far, ...tie }) => ({ from: near, to: far, ...tie })), truncated };
}
