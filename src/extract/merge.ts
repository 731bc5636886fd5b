import { type Actor, countryOf } from './actors.js';
import { datesFit, type Draft } from './draft.js';
import { boundsOf } from './date-bounds.js';
import { settleAtMeetings, settleDuringVisits } from './during-visits.js';
import { BySentence } from './link-rules.js';
import { linkDrafts } from './links.js';
import { inferMembers } from './meeting-members.js';
import { inheritDays } from './narrative-day.js';
import { sameEvent } from './same-event.js';
import type { Telling } from './telling.js';

/** Merges drafts that tell the same fact, lets facts inherit day and place of the visit they belong to, and links them. */
export function mergeDrafts(telling: Telling): Draft[] {
  const merged: Draft[] = [];
  dateVisits(telling);
  for (const made of telling.drafts) {
    const same = merged.find((known) => isSame(known, made));
    if (same === undefined) merged.push(made);
    else join(same, made);
  }
  inherit(telling, merged);
  bind(telling, merged);
  settleDuringVisits(telling, merged);
  settleAtMeetings(merged);
  inheritDays(telling, merged);
  inferMembers(telling, merged);
  const again: Draft[] = [];
  for (const made of merged) {
    const same = made.kind === 'MEETING' || made.kind === 'VISIT' ? again.find((known) => isSame(known, made)) : undefined;
    if (same === undefined) again.push(made);
    else join(same, made);
  }
  linkDrafts(telling, again);
  return again;
}

/** Rules that tell of the session of a body. */
const SESSIONS = /^(?:address\.body|body\.votes)$/;
/** Rules that tell of one occasion from several sides. */
const OCCASIONS = /^(?:attend|host|part|summit)\./;

const actors = (made: Draft, not: RegExp = /^$/): Set<Actor> => new Set(made.participants.filter(({ role }) => !not.test(role)).map(({ actor }) => actor));

function isSame(one: Draft, other: Draft): boolean {
  if (one.kind !== other.kind || one === other) return one === other;
  if (other.again === true && one.sentence !== other.sentence) return false;
  switch (one.kind) {
    case 'MEETING':
      return one.modality === other.modality && datesFit(one, other) && placesFit(one, other) && modesFit(one, other) && (together(one, other) || (SESSIONS.test(one.rule) && SESSIONS.test(other.rule) && sharesBody(one, other)) || (one.sentence === other.sentence && OCCASIONS.test(one.rule) && OCCASIONS.test(other.rule)));
    case 'VISIT':
      return one.modality === other.modality && datesFit(one, other) && overlapping(actors(one, /HOST|DELEGATE/), actors(other, /HOST|DELEGATE/)) && sameGoal(one, other);
    case 'EVENT':
      return one.modality === other.modality && one.fields['type'] === other.fields['type'] && sameEvent(one, other);
    case 'AGREEMENT_ACTION':
      return one.modality === other.modality && one.agreement === other.agreement && one.fields['action'] === other.fields['action'] && datesFit(one, other);
    case 'TENURE':
      return one.fields['holder'] === other.fields['holder'] && one.fields['office'] === other.fields['office'];
    case 'STATEMENT':
    case 'RELATIONSHIP':
      return false;
  }
}

function together(one: Draft, other: Draft): boolean {
  const persons = (made: Draft): Actor[] => [...actors(made)].filter(({ kind }) => kind !== 'GROUP');
  const [first, second] = [persons(one), persons(other)];
  if (first.length === second.length && first.length < 2 && first.every((actor) => second.includes(actor))) return sameGroups(one, other);
  if (first.length < 2 || second.length < 2) return false;
  const [small, large] = first.length <= second.length ? [first, second] : [second, first];
  // Those who looked on had a meeting of their own.
  if (small.length < large.length && !large.slice(0, 2).some((actor) => small.includes(actor) || small.some((each) => each.kind === 'COUNTRY' && countryOf(actor) === each.key))) return false;
  return small.every((actor) => large.includes(actor) || (actor.kind === 'COUNTRY' && large.some((each) => countryOf(each) === actor.key))) && (small.length === large.length || Math.abs(one.sentence - other.sentence) <= 4);
}

