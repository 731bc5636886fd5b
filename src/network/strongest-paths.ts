import { byRow, type Pair } from './ties.js';

/** A way from one actor to another. */
export interface Path {
  /** Row numbers of the actors, both ends among them. */
  readonly actors: readonly string[];
  /** Facts of all its hops. */
  readonly facts: number;
}

/**
 * The strongest of all ways through layers of pairs: most facts first, then by the ids of the actors on the way. Keeps
 * only so many ways to each actor, which is enough, since what follows is the same for all of them.
 *
 * @param layers pairs of each hop, from the start on, the near end first
 */
export function strongestPaths(start: string, layers: readonly (readonly Pair[])[], most: number): Path[] {
  let reached = new Map<string, Path[]>([[start, [{ actors: [start], facts: 0 }]]]);
  for (const layer of layers) {
    const next = new Map<string, Path[]>();
    for (const { near, far, facts } of layer) {
      const longer = (reached.get(near) ?? []).map((path) => ({ actors: [...path.actors, far], facts: path.facts + facts }));
      const known = next.get(far);
      if (known === undefined) next.set(far, longer);
      else known.push(...longer);
    }
    reached = new Map([...next].map(([actor, paths]) => [actor, paths.sort(byStrength).slice(0, most)]));
  }
  return [...reached.values()].flat().sort(byStrength).slice(0, most);
}

function byStrength(a: Path, b: Path): number {
  if (a.facts !== b.facts) return b.facts - a.facts;
  for (const [index, actor] of a.actors.entries()) {
    const order = byRow(actor, b.actors[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
