// size: meetings that a noun tells, with all that decides who takes part and whether they happened.
import { type Actor, countryOf } from './actors.js';
import { type Bound, partsOf } from './binding.js';
import type { Complement, Predicate } from './clauses.js';
import { type Draft, draft, type DraftParticipant } from './draft.js';
import { describe, modeOf } from './meeting-manner.js';
import { isPerson, isPress, isSide, ofOneSide, PRESS } from './meeting-parties.js';
import { partiesOf } from './parties.js';
import type { NounPhrase } from './phrases.js';
import { type PlaceFound, placesOf } from './places.js';
import { governorOf, type Reading, type SentenceReading } from './reading.js';
import type { Telling } from './telling.js';

const TELLS = /^(?:tell|inform|assure|urge|ask|thank|brief|warn|congratulate|remind)$/;
const TRAVELS = /^(?:travel|arrive|fly|visit|come|go|land|return|head|be|dash|rush|hurry|drive|set|leave)$/;
const NOT_OF = /^(?:council|parliament|cabinet|committee|board|assembly)$/;

/** Nouns whose "of" tells of what is not there. */
const UNREAL = /^(?:idea|possibility|prospect|chance|hope|offer|proposal|option|condition|plan|importance|need|necessity|likelihood|favou?r|path|way|door|basis|point|absence|lack|invitation|question|issue|talk|rejection|refusal|denial|kind|form|failure|threat|benefit|value|use|resumption)$/;

export function participantsOf(bound: Bound): DraftParticipant[] {
  const parts = partsOf(bound).filter(({ actor, slot }) => !isPress(actor) && !(slot === 'of' && actor.kind === 'ORGANIZATION' && bound.frame.id !== 'summit.noun'));
  const seen = new Set<Actor>();
  return parts.filter(({ actor }) => !seen.has(actor) && seen.add(actor)).map(({ actor, role }) => ({ actor, role, basis: 'STATED' }));
}

