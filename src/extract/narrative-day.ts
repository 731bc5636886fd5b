import type { Actor } from './actors.js';
import { readDay } from './calendar.js';
import type { Predicate } from './clauses.js';
import type { Draft, DraftDate } from './draft.js';
import type { SentenceReading } from './reading.js';
import type { Telling } from './telling.js';

/**
 * Gives facts that are told without a date the day on which the article tells them: that of their sentence or of the one before in the
 * paragraph, else the day of the lead. Only what stands in the simple past goes on with the story: "had said" tells of another day.
 */
export function inheritDays(telling: Telling, drafts: readonly Draft[]): void {
  const days = narrativeDays(telling);
  const present = presentOn(drafts);
  for (const made of drafts) {
    const sentence = telling.reading.sentences[made.sentence];
    const day = days[made.sentence] ?? null;
    // A weekday without a day of writing is some day, but not the one told before.
    if (sentence?.dates.some(({ grain, value, anaphoric }) => grain === 'DAY' && anaphoric === null && value('PAST') === null) === true) continue;
    if (made.date !== null || day === null || made.modality !== 'ACTUAL' || sentence === undefined || !goesOn(made, sentence)) continue;
    if (made.kind === 'STATEMENT' && !made.participants.some(({ actor, role }) => role === 'SPEAKER' && present.get(day)?.has(actor) === true)) continue;
    made.date = { value: { edtf: day, basis: 'INFERRED' }, words: null };
  }
}

/** Who does something on which day. */
function presentOn(drafts: readonly Draft[]): Map<string, Set<Actor>> {
  const present = new Map<string, Set<Actor>>();
  for (const { date, participants, modality } of drafts) {
    if (date === null || modality !== 'ACTUAL') continue;
    const actors = present.get(date.value.edtf) ?? new Set();
    for (const { actor } of participants) actors.add(actor);
    present.set(date.value.edtf, actors);
  }
  return present;
}

/** The day that each sentence goes on to tell of; null before any is given. */
function narrativeDays(telling: Telling): (string | null)[] {
  let lead: string | null = null;
  let current: string | null = null;
  let paragraph = -1;
  return telling.reading.sentences.map((reading) => {
    if (reading.sentence.paragraph !== paragraph) current = lead;
    paragraph = reading.sentence.paragraph;
    const own = ownDay(telling, reading);
    // A full date far down tells of the past: "was killed on January 3, 2020".
    if (own !== null && (reading.sentence.index <= 2 || !own.full)) {
      lead ??= own.day;
      current = own.day;
    }
    return current;
  });
}

/** The day that a main clause in the simple past gives, and whether with its year. */
function ownDay(telling: Telling, { predicates }: SentenceReading): { day: string; full: boolean } | null {
  for (const predicate of predicates) {
    if (!isNarrated(predicate) || predicate.link === 'RELATIVE' || predicate.link === 'SUBORDINATE') continue;
    const found: DraftDate | null = telling.pick(predicate.dates.filter((date) => date.grain === 'DAY' && !telling.isAside(date)), 'PAST');
    if (found === null || readDay(found.value.edtf) === null) continue;
    const words = found.words === null ? '' : telling.reading.text.words(found.words.from, found.words.to);
    return { day: found.value.edtf, full: /\d{4}/.test(words) };
  }
  return null;
}

const isNarrated = ({ verb, quoted }: Predicate): boolean => verb.form === 'FINITE' && !verb.perfect && verb.modal === '' && !quoted;

function goesOn(made: Draft, { predicates }: SentenceReading): boolean {
  if (made.kind === 'TENURE' || made.kind === 'RELATIONSHIP' || made.kind === 'VISIT') return false;
  const [words] = made.evidence;
  const own = made.kind === 'STATEMENT' ? predicates.find(({ quoted, verb, link }) => !quoted && verb.form === 'FINITE' && link !== 'RELATIVE') : predicates.find(({ verb }) => words !== undefined && words.from <= verb.head && verb.head < words.to);
  return own === undefined ? made.kind === 'STATEMENT' : isNarrated(own) && own.link !== 'RELATIVE' && own.link !== 'SUBORDINATE';
}
