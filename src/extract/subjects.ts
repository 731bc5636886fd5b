import { openerOf } from './clause-bounds.js';
import type { NounPhrase, Phrase } from './phrases.js';
import { REPORTING } from './verb-classes.js';

/** The noun before the verb, over "of …" and insertions to what the verb is about; joined nouns together. */
export function subjectBefore(phrases: readonly Phrase[], at: number): readonly NounPhrase[] {
  let index = at - 1;
  while (index >= 0 && ['ADVERB', 'DATE', 'OTHER'].includes(phrases[index]?.type ?? '')) index -= 1;
  if (closesApposition(phrases, index)) {
    index -= 1;
  } else if (phrases[index]?.type === 'COMMA') {
    const persons = insertedPersons(phrases, index);
    // "another militant, Abu Maaz, was killed": who is described is the one named behind, where nobody is joined to him.
    const place = phrases.indexOf(persons[0] as NounPhrase) - 2;
    const described = persons.length === 1 && !/^(?:AND|PREPOSITION)$/.test(phrases[place - 1]?.type ?? '') ? phrases[place] : undefined;
    if (persons.length > 1 || (described?.type === 'NOUN' && described.mention === null && described.lemma !== 'member' && !described.lemma.endsWith('s'))) return persons;
    const inserted = beforeInsertion(phrases, index);
    if (inserted === null) return [];
    index = inserted;
  }
  let noun = chainHead(phrases, index);
  if (noun === null) return [];
  // "the two … and X met": left over "and", unless the noun there is the object of an earlier verb.
  const nouns: NounPhrase[] = [];
  for (;;) {
    const phrase = phrases[noun];
    if (phrase?.type !== 'NOUN') break;
    nouns.unshift(phrase);
    // "the Guards Corps (IRGC) Navy commander": the body before belongs to him.
    const owner = phrases[noun - 1];
    if (owner?.type === 'NOUN' && named(owner)) noun -= 1;
    const joint = phrases[noun - 1]?.type;
    if (joint !== 'AND' && !(joint === 'COMMA' && nouns.length > 1)) break;
    const comma = joint === 'AND' && phrases[noun - 2]?.type === 'COMMA';
    const left = chainHead(phrases, comma ? noun - 3 : noun - 2);
    if (left === null || isArgument(phrases, left) || (comma && nouns.length === 1 && phrases[left - 1]?.type !== 'COMMA' && !closesApposition(phrases, noun - 2))) break;
    noun = left;
  }
  return withoutTail(phrases, nouns);
}

/** Whether a noun stands behind a verb of its own clause, and not as the subject of what is said: "said X and Y met". */
function isArgument(phrases: readonly Phrase[], at: number): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const phrase = phrases[index];
    if (phrase?.type === 'VERB') return !REPORTING.test(phrase.lemma);
    if (phrase !== undefined && /^(?:COMMA|THAT|SUBORDINATOR|RELATIVE|QUOTE|STOP)$/.test(phrase.type)) return false;
  }
  return false;
}

/** "Ministers from Norway, Sweden and Denmark" are ministers: the countries joined behind a preposition are no subjects. */
function withoutTail(phrases: readonly Phrase[], nouns: readonly NounPhrase[]): readonly NounPhrase[] {
  const [lead, ...others] = nouns;
  if (lead === undefined || others.length === 0) return nouns;
  const [preposition, inner] = [phrases[phrases.indexOf(lead) + 1], phrases[phrases.indexOf(lead) + 2]];
  const kind = inner?.type === 'NOUN' ? inner.mention?.kind : undefined;
  return preposition?.type === 'PREPOSITION' && kind !== undefined && kind !== lead.mention?.kind && others.every(({ mention }) => mention?.kind === kind) ? [lead] : nouns;
}

/** For the last of countries joined behind a preposition, who is of them: "delegates of Russia and Ukraine, who …". */
function overList(phrases: readonly Phrase[], at: number): number {
  let index = at;
  for (let phrase = phrases[index]; phrase?.type === 'NOUN' && named(phrase); phrase = phrases[index]) {
    const joint = phrases[index - 1]?.type;
    if (joint === 'PREPOSITION' && phrases[index - 2]?.type === 'NOUN') return index;
    if (joint !== 'AND' && joint !== 'COMMA') break;
    index -= 2;
  }
  return at;
}

