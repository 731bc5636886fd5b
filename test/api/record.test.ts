// size: one description of what recording does, case by case.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { dataSource } from '../../src/database/data-source.js';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import { record } from '../../src/dossier/record.js';
import type { Recorded } from '../../src/dossier/recording.js';
import type { ResolvedDossier } from '../../src/dossier/resolved-dossier.js';
import { plainTelling } from '../../src/dossier/stored-telling.js';
import { Problem } from '../../src/shared/problem.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpGraph, dumpRows } from '../support/graph-dump.js';
import { countStatements } from '../support/statement-count.js';

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await dataSource(database.connection).initialize();
});

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

beforeEach(async () => {
  await source.query(`truncate ${source.entityMetadatas.map(({ tableName }) => `"${tableName}"`).join(', ')} restart identity`);
});

const read = (yaml: string): Promise<ResolvedDossier> => readDossier({ text: `chancery: 1\n${yaml}`, path: 'test.yaml' });
const tell = async (yaml: string): Promise<Recorded> => record(source, await read(yaml));
const rows = <Row extends Record<string, unknown>>(sql: string): Promise<Row[]> => source.query(sql);

const first = `
article: { text: "On Wednesday Fuad Hussein met Mohammad Javad Zarif in Tehran. He praised the visit.", publishedOn: 2021-02-03, title: Talks, publisher: { name: The Courier } }
persons:
  hussein: { name: Fuad Hussein, identifiers: { wikidata: Q56704276 }, mentions: [Fuad Hussein] }
  zarif: { name: Mohammad Javad Zarif, names: [Zarif], birth: 1960 }
places: { tehran: { name: Tehran, kind: CITY, country: IR } }
facts:
  M1:
    kind: MEETING
    date: { edtf: 2021-02-03, text: On Wednesday, basis: RELATIVE }
    places: [tehran]
    mode: IN_PERSON
    identifiers: { test: tehran-meeting }
    participants:
      - { actor: hussein, capacity: { title: Foreign Minister, country: IQ }, onBehalfOf: IQ }
      - { actor: zarif, role: HOST, evidence: [met Mohammad Javad Zarif], attribution: [{ kind: REPORTEDLY, agentText: reportedly }] }
    evidence: [On Wednesday Fuad Hussein met Mohammad Javad Zarif]
    attribution: [{ kind: SAID, agent: hussein, agentText: He, certainty: PROBABLE }, { kind: ACCORDING_TO, agentText: a paper }]
  S1:
    kind: STATEMENT
    act: WELCOME
    participants: [hussein]
    about: [M1, { label: the visit }, IQ]
    links: [{ type: PART_OF, fact: M1 }]
    claims: [{ field: DATE, value: 2021-02, modality: PLANNED, evidence: [praised the visit] }]
    evidence: [He praised the visit.]
`;
const second = `
article: { text: "Zarif and Fuad Hussein talked in February 2021.", publishedOn: 2021-03-01 }
persons:
  hussein: { name: Fuad Hussein, names: [Fouad Hussein], mentions: [Fuad Hussein] }
  zarif: { name: Mohammad Javad Zarif, birth: 1960-01-07 }
facts:
  A:
    kind: MEETING
    date: { edtf: 2021-02, text: in February 2021 }
    identifiers: { test: tehran-meeting }
    participants: [zarif, hussein]
    certainty: PROBABLE
    evidence: [Zarif and Fuad Hussein talked, in February 2021]
`;

