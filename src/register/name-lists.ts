import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { filesBelow } from '../dossier/import-files.js';
import { type ListedPerson, plainForm } from '../linking/listed-person.js';
import type { OfficeContext } from '../linking/person-linker.js';
import { classifyTitle } from '../position/position-classification.js';
import { grouped } from '../shared/grouped.js';
import { Problem } from '../shared/problem.js';
import { childrenOf, elementAt, readXml, textAt, UnreadableXml } from '../shared/xml-elements.js';
import { countryOfFile } from './cabinets.js';
import { countryNamed } from './land.js';

/** A person as far as one file tells. */
interface Entry {
  readonly id: string;
  readonly place: string;
  readonly forms: readonly string[];
  readonly offices: readonly OfficeContext[];
}

/**
 * Reads lists of persons with the forms of their names: dictionaries of actors with dated roles (.txt), members of governments with
 * Wikidata items (.csv), people of the Office of the Historian (.xml); files, and directories with all below them.
 *
 * @throws Problem for what cannot be read, and where no person stands in it
 */
export async function readNameLists(paths: readonly string[]): Promise<ListedPerson[]> {
  const { files, refused } = await filesBelow(paths, (path) => /\.(?:txt|csv|xml)$/i.test(path));
  if (refused[0] !== undefined) throw new Problem(refused[0]);
  const entries: Entry[] = [];
  for (const path of files) {
    // Dictionaries of actors hold bytes that are no UTF-8; the forms with them are left out.
    const text = await readFile(path, 'utf8');
    const read = /\.txt$/i.test(path) ? actorsOf : /\.csv$/i.test(path) ? membersOf : peopleOf;
    entries.push(...read(path, text));
  }
  if (entries.length === 0) throw new Problem(`${paths.join(', ')}: no list of names; give a dictionary of actors (.txt), members of governments (.csv) or people of the Office of the Historian (.xml, unpacked)`);
  return [...grouped(entries, ({ id }) => id).values()].map(asOne);
}

/** All that the entries of one person tell. */
function asOne(entries: readonly Entry[]): ListedPerson {
  const [first] = entries;
  const forms = new Map(entries.flatMap((entry) => entry.forms).flatMap((written) => plainForm(written) ?? []).map((form) => [form.toLowerCase(), form]));
  return { id: first?.id ?? '', place: first?.place ?? '', forms: [...forms.values()], offices: entries.flatMap(({ offices }) => offices) };
}

/** `NAME_ ; remark`, `+OTHER_NAME_` and `[AFGGOV 011222-041207]`: persons are who have a role with dates, or a remark that says so. */
function actorsOf(path: string, text: string): Entry[] {
  const entries: Entry[] = [];
  let [forms, roles, place]: [string[], string[], string] = [[], [], ''];
  const close = (): void => {
    // Countries and organizations have roles as well, but none of an office holder with dates.
    if (roles.some((role) => /^[A-Z]{3}(?:GOV|ELI)[A-Z]* [<>]?\d{6}/.test(role)) && !roles.some((role) => /^[A-Z]{3}\b/.test(role))) entries.push({ id: `${path}:${place}`, place: `${path}:${place}`, forms, offices: roles.flatMap((role) => roleOf(path, role)) });
  };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, name = ''] = /^\+?([^;#[\]]+)/.exec(line) ?? [];
    const own = [...line.replace(/[#;].*/, '').matchAll(/\[([^\]]+)\]/g)].map(([, role = '']) => role);
    if (/^[^\s+#;[]/.test(line)) {
      close();
      [forms, roles, place] = [[name.trim()], own, String(index + 1)];
    } else {
      if (line.startsWith('+')) forms.push(name.trim());
      roles.push(...own);
    }
  }
  close();
  return entries;
}

/** `AFGGOV 011222-041207`, `AFGGOV >011222`, `AFGELI`: the country's three letters, the role, the days with years of two digits or four. */
function roleOf(path: string, role: string): OfficeContext[] {
  const [, country, kind = '', days = ''] = /^([A-Z]{3})([A-Z]*)\s*(.*)$/.exec(role.trim()) ?? [];
  if (country === undefined) return [];
  const [from = null, to = null] = days.startsWith('<') ? [null, dayOf(days.slice(1))] : days.replace('>', '').split('-').map(dayOf);
  return [{ country: `${path} ${country}`, classification: kind === '' ? 'OTHER' : kind, from, to }];
}

/** `011222` or `19270101` as a day; from 30 on years of two digits are of the last century. */
function dayOf(written: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4}|\d{2})(\d{2})(\d{2})$/.exec(written.trim()) ?? [];
  if (year === '') return null;
  return `${year.length === 4 ? year : `${Number(year) >= 30 ? '19' : '20'}${year}`}-${month}-${day}`;
}

/** One row for each office: position, person, personID, start, end and perhaps enwiki, country; or the same in the words of a query of Wikidata. */
function membersOf(path: string, text: string): Entry[] {
  let rows: Readonly<Record<string, string | undefined>>[];
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    throw new Problem(`${path}: is no CSV with a header line (${error instanceof Error ? error.message : String(error)})`);
  }
  const columns = Object.keys(rows[0] ?? {});
  if (!columns.includes('person') || !(columns.includes('personID') || columns.includes('name'))) throw new Problem(`${path}:1: needs the columns person and personID, or person (the Wikidata item) and name`);
  return rows.flatMap((row) => {
    const [id = '', name = ''] = row['personID'] === undefined ? [row['person'], row['name']] : [row['personID'], row['person']];
    const country = row['countryLabel'] === undefined ? countryOfFile(path) : countryNamed(row['countryLabel']) ?? null;
    if (id === '' || name === '') return [];
    const office = { country: country ?? path, classification: classifyTitle(row['positionLabel'] ?? row['position'] ?? ''), from: row['start'] || null, to: row['end'] || null };
    return [{ id, place: `${path} ${id}`, forms: [name, ...(row['enwiki'] ? [row['enwiki']] : [])], offices: [office] }];
  });
}

/** A person of the Office of the Historian: forenames and surname, and the names by which the person went. */
function peopleOf(path: string, text: string): Entry[] {
  try {
    const root = readXml(text);
    const names = elementAt(root, 'persName');
    if (root.name !== 'person' || names === undefined) return [];
    const full = ['forename', 'surname', 'genName'].map((part) => textAt(names, part)).filter((part) => part !== '').join(' ');
    return [{ id: `historian ${textAt(root, 'id')}`, place: path, forms: [full, ...childrenOf(names, 'altname').map((each) => each.text.trim())], offices: [{ country: 'US', classification: 'AMBASSADOR', from: null, to: null }] }];
  } catch (error) {
    if (error instanceof UnreadableXml) throw new Problem(`${path}:${error.message}`);
    throw error;
  }
}
