import fc from 'fast-check';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import type { DossierInput } from '../../src/dossier/dossier.schema.js';
import type { ResolvedDossier } from '../../src/dossier/resolved-dossier.js';
import { plainTelling } from '../../src/dossier/stored-telling.js';

/** A small world in which dossiers get in each other's way: few names, few identifiers, few dates. */
const person = fc.record({
  name: fc.constantFrom('Mohammad Javad Zarif', 'Javad Zarif', 'Fuad Hussein', 'Fouad Hussein', 'Zarif'),
  names: fc.subarray(['Zarif', 'Hussein', 'Mohammad Javad Zarif']),
  identifiers: fc.constantFrom<Record<string, string>>({}, {}, { wikidata: 'Q1' }, { wikidata: 'Q2' }, { viaf: 'V1' }, { wikidata: 'Q1', viaf: 'V1' }),
  birth: fc.constantFrom('1960', '1960-01-07', '1949'),
}, { requiredKeys: ['name'] });
const organization = fc.record({
  name: fc.constantFrom('Supreme National Security Council', 'SNSC'),
  kind: fc.constantFrom('GOVERNMENT_BODY' as const, 'OTHER' as const),
  countries: fc.constantFrom([], ['IR']),
  identifiers: fc.constantFrom({}, { wikidata: 'Q9' }, { wikidata: 'Q8' }),
  parents: fc.constantFrom([], ['o2']),
});
const place = fc.record({
  name: fc.constantFrom('Tehran', 'Teheran'),
  kind: fc.constant('CITY' as const),
  country: fc.constantFrom('IR', 'IQ'),
  within: fc.constantFrom('area', 'IR'),
}, { requiredKeys: ['name', 'kind'] });
const position = fc.record({ title: fc.constantFrom('Secretary', 'President', 'Adviser'), country: fc.constantFrom('IR', 'IQ'), organization: fc.constantFrom('o1', 'o2') }, { requiredKeys: ['title'] });
const agreement = fc.record({ name: fc.constantFrom('Algiers Agreement', 'the deal'), parties: fc.subarray(['IR', 'IQ', 'p1', 'o1']), subjects: fc.subarray(['trade', 'oil', 'Trade']) });
const date = fc.constantFrom('2021', '2021-02', '2021-02-03', '2019-03', '[..2021-02-03]');
const certainty = { certainty: fc.constantFrom('CERTAIN' as const, 'CERTAIN' as const, 'PROBABLE' as const) };
/** One scheme per kind, but for one in eight: those are refused where they meet. */
const shared = (kind: string): fc.Arbitrary<Record<string, string>> => fc.constantFrom({}, {}, {}, { [kind]: 'A' }, { [kind]: 'A' }, { [kind]: 'B' }, { [kind]: 'B' }, { any: 'A' });

const links = fc.constantFrom<{ type: 'PART_OF' | 'AFTER'; fact: string }[]>([], [{ type: 'PART_OF', fact: 'M2' }], [{ type: 'AFTER', fact: 'R1' }]);

const meeting = fc.record({
  ...certainty,
  identifiers: shared('meeting'),
  date: fc.option(date, { nil: undefined }),
  participants: fc.subarray(['p1', 'p2', 'o1', 'IR', 'g'], { minLength: 1 }),
  places: fc.subarray(['c', 'IR']),
  mode: fc.constantFrom('IN_PERSON' as const, 'PHONE' as const, 'UNKNOWN' as const),
  about: fc.subarray(['p1', 'a', 'T1', 'IQ']),
  links,
});
const tenure = fc.record({
  ...certainty,
  identifiers: shared('tenure'),
  holder: fc.constantFrom('p1', 'p2'),
  position: fc.constantFrom('x', 'y'),
  start: fc.option(fc.constantFrom('2013', '2013-08', '2020-06'), { nil: undefined }),
  observedOn: fc.subarray(['2021-02-03', '2019-03', '2010']),
});
const relationship = fc.record({
  ...certainty,
  identifiers: shared('relationship'),
  relation: fc.constantFrom('ALLY' as const, 'CONTROLS' as const),
  trend: fc.option(fc.constantFrom('IMPROVING' as const, 'WORSENING' as const), { nil: undefined }),
  turned: fc.boolean(),
});

