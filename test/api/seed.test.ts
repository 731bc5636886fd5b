// size: every field of every record of facts.json, compared in one place so that none is forgotten
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { dataSource } from '../../src/database/data-source.js';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import { record } from '../../src/dossier/record.js';
import type { FactKind } from '../../src/fact/fact.enum.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type Graph, openGraph } from '../support/graph.js';
import { readSeed, SEED_FOLDER, type Seed, type SeedDate, type SeedFact, seedIsPresent, type SeedPosition, type SeedSpan, type SeedStep, wordsAt } from '../support/seed.js';
import { seedDossier } from '../support/seed-dossier.js';
import { allFacts, answer, type AnsweredCitation, type AnsweredDate, type AnsweredFact, type AnsweredPosition, type Keyed, keyOf, ref } from '../support/seed-graph.js';

const kinds = { TENURE: 8, MEETING: 3, VISIT: 3, AGREEMENT_ACTION: 7, EVENT: 10, STATEMENT: 12 } satisfies Partial<Record<FactKind, number>>;

/** The days that each date of `facts.json` stands for; null = open. */
const bounds: Readonly<Record<string, readonly [string | null, string | null]>> = {
  '2015': ['2015-01-01', '2015-12-31'],
  '[2015..2018]': ['2015-01-01', '2018-12-31'],
  '2018': ['2018-01-01', '2018-12-31'],
  '2019-03': ['2019-03-01', '2019-03-31'],
  '2020-01': ['2020-01-01', '2020-01-31'],
  '[2020-09-21..2020-09-30]': ['2020-09-21', '2020-09-30'],
  '[2021-01-21..2021-01-31]': ['2021-01-21', '2021-01-31'],
  '[2021-01-21..2021-02-03]': ['2021-01-21', '2021-02-03'],
  '2021-02': ['2021-02-01', '2021-02-28'],
  '2021-02-03': ['2021-02-03', '2021-02-03'],
  '[..2021-02-03]': [null, '2021-02-03'],
  '../2021-02-03': [null, '2021-02-03'],
};

const whenPresent = seedIsPresent() ? describe : describe.skip;

