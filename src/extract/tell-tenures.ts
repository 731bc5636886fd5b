import type { Office, PersonActor } from './actors.js';
import { draft } from './draft.js';
import type { Telling } from './telling.js';

/**
 * One tenure for each office that the article gives a person. A former holder's ended on or before the article's day; no
 * start is ever made up.
 *
 * @param publishedOn the day of the article; null where not known
 */
export function tellTenures(telling: Telling, publishedOn: string | null): void {
  for (const person of telling.reading.cast.persons) {
    if (person.descriptive) continue;
    for (const office of person.offices) if (!office.vague) tenure(telling, person, office, publishedOn);
  }
}

function tenure(telling: Telling, person: PersonActor, office: Office, publishedOn: string | null): void {
  const former = office.status === 'FORMER';
  const since = sinceDate(telling, office);
  telling.add(draft({
    kind: 'TENURE', rule: 'title.name', prior: 0.95, sentence: office.sentence, evidence: [office.words],
    fields: {
      holder: person, office, status: office.status,
      ...(since === null ? {} : { start: since }),
      ...(former && publishedOn !== null ? { end: { edtf: `[..${publishedOn}]`, basis: 'INFERRED' } } : {}),
      ...(publishedOn === null || former || office.status === 'ELECT' ? {} : { observedOn: [{ edtf: publishedOn, basis: 'INFERRED' }] }),
    },
  }));
}

/** "Sergey Lavrov, in office since 9 March 2004", "secretary of state since 1 February 2013". */
function sinceDate(telling: Telling, office: Office): { edtf: string; text: string } | null {
  const reading = telling.reading.sentences[office.sentence];
  const date = office.since ?? reading?.dates.find(({ from, preposition }) => preposition === 'since' && from >= office.words.to && from - office.words.to <= 4);
  if (reading === undefined || date === undefined) return null;
  const value = date.value('PAST');
  return value === null ? null : { edtf: value.edtf, text: telling.reading.text.words(date.from, date.to) };
}
