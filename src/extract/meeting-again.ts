import type { Actor } from './actors.js';
import type { Predicate } from './clauses.js';
import { type Draft, draft, type DraftParticipant } from './draft.js';
import type { Frame } from './frame.js';
import { endOf, ledBy } from './meeting-nouns.js';
import { isPerson, isPress, nounsBehind, OCCASION } from './meeting-parties.js';
import { partiesOf } from './parties.js';
import type { NounPhrase } from './phrases.js';
import { governorOf, type SentenceReading } from './reading.js';
import { meetingRules } from './rules-meeting.js';
import type { Telling } from './telling.js';

/** "Present besides the host, X, were Y and Z.": who was at the meeting told before. */
export function werePresent(telling: Telling, { phrases, sentence }: SentenceReading): void {
  const meeting = telling.lastMeeting;
  const { tokens } = telling.reading.text;
  const words = tokens.slice(sentence.from, sentence.from + 4).map(({ lower }) => lower).join(' ');
  if (meeting === null || meeting.modality !== 'ACTUAL' || sentence.index === meeting.sentence || sentence.index - meeting.sentence > 2 || !/^(?:also )?(?:present|attending|in attendance|taking part|around the table|round the table|at the table|among those present|among the guests|among those attending|witnesses|among the witnesses)\b/.test(words)) return;
  const persons = telling.actors(phrases.filter((phrase): phrase is NounPhrase => phrase.type === 'NOUN' && phrase.mention?.kind === 'PERSON'));
  takePart(meeting, persons, 'PARTICIPANT', 'STATED');
  if (persons.length > 0) meeting.evidence.push({ from: sentence.from, to: sentence.to });
}

/** "before 2,500 guests, among them X, Y and Z", "met officials including X": those named were there. */
export function amongThem(telling: Telling, { phrases, sentence }: SentenceReading): void {
  const meeting = telling.lastMeeting;
  const opens = phrases.findIndex((phrase, index) => phrase.type === 'PREPOSITION' && (phrase.lower === 'including' || (phrase.lower === 'among' && phrases[index + 1]?.type === 'NOUN' && telling.reading.text.tokens[phrases[index + 1]?.from ?? 0]?.lower === 'them')));
  if (opens === -1 || meeting === null || meeting.sentence !== sentence.index) return;
  const persons: NounPhrase[] = [];
  for (const phrase of phrases.slice(opens + 1)) {
    if (phrase.type === 'NOUN' && phrase.mention?.kind === 'PERSON') persons.push(phrase);
    else if (phrase.type === 'VERB' || phrase.type === 'STOP' || phrase.type === 'RELATIVE' || (phrase.type === 'PREPOSITION' && persons.length === 0)) break;
  }
  takePart(meeting, telling.actors(persons), 'PARTICIPANT', 'STATED');
}

const AROUND = /^(?:presence|eye|gaze|watch|mediation|auspice|auspices|chairmanship|patronage|leadership)$/;
const ROLES: Readonly<Record<string, DraftParticipant['role']>> = { mediation: 'MEDIATOR', mediate: 'MEDIATOR', broker: 'MEDIATOR', facilitate: 'MEDIATOR', moderate: 'MEDIATOR', chair: 'HOST', invite: 'HOST', host: 'HOST', chairmanship: 'HOST' };

/** "in the presence of X", "mediated by Y", "a delegation led by Z": who else was at the meeting that the sentence tells. */
export function presentToo(telling: Telling, { phrases, predicates, sentence }: SentenceReading): void {
  const meeting = telling.lastMeeting;
  if (meeting === null || meeting.sentence !== sentence.index || meeting.fields['mode'] === 'LETTER') return;
  for (const [at, phrase] of phrases.entries()) {
    const [noun, of, first] = [phrases[at + 1], phrases[at + 2], phrases[at + 3]];
    if (phrase.type !== 'PREPOSITION' || noun?.type !== 'NOUN') continue;
    if (/^(?:in|under)$/.test(phrase.lower) && AROUND.test(noun.lemma) && of?.type === 'PREPOSITION' && of.lower === 'of' && first?.type === 'NOUN') takePart(meeting, telling.actors(joinedFrom(phrases, at + 3)), ROLES[noun.lemma] ?? 'PARTICIPANT', 'STATED');
    const led = phrases[at - 1];
    if (phrase.lower === 'under' && led?.type === 'NOUN' && noun.mention?.kind === 'PERSON' && meeting.participants.some(({ actor }) => actor.kind === 'GROUP' && actor.words.from === led.from)) takePart(meeting, telling.actors([noun]), 'PARTICIPANT', 'STATED');
  }
  nameThose(telling, phrases, meeting);
  for (const { verb, link, subject, complements } of predicates) {
    if (link !== 'RELATIVE' || (verb.form !== 'PARTICIPLE' && !verb.passive) || !/^(?:watch|witness|chair|mediate|broker|facilitate|moderate|host|invite|lead|head|accompany|join)$/.test(verb.lemma)) continue;
    const by = telling.actors(complements.filter(({ preposition }) => preposition === 'by').flatMap(({ nouns }) => nouns));
    const party = telling.actors(subject).some((actor) => meeting.participants.some((part) => part.actor === actor));
    if (/^(?:invite|lead|head|accompany|join)$/.test(verb.lemma) ? party : !party) takePart(meeting, by, ROLES[verb.lemma] ?? 'PARTICIPANT', 'STATED');
  }
}

