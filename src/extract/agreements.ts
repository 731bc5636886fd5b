import type { AgreementKind } from '../agreement/agreement.enum.js';
import type { Actor, Words } from './actors.js';
import type { Annotated } from './annotated.js';
import { complementsOfNoun } from './clauses.js';
import type { NounPhrase, Phrase } from './phrases.js';
import type { Reading } from './reading.js';

/** An undertaking that the article names or describes. */
export interface AgreementThing {
  key: string;
  name: string;
  readonly names: Set<string>;
  readonly kind: AgreementKind;
  readonly descriptive: boolean;
  readonly parties: Map<Actor, 'STATED' | 'INFERRED'>;
  readonly subjects: Set<string>;
  readonly mentions: Words[];
  /** Words that tell it from others: "nuclear", "2015". */
  readonly marks: Set<string>;
  readonly head: string;
  /** The year in its name, with where it stands. */
  readonly year: { readonly year: number; readonly words: Words; readonly sentence: number } | null;
}

const KINDS: readonly (readonly [RegExp, AgreementKind])[] = [
  [/^(?:treaty|convention|protocol|covenant|pact|charter)$/, 'TREATY'],
  [/^(?:memorandum|memoranda|mou|mous)$/, 'MEMORANDUM'],
  [/^(?:contract)$/, 'CONTRACT'],
  [/^(?:communiqué|communique|declaration)$/, 'JOINT_STATEMENT'],
  [/^(?:resolution)$/, 'OTHER'],
  [/^(?:deal|agreement|accord|truce|ceasefire|armistice|arrangement|roadmap|road-map|settlement|compromise|jcpoa|consensus|understanding|concordat)$/, 'DEAL'],
];

/** The kind of agreement that the head of a phrase names; null if it names none. */
export function agreementKind(lemma: string): AgreementKind | null {
  return KINDS.find(([heads]) => heads.test(lemma))?.[1] ?? null;
}

const STOP = new Set(['the', 'a', 'an', 'this', 'that', 'all', 'any', 'such', 'new', 'previous', 'final', 'historic', 'landmark', 'joint', 'two', 'three', 'several', 'these', 'those', 'its', 'their', 'his', 'other', 'possible', 'of', 'and', 'on', 'for', 'with', 'between', 'initial', 'same', 'said', 'comprehensive', 'draft', 'bilateral', 'trilateral']);
/** How many words back "it" may mean an agreement. */
const REMEMBERED = 60;
const NAMED = /\b(?:JCPOA|Joint Comprehensive Plan of Action|Joint Plan of Action)\b/;

/** Whether a comma stands in a list that ends in "and". */
function listGoesOn(phrases: readonly Phrase[], at: number): boolean {
  for (let index = at; index < phrases.length; index += 1) {
    const type = phrases[index]?.type;
    if (type === 'AND') return phrases[index + 1]?.type === 'NOUN';
    if (type !== 'NOUN' && type !== 'COMMA') return false;
  }
  return false;
}

/** The agreements of an article, each once. */
export class Agreements {
  readonly all: AgreementThing[] = [];

  constructor(
    private readonly text: Annotated,
    private readonly reading: Pick<Reading, 'actorsOf' | 'ownersOf'>,
  ) {}

  /** The agreement that the phrase at `at` speaks of; null if it is none. */
  at(phrases: readonly Phrase[], at: number, sentence: number): AgreementThing | null {
    const noun = phrases[at];
    if (noun?.type !== 'NOUN' || (noun.mention !== null && noun.mention.kind !== 'PERSON')) return null;
    const words = this.text.words(noun.from, noun.to);
    const kind = NAMED.test(words) || /\bAccords?$/.test(words) ? 'DEAL' : noun.lemma === 'statement' && /\bjoint\b/i.test(words) ? 'JOINT_STATEMENT' : agreementKind(noun.lemma);
    if (kind === null || /^(?:no|any) (?:deal|agreement|treaty|ceasefire|truce)$|^(?:a )?(?:great|good) deal$/i.test(words)) return null;
    if (noun.lemma === 'agreement' && phrases[at - 1]?.type === 'PREPOSITION' && words === 'agreement') return null;
    const tokens = this.text.tokens.slice(noun.from, noun.to);
    const marks = new Set(tokens.filter(({ pos }) => /^(?:NOUN|PROPN|ADJ|NUM|VERB)$/.test(pos)).map(({ lower }) => lower).filter((word) => !STOP.has(word) && word !== noun.lemma && word !== `${noun.lemma}s`));
    const complements = complementsOfNoun(phrases, at);
    const known = this.#known(noun, marks, kind, words, complements.some(({ preposition }) => preposition === 'on' || preposition === 'between'));
    const thing = known ?? this.#new(noun, marks, kind, this.#name(noun, phrases, at), sentence);
    if (!thing.mentions.some(({ from }) => from === noun.from)) thing.mentions.push({ from: noun.from, to: noun.to });
    this.#describe(thing, noun, complements);
    return thing;
  }

  /** The agreement spoken of last before a word, in its sentence or the two before; null if that is long ago. */
  before(at: number): AgreementThing | null {
    let last: { thing: AgreementThing; from: number } | null = null;
    for (const thing of this.all) for (const { from } of thing.mentions) if (from < at && (last === null || from > last.from)) last = { thing, from };
    return last !== null && at - last.from < REMEMBERED ? last.thing : null;
  }

