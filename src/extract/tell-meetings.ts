// size: meetings and visits: from bound frames to drafts, and how the same one told twice becomes one.
import type { MeetingMode } from '../meeting/meeting.enum.js';
import { type Actor, countryOf } from './actors.js';
import { type Bound, FrameIndex, partsOf } from './binding.js';
import { type PlaceFound, placesOf } from './places.js';
import type { Complement, Predicate } from './clauses.js';
import { type Draft, draft, type DraftParticipant } from './draft.js';
import type { Frame } from './frame.js';
import type { NounPhrase } from './phrases.js';
import type { Reading, SentenceReading } from './reading.js';
import { meetingRules } from './rules-meeting.js';
import { partiesOf } from './parties.js';
import { countriesOf, type Telling } from './telling.js';

const index = new FrameIndex(meetingRules, partiesOf);
const PRESS = /^(?:reporters|journalists|media|press|crowd|dozens|hundreds|thousands|forces|troops|protesters)$/;
/** Whom one speaks to without meeting them. */
const AUDIENCE = /^(?:people|lawmakers|students|citizens|mps|members|worshippers|parliament|countries|nations|commanders|supporters|audience)$/;
const TELLS = /^(?:tell|inform|assure|urge|ask|thank|brief|warn|congratulate|remind)$/;
const TRAVELS = /^(?:travel|arrive|fly|visit|come|go|land|return|head|be)$/;
const TOGETHER = /\btogether\b/;
const SIDES = /^(?:ministers?|leaders?|delegations|negotiators|envoys|presidents|diplomats|representatives|premiers|delegates|heads|chiefs|commanders|sides|parties|ambassadors|directors|secretaries|deputies|counterparts|officials|experts|guarantors|mediators|speakers|generals|advisers|advisors|chancellors|kings|monarchs|teams|powers|signatories|governors|members|allies|factions|mayors|lawmakers|legislators|parliamentarians)$/;
/** Bodies that meet by themselves. */
const SITTING = /\b(?:council|assembly|board|committee|cabinet|parliament|commission|congress|senate|politburo|conference|quartet|league|bloc|group|knesset|duma|majlis|g7|g20|g8)$/i;
const OCCASION = /^(?:talk|meeting|negotiation|summit|conference|round|session|discussion|consultation|call|phone|dialogue|gathering|dinner|lunch|breakfast|reception|ceremony)$/;
const NOT_OF = /^(?:council|parliament|cabinet|committee|board|assembly)$/;

/** Finds the meetings of a sentence. */
export function tellMeetings(telling: Telling, sentence: SentenceReading): void {
  const verbs = new Set<NounPhrase>();
  for (const predicate of sentence.predicates) {
    if (joins(telling, sentence, predicate)) continue;
    if (/^(?:meet|receive|host)$/.test(predicate.verb.lemma) && predicate.verb.passive && predicate.complements.every(({ preposition }) => preposition !== 'by')) continue;
    const [best] = index.ofVerb(telling, predicate).filter((bound) => isMeeting(telling, bound, predicate));
    if (best === undefined) continue;
    if (best.noun !== null) verbs.add(best.noun);
    telling.add(fromVerb(telling, sentence, predicate, best));
  }
  for (const [at, phrase] of sentence.phrases.entries()) {
    if (phrase.type !== 'NOUN' || verbs.has(phrase) || speaksAt(telling, sentence, phrase, at) || goesOn(telling, sentence, phrase, at)) continue;
    const [best] = index.ofNoun(telling, sentence, at).filter(({ frame }) => frame.id !== 'talks.next' && (frame.id !== 'talks.joint' || isJoint(telling, sentence, at))).sort((a, b) => partsOf(b).length - partsOf(a).length || a.frame.nouns.length - b.frame.nouns.length);
    if (best !== undefined) fromNoun(telling, sentence, phrase, at, best);
  }
  amongThem(telling, sentence);
}

