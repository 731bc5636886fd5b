import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type Graph, openGraph } from '../support/graph.js';
import { RowWriter, type TenureGiven } from '../support/rows.js';

let database: TestDatabase;
let graph: Graph;
let rows: RowWriter;

beforeAll(async () => {
  database = await createTestDatabase();
  graph = await openGraph(database);
  rows = new RowWriter(database);
});

afterAll(async () => {
  await graph.close();
  await database.drop();
});

describe('a tenure on one day', () => {
  const day = '2020-09-15';
  it.each<[string, TenureGiven, string]>([
    ['nothing is known', {}, 'UNKNOWN'],
    ['start and end lie around it', { start: '2020-06-06', end: '2022-10-13' }, 'HELD'],
    ['it is the first day', { start: day }, 'HELD'],
    ['it is the last day', { end: day }, 'HELD'],
    ['it is the day of an observation', { observed: [day] }, 'HELD'],
    ['observations lie around it', { observed: ['2020-07-19', '2021-02-03'] }, 'HELD'],
    ['it lies after the start and nothing says more', { start: '2020-06-06' }, 'POSSIBLY'],
    ['it lies before the start', { start: '2020-09-16' }, 'NOT_HELD'],
    ['it lies after the end', { start: '2014', end: '2020-09-14' }, 'NOT_HELD'],
    ['it lies after the last observation', { observed: ['2020-07-19'] }, 'POSSIBLY'],
    ['the start is some day of its month', { start: '2020-09', observed: ['2021-02-03'] }, 'POSSIBLY'],
    ['the start is some day of an earlier month', { start: '2020-06', observed: ['2021-02-03'] }, 'HELD'],
    ['the end is some day before another', { end: '[..2021-01-20]' }, 'POSSIBLY'],
    ['the end was before it, on whatever day', { end: '[..2020-09-14]' }, 'NOT_HELD'],
    ['the end is some day after', { start: '2020-06-06', end: '[2021..]' }, 'HELD'],
    ['it is planned', { start: '2020-06-06', end: '2022-10-13', modality: 'PLANNED' }, 'POSSIBLY'],
  ])('where %s', async (_, known, status) => {
    const id = await rows.tenure(await rows.person('Fuad Hussein'), await rows.position('Foreign Minister', 'FOREIGN_MINISTER', null), known);
    const { data, errors } = await graph.ask(`{ tenure(id: "Tenure_${id}") { statusAt(date: "${day}") } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ tenure: { statusAt: status } });
  });
});

describe('offices', () => {
  const ids: Record<string, string> = {};
  const ask = async (query: string): Promise<unknown> => (await graph.ask(query)).data;

  beforeAll(async () => {
    const unitedStates = await rows.country('United States', 'US', 'USA');
    const secretary = (ids['secretary'] = await rows.position('Secretary of State', 'FOREIGN_MINISTER', unitedStates));
    const kerry = (ids['kerry'] = await rows.person('John Kerry'));
    const [kissinger, clinton, tillerson, rubio, rice] = [await rows.person('Henry Kissinger'), await rows.person('Hillary Clinton'), await rows.person('Rex Tillerson'), await rows.person('Marco Rubio'), await rows.person('Susan Rice')];
    await rows.tenure(clinton, secretary, { start: '2009-01-21', end: '2013-02-01' });
    await rows.tenure(kerry, secretary, { start: '2013-02-01', end: '2017-01-20' });
    await rows.tenure(rubio, secretary, { start: '2025-01-21' });
    await rows.tenure(kissinger, secretary, { end: '[..1977-01-20]' });
    await rows.tenure(tillerson, secretary, { start: '2017-02-01', modality: 'PLANNED' });
    await rows.tenure(rice, secretary, { start: '2009', review: 'REJECTED' });
    ids['kerryInGeneva'] = await rows.meeting('2013-09-14', [{ actor: kerry }]);
    ids['kerryInHisFirstMonth'] = await rows.meeting('2013-02', [{ actor: kerry }]);
    ids['rubioInRiyadh'] = await rows.meeting('2025-02-18', [{ actor: rubio }]);
    ids['kissingerAsSecretary'] = await rows.meeting(null, [{ actor: kissinger, capacity: secretary }]);
    // The senator in Damascus, the former secretary in New York, the adviser in Beijing, the ambassador: none as secretary.
    await rows.meeting('2009-02-21', [{ actor: kerry }]);
    await rows.meeting('2018-04', [{ actor: kerry }]);
    await rows.meeting(null, [{ actor: kerry }]);
    await rows.meeting('1971-07-09', [{ actor: kissinger }]);
    await rows.meeting('2011-02-18', [{ actor: rice }]);
    ids['secretaryInVienna'] = await rows.visit('2015-06-27', [{ actor: kerry }]);
    ids['envoyInShanghai'] = await rows.visit('2021-04-15', [{ actor: kerry, onBehalfOf: unitedStates }], 'DELEGATE');
    ids['toWashington'] = await rows.visit('2015-09-24', [{ actor: unitedStates }], 'HOST');
    await rows.visit('2019-01-22', [{ actor: kerry }]);
  });

  it('finds meetings by the office that somebody held at the time', async () => {
    const found = await ask(`{ meetings(where: { participants: { some: { office: { classification: { eq: FOREIGN_MINISTER }, country: { alpha2: { eq: "US" } } } } } }) { totalCount nodes { id } } }`);
    const expected = ['rubioInRiyadh', 'kerryInGeneva', 'kerryInHisFirstMonth', 'kissingerAsSecretary'].map((key) => ({ id: `Meeting_${ids[key]}` }));
    expect(found).toEqual({ meetings: { totalCount: 4, nodes: expected } });
  });

  it('finds all others by its absence', async () => {
    expect(await ask(`{ meetings(where: { participants: { none: { office: { country: { alpha2: { eq: "US" } } } } } }) { totalCount } }`)).toEqual({ meetings: { totalCount: 5 } });
  });

  it('finds meetings by the country that somebody acted for', async () => {
    expect(await ask(`{ meetings(where: { participants: { some: { representing: { alpha2: { eq: "US" } } } } }) { totalCount } }`)).toEqual({ meetings: { totalCount: 4 } });
  });

  it('knows who held an office on a day, and ever', async () => {
    const found = await ask(`{ position(by: {id: "Position_${ids['secretary']}"}) {
      changeover: holders(asOf: "2013-02-01") { nodes { name } }
      since: holders(asOf: "2025-06-01") { nodes { name } }
      before: holders(asOf: "1971-07-09") { nodes { name } }
      ever: holders { totalCount nodes { name } } } }`);
    const named = (...names: string[]): { nodes: { name: string }[] } => ({ nodes: names.map((name) => ({ name })) });
    expect(found).toEqual({
      position: {
        changeover: named('Hillary Clinton', 'John Kerry'),
        since: named('Marco Rubio'),
        before: named(),
        ever: { totalCount: 4, ...named('Henry Kissinger', 'Hillary Clinton', 'John Kerry', 'Marco Rubio') },
      },
    });
  });

  it('knows what somebody held on a day, and ever', async () => {
    const found = await ask(`{ person(by: {id: "Person_${ids['kerry']}"}) {
      in2015: positions(asOf: "2015-01-01") { nodes { title } } tenuresIn2015: tenures(asOf: "2015-01-01") { totalCount }
      in2019: positions(asOf: "2019-01-01") { nodes { title } } tenuresIn2019: tenures(asOf: "2019-01-01") { totalCount }
      positions { totalCount } } }`);
    expect(found).toEqual({
      person: { in2015: { nodes: [{ title: 'Secretary of State' }] }, tenuresIn2015: { totalCount: 1 }, in2019: { nodes: [] }, tenuresIn2019: { totalCount: 0 }, positions: { totalCount: 1 } },
    });
  });

  it('counts as delegations of a country who travelled for it, not whom it received', async () => {
    const found = await ask(`{ country(alpha2: "us") { delegations { nodes { id } } visitsHosted { nodes { id } } } }`);
    expect(found).toEqual({
      country: { delegations: { nodes: [{ id: `Visit_${ids['envoyInShanghai']}` }, { id: `Visit_${ids['secretaryInVienna']}` }] }, visitsHosted: { nodes: [{ id: `Visit_${ids['toWashington']}` }] } },
    });
  });
});
