// size: one cascade from words to phrases, read top to bottom.
import type { Annotated } from './annotated.js';
import type { DateMention } from './dates.js';
import { lemmaOf, verbLemma } from './lemmas.js';
import { ALWAYS_VERBS, MODALS, NOMINAL_ING, OBJECTS_THAT, OFTEN_VERBS, PREPOSITIONAL, RELATIVES, SAYS_THAT, SUBORDINATORS, TIMES } from './lexicon-verbs.js';
import type { Mention } from './mentions.js';
import type { Sentence, Token } from './tokens.js';
import { WordClasses } from './word-classes.js';

/** A noun phrase: tokens [from, to). */
export interface NounPhrase {
  readonly type: 'NOUN';
  readonly from: number;
  readonly to: number;
  /** The token that the phrase is about. */
  readonly head: number;
  readonly lemma: string;
  /** Who it speaks of, where the phrase is a mention. */
  readonly mention: Mention | null;
  /** Whose: "Iran's nuclear deal". */
  readonly owner: Mention | null;
  /** "his", "their", "its". */
  readonly ownerPronoun: string;
  /** Mentions and peoples before the head: "US drone attack". */
  readonly modifiers: readonly Mention[];
  /** Countries of adjectives before the head: "Iraqi efforts". */
  readonly demonyms: readonly string[];
}

/** A verb with its auxiliaries. */
export interface VerbGroup {
  readonly type: 'VERB';
  readonly from: number;
  readonly to: number;
  /** The main verb. */
  readonly head: number;
  readonly lemma: string;
  /** FINITE stands for itself, INFINITIVE behind "to", GERUND is "meeting", PARTICIPLE is "signed by". */
  readonly form: 'FINITE' | 'INFINITIVE' | 'GERUND' | 'PARTICIPLE';
  readonly passive: boolean;
  readonly negated: boolean;
  /** will, would, may, should …; empty without one. */
  readonly modal: string;
  readonly perfect: boolean;
  readonly adverbs: readonly string[];
  /** The form that could stand behind "to": "boost". */
  readonly bare: boolean;
}

/** A word that joins phrases, or a sign. */
export interface Joint {
  readonly type: 'PREPOSITION' | 'AND' | 'COMMA' | 'RELATIVE' | 'SUBORDINATOR' | 'THAT' | 'QUOTE' | 'STOP' | 'DATE' | 'ADVERB' | 'OTHER';
  readonly from: number;
  readonly to: number;
  readonly lower: string;
  readonly date: DateMention | null;
}

export type Phrase = NounPhrase | VerbGroup | Joint;

/** Words that lead a fixed phrase, see `#fixed`. */
const LEADING = new Set(['along', 'together', 'next', 'beside', 'alongside', 'opposite', 'face', 'one', 'en']);
const isWord = (token: Token): boolean => /^[\p{L}\p{N}]/u.test(token.text);

/** Cuts a sentence into phrases, left to right; nothing is left out. */
export function phrasesOf(text: Annotated, sentence: Sentence, mentions: readonly Mention[], dates: readonly DateMention[]): Phrase[] {
  return new Chunker(text, sentence, mentions, dates).run();
}

class Chunker {
  readonly #tokens: readonly Token[];
  readonly #mentionAt = new Map<number, Mention>();
  readonly #mentionEnding = new Map<number, Mention>();
  readonly #dateAt = new Map<number, DateMention>();
  readonly #phrases: Phrase[] = [];
  readonly #words: WordClasses;

  constructor(
    private readonly text: Annotated,
    private readonly sentence: Sentence,
    mentions: readonly Mention[],
    dates: readonly DateMention[],
  ) {
    this.#tokens = text.tokens;
    this.#words = new WordClasses(text.tokens, sentence, this.#phrases, this.#mentionAt, this.#dateAt);
    for (const mention of mentions) {
      this.#mentionAt.set(mention.from, mention);
      this.#mentionEnding.set(mention.to, mention);
    }
    for (const date of dates) this.#dateAt.set(date.from, date);
  }

  run(): Phrase[] {
    for (let at = this.sentence.from; at < this.sentence.to; ) at = this.#next(at);
    return this.#phrases;
  }

