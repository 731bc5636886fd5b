// size: one kind of dossier, told in all the ways that the linker must keep apart.
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { dataSource } from '../../src/database/data-source.js';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import type { DossierInput } from '../../src/dossier/dossier.schema.js';
import { judge, retract } from '../../src/dossier/judgement.service.js';
import { linkAll, suggestedPersons } from '../../src/dossier/linking.service.js';
import { record, recordAll } from '../../src/dossier/record.js';
import type { ResolvedDossier } from '../../src/dossier/resolved-dossier.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpGraph, dumpRows } from '../support/graph-dump.js';
import { countStatements } from '../support/statement-count.js';

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await dataSource(database.connection).initialize();
}, 60_000);

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

async function empty(): Promise<void> {
  await source.query(`truncate ${source.entityMetadatas.map(({ tableName }) => `"${tableName}"`).join(', ')} restart identity`);
}

beforeEach(empty);

/** A person as a meeting tells it: the name, and the office in which it came. */
interface Guest {
  readonly name: string;
  readonly office?: { readonly title: string; readonly country: string };
  readonly more?: object;
}

const iranian = { title: 'Minister of Foreign Affairs', country: 'IR' };
const iraqi = { title: 'Minister of Foreign Affairs', country: 'IQ' };

/** A dossier of one meeting, of which the day makes one of its own. */
function meeting(date: string, guests: Readonly<Record<string, Guest>>, more: Partial<DossierInput> = {}): Promise<ResolvedDossier> {
  const text = `They met on ${date}.`;
  const dossier: DossierInput = {
    chancery: 1,
    article: { text },
    persons: Object.fromEntries(Object.entries(guests).map(([key, { name, more: rest }]) => [key, { name, ...rest }])),
    facts: { M: { kind: 'MEETING', date, participants: Object.entries(guests).map(([actor, { office }]) => ({ actor, ...(office !== undefined && { capacity: office }) })), evidence: [text] } },
    ...more,
  };
  return readDossier({ text: JSON.stringify(dossier), path: `${date}.json` });
}

const zarif: Guest = { name: 'Mohammad Javad Zarif', office: iranian };
const spelt: Guest = { name: 'Javad Zarif', office: iranian };

const persons = (): Promise<{ name: string }[]> => database.query(`select name from thing where kind = 'PERSON' order by name`);
const judgements = (): Promise<object[]> =>
  database.query(
    `select j.verdict, j.by, round(j.score::numeric, 3)::float as score, j.why, a.text || ' ' || j.one_key as one, b.text || ' ' || j.other_key as other, l.judgement_id is not null as joins
      from judgement j join article a on a.id = j.one_article_id join article b on b.id = j.other_article_id left join node_link l on l.judgement_id = j.id order by j.id`,
  );
const idOf = async (name: string): Promise<string> => (await database.query<{ id: string }>(`select id from thing where kind = 'PERSON' and name = $1`, [name]))[0]?.id ?? '';
const thing = (id: string): { isFact: boolean; id: string } => ({ isFact: false, id });

test('a name spelt otherwise, of one office, is the person told before; taken back, all is as without linking', async () => {
  const documents = [await meeting('2016-05-01', { a: zarif }), await meeting('2016-06-01', { b: spelt }), await meeting('2016-07-01', { c: spelt })];
  await recordAll(source, documents, { link: false });
  expect(await persons()).toEqual([{ name: 'Javad Zarif' }, { name: 'Mohammad Javad Zarif' }]);
  expect(await judgements()).toEqual([]);
  const apart = await dumpGraph(source);
  await empty();
  await recordAll(source, documents);
  expect(await persons()).toEqual([{ name: 'Mohammad Javad Zarif' }]);
  expect(await judgements()).toEqual([
    { verdict: 'SAME', by: 'linker 3', score: 0.96, why: 'javad = javad; zarif = zarif; offices of one country', one: 'They met on 2016-06-01. b', other: 'They met on 2016-05-01. a', joins: true },
  ]);
  expect(await database.query('select t.name, count(*)::int as meetings from participation p join thing t on t.id = p.actor_id group by t.name')).toEqual([{ name: 'Mohammad Javad Zarif', meetings: 3 }]);
  await retract(source, '1', 'an analyst');
  expect(await dumpGraph(source)).toEqual(apart);
});

