import { normalizeName } from '../../src/shared/name-form.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type Answer, type Graph, openGraph } from '../support/graph.js';
import { RowWriter } from '../support/rows.js';

let database: TestDatabase;
let graph: Graph;
const ids: Record<string, string> = {};

/** The sessions of 2015 in Lausanne and Vienna, and who met whom before and after. */
beforeAll(async () => {
  database = await createTestDatabase();
  graph = await openGraph(database);
  const writer = new RowWriter(database);
  for (const name of ['John Kerry', 'Mohammad Javad Zarif', 'Federica Mogherini', 'Wang Yi', 'Taro Kono', 'Heiko Maas']) {
    ids[name] = await writer.person(name);
    await database.query(`insert into name (thing_id, text, kind, normalized) values ($1, $2, 'PRIMARY', $3)`, [ids[name], name, normalizeName(name)]);
  }
  ids['Iran'] = await writer.country('Iran', 'IR', 'IRN');
  ids['officials'] = await writer.thing('GROUP', 'officials');
  ids['Vienna'] = await writer.thing('PLACE', 'Vienna');
  ids['Iranian namesake'] = await writer.person('Zarif');
  for (const owner of ['Mohammad Javad Zarif', 'Iranian namesake']) await database.query(`insert into name (thing_id, text, kind, normalized) values ($1, 'Zarif', 'ALIAS', $2)`, [ids[owner], normalizeName('Zarif')]);
  await database.query('with a as (insert into actor values ($1) returning id) insert into actor_group (id) select id from a', [ids['officials']]);
  await database.query(`insert into identifier (scheme, value, thing_id) values ('wikidata', 'Q22316', $1), ('wikidata', 'Q1741', $2)`, [ids['John Kerry'], ids['Vienna']]);
  const parts = (...names: string[]): { actor: string }[] => names.map((name) => ({ actor: ids[name] ?? '' }));
  ids['Lausanne'] = await writer.meeting('2015-04', parts('John Kerry', 'Mohammad Javad Zarif'));
  ids['Vienna session'] = await writer.meeting('2015-07-14', parts('John Kerry', 'Mohammad Javad Zarif', 'Federica Mogherini', 'officials'));
  ids['undated'] = await writer.meeting(null, parts('John Kerry', 'Mohammad Javad Zarif'));
  ids['Tehran'] = await writer.visit('2016-04-16', parts('Federica Mogherini', 'Mohammad Javad Zarif', 'Iran'));
  ids['Beijing'] = await writer.meeting('2017-04-18', parts('Federica Mogherini', 'Wang Yi'));
  ids['Tokyo'] = await writer.meeting('2018-04-15', parts('Wang Yi', 'Taro Kono'));
  ids['group talks'] = await writer.meeting('2019-01-01', parts('Heiko Maas', 'officials'));
  const planned = await writer.fact('MEETING', '2019-02-01', { modality: 'PLANNED' });
  await database.query(`insert into participation (fact_id, kind, fact_date, actor_id, role) select f.id, f.kind, f.sort_date, a, 'PARTICIPANT' from fact f, unnest($2::bigint[]) a where f.id = $1`, [planned, [ids['Heiko Maas'], ids['John Kerry']]]);
});

afterAll(async () => {
  await graph?.close();
  await database?.drop();
});

/** The same by both ways of answering. */
async function ask(query: string): Promise<Answer> {
  const [passed, executed] = [await graph.ask(query), await graph.execute(query)];
  expect(executed.text).toBe(passed.text);
  return passed;
}

const edge = '{ from { name } to { name } relation count first last facts { id } }';

