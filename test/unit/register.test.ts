import fc from 'fast-check';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import { EntryText } from '../../src/register/entry-text.js';
import { eventTypeOf } from '../../src/register/event-relations.js';
import { countryNamed, countryOfDemonym, landOf } from '../../src/register/land.js';
import type { RefusedEntry, RegisterEntry, RegisterFile } from '../../src/register/register.js';
import { registers } from '../../src/register/registers.js';
import { metInRemark } from '../../src/register/remark.js';
import { readTitledName } from '../../src/register/titled-name.js';
import { readXml, textAt, UnreadableXml } from '../../src/shared/xml-elements.js';
import { CodePoints, slice } from '../../src/shared/span.js';

async function read(name: string, ...files: readonly RegisterFile[]): Promise<(RegisterEntry | RefusedEntry)[]> {
  const register = registers.find((each) => each.name === name);
  if (register === undefined) throw new Error(`there is no register ${name}`);
  async function* given(): AsyncGenerator<RegisterFile> {
    yield* files;
  }
  const entries: (RegisterEntry | RefusedEntry)[] = [];
  for await (const entry of register.entries(given())) entries.push(entry);
  return entries;
}

async function dossierOf(entry: RegisterEntry | RefusedEntry | undefined): Promise<RegisterEntry['dossier']> {
  if (entry === undefined || 'refused' in entry) throw new Error(entry?.refused ?? 'no entry');
  // The reader checks form, references and quotations.
  await readDossier({ text: JSON.stringify(entry.dossier), path: entry.place });
  return entry.dossier;
}

describe('persons with their titles', () => {
  test.each([
    ['Egyptian Foreign Minister Ahmed Aboul Gheit', { name: 'Ahmed Aboul Gheit', title: 'Foreign Minister', country: 'EG' }],
    ['King Hussein of Jordan', { name: 'Hussein', title: 'King', country: 'JO' }],
    ['Soviet Foreign Minister Gromyko', { name: 'Gromyko', title: 'Foreign Minister', country: 'SU' }],
    ['former President Hamid Karzai', { name: 'Hamid Karzai', title: null, country: null }],
    ['Xi Jinping', { name: 'Xi Jinping', title: null, country: null }],
    ['U.S. Secretary of State Blinken', { name: 'Blinken', title: 'Secretary of State', country: 'US' }],
    ['President Surangel Samuel Whipps, Jr.', { name: 'Surangel Samuel Whipps, Jr.', title: 'President', country: null }],
    ['Emir Sheikh Tamim bin Hamad al-Thani', { name: 'Tamim bin Hamad al-Thani', title: 'Emir', country: null }],
    ['Prime Minister Willem (Wim) Kok', { name: 'Willem (Wim) Kok', title: 'Prime Minister', country: null }],
    ['Queen Elizabeth II', { name: 'Elizabeth II', title: 'Queen', country: null }],
  ])('%s', (written, person) => expect(readTitledName(written)).toEqual(person));

  test.each(['senior Lebanese officials', 'the Foreign Ministers of China and Russia', 'Egypt', 'Special Envoy Mitchell', 'African Union Commission Chairperson Moussa Faki', 'Karzai', ''])('%s is nobody', (written) => expect(readTitledName(written)).toBeNull());
});

describe('who was met, by a remark', () => {
  test.each([
    ['Met with President Sarkis and senior Lebanese officials.', ['President Sarkis']],
    ['Met with State Counselor and Foreign Minister Wang Yi.', ['State Counselor and Foreign Minister Wang Yi']],
    ['Met with President Pertini, Premier Spadolini and the press. Attended a NATO meeting with King Baudouin.', ['President Pertini', 'Premier Spadolini', 'King Baudouin']],
    ['Discussed the Bosnian crisis with senior Italian officials.', []],
    ['Accompanied President Clinton.', []],
    ['Met with King Abdullah II to discuss Iraq. Also met with Japanese Foreign Minister Taro Kono.', ['King Abdullah II', 'Japanese Foreign Minister Taro Kono']],
    ['Met with Prime Minister Sharon, and visited Masada with President Katsav.', ['Prime Minister Sharon']],
    ['Vacation.', []],
  ])('%s', (remark, met) => {
    const found = metInRemark(remark);
    expect(found.map(({ asWritten }) => asWritten)).toEqual(met);
    for (const { clause, at, asWritten } of found) {
      expect(remark.slice(at, at + clause.length)).toBe(clause);
      expect(clause.endsWith(asWritten)).toBe(true);
    }
  });
});

