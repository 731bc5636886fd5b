import { parse } from 'csv-parse/sync';
import { EntryDossier } from './entry-dossier.js';
import { EntryText } from './entry-text.js';
import { countryNamed, type Land, landOfCode } from './land.js';
import { entryOf, type RefusedEntry, type RegisterEntry, type RegisterFile, type RegisterFormat, type Unreadable } from './register.js';

type Row = Readonly<Record<string, string | undefined>>;

const shortNames: Readonly<Record<string, string>> = { uae: 'AE', us: 'US', uk: 'GB' };

/** What a file is called, without its folder and ending. */
const listOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.csv$/i, '');

/** Each file is a register of its own. */
const registerOf = (path: string): string => `cabinets/${listOf(path)}`;

/** The country of a file of cabinet members, by its name: `south-korea-ministers.csv`; null where the file is of no country. */
export function countryOfFile(path: string): string | null {
  const name = listOf(path).replace(/-(ministers|cabinet|government)$/i, '');
  return shortNames[name.toLowerCase()] ?? countryNamed(name) ?? null;
}

/** The body of "Secretary-General of the United Nations", where a title names one. */
const bodyOf = (title: string): string | null => /\bof the (\p{Lu}.*|Parliamentary Assembly.*)$/u.exec(title)?.[1] ?? /\bto the (\p{Lu}.*)$/u.exec(title)?.[1] ?? /^(OSCE|NATO|EU)\b/.exec(title)?.[1] ?? /\b(Arab Parliament)$/.exec(title)?.[1] ?? null;

const date = (written: string | undefined): string | undefined => (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(written ?? '') ? written : undefined);

/** Somebody held a ministry or the like. */
function tenure(row: Row, path: string): EntryDossier | Unreadable {
  const world = row['positionLabel'] !== undefined;
  const name = world ? row['name'] : row['person'];
  const [title, item] = [world ? row['positionLabel'] : row['position'], world ? row['person'] : row['personID']];
  const list = listOf(path);
  const register = registerOf(path);
  if (!name || !title || !/^Q\d+$/.test(item ?? '')) return { why: 'a row needs the position, the name of the person and its Wikidata item (Q…)', register };
  const entry = { register, id: [item, title, row['countryLabel'], row['start']].filter((part) => part !== undefined && part !== '').join('/') };
  const text = new EntryText([['list', list], ['position', title], ['person', name], ['item', item], ['country', row['countryLabel']], ['start', row['start']], ['end', row['end']], ['born', row['DOB']], ['died', row['DOD']]]);
  const country = world ? countryNamed(row['countryLabel'] ?? '') : countryOfFile(path);
  const body = country === null || country === undefined ? bodyOf(title) : null;
  const land: Land | null = country !== null && country !== undefined ? landOfCode(country) : body === null ? null : { name: body };
  if (land === null) return { why: `neither the file's name nor the title "${title}" says of which country or organization the office is: name the file after the country, such as iraq-ministers.csv`, entry };
  const dossier = new EntryDossier(text, { entry, title: `${name}: ${title}`, publisher: 'Wikidata', url: `https://www.wikidata.org/wiki/${item}` });
  const [born, died] = [date(row['DOB']), date(row['DOD'])];
  const holder = dossier.person({ name, identifiers: { wikidata: item ?? '' }, mentions: [text.quote('person')], ...(born !== undefined && { birth: born }), ...(died !== undefined && { death: died }) });
  const [start, end] = [date(row['start']), date(row['end'])];
  if (start !== undefined && end !== undefined && end.slice(0, start.length) < start.slice(0, end.length)) return { why: `it ends (${end}) before it starts (${start})`, entry };
  dossier.fact({
    kind: 'TENURE', holder, position: dossier.position(title, land), ...(start !== undefined && { start }), ...(end !== undefined && { end }),
    evidence: ['position', 'person', 'start', 'end'].filter((field) => text.has(field)).map((field) => text.quote(field)),
  });
  return dossier;
}

async function* entries(files: AsyncIterable<RegisterFile>): AsyncGenerator<RegisterEntry | RefusedEntry> {
  for await (const { path, text } of files) {
    let rows: { readonly record: Row; readonly info: { readonly lines: number } }[];
    try {
      rows = parse(text, { columns: true, bom: true, info: true, skip_empty_lines: true }) as unknown as typeof rows;
    } catch (error) {
      yield { refused: `${path}: is no CSV with a header line (${error instanceof Error ? error.message : String(error)})`, entry: null, register: registerOf(path) };
      continue;
    }
    for (const { record, info } of rows) {
      yield entryOf(`${path}:${info.lines}`, tenure(record, path));
    }
  }
}

/** Members of governments with dates and Wikidata items: CSV with position, person, personID, start, end (content of Wikidata, CC0). */
export const cabinets: RegisterFormat = {
  name: 'cabinets',
  reads: 'members of governments with Wikidata items and dates (.csv named after the country)',
  accepts: (path) => /\.csv$/i.test(path),
  entries,
};