test('a surname is kept as a candidate, with its reasons, and is another actor', async () => {
  await recordAll(source, [await meeting('2016-05-01', { a: zarif }), await meeting('2016-05-01/2016-05-02', { b: { name: 'Zarif', office: iranian } })]);
  expect(await persons()).toEqual([{ name: 'Mohammad Javad Zarif' }, { name: 'Zarif' }]);
  expect(await judgements()).toEqual([
    { verdict: 'UNSURE', by: 'linker 3', score: 0.9, why: 'zarif is a word of Mohammad Javad Zarif; FOREIGN_MINISTER on that day', one: 'They met on 2016-05-01/2016-05-02. b', other: 'They met on 2016-05-01. a', joins: false },
  ]);
});

test.each([
  ['without an office', { name: 'Javad Zarif' }],
  ['of another country', { name: 'Javad Zarif', office: iraqi }],
  ['with another identifier of one scheme', { ...spelt, more: { identifiers: { wikidata: 'Q2' } } }],
  ['born at another time', { ...spelt, more: { birth: '1985' } }],
])('a person %s is another', async (_what, guest: Guest) => {
  await recordAll(source, [await meeting('2016-05-01', { a: { ...zarif, more: { identifiers: { wikidata: 'Q1' }, birth: '1960' } } }), await meeting('2016-06-01', { b: guest })]);
  expect(await persons()).toHaveLength(2);
  expect(await judgements()).toEqual([]);
});

test.each([
  ['decades later', '2016-05-01', 'Javad Zarif', 'javad = javad; zarif = zarif; offices of one country, but 34 years apart'],
  ['with a Jr.', '1982-06-01', 'Mohammad Javad Zarif Jr.', 'muhamad = muhamad; javad = javad; zarif = zarif; jr but none; offices of one country'],
])('one of the same name %s may be the son: a candidate', async (_what, date, name, why) => {
  await recordAll(source, [await meeting('1982-05-01', { a: zarif }), await meeting(date, { b: { name, office: { title: 'Minister of Energy', country: 'IR' } } })]);
  expect(await persons()).toHaveLength(2);
  expect(await judgements()).toMatchObject([{ verdict: 'UNSURE', why, joins: false }]);
});

test('of two about as near none is chosen; nor of two that an analyst parted, alike as their names are', async () => {
  const two = [await meeting('2016-05-01', { a: { name: 'Ali Hassan Karimi', office: iranian } }), await meeting('2016-06-01', { b: { name: 'Ali Reza Karimi', office: iranian } })];
  await recordAll(source, two);
  await record(source, await meeting('2016-07-01', { c: { name: 'Ali Karimi', office: iranian } }));
  expect(await judgements()).toMatchObject([{ verdict: 'UNSURE', one: 'They met on 2016-06-01. b', score: 0.76 }, { verdict: 'UNSURE', one: 'They met on 2016-07-01. c', why: 'ali = ali; karimi = karimi; offices of one country; Ali Reza Karimi is about as near', joins: false }]);
  await empty();
  const alike = [await meeting('2016-05-01', { a: zarif }), await meeting('2016-06-01', { b: spelt })];
  await recordAll(source, alike, { link: false });
  const third = await meeting('2016-07-01', { c: { name: 'Mohammad Zarif', office: iranian } });
  await judge(source, { verdict: 'DIFFERENT', one: thing(await idOf('Mohammad Javad Zarif')), other: thing(await idOf('Javad Zarif')), by: 'an analyst', why: null });
  await record(source, third);
  expect(await persons()).toHaveLength(3);
  expect(await judgements()).toMatchObject([{ verdict: 'DIFFERENT' }, { verdict: 'UNSURE', one: 'They met on 2016-07-01. c', joins: false }]);
  await empty();
  await recordAll(source, [...alike, third]);
  expect(await persons()).toHaveLength(1);
});

test('what was taken back is not joined again, however often it is told, edited or linked', async () => {
  await recordAll(source, [await meeting('2016-05-01', { a: zarif }), await meeting('2016-06-01', { b: spelt })]);
  await retract(source, '1', 'an analyst');
  await record(source, await meeting('2016-06-01', { b: { ...spelt, more: { names: ['Zareef'] } } }));
  await record(source, await meeting('2016-07-01', { c: spelt }));
  expect(await suggestedPersons(source)).toEqual([]);
  expect(await linkAll(source)).toEqual({ same: 0, unsure: 0, refused: [] });
  expect(await persons()).toHaveLength(2);
  expect(await judgements()).toHaveLength(1);
});

