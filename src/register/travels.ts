import { EntryDossier } from './entry-dossier.js';
import { EntryText } from './entry-text.js';
import { type Land, landOf, landOfCode } from './land.js';
import { entryOf, type RegisterEntry, type RegisterFile, type RegisterFormat, type RefusedEntry, type Unreadable } from './register.js';
import { stay, tellMeetings, twinOf } from './stay.js';
import { elementAt, elementsBelow, readXml, textAt, UnreadableXml, type XmlElement } from '../shared/xml-elements.js';

const US: Land = { alpha2: 'US' };
const publisher = 'Office of the Historian';
/** The scheme of identifiers of the Office of the Historian, `people/powell-colin-luther` and the like. */
export const historian = 'history.state.gov';

const offices: Readonly<Record<string, string>> = { president: 'President', secretary: 'Secretary of State' };

/**
 * Reads every element of a name as an entry. A file that is no XML is refused as a whole.
 *
 * @param make the dossier of an element, or why there is none
 */
export async function* xmlEntries(files: AsyncIterable<RegisterFile>, name: string, make: (element: XmlElement) => EntryDossier | Unreadable): AsyncGenerator<RegisterEntry | RefusedEntry> {
  for await (const { path, text } of files) {
    let root: XmlElement;
    try {
      root = readXml(text);
    } catch (error) {
      if (!(error instanceof UnreadableXml)) throw error;
      yield { refused: `${path}:${error.message}`, entry: null };
      continue;
    }
    for (const element of elementsBelow(root, name)) {
      yield entryOf(`${path}:${element.line}`, make(element));
    }
  }
}

/** A trip: the traveller's visit, and a meeting with each person whom the remarks name. */
function trip(element: XmlElement): EntryDossier | Unreadable {
  const role = element.attributes['role'] ?? textAt(element, 'role');
  const office = offices[role];
  if (office === undefined) return { why: `the role "${role}" is neither president nor secretary` };
  const [id, name, who] = [textAt(element, 'id'), textAt(element, 'name'), element.attributes['who'] ?? ''];
  const date = stay(textAt(element, 'start-date'), textAt(element, 'end-date'));
  if (id === '') return { why: 'a trip needs an id' };
  const entry = { register: 'us-travels', id: `travels/${role}/${id}` };
  if (name === '' || date === null) return { why: 'a trip needs name and start-date (YYYY-MM-DD)', entry };
  const country = elementAt(element, 'country');
  const text = new EntryText([
    ['trip', id], ['role', role], ['name', name], ['start-date', textAt(element, 'start-date')], ['end-date', textAt(element, 'end-date')],
    ['country', country?.text], ['locale', textAt(element, 'locale')], ['remarks', textAt(element, 'remarks')],
  ]);
  const dossier = new EntryDossier(text, {
    entry,
    twin: twinOf(text, date, ['role', 'name', 'start-date', 'end-date', 'country', 'locale'], 'remarks'),
    title: `${office} ${name}: travel to ${country?.text.trim() ?? 'abroad'}, ${date}`,
    publisher,
    url: `https://history.state.gov/departmenthistory/travels/${role}/${who}`,
  });
  const land = landOf(country?.text ?? '', country?.attributes['id'] ?? '');
  const traveller = dossier.person({ name, identifiers: { [historian]: `people/${who}` }, mentions: [text.quote('name')] });
  const capacity = dossier.position(office, US);
  const places = placesOf(dossier, text, land);
  const visit = dossier.fact({
    kind: 'VISIT', date, places: places.map((place) => ({ place, relation: 'TO' as const })),
    participants: [{ actor: traveller, role: 'VISITOR', capacity, onBehalfOf: 'US' }],
    identifiers: { [historian]: entry.id },
    evidence: [text.quote('name'), ...(text.has('country') ? [text.quote('country')] : []), text.quote('start-date')],
  });
  tellMeetings(dossier, {
    entry, visit, date, travellers: [{ actor: traveller, capacity, onBehalfOf: 'US' }], places: places.length === 1 ? places : [], field: 'remarks',
    landOf: ({ country: named }) => (named === null ? land : landOfCode(named)),
  });
  return dossier;
}

/** The places of an entry: each locale, or else the country itself. */
function placesOf(dossier: EntryDossier, text: EntryText, land: Land): string[] {
  const within = 'alpha2' in land ? { country: dossier.land(land) } : {};
  const locales = text.value('locale').split(/, (?!D\.[CF]\.)|; | and /).map((locale) => locale.trim()).filter((locale) => locale !== '');
  if (locales.length > 0) return locales.map((name) => dossier.place({ name, kind: 'CITY', ...within, mentions: [text.quote('locale', name)] }));
  if (text.value('country') === '') return [];
  return [dossier.place({ name: text.value('country'), kind: 'alpha2' in land ? 'COUNTRY' : 'REGION', ...within })];
}

/** Foreign travels of US presidents and secretaries of state (Office of the Historian, HistoryAtState/travels; CC0). */
export const usTravels: RegisterFormat = {
  name: 'us-travels',
  reads: 'foreign travels of US presidents and secretaries of state (.xml of HistoryAtState/travels)',
  accepts: (path) => path.endsWith('.xml') && !/(^|\/)presidents\/presidents\.xml$/.test(path),
  entries: (files) => xmlEntries(files, 'trip', trip),
};
