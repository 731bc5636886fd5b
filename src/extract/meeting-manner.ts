import type { MeetingMode } from '../meeting/meeting.enum.js';
import { countryOf } from './actors.js';
import type { Bound } from './binding.js';
import type { Predicate } from './clauses.js';
import type { Draft } from './draft.js';
import type { NounPhrase } from './phrases.js';
import type { SentenceReading } from './reading.js';
import { countriesOf, type Telling } from './telling.js';

const MODES: readonly (readonly [RegExp, MeetingMode])[] = [
  [/\b(?:by (?:letter|telegram|cable)|in a (?:letter|message|telegram|cable)|written message)\b/i, 'LETTER'],
  [/\b(?:hotline|(?:in|over|during) a call|by (?:tele)?phone|(?:tele)?phone (?:call|conversation|talks?)|telephonic|over the (?:tele)?phone|on the (?:tele)?phone|(?:tele)?phoned|phone|telephone)\b/i, 'PHONE'],
  [/\b(?:video ?-?(?:call|conference|link|conferencing)?|virtual(?:ly)?|videoconference|teleconference|online)\b/i, 'VIDEO'],
  [/\b(?:face[- ]to[- ]face|in person|sat down|one-on-one)\b/i, 'IN_PERSON'],
];

// What is only planned may still be held by telephone, unless a place is set.
export function modeOf(bound: Bound, words: string, { hasPlace, verb, happened }: { hasPlace: boolean; verb: string; happened: boolean }): MeetingMode {
  if (bound.frame.mode !== undefined) return bound.frame.mode;
  const said = MODES.find(([pattern]) => pattern.test(words))?.[1];
  if (said !== undefined) return said;
  if (bound.noun !== null && /^(?:call|phone)$/.test(bound.noun.lemma)) return 'PHONE';
  if (!happened && !hasPlace) return 'UNKNOWN';
  if (bound.noun !== null && /^(?:talk|summit|conference|retreat|dinner|lunch|meeting|negotiation|encounter|audience|session|round)$/.test(bound.noun.lemma)) return 'IN_PERSON';
  return hasPlace || /^(?:meet|sit|hold|attend|gather|receive|host|convene|take|chair|join|have|open|resume|begin|conclude)$/.test(verb) ? 'IN_PERSON' : 'UNKNOWN';
}

/** "high-level talks", "summoned". */
export function describe(telling: Telling, sentence: SentenceReading, made: Draft, noun: NounPhrase | null): void {
  if (made.rule === 'summon.person') made.descriptors.push('summoned');
  if (noun === null) return;
  for (const token of telling.reading.text.tokens.slice(noun.from, noun.head)) if (/^(?:high-level|bilateral|trilateral|closed-door|direct|indirect|secret|private|emergency|multilateral|quadrilateral)$/.test(token.lower)) made.descriptors.push(token.lower);
  if (made.descriptors.includes('trilateral')) made.fields['format'] = 'TRILATERAL';
  if (sentence.phrases.length === 0) made.descriptors.length = 0;
}

/** What was on the agenda: "to discuss …", "talks on …", "they discussed …". */
export function agenda(telling: Telling, sentence: SentenceReading, predicate: Predicate, made: Draft): void {
  const about = predicate.verb.lemma === 'discuss' ? predicate.object : predicate.infinitive?.verb.lemma === 'discuss' ? predicate.infinitive.object : predicate.complements.filter(({ preposition }) => preposition === 'on' || preposition === 'over' || preposition === 'about').flatMap(({ nouns }) => nouns);
  for (const noun of about) {
    const words = telling.reading.text.words(noun.from, noun.to).replace(/^(?:the|a|an) /i, '').replace(/\s+/g, ' ').slice(0, 300);
    if (words !== '' && sentence.sentence.index >= 0) made.agenda.push({ label: words });
  }
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
