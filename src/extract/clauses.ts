// size: one reading of who does what to whom, from phrases; the rules of attachment stand side by side.
import type { DateMention } from './dates.js';
import { beginOf, endOf, openerOf } from './clause-bounds.js';
import type { Joint, NounPhrase, Phrase, VerbGroup } from './phrases.js';
import { antecedentOf, subjectBefore } from './subjects.js';
import { BLAMES, DITRANSITIVE, OBJECT_CONTROL, OF_OCCASIONS, REPORTING, SPEECH, TRAILING } from './verb-classes.js';

/** A preposition with what follows it; more than one noun where they are joined: "with Iran and Iraq". */
export interface Complement {
  readonly preposition: string;
  readonly nouns: readonly NounPhrase[];
}

/** A verb with what belongs to it. */
export interface Predicate {
  readonly verb: VerbGroup;
  /** Position among the phrases of the sentence. */
  readonly at: number;
  /** Who does it: joined nouns; empty where the sentence does not say. For a passive, what it is done to. */
  readonly subject: readonly NounPhrase[];
  readonly object: readonly NounPhrase[];
  readonly complements: readonly Complement[];
  /** "asked X to arrest Y": the infinitive behind it. */
  infinitive: Predicate | null;
  /** The verb that this one hangs on: "said" of what was said. */
  governor: Predicate | null;
  /** How it hangs on it. */
  link: 'MAIN' | 'AND' | 'THAT' | 'RELATIVE' | 'SUBORDINATE' | 'INFINITIVE' | 'GERUND';
  /** The subordinator before it: after, when, if … */
  readonly subordinator: string;
  /** Phrases [from, to) that form its clause. */
  readonly from: number;
  readonly to: number;
  readonly dates: readonly DateMention[];
  /** Inside quotation marks. */
  readonly quoted: boolean;
}

/** All predicates of a sentence, in order. */
export function predicatesOf(phrases: readonly Phrase[]): Predicate[] {
  return new ClauseReader(phrases).run();
}

class ClauseReader {
  readonly #found: Predicate[] = [];
  readonly #quoted: boolean[];