/** A meeting that a noun tells: "in a meeting with X", "the talks between X and Y". */
// size: who takes part comes from the noun, or from the verb that the noun hangs on.
export function fromNoun(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number, bound: Bound): void {
  const { text } = telling.reading;
  const before = sentence.phrases[at - 1];
  const words = text.words(noun.from, noun.to);
  if (noun.mention !== null || (bound.frame.id === 'call.noun' && !/phone|video|call with|call between|conversation/i.test(text.words(noun.from, noun.to + 1)) && !isCallTo(bound))) return;
  const predicate = ledBy(telling.reading, sentence, at) ?? sentence.predicates.findLast(({ from, to, verb }) => bound.frame.id === 'talks.joint' && from <= at && at < to && TELLS.test(verb.lemma)) ?? governorOf(sentence, at);
  const participants = participantsOf(bound).filter(({ actor }) => !(actor.kind === 'ORGANIZATION' && NOT_OF.test(actor.name.toLowerCase().split(' ').at(-1) ?? '')));
  const alone = bound.frame.id === 'talks.joint' || bound.frame.id === 'press.joint' || bound.frame.id === 'letter.noun' || bound.frame.id === 'summit.noun';
  const withOnly = alone || ((bound.slots.has('with') || isCallTo(bound) || bound.frame.id === 'dinner.noun') && !bound.slots.has('between') && participants.length > 0);
  const objectOf = predicate !== null && predicate.object.includes(noun) && /^(?:include|feature|comprise|cancel|call|have|hold|propose|arrange|schedule|seek|want|skip|postpone|plan|demand|request|refuse|reject|leave|attend|set|finish|describe|enter|confirm|announce|request|end|begin|start|conclude|complete|continue|delay|prepare|need|join|resume)$/.test(predicate.verb.lemma);
  const own = withOnly && ((before?.type === 'PREPOSITION' && (/^(?:in|during|at|after|following|on|over|by|upon)$/.test(before.lower) || (before.lower === 'with' && isCallTo(bound)) || bound.frame.id === 'talks.joint' || (before.lower === 'for' && predicate !== null && TRAVELS.test(predicate.verb.lemma)))) || objectOf) && predicate !== null && !predicate.verb.passive ? whoActs(telling, predicate, [...predicate.subject, ...(bound.frame.id === 'talks.joint' && TELLS.test(predicate.verb.lemma) ? predicate.object : [])]) : [];
  for (const actor of own) if (!participants.some((each) => each.actor === actor)) participants.unshift({ actor, role: 'PARTICIPANT', basis: 'STATED' });
  if (participants.length === 1 && own.length === 0) participants.push(...elliptic(sentence, noun, bound, predicate).map((actor): DraftParticipant => ({ actor, role: 'PARTICIPANT', basis: 'INFERRED' })));
  const all = participants.map(({ actor }) => actor);
  const [single] = all;
  if (single === undefined || (all.length < 2 && !(bound.frame.id === 'summit.noun' && single.kind === 'ORGANIZATION') && !(isSide(single) && single.kind === 'GROUP' && !/^(?:parties|sides|members|officials|allies|powers)$/.test(single.head))) || (/\bpress\b/i.test(words) && bound.frame.id !== 'press.joint') || (bound.frame.id === 'press.joint' && (!/\bjoint\b/i.test(words) || all.filter(isPerson).length < 2)) || (all.every(({ kind }) => kind === 'GROUP') && !all.some(isSide)) || all.some((actor) => actor.kind === 'GROUP' && PRESS.test(actor.head))) return;
  if (all.every(({ kind }) => kind === 'COUNTRY' || kind === 'GROUP') && before?.type === 'PREPOSITION' && before.lower === 'for') return;
  // "want to turn the armistice into a treaty in talks with …": the talks are as far off as what they are for.
  const inner = sentence.predicates.findLast(({ from, to, verb }) => verb.form === 'INFINITIVE' && from <= at && at < to);
  const told = nounModality(telling, sentence, predicate, at, words);
  const modality = inner !== undefined && told === 'ACTUAL' ? telling.modality(inner) : told;
  if (bound.frame.id === 'summit.noun' && modality === 'HYPOTHETICAL') return;
  const span = telling.words(sentence, at, endOf(sentence, at));
  const dates = sentence.dates.filter(({ from }) => from >= noun.from && from < span.to);
  const plan = planOf(sentence, at);
  const near = placesOf(telling.places, held(telling, bound.complements));
  const places = [...(near.length > 0 ? near : placesBehind(telling, sentence, at)), ...(plan === null ? [] : telling.placesOf(plan))];
  const direction = modality === 'PLANNED' || modality === 'NEGATED' || modality === 'DESIRED' ? 'FUTURE' : 'PAST';
  const made = draft({
    kind: 'MEETING', rule: bound.frame.id, prior: bound.frame.prior, sentence: sentence.sentence.index, evidence: [own.length > 0 && predicate !== null ? telling.sentence(sentence) : span],
    date: telling.pick(dates, direction) ?? (plan !== null ? telling.planned(plan.dates) : predicate === null || direction === 'FUTURE' ? null : telling.pick(predicate.dates, direction)),
    modality, participants,
    places: places.map(({ place, preposition }) => ({ place, relation: preposition === 'near' ? 'NEAR' : 'AT', basis: 'STATED' })),
    fields: { mode: modeOf(bound, `${words} ${text.words(span.from, span.to)}`, { hasPlace: places.length > 0, verb: bound.frame.id === 'talks.noun' && noun.lemma === 'meeting' ? 'meet' : '', happened: modality === 'ACTUAL' }) },
  });
  describe(telling, sentence, made, noun);
  for (const { preposition, nouns } of bound.complements) if (/^(?:on|about|over)$/.test(preposition)) for (const each of nouns) made.agenda.push({ label: text.words(each.from, each.to).replace(/\s+/g, ' ').slice(0, 300) });
  telling.add(made);
}