describe('recording a dossier', () => {
  it('writes the article, things, facts and evidence', async () => {
    expect(await tell(first)).toEqual({ status: 'NEW', articleId: '1', things: 7, facts: 2 });
    expect(await rows('select kind, title, published_on::text, sort_date::text, (select name from thing where id = publisher_id) as publisher, authors from article')).toEqual([
      { kind: 'NEWS', title: 'Talks', published_on: '2021-02-03', sort_date: '2021-02-03', publisher: 'The Courier', authors: [] },
    ]);
    expect(await rows('select kind, name, identity from thing order by kind, name')).toEqual([
      { kind: 'PERSON', name: 'Fuad Hussein', identity: 'person fuad husain' },
      { kind: 'PERSON', name: 'Mohammad Javad Zarif', identity: 'person muhamad javad zarif' },
      { kind: 'ORGANIZATION', name: 'The Courier', identity: 'organization MEDIA the kuriir|' },
      { kind: 'COUNTRY', name: 'Iran', identity: 'country IR' },
      { kind: 'COUNTRY', name: 'Iraq', identity: 'country IQ' },
      { kind: 'PLACE', name: 'Tehran', identity: 'place CITY tihran|IR' },
      { kind: 'POSITION', name: 'Foreign Minister', identity: 'position furaign ministir|IQ|' },
    ].map((row) => expect.objectContaining({ kind: row.kind, name: row.name }) as unknown));
    expect(await rows(`select k.kind, a.name as actor, p.role, c.name as capacity, b.name as behalf, p.fact_date::text, p.ordinal from participation p
      join fact k on k.id = p.fact_id join thing a on a.id = p.actor_id left join thing c on c.id = p.capacity_id left join thing b on b.id = p.on_behalf_of_id order by k.kind, p.ordinal`)).toEqual([
      { kind: 'MEETING', actor: 'Fuad Hussein', role: 'PARTICIPANT', capacity: 'Foreign Minister', behalf: 'Iraq', fact_date: '2021-02-03', ordinal: 0 },
      { kind: 'MEETING', actor: 'Mohammad Javad Zarif', role: 'HOST', capacity: null, behalf: null, fact_date: '2021-02-03', ordinal: 1 },
      { kind: 'STATEMENT', actor: 'Fuad Hussein', role: 'SPEAKER', capacity: null, behalf: null, fact_date: '-infinity', ordinal: 0 },
    ]);
    expect(await rows('select f.kind, c.field, c.value, c.modality, c.exact, c.start, c."end", c.participation_id is not null as part, c.certainty from citation c join fact f on f.id = c.fact_id order by c.start, c.field nulls first')).toEqual([
      { kind: 'MEETING', field: null, value: null, modality: null, exact: 'On Wednesday Fuad Hussein met Mohammad Javad Zarif', start: 0, end: 50, part: false, certainty: 'CERTAIN' },
      { kind: 'MEETING', field: 'PARTICIPANTS', value: null, modality: null, exact: 'met Mohammad Javad Zarif', start: 26, end: 50, part: true, certainty: 'CERTAIN' },
      { kind: 'STATEMENT', field: null, value: null, modality: null, exact: 'He praised the visit.', start: 62, end: 83, part: false, certainty: 'CERTAIN' },
      { kind: 'STATEMENT', field: 'DATE', value: '2021-02', modality: 'PLANNED', exact: 'praised the visit', start: 65, end: 82, part: false, certainty: 'CERTAIN' },
    ]);
    expect(await rows('select c.start, s.ordinal, s.kind, (select name from thing where id = s.agent_id) as agent, s.agent_text, s.certainty from attribution s join citation c on c.id = s.citation_id order by 1, 2')).toEqual([
      { start: 0, ordinal: 0, kind: 'SAID', agent: 'Fuad Hussein', agent_text: 'He', certainty: 'PROBABLE' },
      { start: 0, ordinal: 1, kind: 'ACCORDING_TO', agent: null, agent_text: 'a paper', certainty: null },
      { start: 26, ordinal: 0, kind: 'REPORTEDLY', agent: null, agent_text: 'reportedly', certainty: null },
    ]);
    expect(await rows(`select s.role, s.label, t.name as thing, f.kind as fact from subject s left join thing t on t.id = s.thing_id left join fact f on f.id = s.target_id order by s.ordinal`)).toEqual([
      { role: 'ABOUT', label: null, thing: null, fact: 'MEETING' },
      { role: 'ABOUT', label: 'the visit', thing: null, fact: null },
      { role: 'ABOUT', label: null, thing: 'Iraq', fact: null },
    ]);
    expect(await rows(`select alpha2, alpha3, demonyms, (select array_agg(text order by text) from name n where n.thing_id = c.id) as names, (select value from identifier i where i.thing_id = c.id) as code from country c order by 1`)).toEqual([
      { alpha2: 'IQ', alpha3: 'IRQ', demonyms: ['Iraqi'], names: ['Iraq', 'Republic of Iraq'], code: 'IQ' },
      { alpha2: 'IR', alpha3: 'IRN', demonyms: ['Iranian'], names: ['Iran', 'Islamic Republic of Iran'], code: 'IR' },
    ]);
  });

  it('a second time changes nothing', async () => {
    await tell(first);
    await tell(second);
    const before = await dumpRows(source);
    expect(await tell(first)).toEqual({ status: 'UNCHANGED', articleId: '1', things: 7, facts: 2 });
    expect(await tell(`${second}\n# a comment, and other blanks\n`)).toMatchObject({ status: 'UNCHANGED', articleId: '2' });
    expect(await dumpRows(source)).toEqual(before);
  });

  it('sends the same number of statements, however much it tells', async () => {
    const dossier = (facts: number, id: string): string =>
      `article: { text: "${id}: ${Array.from({ length: facts }, (_, index) => `words ${index}.`).join(' ')}" }\npersons: { p: { name: Sergey Lavrov } }\nfacts: { ${Array.from({ length: facts }, (_, index) => `M${index}: { kind: MEETING, participants: [p, IR], evidence: ['words ${index}.'] }`).join(', ')} }`;
    await tell(dossier(1, 'warm'));
    const few = await countStatements(() => tell(dossier(2, 'few')));
    const many = await countStatements(() => tell(dossier(150, 'many')));
    expect(many).toBe(few);
    expect(few).toBeLessThan(60);
  });
});