whenPresent(`the sample article, asked back through GraphQL${seedIsPresent() ? '' : ' (SKIPPED: ../shared/seed is absent)'}`, () => {
  let database: TestDatabase;
  let graph: Graph;
  let seed: Seed;
  let text: string;
  let told: Map<string, AnsweredFact>;

  beforeAll(async () => {
    ({ seed, text } = readSeed());
    database = await createTestDatabase();
    const source = await dataSource(database.connection).initialize();
    try {
      const dossier = await readDossier({ text: JSON.stringify(seedDossier(seed, text)), path: join(SEED_FOLDER, 'facts.yaml') });
      expect(await record(source, dossier)).toMatchObject({ status: 'NEW', facts: 45 });
    } finally {
      await source.destroy();
    }
    graph = await openGraph(database);
    told = await allFacts(graph);
  });

  afterAll(async () => {
    await graph?.close();
    await database?.drop();
  });

  const ask = <Data>(query: string, variables?: Record<string, unknown>): Promise<Data> => answer<Data>(graph, query, variables);
  const fact = (id: string): AnsweredFact => {
    const found = told.get(id);
    if (!found) throw new Error(`the graph tells no fact ${id}`);
    return found;
  };

  it('lets no value of facts.json drop on the way into the dossier', () => {
    const read = new Set<string>();
    seedDossier(watched(seed, '', read), text);
    const all = leaves(seed, '');
    expect(all).toHaveLength(1205);
    const unread = all.filter((path) => !read.has(path)).map((path) => path.replace(/\.\d+/g, ''));
    expect([...new Set(unread)].sort()).toEqual([
      // Derived from the text, or null; all compared below.
      '.article.bytes',
      '.article.codePoints',
      '.article.file',
      '.article.publisher',
      '.article.sha256',
      '.article.subhead.end',
      '.article.subhead.start',
      '.article.title',
      '.article.url',
      // Every country that is used.
      '.countries',
      // What the tenures tell as well; compared below.
      '.persons.positions.organization',
      '.persons.positions.status',
    ]);
  });

  describe('what an analyst asks', () => {
    it('which meetings involved the minister, with whom and in what capacity', async () => {
      const { meetings } = await ask<{ meetings: { totalCount: number; nodes: { participants: { edges: { capacity: AnsweredPosition | null; node: Keyed }[] } }[] } }>(
        `{ meetings(where: { participants: { some: { person: { name: { matches: "Zarif" } } } } }) {
             totalCount nodes { participants { edges { capacity { title country ${ref} organization ${ref} } node ${ref} } } } } }`,
      );
      expect(meetings.totalCount).toBe(1);
      expect(meetings.nodes[0]?.participants.edges.map(({ capacity, node }) => [keyOf(node), capacity?.title ?? null, keyOf(capacity?.country ?? null)])).toEqual([
        ['hussein', 'Foreign Minister', 'IQ'],
        ['hussein-delegation-2021', null, 'null'],
        ['zarif', 'Foreign Affairs Minister', 'IR'],
      ]);
    });

    it('which meetings involved Iraq’s foreign minister, whoever that was', async () => {
      const { meetings } = await ask<{ meetings: { nodes: Keyed[] } }>(
        `{ meetings(where: { participants: { some: { office: { classification: { eq: FOREIGN_MINISTER }, country: { alpha2: { eq: "IQ" } } } } } }) { nodes { identifiers { scheme value } } } }`,
      );
      expect(meetings.nodes.map(keyOf).sort()).toEqual(['M0', 'M1', 'M2']);
    });

    it('what came of the visit of March 2019 and of the delegation of September 2020', async () => {
      const { visits } = await ask<{ visits: { nodes: (Keyed & { date: { edtf: string }; outcomes: { nodes: (Keyed & { action: string; agreement: Keyed })[] } })[] } }>(
        `{ visits(orderBy: [{ field: DATE, direction: ASC }]) { nodes { identifiers { scheme value } date { edtf }
             outcomes { nodes { identifiers { scheme value } ... on AgreementAction { action agreement ${ref} } } } } } }`,
      );
      expect(visits.nodes.map((visit) => [keyOf(visit), visit.date.edtf, visit.outcomes.nodes.map((step) => `${keyOf(step)} ${step.action} ${keyOf(step.agreement)}`)])).toEqual([
        ['V1', '2019-03', ['AA1 CONCLUDED A1']],
        ['V3', '[2020-09-21..2020-09-30]', ['AA6 AGREED A3']],
        ['V2', '2021-02', []],
      ]);
    });

    it('how far the nuclear deal had come on the day, its restoration being a promise only', async () => {
      const { agreement } = await ask<{ agreement: { before: string; onTheDay: string; outlook: { action: string; modality: string; by: Keyed }[] } }>(
        `{ agreement(by: { name: "2015 nuclear deal" }) { before: status(asOf: "2014-12-31") onTheDay: status(asOf: "2021-02-03") outlook { action modality by ${ref} } } }`,
      );
      expect({ ...agreement, outlook: agreement.outlook.map((step) => ({ ...step, by: keyOf(step.by) })) }).toEqual({
        before: null,
        onTheDay: 'WITHDRAWN',
        outlook: [{ action: 'RESTORED', modality: 'PLANNED', by: 'US' }],
      });
    });

    it('who the 47 unnamed officials are said to be, and by whom', async () => {
      const { groups } = await ask<{ groups: { nodes: (Keyed & { size: number; of: Keyed[]; facts: { nodes: Keyed[] } })[] } }>(
        `{ groups(where: { size: { eq: 47 } }) { nodes { name identifiers { scheme value } size of ${ref} facts { nodes { identifiers { scheme value } } } } } }`,
      );
      expect(groups.nodes).toHaveLength(1);
      expect(groups.nodes[0]).toMatchObject({ name: '47 other American officials', size: 47 });
      expect(groups.nodes[0]?.of.map(keyOf)).toEqual(['US']);
      expect(groups.nodes[0]?.facts.nodes.map(keyOf).sort()).toEqual(['E1', 'E10', 'E2']);
    });
  });

  describe('the article and its things', () => {
    it('keeps the text as it came, with its parts', async () => {
      const { articles } = await ask<{ articles: { nodes: { text: string; sections: { kind: string; start: number; end: number; exact: string }[] }[] } }>(
        `{ articles { nodes { kind title standfirst publisher { name } url authors publishedOn dateline lang text sha256 sections { kind start end exact } } } }`,
      );
      expect(articles.nodes).toHaveLength(1);
      const [article] = articles.nodes;
      expect(article).toMatchObject({
        kind: 'NEWS',
        title: null,
        publisher: null,
        url: null,
        authors: [],
        standfirst: wordsAt(text, seed.article.standfirst),
        publishedOn: seed.article.publishedOn,
        dateline: seed.article.dateline,
        lang: seed.article.lang,
        sha256: seed.article.sha256,
      });
      expect([...(article?.text ?? '')]).toHaveLength(seed.article.codePoints);
      expect(createHash('sha256').update(article?.text ?? '').digest('hex')).toBe(seed.article.sha256);
      const part = (kind: string) => article?.sections.filter((section) => section.kind === kind);
      expect(part('STANDFIRST')).toEqual([{ kind: 'STANDFIRST', ...seed.article.standfirst, exact: wordsAt(text, seed.article.standfirst) }]);
      expect(part('CROSSHEAD')).toEqual([{ kind: 'CROSSHEAD', ...seed.article.subhead, exact: '‘Terrorist act’' }]);
    });

    it('knows eight persons by all their names', async () => {
      const persons = await things<{ note: string | null }>('persons', 'note');
      expect([...persons.keys()].sort()).toEqual(ids(seed.persons, 8));
      for (const { id, name, aliases, descriptions, positions } of seed.persons) {
        expect({ id, ...persons.get(id) }).toMatchObject({ id, name, names: namesOf(name, aliases, descriptions), note: positions[0]?.note ?? null });
      }
    });

    it('knows eight organizations, with how sure their country is', async () => {
      const organizations = await things<{ countryTies: { country: Keyed; certainty: string }[] }>('organizations', `note kind status countryTies { country ${ref} certainty }`);
      expect([...organizations.keys()].sort()).toEqual(ids(seed.organizations, 8));
      for (const { id, name, aliases, descriptions, note, kind, status, countries, countriesCertainty } of seed.organizations) {
        const known = organizations.get(id);
        expect({ id, ...known }).toMatchObject({ id, name, names: namesOf(name, aliases, descriptions), note: note ?? null, kind, status: status ? 'AGREED' : null });
        expect(known?.countryTies.map((tie) => `${keyOf(tie.country)} ${tie.certainty}`).sort()).toEqual(countries.map((country) => `${country} ${countriesCertainty ?? 'CERTAIN'}`).sort());
      }
    });

    it('knows seven groups, six places and four agreements', async () => {
      const groups = await things<{ of: Keyed[] }>('groups', `note size sizeMin sizeText approximate of ${ref}`);
      expect([...groups.keys()].sort()).toEqual(ids(seed.groups, 7));
      for (const { id, description, size, sizeMin, sizeText, approximate, of, note } of seed.groups) {
        expect({ id, ...groups.get(id) }).toMatchObject({ name: description, names: namesOf(description, [], [description]), size, sizeMin: sizeMin ?? null, sizeText: sizeText ?? null, approximate: approximate ?? false, note: note ?? null });
        expect(groups.get(id)?.of.map(keyOf)).toEqual(of ?? []);
      }
      const places = await things<{ within: Keyed | null; country: Keyed | null }>('places', `kind withinBasis within ${ref} country ${ref}`);
      expect([...places.keys()].sort()).toEqual(ids(seed.places, 6));
      for (const { id, name, kind, within, withinBasis } of seed.places) {
        const place = places.get(id);
        expect({ id, ...place }).toMatchObject({ name, kind, withinBasis: within === undefined ? null : (withinBasis ?? 'STATED') });
        // A place without a country of its own lies in that of the place around it.
        expect([id, keyOf(place?.within ?? null), keyOf(place?.country ?? null)]).toEqual([id, within ?? 'null', countryAround(id) ?? 'null']);
      }
      const agreements = await things<{ partyTies: { actor: Keyed; basis: string }[]; topics: Keyed[]; partTies: { agreement: Keyed; basis: string }[] }>('agreements', `note kind partyTies { actor ${ref} basis } topics ${ref} partTies { agreement ${ref} basis }`);
      expect([...agreements.keys()].sort()).toEqual(ids(seed.agreements, 4));
      for (const { id, name, aliases, note, parties, subjects, nameKind, members, membersBasis } of seed.agreements) {
        const agreement = agreements.get(id);
        expect({ id, ...agreement }).toMatchObject({ name, names: namesOf(name, aliases, nameKind === undefined ? [] : [name]), note: note ?? null, kind: nameKind === 'COLLECTION' ? 'COLLECTION' : 'OTHER' });
        expect(agreement?.partyTies.map(({ actor, basis }) => `${keyOf(actor)} ${basis}`).sort()).toEqual(parties.map((party) => `${party} STATED`).sort());
        expect(agreement?.topics.map(keyOf).sort()).toEqual(subjects.map((subject) => `name:${subject}`).sort());
        expect(agreement?.partTies.map((tie) => `${keyOf(tie.agreement)} ${tie.basis}`).sort()).toEqual((members ?? []).map((member) => `${member} ${membersBasis}`).sort());
      }
    });

    function countryAround(id: string): string | undefined {
      const place = seed.places.find((each) => each.id === id);
      return place?.country ?? (place?.within === undefined ? undefined : countryAround(place.within));
    }

    async function things<Own>(list: string, own: string): Promise<Map<string, Own & { name: string; names: unknown[] }>> {
      const { page } = await ask<{ page: { nodes: (Keyed & Own & { name: string; names: { text: string; kind: string }[] })[] } }>(
        `{ page: ${list}(first: 100) { nodes { name names { text kind } identifiers { scheme value } ${own} } } }`,
      );
      return new Map(page.nodes.map((node) => [keyOf(node), { ...node, names: sorted(node.names) }]));
    }
  });

  describe('the facts', () => {
    it('are 45, so many of each kind', async () => {
      const { facts } = await ask<{ facts: { totalCount: number } }>('{ facts { totalCount } }');
      expect(facts.totalCount).toBe(45);
      expect([...told.keys()].sort()).toEqual([...seed.facts, ...seed.relationships].map(({ id }) => id).sort());
      for (const [kind, count] of Object.entries(kinds)) expect([kind, [...told.values()].filter((each) => each.kind === kind).length]).toEqual([kind, count]);
    });

    it('have the date, place and manner that the article gives', () => {
      const seen = new Set<string>();
      for (const one of seed.facts) {
        const known = fact(one.id);
        expect({ id: one.id, date: known.date }).toEqual({ id: one.id, date: dateOf(one.date) });
        if (one.date.edtf !== null) seen.add(one.date.edtf);
        expect({ id: one.id, ...known }).toMatchObject({
          id: one.id,
          kind: one.kind,
          modality: one.modality,
          certainty: one.certainty,
          reviewStatus: 'PROPOSED',
          descriptors: one.descriptors ?? [],
          note: one.note ?? null,
        });
        expect({ id: one.id, places: known.placements.map(({ relation, basis, place }) => [relation, basis, keyOf(place)]) }).toEqual({ id: one.id, places: placesOf(one) });
      }
      expect([...seen].sort()).toEqual(Object.keys(bounds).sort());
    });

    it('have their participants, each with role, certainty and source of its own', () => {
      let apart = 0;
      for (const one of seed.facts) {
        const { totalCount, edges } = fact(one.id).participants;
        expect([one.id, totalCount]).toEqual([one.id, one.participants.length]);
        expect([one.id, edges.map(({ node, role, basis, certainty, onBehalfOf }) => [keyOf(node), role, basis, certainty, keyOf(onBehalfOf)])]).toEqual([
          one.id,
          one.participants.map(({ actor, role, basis, certainty, onBehalfOf }) => [actor, role, basis ?? 'STATED', certainty ?? 'CERTAIN', onBehalfOf ?? 'null']),
        ]);
        for (const [index, { attribution }] of one.participants.entries()) {
          apart += attribution === undefined ? 0 : 1;
          expect([one.id, index, quoted(edges[index]?.citations ?? [])]).toEqual([one.id, index, attribution === undefined ? [] : evidence(one.evidence, attribution)]);
        }
      }
      expect(apart).toBe(2);
    });

    it('stand in the words that say them, with the whole chain of who said so', () => {
      let spans = 0;
      for (const one of seed.facts) {
        const whole = fact(one.id).citations.filter(({ field, participant }) => field === null && participant === null);
        expect([one.id, quoted(whole)]).toEqual([one.id, evidence(one.evidence, one.attribution)]);
        for (const { article, start, end, exact } of fact(one.id).citations) {
          spans += 1;
          expect(article.sha256).toBe(seed.article.sha256);
          expect(exact).toBe(wordsAt(text, { start, end }));
        }
      }
      // 53 spans of facts, ten of the two parts that are attributed apart, one of another date.
      expect(spans).toBe(64);
    });

    it('are about what they are about, and hang together', () => {
      let subjects = 0;
      for (const one of seed.facts) {
        const known = fact(one.id);
        const shown = (list: AnsweredFact['about']) => list.map(({ thing, fact: inner }) => keyOf(inner ?? thing));
        const agenda = (one.agenda ?? []).flatMap(({ topic, about, salience }) => about.map((key) => [topic, salience ?? null, key]));
        expect([one.id, known.agenda.map(({ label, salience, thing, fact: inner }) => [label, salience, keyOf(inner ?? thing)])]).toEqual([one.id, agenda]);
        expect([one.id, shown(known.about), shown(known.content)]).toEqual([one.id, one.about ?? [], one.content ?? []]);
        expect(known.subjects).toHaveLength(agenda.length + (one.about ?? []).length + (one.content ?? []).length);
        subjects += known.subjects.length;
        const affected = seed.relationships.filter(({ affectedBy }) => affectedBy.includes(one.id)).map(({ id }) => `AFFECTS ${id} STATED`);
        const links = one.links.map((link) => `${link.type} ${link.fact} ${link.basis ?? 'STATED'}`);
        expect([one.id, known.links.map((link) => `${link.type} ${keyOf(link.fact)} ${link.basis}`).sort()]).toEqual([one.id, [...links, ...affected].sort()]);
      }
      expect(subjects).toBe(30);
    });

    it('of each kind have the fields of their kind', () => {
      const checked: Partial<Record<FactKind, number>> = {};
      for (const one of seed.facts) {
        expect({ id: one.id, ...shownOwn(fact(one.id)) }).toEqual({ id: one.id, ...expectedOwn(one) });
        checked[one.kind] = (checked[one.kind] ?? 0) + 1;
      }
      expect(checked).toEqual(kinds);
    });

    it('keep another date that the article gives beside the one shown', () => {
      expect(fact('E1').citations.filter(({ field }) => field === 'DATE').map(({ value, exact, basis }) => [value, exact, basis])).toEqual([['2020', 'last year', 'RELATIVE']]);
      expect(seed.facts.flatMap(({ date }) => date.alternatives ?? []).map(({ edtf, text: words, basis }) => [edtf, words, basis])).toEqual([['2020', 'last year', 'RELATIVE']]);
    });
  });

  it('knows two relationships, with every trend that somebody tells or wishes', () => {
    expect(seed.relationships).toHaveLength(2);
    let trends = 0;
    for (const one of seed.relationships) {
      const known = fact(one.id);
      expect([known['relation'], keyOf(known['subject'] as Keyed), keyOf(known['object'] as Keyed)]).toEqual([one.kind, one.a, one.b]);
      const shown = (known['trends'] as AnsweredCitation[]).map((trend) => `${trend.value} ${trend.modality ?? known.modality} ${trend.start} ${trend.end}`);
      expect(shown.sort()).toEqual(one.trends.flatMap(({ trend, modality, evidence: spans }) => spans.map(({ start, end }) => `${trend} ${modality} ${start} ${end}`)).sort());
      trends += shown.length;
      for (const { fact: source, evidence: spans } of one.trends) {
        if (source === undefined) continue;
        const about = [...fact(source).agenda, ...fact(source).about].map(({ fact: inner, thing }) => keyOf(inner ?? thing));
        expect([source, about]).toEqual([source, expect.arrayContaining([one.id])]);
        for (const { start, end } of spans) expect(fact(source).citations.some((citation) => citation.start <= start && end <= citation.end)).toBe(true);
      }
      if (one.evidence) expect(quoted(known.citations)).toEqual(evidence(one.evidence, []));
    }
    expect(trends).toBe(4);
    expect(fact('R1')).toMatchObject({ trend: 'UNKNOWN', note: seed.relationships[0]?.trends[0]?.note });
  });

  it('knows the position of each person as the tenure tells it', () => {
    const holders = new Map(seed.facts.filter(({ kind }) => kind === 'TENURE').map((one) => [one.participants[0]?.actor, fact(one.id)]));
    expect(holders.size).toBe(8);
    for (const { id, positions } of seed.persons) {
      expect(positions).toHaveLength(1);
      const tenure = holders.get(id);
      expect({ id, ...position(tenure?.['position'] as AnsweredPosition), status: tenure?.['status'], text: tenure?.participants.edges[0]?.asWritten }).toEqual({
        id,
        ...position(positions[0]),
        status: positions[0]?.status,
        text: positions[0]?.text,
      });
    }
  });

  function evidence(spans: readonly SeedSpan[], attribution: readonly SeedStep[]) {
    const chain = attribution.map(({ kind, certainty, agent }) => [kind, certainty ?? null, agent ?? 'null']);
    return [...spans].sort((a, b) => a.start - b.start || a.end - b.end).map(({ start, end }) => ({ start, end, exact: wordsAt(text, { start, end }), chain }));
  }
});