test('countries by the names of registers, past ones with what ISO 3166 does not say', () => {
  expect(['germany-federal-republic-of', 'KOREA REPUBLIC OF', 'The Gambia', 'Burma (Myanmar)', 'cote-divoire', 'Atlantis'].map(countryNamed)).toEqual(['DE', 'KR', 'GM', 'MM', 'CI', undefined]);
  expect(['Egyptian', 'West German', 'Atlantean'].map(countryOfDemonym)).toEqual(['EG', 'DE', undefined]);
  expect(landOf('U.S.S.R.', 'russia')).toEqual({ alpha2: 'SU', past: { name: 'Soviet Union', alpha3: 'SUN', validUntil: '1991-12-26' } });
  expect(landOf('Hawaii', 'hawaii')).toEqual({ name: 'Hawaii' });
});

test('what is quoted of an entry stands in its text at the place told', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-z-]{1,8}$/), fc.string({ unit: 'grapheme', maxLength: 30 })), { maxLength: 6 }), (fields) => {
      const entry = new EntryText(fields);
      const points = new CodePoints(entry.text);
      for (const [name] of fields.filter(([each]) => entry.has(each))) {
        const { exact, start } = entry.quote(name);
        expect(slice(points, start, start + [...exact].length)).toBe(exact);
        const part = [...exact].slice(-1).join('');
        const quoted = entry.quote(name, part, exact.length - part.length);
        expect(slice(points, quoted.start, quoted.start + 1)).toBe(part);
      }
    }),
  );
  expect(() => new EntryText([['a', 'b']]).quote('a', 'c')).toThrow('the entry has no a that holds "c"');
});