/** Whether both tell of speeches to one body: its session. */
function sharesBody(one: Draft, other: Draft): boolean {
  return [...actors(one)].some((actor) => actor.kind === 'ORGANIZATION' && actors(other).has(actor));
}

/** Whether the groups of both are called the same: "the ministers of Iran and Iraq" met once. */
function sameGroups(one: Draft, other: Draft): boolean {
  const names = (made: Draft): string => [...actors(made)].flatMap((actor) => (actor.kind === 'GROUP' ? [actor.name.toLowerCase().replace(/^the /, '')] : [])).sort().join('|');
  return names(one) !== '' && names(one) === names(other);
}

function overlapping(one: ReadonlySet<Actor>, other: ReadonlySet<Actor>): boolean {
  return [...one].some((actor) => other.has(actor));
}

function sameGoal(one: Draft, other: Draft): boolean {
  const goals = (made: Draft): string[] => made.places.filter(({ relation }) => relation === 'TO').map(({ place }) => place.country ?? place.name);
  return goals(one).some((goal) => goals(other).includes(goal));
}

function placesFit(one: Draft, other: Draft): boolean {
  if (one.places.length === 0 || other.places.length === 0) return true;
  const countries = (made: Draft): (string | null)[] => made.places.map(({ place }) => place.country);
  return countries(one).some((country) => country === null || countries(other).includes(country)) || countries(other).includes(null);
}

function modesFit(one: Draft, other: Draft): boolean {
  const [a, b] = [one.fields['mode'], other.fields['mode']];
  return a === b || a === 'UNKNOWN' || b === 'UNKNOWN';
}

/** Takes what the second adds into the first. */
function join(one: Draft, other: Draft): void {
  for (const words of other.evidence) if (!one.evidence.some(({ from, to }) => from === words.from && to === words.to) && one.evidence.length < 20) one.evidence.push(words);
  for (const part of other.participants) {
    const known = one.participants.find(({ actor }) => actor === part.actor);
    if (known === undefined || (one.kind === 'EVENT' && known.role !== part.role && !one.participants.some(({ actor, role }) => actor === part.actor && role === part.role))) one.participants.push(part);
  }
  for (const place of other.places) if (!one.places.some((known) => known.place === place.place)) one.places.push(place);
  if (other.date !== null && (one.date === null || isNarrower(other.date.value.edtf, one.date.value.edtf) || (one.date.value.basis === 'INFERRED' && other.date.value.basis !== 'INFERRED'))) one.date = other.date;
  for (const each of other.agenda) if ('label' in each && !one.agenda.some((known) => 'label' in known && known.label === each.label)) one.agenda.push(each);
  for (const each of other.descriptors) if (!one.descriptors.includes(each)) one.descriptors.push(each);
  for (const [key, value] of Object.entries(other.fields)) if (one.fields[key] === undefined || one.fields[key] === 'UNKNOWN') one.fields[key] = value;
  if (Array.isArray(one.fields['modes']) && Array.isArray(other.fields['modes'])) one.fields['modes'] = [...new Set([...(one.fields['modes'] as string[]), ...(other.fields['modes'] as string[])])];
  if (one.attribution.length > 0 && other.attribution.length === 0) one.attribution = [];
}

function isNarrower(one: string, other: string): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  return a !== null && b !== null && a.days < b.days;
}

/** A visit without a date by who meets on the day that the article tells of is of that month: it must not run together with an earlier one. */
function dateVisits(telling: Telling): void {
  const day = standfirstDate(telling);
  // What is told at the head of the article was that day, and not on another that is told further down.
  for (const made of telling.drafts) if (day !== null && made.kind === 'MEETING' && made.modality === 'ACTUAL' && made.date === null && made.sentence <= 2) made.date = { value: { edtf: day.value.edtf, basis: 'INFERRED' }, words: null };
  const lead = telling.drafts.find(({ kind, modality, sentence }) => (kind === 'MEETING' || kind === 'VISIT') && modality === 'ACTUAL' && sentence <= 2);
  if (day === null || lead === undefined) return;
  for (const made of telling.drafts) {
    const goal = made.places.some(({ place, relation }) => relation === 'TO' && place.country === telling.reading.home.country);
    if (made.kind === 'VISIT' && made.date === null && made.modality === 'ACTUAL' && goal && overlapping(actors(made, /HOST/), actors(lead))) made.date = { value: { edtf: day.value.edtf.slice(0, 7), basis: 'INFERRED' }, words: null };
  }
}

