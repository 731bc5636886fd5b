import { EntryDossier } from './entry-dossier.js';
import { EntryText } from './entry-text.js';
import { landOf, landOfCode } from './land.js';
import type { RegisterFormat, Unreadable } from './register.js';
import { stay, tellMeetings, twinOf } from './stay.js';
import { readTitledName, type TitledName } from './titled-name.js';
import { historian, xmlEntries } from './travels.js';
import { elementAt, textAt, type XmlElement } from '../shared/xml-elements.js';

/** The rank of a visit by what its description says first. */
function typeOf(description: string): 'STATE' | 'OFFICIAL' | 'WORKING' | 'PRIVATE' | 'UNSPECIFIED' {
  if (/^state visit\b/i.test(description)) return 'STATE';
  if (/^(?:offi?cial|officially? select) (?:select )?working visit\b|^(?:\w+ )?working visit\b/i.test(description)) return 'WORKING';
  if (/^offi?cial\b.{0,10} visit\b|^offi?cial visit\b/i.test(description)) return 'OFFICIAL';
  if (/^private visit\b/i.test(description)) return 'PRIVATE';
  return 'UNSPECIFIED';
}

/** The visitors of an entry, each with the words that name it: "President Duda and Prime Minister Tusk" are two. */
function visitorsOf(written: string): { readonly words: string; readonly person: TitledName }[] {
  const parts = readTitledName(written) === null ? written.split(/ and |, (?=\p{Lu}\w+ )/u) : [written];
  const read = parts.flatMap((words) => {
    const person = readTitledName(words);
    return person === null ? [] : [{ words: words.trim(), person }];
  });
  return read.length === parts.length ? read : [];
}

/** A visit to the United States, and a meeting with each person whom the description names. */
function visit(element: XmlElement): EntryDossier | Unreadable {
  const [id, visitor, from] = [textAt(element, 'id'), textAt(element, 'visitor'), elementAt(element, 'from')];
  const date = stay(textAt(element, 'start-date'), textAt(element, 'end-date'));
  if (id === '') return { why: 'a visit needs an id' };
  const entry = { register: 'us-visits', id: `visits/${id}` };
  if (visitor === '' || date === null) return { why: 'a visit needs visitor and start-date (YYYY-MM-DD)', entry };
  const text = new EntryText([
    ['visit', id], ['start-date', textAt(element, 'start-date')], ['end-date', textAt(element, 'end-date')], ['visitor', visitor], ['from', from?.text], ['description', textAt(element, 'description')],
  ]);
  const dossier = new EntryDossier(text, {
    entry,
    twin: twinOf(text, date, ['visitor', 'from', 'start-date', 'end-date'], 'description'),
    title: `${text.value('visitor')} (${text.value('from')}): visit to the United States, ${date}`,
    publisher: 'Office of the Historian',
    url: 'https://history.state.gov/departmenthistory/visits',
  });
  const visitors = visitorsOf(text.value('visitor'));
  if (visitors.length === 0) return { why: `the visitor "${visitor}" cannot be read as title and name`, entry };
  const land = landOf(from?.text ?? '', from?.attributes['id'] ?? '');
  const onBehalfOf = dossier.land(land);
  const parties = visitors.map(({ words, person }) => ({
    actor: dossier.person({ name: person.name, mentions: [text.quote('visitor', words)] }),
    ...(person.title !== null && { capacity: dossier.position(person.title, land) }),
    asWritten: words,
  }));
  const description = text.value('description');
  const main = dossier.fact({
    kind: 'VISIT', date, type: typeOf(description), ...(description !== '' && { purpose: description }),
    places: [{ place: 'US', relation: 'TO' }],
    participants: parties.map((party) => ({ ...party, role: 'VISITOR' as const, onBehalfOf })),
    identifiers: { [historian]: entry.id },
    evidence: [text.quote('visitor'), text.quote('start-date'), ...(description === '' ? [] : [text.quote('description')])],
  });
  tellMeetings(dossier, {
    entry, visit: main, date, travellers: parties.map((party) => ({ ...party, onBehalfOf })), places: [], field: 'description',
    // Only the president of the country visited is meant without a country.
    landOf: ({ title, country }) => (country !== null ? landOfCode(country) : title === 'President' ? { alpha2: 'US' } : null),
  });
  return dossier;
}

/** Visits to the United States by foreign leaders (Office of the Historian, HistoryAtState/visits; CC0). */
export const usVisits: RegisterFormat = {
  name: 'us-visits',
  reads: 'visits to the United States by foreign leaders (.xml of HistoryAtState/visits)',
  accepts: (path) => path.endsWith('.xml'),
  entries: (files) => xmlEntries(files, 'visit', visit),
};