/** "Talks with Scholz follow on Tuesday": with him meets the one whom the sentences before are about. */
function elliptic({ topic }: SentenceReading, noun: NounPhrase, { slots }: Bound, predicate: Predicate | null): Actor[] {
  const [partner, other] = slots.get('with') ?? [];
  const told = predicate !== null && predicate.subject[0] === noun && /^(?:follow|come|end|last|plan|schedule|set|be|take|begin|start)$/.test(predicate.verb.lemma);
  if (!told || partner?.kind !== 'PERSON' || other !== undefined || slots.has('subject') || slots.has('between')) return [];
  const [person, second] = topic.filter(isPerson);
  return person === undefined || second !== undefined || person === partner || (countryOf(person) !== null && countryOf(person) === countryOf(partner)) ? [] : [person];
}

/** "Austin's call to Shoigu", "with a call to Zelensky": of persons, and no call to arms. */
const isCallTo = ({ slots, noun }: Bound): boolean => noun?.lemma === 'call' && (slots.get('to') ?? []).length === 1 && [...slots].every(([slot, actors]) => (slot !== 'to' && slot !== 'subject') || actors.every(isPerson));

/** Who does what is done at a meeting; of "her announcement came after talks with …" she. */
function whoActs(telling: Telling, predicate: Predicate, nouns: readonly NounPhrase[]): Actor[] {
  const actors = telling.actors(nouns);
  const found = actors.length === 0 && /^(?:come|follow|happen|include|feature|comprise|open|begin)$/.test(predicate.verb.lemma) ? predicate.subject.flatMap((noun) => [...telling.reading.ownersOf(noun)]).filter(isPerson) : actors;
  const roles = found.length > 0 ? [] : partiesOf(telling, nouns.filter(({ mention }) => mention?.kind === 'ROLE'));
  return [...found.filter((actor) => !isPress(actor) && (actor.kind !== 'GROUP' || (isSide(actor) && !/^(?:officials|members|experts|lawmakers)$/.test(actor.head)))), ...roles];
}

/** Of an opening "in a meeting with X, Y said" the predicate of Y. */
export function ledBy({ text }: Reading, { phrases, predicates }: SentenceReading, at: number): Predicate | null {
  const opens = /^(?:COMMA|QUOTE|STOP|SUBORDINATOR|AND|ADVERB)$/;
  const [preposition, before] = [phrases[at - 1], phrases[at - 2]];
  if (preposition?.type !== 'PREPOSITION' || (before !== undefined && !opens.test(before.type) && text.tokens[preposition.from]?.capital !== true)) return null;
  // "In talks with X, whose country is home to the court, Y said": of several commas that before which a clause of its own begins.
  for (const [index, phrase] of phrases.entries()) {
    const subject = phrases[index + 1];
    if (index <= at || phrase.type !== 'COMMA' || subject?.type !== 'NOUN' || text.tokens[subject.from]?.lower === 'whose') continue;
    const found = predicates.find((predicate) => predicate.subject[0] === subject && predicate.verb.form === 'FINITE');
    if (found !== undefined) return found;
  }
  return null;
}

/** What is talked about where it is: "the war in Gaza". */
const SITUATION = /^(?:war|situation|crisis|conflict|developments?|fighting|violence|ceasefire|truce|elections?|peace|events|protests|presence|unrest|killing)$/;

/** Without the place of what is talked about: "spoke about the war in Syria", "discussed the situation in Gaza". */
export const held = ({ reading: { text } }: Telling, complements: readonly Complement[]): Complement[] => complements.filter(({ preposition, nouns }, index) => !(preposition === 'in' && SITUATION.test(text.tokens[(nouns[0]?.from ?? 0) - 2]?.lower ?? '')) && !(preposition === 'in' && /^(?:about|on|over|of|to|for)$/.test(complements[index - 1]?.preposition ?? '') && nouns[0]?.mention?.kind === 'COUNTRY'));