function quoted(citations: readonly Pick<AnsweredCitation, 'exact' | 'start' | 'end' | 'attribution'>[]) {
  return [...citations]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, exact, attribution }) => ({ start, end, exact, chain: attribution.map(({ kind, certainty, agent }) => [kind, certainty, keyOf(agent)]) }));
}

function dateOf({ edtf, text, basis, approximate }: SeedDate): AnsweredDate | null {
  if (edtf === null) return null;
  const [earliest, latest] = bounds[edtf] ?? [edtf, edtf];
  return { edtf, earliest, latest, text, basis, approximate: approximate ?? false };
}

function placesOf(fact: SeedFact): string[][] {
  const relation = fact.placeRelation === 'near' ? 'NEAR' : fact.kind === 'VISIT' ? 'TO' : 'AT';
  const own = fact.place === null ? [] : [[relation, fact.placeBasis ?? 'STATED', fact.place]];
  return [...own, ...(fact.widerPlaces ?? []).map((place) => ['WITHIN', 'STATED', place])];
}

function namesOf(name: string, aliases: readonly string[], descriptions: readonly string[] = []) {
  const named = (kind: string) => (text: string) => ({ text, kind });
  return sorted([{ text: name, kind: 'PRIMARY' }, ...aliases.map(named('ALIAS')), ...descriptions.map(named('DESCRIPTIVE'))]);
}

