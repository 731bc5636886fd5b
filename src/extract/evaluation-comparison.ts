import type { Key, ResolvedDossier, ToldDate, ToldFact, ToldParticipation, ToldSpan, ToldThing } from '../dossier/resolved-dossier.js';
import type { FactKind } from '../fact/fact.enum.js';
import { alignFacts, type FactPair } from './evaluation-alignment.js';
import type { Board, Item } from './evaluation-board.js';
import type { MeasureName } from './evaluation-measures.js';
import { EvaluationSentences } from './evaluation-sentences.js';
import { SameThings, type Sides } from './evaluation-things.js';

/** The facts of one kind. */
export type Told<Kind extends FactKind> = Extract<ToldFact, { kind: Kind }>;

/** A pair of one kind. */
export type PairOf<Kind extends FactKind> = FactPair & { readonly gold: Told<Kind>; readonly system: Told<Kind> };

/** One of the two dossiers, and how to name its things so that the same things are named the same on both sides. */
export class Side {
  readonly facts: readonly (readonly [Key, ToldFact])[];
  readonly things: Readonly<Record<Key, ToldThing>>;

  constructor(
    readonly dossier: ResolvedDossier,
    readonly id: (key: Key) => string,
  ) {
    this.facts = Object.entries(dossier.telling.facts);
    this.things = dossier.telling.things;
  }

  /** The facts of a kind that are asked for. */
  of<Kind extends FactKind>(kind: Kind, wanted: (fact: Told<Kind>) => boolean = () => true): [Key, Told<Kind>][] {
    const isWanted = (entry: readonly [Key, ToldFact]): entry is [Key, Told<Kind>] => entry[1].kind === kind && wanted(entry[1] as Told<Kind>);
    return this.facts.filter(isWanted);
  }

  /** Those who take part and are asked for, as items to compare. */
  actors(fact: ToldFact, label: string, wanted: (participation: ToldParticipation) => boolean = () => true): Item[] {
    return fact.participants
      .filter((participation) => wanted(participation))
      .map(({ actor, role }) => ({ key: this.id(actor), label: `${label} ${role} ${this.nameOf(actor)}`, at: spanOf(fact) }));
  }

  nameOf(key: Key): string {
    return this.things[key]?.name ?? key;
  }
}

/** The comparison of one article: both sides, how their facts are paired, and where the outcome is added. */
export class Comparison {
  readonly gold: Side;
  readonly system: Side;
  readonly same: SameThings;
  readonly sentences: EvaluationSentences;
  readonly pairs: readonly FactPair[];

  constructor(
    sides: Sides,
    readonly board: Board,
  ) {
    this.same = new SameThings(sides);
    this.gold = new Side(sides.gold, (key) => key);
    this.system = new Side(sides.system, (key) => this.same.systemId(key));
    this.sentences = new EvaluationSentences(sides.gold.text);
    this.pairs = alignFacts(sides, this.same, this.sentences);
    board.open(sides.gold.path, (span) => this.sentences.show(span));
  }

  pairsOf<Kind extends FactKind>(kind: Kind): PairOf<Kind>[] {
    return this.pairs.filter((pair): pair is PairOf<Kind> => pair.gold.kind === kind);
  }

  /** Compares the facts of a kind that are wanted: right are those of the given pairs in which both sides are. */
  facts<Kind extends FactKind>(measure: MeasureName, kind: Kind, pairs: readonly PairOf<Kind>[], wanted: (fact: Told<Kind>) => boolean = () => true): void {
    const items = (side: Side): Item[] => side.of(kind, wanted).map(([key, fact]) => ({ key, label: labelOf(key, fact), at: spanOf(fact) }));
    const [gold, system] = [items(this.gold), items(this.system)];
    const both = pairs.filter((pair) => wanted(pair.gold) && wanted(pair.system));
    const indexes = both.map(({ goldKey, systemKey }) => [gold.findIndex(({ key }) => key === goldKey), system.findIndex(({ key }) => key === systemKey)] as const);
    this.board.comparePaired(measure, gold, system, indexes);
  }

  /** Compares what both sides of a pair have, each in its own naming. */
  both(measure: MeasureName, { gold, system }: FactPair, items: (fact: ToldFact, side: Side) => Item[]): void {
    this.board.compare(measure, items(gold, this.gold), items(system, this.system));
  }
}

/** The first words that say it. */
export const spanOf = ({ evidence: [first] }: ToldFact): ToldSpan | null => first ?? null;

/** The EDTF text without `~ ? %`: flags never make two dates different. */
export const dateValue = (date: ToldDate | null): string | null => date?.edtf.replace(/[~?%]/g, '') ?? null;

/** What a person needs to see to know which fact is meant. */
function labelOf(key: Key, fact: ToldFact): string {
  const type = fact.kind === 'EVENT' ? fact.type : fact.kind === 'AGREEMENT_ACTION' ? fact.action : fact.kind === 'STATEMENT' ? `${fact.form} ${fact.act}` : null;
  const actors = fact.participants.map(({ actor }) => actor).join(', ');
  return [key, fact.kind, type, fact.modality === 'ACTUAL' ? null : fact.modality, `(${actors})`].filter((part) => part !== null).join(' ');
}