describe('XML', () => {
  test('is read with the five entities and character references', () => {
    expect(textAt(readXml('<a>\n  <b c="1">x &amp; &#233;<i>y</i></b></a>'), 'b')).toBe('x & éy');
  });

  test.each([
    ['an external entity', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', /^1: the document declares entities of its own/],
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<a>&b;</a>', /^1: the document declares entities of its own/],
    ['an unknown entity', '<a>\n&nbsp;</a>', /^2: /],
    ['an open element', '<a>\n<b></a>', /^2: /],
    ['depth', `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`, /^1: more than 100 elements/],
    ['nothing', '', /^1: /],
  ])('%s is refused with the line', (_name, xml, message) => {
    expect(() => readXml(xml)).toThrow(UnreadableXml);
    expect(() => readXml(xml)).toThrow(message);
  });
});

describe('an entry becomes a dossier', () => {
  const trip = `<trips><trip role="secretary" who="kerry-john-forbes"><id>4242</id><role>secretary</role><name>John Forbes Kerry</name>
    <start-date>2014-01-13</start-date><end-date>2014-01-14</end-date><country id="germany">Germany</country><locale>Berlin</locale>
    <remarks>Met with Foreign Minister Frank-Walter Steinmeier and French Foreign Minister Laurent Fabius.</remarks></trip>
    <trip role="gardener"><id>1</id></trip></trips>`;

  test('a trip: a visit, and a meeting with each one named', async () => {
    const [first, second] = await read('us-travels', { path: 'kerry.xml', text: trip });
    expect(second).toEqual({ refused: 'kerry.xml:4: the role "gardener" is neither president nor secretary', entry: null });
    const dossier = await dossierOf(first);
    expect(first).toHaveProperty('place', 'kerry.xml:1');
    expect(dossier.article).toMatchObject({ kind: 'REGISTER', publisher: { name: 'Office of the Historian' }, title: 'Secretary of State John Forbes Kerry: travel to Germany, 2014-01-13/2014-01-14' });
    expect(Object.values(dossier.persons ?? {}).map(({ name }) => name)).toEqual(['John Forbes Kerry', 'Frank-Walter Steinmeier', 'Laurent Fabius']);
    expect(Object.values(dossier.positions ?? {})).toEqual([{ title: 'Secretary of State', country: 'US' }, { title: 'Foreign Minister', country: 'DE' }, { title: 'Foreign Minister', country: 'FR' }]);
    const facts = Object.values(dossier.facts ?? {});
    expect(facts.map(({ kind, date, identifiers }) => [kind, date, identifiers])).toEqual([
      ['VISIT', '2014-01-13/2014-01-14', { 'history.state.gov': 'travels/secretary/4242' }],
      ['MEETING', { edtf: '[2014-01-13..2014-01-14]', basis: 'INFERRED' }, { 'us-travels': 'travels/secretary/4242/met/Frank-Walter Steinmeier' }],
      ['MEETING', { edtf: '[2014-01-13..2014-01-14]', basis: 'INFERRED' }, { 'us-travels': 'travels/secretary/4242/met/Laurent Fabius' }],
    ]);
    expect(facts[2]?.participants).toEqual([
      { actor: 'person-1', capacity: 'position-1', onBehalfOf: 'US' },
      { actor: 'person-3', capacity: 'position-3', asWritten: 'French Foreign Minister Laurent Fabius', basis: 'STATED' },
    ]);
  });

  test('a visit to the United States', async () => {
    const text = `<visits><visit><id>9001</id><start-date>2021-07-26</start-date><end-date>2021-07-26</end-date><visitor>Prime Minister Mustafa Al-Kadhimi</visitor>
      <from id="iraq">Iraq</from><description>Official working visit. Met with President Biden.</description></visit></visits>`;
    const dossier = await dossierOf((await read('us-visits', { path: 'v.xml', text }))[0]);
    expect(dossier.positions).toEqual({ 'position-1': { title: 'Prime Minister', country: 'IQ' }, 'position-2': { title: 'President', country: 'US' } });
    expect(Object.values(dossier.facts ?? {})).toMatchObject([{ kind: 'VISIT', type: 'WORKING', date: '2021-07-26', places: [{ place: 'US', relation: 'TO' }] }, { kind: 'MEETING', date: { edtf: '2021-07-26' } }]);
  });

  test('an appointment, told by several files', async () => {
    const person = '<person><id>biddle-anthony</id><persName><surname>Biddle</surname><forename>Anthony Joseph Drexel</forename></persName><birth>1896</birth><death>1961</death></person>';
    const role = '<role><id>ambassador-e-p</id><names><singular>Ambassador Extraordinary and Plenipotentiary</singular></names></role>';
    const mission = '<country-mission><territory-id>poland</territory-id><chiefs><chief><id>pl-1937-bidd-01</id><person-id>biddle-anthony</person-id><role-title-id>ambassador-e-p</role-title-id><started><date>1937-06-02</date></started><ended><date>1943</date><note>Left post</note></ended></chief></chiefs></country-mission>';
    const [entry] = await read('us-principals', { path: 'm.xml', text: mission }, { path: 'p.xml', text: person }, { path: 'r.xml', text: role });
    const dossier = await dossierOf(entry);
    expect(dossier.persons).toEqual({ 'person-1': { name: 'Anthony Joseph Drexel Biddle', identifiers: { 'history.state.gov': 'people/biddle-anthony' }, mentions: [{ exact: 'Anthony Joseph Drexel Biddle', start: 37 }], birth: '1896', death: '1961' } });
    expect(dossier.positions).toEqual({ 'position-1': { title: 'Ambassador Extraordinary and Plenipotentiary to Poland', country: 'US' } });
    expect(dossier.facts?.['fact-1']).toMatchObject({ kind: 'TENURE', start: '1937-06-02', end: '1943', identifiers: { 'history.state.gov': 'appointments/pl-1937-bidd-01' } });
    expect(await read('us-principals', { path: 'm.xml', text: mission })).toEqual([{ refused: 'm.xml:1: no file tells of the person "biddle-anthony": give the folder people/ as well', entry: { register: 'us-principals', id: 'appointments/pl-1937-bidd-01' } }]);
  });

  test('a member of a government', async () => {
    const text = 'position,person,personID,start,end\nMinister of Foreign Affairs,Hoshyar Zebari,Q553238,2003-09-03,2014-07-11\nPrime Minister,Nobody,,2003,\nPrime Minister,Ayad Allawi,Q193236,2005,2004\n';
    const entries = await read('cabinets', { path: 'in/iraq-ministers.csv', text });
    expect(entries.slice(1)).toEqual([
      { refused: 'in/iraq-ministers.csv:3: a row needs the position, the name of the person and its Wikidata item (Q…)', entry: null, register: 'cabinets/iraq-ministers' },
      { refused: 'in/iraq-ministers.csv:4: it ends (2004) before it starts (2005)', entry: { register: 'cabinets/iraq-ministers', id: 'Q193236/Prime Minister/2005' } },
    ]);
    const dossier = await dossierOf(entries[0]);
    expect(dossier.positions).toEqual({ 'position-1': { title: 'Minister of Foreign Affairs', country: 'IQ' } });
    expect(dossier.facts?.['fact-1']).toMatchObject({ kind: 'TENURE', holder: 'person-1', start: '2003-09-03', end: '2014-07-11' });
  });

  test('a treaty and its steps', async () => {
    const row = { id: 77, title: 'Extradition Treaty between the United Kingdom and Iraq', country_name: 'Gibraltar ; IRAQ ; UNITED KINGDOM', signed_event_date: '02/05/1932', definative_eif_event_date: '31/02/1933', signed_event_location: 'Baghdad', subject: 'EXTRADITION' };
    const entries = await read('uk-treaties', { path: 't.jsonl', text: `${JSON.stringify(row)}\nno json\n{"id":1,"title":"Cmd 1"}\n` });
    expect(entries.slice(1)).toEqual([{ refused: 't.jsonl:2: is no JSON: write one object a line', entry: null }, { refused: 't.jsonl:3: the record has no day of signature, adoption, entry into force or end: it is a document, not a treaty', entry: { register: 'uk-treaties', id: '1' } }]);
    const dossier = await dossierOf(entries[0]);
    expect(dossier.agreements?.['agreement-1']).toMatchObject({ kind: 'TREATY', parties: ['IQ', 'GB'], subjects: ['extradition'], identifiers: { 'uk-treaties': '77' } });
    expect(Object.values(dossier.facts ?? {})).toMatchObject([{ action: 'SIGNED', date: '1932-05-02', places: ['place-1'], participants: ['IQ', 'GB'] }]);
  });

  test('the coded events of a day', async () => {
    const text = ['dataset\tsplit\tdate\tsource\trelation\ttarget', 'X\ta\t2014-01-01\tPolice_(Australia)\tArrest,_detain,_or_charge_with_legal_action\tWomen_(Australia)', 'X\tb\t2014-01-02\tIran\tMake_a_visit\tIraq', 'X\tb\t2014-01-01\tMohammad_Javad_Zarif\tExpress_intent_to_meet_or_negotiate\tHamas', 'bad'].join('\n');
    const entries = await read('coded-events', { path: 'e.tsv', text });
    expect(entries[0]).toEqual({ refused: 'e.tsv:5: has not the six columns dataset, split, date (YYYY-MM-DD), source, relation, target, separated by tabs', entry: null });
    const [first, second] = [await dossierOf(entries[1]), await dossierOf(entries[2])];
    expect(Object.values(first.facts ?? {})).toMatchObject([{ type: 'COERCE', date: '2014-01-01', participants: ['organization-1', { actor: 'organization-2', role: 'TARGET' }] }, { type: 'AGREE', participants: ['person-1', { actor: 'organization-3', role: 'TARGET' }] }]);
    expect(first.organizations?.['organization-1']).toEqual({ name: 'Police', kind: 'OTHER', countries: ['AU'] });
    expect(Object.values(second.facts ?? {})).toMatchObject([{ type: 'CONSULT', participants: ['IR', { actor: 'IQ', role: 'TARGET' }] }]);
  });

  test('relations have the category of the longest words that begin them', () => {
    expect(['Demonstrate military or police power', 'Demonstrate or rally', 'Make statement', 'Rally opposition against', 'Rally support on behalf of', 'Impose embargo, boycott, or sanctions', 'Impose curfew'].map(eventTypeOf)).toEqual(['MOBILIZE', 'PROTEST', undefined, 'ACCUSE', 'SUPPORT', 'SANCTION', 'COERCE']);
  });
});
