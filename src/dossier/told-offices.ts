import type { OfficeContext } from '../linking/person-linker.js';
import { parseEventDate } from '../shared/event-date.js';
import type { Key, Telling, ToldDate } from './resolved-dossier.js';

/** The offices of which one dossier tells that its persons held them or acted in them, and when. */
export function officesTold({ things, facts }: Telling): ReadonlyMap<Key, readonly OfficeContext[]> {
  const offices = new Map<Key, OfficeContext[]>();
  const add = (person: Key, position: Key, from: string | null, to: string | null): void => {
    const told = things[position];
    const country = told?.kind === 'POSITION' && told.country !== null ? things[told.country] : undefined;
    if (told?.kind !== 'POSITION' || country?.kind !== 'COUNTRY' || things[person]?.kind !== 'PERSON') return;
    offices.set(person, [...(offices.get(person) ?? []), { country: country.alpha2, classification: told.classification ?? told.titleClassification, from, to }]);
  };
  for (const fact of Object.values(facts)) {
    for (const { actor, capacity } of fact.participants) if (capacity !== null) add(actor, capacity, first(fact.date), last(fact.date));
    if (fact.kind !== 'TENURE' || fact.modality !== 'ACTUAL') continue;
    const { start, end, observedOn } = fact;
    const [seen = null] = observedOn.flatMap((date) => first(date) ?? []).toSorted();
    const seenLast = observedOn.flatMap((date) => last(date) ?? []).toSorted().at(-1) ?? null;
    add(fact.holder, fact.position, start === null ? (seen ?? first(end)) : first(start), end === null ? (start === null ? seenLast : null) : last(end));
  }
  return offices;
}

const first = (date: ToldDate | null): string | null => finite(date === null ? null : parseEventDate(date.edtf).earliest);
const last = (date: ToldDate | null): string | null => finite(date === null ? null : parseEventDate(date.edtf).latest);
const finite = (day: string | null): string | null => (day === null || day.endsWith('infinity') ? null : day);