/** "before 2,500 guests, among them X, Y and Z", "met officials including X": those named were there. */
function amongThem(telling: Telling, { phrases, sentence }: SentenceReading): void {
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
function joins(telling: Telling, sentence: SentenceReading, predicate: Predicate): boolean {
  const { verb } = predicate;
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
function speaksAt(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number): boolean {
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
function goesOn(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number): boolean {
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

function takePart(meeting: Draft, actors: readonly Actor[], role: 'HOST' | 'PARTICIPANT', basis: DraftParticipant['basis']): void {
  for (const actor of actors) if (!meeting.participants.some((known) => known.actor === actor)) meeting.participants.push({ actor, role, basis });
}

/** Whether those bound can meet: two sides at least, none of them the press, and no meeting "of the council". */
function isMeeting(telling: Telling, bound: Bound, predicate: Predicate): boolean {
  const actors = [...new Set(partsOf(bound).map(({ actor }) => actor))].filter((actor) => !isPress(actor));
  if (actors.some((actor) => actor.kind === 'GROUP' && PRESS.test(actor.head))) return false;
  if (bound.frame.id.startsWith('speak.') && actors.some((actor) => actor.kind === 'GROUP' && AUDIENCE.test(actor.head))) return false;
  const own = CHECKS[bound.frame.id];
  if (own !== undefined) return own(telling, predicate, actors, bound);
  if (bound.frame.id.endsWith('together') && predicate.object.length > 0 && bound.noun === null) return false;
  // "The Community holds its seventh summit".
  if (actors.length === 1 && bound.frame.id === 'hold.talks.together' && actors[0]?.kind === 'ORGANIZATION') return /^(?:summit|session|conference|retreat)$/.test(bound.noun?.lemma ?? '') || meetsAlone(actors[0]);
  return actors.length > 1 ? !actors.every((actor) => actor.kind === 'GROUP' && !isSide(actor)) : bound.frame.id.endsWith('together') && bound.slots.get('with') === undefined && actors.every(meetsAlone);
}

/** Whether a group is of the sort that meets another. */
const isSide = (actor: Actor): boolean => actor.kind === 'GROUP' && (SIDES.test(actor.head) || actor.of.length > 1);

/** "The foreign ministers of the G7 met", "the Security Council met": several who meet among themselves. */
const meetsAlone = (actor: Actor): boolean => isSide(actor) || ((actor.kind === 'GROUP' || actor.kind === 'ORGANIZATION') && SITTING.test(actor.name));

/** Whether all are of one country, as far as all have one. */
const ofOneSide = (actors: readonly Actor[]): boolean => actors.every((actor) => countryOf(actor) !== null) && countriesOf(actors).length === 1;

const isPerson = ({ kind }: Actor): boolean => kind === 'PERSON';
const nounsBehind = ({ complements }: Predicate, prepositions: RegExp): NounPhrase[] => complements.filter(({ preposition }) => prepositions.test(preposition)).flatMap(({ nouns }) => [...nouns]);
type Check = (telling: Telling, predicate: Predicate, actors: readonly Actor[], bound: Bound) => boolean;

/** Who reports of a meeting is not in it. */
const isPress = (actor: Actor): boolean => actor.kind === 'ORGANIZATION' && actor.organizationKind === 'MEDIA';

/** What single rules ask besides their slots. */
const CHECKS: Readonly<Record<string, Check>> = {
  'part.meeting': (_, predicate, actors) => nounsBehind(predicate, /^(?:in|at)$/).some(({ lemma }) => OCCASION.test(lemma)) && actors.some(isPerson),
  'attend.meeting': (_, __, actors) => actors.some((actor) => isPerson(actor) || isSide(actor)),
  'meet.object': (telling, { object }, actors) => (object.length === 0 || partiesOf(telling, object).length > 0) && actors.length > 1 && actors.some((actor) => actor.kind !== 'GROUP' || isSide(actor)),
  'see.person': (_, { complements, verb }, actors) => complements.every(({ preposition }) => preposition !== 'as') && actors.length > 1 && actors.every(isPerson) && verb.modal === '',
  'sign.together': (_, __, actors) => actors.filter(isPerson).length > 1 && !ofOneSide(actors),
  'flank.by': (_, __, actors) => actors.filter(isPerson).length > 1 && !ofOneSide(actors.filter(isPerson)),
  // Who tells his own parliament something answers to it; who tells the Security Council sits there.
  'address.body': (_, { verb, object }, actors) => !verb.passive && object.length > 0 && actors.some(isPerson) && actors.length > 1 && (verb.lemma === 'address' || actors.some((actor) => actor.kind === 'ORGANIZATION' && /\b(?:council|assembly)$/i.test(actor.name) && actor.country === null)),
  'call.person': (telling, { verb, object }, actors) => !verb.passive && telling.reading.text.tokens[verb.to]?.lower !== 'in' && object.length === 1 && actors.length === 2 && actors.every(isPerson) && /^(?:on|,|\.|to|after|before|late|early|twice|again|from|and|yesterday|today|in|hours|;)$/.test(telling.reading.text.tokens[object[0]?.to ?? 0]?.lower ?? '.'),
  'call.in': (telling, { verb, object, subject }, actors) => telling.reading.text.tokens[verb.to]?.lower === 'in' && actors.length > 1 && (verb.passive ? subject : object).length > 0,
  'mediate.between': (_, __, actors) => actors.length > 2,
  'stay.in-touch': (_, { verb, governor }, actors) => actors.length > 1 && (verb.modal === 'will' || governor?.verb.lemma === 'agree'),
  'hands.embrace': (_, __, actors) => actors.filter(isPerson).length > 1,
  'receive.person': (telling, predicate, actors) => actors.length > 1 && telling.actors(predicate.verb.passive || predicate.verb.form === 'PARTICIPLE' ? predicate.subject : predicate.object, false).some((actor) => isPerson(actor) || isSide(actor) || (actor.kind === 'GROUP' && actor.head.startsWith('delegation'))),
  'phone.object': (_, __, actors) => actors.length > 1 && actors.some(({ kind }) => kind === 'PERSON' || kind === 'ORGANIZATION'),
  // "summoned its ambassador from Tehran" calls him home.
  'summon.person': (_, { complements, object }, actors) => actors.length > 1 && actors.some(({ kind }) => kind === 'PERSON' || kind === 'ORGANIZATION') && !complements.some(({ preposition }) => preposition === 'from') && object.every(({ ownerPronoun }) => ownerPronoun === ''),
  'summon.to': (_, { complements }, actors) => actors.length > 1 && !complements.some(({ preposition }) => preposition === 'from'),
  'speak.together': (telling, predicate, actors) => predicate.object.length === 0 && !nounsBehind(predicate, /^to$/).some((noun) => telling.actors([noun]).length === 0) && (actors.length > 1 || actors.every(isSide)) && actors.some(({ kind }) => kind !== 'GROUP'),
  'sit.together': (_, predicate, actors) => nounsBehind(predicate, /^(?:for|in|to)$/).some(({ lemma }) => OCCASION.test(lemma)) && (actors.length > 1 || actors.every(isSide)),
  'discuss.together': (_, predicate, actors, bound) => (actors.length > 1 && actors.some(isPerson) && (bound.slots.get('with') ?? []).every((actor) => isPerson(actor) || actor.kind === 'GROUP')) || (actors.length === 1 && actors.every(isSide) && nounsBehind(predicate, /^(?:in|at|during|by|over)$/).some(({ lemma }) => OCCASION.test(lemma))),
  'bring.two': (telling, { object, verb }) => telling.actors(object).length > 1 && TOGETHER.test(telling.reading.text.words(verb.to, Math.min(verb.to + 14, telling.reading.text.tokens.length))),
  'write.to': (telling, predicate) => telling.actors(nounsBehind(predicate, /^to$/)).some(isPerson),
  'address.by': (_, __, actors) => actors.length > 1 && actors.every(({ kind }) => kind !== 'GROUP'),
  'host.summit': (_, __, actors) => actors.some(({ kind }) => kind === 'PERSON' || kind === 'COUNTRY'),
  'welcome.person': (telling, predicate) => (predicate.verb.passive ? predicate.subject : predicate.object).some(({ mention }) => mention?.kind === 'PERSON' || mention?.kind === 'ROLE') && nounsBehind(predicate, /^(?:at|in|on|to|outside)$/).some((noun) => telling.places.ofNoun(noun) !== null || noun.mention?.kind === 'ORGANIZATION' || /^(?:lawn|palace|office|door|steps|residence|airport|tarmac|gate|home|ranch|villa|estate|resort|farm)$/.test(noun.lemma)),
};

/** Nouns whose "of" tells of what is not there. */
const UNREAL = /^(?:idea|possibility|prospect|chance|hope|offer|proposal|option|condition|plan|importance|need|necessity|likelihood|favou?r|path|way|door|basis|point|absence|lack|invitation|question|issue|talk|rejection|refusal|denial|kind|form|failure|threat|benefit|value|use|resumption)$/;

const MODES: readonly (readonly [RegExp, MeetingMode])[] = [
  [/\b(?:by (?:letter|telegram|cable)|in a (?:letter|message|telegram|cable)|written message)\b/i, 'LETTER'],
  [/\b(?:hotline|(?:in|over|during) a call|by (?:tele)?phone|(?:tele)?phone (?:call|conversation|talks?)|telephonic|over the (?:tele)?phone|on the (?:tele)?phone|(?:tele)?phoned|phone|telephone)\b/i, 'PHONE'],
  [/\b(?:video ?-?(?:call|conference|link|conferencing)?|virtual(?:ly)?|videoconference|teleconference|online)\b/i, 'VIDEO'],
  [/\b(?:face[- ]to[- ]face|in person|sat down|one-on-one)\b/i, 'IN_PERSON'],
];

// What is only planned may still be held by telephone, unless a place is set.
function modeOf(bound: Bound, words: string, { hasPlace, verb, happened }: { hasPlace: boolean; verb: string; happened: boolean }): MeetingMode {
  if (bound.frame.mode !== undefined) return bound.frame.mode;
  const said = MODES.find(([pattern]) => pattern.test(words))?.[1];
  if (said !== undefined) return said;
  if (!happened && !hasPlace) return 'UNKNOWN';
  if (bound.noun !== null && /^(?:talk|summit|conference|retreat|dinner|lunch|meeting|negotiation|encounter|audience|session|round)$/.test(bound.noun.lemma)) return 'IN_PERSON';
  return hasPlace || /^(?:meet|sit|hold|attend|gather|receive|host|convene|take|chair|join|have|open|resume|begin|conclude)$/.test(verb) ? 'IN_PERSON' : 'UNKNOWN';
}

// size: one object put together from the clause.
function fromVerb(telling: Telling, sentence: SentenceReading, predicate: Predicate, bound: Bound): Draft {
  const told = telling.modality(predicate);
  const modality = told === 'ACTUAL' && telling.reading.text.tokens[sentence.sentence.to - 1]?.text === '?' ? 'HYPOTHETICAL' : told;
  const words = telling.clause(sentence, predicate);
  const places = telling.placesOf(predicate, held(predicate.complements)).filter(({ preposition }) => preposition !== 'on' && preposition !== 'over');
  const made = draft({
    kind: 'MEETING', rule: bound.frame.id, prior: bound.frame.prior, sentence: sentence.sentence.index, evidence: [words],
    date: telling.dateOfOccasion(predicate, modality), modality, certainty: telling.certainty(predicate), participants: participantsOf(bound),
    attribution: telling.attribution(sentence, predicate),
    places: places.map(({ place, preposition }) => ({ place, relation: preposition === 'near' || preposition === 'outside' ? 'NEAR' : 'AT', basis: 'STATED' })),
    fields: { mode: modeOf(bound, telling.reading.text.words(words.from, words.to), { hasPlace: places.length > 0, verb: predicate.verb.lemma, happened: modality === 'ACTUAL' }) },
  });
  describe(telling, sentence, made, bound.noun);
  agenda(telling, sentence, predicate, made);
  return made;
}

/** "high-level talks", "summoned". */
function describe(telling: Telling, sentence: SentenceReading, made: Draft, noun: NounPhrase | null): void {
  if (made.rule === 'summon.person') made.descriptors.push('summoned');
  if (noun === null) return;
  for (const token of telling.reading.text.tokens.slice(noun.from, noun.head)) if (/^(?:high-level|bilateral|trilateral|closed-door|direct|indirect|secret|private|emergency|multilateral|quadrilateral)$/.test(token.lower)) made.descriptors.push(token.lower);
  if (made.descriptors.includes('trilateral')) made.fields['format'] = 'TRILATERAL';
  if (sentence.phrases.length === 0) made.descriptors.length = 0;
}

/** What was on the agenda: "to discuss …", "talks on …", "they discussed …". */
function agenda(telling: Telling, sentence: SentenceReading, predicate: Predicate, made: Draft): void {
  const about = predicate.verb.lemma === 'discuss' ? predicate.object : predicate.infinitive?.verb.lemma === 'discuss' ? predicate.infinitive.object : predicate.complements.filter(({ preposition }) => preposition === 'on' || preposition === 'over' || preposition === 'about').flatMap(({ nouns }) => nouns);
  for (const noun of about) {
    const words = telling.reading.text.words(noun.from, noun.to).replace(/^(?:the|a|an) /i, '').replace(/\s+/g, ' ').slice(0, 300);
    if (words !== '' && sentence.sentence.index >= 0) made.agenda.push({ label: words });
  }
}

function participantsOf(bound: Bound): DraftParticipant[] {
  const parts = partsOf(bound).filter(({ actor, slot }) => !isPress(actor) && !(slot === 'of' && actor.kind === 'ORGANIZATION' && bound.frame.id !== 'summit.noun'));
  const seen = new Set<Actor>();
  return parts.filter(({ actor }) => !seen.has(actor) && seen.add(actor)).map(({ actor, role }) => ({ actor, role, basis: 'STATED' }));
}

/** A meeting that a noun tells: "in a meeting with X", "the talks between X and Y". */
// size: who takes part comes from the noun, or from the verb that the noun hangs on.
function fromNoun(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number, bound: Bound): void {
  const { text } = telling.reading;
  const before = sentence.phrases[at - 1];
  const words = text.words(noun.from, noun.to);
  if (noun.mention !== null || (bound.frame.id === 'call.noun' && !/phone|video|call with|call between|conversation/i.test(text.words(noun.from, noun.to + 1)))) return;
  const predicate = ledBy(telling.reading, sentence, at) ?? sentence.predicates.findLast(({ from, to, verb }) => bound.frame.id === 'talks.joint' && from <= at && at < to && TELLS.test(verb.lemma)) ?? governorOf(sentence, at);
  const participants = participantsOf(bound).filter(({ actor }) => !(actor.kind === 'ORGANIZATION' && NOT_OF.test(actor.name.toLowerCase().split(' ').at(-1) ?? '')));
  const alone = bound.frame.id === 'talks.joint' || bound.frame.id === 'press.joint' || bound.frame.id === 'letter.noun' || bound.frame.id === 'summit.noun';
  const withOnly = alone || ((bound.slots.has('with') || bound.frame.id === 'dinner.noun') && !bound.slots.has('between') && participants.length > 0);
  const objectOf = predicate !== null && predicate.object.includes(noun) && /^(?:cancel|call|have|hold|propose|arrange|schedule|seek|want|skip|postpone|plan|demand|request|refuse|reject|leave|attend|set|finish|describe|enter|confirm|announce|request|end|begin|start|conclude|complete|continue|delay|prepare|need|join|resume)$/.test(predicate.verb.lemma);
  const own = withOnly && ((before?.type === 'PREPOSITION' && (/^(?:in|during|at|after|following|on|over|by|upon)$/.test(before.lower) || bound.frame.id === 'talks.joint' || (before.lower === 'for' && predicate !== null && TRAVELS.test(predicate.verb.lemma)))) || objectOf) && predicate !== null && !predicate.verb.passive ? whoActs(telling, predicate, [...predicate.subject, ...(bound.frame.id === 'talks.joint' && TELLS.test(predicate.verb.lemma) ? predicate.object : [])]) : [];
  for (const actor of own) if (!participants.some((each) => each.actor === actor)) participants.unshift({ actor, role: 'PARTICIPANT', basis: 'STATED' });
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
  const near = placesOf(telling.places, held(bound.complements));
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

/** Who does what is done at a meeting; of "her announcement came after talks with …" she. */
function whoActs(telling: Telling, predicate: Predicate, nouns: readonly NounPhrase[]): Actor[] {
  const actors = telling.actors(nouns);
  const found = actors.length === 0 && /^(?:come|follow|happen)$/.test(predicate.verb.lemma) ? predicate.subject.flatMap((noun) => [...telling.reading.ownersOf(noun)]).filter(isPerson) : actors;
  const roles = found.length > 0 ? [] : partiesOf(telling, nouns.filter(({ mention }) => mention?.kind === 'ROLE'));
  return [...found.filter((actor) => !isPress(actor) && (actor.kind !== 'GROUP' || (isSide(actor) && !/^(?:officials|members|experts|lawmakers)$/.test(actor.head)))), ...roles];
}

/** Of an opening "in a meeting with X, Y said" the predicate of Y. */
function ledBy({ text }: Reading, { phrases, predicates }: SentenceReading, at: number): Predicate | null {
  const opens = /^(?:COMMA|QUOTE|STOP|SUBORDINATOR|AND|ADVERB)$/;
  const [preposition, before] = [phrases[at - 1], phrases[at - 2]];
  if (preposition?.type !== 'PREPOSITION' || (before !== undefined && !opens.test(before.type) && text.tokens[preposition.from]?.capital !== true)) return null;
  const comma = phrases.findIndex((phrase, index) => index > at && phrase.type === 'COMMA');
  const subject = phrases[comma + 1];
  return comma === -1 || subject?.type !== 'NOUN' ? null : (predicates.find((predicate) => predicate.subject[0] === subject) ?? null);
}

/** Without the country of what is talked about: "spoke about the war in Syria". */
const held = (complements: readonly Complement[]): Complement[] => complements.filter(({ preposition, nouns }, index) => !(preposition === 'in' && /^(?:about|on|over|of|to|for)$/.test(complements[index - 1]?.preposition ?? '') && nouns.every(({ mention }) => mention?.kind === 'COUNTRY')));

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
function isJoint(telling: Telling, sentence: SentenceReading, at: number): boolean {
  const before = sentence.phrases[at - 1];
  const noun = sentence.phrases[at];
  const predicate = sentence.predicates.findLast(({ from, to, verb }) => from <= at && at < to && TELLS.test(verb.lemma)) ?? governorOf(sentence, at);
  const wished = before?.type === 'PREPOSITION' && before.lower === 'for' && predicate !== null && ((/^(?:hope|agree|plan|prepare|call)$/.test(predicate.verb.lemma) && telling.actors(predicate.subject).length > 1) || (TRAVELS.test(predicate.verb.lemma) && predicate.verb.lemma !== 'be'));
  if (before?.type !== 'PREPOSITION' || !(wished || /^(?:in|at|during|after|over|by)$/.test(before.lower)) || noun?.type !== 'NOUN' || noun.owner !== null || predicate === null || predicate.quoted || predicate.verb.passive) return false;
  const persons = telling.actors([...predicate.subject, ...(TELLS.test(predicate.verb.lemma) ? predicate.object : [])]).filter(({ kind }) => kind === 'PERSON');
  return (persons.length > 1 && !ofOneSide(persons)) || (persons.length === 0 && noun.lemma !== 'phone' && (telling.actors(predicate.subject).some(isSide) || (/^(?:meeting|talk|summit|negotiation)$/.test(noun.lemma) && telling.actors(predicate.subject).filter(({ kind }) => kind === 'COUNTRY' || kind === 'ORGANIZATION').length > 1)));
}

/** Where the phrase of a noun with all that hangs on it ends. */
function endOf({ phrases }: SentenceReading, at: number): number {
  let index = at + 1;
  while (index < phrases.length && /^(?:NOUN|PREPOSITION|DATE|AND)$/.test(phrases[index]?.type ?? '') && !(phrases[index]?.type === 'AND' && phrases[index + 1]?.type !== 'NOUN')) index += 1;
  return index;
}

/** The predicate in whose clause a phrase stands; of an opening "In a meeting with X, Y said" the one behind. */
export function governorOf({ predicates }: SentenceReading, at: number): Predicate | null {
  return predicates.find(({ from, to, verb }) => from <= at && at < to && verb.form === 'FINITE') ?? predicates.find((predicate) => predicate.at > at) ?? predicates.at(-1) ?? null;
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
  if (before?.type === 'PREPOSITION' && /^(?:for|about|to|against|on|before|without)$/.test(before.lower)) return before.lower === 'before' ? 'PLANNED' : 'HYPOTHETICAL';
  if (predicate === null) return 'ACTUAL';
  const isArgument = predicate.object.some((noun) => noun === phrases[at]) || (predicate.verb.passive && predicate.subject.some((noun) => noun === phrases[at]));
  if (isArgument && /^(?:cancel|call|scrap|reject|refuse|rule|oppose|decline|deny|boycott)$/.test(predicate.verb.lemma)) return 'NEGATED';
  if (isArgument && /^(?:plan|schedule|arrange|expect|announce|prepare|agree|postpone|propose|want|seek|demand)$/.test(predicate.verb.lemma)) return /^(?:want|seek|demand|propose)$/.test(predicate.verb.lemma) ? 'DESIRED' : 'PLANNED';
  const isSubject = predicate.subject.some((noun) => noun === phrases[at]);
  if (isSubject && predicate.verb.lemma === 'fall' && predicate.complements.every(({ preposition }) => preposition !== 'on')) return 'NEGATED';
  if (isSubject || isArgument) return telling.modality(predicate);
  return predicate.verb.lemma === 'be' && predicate.verb.modal === 'will' ? 'PLANNED' : 'ACTUAL';
}

/** The countries of the participants decide the format, where it is not said. */
export function formatOf(made: Draft): string | undefined {
  if (typeof made.fields['format'] === 'string') return made.fields['format'];
  const sides = countriesOf(made.participants.map(({ actor }) => actor)).length;
  const bodies = made.participants.filter(({ actor }) => countryOf(actor) === null && actor.kind === 'ORGANIZATION').length;
  const unknown = made.participants.some(({ actor }) => countryOf(actor) === null && actor.kind !== 'ORGANIZATION');
  if (unknown) return undefined;
  return sides + bodies === 2 ? 'BILATERAL' : sides + bodies === 3 ? 'TRILATERAL' : sides + bodies > 3 ? 'MULTILATERAL' : undefined;
}
