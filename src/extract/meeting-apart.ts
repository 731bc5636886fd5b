import { type Actor, capacityOf, type Office, type PersonActor } from './actors.js';
import { type Bound, partsOf } from './binding.js';
import type { Predicate } from './clauses.js';
import type { Draft } from './draft.js';
import type { NounPhrase, Phrase } from './phrases.js';
import type { SentenceReading } from './reading.js';
import type { Telling } from './telling.js';

/** Words by which several are met one by one, and by which they are met at once. */
const APART = /\b(?:separate(?:ly)?|respectively|in turn|successive(?:ly)?|individually|one after (?:the other|another)|one by one)\b/i;
const AT_ONCE = /\b(?:joint(?:ly)?|conference call|three-way|four-way|trilateral|tripartite|quadrilateral|four-party|summit|dinner|lunch|together)\b/i;
/** Offices whose holders receive a guest each on their own. */
const RECEIVES = /^(?:HEAD_OF_STATE|HEAD_OF_GOVERNMENT|FOREIGN_MINISTER|MINISTER|SECURITY_CHIEF)$/;
const PRESIDES = /\b(?:speaker|vice president|crown prince|deputy prime minister|leader|security official)\b/i;
const receives = (office: Office | null): boolean => office !== null && (RECEIVES.test(office.classification) || PRESIDES.test(office.title));

/**
 * The occasions that one clause tells: "met the president, the prime minister and the foreign minister" of a country tells of three
 * where one from elsewhere goes from office to office, and "called X and Y" of two.
 *
 * @param made what the clause tells as one
 */
export function occasionsOf(telling: Telling, made: Draft, bound: Bound): Draft[] {
  const others = othersOf(bound);
  const center = made.participants.filter(({ actor }) => !others.includes(actor));
  const persons = others.filter((actor): actor is PersonActor => actor.kind === 'PERSON');
  // "Hussein and his delegation met X and Y": those with him go where he goes.
  const [single, second] = center.filter(({ actor }) => actor.kind !== 'GROUP');
  if (single?.actor.kind !== 'PERSON' || second !== undefined || persons.length < 2) return [made];
  const words = made.evidence.map(({ from, to }) => telling.reading.text.words(from, to)).join(' ');
  if (!areApart(words, made, single.actor, persons)) return [made];
  return others.flatMap((actor) => {
    const part = made.participants.find((each) => each.actor === actor);
    if (part === undefined || (actor.kind === 'GROUP' && made.modality !== 'ACTUAL')) return [];
    return [{ ...made, participants: [...center, part], evidence: [...made.evidence], places: [...made.places], agenda: [...made.agenda], descriptors: [...made.descriptors], fields: { ...made.fields, format: 'BILATERAL' } }];
  });
}

function areApart(words: string, made: Draft, center: PersonActor, persons: readonly PersonActor[]): boolean {
  if (APART.test(words)) return true;
  if (AT_ONCE.test(words)) return false;
  if (made.fields['mode'] === 'PHONE') return true;
  const offices = persons.map((person) => capacityOf(person) ?? person.offices[0] ?? null);
  const countries = new Set(persons.flatMap(({ country }) => country ?? []));
  return (countries.size === 1 || (countries.size === 0 && center.country !== null)) && !countries.has(center.country ?? '') && offices.every(receives) && new Set(offices.map((office) => office?.title)).size === persons.length;
}

/** Those of the side that has several, where the other has one. */
function othersOf(bound: Bound): readonly Actor[] {
  const parts = partsOf(bound);
  const of = (wanted: boolean): Actor[] => parts.filter(({ slot }) => (slot === 'subject') === wanted).map(({ actor }) => actor);
  const [subjects, others] = [of(true), of(false)];
  const persons = (actors: readonly Actor[]): number => actors.filter(({ kind }) => kind !== 'GROUP').length;
  return persons(subjects) === 1 ? others : persons(others) === 1 ? subjects : [];
}

/** Whom a clause names besides: "was received by X in the morning and by Y in the afternoon", "met X, then Y", "met X in Paris and Y in Rome". */
export function laterOnes(telling: Telling, { phrases }: SentenceReading, predicate: Predicate, bound: Bound): Actor[] {
  const known = partsOf(bound).map(({ actor }) => actor);
  if (known.length !== 2 || known.some(({ kind }) => kind !== 'PERSON')) return [];
  const taken = new Set([...predicate.subject, ...predicate.object]);
  const found: NounPhrase[] = [];
  for (let at = predicate.at + 2; at < predicate.to; at += 1) {
    const phrase = phrases[at];
    if (phrase?.type !== 'NOUN' || phrase.mention?.kind !== 'PERSON' || taken.has(phrase) || !isLater(phrases, at, bound)) continue;
    found.push(phrase);
  }
  return telling.actors(found).filter((actor) => actor.kind === 'PERSON' && !known.includes(actor));
}

/** Whether "and by", "then", "and later with" or a further "in" parts a noun from those met before. */
function isLater(phrases: readonly Phrase[], at: number, { frame }: Bound): boolean {
  const [before, joint] = [phrases[at - 1], phrases[at - 2]];
  const leads = before?.type === 'PREPOSITION' && /^(?:with|by|to)$/.test(before.lower) && frame.roles[before.lower as 'with'] !== undefined;
  if (leads || (before?.type === 'PREPOSITION' && before.lower === 'by')) return joint?.type === 'AND' || joint?.type === 'ADVERB';
  if (before?.type === 'ADVERB') return /^(?:then|later|afterwards)$/.test(before.lower);
  const place = phrases[at + 2];
  return before?.type === 'AND' && phrases[at - 2]?.type === 'NOUN' && phrases[at + 1]?.type === 'PREPOSITION' && place?.type === 'NOUN' && place.mention?.kind === 'PLACE';
}

/** The same with another in the place of the one met: when and where are that one's. */
export function withOther(made: Draft, bound: Bound, actor: Actor): Draft {
  const [single] = partsOf(bound).filter(({ slot }) => slot === 'subject');
  const visitor = made.participants.find((part) => (bound.noun === null && made.rule.startsWith('receive') ? part.role !== 'HOST' : part.actor === single?.actor)) ?? made.participants[0];
  const met = made.participants.find((part) => part !== visitor);
  return { ...made, participants: visitor === undefined || met === undefined ? made.participants : [visitor, { ...met, actor }], evidence: [...made.evidence], date: null, places: [], agenda: [], descriptors: [...made.descriptors], fields: { ...made.fields } };
}
