import type { Actor } from './actors.js';
import { type Complement, complementsOfNoun, type Predicate } from './clauses.js';
import type { Frame, Slot } from './frame.js';
import type { NounPhrase } from './phrases.js';
import type { SentenceReading } from './reading.js';
import type { Telling } from './telling.js';

/** A frame that fits a verb or noun: who stands where. */
export interface Bound {
  readonly frame: Frame;
  readonly slots: ReadonlyMap<Slot, readonly Actor[]>;
  /** The noun that made it, where a noun did. */
  readonly noun: NounPhrase | null;
  readonly complements: readonly Complement[];
}

/** The actors of nouns. */
export type Who = (telling: Telling, nouns: readonly NounPhrase[]) => readonly Actor[];

/** Frames by the word that calls them up, so that each word costs one look-up however many rules there are. */
export class FrameIndex {
  readonly #verbs = new Map<string, Frame[]>();
  readonly #nouns = new Map<string, Frame[]>();

  /** @param who tells the actors of nouns, where more than the usual ones count */
  constructor(
    frames: readonly Frame[],
    private readonly who: Who = (telling, nouns) => telling.actors(nouns),
  ) {
    for (const frame of frames) {
      for (const verb of frame.verbs) push(this.#verbs, verb, frame);
      if (frame.verbs.length === 0) for (const noun of frame.nouns) push(this.#nouns, noun, frame);
    }
  }

  /** Whether a verb calls up any frame. */
  knows(lemma: string): boolean {
    return this.#verbs.has(lemma);
  }

  /** Frames that a verb calls up and that fit it. Who stands where is read once for all of them. */
  ofVerb(telling: Telling, predicate: Predicate, lemma = predicate.verb.lemma): Bound[] {
    const frames = this.#verbs.get(lemma);
    if (frames === undefined) return [];
    const { complements } = predicate;
    let nouns: readonly NounPhrase[] | null = null;
    let slots: Map<Slot, readonly Actor[]> | null = null;
    const found: Bound[] = [];
    for (const frame of frames) {
      if (frame.nouns.length > 0) nouns ??= [...sidesOf(predicate)[1], ...complements.flatMap(({ preposition, nouns: behind }) => (LEADS.test(preposition) ? behind : []))];
      const noun = nouns?.find((each) => frame.nouns.includes(each.lemma)) ?? null;
      if (frame.nouns.length > 0 && noun === null) continue;
      slots ??= slotsOf(predicate, telling, this.who);
      const at = frame.kind === 'MEETING' ? withoutTies(slots, predicate, telling) : slots;
      // "US sanctions" as the object of a passive verb have their actor before them.
      const own = noun === null || at.has('subject') ? at : withOwners(at, telling.reading.ownersOf(noun));
      if (satisfied(frame, own)) found.push({ frame, slots: own, noun, complements });
    }
    return found;
  }

  /** Frames that a noun calls up by itself. */
  ofNoun(telling: Telling, sentence: SentenceReading, at: number): Bound[] {
    const noun = sentence.phrases[at];
    if (noun?.type !== 'NOUN') return [];
    const frames = this.#nouns.get(noun.lemma);
    if (frames === undefined) return [];
    return frames.flatMap((frame) => {
      const bound = bindNoun(frame, { sentence, noun, at }, telling, this.who);
      return bound === null ? [] : [bound];
    });
  }
}

function push(map: Map<string, Frame[]>, key: string, frame: Frame): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [frame]);
  else list.push(frame);
}

/** Prepositions behind which the noun of a frame may stand. */
const LEADS = /^(?:in|at|on|to|for|with|of|by|over|via|through|into)$/;

/** Who does it and what it is done to, a passive turned round. */
export function sidesOf({ verb, subject, object, complements }: Predicate): readonly [readonly NounPhrase[], readonly NounPhrase[]] {
  return verb.passive || verb.form === 'PARTICIPLE' ? [byOf(complements), subject] : [subject, object];
}

function slotsOf(predicate: Predicate, telling: Telling, who: Who): Map<Slot, readonly Actor[]> {
  const [agent, patient] = sidesOf(predicate);
  const slots = new Map<Slot, readonly Actor[]>();
  fill(slots, 'subject', who(telling, agent));
  fill(slots, 'object', who(telling, patient));
  for (const { preposition, nouns } of predicate.complements) if (!(predicate.verb.passive && preposition === 'by') && !slots.has(preposition as Slot)) fill(slots, preposition as Slot, who(telling, nouns));
  return slots;
}

