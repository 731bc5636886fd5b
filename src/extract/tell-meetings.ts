import { type Bound, FrameIndex, partsOf } from './binding.js';
import type { Predicate } from './clauses.js';
import { type Draft, draft } from './draft.js';
import { amongThem, goesOn, joins, presentToo, speaksAt, werePresent } from './meeting-again.js';
import { laterOnes, occasionsOf, withOther } from './meeting-apart.js';
import { agenda, describe, modeOf } from './meeting-manner.js';
import { fromNoun, held, isJoint, participantsOf } from './meeting-nouns.js';
import { isMeeting } from './meeting-parties.js';
import { partiesOf } from './parties.js';
import type { NounPhrase } from './phrases.js';
import type { SentenceReading } from './reading.js';
import { meetingRules } from './rules-meeting.js';
import type { Telling } from './telling.js';

const index = new FrameIndex(meetingRules, partiesOf);

/** Finds the meetings of a sentence. */
export function tellMeetings(telling: Telling, sentence: SentenceReading): void {
  const verbs = new Set<NounPhrase>();
  for (const predicate of sentence.predicates) {
    if (joins(telling, sentence, predicate)) continue;
    if (/^(?:meet|receive|host)$/.test(predicate.verb.lemma) && predicate.verb.passive && predicate.complements.every(({ preposition }) => preposition !== 'by')) continue;
    // "they want to talk": those whom a quotation calls so are told nowhere.
    if (predicate.quoted && predicate.subject.length > 0 && predicate.subject.every(({ mention }) => mention?.kind === 'PRONOUN') && telling.modality(predicate) !== 'ACTUAL') continue;
    const [best] = index.ofVerb(telling, predicate).filter((bound) => isMeeting(telling, bound, predicate));
    if (best === undefined) continue;
    if (best.noun !== null) verbs.add(best.noun);
    const made = fromVerb(telling, sentence, predicate, best);
    for (const each of occasionsOf(telling, made, best)) telling.add(each);
    for (const actor of laterOnes(telling, sentence, predicate, best)) telling.add(withOther(made, best, actor));
  }
  for (const [at, phrase] of sentence.phrases.entries()) {
    if (phrase.type !== 'NOUN' || verbs.has(phrase) || speaksAt(telling, sentence, phrase, at) || goesOn(telling, sentence, phrase, at)) continue;
    const [best] = index.ofNoun(telling, sentence, at).filter(({ frame }) => frame.id !== 'talks.next' && (frame.id !== 'talks.joint' || isJoint(telling, sentence, at))).sort((a, b) => partsOf(b).length - partsOf(a).length || a.frame.nouns.length - b.frame.nouns.length);
    if (best !== undefined) fromNoun(telling, sentence, phrase, at, best);
  }
  amongThem(telling, sentence);
  werePresent(telling, sentence);
  presentToo(telling, sentence);
}

// size: one object put together from the clause.
function fromVerb(telling: Telling, sentence: SentenceReading, predicate: Predicate, bound: Bound): Draft {
  const told = telling.modality(predicate);
  const modality = told === 'ACTUAL' && telling.reading.text.tokens[sentence.sentence.to - 1]?.text === '?' ? 'HYPOTHETICAL' : told;
  const words = telling.clause(sentence, predicate);
  const places = telling.placesOf(predicate, held(telling, predicate.complements)).filter(({ preposition, place }) => preposition !== 'over' && (preposition !== 'on' || place.kind === 'SITE'));
  const made = draft({
    kind: 'MEETING', rule: bound.frame.id, prior: bound.frame.prior, sentence: sentence.sentence.index, evidence: [words],
    date: telling.dateOfOccasion(predicate, modality), modality, certainty: telling.certainty(predicate), participants: participantsOf(bound),
    attribution: telling.attribution(sentence, predicate),
    places: places.map(({ place, preposition }) => ({ place, relation: preposition === 'near' || preposition === 'outside' ? 'NEAR' : 'AT', basis: 'STATED' })),
    fields: { mode: modeOf(bound, telling.reading.text.words(words.from, words.to), { hasPlace: places.length > 0, verb: predicate.verb.lemma, happened: modality === 'ACTUAL' }) },
  });
  if (/\b(?:again|once more|(?:a|the) second time)\b/i.test(telling.reading.text.words(words.from, words.to))) made.again = true;
  describe(telling, sentence, made, bound.noun);
  agenda(telling, sentence, predicate, made);
  return made;
}
