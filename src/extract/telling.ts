// size: what every kind of fact asks of a clause: when, where, told as what, by whom.
import type { Modality } from '../fact/fact.enum.js';
import type { Certainty } from '../shared/evidence.enum.js';
import { type Actor, countryOf, type Words } from './actors.js';
import { Agreements } from './agreements.js';
import type { Complement, Predicate } from './clauses.js';
import { plusDays, readDay, edtfDay } from './calendar.js';
import type { DateMention, Direction } from './dates.js';
import type { Draft, DraftDate, DraftStep } from './draft.js';
import { type PlaceFound, Places, placesOf } from './places.js';
import type { NounPhrase } from './phrases.js';
import type { Reading, SentenceReading } from './reading.js';
import { BLAMES } from './verb-classes.js';

const PLANS = /^(?:plan|agree|schedule|intend|promise|vow|decide|prepare|pledge|announce|commit|set|expect|due|slate|arrange|undertake|aim|continue)$/;
const WISHES = /^(?:want|hope|urge|call|ask|demand|wish|seek|request|invite|propose|desire|like|need|encourage|press|appeal|recommend|suggest|insist|require|advise|tell|order)$/;
const REFUSES = /^(?:refuse|cancel|decline|reject|deny|postpone|oppose|forbid|ban|avoid|prevent|stop|fail|halt|scrap|shelve|abandon|exclude|rule|suspend|block)$/;
const SAYING = /^(?:say|tell|announce|state|add|note|stress|claim|believe|report|insist|argue|declare|confirm|explain|acknowledge|admit|reveal|reiterate|emphasi[sz]e|underline|underscore|inform|assure|write|tweet|recall|remark|allege|quote)$/;

/** One article on its way into facts. */
export class Telling {
  readonly places: Places;
  readonly agreements: Agreements;
  readonly drafts: Draft[] = [];
  /** The date told last, for "the same day". */
  #lastDay: DraftDate | null = null;

  constructor(readonly reading: Reading) {
    this.places = new Places(reading.text);
    this.agreements = new Agreements(reading.text, reading);
  }

  /** The meeting told last. */
  lastMeeting: Draft | null = null;

  add(made: Draft): Draft {
    if (made.kind === 'MEETING') this.lastMeeting = made;
    this.drafts.push(made);
    return made;
  }

  /** The words of a clause, without the sign that ends it. */
  words(sentence: SentenceReading, from: number, to: number): Words {
    const tokens = this.reading.text.tokens;
    let [first, last] = [sentence.phrases[from]?.from ?? sentence.sentence.from, sentence.phrases[to - 1]?.to ?? sentence.sentence.to];
    while (last - 1 > first && /^[,;:.”"“(–—-]$|^(?:and|but|or)$/.test(tokens[last - 1]?.lower ?? '')) last -= 1;
    while (first < last - 1 && /^[,;:.”)–—]$|^(?:and|but)$/.test(tokens[first]?.lower ?? '')) first += 1;
    return { from: first, to: last };
  }

  /** The words of a predicate's clause with its subject. */
  clause(sentence: SentenceReading, predicate: Predicate): Words {
    const subject = predicate.subject[0];
    const from = subject !== undefined && predicate.link !== 'THAT' ? Math.min(sentence.phrases.indexOf(subject), predicate.from) : predicate.from;
    return this.words(sentence, from === -1 || this.#jumpsQuote(sentence, from, predicate.at) ? predicate.from : from, predicate.to);
  }

  #jumpsQuote(sentence: SentenceReading, from: number, to: number): boolean {
    return sentence.phrases.slice(from, to).some(({ type }) => type === 'STOP');
  }

  /** The whole sentence. */
  sentence({ sentence }: SentenceReading): Words {
    return { from: sentence.from, to: sentence.to };
  }

  /** Actors of joined nouns, each once. */
  actors(nouns: readonly NounPhrase[], asActor = true): Actor[] {
    return nouns.length === 0 ? [] : [...new Set(nouns.flatMap((noun) => this.actorsOf(noun, asActor)))];
  }

  /** The actors of one noun. */
  actorsOf(noun: NounPhrase, asActor = true): readonly Actor[] {
    const known = this.reading.actorsOf(noun, asActor);
    return known.length > 0 || noun.mention !== null ? known : this.#behind(noun);
  }

  /** "the Hezbollah group", "the Trump administration": the body that a word for a body explains, or the country that is governed. */
  #behind(noun: NounPhrase): readonly Actor[] {
    const owners = this.reading.ownersOf(noun);
    if (/^(?:group|movement|organization|organisation|network|forum|militia|party|bloc|alliance|agency|coalition)$/.test(noun.lemma)) return owners.filter(({ kind }) => kind === 'ORGANIZATION');
    if (!/^(?:administration|government|regime|cabinet)$/.test(noun.lemma)) return [];
    return owners.flatMap((owner) => (owner.kind === 'PERSON' && owner.country !== null ? [this.reading.cast.country(owner.country)] : []));
  }