test('two keys of one dossier are two persons, whichever comes first', async () => {
  await record(source, await meeting('2016-05-01', { a: zarif }));
  await record(source, await meeting('2016-06-01', { b: spelt, c: zarif }));
  expect(await database.query('select k.key, t.name from dossier_key k join thing t on t.id = k.thing_id join article a on a.id = k.article_id where a.text ~ $1 and t.kind = $2 order by k.key', ['06-01', 'PERSON'])).toEqual([
    { key: 'b', name: 'Javad Zarif' }, { key: 'c', name: 'Mohammad Javad Zarif' },
  ]);
});

test('a person new in an edited dossier is compared to those told before it, not after', async () => {
  await recordAll(source, [await meeting('2016-05-01', { a: zarif }), await meeting('2016-06-01', { x: { name: 'Fuad Hussein', office: iraqi } }), await meeting('2016-07-01', { c: { name: 'Ali Akbar Salehi', office: iranian } })]);
  await record(source, await meeting('2016-06-01', { x: { name: 'Fuad Hussein', office: iraqi }, b: spelt, d: { name: 'Ali Salehi', office: iranian } }));
  expect(await judgements()).toMatchObject([{ verdict: 'SAME', one: 'They met on 2016-06-01. b', other: 'They met on 2016-05-01. a', joins: true }]);
  expect(await persons()).toHaveLength(4);
  expect(await linkAll(source)).toEqual({ same: 1, unsure: 0, refused: [] });
});

test('the linker is sure later of what it doubted, where it knows more by then', async () => {
  await recordAll(source, [await meeting('2016-05-01', { a: zarif }), await meeting('2016-05-01/2016-05-02', { b: { name: 'Zarif', office: iranian } })]);
  expect(await linkAll(source)).toEqual({ same: 1, unsure: 0, refused: [] });
  expect(await persons()).toEqual([{ name: 'Mohammad Javad Zarif' }]);
  expect(await suggestedPersons(source)).toEqual([]);
});

test('a tenure without dates counts for the days on which it is shown', async () => {
  const tenure = (date: string, day: string, name: string): Promise<ResolvedDossier> =>
    meeting(date, { p: { name } }, { facts: { T: { kind: 'TENURE', holder: 'p', position: iranian, observedOn: [day], evidence: [`They met on ${date}.`] } } });
  await recordAll(source, [await tenure('2001-01-01', '2001-01-01', 'Kamal Kharrazi'), await tenure('2016-05-01', '2016-05-01', 'Kharrazi')]);
  expect(await judgements()).toEqual([]);
  await record(source, await tenure('2001-01-02', '2001-01-01', 'Kharazi'));
  expect(await judgements()).toMatchObject([{ verdict: 'UNSURE', one: 'They met on 2001-01-02. p', other: 'They met on 2001-01-01. p' }]);
});

test('organizations and agreements told by another of their names are those told before; taken back, all is as without linking', async () => {
  const jcpoa = { name: 'Joint Comprehensive Plan of Action', kind: 'DEAL' as const, names: ['JCPOA'], parties: ['IR', 'US', 'e'] };
  const first = await meeting('2016-05-01', {}, { organizations: { e: { name: 'European Union', kind: 'INTERGOVERNMENTAL', names: [{ text: 'EU', kind: 'ACRONYM' }] } }, agreements: { j: jcpoa }, facts: { S: { kind: 'AGREEMENT_ACTION', agreement: 'j', action: 'SIGNED', by: 'e', evidence: ['They met on 2016-05-01.'] } } });
  const second = await meeting('2016-06-01', {}, { organizations: { u: { name: 'EU', kind: 'INTERGOVERNMENTAL' } }, agreements: { d: { name: 'JCPOA', parties: ['IR', 'u'] } }, facts: { S: { kind: 'AGREEMENT_ACTION', agreement: 'd', action: 'WITHDRAWN', by: 'u', evidence: ['They met on 2016-06-01.'] } } });
  await recordAll(source, [first, second], { link: false });
  const apart = await dumpGraph(source);
  for (const size of [1, 2]) {
    await empty();
    await recordAll(source, [first, second].slice(0, size));
    await recordAll(source, [first, second].slice(size));
    expect(await database.query(`select kind, name from thing where kind in ('ORGANIZATION', 'AGREEMENT') order by name`)).toEqual([{ kind: 'ORGANIZATION', name: 'European Union' }, { kind: 'AGREEMENT', name: 'Joint Comprehensive Plan of Action' }]);
    expect(await judgements()).toEqual([
      { verdict: 'SAME', by: 'linker 3', score: 0.9, why: 'EU = EU; of no country, both', one: 'They met on 2016-06-01. u', other: 'They met on 2016-05-01. e', joins: true },
      { verdict: 'SAME', by: 'linker 3', score: 0.88, why: 'JCPOA = JCPOA; 2 of 3 parties', one: 'They met on 2016-06-01. d', other: 'They met on 2016-05-01. j', joins: true },
    ]);
  }
  await retract(source, '2', 'an analyst');
  await retract(source, '1', 'an analyst');
  expect(await dumpGraph(source)).toEqual(apart);
});

