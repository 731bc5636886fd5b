import type { RegisterEntryName } from '../dossier/resolved-dossier.js';
import type { EntryDossier, FactInput } from './entry-dossier.js';
import type { EntryText } from './entry-text.js';
import type { Land } from './land.js';
import { metInRemark } from './remark.js';
import type { TitledName } from './titled-name.js';

const written = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The days of a stay as one date: a day, or all days from the first to the last. Null where the first is not given. */
export function stay(start: string, end: string): string | null {
  if (!written.test(start)) return null;
  return end === start || !written.test(end) || end < start ? start : `${start}/${end}`;
}

/** Some day of a stay, of which it is not said which. */
const someDayOf = (date: string): string => (date.includes('/') ? `[${date.replace('/', '..')}]` : date);

/**
 * What entries have in common that tell one stay under several ids: all of some fields. Of one day there may be two
 * stays at one place, so there what was done on them must be the same as well.
 */
export function twinOf(text: EntryText, date: string, fields: readonly string[], done: string): string {
  return [...fields, ...(date.includes('/') ? [] : [done])].map((field) => text.value(field)).join('\n');
}

/** A stay during which persons were met. */
export interface StayTold {
  readonly entry: RegisterEntryName;
  /** Key of the visit. */
  readonly visit: string;
  readonly date: string;
  /** Those who travelled, as participants of the meetings. */
  readonly travellers: NonNullable<FactInput['participants']>;
  readonly places: readonly string[];
  /** The field that says who was met. */
  readonly field: string;
  /** Of which country the office of a person met is; null where nobody can tell. */
  readonly landOf: (met: TitledName) => Land | null;
}

/**
 * A meeting for each person whom a field of the entry names as met: on some day of the stay, part of the visit. Several
 * in one sentence may have met the traveller apart, so nothing is said of them meeting each other.
 */
export function tellMeetings(dossier: EntryDossier, { entry, visit, date, travellers, places, field, landOf }: StayTold): void {
  const { text } = dossier;
  for (const { person, asWritten, clause, at } of metInRemark(text.value(field))) {
    const actor = dossier.person({ name: person.name, mentions: [text.quote(field, asWritten, at)] });
    const land = person.title === null ? null : landOf(person);
    const capacity = land === null || person.title === null ? {} : { capacity: dossier.position(person.title, land) };
    dossier.fact({
      kind: 'MEETING', date: { edtf: someDayOf(date), basis: 'INFERRED' }, mode: 'IN_PERSON', places: [...places],
      participants: [...travellers, { actor, ...capacity, asWritten, basis: person.country === null ? 'INFERRED' : 'STATED' }],
      links: [{ type: 'PART_OF', fact: visit }],
      identifiers: { [entry.register]: `${entry.id}/met/${person.name}` },
      evidence: [text.quote(field, clause, at)],
    });
  }
}
