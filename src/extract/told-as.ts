import type { Modality } from '../fact/fact.enum.js';
import type { Predicate } from './clauses.js';
import type { NounPhrase } from './phrases.js';
import type { SentenceReading } from './reading.js';
import type { Telling } from './telling.js';

/** Nouns that make what hangs on them wished for, planned or feared: "a call for the release of …". */
const CALLS = /^(?:call|appeal|demand|request|plea|need|bid|push|urge)$/;
const PLANS = /^(?:plan|decision|promise|pledge|timetable|intention|preparation|readiness|order|offer|proposal|schedule)$/;
const FEARS = /^(?:threat|prospect|risk|possibility|fear|idea|warning|danger|option|case|event|talk)$/;
/** Verbs that do the same to their object. */
const WISHED = /^(?:demand|want|seek|urge|call|ask|push|insist|request|propose|advocate|press|appeal|support|need|favor|favour|require)$/;
const PLANNED = /^(?:guarantee|ensure|plan|promise|pledge|agree|prepare|offer|order|vow|decide|schedule|expect|await|arrange)$/;
const REFUSED = /^(?:deny|oppose|avoid|prevent|cancel|refuse|prohibit|avert|preclude)$/;
const WEIGHED = /^(?:threaten|consider|mull|warn|fear|discuss|contemplate|weigh|study|debate|risk|face)$/;

/** How the sentence tells what a noun names: as done, or only as called for, planned, feared or refused. */
export function toldAs(telling: Telling, { phrases, predicates }: SentenceReading, noun: NounPhrase, at: number): Modality {
  const before = phrases[at - 2];
  if (phrases[at - 1]?.type === 'PREPOSITION' && before?.type === 'NOUN') {
    if (CALLS.test(before.lemma)) return 'DESIRED';
    if (PLANS.test(before.lemma)) return 'PLANNED';
    if (FEARS.test(before.lemma)) return 'HYPOTHETICAL';
    if (/^(?:end|halt|stop)$/.test(before.lemma)) return 'ACTUAL';
  }
  const of = predicates.find(({ subject, verb }) => subject.includes(noun) && !verb.passive);
  if (of !== undefined && /^(?:would|could|may|might)$/.test(of.verb.modal)) return 'HYPOTHETICAL';
  if (of !== undefined && /^(?:will|shall)$/.test(of.verb.modal)) return 'PLANNED';
  const governor = predicates.find(({ object, subject, complements, verb }) => object.includes(noun) || (verb.passive && subject.includes(noun)) || complements.some(({ nouns }) => nouns.includes(noun)));
  if (governor === undefined) return 'ACTUAL';
  const { lemma } = governor.verb;
  const argument = governor.object.includes(noun) || governor.subject.includes(noun) || /^(?:for|on|to|with|of)$/.test(governor.complements.find(({ nouns }) => nouns.includes(noun))?.preposition ?? '');
  if (!argument) return 'ACTUAL';
  if (WISHED.test(lemma)) return 'DESIRED';
  if (PLANNED.test(lemma)) return 'PLANNED';
  if (REFUSED.test(lemma)) return 'NEGATED';
  if (WEIGHED.test(lemma)) return 'HYPOTHETICAL';
  // "to launch an attack", "will face trial": the noun is as real as its verb.
  const done = governor.object.includes(noun) || governor.subject.includes(noun);
  return done && /^(?:launch|carry|conduct|begin|start|order|make|hold|stage|commit|impose|complete)$/.test(lemma) ? telling.modality(governor) : 'ACTUAL';
}

/** Nouns behind which "to …" or "in …ing" tells no deed: "ways to boost", "interest in lifting". */
const OPEN = /^(?:way|mean|possibility|option|chance|opportunity|ability|capability|right|reason|pretext|excuse|threat|condition)$/;
const WISHFUL = /^(?:determination|commitment|interest|hope|desire|wish|need|call|demand|appeal|request|willingness|readiness|goal|aim|importance|necessity|want)$/;

/** How a verb is told that hangs on a noun rather than on another verb; null where it hangs on none. */
export function heldBy({ phrases }: SentenceReading, { verb, at }: Predicate): Modality | null {
  if (verb.form !== 'INFINITIVE' && verb.form !== 'GERUND') return null;
  const noun = phrases[at - 1]?.type === 'PREPOSITION' ? phrases[at - 2] : phrases[at - 1];
  if (noun?.type !== 'NOUN' || (verb.form === 'GERUND' && phrases[at - 1]?.type !== 'PREPOSITION')) return null;
  return OPEN.test(noun.lemma) ? 'HYPOTHETICAL' : WISHFUL.test(noun.lemma) ? 'DESIRED' : null;
}
