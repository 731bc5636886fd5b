import type { Mention } from './mentions.js';
import type { Phrase } from './phrases.js';
import type { Sentence, Token } from './tokens.js';

const HEADLINE_VERBS = new Set(['visits', 'hosts', 'meets', 'receives', 'welcomes', 'greets', 'phones', 'tours']);
const OCCASIONS = new Set(['call', 'calls', 'talks', 'visit', 'visits']);

/** What a word is in its sentence where the tagger takes it for something else: asked while phrases are cut, of those cut so far. */
export class WordClasses {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly sentence: Sentence,
    private readonly phrases: readonly Phrase[],
    private readonly mentionAt: ReadonlyMap<number, Mention>,
    private readonly dateAt: ReadonlyMap<number, unknown>,
  ) {}

  /** "Four states drop their boycott": a bare form between a plural and an article or "their" is what the plural does. */
  isPlural(at: number): boolean {
    const [token, next, before] = [this.tokens[at], this.tokens[at + 1], this.tokens[at - 1]];
    if (token?.pos !== 'NOUN' || (next?.pos !== 'DET' && !/^(?:its|his|her|their)$/.test(next?.lower ?? ''))) return false;
    const verb = this.phrases.at(-1)?.type === 'VERB' ? this.phrases.at(-1) : this.phrases.at(-2);
    const made = verb?.type === 'VERB' && /^(?:let|make|help)$/.test(verb.lemma);
    return at > this.sentence.from && !token.lower.endsWith('s') && ((before?.pos === 'NOUN' && before.lower.endsWith('s')) || (made && before?.pos === 'PROPN'));
  }

  /** "rejected calls by …": a form in -s right behind a finite verb is what that verb is about. */
  isObject(at: number): boolean {
    const [token, before] = [this.tokens[at], this.phrases.at(-1)];
    return before?.type === 'VERB' && before.to === at && before.form === 'FINITE' && before.lemma !== 'be' && token?.pos === 'VERB' && /[^s]s$/.test(token.lower) && !token.capital;
  }

  /** "Fighting raged": a form in -ing that begins a clause and has a finite verb right behind it is what the clause is about. */
  isSubject(at: number): boolean {
    const [token, next, before] = [this.tokens[at], this.tokens[at + 1], this.tokens[at - 1]];
    if (token?.lower.endsWith('ing') !== true || token.pos !== 'VERB' || next === undefined || at + 1 >= this.sentence.to) return false;
    const opens = at === this.sentence.from || before === undefined || /^(?:SCONJ|PUNCT)$/.test(before.pos);
    return opens && (next.pos === 'AUX' || (next.pos === 'VERB' && !next.lower.endsWith('ing') && next.lower !== next.lemma));
  }

  /** Whether a bare form is the first word of the object of the verb right before it: "fired tear gas". */
  leadsNoun(at: number): boolean {
    const [token, next, before] = [this.tokens[at], this.tokens[at + 1], this.phrases.at(-1)];
    return before?.type === 'VERB' && before.to === at && before.form === 'FINITE' && !/^(?:be|have|do|help|make|let|dare|need|go|come)$/.test(before.lemma) && token?.pos === 'VERB' && token.lower === token.lemma && /^(?:NOUN)$/.test(next?.pos ?? '');
  }

  /** Whether a word that may be a participle stands behind a noun and before what it is done to, or its particle. */
  doesTo(at: number): boolean {
    const [before, next] = [this.tokens[at - 1], this.tokens[at + 1]];
    if (before?.text === ',' && next !== undefined) return /^(?:DET|NUM)$/.test(next.pos);
    return before !== undefined && next !== undefined && at > this.sentence.from && /^(?:NOUN|PROPN|PRON|ADV|CCONJ)$/.test(before.pos) && (this.mentionAt.has(at + 1) || /^(?:DET|NUM|PRON|ADP)$/.test(next.pos) || /^(?:down|up|at|its|his|her|their)$/.test(next.lower));
  }

  /** "Blinken informed Lavrov": a form in -ed between two actors is a verb, whatever the tagger says. */
  isPast(at: number, token: Token): boolean {
    const before = this.phrases.at(-1);
    const behind = this.mentionAt.get(at + 1);
    return /^(?:ADJ|NOUN)$/.test(token.pos) && token.lower.endsWith('ed') && !token.capital && before?.type === 'NOUN' && before.to === at && before.mention?.kind === 'PERSON' && behind?.kind === 'PERSON';
  }

  /** "after meeting Aoun", "Meeting with Modi in Delhi, …": no article before it, and somebody behind it. */
  isMeetingSomebody(at: number, token: Token): boolean {
    if (/^(?:standing|sitting)$/.test(token.lower) && /^(?:next|beside|alongside|opposite)$/.test(this.tokens[at + 1]?.lower ?? '')) return true;
    if (!/^(?:meeting|dining|lunching|conferring|speaking|talking|gathering)$/.test(token.lower)) return false;
    // "EU ministers, meeting in Luxembourg, added".
    if (/^(?:meeting|gathering)$/.test(token.lower) && this.phrases.at(-1)?.type === 'COMMA' && /^(?:in|at|on)$/.test(this.tokens[at + 1]?.lower ?? '') && (this.mentionAt.get(at + 2)?.kind === 'PLACE' || this.mentionAt.get(at + 2)?.kind === 'COUNTRY' || this.dateAt.has(at + 1))) return true;
    const [before, behind] = [this.tokens[at - 1], this.mentionAt.get(at + 1) ?? this.mentionAt.get(at + 2)];
    if (at > this.sentence.from && (before === undefined || !(/^(?:ADP|SCONJ|VERB|ADV)$/.test(before.pos) || before.text === ','))) return false;
    return behind !== undefined && behind.kind !== 'PLACE' && (behind.from === at + 1 || this.tokens[at + 1]?.lower === 'with');
  }

  /** "Russia answers the expulsion": a form in -s behind an actor and before an article is a verb, whatever the tagger says. */
  isPresent(at: number, token: Token): boolean {
    const next = this.tokens[at + 1];
    const before = this.phrases.at(-1);
    if (this.isHeadlineVerb(at) && before?.type === 'NOUN' && before.to === at && before.mention !== null) return true;
    return token.pos === 'NOUN' && /[^s]s$/.test(token.lower) && before?.type === 'NOUN' && before.to === at && before.mention !== null && next !== undefined && (next.pos === 'DET' || /^(?:its|his|her|their|to)$/.test(next.lower));
  }

  /** "The French president visits Beirut", "Macron hosts Zelensky": between two names. */
  isHeadlineVerb(at: number): boolean {
    return HEADLINE_VERBS.has(this.tokens[at]?.lower ?? '') && /^(?:PERSON|ROLE|COUNTRY|PLACE|GROUP)$/.test(this.mentionAt.get(at + 1)?.kind ?? '');
  }

  /** "heads of state"; "in separate telephone calls": behind an adjective or the means it is a noun, whatever the tagger says. */
  isOccasion(at: number): boolean {
    const [before, token] = [this.tokens[at - 1], this.tokens[at]];
    if (token?.lower === 'heads' && this.tokens[at + 1]?.lower === 'of') return true;
    return OCCASIONS.has(token?.lower ?? '') && before !== undefined && at > this.sentence.from && (before.pos === 'ADJ' || /^(?:telephone|phone|video|summit)$/.test(before.lower));
  }

  /** Whether a finite verb comes before the next comma: "workers affiliated with the union stopped work". */
  verbFollows(at: number): boolean {
    for (let index = at; index < this.sentence.to; index += 1) {
      const token = this.tokens[index];
      if (token === undefined || token.pos === 'PUNCT' || /^(?:and|that|who|which|after|when)$/.test(token.lower)) return false;
      if (token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing') && this.tokens[index - 1]?.lower !== 'to')) return true;
    }
    return false;
  }
}
