import type { Key, ToldFact } from '../dossier/resolved-dossier.js';
import { assign } from './evaluation-assignment.js';
import { type EvaluationSentences, overlap } from './evaluation-sentences.js';
import type { SameThings, Sides } from './evaluation-things.js';

/** One fact of the gold and one of the system that tell the same. */
export interface FactPair {
  readonly goldKey: Key;
  readonly systemKey: Key;
  readonly gold: ToldFact;
  readonly system: ToldFact;
  /** They also agree in what makes the fact: type of event, action, office, kind of relationship, form of statement. */
  readonly agree: boolean;
}

/** Weights: to agree goes before being paired at all, and that before how well the two fit. */
const AGREE = 1_000_000;
const PAIRED = 10_000;

/**
 * Pairs the facts of both sides, kind by kind and one to one, so that first as many as possible agree, then as many as possible are
 * paired, then participants, dates, places, modality and the quoted words fit best. A duplicate finds its fact taken.
 *
 * Two facts can be paired if their evidence has a sentence in common; tenures if they have the same holder, relationships if
 * they have the same two actors, since those may be shown by any of several sentences.
 */
export function alignFacts({ gold, system }: Sides, same: SameThings, sentences: EvaluationSentences): FactPair[] {
  const kinds = [...new Set(Object.values(gold.telling.facts).map(({ kind }) => kind))];
  const likeness = new Likeness(same, sentences);
  return kinds.flatMap((kind) => {
    const ofKind = (facts: Readonly<Record<Key, ToldFact>>): [Key, ToldFact][] => Object.entries(facts).filter(([, fact]) => fact.kind === kind);
    const [golds, systems] = [ofKind(gold.telling.facts), ofKind(system.telling.facts)];
    const pairs = assign(golds.map(([, one]) => systems.map(([, other]) => likeness.weight(one, other))));
    return pairs.flatMap(([row, column]): FactPair[] => {
      const [one, other] = [golds[row], systems[column]];
      if (one === undefined || other === undefined) return [];
      return [{ goldKey: one[0], systemKey: other[0], gold: one[1], system: other[1], agree: likeness.agree(one[1], other[1]) }];
    });
  });
}

/** How well a fact of the gold and one of the system fit. */
class Likeness {
  constructor(
    private readonly same: SameThings,
    private readonly sentences: EvaluationSentences,
  ) {}

  weight(gold: ToldFact, system: ToldFact): number {
    if (!this.#comparable(gold, system)) return 0;
    return (this.agree(gold, system) ? AGREE : 0) + PAIRED + this.#fit(gold, system);
  }

  agree(gold: ToldFact, system: ToldFact): boolean {
    if (gold.kind === 'EVENT' && system.kind === 'EVENT') return gold.type === system.type;
    if (gold.kind === 'AGREEMENT_ACTION' && system.kind === 'AGREEMENT_ACTION') return gold.action === system.action;
    if (gold.kind === 'TENURE' && system.kind === 'TENURE') return this.same.samePosition(gold.position, system.position);
    if (gold.kind === 'RELATIONSHIP' && system.kind === 'RELATIONSHIP') return gold.relation === system.relation;
    if (gold.kind === 'STATEMENT' && system.kind === 'STATEMENT') return gold.form === system.form;
    return happened(gold) === happened(system);
  }

  #comparable(gold: ToldFact, system: ToldFact): boolean {
    if (gold.kind === 'TENURE' && system.kind === 'TENURE') return this.same.goldKey(system.holder) === gold.holder;
    if (gold.kind === 'RELATIONSHIP' && system.kind === 'RELATIONSHIP') {
      const [one, other] = [this.same.goldKey(system.subject), this.same.goldKey(system.object)];
      return (one === gold.subject && other === gold.object) || (one === gold.object && other === gold.subject);
    }
    const told = this.sentences.of(gold.evidence);
    return [...this.sentences.of(system.evidence)].some((number) => told.has(number));
  }

  /** From 0 to 100: who takes part 35, date 20, modality 10, place 10, words 10, what it is about 10, the kind's own 5. */
  #fit(gold: ToldFact, system: ToldFact): number {
    const roles = (fact: ToldFact, id: (key: Key) => string): string[] => fact.participants.map(({ actor, role }) => `${id(actor)} ${role}`);
    const places = (fact: ToldFact, id: (key: Key) => string): string[] => fact.places.map(({ place }) => id(place));
    const [own, other] = [(key: Key): string => key, (key: Key): string => this.same.systemId(key)];
    const words = gold.evidence.filter((span) => system.evidence.some((found) => overlap(span, found))).length;
    return (
      35 * shared(roles(gold, own), roles(system, other)) +
      20 * Number(gold.date?.edtf === system.date?.edtf) +
      10 * Number(gold.modality === system.modality) +
      10 * shared(places(gold, own), places(system, other)) +
      5 * (words / Math.max(gold.evidence.length, system.evidence.length)) +
      5 * closeness(gold, system) +
      10 * shared(things(gold).map(own), things(system).map(other)) +
      5 * Number(manner(gold) === manner(system))
    );
  }
}

/** Whether the source tells the fact as done. */
export const happened = ({ modality }: ToldFact): boolean => modality === 'ACTUAL';

/** How much two lists have in common, of all that stands in either. */
function shared(one: readonly string[], other: readonly string[]): number {
  const all = new Set([...one, ...other]);
  const right = new Set(other);
  return all.size === 0 ? 1 : [...new Set(one)].filter((item) => right.has(item)).length / all.size;
}

/** The things a fact is about; of an action, its agreement. */
function things(fact: ToldFact): Key[] {
  return [...(fact.kind === 'AGREEMENT_ACTION' ? [fact.agreement] : []), ...fact.subjects.flatMap(({ thing }) => thing ?? [])];
}

/** What else tells two facts of one sentence apart. */
function manner(fact: ToldFact): string {
  if (fact.kind === 'STATEMENT') return `${fact.act} ${fact.text}`;
  if (fact.kind === 'MEETING') return `${fact.mode} ${fact.format}`;
  return fact.descriptors.join(' ');
}

/** How much of the quoted words is the same, of all that is quoted on either side. */
function closeness(gold: ToldFact, system: ToldFact): number {
  const common = gold.evidence.reduce((sum, one) => sum + system.evidence.reduce((most, other) => Math.max(most, Math.min(one.end, other.end) - Math.max(one.start, other.start)), 0), 0);
  const length = (fact: ToldFact): number => fact.evidence.reduce((sum, { start, end }) => sum + end - start, 0);
  return common / Math.max(1, length(gold), length(system));
}
