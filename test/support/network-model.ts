import { FactKind } from '../../src/fact/fact.enum.js';
import { byRow } from '../../src/network/ties.js';

/** A fact as the naive search sees it; actors may be told twice. */
export interface ModelFact {
  readonly id: string;
  readonly kind: FactKind;
  /** One day, or null where unknown. */
  readonly day: string | null;
  readonly counts: boolean;
  readonly actors: readonly string[];
}

export interface ModelQuestion {
  readonly via: readonly FactKind[];
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly limit: number;
}

export interface ModelEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: FactKind;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly facts: readonly string[];
}

const kinds = Object.values(FactKind);
const newest = (a: ModelFact, b: ModelFact): number => (b.day ?? '').localeCompare(a.day ?? '') || byRow(b.id, a.id);
const byWeight = (a: ModelEdge, b: ModelEdge): number => b.count - a.count || byRow(a.from, b.from) || byRow(a.to, b.to) || kinds.indexOf(a.relation) - kinds.indexOf(b.relation);

/** Searches small networks in memory, pair by pair: slow, and plain to see through. */
export class NetworkModel {
  private readonly facts: readonly ModelFact[];
  private readonly actors: readonly string[];

  constructor(
    facts: readonly ModelFact[],
    groups: readonly string[],
    private readonly question: ModelQuestion,
  ) {
    const { via, since, until } = question;
    this.facts = facts
      .filter(({ kind, counts }) => counts && via.includes(kind))
      .filter(({ day }) => (since === undefined || (day !== null && day >= since)) && (until === undefined || (day !== null && day <= until)))
      .map((fact) => ({ ...fact, actors: fact.actors.filter((actor) => !groups.includes(actor)) }));
    this.actors = [...new Set(this.facts.flatMap(({ actors }) => actors))].sort(byRow);
  }

  edges(from: string, to: string): ModelEdge[] {
    return kinds.flatMap((relation) => {
      const facts = this.facts.filter(({ kind, actors }) => kind === relation && actors.includes(from) && actors.includes(to)).sort(newest);
      const days = facts.flatMap(({ day }) => day ?? []).sort();
      return facts.length === 0 ? [] : [{ from, to, relation, count: facts.length, first: days[0] ?? null, last: days.at(-1) ?? null, facts: facts.slice(0, 5).map(({ id }) => id) }];
    }).sort(byWeight);
  }

  neighborhood(center: string, depth: number): { nodes: string[]; edges: ModelEdge[]; truncated: boolean } {
    const [edges, known] = [[] as ModelEdge[], new Set([center])];
    const told = new Set<string>();
    let level = [center];
    for (let hop = 0; hop < depth; hop += 1) {
      const found = level.flatMap((from) => this.actors.filter((to) => to !== from && !told.has(to) && !(level.includes(to) && byRow(to, from) < 0)).flatMap((to) => this.edges(from, to)));
      edges.push(...found.sort(byWeight));
      for (const actor of level) told.add(actor);
      level = [...new Set(found.map(({ to }) => to))].filter((actor) => !known.has(actor));
      for (const actor of level) known.add(actor);
    }
    const shown = edges.slice(0, this.question.limit);
    return { nodes: [...new Set([center, ...shown.flatMap(({ from, to }) => [from, to])])], edges: shown, truncated: edges.length > shown.length };
  }

  paths(from: string, to: string, maxHops: number): { paths: { length: number; nodes: string[]; edges: ModelEdge[] }[]; truncated: boolean } {
    let ways: string[][] = [[from]];
    for (let hop = 0; hop < maxHops && !ways.some((way) => way.includes(to)); hop += 1) {
      ways = ways.flatMap((way) => this.actors.filter((next) => !way.includes(next) && this.edges(way.at(-1) ?? '', next).length > 0).map((next) => [...way, next]));
    }
    const found = ways.filter((way) => way.at(-1) === to).map((nodes) => {
      const edges = nodes.slice(1).flatMap((next, index) => this.edges(nodes[index] ?? '', next));
      return { length: nodes.length - 1, nodes, edges };
    });
    const strength = ({ edges }: { edges: ModelEdge[] }): number => edges.reduce((sum, { count }) => sum + count, 0);
    found.sort((a, b) => strength(b) - strength(a) || a.nodes.reduce((order, node, index) => order || byRow(node, b.nodes[index] ?? ''), 0));
    return { paths: found.slice(0, this.question.limit), truncated: found.length > this.question.limit };
  }
}