  /** How the clause tells it: as done, planned, wished for, possible or not so. */
  modality(predicate: Predicate): Modality {
    const { verb } = predicate;
    // "no Cuban minister had come".
    if (verb.negated || predicate.subject.some(({ from }) => /^(?:no|neither|none)$/.test(this.reading.text.tokens[from]?.lower ?? ''))) return 'NEGATED';
    if (predicate.subordinator === 'if' || predicate.subordinator === 'unless' || predicate.subordinator === 'whether') return 'HYPOTHETICAL';
    const governor = predicate.governor;
    // "were to have met": it did not come to it.
    if (predicate.link === 'INFINITIVE' && governor?.verb.lemma === 'be' && verb.perfect) return 'NEGATED';
    if (predicate.link === 'INFINITIVE') return governor === null ? 'PLANNED' : this.#governed(governor);
    if (predicate.link === 'GERUND' && predicate.subordinator === 'without') return 'NEGATED';
    // "speaks of having talks", "the idea of meeting X".
    if (predicate.link === 'GERUND' && predicate.subordinator === 'of' && !BLAMES.test(predicate.governor?.verb.lemma ?? '')) return 'HYPOTHETICAL';
    // "told reporters after meeting X": what the preposition leads is no wish of the verb before it.
    const bare = predicate.subordinator === '' || /^(?:of|from)$/.test(predicate.subordinator);
    if (predicate.link === 'GERUND' && bare && governor !== null && (WISHES.test(governor.verb.lemma) || /^(?:consider|mull|contemplate|discuss|explore|plan)$/.test(governor.verb.lemma))) return governor.verb.lemma === 'plan' ? 'PLANNED' : 'HYPOTHETICAL';
    if (predicate.link === 'GERUND' && bare && governor !== null && REFUSES.test(governor.verb.lemma)) return 'NEGATED';
    if ((predicate.link === 'THAT' || predicate.link === 'RELATIVE') && governor?.verb.lemma === 'deny' && predicate.subordinator === '') return 'NEGATED';
    // "will meet and sign": the modal counts for both.
    if (predicate.link === 'AND' && verb.bare && verb.modal === '' && governor !== null && governor.verb.modal !== '') return this.modality(governor);
    if (/^(?:will|shall|'ll)$/.test(verb.modal)) return 'PLANNED';
    if (verb.modal === 'would' && verb.perfect) return 'HYPOTHETICAL';
    if (verb.modal === 'would') return governor !== null && /^(?:say|announce|tell|promise|vow|pledge|agree|add|confirm|state)$/.test(governor.verb.lemma) ? 'PLANNED' : 'HYPOTHETICAL';
    if (/^(?:may|might|could|can)$/.test(verb.modal)) return governor !== null && /^(?:hope|wish)$/.test(governor.verb.lemma) ? 'DESIRED' : 'HYPOTHETICAL';
    if (/^(?:should|must)$/.test(verb.modal)) return 'DESIRED';
    if (predicate.link === 'THAT' && governor !== null && /^(?:hope|wish|want|demand|urge)$/.test(governor.verb.lemma)) return 'DESIRED';
    // "a request that Ruto address Congress".
    if ((predicate.link === 'THAT' || predicate.link === 'RELATIVE') && verb.bare && !/ed$|^(?:put|set|cut|hit|read|let|shut)$/.test(verb.lemma) && predicate.subject.length === 1 && /^(?:PERSON|COUNTRY)$/.test(predicate.subject[0]?.mention?.kind ?? '')) return 'DESIRED';
    // "On Friday he sees the king": the present with a day is what is to come.
    const head = this.reading.text.tokens[verb.head];
    if (/^(?:see|meet|visit|travel|fly|receive|host|hold|attend|arrive|leave|set|head|go|depart|follow)$/.test(verb.lemma) && !verb.perfect && !verb.passive && verb.adverbs.length === 0 && head !== undefined && (head.lower.endsWith('s') || head.lower === 'follow') && predicate.dates.some(({ grain, from, to }) => grain === 'DAY' && !/\d{4}/.test(this.reading.text.words(from, to)))) return 'PLANNED';
    return verb.modal === "'d" ? 'HYPOTHETICAL' : 'ACTUAL';
  }

  #governed(governor: Predicate): Modality {
    const { lemma } = governor.verb;
    if (governor.verb.negated && !/^(?:hesitate|fail)$/.test(lemma)) return 'NEGATED';
    if (REFUSES.test(lemma)) return 'NEGATED';
    if (lemma === 'be' || lemma === 'have') return governor.verb.modal === '' || governor.verb.modal === 'will' ? 'PLANNED' : 'HYPOTHETICAL';
    if (WISHES.test(lemma) && !(governor.verb.passive && /^(?:set|expect)$/.test(lemma))) return 'DESIRED';
    if (PLANS.test(lemma)) return lemma === 'continue' ? this.modality(governor) : 'PLANNED';
    if (/^(?:try|attempt|struggle|work|threaten)$/.test(lemma)) return lemma === 'threaten' ? 'HYPOTHETICAL' : 'PLANNED';
    // "had flown to Honiara to ask X": the journey is over when it is told.
    if (/^(?:travel|fly|go|come)$/.test(lemma) && governor.verb.perfect && governor.verb.modal === '' && this.reading.text.tokens[governor.verb.from]?.lower === 'had') return 'ACTUAL';
    if (/^(?:travel|arrive|fly|gather|come|go|visit|head|manage|meet|help|join|sit|convene|use)$/.test(lemma)) return this.modality(governor) === 'ACTUAL' && /^(?:manage|help|gather|convene|use|sit|meet)$/.test(lemma) ? 'ACTUAL' : 'PLANNED';
    return 'PLANNED';
  }

  /** How sure the source is. */
  certainty(predicate: Predicate): Certainty {
    const words = [...predicate.verb.adverbs, ...(predicate.governor?.verb.adverbs ?? [])];
    if (words.some((word) => /^(?:reportedly|allegedly|apparently|likely|probably|presumably)$/.test(word))) return 'PROBABLE';
    return /^(?:may|might|could)$/.test(predicate.verb.modal) || words.some((word) => /^(?:possibly|perhaps)$/.test(word)) ? 'POSSIBLE' : 'CERTAIN';
  }

  /** Who said so: the speakers of the verbs of saying that the clause hangs on, then "according to". */
  attribution(sentence: SentenceReading, predicate: Predicate): DraftStep[] {
    const steps: DraftStep[] = [];
    for (let governor = predicate.governor, depth = 0; governor !== null && depth < 4; governor = governor.governor, depth += 1) {
      if (!SAYING.test(governor.verb.lemma) && !/^(?:hope|vow|promise|want|accuse|claim|deny|warn)$/.test(governor.verb.lemma)) continue;
      const [noun] = governor.subject;
      const [agent = null] = this.actors(governor.subject);
      if (noun === undefined || predicate.link === 'RELATIVE' && depth === 0) break;
      if (!steps.some((step) => step.agent === agent)) steps.push({ agent, text: this.reading.text.words(noun.from, noun.to).slice(0, 300), kind: governor.verb.lemma === 'claim' ? 'CLAIMED' : 'SAID' });
    }
    return [...steps, ...this.accordingTo(sentence), ...this.#reportedly(predicate)];
  }

  #reportedly({ verb, governor }: Predicate): DraftStep[] {
    return [...verb.adverbs, ...(governor?.verb.adverbs ?? [])].some((word) => /^(?:reportedly|allegedly)$/.test(word)) ? [{ agent: null, text: null, kind: 'REPORTEDLY' }] : [];
  }

  /** "According to the foreign ministry", "in the words of Merkel". */
  accordingTo({ phrases }: SentenceReading): DraftStep[] {
    for (const [index, phrase] of phrases.entries()) {
      const noun = phrases[index + 1];
      if (phrase.type !== 'PREPOSITION' || noun?.type !== 'NOUN') continue;
      const [of, whose] = [phrases[index + 2], phrases[index + 3]];
      if (phrase.lower === 'in' && noun.lemma === 'word' && of?.type === 'PREPOSITION' && of.lower === 'of' && whose?.type === 'NOUN') return [{ agent: this.actors([whose])[0] ?? null, text: this.reading.text.words(whose.from, whose.to).replace(/,$/, '').slice(0, 300), kind: 'ACCORDING_TO' }];
      if (phrase.lower !== 'according') continue;
      const [agent = null] = this.actors([noun]);
      return [{ agent, text: this.reading.text.words(noun.from, noun.to).replace(/,$/, '').slice(0, 300), kind: 'ACCORDING_TO' }];
    }
    return [];
  }

  /** The date of a clause: its own, or else that of a clause that it continues. */
  date(predicate: Predicate, modality: Modality): DraftDate | null {
    return this.pick(predicate.dates, this.direction(predicate, modality)) ?? (predicate.link === 'INFINITIVE' && predicate.governor !== null && /^(?:be|have|schedule|set|expect|plan|due|gather|travel|use|convene)$/.test(predicate.governor.verb.lemma) ? this.pick(predicate.governor.dates, this.direction(predicate, modality)) : predicate.subordinator === 'when' && predicate.governor !== null ? this.pick(predicate.governor.dates, this.direction(predicate, modality)) : null);
  }

  /** Which way a date without a year lies for what is told so. */
  directionOf(modality: Modality): Direction {
    return modality === 'PLANNED' || modality === 'DESIRED' || modality === 'HYPOTHETICAL' ? 'FUTURE' : 'PAST';
  }

  /** The same, or that of the clause it is joined to: "landed on Sunday and was embraced by X". */
  dateOfOccasion(predicate: Predicate, modality: Modality): DraftDate | null {
    const { link, governor } = predicate;
    const joined = link === 'AND' && governor?.link === 'MAIN' && !SAYING.test(governor.verb.lemma) ? this.pick(governor.dates.filter(({ preposition }) => preposition !== 'of'), this.direction(predicate, modality)) : null;
    return this.date(predicate, modality) ?? joined;
  }

  direction(predicate: Predicate, modality: Modality): Direction {
    if (modality === 'PLANNED' || modality === 'DESIRED' || (modality === 'NEGATED' && (predicate.link === 'INFINITIVE' || predicate.verb.lemma === 'cancel'))) return 'FUTURE';
    return modality === 'HYPOTHETICAL' && predicate.verb.form !== 'GERUND' ? 'FUTURE' : 'PAST';
  }

  /** The first date that says when, of several. "since" and "until" bound a state and date no deed. */
  pick(dates: readonly DateMention[], direction: Direction): DraftDate | null {
    const fits = dates.filter(({ preposition }) => !/^(?:since|until|till|for|by|through|before|after|as|to)$/.test(preposition));
    const best = fits.find(({ grain, preposition }) => grain === 'DAY' && preposition !== 'of') ?? fits.find(({ preposition }) => preposition !== 'of') ?? fits[0];
    return best === undefined ? null : this.dateOf(best, direction);
  }

  /** The date for which something was planned: "planned for Thursday". */
  planned(dates: readonly DateMention[]): DraftDate | null {
    const [date] = dates.filter(({ preposition }) => preposition === 'for');
    return date === undefined ? this.pick(dates, 'FUTURE') : this.dateOf(date, 'FUTURE');
  }

  /** Whether a date stands in a parenthesis: "the current year (began on March 21, 2019)" tells no day of the story. */
  isAside({ from }: DateMention): boolean {
    for (let at = from - 1; at > from - 8; at -= 1) {
      const text = this.reading.text.tokens[at]?.text;
      if (text === '(') return true;
      if (text === ')' || text === undefined) return false;
    }
    return false;
  }

  /** A date with its words. */
  dateOf(date: DateMention, direction: Direction): DraftDate | null {
    const value = date.anaphoric === null ? date.value(direction) : this.#anaphoric(date);
    if (value === null) return null;
    const found = { value, words: { from: date.from, to: date.to } };
    if (/^\d{4}-\d{2}-\d{2}$/.test(value.edtf)) this.#lastDay = found;
    return found;
  }

  /** Counted once from the day told before it, however many facts have the date. */
  readonly #counted = new Map<DateMention, DraftDate['value'] | null>();

  #anaphoric(date: DateMention): DraftDate['value'] | null {
    const known = this.#counted.get(date);
    if (known !== undefined) return known;
    const day = readDay(this.#lastDay?.value.edtf ?? null);
    const value: DraftDate['value'] | null = day === null ? null : { edtf: edtfDay(plusDays(day, date.anaphoric ?? 0)), basis: 'RELATIVE' };
    this.#counted.set(date, value);
    return value;
  }

  /** Where the clause says it was. */
  placesOf(predicate: Predicate, complements: readonly Complement[] = predicate.complements): PlaceFound[] {
    return placesOf(this.places, complements);
  }
}

/** The countries of actors, each once. */
export function countriesOf(actors: readonly Actor[]): string[] {
  return [...new Set(actors.flatMap((actor) => countryOf(actor) ?? []))];
}