/** The lead actor’s own meetings without a day or place have those of the day the article tells of. */
function inherit(telling: Telling, drafts: readonly Draft[]): void {
  const lead = drafts.find((made) => (made.kind === 'MEETING' || made.kind === 'VISIT') && made.modality === 'ACTUAL' && made.sentence <= 2 && made.participants.some(({ actor }) => actor.kind === 'PERSON'));
  if (lead === undefined) return;
  const leaders = new Set([...actors(lead)].filter(({ kind }) => kind === 'PERSON'));
  const day = lead.date ?? standfirstDate(telling);
  if (lead.date === null && day !== null) lead.date = { ...day, value: { ...day.value, basis: day.words === null ? 'INFERRED' : day.value.basis } };
  const home = telling.reading.home.city === null ? null : telling.places.city(telling.reading.home.city);
  for (const made of drafts) {
    if (made.kind !== 'MEETING' || made.modality !== 'ACTUAL' || !overlapping(actors(made), leaders)) continue;
    if (made.date === null && day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day.value.edtf)) made.date = { value: { edtf: day.value.edtf, basis: 'INFERRED' }, words: null };
    // Where no day is known, what its sentence dates otherwise is of another.
    const sameDay = made.date === null ? day === null && telling.reading.sentences[made.sentence]?.dates.length === 0 : day !== null && made.date.value.edtf === day.value.edtf;
    if (made.places.length === 0 && home !== null && (sameDay || made === lead) && made.fields['mode'] !== 'PHONE' && made.fields['mode'] !== 'VIDEO' && made.fields['mode'] !== 'LETTER') made.places.push({ place: home, relation: 'AT', basis: 'INFERRED' });
  }
}

/** An act on an agreement that names nobody binds the parties of the agreement. */
function bind(telling: Telling, drafts: readonly Draft[]): void {
  const occasions = new BySentence(drafts.filter(({ kind, modality }) => (kind === 'MEETING' || kind === 'VISIT') && modality === 'ACTUAL'));
  for (const made of drafts) {
    if (made.kind !== 'AGREEMENT_ACTION' || made.agreement === undefined) continue;
    if (made.agreement.parties.size === 0) for (const party of partiesNear(telling, occasions, made)) made.agreement.parties.set(party, 'INFERRED');
    if (made.participants.length > 0) continue;
    made.participants = [...made.agreement.parties.keys()].map((actor) => ({ actor, role: 'PARTY', basis: 'INFERRED' }));
  }
}

/** The two states whose visit or meeting brought forth what was signed. */
function partiesNear(telling: Telling, occasions: BySentence, made: Draft): Actor[] {
  if (made.modality !== 'ACTUAL' || !/^(?:SIGNED|AGREED|CONCLUDED|INITIALLED)$/.test(String(made.fields['action']))) return [];
  const occasion = occasions.between(made.sentence - 3, made.sentence).at(-1);
  const codes = [...new Set([...(occasion?.participants ?? [])].flatMap(({ actor }) => countryOf(actor) ?? []))];
  return codes.length === 2 ? codes.map((code) => telling.reading.cast.country(code)) : [];
}

/** The only day that the first two sentences give. */
function standfirstDate(telling: Telling): Draft['date'] {
  const dates = telling.reading.sentences.slice(0, 2).flatMap(({ dates: found }) => found).filter((date) => date.grain === 'DAY' && !/^(?:since|until|till|by|before|after|of)$/.test(date.preposition) && !telling.isAside(date));
  const values = dates.map((date) => telling.dateOf(date, 'PAST'));
  return new Set(values.map((found) => found?.value.edtf)).size === 1 ? (values[0] ?? null) : null;
}