/** "met the heads of the delegations of Russia and China, X and Y": those named behind a group are the group. */
function nameThose(telling: Telling, phrases: SentenceReading['phrases'], meeting: Draft): void {
  const known = meeting.participants.map(({ actor }) => actor);
  meeting.participants = meeting.participants.flatMap((part) => {
    const { actor } = part;
    if (actor.kind !== 'GROUP' || !/^(?:heads|ministers|leaders|presidents|envoys|ambassadors|chiefs|secretaries|premiers|negotiators|speakers|counterparts)$/.test(actor.head)) return [part];
    let at = phrases.findIndex(({ type, from }) => type === 'NOUN' && from === actor.words.from) + 1;
    while (at > 0 && /^(?:PREPOSITION|NOUN|AND)$/.test(phrases[at]?.type ?? '') && (phrases[at - 1]?.type !== 'NOUN' || phrases[at]?.type !== 'NOUN')) at += 1;
    const named = at > 0 && phrases[at]?.type === 'COMMA' ? joinedFrom(phrases, at + 1) : [];
    const persons = named.length > 1 && named.every(({ mention }) => mention?.kind === 'PERSON') ? telling.actors(named) : [];
    return persons.length < 2 || persons.some((person) => known.includes(person)) ? [part] : persons.map((person) => ({ ...part, actor: person }));
  });
}

/** Nouns from one on that "and" or a comma joins. */
function joinedFrom(phrases: SentenceReading['phrases'], at: number): NounPhrase[] {
  const found: NounPhrase[] = [];
  for (let index = at; index < phrases.length; index += 1) {
    const phrase = phrases[index];
    if (phrase?.type === 'NOUN' && phrases[index - 1]?.type !== 'NOUN') found.push(phrase);
    else if (phrase?.type !== 'AND' && phrase?.type !== 'COMMA') break;
  }
  return found;
}

/** The meeting told last, if what a noun calls it by can be that one: "the summit", "it". */
function lastMeeting(telling: Telling, sentence: SentenceReading, noun: NounPhrase): Draft | null {
  const { text } = telling.reading;
  const again = noun.mention?.kind === 'PRONOUN' ? text.tokens[noun.from]?.lower === 'it' : OCCASION.test(noun.lemma) && /^(?:the|this)$/.test(text.tokens[noun.from]?.lower ?? '') && noun.owner === null && noun.modifiers.length === 0;
  // "ended a retreat, led by X": the one just told.
  if (OCCASION.test(noun.lemma) && telling.lastMeeting?.sentence === sentence.sentence.index && telling.lastMeeting.modality === 'ACTUAL') return telling.lastMeeting;
  const last = again ? telling.lastMeeting : null;
  return last !== null && last.modality === 'ACTUAL' && sentence.sentence.index - last.sentence <= 5 && last.fields['mode'] !== 'LETTER' ? last : null;
}