function position(office: SeedPosition | AnsweredPosition | undefined) {
  const { title, country, organization } = office ?? { title: null, country: null, organization: null };
  const key = (held: string | Keyed | null) => (typeof held === 'string' ? held : keyOf(held));
  return { title, country: key(country), organization: key(organization) };
}

/** The fields of single kinds as the graph shows them. */
function shownOwn(fact: AnsweredFact): Record<string, unknown> {
  const pick = (...fields: string[]) => Object.fromEntries(fields.map((field) => [field, fact[field]]));
  switch (fact.kind) {
    case 'TENURE': {
      const observed = (fact['observedOn'] as { date: { edtf: string } }[]).map(({ date }) => date.edtf);
      return { ...pick('status', 'start', 'end'), holder: keyOf(fact['holder'] as Keyed), position: position(fact['position'] as AnsweredPosition), observed };
    }
    case 'MEETING':
      return pick('mode', 'format');
    case 'VISIT':
      return pick('type', 'purpose');
    case 'AGREEMENT_ACTION':
      return { ...pick('action', 'unilateral', 'verb'), agreement: keyOf(fact['agreement'] as Keyed), by: keyOf(fact['by'] as Keyed | null) };
    case 'EVENT':
      return pick('type', 'occurrence', 'modes', 'means', 'count', 'casualties');
    case 'STATEMENT':
      return pick('act', 'form');
    default:
      return {};
  }
}