/** "a meeting with X, a minister, in New Delhi": the town behind an apposition. */
function placesBehind(telling: Telling, { phrases }: SentenceReading, at: number): PlaceFound[] {
  for (let index = at + 1; index < phrases.length - 1; index += 1) {
    const [phrase, noun] = [phrases[index], phrases[index + 1]];
    if (phrase === undefined || /^(?:VERB|QUOTE|STOP|THAT|SUBORDINATOR)$/.test(phrase.type)) return [];
    const place = phrase.type === 'PREPOSITION' && phrase.lower === 'in' && noun?.type === 'NOUN' && noun.mention?.mark?.entry.kind === 'CITY' ? telling.places.ofNoun(noun) : null;
    if (place !== null) return [{ place, preposition: 'in' }];
  }
  return [];
}

/** The clause that says when and where a meeting was to be: "a meeting with X that had been planned for Thursday". */
function planOf({ predicates }: SentenceReading, at: number): Predicate | null {
  const found = predicates.find((predicate) => predicate.at > at && predicate.link === 'RELATIVE');
  if (found === undefined || !/^(?:plan|schedule|set|slate|hold|expect|take|be|due|arrange)$/.test(found.verb.lemma)) return null;
  return found.verb.lemma === 'be' && found.infinitive !== null ? found.infinitive : found;
}

/** Whether two or more do something together in a call or at a dinner. */
export function isJoint(telling: Telling, sentence: SentenceReading, at: number): boolean {
  const before = sentence.phrases[at - 1];
  const noun = sentence.phrases[at];
  const predicate = sentence.predicates.findLast(({ from, to, verb }) => from <= at && at < to && TELLS.test(verb.lemma)) ?? governorOf(sentence, at);
  const wished = before?.type === 'PREPOSITION' && before.lower === 'for' && predicate !== null && ((/^(?:hope|agree|plan|prepare|call)$/.test(predicate.verb.lemma) && telling.actors(predicate.subject).length > 1) || (TRAVELS.test(predicate.verb.lemma) && predicate.verb.lemma !== 'be'));
  if (before?.type !== 'PREPOSITION' || !(wished || /^(?:in|at|during|after|over|by)$/.test(before.lower) || (before.lower === 'on' && noun?.type === 'NOUN' && noun.lemma.endsWith('phone'))) || noun?.type !== 'NOUN' || noun.owner !== null || predicate === null || predicate.quoted || predicate.verb.passive) return false;
  const persons = telling.actors([...predicate.subject, ...(TELLS.test(predicate.verb.lemma) ? predicate.object : [])]).filter(({ kind }) => kind === 'PERSON');
  return (persons.length > 1 && !ofOneSide(persons)) || (persons.length === 0 && noun.lemma !== 'phone' && (telling.actors(predicate.subject).some(isSide) || (/^(?:meeting|talk|summit|negotiation)$/.test(noun.lemma) && telling.actors(predicate.subject).filter(({ kind }) => kind === 'COUNTRY' || kind === 'ORGANIZATION').length > 1)));
}

/** Where the phrase of a noun with all that hangs on it ends. */
export function endOf({ phrases }: SentenceReading, at: number): number {
  let index = at + 1;
  while (index < phrases.length && /^(?:NOUN|PREPOSITION|DATE|AND)$/.test(phrases[index]?.type ?? '') && !(phrases[index]?.type === 'AND' && phrases[index + 1]?.type !== 'NOUN')) index += 1;
  return index;
}