/** "It was attended by X", "Y also attended the talks": those take part in the meeting told before. @returns whether so */
export function joins(telling: Telling, sentence: SentenceReading, predicate: Predicate): boolean {
  const { verb } = predicate;
  // "The presidents of X and Y took part."
  if (telling.lastMeeting !== null && telling.modality(predicate) === 'ACTUAL' && sentence.sentence.index > telling.lastMeeting.sentence && sentence.sentence.index - telling.lastMeeting.sentence <= 2 && predicate.object.length === 0 && telling.lastMeeting.modality === 'ACTUAL' && telling.lastMeeting.fields['mode'] !== 'LETTER' && ((verb.lemma === 'take' && telling.reading.text.tokens[verb.to]?.lower === 'part' && predicate.complements.every(({ preposition }) => preposition !== 'in')) || (/^(?:attend|participate)$/.test(verb.lemma) && !verb.passive && predicate.complements.length === 0))) {
    const persons = telling.actors(predicate.subject).filter(isPerson);
    takePart(telling.lastMeeting, persons, 'PARTICIPANT', 'STATED');
    if (persons.length > 0) telling.lastMeeting.evidence.push(telling.clause(sentence, predicate));
    return persons.length > 0;
  }
  if (!/^(?:attend|join|chair|host|lead|mediate|moderate)$/.test(verb.lemma) || telling.modality(predicate) !== 'ACTUAL') return false;
  const bearer = (verb.passive ? predicate.subject : predicate.object)[0];
  const meeting = bearer === undefined ? null : lastMeeting(telling, sentence, bearer);
  const actors = partiesOf(telling, verb.passive ? nounsBehind(predicate, /^by$/) : predicate.subject).filter((actor) => !isPress(actor));
  if (meeting === null || actors.length === 0) return false;
  takePart(meeting, actors, verb.lemma === 'host' || verb.lemma === 'chair' ? 'HOST' : 'PARTICIPANT', 'STATED');
  meeting.evidence.push(telling.clause(sentence, predicate));
  return true;
}

/** "At the summit, President X said": who speaks there takes part in it. @returns whether so */
export function speaksAt(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number): boolean {
  const before = sentence.phrases[at - 1];
  if (before?.type !== 'PREPOSITION' || !/^(?:in|at|during)$/.test(before.lower)) return false;
  const meeting = lastMeeting(telling, sentence, noun);
  const predicate = ledBy(telling.reading, sentence, at) ?? governorOf(sentence, at);
  const next = sentence.phrases[at + 1];
  if (meeting === null || predicate === null || predicate.verb.form !== 'FINITE' || predicate.verb.passive || (next?.type === 'PREPOSITION' && /^(?:with|between|of)$/.test(next.lower))) return false;
  const speakers = telling.actors(predicate.subject).filter((actor) => isPerson(actor) && 'offices' in actor && !actor.offices.some(({ title }) => /^(?:spokes|.*spokes)/i.test(title)));
  if (speakers.length === 0 || telling.modality(predicate) !== 'ACTUAL') return false;
  takePart(meeting, speakers, 'PARTICIPANT', 'INFERRED');
  meeting.evidence.push(telling.words(sentence, at - 1, endOf(sentence, at)));
  return true;
}

const [NEXT] = meetingRules.filter(({ id }) => id === 'talks.next') as [Frame];

/** "A further meeting is to take place in Bujumbura": of those who met before. @returns whether so */
export function goesOn(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number): boolean {
  if (!NEXT.nouns.includes(noun.lemma) || noun.owner !== null) return false;
  const words = telling.reading.text.words(noun.from, noun.to);
  const predicate = sentence.predicates.find(({ subject, verb, link }) => subject[0] === noun && link !== 'RELATIVE' && /^(?:take|hold|schedule|plan|set|be|follow|convene|begin|start|expect|slate)$/.test(verb.lemma));
  if (predicate === undefined || !/^(?:a|an|the|another)\b.*\b(?:further|next|second|third|new|follow-up|another)\b|^another\b/i.test(words)) return false;
  const next = sentence.phrases[at + 1];
  const meeting = telling.lastMeeting;
  if (meeting === null || sentence.sentence.index - meeting.sentence > 6 || (next?.type === 'PREPOSITION' && /^(?:with|between)$/.test(next.lower))) return false;
  const told = predicate.infinitive ?? predicate;
  const modality = /^(?:plan|schedule|set|expect|slate)$/.test(told.verb.lemma) && !told.verb.negated ? 'PLANNED' : telling.modality(told);
  telling.add(draft({
    kind: 'MEETING', rule: NEXT.id, prior: NEXT.prior, sentence: sentence.sentence.index, evidence: [telling.clause(sentence, predicate)], date: telling.date(told, modality) ?? telling.planned(predicate.dates), modality,
    participants: meeting.participants.map((part) => ({ ...part, basis: 'INFERRED' })), attribution: telling.attribution(sentence, predicate),
    places: telling.placesOf(told).map(({ place }) => ({ place, relation: 'AT', basis: 'STATED' })), fields: { mode: noun.lemma === 'call' ? 'PHONE' : 'UNKNOWN' },
  }));
  return true;
}

function takePart(meeting: Draft, actors: readonly Actor[], role: DraftParticipant['role'], basis: DraftParticipant['basis']): void {
  for (const actor of actors) if (!meeting.participants.some((known) => known.actor === actor)) meeting.participants.push({ actor, role, basis });
}