  /** An agreement that is told by a verb alone: "agreed to form a commission". */
  described(words: Words, kind: AgreementKind = 'DEAL'): AgreementThing {
    const name = this.text.words(words.from, words.to).replace(/\s+/g, ' ').slice(0, 480);
    const made: AgreementThing = { key: '', name, names: new Set(), kind, descriptive: true, parties: new Map(), subjects: new Set(), mentions: [], marks: new Set(), head: '', year: null };
    this.all.push(made);
    return made;
  }

  #new(noun: NounPhrase, marks: Set<string>, kind: AgreementKind, name: string, sentence: number): AgreementThing {
    const year = [...marks].find((mark) => /^(?:19|20)\d{2}$/.test(mark));
    const plural = this.text.tokens[noun.head]?.lower.endsWith('s') === true && !/\bAccords$/.test(name) && noun.lemma !== this.text.tokens[noun.head]?.lower;
    const proper = marks.size > 0;
    const made: AgreementThing = {
      key: '', name, names: new Set(), kind: plural ? 'COLLECTION' : kind, descriptive: !proper || plural, parties: new Map(), subjects: new Set(), mentions: [], marks, head: noun.lemma,
      year: year === undefined ? null : { year: Number(year), words: { from: noun.from, to: noun.to }, sentence },
    };
    this.all.push(made);
    return made;
  }

  /** The agreement spoken of before, by the words that tell it from others. */
  #known(noun: NounPhrase, marks: ReadonlySet<string>, kind: AgreementKind, words: string, specific: boolean): AgreementThing | null {
    const definite = /^(?:the|this|that|its|their|his|[A-Z])/.test(words) || noun.owner !== null;
    if (!definite) return null;
    const plural = this.text.tokens[noun.head]?.lower.endsWith('s') === true && noun.lemma !== this.text.tokens[noun.head]?.lower;
    const fits = this.all.filter((thing) => !thing.mentions.some(({ from }) => from === noun.from) && (thing.kind === 'COLLECTION') === plural && thing.head !== '' && this.#matches(thing, marks, kind, noun.lemma));
    return (marks.size === 0 && specific ? undefined : fits.at(-1)) ?? this.all.find(({ mentions }) => mentions.some(({ from }) => from === noun.from)) ?? null;
  }

  #matches(thing: AgreementThing, marks: ReadonlySet<string>, kind: AgreementKind, lemma: string): boolean {
    if (marks.size === 0) return thing.head === lemma || thing.kind === kind || lemma === 'agreement' || lemma === 'deal' || lemma === 'pact' || lemma === 'accord';
    const shared = [...marks].filter((mark) => thing.marks.has(mark));
    const years = [...marks, ...thing.marks].filter((mark) => /^(?:19|20)\d{2}$/.test(mark));
    return shared.length > 0 && new Set(years).size < 2 && (thing.kind === kind || shared.some((mark) => mark.length > 3));
  }

  /** The phrase with "on …" and "with …" behind it, as news names what has no name. */
  #name(noun: NounPhrase, phrases: readonly Phrase[], at: number): string {
    let to = noun.to;
    for (let index = at + 1; index + 1 < phrases.length; ) {
      const phrase = phrases[index];
      const next = phrases[index + 1];
      if (phrase?.type === 'PREPOSITION' && /^(?:on|with|between|of|for|to)$/.test(phrase.lower) && next?.type === 'NOUN') {
        to = next.to;
        index += 2;
      } else if ((phrase?.type === 'AND' || (phrase?.type === 'COMMA' && listGoesOn(phrases, index))) && index > at + 1 && next?.type === 'NOUN' && phrases[index + 2]?.type !== 'VERB') {
        to = next.to;
        index += 2;
      } else if (phrase?.type === 'COMMA' && next?.type === 'AND' && phrases[index + 2]?.type === 'NOUN' && index > at + 1 && phrases[index + 3]?.type !== 'VERB') {
        to = phrases[index + 2]?.to ?? to;
        index += 3;
      } else break;
    }
    return this.text.words(noun.from, to).replace(/^(?:the|a|an|all|this|any) /i, (word) => (/^all/i.test(word) ? word : '')).replace(/\s+/g, ' ').replace(/,$/, '').slice(0, 480);
  }

  #describe(thing: AgreementThing, noun: NounPhrase, complements: ReturnType<typeof complementsOfNoun>): void {
    for (const { preposition, nouns } of complements) {
      if (preposition === 'with' || preposition === 'between') for (const each of nouns) for (const actor of this.reading.actorsOf(each)) thing.parties.set(actor, 'STATED');
      if (preposition === 'on') for (const each of nouns) thing.subjects.add(this.text.words(each.from, each.to).replace(/^(?:the|a|an) /i, '').slice(0, 200));
    }
    // "the Paris accord" is named after where it was made, and binds no more than those who made it.
    const named = noun.owner === null && noun.modifiers.some(({ kind }) => kind === 'PLACE');
    if (!named) for (const actor of this.reading.ownersOf(noun)) if (actor.kind !== 'PERSON') thing.parties.set(actor, 'STATED');
    const topic = [...thing.marks].find((mark) => /^(?:nuclear|trade|peace|gas|oil|climate|security|defence|defense|extradition|water|fisheries|migration|grain|visa|ceasefire|arms|energy|tax|border|prisoner|military|economic|strategic)$/.test(mark));
    if (topic !== undefined) thing.subjects.add(topic);
  }
}