/** Whether a comma closes the apposition of the mention before it: "X, the minister, said". */
function closesApposition(phrases: readonly Phrase[], at: number): boolean {
  const [before, comma] = [phrases[at - 1], phrases[at]];
  return comma?.type === 'COMMA' && before?.type === 'NOUN' && before.mention !== null && before.mention.to === comma.to;
}

/** "the foreign secretaries of the two, X and Y, exchanged": the persons named between commas behind a noun. */
function insertedPersons(phrases: readonly Phrase[], closing: number): NounPhrase[] {
  const persons: NounPhrase[] = [];
  for (let index = closing - 1; index > 1; index -= 1) {
    const phrase = phrases[index];
    if (phrase?.type === 'NOUN' && phrase.mention?.kind === 'PERSON') persons.unshift(phrase);
    else if (phrase?.type !== 'AND' && !(phrase?.type === 'COMMA' && phrases[index + 1]?.type === 'NOUN')) break;
    const [comma, before] = [phrases[index - 1], phrases[index - 2]];
    if (phrase?.type === 'NOUN' && comma?.type === 'COMMA' && before?.type === 'NOUN' && before.mention?.kind !== 'PERSON') return persons;
  }
  return [];
}

/** For the comma that closes an insertion, the phrase before the comma that opens it. */
function beforeInsertion(phrases: readonly Phrase[], closing: number): number | null {
  for (let index = closing - 1; index > 0; index -= 1) {
    const phrase = phrases[index];
    if (phrase?.type === 'STOP' || phrase?.type === 'QUOTE' || (phrase?.type === 'VERB' && phrase.form === 'FINITE' && openerOf(phrases, index)?.type !== 'RELATIVE')) return null;
    if (phrase?.type === 'COMMA') return phrases[index - 1]?.type === 'NOUN' || phrases[index - 1]?.type === 'DATE' ? (phrases[index - 1]?.type === 'NOUN' ? index - 1 : null) : null;
  }
  return null;
}

/** From a noun back over the prepositions that lead it: "the formation of a commission" is about the formation. */
function chainHead(phrases: readonly Phrase[], at: number): number | null {
  let index = at;
  for (let steps = 0; index >= 0 && steps < 6; steps += 1) {
    if (phrases[index]?.type !== 'NOUN') return null;
    if (phrases[index - 1]?.type !== 'PREPOSITION') return index;
    // "X and his counterpart, Y, in a phone call discussed": behind an apposition its noun goes on.
    if (closesApposition(phrases, index - 2) && phrases[index - 3]?.type === 'NOUN') return index - 3;
    // "After talks with Iran Zarif said": what a preposition leads at the start of a clause is no subject.
    const participle = phrases[index - 2];
    // "a delegation headed by X will visit": the delegation will.
    if (participle?.type === 'VERB' && participle.form === 'PARTICIPLE' && phrases[index - 3]?.type === 'NOUN') index -= 3;
    else if (/^(?:DATE|ADVERB)$/.test(phrases[index - 2]?.type ?? '') && phrases[index - 3]?.type === 'NOUN') index -= 3;
    else if (phrases[index - 2]?.type === 'NOUN') index -= 2;
    else return null;
  }
  return null;
}

/** What a relative clause tells of: the noun before it, or the one that leads its chain where that is who acts. */
export function antecedentOf(phrases: readonly Phrase[], at: number): readonly NounPhrase[] {
  let index = at;
  while (index >= 0 && ['COMMA', 'DATE', 'ADVERB', 'OTHER'].includes(phrases[index]?.type ?? '')) index -= 1;
  const nearest = phrases[index];
  if (nearest?.type !== 'NOUN') return [];
  const comma = phrases[at]?.type === 'COMMA';
  if (nearest.mention !== null && (nearest.mention.kind === 'PERSON' || nearest.mention.kind === 'ROLE')) return phrases[index - 1]?.type === 'AND' && !comma ? [nearest] : [nearest];
  const head = chainHead(phrases, overList(phrases, index));
  const lead = head === null ? undefined : phrases[head];
  return lead?.type === 'NOUN' && head !== index ? [lead] : [nearest];
}

/** Whether a noun is the bare name of a country or body. */
function named({ mention }: NounPhrase): boolean {
  return mention?.kind === 'COUNTRY' || mention?.kind === 'ORGANIZATION' || mention?.kind === 'PLACE';
}