  constructor(private readonly phrases: readonly Phrase[]) {
    let open = false;
    this.#quoted = phrases.map((phrase) => {
      if (phrase.type === 'QUOTE') open = phrase.lower === '“' ? true : phrase.lower === '”' ? false : !open;
      return open;
    });
  }

  run(): Predicate[] {
    for (const [at, phrase] of this.phrases.entries()) if (phrase.type === 'VERB') this.#found.push(this.#predicate(at, phrase));
    this.#hangOnTrailing();
    for (const predicate of this.#found) if (predicate.link === 'INFINITIVE' && predicate.governor !== null && predicate.governor.infinitive === null) predicate.governor.infinitive = predicate;
    return this.#found;
  }

  /** "…, the White House said": what stands before hangs on the verb of saying behind it. */
  #hangOnTrailing(): void {
    for (const saying of this.#found) {
      if (!TRAILING.test(saying.verb.lemma) || saying.verb.form !== 'FINITE' || saying.link === 'RELATIVE' || this.#found.some(({ governor, link }) => governor === saying && link === 'THAT')) continue;
      const [subject] = saying.subject;
      const inverted = subject !== undefined && subject.from >= saying.verb.to;
      const begins = subject === undefined || inverted ? saying.at : this.phrases.indexOf(subject);
      const before = this.phrases[begins - 1]?.type;
      if (before !== 'COMMA' && !(before === 'QUOTE' && this.phrases[begins - 2]?.type !== 'PREPOSITION' && begins > 1)) continue;
      for (const said of this.#found) {
        if (said.at < begins && said.governor === null) {
          said.governor = saying;
          said.link = 'THAT';
        }
      }
      saying.governor = null;
      saying.link = 'MAIN';
    }
  }

  #predicate(at: number, verb: VerbGroup): Predicate {
    const head = this.#head(at, verb);
    const [from, to] = [beginOf(this.phrases, at), endOf(this.phrases, at)];
    const object = this.#object(at);
    return {
      verb, at, ...head,
      ...withLists(
        object.nouns.length === 0 && verb.form === 'FINITE' && !verb.passive ? (head.link === 'RELATIVE' ? this.#relativeObject(at) : this.#contactObject(at, head.subject)) : object.nouns,
        [...this.#fronted(from, head.subject), ...this.#complements(object.to, to)],
      ),
      infinitive: null,
      from,
      to,
      dates: this.phrases.slice(from, to).flatMap((phrase) => (phrase.type === 'DATE' && phrase.date !== null ? [phrase.date] : [])),
      quoted: this.#quoted[at] ?? false,
    };
  }

  /** "the treaty that both signed": what a relative clause with a subject of its own tells of is its object. */
  #relativeObject(at: number): readonly NounPhrase[] {
    const opened = openerOf(this.phrases, at);
    if (opened?.type !== 'RELATIVE' || !/^(?:which|that|whom)$/.test(this.#joint(opened.index)) || this.#nounsBetween(opened.index, at).length === 0 || REPORTING.test(this.#lemmaAt(at))) return [];
    return antecedentOf(this.phrases, opened.index - 1);
  }

  /** "the agreement the two sides signed": a thing right before the subject is what is done. */
  #contactObject(at: number, [subject]: readonly NounPhrase[]): readonly NounPhrase[] {
    const begins = subject === undefined ? 0 : this.phrases.indexOf(subject);
    const thing = this.phrases[begins - 1];
    return begins > 0 && begins < at && thing?.type === 'NOUN' && thing.mention === null && !REPORTING.test(this.#lemmaAt(at)) ? [thing] : [];
  }

  /** Subject, governor and how the verb hangs on it. */
  #head(at: number, verb: VerbGroup): Pick<Predicate, 'subject' | 'governor' | 'link' | 'subordinator'> {
    const before = this.#found.at(-1) ?? null;
    if (verb.form === 'INFINITIVE') return this.#infinitive(at, before);
    const direct = this.phrases[at - 1];
    if (verb.form === 'PARTICIPLE' && direct?.type === 'COMMA' && /^(?:flank|accompany|join)$/.test(verb.lemma)) return { subject: before?.subject ?? [], governor: before, link: 'RELATIVE', subordinator: '' };
    if (verb.form === 'PARTICIPLE') return { subject: direct?.type === 'NOUN' && !OF_OCCASIONS.test(verb.lemma) ? [direct] : antecedentOf(this.phrases, at - 1), governor: before, link: 'RELATIVE', subordinator: '' };
    if (verb.form === 'GERUND' && before !== null && before.object.length > 0 && BLAMES.test(before.verb.lemma) && /^(?:of|for|as)$/.test(this.#joint(at - 1))) return { subject: before.verb.passive ? before.subject : before.object, governor: before, link: 'GERUND', subordinator: this.#joint(at - 1) };
    // "that by withdrawing, Trump had …": what opens its clause has the subject behind it.
    const opens = direct?.type === 'PREPOSITION' && /^(?:THAT|COMMA|STOP|QUOTE)$/.test(this.phrases[at - 2]?.type ?? 'STOP') ? this.#laterSubject(at) : [];
    // "the banker, visiting Singapore, held talks".
    if (verb.form === 'GERUND' && before === null && direct?.type === 'COMMA' && this.phrases[at - 2]?.type === 'NOUN') return { subject: antecedentOf(this.phrases, at - 1), governor: null, link: 'GERUND', subordinator: '' };
    // "a verdict sentencing him", "rebels fighting the army": the noun right before it does it.
    if (verb.form === 'GERUND' && direct?.type === 'NOUN' && (direct.mention?.kind === 'GROUP' || /^(?:verdict|order|law|decision|bill|resolution|decree|ruling|group|force)$/.test(direct.lemma))) return { subject: [direct], governor: before, link: 'GERUND', subordinator: '' };
    if (verb.form === 'GERUND') return { subject: opens.length > 0 ? opens : ((before?.verb.lemma === 'quote' && !before.verb.passive ? before.object : before?.subject) ?? this.#laterSubject(at)), governor: before, link: 'GERUND', subordinator: this.phrases[at - 1]?.type === 'SUBORDINATOR' || this.phrases[at - 1]?.type === 'PREPOSITION' ? this.#joint(at - 1) : '' };
    // "to form a commission and boost relations": the second infinitive has no "to".
    if (before?.link === 'INFINITIVE' && /^(?:AND|COMMA)$/.test(this.phrases[at - 1]?.type ?? '') && verb.bare) return { subject: before.subject, governor: before.governor, link: 'INFINITIVE', subordinator: '' };
    const said = SPEECH.test(verb.lemma) && this.phrases[at - 1]?.type === 'QUOTE' ? this.#inverted(at) : [];
    if (said.length > 0) return { subject: said, governor: null, link: 'MAIN', subordinator: '' };
    const opened = openerOf(this.phrases, at);
    if (opened?.type === 'RELATIVE' && this.#nounsBetween(opened.index, at).length === 0) return { subject: antecedentOf(this.phrases, opened.index - 1), governor: before, link: 'RELATIVE', subordinator: '' };
    // "Zarif who visited Dushanbe on Monday called for …": behind a clause without commas its noun goes on.
    if (opened === null && before?.link === 'RELATIVE' && before.verb.form === 'FINITE' && this.phrases.slice(before.at + 1, at).every(({ type }) => /^(?:NOUN|PREPOSITION|DATE|ADVERB)$/.test(type))) return { subject: before.subject, governor: null, link: 'MAIN', subordinator: '' };
    const subject = subjectBefore(this.phrases, at);
    if (subject.length > 0) return { subject, governor: opened === null ? this.#reporter(at) : before, link: opened === null ? (this.#reporter(at) === null ? 'MAIN' : 'THAT') : opened.type === 'THAT' ? 'THAT' : opened.type === 'RELATIVE' ? 'RELATIVE' : 'SUBORDINATE', subordinator: opened?.type === 'SUBORDINATOR' ? this.#joint(opened.index) : '' };
    return this.#continued(at, before);
  }

  #joint(at: number): string {
    const phrase = this.phrases[at];
    return phrase !== undefined && phrase.type !== 'NOUN' && phrase.type !== 'VERB' ? phrase.lower : '';
  }

  /** "… and promised", "X, who …, said": the subject of the verb it continues. */
  #continued(at: number, before: Predicate | null): Pick<Predicate, 'subject' | 'governor' | 'link' | 'subordinator'> {
    let index = at - 1;
    while (index >= 0 && ['ADVERB', 'DATE'].includes(this.phrases[index]?.type ?? '')) index -= 1;
    const joint = this.phrases[index]?.type;
    if (joint === 'AND') {
      const speech = SPEECH.test(this.#lemmaAt(at)) ? this.#found.findLast(({ verb, governor, link }) => verb.form === 'FINITE' && SPEECH.test(verb.lemma) && link !== 'RELATIVE' && (governor === null || !SPEECH.test(governor.verb.lemma))) : undefined;
      const partner = speech ?? this.#found.findLast(({ verb, link }) => verb.form === 'FINITE' && (link !== 'RELATIVE' || this.#sameClause(before, at)) ) ?? before;
      if (partner !== null) return { subject: partner.subject, governor: partner.link === 'THAT' || partner.link === 'INFINITIVE' ? partner.governor : partner, link: partner.link === 'THAT' || partner.link === 'SUBORDINATE' || partner.link === 'RELATIVE' ? partner.link : 'AND', subordinator: partner.subordinator };
    }
    // "will reopen embassies, let trains run and …", "demanded that Minsk cooperate, release …": bare forms in a list go on with the first.
    const current = this.phrases[at];
    if (joint === 'COMMA' && before !== null && before.verb.form === 'FINITE' && current?.type === 'VERB' && current.bare && (before.verb.modal !== '' || (before.link === 'THAT' && before.verb.bare))) return { subject: before.subject, governor: before.link === 'THAT' ? before.governor : before, link: before.link === 'THAT' ? 'THAT' : 'AND', subordinator: before.subordinator };
    // Behind an insertion the main clause goes on: its subject is the first noun of the sentence that no preposition leads.
    const inverted = this.#inverted(at);
    if (inverted.length > 0 && SPEECH.test(this.#lemmaAt(at))) return { subject: inverted, governor: null, link: 'MAIN', subordinator: '' };
    if (joint === 'COMMA' || joint === 'QUOTE') {
      const first = this.#firstSubject(at);
      if (first.length > 0) return { subject: first, governor: null, link: 'MAIN', subordinator: '' };
    }
    return { subject: this.#inverted(at), governor: before, link: before === null ? 'MAIN' : 'AND', subordinator: '' };
  }

  #lemmaAt(at: number): string {
    const phrase = this.phrases[at];
    return phrase?.type === 'VERB' ? phrase.lemma : '';
  }

  #sameClause(before: Predicate | null, at: number): boolean {
    return before !== null && !this.phrases.slice(before.at, at).some(({ type }) => type === 'COMMA');
  }

  #firstSubject(at: number): readonly NounPhrase[] {
    // Who says what is quoted before stands behind the quotation, not in it.
    const closed = this.#quoted[at] === true ? -1 : this.phrases.findLastIndex(({ type }, index) => type === 'QUOTE' && index < at);
    for (let index = closed + 1; index < at; index += 1) {
      const phrase = this.phrases[index];
      if (phrase?.type === 'NOUN' && this.phrases[index - 1]?.type !== 'PREPOSITION') return this.#joined(index).nouns;
      if (phrase?.type === 'VERB') return [];
    }
    return [];
  }

  /** "sat Zarif for Iran", "“…,” said Zarif": the noun behind the verb. */
  #inverted(at: number): readonly NounPhrase[] {
    const next = this.phrases[at + 1];
    const opening = at === 0 || ['QUOTE', 'COMMA'].includes(this.phrases[at - 1]?.type ?? '');
    const comma = this.phrases[at + 2]?.type === 'COMMA' && this.phrases[at + 3]?.type === 'NOUN';
    if (!opening || next?.type !== 'NOUN') return [];
    const behind = next.mention === null || next.mention.kind === 'ROLE' ? this.#namedBehind(at + 2) : [];
    return behind.length > 0 ? behind : next.mention !== null || comma ? [next] : [];
  }

  /** "said the head of the delegation, Ali Larijani": who is named behind what he is. */
  #namedBehind(from: number): readonly NounPhrase[] {
    let index = from;
    while (this.phrases[index]?.type === 'PREPOSITION' && this.phrases[index + 1]?.type === 'NOUN') index += 2;
    const [comma, person] = [this.phrases[index], this.phrases[index + 1]];
    return index > from && comma?.type === 'COMMA' && person?.type === 'NOUN' && person.mention?.kind === 'PERSON' ? [person] : [];
  }

  #laterSubject(at: number): readonly NounPhrase[] {
    const comma = this.phrases.findIndex((phrase, index) => index > at && phrase.type === 'COMMA');
    const next = comma === -1 ? undefined : this.phrases[comma + 1];
    return next?.type === 'NOUN' ? this.#joined(comma + 1).nouns : [];
  }

  #infinitive(at: number, before: Predicate | null): Pick<Predicate, 'subject' | 'governor' | 'link' | 'subordinator'> {
    const conjoined = this.phrases[at - 1]?.type === 'AND' && before?.link === 'INFINITIVE';
    const governor = conjoined ? before.governor : before;
    // "Putin to meet Erdogan": a headline that says what is to come.
    const direct = this.phrases[at - 1];
    if (governor === null) return { subject: direct?.type === 'NOUN' && direct.mention !== null ? subjectBefore(this.phrases, at) : [], governor: null, link: 'INFINITIVE', subordinator: '' };
    const controlled = OBJECT_CONTROL.test(governor.verb.lemma) ? (governor.object.length > 0 ? governor.object : (governor.complements.find(({ preposition }) => preposition === 'on' || preposition === 'for')?.nouns ?? [])) : [];
    return { subject: conjoined ? before.subject : controlled.length > 0 ? controlled : governor.subject, governor, link: 'INFINITIVE', subordinator: '' };
  }

  #nounsBetween(from: number, to: number): NounPhrase[] {
    return this.phrases.slice(from + 1, to).filter((phrase, index): phrase is NounPhrase => phrase.type === 'NOUN' && this.phrases[from + index]?.type !== 'PREPOSITION');
  }

  /** The verb of saying that a clause without "that" hangs on: "Zarif said he hopes". */
  #reporter(at: number): Predicate | null {
    const last = this.#found.at(-1);
    if (last === undefined || !REPORTING.test(last.verb.lemma) || this.phrases.slice(last.at, at).some(({ type }) => type === 'STOP' || type === 'QUOTE' || type === 'SUBORDINATOR')) return null;
    return last;
  }

  /** Joined nouns from a noun on: "X, Y and Z". */
  #joined(at: number): { nouns: NounPhrase[]; to: number } {
    const nouns: NounPhrase[] = [];
    let index = at;
    for (;;) {
      const phrase = this.phrases[index];
      if (phrase?.type !== 'NOUN') break;
      nouns.push(phrase);
      index += 1;
      const next = this.phrases[index];
      // "in Moscow and X in Kyiv": a place is joined to no person.
      const other = this.phrases[index + 1];
      if (next?.type === 'AND' && phrase.mention?.kind === 'PLACE' && other?.type === 'NOUN' && other.mention?.kind === 'PERSON') break;
      const step = next?.type === 'AND' ? 1 : next?.type === 'COMMA' ? (this.phrases[index + 1]?.type === 'AND' ? 2 : 1) : 0;
      if (step === 0 || this.phrases[index + step]?.type !== 'NOUN' || this.#startsClause(index + step) || (next?.type === 'COMMA' && step === 1 && !listGoesOn(this.phrases, index + 1))) break;
      index += step;
    }
    return { nouns, to: index };
  }

  /** Whether a noun is the subject of a finite verb behind it rather than joined to what stands before. */
  #startsClause(at: number): boolean {
    let index = at + 1;
    while (['PREPOSITION', 'DATE', 'ADVERB', 'NOUN'].includes(this.phrases[index]?.type ?? '') && index < at + 6) {
      if (this.phrases[index]?.type === 'NOUN' && this.phrases[index - 1]?.type !== 'PREPOSITION') return false;
      index += 1;
    }
    const next = this.phrases[index];
    return next?.type === 'VERB' && next.form === 'FINITE';
  }

  #object(at: number): { nouns: readonly NounPhrase[]; to: number } {
    let index = at + 1;
    while (['ADVERB', 'DATE'].includes(this.phrases[index]?.type ?? '')) index += 1;
    // "received in his office the ambassador": where stands before whom.
    const [where, whom] = [this.phrases[index + 1], this.phrases[index + 2]];
    if (this.phrases[index]?.type === 'PREPOSITION' && /^(?:in|at|on)$/.test(this.#joint(index)) && where?.type === 'NOUN' && whom?.type === 'NOUN' && (whom.mention?.kind === 'PERSON' || whom.mention?.kind === 'ROLE') && /^(?:receive|host|welcome|greet|meet)$/.test(this.#lemmaAt(at))) index += 2;
    if (this.phrases[index]?.type === 'PREPOSITION' && (/^(?:out|up|off|down|away|over|back)$/.test(this.#joint(index)) || (this.#joint(index) === 'in' && this.#lemmaAt(at) === 'call'))) index += 1;
    // "let French troops use its bases": what is let to do something is an object.
    if (this.phrases[index]?.type !== 'NOUN' || (this.#startsClause(index) && this.#lemmaAt(at) !== 'let') || this.#isMeasure(index)) return { nouns: [], to: at + 1 };
    const object = this.#joined(index);
    // "gave Ghana five million dollars": what is given stands behind whom it is given to.
    const given = DITRANSITIVE.test(this.#lemmaAt(at)) && object.nouns.length === 1 ? this.phrases[object.to] : undefined;
    if (given?.type === 'NOUN' && given.mention === null && !this.#startsClause(object.to)) return { nouns: [...object.nouns, given], to: object.to + 1 };
    return { nouns: withBearer(this.phrases, object.nouns, object.to), to: object.to };
  }

  /** "met several times", "talked two hours": how often or how long, and no object. */
  #isMeasure(at: number): boolean {
    const [noun, joint, half] = [this.phrases[at], this.phrases[at + 1], this.phrases[at + 2]];
    // "two and a half hours".
    const last = joint?.type === 'AND' && half?.type === 'NOUN' && half.lemma === 'hour' ? half : noun;
    return last?.type === 'NOUN' && last.mention === null && /^(?:time|hour|minute)$/.test(last.lemma) && last.to - (noun?.from ?? last.from) > 1;
  }

  /** Prepositions with their nouns up to the end of the clause. */
  #complements(from: number, to: number): Complement[] {
    const found: Complement[] = [];
    for (let index = from; index < to; index += 1) {
      const phrase = this.phrases[index];
      // What stands behind another verb is that verb's.
      if (phrase?.type === 'VERB') break;
      if (phrase?.type !== 'PREPOSITION' || this.phrases[index + 1]?.type !== 'NOUN') continue;
      const { nouns, to: end } = this.#joined(index + 1);
      found.push({ preposition: phrase.lower, nouns: withBearer(this.phrases, nouns, end) });
      index = end - 1;
    }
    return found;
  }

  /** "With Macron he talked …", "In Vienna, Kerry met …": who and where, told before the subject. */
  #fronted(begin: number, [subject]: readonly NounPhrase[]): Complement[] {
    const [preposition, noun] = [this.phrases[begin], this.phrases[begin + 1]];
    if (subject === undefined || preposition?.type !== 'PREPOSITION' || noun?.type !== 'NOUN' || this.phrases.indexOf(subject) < begin + 2) return [];
    const fits = preposition.lower === 'with' ? noun.mention?.kind === 'PERSON' : /^(?:in|at)$/.test(preposition.lower) && (noun.mention?.kind === 'PLACE' || noun.mention?.kind === 'COUNTRY');
    return fits ? [{ preposition: preposition.lower, nouns: [noun] }] : [];
  }

}

/** The noun phrases that follow a noun and belong to it: "talks between X and Y in Vienna". */
export function complementsOfNoun(phrases: readonly Phrase[], at: number): readonly Complement[] {
  const found: Complement[] = [];
  for (let index = at + 1; index < phrases.length; ) {
    const phrase = phrases[index];
    if (phrase?.type === 'DATE' || phrase?.type === 'ADVERB') {
      index += 1;
      continue;
    }
    if (phrase?.type !== 'PREPOSITION' || phrases[index + 1]?.type !== 'NOUN') break;
    const nouns: NounPhrase[] = [];
    let end = index + 1;
    for (;;) {
      const noun = phrases[end];
      if (noun?.type !== 'NOUN') break;
      nouns.push(noun);
      end += 1;
      const joint = phrases[end]?.type;
      const comma = joint === 'COMMA' && phrases[end + 1]?.type === 'AND' ? 1 : 0;
      if ((joint !== 'AND' && joint !== 'COMMA') || phrases[end + 1 + comma]?.type !== 'NOUN') break;
      if (joint === 'COMMA' && comma === 0 && !listGoesOn(phrases, end + 1)) break;
      end += comma;
      const after = phrases[end + 2];
      if (after?.type === 'VERB' && after.form === 'FINITE' && !(phrase.lower === 'between' && nouns.length === 1)) break;
      end += 1;
    }
    found.push({ preposition: phrase.lower, nouns: withBearer(phrases, nouns, end) });
    index = end;
  }
  return withLists([], found).complements;
}

/** "X of Iran and Y of Iraq", "by X for the government and Y for the rebels": Y is joined to X and not to Iran. */
function withLists(object: readonly NounPhrase[], complements: readonly Complement[]): Pick<Predicate, 'object' | 'complements'> {
  let bearers = object;
  const found: Complement[] = [];
  for (const { preposition, nouns } of complements) {
    const [first, ...others] = nouns;
    const persons = (preposition === 'of' && (first?.mention?.kind === 'COUNTRY' || first?.mention?.kind === 'ORGANIZATION')) || (preposition === 'for' && first !== undefined && first.mention?.kind !== 'PERSON') ? others.filter(({ mention }) => mention?.kind === 'PERSON') : [];
    const last = found.at(-1);
    if (persons.length > 0 && last !== undefined) found[found.length - 1] = { ...last, nouns: [...last.nouns, ...persons] };
    else if (persons.length > 0) bearers = [...bearers, ...persons];
    found.push({ preposition, nouns: persons.length === 0 ? nouns : nouns.filter((noun) => !persons.includes(noun)) });
  }
  return { object: bearers, complements: found };
}

/** Nouns of which the last is a title that no grammar of titles reads, with the name behind it: "Head of the Central Insurance of Iran Abdolnasser Hemmati". `at` is behind its head. */
function withBearer(phrases: readonly Phrase[], nouns: readonly NounPhrase[], at: number): readonly NounPhrase[] {
  let index = at;
  while (index < at + 6 && phrases[index]?.type === 'PREPOSITION' && phrases[index + 1]?.type === 'NOUN') index += 2;
  const [before, noun] = [phrases[index - 1], phrases[index]];
  const bears = index > at && noun?.type === 'NOUN' && noun.mention?.kind === 'PERSON' && noun.mention.titles.length === 0 && before?.type === 'NOUN' && before.mention?.kind !== 'PERSON' && nouns.at(-1)?.mention?.kind !== 'PERSON';
  return bears ? [...nouns.slice(0, -1), noun] : nouns;
}

/** Whether a noun behind a comma belongs to a list that ends in "and". */
function listGoesOn(phrases: readonly Phrase[], at: number): boolean {
  for (let index = at; index < phrases.length; index += 1) {
    const type = phrases[index]?.type;
    if (type === 'AND') return phrases[index + 1]?.type === 'NOUN';
    if (type !== 'NOUN' && type !== 'COMMA' && type !== 'PREPOSITION') return false;
  }
  return false;
}

/** Whether a phrase is a joint of a sort. */
export function isJoint(phrase: Phrase | undefined, type: Joint['type']): phrase is Joint {
  return phrase?.type === type;
}
