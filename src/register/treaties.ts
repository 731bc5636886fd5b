import { EntryDossier } from './entry-dossier.js';
import { EntryText } from './entry-text.js';
import { landOf } from './land.js';
import { entryOf, type RefusedEntry, type RegisterEntry, type RegisterFile, type RegisterFormat, type Unreadable } from './register.js';

type Row = Readonly<Record<string, unknown>>;

/** What is done with a treaty, by the field that holds the day. */
const events = [
  ['signed_event_date', 'SIGNED'],
  ['adopted_event_date', 'ADOPTED'],
  ['definative_eif_event_date', 'ENTERED_INTO_FORCE'],
  ['terminated_event_date', 'TERMINATED'],
] as const;

const text = (row: Row, field: string): string => (typeof row[field] === 'string' || typeof row[field] === 'number' ? String(row[field]) : '');

/** `04/11/1938` as `1938-11-04`; undefined where it is no day. */
function day(written: string): string | undefined {
  const [, date = '', month = '', year = ''] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(written) ?? [];
  const iso = `${year}-${month}-${date}`;
  return Number.isNaN(Date.parse(iso)) || new Date(iso).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

function kindOf(title: string): 'TREATY' | 'MEMORANDUM' | 'JOINT_STATEMENT' {
  if (/\bmemorandum of understanding\b/i.test(title)) return 'MEMORANDUM';
  return /\b(joint (statement|declaration|communiqu)|declaration)\b/i.test(title) && !/\b(treaty|convention|agreement|protocol)\b/i.test(title) ? 'JOINT_STATEMENT' : 'TREATY';
}

/** States stand in capitals; territories to which a treaty was extended, in lower case. */
const states = (row: Row): string[] => [...new Set(text(row, 'country_name').split(';').map((name) => name.trim()).filter((name) => name !== '' && name === name.toUpperCase()))];

/** A treaty and what was done with it on which day. */
function treaty(row: Row): EntryDossier | Unreadable {
  const [id, title] = [text(row, 'id'), text(row, 'title')];
  const steps = events.flatMap(([field, action]) => {
    const date = day(text(row, field));
    return date === undefined ? [] : [{ field, action, date }];
  });
  if (id === '') return { why: 'a treaty needs an id' };
  const name = { register: 'uk-treaties', id };
  if (title === '') return { why: 'a treaty needs a title', entry: name };
  if (steps.length === 0) return { why: 'the record has no day of signature, adoption, entry into force or end: it is a document, not a treaty', entry: name };
  const entry = new EntryText([['treaty', id], ['title', title], ['countries', text(row, 'country_name')], ...events.map(([field]): [string, string] => [field, text(row, field)]), ['signed_event_location', text(row, 'signed_event_location')], ['subject', text(row, 'subject')], ['references', text(row, 'references')]]);
  const url = text(row, 'document_url').replaceAll('\\', '/');
  const dossier = new EntryDossier(entry, { entry: name, twin: entry.text.slice(entry.text.indexOf('\n')), title: title.slice(0, 1_000), publisher: 'UK Treaties Online', ...(URL.canParse(url) && { url }) });
  const parties = states(row).map((name) => dossier.land(landOf(name)));
  const agreement = dossier.agreement({
    name: title.slice(0, 480), kind: kindOf(title), parties: [...new Set(parties)], identifiers: { 'uk-treaties': id }, mentions: [entry.quote('title')],
    subjects: entry.has('subject') ? [entry.value('subject').toLowerCase()] : [],
  });
  // Several places stand side by side without a sign between them, so only a single word is surely one place.
  const location = entry.value('signed_event_location');
  const place = /^(?:\p{L}+|New York|The Hague|Washington DC|Buenos Aires|Addis Ababa|Mexico City|San Francisco|San Jose|Rio de Janeiro|Kuala Lumpur)$/u.test(location) ? dossier.place({ name: location, kind: 'REGION', mentions: [entry.quote('signed_event_location')] }) : null;
  for (const { field, action, date } of steps) {
    dossier.fact({
      kind: 'AGREEMENT_ACTION', agreement, action, date, places: action === 'SIGNED' && place !== null ? [place] : [],
      participants: action === 'SIGNED' ? [...new Set(parties)] : [],
      identifiers: { 'uk-treaties': `${id}/${action.toLowerCase()}` },
      evidence: [entry.quote('title'), entry.quote(field)],
    });
  }
  return dossier;
}

async function* entries(files: AsyncIterable<RegisterFile>): AsyncGenerator<RegisterEntry | RefusedEntry> {
  for await (const file of files) {
    for (const [index, line] of file.text.split('\n').entries()) {
      if (line.trim() === '') continue;
      yield entryOf(`${file.path}:${index + 1}`, read(line));
    }
  }
}

function read(line: string): EntryDossier | Unreadable {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return { why: 'is no JSON: write one object a line' };
  }
  return typeof row === 'object' && row !== null && !Array.isArray(row) ? treaty(row as Row) : { why: 'is no JSON object: write one object a line' };
}

/** A register of treaties: JSON Lines with title, parties, days and place of signature (ukparliament/uk-treaties). */
export const ukTreaties: RegisterFormat = {
  name: 'uk-treaties',
  reads: 'treaties of the United Kingdom (.jsonl of ukparliament/uk-treaties)',
  accepts: (path) => /\.jsonl$/i.test(path),
  entries,
};