/** The same fields as `facts.json` has them. */
function expectedOwn(fact: SeedFact): Record<string, unknown> {
  switch (fact.kind) {
    case 'TENURE': {
      const [start, end] = [fact.start ? dateOf(fact.start) : null, fact.end ? dateOf(fact.end) : null];
      return { status: fact.position?.status, start, end, holder: fact.participants[0]?.actor, position: position(fact.position), observed: fact.observedOn };
    }
    case 'MEETING':
      return { mode: fact.mode, format: null };
    case 'VISIT':
      return { type: 'UNSPECIFIED', purpose: null };
    case 'AGREEMENT_ACTION':
      return { action: fact.type, unilateral: fact.unilateral ?? null, verb: fact.verb ?? null, agreement: fact.agreement, by: fact.by ?? 'null' };
    case 'EVENT': {
      const casualties = (fact.casualties ?? []).map(({ unit, ...numbers }) => ({ max: null, ...numbers, unit: unit.toUpperCase() }));
      return { type: fact.type, occurrence: fact.eventKind ?? 'EVENT', modes: fact.modes ?? [], means: [], count: fact.count ?? null, casualties };
    }
    case 'STATEMENT':
      return { act: fact.type, form: fact.mode };
    case 'RELATIONSHIP':
      throw new Error(`${fact.id} is listed among the relationships`);
  }
}

/** The same value; what is read of it is noted by its path. */
function watched<Value>(value: Value, path: string, read: Set<string>): Value {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, key): unknown {
      const inner: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol' || key === 'length' || !Object.hasOwn(target, key)) return inner;
      read.add(`${path}.${key}`);
      return watched(inner, `${path}.${key}`, read);
    },
  });
}

function leaves(value: unknown, path: string): string[] {
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`)) : [path];
}

function ids(items: readonly { readonly id: string }[], count: number): string[] {
  expect(items).toHaveLength(count);
  return items.map(({ id }) => id).sort();
}

function sorted<Item>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
