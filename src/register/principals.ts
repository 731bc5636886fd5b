import { EntryDossier } from './entry-dossier.js';
import { EntryText } from './entry-text.js';
import { type Land, landOf } from './land.js';
import { entryOf, type RefusedEntry, type RegisterEntry, type RegisterFile, type RegisterFormat, type Unreadable } from './register.js';
import { historian } from './travels.js';
import { elementsBelow, readXml, textAt, UnreadableXml, type XmlElement } from '../shared/xml-elements.js';

const US: Land = { alpha2: 'US' };

/** What the appointments refer to, from all files. */
interface Directory {
  readonly people: Map<string, XmlElement>;
  /** Names of roles by their ids: "Ambassador Extraordinary and Plenipotentiary". */
  readonly roles: Map<string, string>;
  readonly appointments: { readonly element: XmlElement; readonly path: string; readonly territory: string }[];
}

/** Reads one file into the directory, by what its root element is. */
function readInto(directory: Directory, { path, text }: RegisterFile): void {
  const root = readXml(text);
  if (root.name === 'person') directory.people.set(textAt(root, 'id'), root);
  const singular = textAt(root, 'names', 'singular');
  if (singular !== '') directory.roles.set(textAt(root, 'id'), singular);
  const territory = textAt(root, 'territory-id');
  for (const name of ['chief', 'principal']) {
    for (const element of elementsBelow(root, name)) directory.appointments.push({ element, path, territory: textAt(element, 'contemporary-territory-id') || territory });
  }
}

async function* entries(files: AsyncIterable<RegisterFile>): AsyncGenerator<RegisterEntry | RefusedEntry> {
  const directory: Directory = { people: new Map(), roles: new Map(), appointments: [] };
  for await (const file of files) {
    try {
      readInto(directory, file);
    } catch (error) {
      if (!(error instanceof UnreadableXml)) throw error;
      yield { refused: `${file.path}:${error.message}`, entry: null };
    }
  }
  for (const { element, path, territory } of directory.appointments) {
    yield entryOf(`${path}:${element.line}`, appointment(directory, element, territory));
  }
}

/** The written form of a name: forenames, surname, what follows it. */
function fullName(person: XmlElement): string {
  return ['forename', 'surname'].map((part) => textAt(person, 'persName', part)).concat(textAt(person, 'persName', 'genName')).filter((part) => part !== '').join(' ');
}

/** A day, month or year, or undefined. */
const dateAt = (element: XmlElement, event: string): string | undefined => {
  const date = textAt(element, event, 'date');
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? date : undefined;
};

/** Somebody held an office: principal officer of the department, or chief of a mission. */
function appointment({ people, roles }: Directory, element: XmlElement, territory: string): EntryDossier | Unreadable {
  const [id, who, roleId] = [textAt(element, 'id'), textAt(element, 'person-id'), textAt(element, 'role-title-id')];
  const [person, role] = [people.get(who), roles.get(roleId)];
  if (id === '') return { why: 'an appointment needs an id' };
  const entry = { register: 'us-principals', id: `appointments/${id}` };
  if (person === undefined) return { why: `no file tells of the person "${who}": give the folder people/ as well`, entry };
  if (role === undefined) return { why: `no file tells of the role "${roleId}": give the folders of roles and positions as well`, entry };
  const name = fullName(person);
  const land = territory === '' ? null : landOf(territory);
  const text = new EntryText([
    ['appointment', id], ['person', name], ['born', textAt(person, 'birth')], ['died', textAt(person, 'death')], ['role', role], ['territory', territory],
    ...['appointed', 'arrived', 'started', 'ended'].flatMap((event): [string, string][] => [[event, textAt(element, event, 'date')], [`${event}-note`, textAt(element, event, 'note')]]),
    ['note', textAt(element, 'note')],
  ]);
  const dossier = new EntryDossier(text, { entry, title: `${name}: ${role}${territory === '' ? '' : ` (${territory})`}`, publisher: 'Office of the Historian', url: `https://history.state.gov/departmenthistory/people/${who}` });
  const year = (field: string): string | undefined => (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text.value(field)) ? text.value(field) : undefined);
  const holder = dossier.person({
    name, identifiers: { [historian]: `people/${who}` }, mentions: [text.quote('person')],
    ...(year('born') !== undefined && { birth: year('born') }), ...(year('died') !== undefined && { death: year('died') }),
  });
  const there = land === null ? '' : ` to ${'alpha2' in land ? territoryName(territory) : land.name}`;
  const start = dateAt(element, 'started') ?? dateAt(element, 'arrived');
  const end = dateAt(element, 'ended');
  const wellOrdered = start === undefined || end === undefined || start.slice(0, end.length) <= end.slice(0, start.length);
  dossier.fact({
    kind: 'TENURE', holder, position: dossier.position(`${role}${there}`, US),
    ...(start !== undefined && wellOrdered && { start }), ...(end !== undefined && wellOrdered && { end }),
    identifiers: { [historian]: entry.id },
    evidence: ['person', 'role', 'started', 'ended'].filter((field) => text.has(field)).map((field) => text.quote(field)),
  });
  return dossier;
}

/** `saudi-arabia` as a name: "Saudi Arabia". */
const territoryName = (territory: string): string =>
  territory.replace(/-\d{4}$/, '').split('-').map((word) => (/^(and|of|the)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1))).join(' ');

/** Principal officers of the Department of State and chiefs of mission (Office of the Historian, HistoryAtState/pocom; CC0). */
export const usPrincipals: RegisterFormat = {
  name: 'us-principals',
  reads: 'principal officers and chiefs of mission of the United States (the folder of HistoryAtState/pocom, .xml)',
  accepts: (path) => path.endsWith('.xml') && !/(^|\/)(code-tables|concurrent-appointments|people-pending)\//.test(path),
  whole: true,
  entries,
};