function nounModality(telling: Telling, { phrases, predicates }: SentenceReading, nearest: Predicate | null, at: number, words: string): Draft['modality'] {
  // "A meeting between X and Y, arranged for Monday, fell through".
  const predicate = predicates.findLast(({ subject, link, verb }) => link !== 'RELATIVE' && verb.form === 'FINITE' && subject.some((noun) => noun === phrases[at])) ?? predicates.find(({ object }) => object.some((noun) => noun === phrases[at])) ?? nearest;
  if (/^no\b/i.test(words)) return 'NEGATED';
  const called = predicate !== null && (predicate.object.includes(phrases[at] as NounPhrase) || predicate.subject.includes(phrases[at] as NounPhrase));
  if (called && /^(?:cancel|call|scrap|abandon|shelve)$/.test(predicate.verb.lemma) && (predicate.verb.passive || predicate.object.length > 0)) return 'NEGATED';
  if (/\b(?:planned|upcoming|scheduled|forthcoming|future|next|possible|proposed|expected)\b/i.test(words)) return /\b(?:possible|proposed)\b/i.test(words) ? 'HYPOTHETICAL' : 'PLANNED';
  if (/\b(?:cancelled|canceled|aborted)\b/i.test(words)) return 'NEGATED';
  const before = phrases[at - 1];
  if (before?.type === 'PREPOSITION' && before.lower === 'for' && predicate !== null && TRAVELS.test(predicate.verb.lemma)) return telling.modality(predicate);
  if (before?.type === 'PREPOSITION' && /^(?:for|before|of|to)$/.test(before.lower) && predicate !== null && /^(?:call|plan|prepare|propose|invite|ask|hope|push|urge|arrange|ready|willing)$/.test(predicate.verb.lemma)) return predicate.verb.lemma === 'prepare' || predicate.verb.lemma === 'plan' || predicate.verb.lemma === 'arrange' ? 'PLANNED' : 'DESIRED';
  if (before?.type === 'PREPOSITION' && /\b(?:recent|latest|last|previous|earlier|first|second|third)\b/i.test(words)) return 'ACTUAL';
  if (before?.type === 'PREPOSITION' && before.lower === 'of') {
    const lead = phrases[at - 2];
    if (lead?.type === 'NOUN' && UNREAL.test(lead.lemma)) return 'HYPOTHETICAL';
    if (lead?.type === 'NOUN' && /^(?:resumption|eve|round|start)$/.test(lead.lemma) && predicate !== null) return lead.lemma === 'eve' ? 'PLANNED' : telling.modality(predicate);
    return lead?.type === 'NOUN' ? 'ACTUAL' : 'HYPOTHETICAL';
  }
  // "on the phone with X".
  if (before?.type === 'PREPOSITION' && before.lower === 'on' && /\bphone\b/i.test(words)) return 'ACTUAL';
  if (before?.type === 'PREPOSITION' && /^(?:for|about|to|against|on|before|without)$/.test(before.lower)) return before.lower === 'before' ? 'PLANNED' : 'HYPOTHETICAL';
  if (predicate === null) return 'ACTUAL';
  const isArgument = predicate.object.some((noun) => noun === phrases[at]) || (predicate.verb.passive && predicate.subject.some((noun) => noun === phrases[at]));
  if (isArgument && predicate.verb.lemma === 'turn' && phrases[predicate.at + 1]?.type === 'PREPOSITION') return 'NEGATED';
  if (isArgument && /^(?:cancel|call|scrap|reject|refuse|rule|oppose|decline|deny|boycott)$/.test(predicate.verb.lemma)) return 'NEGATED';
  if (isArgument && /^(?:plan|schedule|arrange|expect|announce|prepare|agree|postpone|propose|want|seek|demand)$/.test(predicate.verb.lemma)) return /^(?:want|seek|demand|propose)$/.test(predicate.verb.lemma) ? 'DESIRED' : 'PLANNED';
  const isSubject = predicate.subject.some((noun) => noun === phrases[at]);
  if (isSubject && predicate.verb.lemma === 'fall' && predicate.complements.every(({ preposition }) => preposition !== 'on')) return 'NEGATED';
  if (isSubject || isArgument) return telling.modality(predicate);
  return predicate.verb.lemma === 'be' && predicate.verb.modal === 'will' ? 'PLANNED' : 'ACTUAL';
}