  #next(at: number): number {
    const token = this.#tokens[at];
    if (token === undefined) return at + 1;
    const date = this.#dateAt.get(at);
    if (date !== undefined && !this.#isYearAdjective(date)) {
      this.#phrases.push({ type: 'DATE', from: at, to: date.to, lower: date.preposition, date });
      return Math.max(date.to, at + 1);
    }
    const fixed = LEADING.has(token.lower) ? this.#fixed(at, token) : null;
    if (fixed !== null) return fixed;
    if (PREPOSITIONAL.test(token.lower) && this.#phrases.at(-1)?.type !== 'VERB' ? true : token.lower === 'following' && /^(?:DET|PRON|ADJ|NOUN|PROPN)$/.test(this.#tokens[at + 1]?.pos ?? '')) return this.#joint('PREPOSITION', at);
    return token.lower !== 'whose' && RELATIVES.has(token.lower) ? this.#joint('RELATIVE', at) : (this.#verb(at) ?? this.#noun(at) ?? this.#word(at, token));
  }

  /** Words that are one joint together: "along with", "next to", "face to face". @returns where they end; null where they are not */
  #fixed(at: number, token: Token): number | null {
    if (/^(?:along|together)$/.test(token.lower) && this.#tokens[at + 1]?.lower === 'with' && this.#phrases.at(-1)?.type === 'NOUN') return this.#joint('AND', at, at + 2);
    if (token.lower === 'next' && this.#tokens[at + 1]?.lower === 'to') return this.#joint('PREPOSITION', at, at + 2);
    if (/^(?:beside|alongside|opposite)$/.test(token.lower) && this.#mentionAt.get(at + 1) !== undefined) return this.#joint('PREPOSITION', at);
    const set = this.#setPhrase(at);
    if (set > 0) return this.#joint('ADVERB', at, at + set);
    return null;
  }

  /** How many words "face to face", "one on one" and "en route" are; 0 where none of them stands. */
  #setPhrase(at: number): number {
    const [first, second, third] = [this.#tokens[at], this.#tokens[at + 1], this.#tokens[at + 2]];
    if (first?.lower === 'en' && second?.lower === 'route') return 2;
    return at + 2 < this.sentence.to && first !== undefined && /^(?:face|one)$/.test(first.lower) && third?.lower === first.lower && /^(?:to|on)$/.test(second?.lower ?? '') ? 3 : 0;
  }

  /** "the 2015 nuclear deal": the year belongs to the noun. */
  #isYearAdjective(date: DateMention): boolean {
    const next = this.#tokens[date.to];
    if (date.preposition === '' && date.grain === 'DAY' && /^(?:meeting|talks|visit|call|summit|conversation|trip|session|gathering)$/.test(next?.lower ?? '') && /^(?:PRON|DET)$/.test(this.#tokens[date.from - 1]?.pos ?? '')) return true;
    return date.preposition === '' && date.to - date.from === 1 && date.grain === 'WIDE' && next !== undefined && date.to < this.sentence.to && /^(?:NOUN|ADJ|PROPN)$/.test(next.pos) && /^\d/.test(this.#tokens[date.from]?.text ?? '');
  }

  #joint(type: Joint['type'], at: number, to = at + 1): number {
    this.#phrases.push({ type, from: at, to, lower: this.#tokens[at]?.lower ?? '', date: null });
    return to;
  }

  #word(at: number, token: Token): number {
    if (token.lower === 'according' && this.#tokens[at + 1]?.lower === 'to') return this.#joint('PREPOSITION', at, at + 2);
    if (/^(?:along|together)$/.test(token.lower) && this.#tokens[at + 1]?.lower === 'with') return this.#joint('ADVERB', at);
    if (token.text === '(') return this.#joint('OTHER', at, this.#parenthesis(at));
    if (/^[“”"]$/.test(token.text)) return this.#joint('QUOTE', at);
    if (token.text === ',') return this.#joint(this.#isHeadlineAnd(at) ? 'AND' : 'COMMA', at);
    if (/^[;:.!?–—]$/.test(token.text)) return this.#joint('STOP', at);
    if (RELATIVES.has(token.lower)) return this.#joint('RELATIVE', at);
    if (token.lower === 'that') return this.#joint(this.#phrases.at(-1)?.type === 'NOUN' && !this.#reportsThat(at) ? 'RELATIVE' : 'THAT', at);
    if (token.pos === 'CCONJ' || token.lower === 'and') return this.#joint('AND', at);
    if (SUBORDINATORS.has(token.lower) && this.#leadsClause(at)) return this.#joint('SUBORDINATOR', at);
    if (token.pos === 'ADP' || token.pos === 'SCONJ' || token.lower === 'to') return this.#joint('PREPOSITION', at);
    return this.#joint(token.pos === 'ADV' ? 'ADVERB' : 'OTHER', at);
  }

  /** "Erdogan, Putin discuss Syria": in headlines a comma stands for "and". */
  #isHeadlineAnd(at: number): boolean {
    const [first] = this.#phrases;
    const next = this.#mentionAt.get(at + 1);
    const verb = this.#tokens[next?.to ?? this.sentence.to];
    return this.#phrases.length === 1 && first?.type === 'NOUN' && /^(?:PERSON|COUNTRY)$/.test(first.mention?.kind ?? '') && next?.kind === first.mention?.kind && verb !== undefined && (next?.to ?? 0) < this.sentence.to && /^(?:meet|discuss|hold|talk|sign|agree|speak|vow|stress|urge|call|review|confer)$/.test(verb.lower);
  }

  /** "told reporters that Iran …", "said in a statement that it …": behind a verb of saying, and before a subject, it opens what is said. */
  #reportsThat(at: number): boolean {
    const next = this.#tokens[at + 1];
    if (next === undefined || /^(?:VERB|AUX|PART)$/.test(next.pos)) return false;
    for (let index = this.#phrases.length - 1; index >= 0; index -= 1) {
      const phrase = this.#phrases[index];
      if (phrase?.type === 'COMMA' || phrase?.type === 'STOP' || phrase?.type === 'QUOTE') return false;
      if (phrase?.type === 'VERB') return SAYS_THAT.test(phrase.lemma);
    }
    return false;
  }

  /** Where a short parenthesis that names nobody ends, "(R)", "(AFP)"; of any other only its sign is passed. */
  #parenthesis(at: number): number {
    for (let index = at + 1; index < Math.min(this.sentence.to, at + 7); index += 1) {
      if (this.#tokens[index]?.text === ')') return index + 1;
      if (this.#dateAt.has(index) || this.#mentionAt.get(index)?.kind === 'PERSON') return at + 1;
    }
    return at + 1;
  }

  /** Whether a finite verb comes before the next sign: then "after" opens a clause rather than a phrase. */
  #leadsClause(at: number): boolean {
    // "After the meeting Merkel told …": an occasion with somebody right behind it is a phrase of its own.
    if (/^(?:DET|PRON)$/.test(this.#tokens[at + 1]?.pos ?? '') && TIMES.test(this.#tokens[at + 2]?.lower ?? '') && this.#mentionAt.has(at + 3)) return false;
    for (let index = at + 1; index < Math.min(this.sentence.to, at + 14); index += 1) {
      // The commas within "his counterpart, X," end nothing.
      const named = this.#mentionAt.get(index);
      if (named?.kind === 'PERSON' && named.to - index > 1) index = named.to;
      const token = this.#tokens[index];
      if (token === undefined || /^[;.“”]$/.test(token.text) || (token.text === ',' && !this.#inNames(index) && !/^(?:when|while|if|because|although|though|where|whereas|whether)$/.test(this.#tokens[at]?.lower ?? ''))) return false;
      // "After four failed attempts the Council demanded": a second phrase begins where no joint parts it from the first.
      if (index > at + 1 && token.pos === 'DET' && /^(?:NOUN|PROPN)$/.test(this.#tokens[index - 1]?.pos ?? '') && /^(?:after|before|since|until|as)$/.test(this.#tokens[at]?.lower ?? '')) return false;
      if (token.pos === 'AUX' && token.lower !== 'be' && token.lower !== 'having' && token.lower !== 'being') return true;
      if ((token.pos === 'VERB' || ALWAYS_VERBS.has(token.lower)) && !token.lower.endsWith('ing') && this.#tokens[index - 1]?.lower !== 'to' && index > at + 1) return !(token.lower.endsWith('ed') && this.#tokens[index + 1]?.lower === 'by');
      if (token.pos === 'VERB' && token.lower.endsWith('ing') && index === at + 1) return true;
    }
    return false;
  }

  /** Whether a comma stands between two names: "after Egypt, the Emirates and Bahrain cut …". */
  #inNames(at: number): boolean {
    const next = this.#tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
    // "After two hours in the Palace, X appeared": a place and a person make no list.
    if (this.#mentionAt.get(at + 1)?.kind === 'PERSON' && this.#mentionEnding.get(at)?.kind !== 'PERSON') return false;
    return this.#tokens[at - 1]?.pos === 'PROPN' && this.#tokens[next]?.pos === 'PROPN';
  }

  #verb(at: number): number | null {
    let index = at;
    const seen: { auxiliaries: string[]; adverbs: string[]; negated: boolean } = { auxiliaries: [], adverbs: [], negated: false };
    const first = this.#tokens[at];
    if (first?.lower === 'according' && this.#tokens[at + 1]?.lower === 'to') return null;
    let infinitive = false;
    if (first?.lower === 'to' && (this.#isVerbWord(at + 1, true) || (/^(?:be|have)$/.test(this.#tokens[at + 1]?.lower ?? '') && this.#isAuxiliary(at + 1)))) {
      infinitive = true;
      index += 1;
    }
    for (; index < this.sentence.to; index += 1) {
      const token = this.#tokens[index];
      if (token === undefined || (this.#mentionAt.has(index) && !ALWAYS_VERBS.has(token.lower)) || this.#dateAt.has(index)) break;
      if (this.#isAuxiliary(index) || (infinitive && this.#isPerfect(index))) seen.auxiliaries.push(token.lower);
      else if (/^(?:not|n't|never)$/.test(token.lower)) seen.negated = true;
      else if (token.pos === 'ADV' && (seen.auxiliaries.length > 0 || infinitive || index > at || this.#isVerbAhead(index))) seen.adverbs.push(token.lower);
      else if (this.#isVerbWord(index, infinitive || seen.auxiliaries.length > 0)) return this.#pushVerb(at, index, seen, infinitive);
      else break;
    }
    if (seen.auxiliaries.length === 0) return null;
    return this.#pushVerb(at, index - 1, seen, infinitive, true);
  }

  #isAuxiliary(at: number): boolean {
    const token = this.#tokens[at];
    return token !== undefined && (token.pos === 'AUX' || (MODALS.has(token.lower) && !token.capital)) && token.lower !== 'may' ? true : token?.lower === 'may' && token.pos === 'AUX';
  }

  /** "to have discussed". */
  #isPerfect(at: number): boolean {
    const next = this.#tokens[at + 1];
    return this.#tokens[at]?.lower === 'have' && next?.pos === 'VERB' && /(?:ed|en|et|eld|ent|one|ade|ad)$/.test(next.lower);
  }

  #isVerbAhead(at: number): boolean {
    const next = this.#tokens[at + 1];
    return next !== undefined && at + 1 < this.sentence.to && (next.pos === 'VERB' || next.pos === 'AUX' || (next.pos === 'ADV' && this.#tokens[at + 2]?.pos === 'VERB'));
  }

  #isVerbWord(at: number, afterAuxiliary: boolean): boolean {
    const token = this.#tokens[at];
    if (token === undefined || at >= this.sentence.to || !isWord(token)) return false;
    if (!afterAuxiliary && this.#words.isOccasion(at)) return false;
    if (afterAuxiliary && /^re-[a-z]+$/.test(token.lower) && token.pos !== 'VERB') return true;
    if (token.lower.includes('-') && /-(?:torn|held|led|backed|based|run|born|made|wide)$/.test(token.lower)) return false;
    // "…, wounding two workers".
    if (token.lower.endsWith('ing') && this.#tokens[at - 1]?.text === ',' && /^(?:NOUN|ADJ)$/.test(token.pos) && (/^(?:NUM|DET)$/.test(this.#tokens[at + 1]?.pos ?? '') || this.#mentionAt.has(at + 1))) return true;
    if (this.#words.isPresent(at, token) || this.#words.isMeetingSomebody(at, token) || this.#words.isPast(at, token)) return true;
    // "the New START treaty": an acronym is no verb; "fired tear gas": neither is a bare form behind a finite verb and before a noun.
    if (token.pos === 'VERB' && at > this.sentence.from && /^[A-Z]{3,}$/.test(token.text)) return false;
    if (token.pos === 'VERB' && (this.#words.leadsNoun(at) || this.#words.isSubject(at) || this.#words.isObject(at))) return false;
    if (token.pos === 'VERB') return !(token.capital && at > this.sentence.from && this.#mentionAt.has(at));
    if (this.#words.isPlural(at)) return true;
    if (OFTEN_VERBS.has(token.lower)) return afterAuxiliary || this.#words.doesTo(at);
    if (ALWAYS_VERBS.has(token.lower) && !token.capital) return !/^(?:DET|ADJ)$/.test(this.#tokens[at - 1]?.pos ?? '') || afterAuxiliary;
    if (afterAuxiliary && token.pos === 'ADJ' && token.lower.endsWith('ed') && /^(?:had|has|have|'ve)$/.test(this.#tokens[at - 1]?.lower ?? '')) return true;
    return afterAuxiliary && token.pos === 'NOUN' && this.#tokens[at - 1]?.lower === 'to' && /^(?:visit|meet|talk|attack|host|sign|arrest|respond|help|support|return|strike)$/.test(token.lower);
  }

  // size: one object whose fields are read off the words seen.
  #pushVerb(from: number, head: number, seen: { auxiliaries: string[]; adverbs: string[]; negated: boolean }, infinitive: boolean, copula = false): number {
    const token = this.#tokens[head];
    const { auxiliaries } = seen;
    const modal = auxiliaries.find((word) => MODALS.has(word)) ?? '';
    const be = auxiliaries.some((word) => /^(?:is|are|was|were|be|been|being|'s|'re|'m)$/.test(word));
    const lower = token?.lower ?? '';
    const past = /(?:ed|en|t|d|n|de|ut|id|ld|ft|lt|ne|ug)$/.test(lower) && !lower.endsWith('ing');
    const passive = !copula && be && !lower.endsWith('ing') && (past || /^(?:met|held|led|sent|hit|cut|set|put|shut|struck|begun|hung|shot|read)$/.test(lower));
    const bare = auxiliaries.length === 0 && !infinitive;
    // "is based in Geneva and recognized as …": the second participle has the auxiliary of the first.
    const last = bare && past && this.#phrases.at(-1)?.type === 'AND' ? this.#phrases.findLast((phrase): phrase is VerbGroup => phrase.type === 'VERB') : undefined;
    const shared = last?.passive === true && last.form === 'FINITE' && !/^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(this.#tokens[head + 1]?.pos ?? '');
    const form = infinitive ? 'INFINITIVE' : bare && lower.endsWith('ing') ? 'GERUND' : bare && this.#isParticiple(head, lower) ? 'PARTICIPLE' : 'FINITE';
    this.#phrases.push({
      type: 'VERB', from, to: head + 1, head, lemma: copula ? (/^(?:ha|'ve)/.test(auxiliaries.at(-1) ?? '') ? 'have' : /^(?:do|did)/.test(auxiliaries.at(-1) ?? '') ? 'do' : 'be') : verbLemma(token), form, passive: passive || shared,
      negated: seen.negated || auxiliaries.some((word) => word.endsWith("n't")), modal, perfect: auxiliaries.some((word) => /^(?:has|have|had|having)$/.test(word)), adverbs: seen.adverbs, bare: bare && lower === token?.lemma,
    });
    return head + 1;
  }

  /** "sanctions imposed in 2018", "a deal signed by both": behind a noun, before a preposition, and no finite verb. */
  #isParticiple(at: number, lower: string): boolean {
    const [before, next] = [this.#phrases.at(-1), this.#tokens[at + 1]];
    if (!/(?:ed|en|own|ung|ught|old|eld|ent|uck|ade|iven|oken|riven)$/.test(lower) || before === undefined) return false;
    // "Under the agreement, signed in 2015, …".
    if (before.type === 'COMMA' && this.#phrases.at(-2)?.type === 'NOUN' && /^(?:signed|reached|concluded|adopted|ratified|approved|agreed|initialled|finalized|finalised|negotiated|imposed|launched|announced)$/.test(lower) && (next?.pos === 'ADP' || this.#dateAt.has(at + 1))) return true;
    if (before.type === 'COMMA' || before.type === 'AND') return lower.endsWith('ed') && next?.lower === 'by';
    if (before.type !== 'NOUN') return before.type === 'PREPOSITION';
    // "The ministry in Moscow called in the ambassador".
    if (lower === 'called' && /^(?:in|on|off|for)$/.test(next?.lower ?? '')) return false;
    // "Zelensky conferred by video link": by what means, and nobody did it to him.
    if (next?.lower === 'by') return !/^(?:conferred|travel+ed|arrived|talked|responded)$/.test(lower) && !/^(?:telephone|phone|video|letter)$/.test(this.#tokens[at + 2]?.lower ?? '');
    // An actor before it is its subject: "Zarif travelled to Baghdad". A thing is what it was done to: "sanctions imposed in".
    if (OBJECTS_THAT.test(lower) && next?.pos === 'ADP' && (/^(?:VERB|PREPOSITION)$/.test(this.#phrases.at(-2)?.type ?? '') || this.#words.verbFollows(at + 1))) return true;
    if (before.mention !== null && before.mention.kind !== 'PLACE') return before.mention.kind === 'GROUP' && next?.lower === 'as' && this.#phrases.some(({ type }) => type === 'VERB');
    const laterVerb = this.#tokens.slice(at + 1, this.sentence.to).some(({ pos }) => pos === 'AUX' || pos === 'VERB');
    return /^(?:ADP|NUM)$/.test(next?.pos ?? '') && /^(?:in|on|by|at|under|between|during|against|with|for|to)$/.test(next?.lower ?? '') && (laterVerb || this.#phrases.some(({ type }) => type === 'VERB')) && /^(?:imposed|signed|reached|agreed|launched|held|concluded|made|sent|killed|released|issued|claimed|carried|conducted|finalized|finalised|given|organized|organised|hosted|brokered|negotiated|mediated|seized|attended|chaired|led|entitled|called|known|based|used|involved|needed|taken|adopted|ratified|headed|located|published|posted|unveiled|inked|struck)$/.test(lower);
  }

  // size: one walk over what a noun phrase is made of.
  #noun(at: number): number | null {
    let index = at;
    let head = -1;
    let mention: Mention | null = null;
    let owner: Mention | null = null;
    let ownerPronoun = '';
    const modifiers: Mention[] = [];
    const demonyms: string[] = [];
    if (/^(?:(?:more|fewer|less) than|(?:at )(?:least|most)|up to)$/.test(`${this.#tokens[at]?.lower ?? ''} ${this.#tokens[at + 1]?.lower ?? ''}`) && /^(?:NUM|DET)$/.test(this.#tokens[at + 2]?.pos ?? '')) index += 2;
    else if (/^(?:about|around|nearly|almost|roughly|approximately)$/.test(this.#tokens[at]?.lower ?? '') && this.#tokens[at + 1]?.pos === 'NUM' && (at === this.sentence.from || (this.#phrases.at(-1)?.type === 'VERB' && this.#tokens[at]?.lower !== 'about'))) index += 1;
    for (; index < this.sentence.to; ) {
      const token = this.#tokens[index];
      if (token === undefined) break;
      const found = this.#mentionAt.get(index);
      if (found !== undefined && found.kind === 'PRONOUN' && index > at) break;
      const date = this.#dateAt.get(index);
      if (date !== undefined && index > at && !this.#isYearAdjective(date)) break;
      if (index > at && LEADING.has(token.lower) && this.#setPhrase(index) > 0) break;
      // "held talks first with X", "met X first".
      if (token.lower === 'first' && head !== -1 && !/^(?:NOUN|PROPN|ADJ)$/.test(this.#tokens[index + 1]?.pos ?? '')) break;
      if (found !== undefined) {
        // Two actors side by side without a joint: the second begins a clause of its own.
        if (mention !== null && (isActor(mention) || isActor(found)) && !(mention.kind === 'COUNTRY' && found.kind !== 'COUNTRY' && found.kind !== 'PERSON') && !((mention.kind === 'ORGANIZATION' || mention.kind === 'PLACE') && found.kind === 'GROUP')) break;
        // "In the afternoon Kerry met": a time and an actor are two phrases; "his daughter Yulia" is one.
        const bare = index - at === 1 && this.#tokens[at]?.pos === 'NOUN' && this.#tokens[at]?.lower.endsWith('s') === false;
        if (mention === null && head !== -1 && isActor(found) && (found.kind === 'ROLE' || (found.kind === 'PERSON' && found.titles.length > 0 && !bare) || TIMES.test(this.#tokens[head]?.lower ?? ''))) break;
        // "under the text the two states …": an article opens a phrase of its own.
        if (mention === null && head !== -1 && token.pos === 'DET') break;
        if (mention !== null) modifiers.push(mention);
        mention = found;
        if (found.kind === 'GROUP') demonyms.push(...this.#demonymsIn(found));
        if (found.kind === 'GROUP' && /^(?:his|her|their|its)$/.test(token.lower)) ownerPronoun = token.lower;
        head = Math.max(found.nameTo, found.from + 1) - 1;
        index = found.to;
        if (found.kind === 'PRONOUN') break;
        const mark = this.#tokens[index];
        if ((mark?.text === "'s" || (mark?.text === "'" && this.#tokens[index - 1]?.lower.endsWith('s') === true)) && index < this.sentence.to) {
          owner = found;
          mention = null;
          head = -1;
          index += 1;
        } else if (this.#tokens[index - 1]?.text === ',') {
          // The comma that closes an apposition is read as a comma again.
          index -= 1;
          break;
        }
        continue;
      }
      // "a Trump-ordered drone attack": who stands before the hyphen is a modifier of what follows.
      if (token.text === '-' && (mention !== null || (demonyms.length > 0 && /^(?:led|backed|ordered|based|flagged|owned|run|controlled|imposed|sponsored|made|built|held)$/.test(this.#tokens[index + 1]?.lower ?? ''))) && index > at && !token.spaced) {
        if (mention !== null) modifiers.push(mention);
        mention = null;
        head = -1;
        index += /(?:ed|led|based|style|backed|run|made|built|held)$/.test(this.#tokens[index + 1]?.lower ?? '') ? 2 : 1;
        continue;
      }
      // "a $4.8 billion contract".
      if (/^[$€£]$/.test(token.text) && this.#tokens[index + 1]?.pos === 'NUM') {
        index += 1;
        continue;
      }
      if (token.text === '&' || !isWord(token)) break;
      if (head !== -1 && token.pos === 'NUM' && /^(?:times|years|days|months|weeks|hours|minutes)$/.test(this.#tokens[index + 1]?.lower ?? '')) break;
      if (!this.#nominal(index, at, head)) break;
      if (mention !== null && token.pos === 'NOUN' && /[^s]s$/.test(token.lower) && isActor(mention) && (/^(?:DET|PRON)$/.test(this.#tokens[index + 1]?.pos ?? '') || this.#tokens[index + 1]?.lower === 'to' || this.#words.isHeadlineVerb(index))) break;
      // "gave Ghana five million dollars": a number behind an actor begins another phrase.
      if (mention !== null && token.pos === 'NUM' && this.#phrases.at(-1)?.type === 'VERB' && isActor(mention) && /^(?:NOUN|NUM|ADJ)$/.test(this.#tokens[index + 1]?.pos ?? '')) break;
      if (mention !== null && token.pos === 'ADJ' && !this.#nominal(index + 1, at, index)) break;
      if (/^(?:his|her|their|its|our|my)$/.test(token.lower)) {
        if (index > at) break;
        ownerPronoun = token.lower;
      } else if (/^(?:DET)$/.test(token.pos)) {
        if (index > at && head !== -1) break;
      } else if (/^(?:NOUN|PROPN)$/.test(token.pos) || NOMINAL_ING.test(token.lower) || this.#words.isOccasion(index) || (index === at && (this.#words.isSubject(at) || this.#words.isObject(at))) || (token.pos === 'VERB' && /^[A-Z]{3,}$/.test(token.text)) || (token.pos === 'ADJ' && !this.#nominal(index + 1, at, index)) || token.pos === 'NUM') {
        // "Zarif talks" is no phrase, "Soleimani killing" and "Trump administration" are.
        if (mention !== null) {
          modifiers.push(mention);
          mention = null;
        }
        head = index;
      } else if (mention !== null && token.pos === 'ADJ' && isActor(mention) && mention.kind !== 'COUNTRY') break;
      const mark = this.text.startingAt(index);
      if (mark !== null && mark.entry.kind === 'DEMONYM') demonyms.push(mark.entry.code);
      // "Iranian, Afghan and Russian officials" are one phrase.
      const further = mark !== null && mark.entry.kind === 'DEMONYM' ? this.#furtherDemonym(mark.to) : null;
      if (further !== null) {
        index = further;
        head = -1;
        continue;
      }
      index += 1;
      if (this.#tokens[index]?.text === "'s" || (this.#tokens[index]?.text === "'" && index < this.sentence.to)) {
        head = -1;
        index += 1;
      }
    }
    if (head === -1 && owner !== null) return this.#pushNoun({ at, to: index, head: owner.nameTo - 1, mention: owner, owner: null, ownerPronoun, modifiers, demonyms });
    if (head === -1) return null;
    return this.#pushNoun({ at, to: index, head, mention, owner, ownerPronoun, modifiers, demonyms });
  }

  /** The peoples in the words of a group: "47 other American officials". */
  #demonymsIn({ from, to }: Mention): string[] {
    const codes: string[] = [];
    for (let at = from; at < to; at += 1) {
      const entry = this.text.startingAt(at)?.entry;
      if (entry?.kind === 'DEMONYM') codes.push(entry.code);
    }
    return codes;
  }

  /** Where behind "and" or a comma another adjective of a people goes on; null where none does. */
  #furtherDemonym(at: number): number | null {
    if (!/^(?:and|,)$/.test(this.#tokens[at]?.lower ?? '')) return null;
    const next = at + (this.#tokens[at + 1]?.lower === 'and' ? 2 : 1);
    const group = this.#mentionAt.get(next);
    const entry = this.text.startingAt(next)?.entry;
    return next < this.sentence.to && entry?.kind === 'DEMONYM' && (group === undefined || group.kind === 'GROUP') ? next : null;
  }

  #pushNoun({ at, to, head, ...rest }: { at: number; to: number; head: number } & Pick<NounPhrase, 'mention' | 'owner' | 'ownerPronoun' | 'modifiers' | 'demonyms'>): number {
    this.#phrases.push({ type: 'NOUN', from: at, to, head, lemma: rest.mention?.titles[0] !== undefined && rest.mention.kind !== 'PERSON' ? rest.mention.titles[0].head : lemmaOf(this.#tokens[head]), ...rest });
    return to;
  }

  /** Whether a word can stand in a noun phrase. */
  #nominal(at: number, from: number, head: number): boolean {
    const token = this.#tokens[at];
    if (token === undefined || at >= this.sentence.to) return false;
    if (at === from && token.pos === 'VERB' && (this.#words.leadsNoun(at) || this.#words.isSubject(at) || this.#words.isObject(at))) return true;
    if (at > from && ((OFTEN_VERBS.has(token.lower) && this.#words.doesTo(at)) || this.#words.isPlural(at))) return false;
    if (/^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(token.pos) || token.lower === 'new') return !(token.lower === 'that' && at === from && (this.#tokens[at + 1]?.pos !== 'NOUN' || this.#tokens[at + 1]?.capital === true));
    if (at > from && token.pos === 'VERB' && /^[A-Z]{3,}$/.test(token.text)) return true;
    if (token.pos === 'PRON') return at === from;
    // "the agreed plan", "a planned visit", "the ongoing talks"; "the meeting", "the killing".
    if (token.pos === 'VERB') {
      if (at > from && this.#words.isOccasion(at)) return true;
      const next = this.#tokens[at + 1];
      return at > from && (token.lower.endsWith('ing') || token.lower.endsWith('ed')) && (head === -1 || (token.lower.endsWith('ing') && this.#phrases.at(-1)?.type !== 'NOUN' && NOMINAL_ING.test(token.lower))) && (next === undefined || /^(?:NOUN|ADJ|PROPN|ADP|PUNCT|VERB|AUX|CCONJ)$/.test(next.pos));
    }
    return token.pos === 'ADV' && head === -1 && at > from && this.#tokens[at + 1]?.pos === 'ADJ';
  }
}

/** Whether a mention can act: not a place as such. */
export function isActor(mention: Mention): boolean {
  return mention.kind !== 'PLACE';
}
