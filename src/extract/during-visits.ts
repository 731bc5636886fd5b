import { countryOf } from './actors.js';
import { boundsOf } from './date-bounds.js';
import type { Draft } from './draft.js';
import type { PlaceThing } from './places.js';
import type { Telling } from './telling.js';

/** How many sentences behind a visit its meetings may be told. */
const REACH = 4;

/**
 * A meeting that is told with a visit and names no place was where the visitor went: "arrived in Manila for talks with X", "flew to
 * Doha. There he met the emir." Of a meeting in a later sentence another must be of the country that is visited.
 */
export function settleDuringVisits(telling: Telling, drafts: readonly Draft[]): void {
  const visits = drafts.filter(({ kind, modality }) => kind === 'VISIT' && (modality === 'ACTUAL' || modality === 'PLANNED'));
  if (visits.length === 0) return;
  for (const made of drafts) {
    if (made.kind !== 'MEETING' || made.places.length > 0 || /^(?:PHONE|VIDEO|LETTER)$/.test(String(made.fields['mode']))) continue;
    const visit = visits.findLast((each) => isDuring(made, each));
    const place = visit === undefined || isAhead(telling, visit) ? null : goalOf(visit, made);
    if (visit === undefined || place === null) continue;
    made.places.push({ place, relation: 'AT', basis: 'INFERRED' });
    if (made.date === null && visit.date !== null && made.sentence === visit.sentence && (boundsOf(visit.date.value.edtf)?.days ?? 1) === 0) made.date = { value: { edtf: visit.date.value.edtf, basis: 'INFERRED' }, words: null };
    if (made.modality === 'ACTUAL' && made.fields['mode'] === 'UNKNOWN') made.fields['mode'] = 'IN_PERSON';
  }
}

/** What is signed where two meet to sign it was signed there. */
export function settleAtMeetings(drafts: readonly Draft[]): void {
  const meetings = new Map(drafts.filter(({ kind, modality, places }) => kind === 'MEETING' && modality === 'ACTUAL' && places.length > 0).map((made) => [made.sentence, made]));
  for (const made of drafts) {
    if (made.kind !== 'AGREEMENT_ACTION' || made.modality !== 'ACTUAL' || made.places.length > 0 || !/^(?:SIGNED|INITIALLED|ADOPTED|CONCLUDED|RATIFIED)$/.test(String(made.fields['action']))) continue;
    for (const { place, relation } of meetings.get(made.sentence)?.places ?? []) made.places.push({ place, relation, basis: 'INFERRED' });
  }
}

/** "Before leaving for Cairo, X met Y": the visit is yet to come. */
function isAhead({ reading: { text } }: Telling, { evidence: [words] }: Draft): boolean {
  return words !== undefined && [words.from - 1, words.from].some((at) => /^(?:before|ahead)$/.test(text.tokens[at]?.lower ?? ''));
}

function isDuring(made: Draft, visit: Draft): boolean {
  const gap = made.sentence - visit.sentence;
  if (gap < 0 || gap > REACH || (made.modality === 'ACTUAL' && visit.modality !== 'ACTUAL')) return false;
  return visit.participants.some(({ actor, role }) => role !== 'HOST' && made.participants.some((part) => part.actor === actor)) && datesFit(made, visit);
}

/** Where the visit led that the meeting was on; null if that is not clear. */
function goalOf(visit: Draft, made: Draft): PlaceThing | null {
  const goals = visit.places.filter(({ relation }) => relation === 'TO').map(({ place }) => place);
  const hosts = made.participants.filter(({ actor }) => !visit.participants.some((part) => part.actor === actor && part.role !== 'HOST'));
  const own = goals.filter(({ country }) => country !== null && hosts.some(({ actor }) => countryOf(actor) === country));
  // In the sentence behind it nothing need say whose president the host is.
  const near = made.sentence === visit.sentence || (made.sentence === visit.sentence + 1 && hosts.length > 0 && hosts.every(({ actor }) => countryOf(actor) === null));
  const [goal, other] = own.length > 0 ? own : near ? goals : [];
  return goal === undefined || other !== undefined ? null : goal;
}

function datesFit(made: Draft, visit: Draft): boolean {
  const [a, b] = [made.date, visit.date].map((date) => (date === null ? null : boundsOf(date.value.edtf)));
  return a === null || b === null || a === undefined || b === undefined || (a.earliest <= b.latest && b.earliest <= a.latest);
}