test('a neighborhood of one hop: each edge by kind with its facts, groups left out; four statements', async () => {
  const { data, errors, statements } = await ask(`{ neighborhood(of: { name: "john kerry" }) { truncated nodes { __typename id name } edges ${edge} } }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    neighborhood: {
      truncated: false,
      nodes: ['John Kerry', 'Mohammad Javad Zarif', 'Federica Mogherini'].map((name) => ({ __typename: 'Person', id: `Person_${ids[name]}`, name })),
      edges: [
        { from: { name: 'John Kerry' }, to: { name: 'Mohammad Javad Zarif' }, relation: 'MEETING', count: 3, first: '2015-04-01', last: '2015-07-14', facts: [{ id: `Meeting_${ids['Vienna session']}` }, { id: `Meeting_${ids['Lausanne']}` }, { id: `Meeting_${ids['undated']}` }] },
        { from: { name: 'John Kerry' }, to: { name: 'Federica Mogherini' }, relation: 'MEETING', count: 1, first: '2015-07-14', last: '2015-07-14', facts: [{ id: `Meeting_${ids['Vienna session']}` }] },
      ],
    },
  });
  // Whom the name means, how much the step is, the step, and what it found.
  expect(statements.length).toBe(4);
});

test('a second hop leads on, also among those of the first; two statements more', async () => {
  const { data, statements } = await ask(`{ neighborhood(of: { wikidata: "Q22316" }, depth: 2) { nodes { name } edges { from { name } to { name } relation } truncated } }`);
  const pair = (from: string, to: string, relation: string): object => ({ from: { name: from }, to: { name: to }, relation });
  expect(data).toEqual({
    neighborhood: {
      nodes: ['John Kerry', 'Mohammad Javad Zarif', 'Federica Mogherini', 'Iran', 'Wang Yi'].map((name) => ({ name })),
      edges: [
        pair('John Kerry', 'Mohammad Javad Zarif', 'MEETING'),
        pair('John Kerry', 'Federica Mogherini', 'MEETING'),
        pair('Mohammad Javad Zarif', 'Federica Mogherini', 'MEETING'),
        pair('Mohammad Javad Zarif', 'Federica Mogherini', 'VISIT'),
        pair('Mohammad Javad Zarif', 'Iran', 'VISIT'),
        pair('Federica Mogherini', 'Wang Yi', 'MEETING'),
        pair('Federica Mogherini', 'Iran', 'VISIT'),
      ],
      truncated: false,
    },
  });
  expect(statements.length).toBe(6);
});

test('a limit cuts the farther and weaker edges off, and says so', async () => {
  const { data } = await ask(`{ one: neighborhood(of: { name: "John Kerry" }, depth: 3, limit: 1) { nodes { name } edges { count } truncated }
    two: neighborhood(of: { name: "John Kerry" }, limit: 2) { edges { count } truncated } }`);
  expect(data).toEqual({ one: { nodes: [{ name: 'John Kerry' }, { name: 'Mohammad Javad Zarif' }], edges: [{ count: 3 }], truncated: true }, two: { edges: [{ count: 3 }, { count: 1 }], truncated: false } });
});

test('the shortest paths with the facts on every hop, to any depth', async () => {
  const { data, statements } = await ask(`{ paths(from: { name: "John Kerry" }, to: { name: "Taro Kono" }) { truncated
    paths { length nodes { name } edges { relation to { name } facts { kind date { edtf } participants(first: 5) { nodes { ... on Person { name } } } ... on Meeting { mode } } } } } }`);
  const meeting = (to: string, edtf: string, ...names: string[]): object => ({ relation: 'MEETING', to: { name: to }, facts: [{ kind: 'MEETING', date: { edtf }, participants: { nodes: names.map((name) => (name === '' ? {} : { name })) }, mode: 'UNKNOWN' }] });
  expect(data).toEqual({
    paths: {
      truncated: false,
      paths: [{
        length: 3,
        nodes: ['John Kerry', 'Federica Mogherini', 'Wang Yi', 'Taro Kono'].map((name) => ({ name })),
        edges: [meeting('Federica Mogherini', '2015-07-14', 'John Kerry', 'Mohammad Javad Zarif', 'Federica Mogherini', ''), meeting('Wang Yi', '2017-04-18', 'Federica Mogherini', 'Wang Yi'), meeting('Taro Kono', '2018-04-15', 'Wang Yi', 'Taro Kono')],
      }],
    },
  });
  // Both names, four levels weighed, three steps outward, three hops back, the hops' facts, and what was found.
  expect(statements.length).toBe(14);
});

test.each([
  ['a period in which they did not meet', 'from: { name: "John Kerry" }, to: { name: "Wang Yi" }, since: "2016-01-01"', []],
  ['a month that overlaps the period', 'from: { name: "John Kerry" }, to: { name: "Mohammad Javad Zarif" }, since: "2015-04-30", until: "2015-05-01"', [1]],
  ['an unknown date in a period', 'from: { name: "John Kerry" }, to: { name: "Mohammad Javad Zarif" }, since: "2015-07-15"', []],
  ['one kind of fact', 'from: { name: "Mohammad Javad Zarif" }, to: { name: "Wang Yi" }, via: [VISIT]', []],
  ['too few hops', 'from: { name: "John Kerry" }, to: { name: "Wang Yi" }, maxHops: 1', []],
  ['a meeting planned only, and a group between', 'from: { name: "John Kerry" }, to: { name: "Heiko Maas" }, maxHops: 6', []],
  ['a country that takes part itself', `from: { name: "John Kerry" }, to: { id: "Country_@Iran" }`, [2, 2]],
  ['nulls for defaults', 'from: { name: "John Kerry" }, to: { name: "Wang Yi" }, via: null, since: null, until: null, maxHops: null, limit: null', [2]],
])('%s', async (_name, args, lengths) => {
  const { data, errors } = await ask(`{ paths(${args.replace('@Iran', ids['Iran'] ?? '')}) { truncated paths { length } } }`);
  expect({ errors, data }).toEqual({ errors: undefined, data: { paths: { truncated: false, paths: lengths.map((length) => ({ length })) } } });
});

test.each([
  ['neighborhood(of: { name: "Nobody" })', 'of: there is no such actor: no person, organization or country has the name "Nobody"'],
  ['neighborhood(of: { id: "Person_999999" })', 'of: there is no such actor: no person, organization or country has the id Person_999999'],
  ['neighborhood(of: { id: "Person_@Iran" })', 'of: there is no such actor: no person, organization or country has the id Person_@Iran'],
  ['neighborhood(of: { id: "Place_@Vienna" })', '"Place_@Vienna" is the id of a Place; here it must be of Person or Organization or Country or Group'],
  ['neighborhood(of: { id: "nonsense" })', '"nonsense" is not an id: ids look like Country_42'],
  ['neighborhood(of: { wikidata: "Q1741" })', 'of: there is no such actor: what has the "wikidata" identifier "Q1741" is of the kind PLACE'],
  ['neighborhood(of: { id: "Group_@officials" })', 'of: a group is unnamed and connects nobody: give a person, organization or country'],
  ['neighborhood(of: { name: "Zarif" })', 'of: several actors have the name "Zarif": give the id of the one that is meant'],
  ['neighborhood(of: { name: "a\\u0000b" })', 'of: there is no such actor: no person, organization or country has the name "a\\u0000b"'],
  ['neighborhood(of: { name: "John Kerry" }, depth: 4)', 'depth is 4, but must be 1 to 3'],
  ['neighborhood(of: { name: "John Kerry" }, depth: 0)', 'depth is 0, but must be 1 to 3'],
  ['neighborhood(of: { name: "John Kerry" }, limit: 501)', 'limit is 501, but must be 1 to 500'],
  ['neighborhood(of: { name: "John Kerry" }, limit: -2147483648)', 'limit is -2147483648, but must be 1 to 500'],
  ['neighborhood(of: { name: "John Kerry" }, via: [])', 'via names no kind of fact: leave it out for meetings and visits'],
  ['neighborhood(of: { name: "John Kerry" }, since: "2021-01-01", until: "2020-01-01")', 'the period ends (until: 2020-01-01) before it begins (since: 2021-01-01)'],
  ['paths(from: { name: "John Kerry" }, to: { name: "Nobody" })', 'to: there is no such actor: no person, organization or country has the name "Nobody"'],
  ['paths(from: { name: "John Kerry" }, to: { wikidata: "Q22316" })', 'from and to are the same actor: name two'],
  ['paths(from: { name: "John Kerry" }, to: { name: "Wang Yi" }, maxHops: 7)', 'maxHops is 7, but must be 1 to 6'],
  ['paths(from: { name: "John Kerry" }, to: { name: "Wang Yi" }, limit: 21)', 'limit is 21, but must be 1 to 20'],
])('%s is refused', async (field, message) => {
  const named = (text: string): string => text.replace(/@(\w+)/g, (_whole, name: string) => ids[name] ?? '');
  const { errors, data } = await ask(`{ ${named(field)} { truncated } }`);
  expect(data).toBeNull();
  expect(errors?.map(({ message: told, path, extensions }) => ({ told, path, code: extensions.code }))).toEqual([{ told: named(message), path: [field.split('(')[0]], code: 'BAD_USER_INPUT' }]);
});

test('what may be too large is refused before anything is searched', async () => {
  const { errors, statements } = await ask(`{ neighborhood(of: { name: "John Kerry" }, limit: 500) { edges { facts { citations { exact attribution { agentText } } participants(first: 100) { nodes { name } } } } } }`);
  expect([errors?.[0]?.extensions.code, statements.length]).toEqual(['QUERY_TOO_LARGE', 0]);
});

test('a search costs its points, and each object its half', async () => {
  const { text } = await ask('{ neighborhood(of: { name: "John Kerry" }, limit: 10) { edges { from { name } facts { id } } } }');
  // 200 points, one neighborhood, 10 edges, 10 actors, 50 facts.
  expect(JSON.parse(text)).toMatchObject({ extensions: { cost: { requested: 200 + Math.ceil((1 + 10 + 10 + 50) / 2) } } });
});

test('an actor with 10,000 meetings is searched in time, from either end', async () => {
  const [hub] = await database.query<{ id: string }>(
    `with things as (insert into thing (kind, name) select 'PERSON', 'Delegate ' || i from generate_series(0, 5000) i returning id), actors as (insert into actor select id from things),
       persons as (insert into person (id) select id from things) select min(id)::text as id from things`);
  const first = Number(hub?.id);
  await database.query(
    `with facts as (insert into fact (kind, date_edtf, date_earliest, date_latest, date_precision) select 'MEETING', d::text, d, d, 'DAY' from generate_series(0, 9999) i, lateral (select date '2000-01-01' + i) x (d) returning id, kind, sort_date),
       ranked as (select *, row_number() over (order by id) as n from facts), meetings as (insert into meeting (id) select id from facts)
     insert into participation (fact_id, kind, fact_date, actor_id, role) select id, kind, sort_date, a, 'PARTICIPANT' from ranked, unnest(array[$1::bigint, $1 + 1 + (n - 1) % 5000]) a`, [first]);
  const started = performance.now();
  const around = await graph.ask(`{ neighborhood(of: { id: "Person_${first}" }, limit: 3) { truncated edges { to { name } count first last } } }`);
  const between = await graph.ask(`{ a: paths(from: { id: "Person_${first + 7}" }, to: { id: "Person_${first + 9}" }) { truncated paths { nodes { id } edges { count } } }
    b: paths(from: { id: "Person_${first}" }, to: { name: "Wang Yi" }) { truncated paths { length } } }`);
  expect(around.data).toEqual({
    neighborhood: { truncated: true, edges: ['2013-09-09', '2013-09-10', '2013-09-11'].map((last, n) => ({ to: { name: `Delegate ${n + 1}` }, count: 2, first: `2000-01-0${n + 1}`, last })) },
  });
  expect(between.data).toEqual({
    a: { truncated: false, paths: [{ nodes: [7, 0, 9].map((n) => ({ id: `Person_${first + n}` })), edges: [{ count: 2 }, { count: 2 }] }] },
    b: { truncated: false, paths: [] },
  });
  expect(performance.now() - started).toBeLessThan(5_000);
});
