import type { DataSource } from 'typeorm';
import { judge, retract } from '../../src/dossier/judgement.service.js';
import { Problem } from '../../src/shared/problem.js';
import type { TestDatabase } from '../support/database.js';
import { openGraph } from '../support/graph.js';
import { dumpGraph, dumpRows } from '../support/graph-dump.js';
import { hussein, meeting, openToldTwice, other, type ToldTwice } from '../support/told-twice.js';

let told: ToldTwice;
let database: TestDatabase;
let source: DataSource;
let { tell, tellAll, idOf, graphWithNumbers } = {} as ToldTwice;

const open = async (): Promise<void> => {
  told = await openToldTwice();
  ({ database, source, tell, tellAll, idOf, graphWithNumbers } = told);
};

beforeEach(open, 60_000);
afterEach(() => told?.close());

const thing = (id: string): { isFact: boolean; id: string } => ({ isFact: false, id });
const fact = (id: string): { isFact: boolean; id: string } => ({ isFact: true, id });

test('two persons judged the same are one everywhere; taken back, every row is as it was', async () => {
  await tellAll();
  const before = await graphWithNumbers();
  const [one, two] = [await idOf('Mohammad Javad Zarif'), await idOf('M. J. Zarif')];
  const id = await judge(source, { verdict: 'SAME', one: thing(two), other: thing(one), by: 'an analyst', why: 'same office on the same day' });
  expect(await database.query('select id, name from thing where id = any($1) order by id', [[one, two]])).toEqual([{ id: one, name: 'Mohammad Javad Zarif' }]);
  expect(await database.query('select text, kind from name where thing_id = $1 order by text', [one])).toEqual([
    { text: 'M. J. Zarif', kind: 'ALIAS' }, { text: 'Mohammad Javad Zarif', kind: 'PRIMARY' }, { text: 'Zarif, Javad', kind: 'ALIAS' },
  ]);
  expect(await database.query('select scheme, value from identifier where thing_id = $1 order by scheme', [one])).toEqual([{ scheme: 'isni', value: '9' }, { scheme: 'viaf', value: '35' }, { scheme: 'wikidata', value: 'Q10296812' }]);
  expect(await database.query('select count(*)::int as n from participation where actor_id = $1', [one])).toEqual([{ n: 4 }]);
  expect(await database.query('select id, is_fact from former_id')).toEqual([{ id: two, is_fact: false }]);
  expect(await database.query(`select verdict, by, why, retracted_at from judgement`)).toEqual([{ verdict: 'SAME', by: 'an analyst', why: 'same office on the same day', retracted_at: null }]);
  await retract(source, id, 'another analyst');
  expect(await graphWithNumbers()).toEqual(before);
  expect(await database.query(`select verdict, retracted_by, retracted_at is not null as retracted from judgement`)).toEqual([{ verdict: 'SAME', retracted_by: 'another analyst', retracted: true }]);
});

test('what is told later under the name or an identifier of either belongs to the one', async () => {
  await tellAll();
  await judge(source, { verdict: 'SAME', one: thing(await idOf('Mohammad Javad Zarif')), other: thing(await idOf('M. J. Zarif')), by: 'x', why: null });
  const one = await idOf('Mohammad Javad Zarif');
  await tell(meeting('Once more.', { z: { name: 'M. J. Zarif' }, h: hussein }));
  await tell(meeting('And once more.', { z: { name: 'Whoever', identifiers: { viaf: '35' } }, h: hussein }));
  expect(await database.query('select count(*)::int as n from participation where actor_id = $1', [one])).toEqual([{ n: 6 }]);
});

test('merged, edited, and parted: the graph is that of the edit alone', async () => {
  await tellAll();
  const id = await judge(source, { verdict: 'SAME', one: thing(await idOf('Mohammad Javad Zarif')), other: thing(await idOf('M. J. Zarif')), by: 'x', why: null });
  const edited = meeting('Again Zarif met Hussein.', { z: { ...other, names: ['Dr Zarif'] }, h: hussein, k: { name: 'John Kerry' } });
  await tell(edited);
  await retract(source, id, 'x');
  const parted = await dumpGraph(source);
  await told.close();
  await open();
  await tellAll();
  await tell(edited);
  expect(parted).toEqual(await dumpGraph(source));
});

test('of three that become one by two judgements, taking back the first parts what it joined', async () => {
  await tellAll();
  await tell(meeting('Dr Zarif came.', { z: { name: 'Doctor Zarif' }, h: hussein }));
  const [a, b, c] = [await idOf('Mohammad Javad Zarif'), await idOf('M. J. Zarif'), await idOf('Doctor Zarif')];
  const before = await graphWithNumbers();
  const first = await judge(source, { verdict: 'SAME', one: thing(a), other: thing(b), by: 'x', why: null });
  const second = await judge(source, { verdict: 'SAME', one: thing(a), other: thing(c), by: 'x', why: null });
  expect(await database.query('select id from thing where id = any($1)', [[a, b, c]])).toEqual([{ id: a }]);
  await retract(source, first, 'x');
  expect(await database.query('select id from thing where id = any($1) order by id', [[a, b, c]])).toEqual([{ id: a }, { id: b }]);
  await retract(source, second, 'x');
  expect(await graphWithNumbers()).toEqual(before);
});