describe('two articles that tell one fact', () => {
  beforeEach(async () => {
    await tell(first);
    expect(await tell(second)).toEqual({ status: 'NEW', articleId: '2', things: 2, facts: 1 });
  });

  it('are two sources of one fact, and the narrower date is shown', async () => {
    expect(await rows(`select f.id, f.date_edtf, f.date_text, f.certainty, m.mode, (select count(*)::int from participation p where p.fact_id = f.id) as parts from fact f join meeting m on m.id = f.id`)).toEqual([
      { id: '1', date_edtf: '2021-02-03', date_text: 'On Wednesday', certainty: 'CERTAIN', mode: 'IN_PERSON', parts: 3 },
    ]);
    expect(await rows('select p.role, t.name from participation p join thing t on t.id = p.actor_id where p.fact_id = 1 order by p.ordinal')).toEqual([
      { role: 'PARTICIPANT', name: 'Fuad Hussein' },
      { role: 'HOST', name: 'Mohammad Javad Zarif' },
      { role: 'PARTICIPANT', name: 'Mohammad Javad Zarif' },
    ]);
  });

  it('keep what each of them says of a field on which they differ', async () => {
    expect(await rows('select article_id, field, value, exact from citation where fact_id = 1 and value is not null order by field, article_id')).toEqual([
      { article_id: '1', field: 'DATE', value: '2021-02-03', exact: 'On Wednesday Fuad Hussein met Mohammad Javad Zarif' },
      { article_id: '2', field: 'DATE', value: '2021-02', exact: 'in February 2021' },
      { article_id: '1', field: 'CERTAINTY', value: 'CERTAIN', exact: 'On Wednesday Fuad Hussein met Mohammad Javad Zarif' },
      { article_id: '2', field: 'CERTAINTY', value: 'PROBABLE', exact: 'Zarif and Fuad Hussein talked' },
    ]);
  });

  it('add up to one person with the names, identifiers and dates of both', async () => {
    expect(await rows(`select t.name, (select array_agg(n.text order by n.text) from name n where n.thing_id = t.id) as names, p.birth_edtf, (select count(*)::int from mention m where m.thing_id = t.id) as mentions
      from thing t join person p on p.id = t.id order by t.name`)).toEqual([
      { name: 'Fuad Hussein', names: ['Fouad Hussein', 'Fuad Hussein'], birth_edtf: null, mentions: 2 },
      { name: 'Mohammad Javad Zarif', names: ['Mohammad Javad Zarif', 'Zarif'], birth_edtf: '1960-01-07', mentions: 0 },
    ]);
  });

  it('when one of them is edited, keep what the other says', async () => {
    expect(await tell(`${first.slice(0, first.indexOf('facts:'))}facts: { S1: { kind: STATEMENT, act: ASSERT, participants: [hussein], evidence: [He praised the visit.] } }`)).toMatchObject({ status: 'UPDATED', articleId: '1', facts: 1 });
    expect(await rows('select f.id, f.kind, f.date_edtf, f.certainty from fact f order by id')).toEqual([
      { id: '1', kind: 'MEETING', date_edtf: '2021-02', certainty: 'PROBABLE' },
      { id: '2', kind: 'STATEMENT', date_edtf: null, certainty: 'CERTAIN' },
    ]);
    expect(await rows('select article_id, field, exact from citation where fact_id = 1 order by start')).toEqual([
      { article_id: '2', field: null, exact: 'Zarif and Fuad Hussein talked' },
      { article_id: '2', field: null, exact: 'in February 2021' },
    ]);
    expect(await rows('select t.name, p.role, p.fact_date::text, p.capacity_id from participation p join thing t on t.id = p.actor_id where fact_id = 1 order by ordinal')).toEqual([
      { name: 'Mohammad Javad Zarif', role: 'PARTICIPANT', fact_date: '2021-02-01', capacity_id: null },
      { name: 'Fuad Hussein', role: 'PARTICIPANT', fact_date: '2021-02-01', capacity_id: null },
    ]);
  });
});