function withOwners(slots: ReadonlyMap<Slot, readonly Actor[]>, owners: readonly Actor[]): ReadonlyMap<Slot, readonly Actor[]> {
  return owners.length === 0 ? slots : new Map([...slots, ['subject', owners]]);
}

/** What stands behind "with" is no party of a meeting where it is a party of ties. */
function withoutTies(slots: ReadonlyMap<Slot, readonly Actor[]>, { complements }: Predicate, telling: Telling): ReadonlyMap<Slot, readonly Actor[]> {
  const tied = complements.find(({ preposition }) => preposition === 'with');
  return tied === undefined || !hangsOnTies(telling, tied.preposition, tied.nouns) ? slots : new Map([...slots].filter(([slot]) => slot !== 'with'));
}

/** "discussed trade with Iran", "discussed ties with the ministry": with whom the trade is, and not the talks. */
function hangsOnTies({ reading: { text } }: Telling, preposition: string, [noun]: readonly NounPhrase[]): boolean {
  const before = text.tokens[(noun?.from ?? 0) - 2];
  return preposition === 'with' && !/^(?:PERSON|ROLE)$/.test(noun?.mention?.kind ?? '') && before !== undefined && /^(?:relations?|ties|cooperation|trade|links|war|conflict|borders?|partnerships?|disputes?|tensions?|friendship|collaboration|interactions?|contracts?|deal|agreement|accord)$/.test(before.lower);
}

/** Verbs by which an occasion comes to pass. */
const OCCURS = /^(?:take|hold|begin|start|open|resume|continue|conclude|end|occur|happen|convene)$/;

/** "Talks took place between X and Y", "the meeting was held in Vienna": what stands behind the verb is the noun's. */
function occurring({ predicates }: SentenceReading, noun: NounPhrase): readonly Complement[] {
  const found = predicates.find(({ subject, verb, object, link }) => subject[0] === noun && link !== 'RELATIVE' && OCCURS.test(verb.lemma) && (verb.lemma === 'take' ? object[0]?.lemma === 'place' : verb.lemma !== 'hold' || verb.passive));
  return found?.complements ?? [];
}

const byOf = (complements: readonly Complement[]): readonly NounPhrase[] => complements.find(({ preposition }) => preposition === 'by')?.nouns ?? [];

function bindNoun(frame: Frame, { sentence, noun, at }: { sentence: SentenceReading; noun: NounPhrase; at: number }, telling: Telling, who: Who): Bound | null {
  const complements = [...complementsOfNoun(sentence.phrases, at), ...occurring(sentence, noun)];
  const slots = new Map<Slot, readonly Actor[]>();
  fill(slots, 'subject', telling.reading.ownersOf(noun));
  const first = complements.findIndex(({ preposition }) => preposition === 'of');
  for (const [index, { preposition, nouns }] of complements.entries()) {
    // "the arrest of X, sister of Y", "talks during a visit of X", "a meeting on ties with Iran": what hangs on a further noun is not the first one's.
    const before = complements[index - 1]?.preposition ?? '';
    if (preposition === 'of' && (index !== first || /^(?:during|after|before|on|over|about|for|with)$/.test(before))) continue;
    if (preposition === 'with' && (/^(?:on|over|about|for)$/.test(before) || (frame.kind === 'MEETING' && hangsOnTies(telling, preposition, nouns)))) continue;
    fill(slots, preposition as Slot, who(telling, nouns));
  }
  return satisfied(frame, slots) ? { frame, slots, noun, complements } : null;
}

function fill(slots: Map<Slot, readonly Actor[]>, slot: Slot, actors: readonly Actor[]): void {
  const known = slots.get(slot) ?? [];
  const all = [...new Set([...known, ...actors])];
  if (all.length > 0) slots.set(slot, all);
}

const satisfied = (frame: Frame, slots: ReadonlyMap<Slot, readonly Actor[]>): boolean =>
  frame.needs.every((need) => (typeof need === 'string' ? [need] : need).some((slot) => slots.has(slot)));

/** The actors of a bound frame with their parts, each actor once per part. */
export function partsOf({ frame, slots }: Bound): { actor: Actor; role: NonNullable<Frame['roles'][Slot]>; slot: Slot }[] {
  return [...slots].flatMap(([slot, actors]) => {
    const role = frame.roles[slot];
    return role === undefined ? [] : actors.map((actor) => ({ actor, role, slot }));
  });
}