test('two meetings judged the same are one with the words of both; taken back, two again', async () => {
  await tellAll();
  const before = await graphWithNumbers();
  const [one, two] = await database.query<{ id: string }>(`select id from fact where kind = 'MEETING' order by id limit 2`);
  const id = await judge(source, { verdict: 'SAME', one: fact(one?.id ?? ''), other: fact(two?.id ?? ''), by: 'x', why: null });
  expect(await database.query('select count(*)::int as n from fact')).toEqual([{ n: 3 }]);
  expect(await database.query('select exact, field, value from citation where fact_id = $1 order by article_id, field nulls first', [one?.id])).toEqual([
    { exact: 'Zarif met Hussein.', field: null, value: null }, { exact: 'Zarif met Hussein.', field: 'DATE', value: '2021-02-11' },
    { exact: 'Again Zarif met Hussein.', field: null, value: null }, { exact: 'Again Zarif met Hussein.', field: 'DATE', value: '2021-02-12' },
  ]);
  expect(await database.query('select id, is_fact from former_id')).toEqual([{ id: two?.id, is_fact: true }]);
  await retract(source, id, 'x');
  expect(await graphWithNumbers()).toEqual(before);
});

test('what cannot be is refused, and nothing changes', async () => {
  await tellAll();
  await tell({ ...meeting('Iraq.', { h: hussein }), positions: { p: { title: 'President', country: 'IQ' }, q: { title: 'Prime Minister', country: 'IQ' } }, organizations: { o: { name: 'League of Arab States', kind: 'INTERGOVERNMENTAL' } } });
  const before = await dumpRows(source);
  const [person, organization] = [await idOf('Fuad Hussein'), await idOf('League of Arab States', 'ORGANIZATION')];
  const [president, premier] = [await idOf('President', 'POSITION'), await idOf('Prime Minister', 'POSITION')];
  const refused = async (one: string, other_: string, why: string): Promise<void> => {
    const judging = judge(source, { verdict: 'SAME', one: thing(one), other: thing(other_), by: 'x', why: null });
    await expect(judging).rejects.toThrow(Problem);
    await expect(judging).rejects.toThrow(why);
  };
  await refused(person, '999999', 'there is no thing 999999');
  await refused(person, person, 'they are one already');
  await refused(person, organization, 'one is a person, the other a organization');
  await refused(president, premier, 'a position is what its name and country say');
  await expect(retract(source, '999', 'x')).rejects.toThrow('there is no judgement 999');
  expect(await dumpRows(source)).toEqual(before);
});

test('DIFFERENT and UNSURE are kept and show nothing', async () => {
  await tellAll();
  const before = await graphWithNumbers();
  for (const verdict of ['DIFFERENT', 'UNSURE'] as const) await judge(source, { verdict, one: thing(await idOf('Mohammad Javad Zarif')), other: thing(await idOf('M. J. Zarif')), by: 'x', why: null });
  expect(await graphWithNumbers()).toEqual(before);
  expect(await database.query('select verdict from judgement order by id')).toEqual([{ verdict: 'DIFFERENT' }, { verdict: 'UNSURE' }]);
});

test('the ids of what became one with something else lead to it, wherever an id is taken', async () => {
  await tellAll();
  const [one, two] = [await idOf('Mohammad Javad Zarif'), await idOf('M. J. Zarif')];
  const [first, second] = (await database.query<{ id: string }>(`select id from fact order by id limit 2`)).map(({ id }) => id);
  await judge(source, { verdict: 'SAME', one: thing(one), other: thing(two), by: 'x', why: null });
  await judge(source, { verdict: 'SAME', one: fact(first ?? ''), other: fact(second ?? ''), by: 'x', why: null });
  const graph = await openGraph(database);
  try {
    const query = `{ node(id: "Person_${two}") { id } nodes(ids: ["Meeting_${second}", "Person_${two}", "Person_999999"]) { id } person(by: { id: "Person_${two}" }) { id name }
      meeting(id: "Meeting_${second}") { id } fact(id: "Meeting_${second}") { id } persons(where: { id: { in: ["Person_${two}"] } }) { nodes { id } }
      meetings(where: { participants: { some: { person: { id: { eq: "Person_${two}" } } } } }) { totalCount } }`;
    const { data, errors, statements } = await graph.ask(query);
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
    const [person, meeting_] = [`Person_${one}`, `Meeting_${first}`];
    expect(data).toEqual({
      node: { id: person }, nodes: [{ id: meeting_ }, { id: person }, null], person: { id: person, name: 'Mohammad Javad Zarif' },
      meeting: { id: meeting_ }, fact: { id: meeting_ }, persons: { nodes: [{ id: person }] }, meetings: { totalCount: 3 },
    });
    expect((await graph.ask(`{ neighborhood(of: { id: "Person_${two}" }, limit: 1) { nodes { id } } }`)).data).toMatchObject({ neighborhood: { nodes: [{ id: person }, {}] } });
  } finally {
    await graph.close();
  }
});
