import { EntryDossier } from './entry-dossier.js';
import { EntryText } from './entry-text.js';
import { eventTypeOf } from './event-relations.js';
import { countryNamed, landOf } from './land.js';
import { entryOf, type RefusedEntry, type RegisterEntry, type RegisterFile, type RegisterFormat } from './register.js';

interface Row {
  readonly source: string;
  readonly relation: string;
  readonly target: string;
}

/** Words that name a body, not a person. */
const body = /\b(party|ministry|commission|union|council|army|court|courts|bank|times|movement|congress|agency|news|group|front|company|university|government|police|military|media|parliament|senate|cabinet|forces|league|association|organization|committee|department|office|service|authority|brigade|institute|association|federation|alliance|coalition|assembly|corps|guard|state|republic|nations?)\b/i;

/** An actor of a machine-coded row: a country, `Police (Australia)`, a person or a body by its name. */
function actorOf(dossier: EntryDossier, written: string): string {
  const name = written.replaceAll('_', ' ').trim();
  const [, kind, of = ''] = /^(.+) \((.+)\)$/.exec(name) ?? [];
  if (kind !== undefined && countryNamed(of) !== undefined) return dossier.organization({ name: kind, kind: 'OTHER', countries: [dossier.land(landOf(of))] });
  if (countryNamed(name) !== undefined) return dossier.land(landOf(name));
  const looksLikePerson = /^\p{Lu}[^ ]*( [\p{L}][^ ]*){1,4}$/u.test(name) && !body.test(name);
  return looksLikePerson ? dossier.person({ name }) : dossier.organization({ name, kind: 'OTHER' });
}

/** The events of one day. */
function dayOf(dataset: string, date: string, rows: readonly Row[]): EntryDossier {
  const text = new EntryText([['dataset', dataset], ['date', date], ...rows.map(({ source, relation, target }, index): [string, string] => [String(index + 1), `${source} | ${relation} | ${target}`])]);
  const dossier = new EntryDossier(text, { entry: { register: `coded-events/${dataset}`, id: date }, title: `${dataset}: events of ${date}`, publisher: dataset });
  for (const [index, { source, relation, target }] of rows.entries()) {
    const words = relation.replaceAll('_', ' ');
    const type = eventTypeOf(words);
    const [by, to] = [actorOf(dossier, source), actorOf(dossier, target)];
    dossier.fact({
      kind: 'EVENT', date, ...(type !== undefined && { type }), descriptors: [words], certainty: 'PROBABLE',
      participants: by === to ? [by] : [by, { actor: to, role: 'TARGET' }],
      identifiers: { [dataset]: `${date}/${index + 1}` },
      evidence: [text.quote(String(index + 1))],
    });
  }
  return dossier;
}

/** The rows of one dataset and day, which are one entry: where the first of them stands, and each row once. */
interface Day {
  readonly dataset: string;
  readonly date: string;
  readonly place: string;
  readonly rows: Map<string, Row>;
}

/** Days in the order in which they first come up, although their rows may lie apart: a file is read whole for that. */
async function* entries(files: AsyncIterable<RegisterFile>): AsyncGenerator<RegisterEntry | RefusedEntry> {
  for await (const file of files) {
    const days = new Map<string, Day>();
    for (const [index, line] of file.text.split('\n').entries()) {
      const place = `${file.path}:${index + 1}`;
      const [dataset = '', , date = '', source = '', relation = '', target = ''] = line.split('\t');
      if (line === '' || date === 'date') continue;
      if (dataset === '' || !/^\d{4}-\d{2}-\d{2}$/.test(date) || source === '' || relation === '' || target === '') {
        yield { refused: `${place}: has not the six columns dataset, split, date (YYYY-MM-DD), source, relation, target, separated by tabs`, entry: null };
        continue;
      }
      const key = `${dataset} ${date}`;
      const day: Day = days.get(key) ?? { dataset, date, place, rows: new Map() };
      days.set(key, day);
      day.rows.set(`${source}\t${relation}\t${target}`, { source, relation, target });
    }
    for (const { dataset, date, place, rows } of days.values()) yield entryOf(place, dayOf(dataset, date, [...rows.values()]));
  }
}

/** Machine-coded events in the style of ICEWS: tab-separated rows; what they say is as good as the machine was. */
export const codedEvents: RegisterFormat = {
  name: 'coded-events',
  reads: 'machine-coded events: dataset, split, date, source, relation, target (.tsv)',
  accepts: (path) => /\.tsv$/i.test(path),
  entries,
};