describe('an edited dossier', () => {
  it('keeps the numbers of what stays and removes what nobody tells any more', async () => {
    await tell(first);
    const meeting = await rows<{ fact_id: string }>(`select fact_id from dossier_key where key = 'M1'`);
    const citation = await rows(`select id from citation where exact = 'He praised the visit.'`);
    const edited = first.replace('title: Talks', 'title: More talks').replace('mode: IN_PERSON', 'mode: PHONE').replace(', capacity: { title: Foreign Minister, country: IQ }', '').replace('places: [tehran]', 'places: []').replace(/places: \{.*\n/, '');
    expect(await tell(edited)).toEqual({ status: 'UPDATED', articleId: '1', things: 4, facts: 2 });
    expect(await rows(`select fact_id from dossier_key where key = 'M1'`)).toEqual(meeting);
    expect(await rows(`select id from citation where exact = 'He praised the visit.'`)).toEqual(citation);
    expect(await rows('select mode, title from meeting, article')).toEqual([{ mode: 'PHONE', title: 'More talks' }]);
    expect(await rows('select kind, name from thing order by kind, name')).toEqual([
      { kind: 'PERSON', name: 'Fuad Hussein' },
      { kind: 'PERSON', name: 'Mohammad Javad Zarif' },
      { kind: 'ORGANIZATION', name: 'The Courier' },
      { kind: 'COUNTRY', name: 'Iraq' },
    ]);
  });

  it('edited back, gives the graph that it gave at first', async () => {
    await tell(first);
    await tell(second);
    const before = await dumpGraph(source);
    await tell(first.replaceAll('Q56704276', 'Q1').replace('mode: IN_PERSON', 'mode: VIDEO'));
    expect(await dumpGraph(source)).not.toEqual(before);
    await tell(first);
    expect(await dumpGraph(source)).toEqual(before);
  });

  it('whose identifier turns out to be that of another, moves to that other', async () => {
    const one = (text: string, person: string): string => `article: { text: "${text}" }\npersons: { p: ${person} }\nfacts: { M: { kind: MEETING, participants: [p], evidence: [met] } }`;
    await tell(one('Lavrov met one.', '{ name: Sergey Lavrov, identifiers: { wikidata: Q1 } }'));
    await tell(one('Lavrov met two.', '{ name: Sergey Lavrov, identifiers: { wikidata: Q2 } }'));
    await tell(one('Lavrov met three.', '{ name: Sergey Lavrov }'));
    const who = (): Promise<unknown> => rows(`select f.id, t.id as person, (select value from identifier i where i.thing_id = t.id) as wikidata from fact f join participation p on p.fact_id = f.id join thing t on t.id = p.actor_id order by f.id`);
    expect(await who()).toEqual([{ id: '1', person: '1', wikidata: 'Q1' }, { id: '2', person: '2', wikidata: 'Q2' }, { id: '3', person: '1', wikidata: 'Q1' }]);
    await tell(one('Lavrov met one.', '{ name: Sergey Lavrov, identifiers: { wikidata: Q2 } }'));
    expect(await who()).toEqual([{ id: '1', person: '1', wikidata: 'Q2' }, { id: '2', person: '1', wikidata: 'Q2' }, { id: '3', person: '1', wikidata: 'Q2' }]);
    expect(await rows('select count(*)::int as n from thing')).toEqual([{ n: 1 }]);
  });

  it('in which one of two keys becomes what the other is, gives what it would have given at first', async () => {
    const two = (text: string, one: string, other: string): string => `article: { text: ${text} }\norganizations: { o1: { name: ${one}, countries: [${one === 'SNSC' ? '' : 'IR'}] }, o2: { name: ${other}, countries: [${other === 'SNSC' ? '' : 'IR'}] } }`;
    await tell(two('one', 'SNSC', 'Council'));
    await tell(two('two', 'Council', 'SNSC'));
    await tell(two('two', 'SNSC', 'SNSC'));
    const edited = await dumpGraph(source);
    await source.query('truncate article, thing cascade');
    await tell(two('one', 'SNSC', 'Council'));
    await tell(two('two', 'SNSC', 'SNSC'));
    expect(edited).toEqual(await dumpGraph(source));
  });
});

describe('a plain article', () => {
  const text = 'Fuad Hussein met Mohammad Javad Zarif.';
  const head = { kind: 'NEWS', title: 'Talks', standfirst: null, url: 'https://example.org/1', authors: [], publishedOn: '2021-02-03', dateline: null, lang: 'en' } as const;
  const plain = async (): Promise<Recorded> => {
    const { sha256, sections } = await read(`article: { text: "${text}" }`);
    return record(source, { path: 'a.md', plain: true, articleFile: null, text, sha256, sections, telling: plainTelling(head, 'The Courier') });
  };
  const dossier = `article: { text: "${text}", title: Meeting }\npersons: { p: { name: Fuad Hussein } }\nfacts: { M: { kind: MEETING, participants: [p], evidence: [met] } }`;

  it('is stored and can be searched', async () => {
    expect(await plain()).toEqual({ status: 'NEW', articleId: '1', things: 1, facts: 0 });
    expect(await plain()).toEqual({ status: 'UNCHANGED', articleId: '1', things: 1, facts: 0 });
    expect(await rows(`select a.title, s.words @@ to_tsquery('english', 'Zarif') as found from article a join search_document s on s.article_id = a.id`)).toEqual([{ title: 'Talks', found: true }]);
  });

  it('becomes the article of the dossier that comes later, which keeps what the article said of itself', async () => {
    await plain();
    expect(await tell(dossier)).toEqual({ status: 'UPDATED', articleId: '1', things: 2, facts: 1 });
    expect(await rows('select title, url, lang, published_on::text as day, (select name from thing t where t.id = publisher_id) as publisher from article')).toEqual([
      { title: 'Meeting', url: 'https://example.org/1', lang: 'en', day: '2021-02-03', publisher: 'The Courier' },
    ]);
    const before = await dumpRows(source);
    expect(await plain()).toMatchObject({ status: 'UNCHANGED', facts: 1 });
    expect(await tell(dossier)).toMatchObject({ status: 'UNCHANGED', facts: 1 });
    expect(await dumpRows(source)).toEqual(before);
  });

  it('that comes after its dossier only fills in what that left open', async () => {
    await tell(dossier);
    expect(await plain()).toEqual({ status: 'UPDATED', articleId: '1', things: 2, facts: 1 });
    expect(await rows('select title, url from article')).toEqual([{ title: 'Meeting', url: 'https://example.org/1' }]);
    expect(await plain()).toMatchObject({ status: 'UNCHANGED' });
  });
});

describe('who is who across dossiers', () => {
  /** Records two articles with one thing each and says whether it became one. */
  const same = async (one: string, other: string): Promise<boolean> => {
    const [a, b] = await Promise.all([read(`article: { text: one }\n${one}`), read(`article: { text: two }\n${other}`)]);
    await record(source, a);
    await record(source, b);
    const [row] = await rows<{ things: number }>(`select count(distinct thing_id)::int as things from dossier_key where key = 'k'`);
    return row?.things === 1;
  };

  it.each([
    ['a person of the same full name', 'persons: { k: { name: Mohammad Javad Zarif } }', 'persons: { k: { name: Mohammad Javad Zarīf } }', true],
    ['a person of the same surname', 'persons: { k: { name: Zarif } }', 'persons: { k: { name: Zarif } }', false],
    ['a person whose alias is the other’s name', 'persons: { k: { name: Mohammad Javad Zarif, names: [Javad Zarif] } }', 'persons: { k: { name: Javad Zarif } }', false],
    ['a person of another name and the same identifier', 'persons: { k: { name: Zarif, identifiers: { wikidata: Q1 } } }', 'persons: { k: { name: Javad Zarif, identifiers: { wikidata: Q1 } } }', true],
    ['a person of the same name and another identifier', 'persons: { k: { name: Javad Zarif, identifiers: { wikidata: Q1 } } }', 'persons: { k: { name: Javad Zarif, identifiers: { wikidata: Q2 } } }', false],
    ['a person of the same name and an identifier of another scheme', 'persons: { k: { name: Javad Zarif, identifiers: { wikidata: Q1 } } }', 'persons: { k: { name: Javad Zarif, identifiers: { viaf: Q2 } } }', true],
    ['a person who is only described', 'persons: { k: { name: the foreign minister, nameKind: DESCRIPTIVE } }', 'persons: { k: { name: the foreign minister, nameKind: DESCRIPTIVE } }', false],
    ['a group', 'groups: { k: { name: American officials, of: [US] } }', 'groups: { k: { name: American officials, of: [US] } }', false],
    ['a ministry of the same country', 'organizations: { k: { name: Foreign Ministry, kind: MINISTRY, countries: [IR] } }', 'organizations: { k: { name: foreign ministry, kind: MINISTRY, countries: [IR] } }', true],
    ['a ministry of another country', 'organizations: { k: { name: Foreign Ministry, kind: MINISTRY, countries: [IR] } }', 'organizations: { k: { name: Foreign Ministry, kind: MINISTRY, countries: [IQ] } }', false],
    ['a ministry of no country', 'organizations: { k: { name: Foreign Ministry, kind: MINISTRY } }', 'organizations: { k: { name: Foreign Ministry, kind: MINISTRY } }', false],
    ['an international body', 'organizations: { k: { name: United Nations, kind: INTERGOVERNMENTAL } }', 'organizations: { k: { name: United Nations, kind: INTERGOVERNMENTAL } }', true],
    ['a body of another kind', 'organizations: { k: { name: Hezbollah, kind: ARMED_GROUP } }', 'organizations: { k: { name: Hezbollah, kind: OTHER } }', false],
    ['a city of the same country', 'places: { k: { name: Tripoli, kind: CITY, country: LY } }', 'places: { k: { name: Tripoli, kind: CITY, within: c }, c: { name: Libya, kind: COUNTRY, country: LY } }', true],
    ['a city of another country', 'places: { k: { name: Tripoli, kind: CITY, country: LY } }', 'places: { k: { name: Tripoli, kind: CITY, country: LB } }', false],
    ['a city of nowhere', 'places: { k: { name: Tripoli, kind: CITY } }', 'places: { k: { name: Tripoli, kind: CITY } }', false],
    ['a region', 'places: { k: { name: Middle East, kind: REGION } }', 'places: { k: { name: Middle East, kind: REGION } }', true],
    ['a site in a place of the same name', 'places: { k: { name: Airport, kind: SITE, within: b }, b: { name: Gaza, kind: REGION } }', 'places: { k: { name: Airport, kind: SITE, within: b }, b: { name: Gaza, kind: REGION } }', true],
    ['the territory of a country under another name', 'places: { k: { name: Iran, kind: COUNTRY, country: IR } }', 'places: { k: { name: Persia, kind: COUNTRY, country: IR } }', true],
    ['an office of the same country', 'positions: { k: { title: Foreign Minister, country: IR } }', 'positions: { k: { title: foreign minister, country: IR } }', true],
    ['an office of another country', 'positions: { k: { title: Foreign Minister, country: IR } }', 'positions: { k: { title: Foreign Minister, country: IQ } }', false],
    ['an office of nobody', 'positions: { k: { title: Foreign Minister } }', 'positions: { k: { title: Foreign Minister } }', false],
    ['an office of the same body under another name', 'organizations: { o: { name: SNSC, kind: COUNCIL, identifiers: { wikidata: Q1 } } }\npositions: { k: { title: Secretary, organization: o } }', 'organizations: { o: { name: Supreme Council, kind: COUNCIL, identifiers: { wikidata: Q1 } } }\npositions: { k: { title: Secretary, organization: o } }', true],
    ['an office of another body of the same name', 'organizations: { o: { name: SNSC, kind: COUNCIL, identifiers: { wikidata: Q1 } } }\npositions: { k: { title: Secretary, organization: o } }', 'organizations: { o: { name: SNSC, kind: COUNCIL, identifiers: { wikidata: Q2 } } }\npositions: { k: { title: Secretary, organization: o } }', false],
    ['an agreement of the same parties', 'agreements: { k: { name: Algiers Agreement, parties: [IR, IQ] } }', 'agreements: { k: { name: Algiers Agreement, parties: [IQ, IR] } }', true],
    ['an agreement of other parties', 'agreements: { k: { name: Algiers Agreement, parties: [IR, IQ] } }', 'agreements: { k: { name: Algiers Agreement, parties: [IR] } }', false],
    ['a topic', 'topics: { k: { name: Trade } }', 'topics: { k: { name: trade } }', true],
    ['an office of a country of the past', 'countries: { SU: { name: Soviet Union, alpha3: SUN } }\npositions: { k: { title: President, country: SU } }', 'countries: { SU: { name: USSR, alpha3: SUN } }\npositions: { k: { title: President, country: SU } }', true],
    ['a person of the name of a topic', 'persons: { k: { name: Free Trade } }', 'topics: { k: { name: Free Trade } }', false],
  ])('%s', async (_case, one, other, expected) => {
    expect(await same(one, other)).toBe(expected);
  });

  it('two keys of one dossier are two persons, even of one name', async () => {
    await tell('article: { text: one }\npersons: { a: { name: Ahmed Mohammed }, b: { name: Ahmed Mohammed } }');
    await tell('article: { text: two }\npersons: { a: { name: Ahmed Mohammed }, b: { name: Ahmed Mohammed } }');
    expect(await rows('select article_id, key, thing_id from dossier_key order by 1, 2')).toEqual([
      { article_id: '1', key: 'a', thing_id: '1' },
      { article_id: '1', key: 'b', thing_id: '2' },
      { article_id: '2', key: 'a', thing_id: '1' },
      { article_id: '2', key: 'b', thing_id: '2' },
    ]);
  });
});

describe('which fact is which across dossiers', () => {
  const things = 'persons: { p: { name: Javad Zarif }, q: { name: Fuad Hussein }, r: { name: Ali Shamkhani } }\ngroups: { g: { name: officials } }\nplaces: { t: { name: Tehran, kind: CITY, country: IR }, b: { name: Baghdad, kind: CITY, country: IQ } }\nagreements: { a: { name: Algiers Agreement, parties: [IR, IQ] } }\norganizations: { o: { name: Hezbollah, kind: ARMED_GROUP } }\npositions: { x: { title: Foreign Minister, country: IR }, y: { title: Adviser, country: IR } }';
  const same = async (one: string, other: string): Promise<boolean> => {
    await tell(`article: { text: one }\n${things}\nfacts: { F: ${one.replace(/ }$/, ', evidence: [one] }')} }`);
    await tell(`article: { text: two }\n${things}\nfacts: { F: ${other.replace(/ }$/, ', evidence: [two] }')} }`);
    const [row] = await rows<{ facts: number }>('select count(*)::int as facts from fact');
    return row?.facts === 1;
  };

  it.each([
    ['a tenure without dates', '{ kind: TENURE, holder: p, position: x }', '{ kind: TENURE, holder: p, position: x }', true],
    ['a tenure in another office', '{ kind: TENURE, holder: p, position: x }', '{ kind: TENURE, holder: p, position: y }', false],
    ['a tenure with a narrower start', '{ kind: TENURE, holder: p, position: x, start: 2013 }', '{ kind: TENURE, holder: p, position: x, start: 2013-08-15 }', true],
    ['a tenure with another start', '{ kind: TENURE, holder: p, position: x, start: 2013 }', '{ kind: TENURE, holder: p, position: x, start: 2021 }', false],
    ['a tenure that had ended before', '{ kind: TENURE, holder: p, position: x, end: 2015 }', '{ kind: TENURE, holder: p, position: x, observedOn: [2021-02-03] }', false],
    ['a tenure that is planned', '{ kind: TENURE, holder: p, position: x }', '{ kind: TENURE, holder: p, position: x, modality: PLANNED }', false],
    ['ties told from the other side', '{ kind: RELATIONSHIP, relation: ALLY, subject: IR, object: o }', '{ kind: RELATIONSHIP, relation: ALLY, subject: o, object: IR }', true],
    ['control told from the other side', '{ kind: RELATIONSHIP, relation: CONTROLS, subject: IR, object: o }', '{ kind: RELATIONSHIP, relation: CONTROLS, subject: o, object: IR }', false],
    ...([
      ['of the same two on the same day', 'date: 2021-02-03, participants: [p, q]', 'date: 2021-02-03, participants: [q, p]', true],
      ['told with a delegation, too', 'date: 2021-02-03, participants: [p, q]', 'date: 2021-02-03, participants: [p, q, { actor: IR, role: HOST }]', true],
      ['of a third person, too', 'date: 2021-02-03, participants: [p, q]', 'date: 2021-02-03, participants: [p, q, r]', false],
      ['of a person and a country', 'date: 2021-02-03, participants: [p, IQ]', 'date: 2021-02-03, participants: [p, IQ]', true],
      ['of another day', 'date: 2021-02-03, participants: [p, q]', 'date: 2021-02-04, participants: [p, q]', false],
      ['told by its month', 'date: 2021-02-03, participants: [p, q]', 'date: 2021-02, participants: [p, q]', true],
      ['told by its year', 'date: 2021-02-03, participants: [p, q]', 'date: 2021, participants: [p, q]', false],
      ['told by its year, and its place', 'date: 2021-02-03, places: [t], participants: [p, q]', 'date: 2021, places: [t], participants: [p, q]', true],
      ['without a date, and its place', 'date: 2021-02-03, places: [t], participants: [p, q]', 'places: [t], participants: [p, q]', true],
      ['without a date, and a country', 'date: 2021-02-03, places: [t], participants: [p, q]', 'places: [IR], participants: [p, q]', false],
      ['in a city and its country', 'date: 2021-02-03, places: [t], participants: [p, q]', 'date: 2021-02-03, places: [IR], participants: [p, q]', true],
      ['in two cities', 'date: 2021-02-03, places: [t], participants: [p, q]', 'date: 2021-02-03, places: [b], participants: [p, q]', false],
      ['in a city and another country', 'date: 2021-02-03, places: [t], participants: [p, q]', 'date: 2021-02-03, places: [IQ], participants: [p, q]', false],
      ['and a call', 'date: 2021-02-03, mode: IN_PERSON, participants: [p, q]', 'date: 2021-02-03, mode: PHONE, participants: [p, q]', false],
      ['that is planned', 'date: 2021-02-03, participants: [p, q]', 'date: 2021-02-03, modality: PLANNED, participants: [p, q]', false],
      ['with two identifiers of one scheme', 'date: 2021-02-03, participants: [p, q], identifiers: { test: a }', 'date: 2021-02-03, participants: [p, q], identifiers: { test: b }', false],
      ['of a person and nobody named', 'date: 2021-02-03, participants: [p, g]', 'date: 2021-02-03, participants: [p, g]', false],
    ] as const).map(([name, one, other, expected]): [string, string, string, boolean] => [`a meeting ${name}`, `{ kind: MEETING, ${one} }`, `{ kind: MEETING, ${other} }`, expected]),
    ['a visit', '{ kind: VISIT, date: 2021-02-03, participants: [p], places: [{ place: t, relation: TO }, { place: b, relation: FROM }] }', '{ kind: VISIT, date: 2021-02, participants: [p], places: [{ place: IR, relation: TO }] }', true],
    ['a visit elsewhere', '{ kind: VISIT, date: 2021-02-03, participants: [p], places: [{ place: t, relation: TO }] }', '{ kind: VISIT, date: 2021-02-03, participants: [p], places: [{ place: b, relation: TO }] }', false],
    ['a signature without its date', '{ kind: AGREEMENT_ACTION, agreement: a, action: SIGNED, by: IQ, date: 1975-03-06 }', '{ kind: AGREEMENT_ACTION, agreement: a, action: SIGNED, by: IQ }', true],
    ['a signature of another party', '{ kind: AGREEMENT_ACTION, agreement: a, action: SIGNED, by: IQ, date: 1975-03-06 }', '{ kind: AGREEMENT_ACTION, agreement: a, action: SIGNED, by: IR, date: 1975-03-06 }', false],
    ['a violation without its date', '{ kind: AGREEMENT_ACTION, agreement: a, action: VIOLATED, by: IQ, date: 1975-03-06 }', '{ kind: AGREEMENT_ACTION, agreement: a, action: VIOLATED, by: IQ }', false],
    ['an accusation', '{ kind: EVENT, type: ACCUSE, date: 2021-02-03, participants: [{ actor: IR, role: ACTOR }, { actor: US, role: TARGET }] }', '{ kind: EVENT, type: ACCUSE, date: 2021-02-03, participants: [{ actor: US, role: TARGET }, { actor: IR, role: ACTOR }] }', true],
    ['an accusation the other way', '{ kind: EVENT, type: ACCUSE, date: 2021-02-03, participants: [{ actor: IR, role: ACTOR }, { actor: US, role: TARGET }] }', '{ kind: EVENT, type: ACCUSE, date: 2021-02-03, participants: [{ actor: US, role: ACTOR }, { actor: IR, role: TARGET }] }', false],
    ['an attack by somebody somewhere', '{ kind: EVENT, type: ASSAULT, date: 2021-02-03, participants: [{ actor: o, role: PERPETRATOR }] }', '{ kind: EVENT, type: ASSAULT, date: 2021-02-03, participants: [{ actor: o, role: PERPETRATOR }] }', false],
    ['an attack by somebody in a city', '{ kind: EVENT, type: ASSAULT, date: 2021-02-03, places: [b], participants: [{ actor: o, role: PERPETRATOR }] }', '{ kind: EVENT, type: ASSAULT, date: 2021-02-03, places: [b], participants: [{ actor: o, role: PERPETRATOR }] }', true],
    ['a statement', '{ kind: STATEMENT, act: HOPE, date: 2021-02-03, participants: [p] }', '{ kind: STATEMENT, act: HOPE, date: 2021-02-03, participants: [p] }', false],
  ])('%s', async (_case, one, other, expected) => {
    expect(await same(one, other)).toBe(expected);
  });

  it('a shared identifier makes one fact, with what each source adds', async () => {
    const fact = (id: string, rest: string): string => `article: { text: ${id} words }\n${things}\nfacts: { F: { kind: EVENT, identifiers: { test: strike }, evidence: [${id} words], ${rest} } }`;
    await tell(fact('one', 'date: 2020-01, type: ASSAULT, modes: [drone], participants: [{ actor: US, role: PERPETRATOR }], casualties: [{ unit: KILLED, min: 2 }]'));
    await tell(fact('two', 'date: 2020-01-03, means: [missile], participants: [{ actor: p, role: VICTIM }], casualties: [{ unit: KILLED, min: 10 }], places: [IQ]'));
    expect(await rows(`select f.date_edtf, e.type, e.modes, e.means, (select array_agg(p.role order by p.ordinal)::text[] from participation p where p.fact_id = f.id) as roles, (select array_agg(c.min) from casualties c where c.event_id = f.id) as killed,
      (select count(*)::int from fact_place where fact_id = f.id) as places from fact f join event e on e.id = f.id`)).toEqual([
      { date_edtf: '2020-01-03', type: 'ASSAULT', modes: ['drone'], means: ['missile'], roles: ['PERPETRATOR', 'VICTIM'], killed: [2], places: 1 },
    ]);
  });
});

describe('a dossier that cannot be recorded', () => {
  /** The one line that says why, after seeing that nothing was written. */
  const refusal = async (work: () => Promise<unknown>): Promise<string> => {
    await tell(first);
    const before = await dumpRows(source);
    const error: unknown = await work().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    expect(await dumpRows(source)).toEqual(before);
    return (error as Problem).message;
  };

  it('because its words are not where it says', async () => {
    const dossier = await read(second);
    const fact = dossier.telling.facts['A'];
    const [span] = fact?.evidence ?? [];
    const forged = { ...dossier, telling: { ...dossier.telling, facts: { A: { ...fact, evidence: [{ ...span, exact: 'other words' }] } } } } as unknown as ResolvedDossier;
    expect(await refusal(() => record(source, forged))).toMatch(/^test\.yaml: the database refuses it \(the words quoted are not at \d+\.\.\d+ of article \d+\): nothing of it was recorded$/);
  });

  it('because its identifiers are those of two persons', async () => {
    const both = 'article: { text: three }\npersons: { p: { name: Javad Zarif, identifiers: { wikidata: Q56704276, viaf: V1 } } }';
    await tell(first);
    await tell('article: { text: two }\npersons: { p: { name: Mohammad Zarif, identifiers: { viaf: V1 } } }');
    const before = await dumpRows(source);
    await expect(tell(both)).rejects.toThrow('test.yaml: persons.p: its identifiers (wikidata: Q56704276, viaf: V1) are already those of 2 different things: correct the wrong one, here or in the dossier that has it');
    expect(await dumpRows(source)).toEqual(before);
  });

  it('because its identifier is that of something else', async () => {
    expect(await refusal(() => tell('article: { text: two }\norganizations: { o: { name: Iraq, identifiers: { wikidata: Q56704276 } } }'))).toBe('test.yaml: organizations.o: wikidata: Q56704276 is already the identifier of a person, and this is an organization');
  });

  it('because its fact is another kind of fact', async () => {
    expect(await refusal(() => tell('article: { text: two }\nfacts: { V: { kind: VISIT, identifiers: { test: tehran-meeting }, evidence: [two] } }'))).toBe('test.yaml: facts.V: test: tehran-meeting is already the identifier of a MEETING, and this is a VISIT');
  });

  it('does not stop the next one', async () => {
    await tell(first);
    await expect(tell('article: { text: two }\nfacts: { V: { kind: VISIT, identifiers: { test: tehran-meeting }, evidence: [two] } }')).rejects.toThrow(Problem);
    expect(await tell(second)).toMatchObject({ status: 'NEW' });
  });
});

describe('several at once', () => {
  it('make what they make one after the other', async () => {
    const folder = join(__dirname, '../../examples/dossiers');
    const files = readdirSync(folder).filter((file) => file.endsWith('.yaml')).sort();
    const dossiers = await Promise.all(files.map((file) => readDossier({ text: readFileSync(join(folder, file), 'utf8'), path: join(folder, file) })));
    const others = await dataSource(database.connection).initialize();
    try {
      const results = await Promise.all([...dossiers.map((dossier) => record(source, dossier)), ...[...dossiers].reverse().map((dossier) => record(others, dossier))]);
      expect(results.filter(({ status }) => status === 'NEW')).toHaveLength(files.length);
      expect(results.filter(({ status }) => status === 'UNCHANGED')).toHaveLength(files.length);
    } finally {
      await others.destroy();
    }
    expect(await rows('select sha256 from article group by sha256 having count(*) > 1')).toEqual([]);
    expect(await rows('select identity from thing where identity is not null group by identity having count(*) > 1')).toEqual([]);
  });
});