const telling = fc.record({ p1: person, p2: person, o1: organization, o2: organization, c: place, x: position, y: position, a: agreement, M1: meeting, M2: meeting, T1: tenure, T2: tenure, R1: relationship, parts: fc.subarray(['M1', 'T1', 'T2', 'R1', 'a', 'y', 'p2']) });
type Telling = typeof telling extends fc.Arbitrary<infer T> ? T : never;

/** What is recorded: a dossier about one of a few articles, or, given by the name of its medium, one of them as a plain article. */
export interface Step {
  readonly article: number;
  readonly told: Telling | string;
}

const present = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

/** A dossier about one of the articles; what does not fit together is refused by the reader. */
function dossierOf(article: number, { p1, p2, o1, o2, c, x, y, a, M1, M2, T1, T2, R1, parts }: Telling): DossierInput {
  const facts: Record<string, object> = { M2: { kind: 'MEETING', ...present(M2), about: [], links: [] } };
  if (parts.includes('T1')) facts['T1'] = { kind: 'TENURE', ...present(T1) };
  if (parts.includes('T2')) facts['T2'] = { kind: 'TENURE', ...present(T2) };
  const { turned, ...relation } = R1;
  if (parts.includes('R1')) facts['R1'] = { kind: 'RELATIONSHIP', ...present(relation), subject: turned ? 'IQ' : 'p1', object: turned ? 'p1' : 'IQ' };
  if (parts.includes('M1')) facts['M1'] = { kind: 'MEETING', ...present(M1), about: M1.about.filter((key) => key !== 'T1' || parts.includes('T1')), links: M1.links.filter(({ fact }) => fact === 'M2' || parts.includes('R1')) };
  const words = Object.keys(facts);
  return {
    chancery: 1,
    article: { text: `Article ${article}: ${['M1', 'M2', 'T1', 'T2', 'R1'].map((key) => `words of ${key}`).join('. ')}.` },
    persons: { p1: present(p1), p2: present(p2) },
    organizations: { o1: { ...o1, parents: o1.parents }, o2: { ...o2, parents: [] } },
    groups: { g: { name: 'officials', of: ['o1'] } },
    places: { c: present(c), area: { name: 'Middle East', kind: 'REGION' } },
    positions: { x: present(x), y: present(y) },
    agreements: { a: { ...a, subjects: a.subjects } },
    facts: Object.fromEntries(words.map((key) => [key, { ...facts[key], evidence: [`words of ${key}`] }])),
  } as unknown as DossierInput;
}

const medium = fc.constantFrom('The Courier', 'THE COURIER', 'The Herald');

/** Steps about a number of articles, which edit and contradict each other. */
export function steps(articles: number): fc.Arbitrary<Step> {
  return fc.record({ article: fc.nat(articles - 1), told: fc.oneof({ weight: 5, arbitrary: telling }, { weight: 1, arbitrary: medium }) });
}

/** The document of a step, ready to be recorded. */
export async function readStep({ article, told }: Step): Promise<ResolvedDossier> {
  const dossier = await readDossier({ text: JSON.stringify(dossierOf(article, typeof told === 'string' ? noTelling : told)), path: `${article}.json` });
  if (typeof told !== 'string') return dossier;
  const { publisher: _, ...head } = dossier.telling.head;
  return { ...dossier, plain: true, telling: plainTelling({ ...head, title: `In ${told}` }, told) };
}

/** Only its article is used. */
const [noTelling] = fc.sample(telling, { numRuns: 1, seed: 1 }) as [Telling];