describe('in a batch', () => {
  const names = ['Mohammad Javad Zarif', 'Javad Zarif', 'Mohammad Zarif', 'M. J. Zarif', 'Zarif', 'Ali Akbar Salehi', 'Ali Salehi', 'Akbar Saleh', 'Hossein Salehi', 'Ali Akbar Velayati', 'A. Velayati'];
  const titles = ['Minister of Foreign Affairs', 'Minister of Energy', 'President'];
  const guest = fc.record({ name: fc.constantFrom(...names), title: fc.constantFrom(...titles), country: fc.constantFrom('IR', 'IR', 'IQ') });
  const guests = fc.uniqueArray(guest, { minLength: 1, maxLength: 3, selector: ({ name }) => name });

  it('comes out what comes out one by one', async () => {
    const seen = { SAME: 0, UNSURE: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(guests, fc.integer({ min: 0, max: 9 })), { minLength: 4, maxLength: 12 }), fc.integer({ min: 2, max: 12 }), async (list, size) => {
        const documents = await Promise.all(list.map(([each, year], index) => meeting(`20${10 + year}-01-${String(index + 1).padStart(2, '0')}`, Object.fromEntries(each.map(({ name, ...office }, at) => [`p${at}`, { name, office }])))));
        await empty();
        for (const document of documents) await record(source, document);
        const [graph, judged] = [await dumpGraph(source), await judgements()];
        for (const each of judged as { verdict: 'SAME' | 'UNSURE' }[]) seen[each.verdict] += 1;
        await empty();
        for (let index = 0; index < documents.length; index += size) await recordAll(source, documents.slice(index, index + size));
        expect(await judgements()).toEqual(judged);
        expect(await dumpGraph(source)).toEqual(graph);
        const before = await dumpRows(source);
        await recordAll(source, documents);
        expect(await dumpRows(source)).toEqual(before);
      }),
      { numRuns: 15 },
    );
    // The property is about nothing if one of these never happens.
    expect(Object.values(seen).every((times) => times > 5)).toBe(true);
  }, 120_000);

  it('linking takes a number of statements that does not depend on how many persons there are', async () => {
    const letter = (index: number, of: number): string => String.fromCharCode(97 + (index % of));
    const pair = (index: number): Promise<ResolvedDossier> =>
      meeting(`${1910 + index}-01-01`, { p: { name: `Name${letter(index, 26)} Family${index}`, office: iranian }, q: { name: `${letter(index, 26)}. ${letter(index, 25)}. Javad Zarif`, office: iranian } });
    const batch = (first: number, count: number): Promise<ResolvedDossier[]> => Promise.all(Array.from({ length: count }, (_, index) => pair(first + index)));
    await recordAll(source, [await meeting('1900-01-01', { a: zarif }), ...(await batch(0, 5))]);
    const few = await countStatements(async () => recordAll(source, await batch(5, 5)));
    const many = await countStatements(async () => recordAll(source, await batch(10, 60)));
    expect(many).toBeLessThanOrEqual(few);
    expect(await database.query(`select count(*)::int as n from judgement where verdict = 'SAME'`)).toEqual([{ n: 25 }]);
    await empty();
    await recordAll(source, [await meeting('1900-01-01', { a: zarif }), ...(await batch(0, 5))], { link: false });
    const without = await countStatements(async () => recordAll(source, await batch(5, 5), { link: false }));
    // Five to read whom they may be, two to keep it, and three because persons told before are told again.
    expect([few, without]).toEqual([42, 32]);
  });
});
