import type { DataSource } from 'typeorm';
import { linkAll } from '../../src/linking/linking.service.js';
import type { TestDatabase } from '../support/database.js';
import { type Answer, type Graph, openGraph } from '../support/graph.js';
import { dumpGraph, dumpRows } from '../support/graph-dump.js';
import { hussein, meeting, openToldTwice, other, type ToldTwice } from '../support/told-twice.js';

let told: ToldTwice;
let database: TestDatabase;
let source: DataSource;
let graph: Graph;

const open = async (): Promise<void> => {
  told = await openToldTwice();
  ({ database, source } = told);
  graph = await openGraph(database, { caller: { role: 'EDITOR', least: 'ANONYMOUS', name: 'desk' } });
};

const close = async (): Promise<void> => {
  await graph?.close();
  await told?.close();
};

beforeEach(open, 60_000);
afterEach(close);

const judgeMutation = `mutation ($input: JudgeInput!) {
  judge(input: $input) { clientMutationId problems { code message } judgement { id verdict by why score retractedAt oneName otherName one { __typename id } other { id ... on Person { name names { text } } } } }
}`;
const retractMutation = 'mutation ($input: RetractJudgementInput!) { retractJudgement(input: $input) { problems { code message } judgement { id verdict retractedBy one { id } other { id } } } }';
const judge = (verdict: string, one: string, second: string, rest: object = {}): Promise<Answer> => graph.ask(judgeMutation, { input: { verdict, one, other: second, ...rest } });
const retract = (judgement: string): Promise<Answer> => graph.ask(retractMutation, { input: { judgement } });
const dataOf = ({ data, errors }: Answer): Record<string, unknown> => {
  expect(errors).toBeUndefined();
  return data;
};
const keptBy = (answer: Answer): string => (dataOf(answer) as { judge: { judgement: { id: string } } }).judge.judgement.id;
const personOf = async (name: string): Promise<string> => `Person_${await told.idOf(name)}`;

/** What is known of Zarif, in every way of asking. */
const everywhere = async (former: string): Promise<unknown> =>
  dataOf(await graph.ask(`{
    search(query: "Javad", types: [PERSON]) { nodes { ... on Person { name } } }
    persons(where: { name: { matches: "Zarif" } }) { totalCount nodes { name meetings { totalCount } counterparts { edges { meetingCount node { name } } } } }
    meetings { totalCount }
    person(by: { name: "Zarif, Javad" }) { name }
    node(id: "${former}") { ... on Person { name } }
    fuad: person(by: { name: "Fuad Hussein" }) { counterparts { totalCount edges { meetingCount node { name } } } }
  }`));

test('two persons judged the same are one in every answer at once; taken back, the database is as it was', async () => {
  await told.tellAll();
  const [one, two] = [await personOf('Mohammad Javad Zarif'), await personOf('M. J. Zarif')];
  const [before, shown] = [await told.graphWithNumbers(), await everywhere(two)];
  expect(shown).toMatchObject({ persons: { totalCount: 2 }, node: { name: 'M. J. Zarif' }, person: { name: 'M. J. Zarif' }, fuad: { counterparts: { totalCount: 2 } } });

  const answer = await judge('SAME', two, one, { why: ' the same office on the same day ', clientMutationId: 'a 1' });
  expect(dataOf(answer)).toEqual({
    judge: {
      clientMutationId: 'a 1',
      problems: [],
      judgement: {
        id: 'Judgement_1', verdict: 'SAME', by: 'desk', why: 'the same office on the same day', score: null, retractedAt: null, oneName: 'M. J. Zarif', otherName: 'Mohammad Javad Zarif',
        one: { __typename: 'Person', id: one }, other: { id: one, name: 'Mohammad Javad Zarif', names: [{ text: 'Mohammad Javad Zarif' }, { text: 'M. J. Zarif' }, { text: 'Zarif, Javad' }] },
      },
    },
  });
  // What judging takes goes through connections of its own: the reader shows.
  expect(answer.statements).toHaveLength(1);
  const name = 'Mohammad Javad Zarif';
  expect(await everywhere(two)).toEqual({
    search: { nodes: [{ name }] },
    persons: { totalCount: 1, nodes: [{ name, meetings: { totalCount: 4 }, counterparts: { edges: [{ meetingCount: 3, node: { name: 'Fuad Hussein' } }, { meetingCount: 1, node: { name: 'John Kerry' } }] } }] },
    meetings: { totalCount: 4 },
    person: { name },
    node: { name },
    fuad: { counterparts: { totalCount: 1, edges: [{ meetingCount: 3, node: { name } }] } },
  });

  expect(dataOf(await retract('Judgement_1'))).toEqual({ retractJudgement: { problems: [], judgement: { id: 'Judgement_1', verdict: 'SAME', retractedBy: 'desk', one: { id: two }, other: { id: one } } } });
  expect(await everywhere(two)).toEqual(shown);
  expect(await told.graphWithNumbers()).toEqual(before);
});

test('merged, told more of, and parted: the database is that of what was told alone', async () => {
  await told.tellAll();
  const id = keptBy(await judge('SAME', await personOf('Mohammad Javad Zarif'), await personOf('M. J. Zarif')));
  const edited = meeting('Again Zarif met Hussein.', { z: { ...other, names: ['Dr Zarif'] }, h: hussein, k: { name: 'John Kerry' } });
  await told.tell(edited);
  await told.tell(meeting('Once more.', { z: { name: 'M. J. Zarif' }, h: hussein }));
  expect(dataOf(await graph.ask('{ persons(where: { name: { matches: "Zarif" } }) { nodes { name meetings { totalCount } } } }'))).toEqual({ persons: { nodes: [{ name: 'Mohammad Javad Zarif', meetings: { totalCount: 5 } }] } });
  dataOf(await retract(id));
  const parted = await dumpGraph(source);
  await close();
  await open();
  await told.tellAll();
  await told.tell(edited);
  await told.tell(meeting('Once more.', { z: { name: 'M. J. Zarif' }, h: hussein }));
  expect(parted).toEqual(await dumpGraph(source));
});

test('two meetings become one, and two again', async () => {
  await told.tellAll();
  const before = await told.graphWithNumbers();
  const [one = '', two = ''] = (await database.query<{ id: string }>('select id from fact order by id limit 2')).map(({ id }) => `Meeting_${id}`);
  const show = 'mutation ($input: JudgeInput!) { judge(input: $input) { judgement { oneName one { ... on Meeting { id citations { exact } } } other { ... on Fact { id kind } } } } }';
  expect(dataOf(await graph.ask(show, { input: { verdict: 'SAME', one: two, other: one } }))).toMatchObject({ judge: { judgement: { oneName: null, one: { id: one }, other: { id: one, kind: 'MEETING' } } } });
  expect(dataOf(await graph.ask(`{ facts { totalCount } meetings { totalCount } meeting(id: "${two}") { id } fact(id: "${one}") { judgements { nodes { id verdict } } } }`))).toEqual({
    facts: { totalCount: 3 }, meetings: { totalCount: 3 }, meeting: { id: one }, fact: { judgements: { nodes: [{ id: 'Judgement_1', verdict: 'SAME' }] } },
  });
  dataOf(await retract('Judgement_1'));
  expect(await told.graphWithNumbers()).toEqual(before);
});

test('judgements are listed, filtered, counted, found by their ids and at what they are about, one statement each', async () => {
  await told.tellAll();
  const [one, two, kerry] = [await personOf('Mohammad Javad Zarif'), await personOf('M. J. Zarif'), await personOf('John Kerry')];
  for (const [verdict, first, second] of [['UNSURE', one, two], ['DIFFERENT', kerry, one], ['SAME', one, two]] as const) keptBy(await judge(verdict, first, second));
  dataOf(await retract('Judgement_2'));
  const answer = await graph.ask(`{
    judgements { totalCount nodes { id verdict oneName } distribution(groupBy: VERDICT) { key value } pageInfo { hasNextPage endCursor } }
    standing: judgements(where: { retractedAt: { isNull: true }, by: { eq: "desk" }, thing: { id: { eq: "${two}" } } }) { nodes { id } }
    kerrys: judgements(where: { thing: { name: { matches: "Kerry" } } }) { nodes { id retractedBy } }
    latest: judgements(first: 1) { nodes { id } pageInfo { hasNextPage } }
    node(id: "Judgement_3") { ... on Judgement { verdict one { ... on Thing { name } } } }
    person(by: { id: "${kerry}" }) { judgements(where: { verdict: { eq: DIFFERENT } }) { totalCount nodes { id other { ... on Person { name } } } } }
    persons(where: { judgements: { some: { verdict: { eq: DIFFERENT } } } }) { nodes { name } }
    facts(where: { judgements: { some: {} } }) { totalCount }
  }`);
  expect(dataOf(answer)).toEqual({
    judgements: {
      totalCount: 3, nodes: [{ id: 'Judgement_3', verdict: 'SAME', oneName: 'Mohammad Javad Zarif' }, { id: 'Judgement_2', verdict: 'DIFFERENT', oneName: 'John Kerry' }, { id: 'Judgement_1', verdict: 'UNSURE', oneName: 'Mohammad Javad Zarif' }],
      distribution: expect.arrayContaining([{ key: 'SAME', value: 1 }, { key: 'DIFFERENT', value: 1 }, { key: 'UNSURE', value: 1 }]) as unknown, pageInfo: { hasNextPage: false, endCursor: expect.any(String) as unknown },
    },
    standing: { nodes: [{ id: 'Judgement_3' }, { id: 'Judgement_1' }] },
    kerrys: { nodes: [{ id: 'Judgement_2', retractedBy: 'desk' }] },
    latest: { nodes: [{ id: 'Judgement_3' }], pageInfo: { hasNextPage: true } },
    node: { verdict: 'SAME', one: { name: 'Mohammad Javad Zarif' } },
    person: { judgements: { totalCount: 1, nodes: [{ id: 'Judgement_2', other: { name: 'Mohammad Javad Zarif' } }] } },
    persons: { nodes: [{ name: 'John Kerry' }, { name: 'Mohammad Javad Zarif' }] },
    facts: { totalCount: 0 },
  });
  expect(answer.statements).toHaveLength(1);
});

describe('a judgement that cannot be', () => {
  test.each<[string, object, string, string]>([
    ['no id', { one: 'Zarif' }, 'INVALID_ID', 'one: "Zarif" is no id of a thing or fact: they look like Person_42'],
    ['an id with what no text may hold', { other: 'a\0\ud800b' }, 'INVALID_ID', 'other: "a\\u0000\\ud800b" is no id of a thing or fact: they look like Person_42'],
    ['the id of an article', { other: 'Article_1' }, 'INVALID_ID', 'other: "Article_1" is no id of a thing or fact: they look like Person_42'],
    ['an unknown id', { other: 'Person_999999' }, 'NOT_FOUND', 'there is no person 999999'],
    ['the id of something else', { other: '$ORGANIZATION' }, 'NOT_FOUND', 'there is no person $N'],
    ['the same twice', { other: '$ONE' }, 'ONE_ALREADY', 'they are one already'],
    ['a person and a country', { other: '$COUNTRY' }, 'DIFFERENT_KINDS', 'one is a person, the other a country: they cannot be judged together'],
    ['a thing and a fact', { other: '$MEETING' }, 'DIFFERENT_KINDS', 'one is a thing, the other a fact: they cannot be judged together'],
    ['two positions', { one: '$POSITION', other: '$ANOTHER' }, 'DEFINED_BY_NAME', 'a position is what its name and country say: correct the dossiers instead'],
    ['a text that is too long', { why: 'x'.repeat(1_001) }, 'INVALID_TEXT', 'why has 1001 characters: at most 1000'],
    ['a text with U+0000', { why: 'so\0so' }, 'INVALID_TEXT', 'why holds U+0000 or half of a character, which cannot be stored'],
  ])('%s is told as a problem, and nothing changes', async (_what, given, code, message) => {
    await told.tellAll();
    await told.tell({ ...meeting('Once more.', { z: { name: 'Third Zarif' }, h: hussein }), positions: { p: { title: 'President', country: 'IQ' }, q: { title: 'Prime Minister', country: 'IQ' } }, organizations: { o: { name: 'League of Arab States', kind: 'INTERGOVERNMENTAL' } } });
    const [one, organization] = [await personOf('Mohammad Javad Zarif'), await told.idOf('League of Arab States', 'ORGANIZATION')];
    const [fact] = await database.query<{ id: string }>('select min(id) as id from fact');
    const names: Record<string, string> = {
      $ONE: one, $ORGANIZATION: `Person_${organization}`, $COUNTRY: `Country_${await told.idOf('Iraq', 'COUNTRY')}`, $MEETING: `Meeting_${fact?.id}`,
      $POSITION: `Position_${await told.idOf('President', 'POSITION')}`, $ANOTHER: `Position_${await told.idOf('Prime Minister', 'POSITION')}`,
    };
    const before = await dumpRows(source);
    const input = Object.fromEntries(Object.entries({ verdict: 'SAME', one, other: await personOf('M. J. Zarif'), clientMutationId: 'b', ...given }).map(([key, value]) => [key, names[String(value)] ?? value]));
    const answer = await graph.ask(judgeMutation, { input });
    expect(dataOf(answer)).toEqual({ judge: { clientMutationId: 'b', judgement: null, problems: [{ code, message: expect.stringContaining(message.replace('$N', organization)) as unknown }] } });
    expect((dataOf(answer) as { judge: { problems: { message: string }[] } }).judge.problems[0]?.message).not.toContain('\n');
    expect(await dumpRows(source)).toEqual(before);
  });

  test('several faults of the input are told together', async () => {
    expect(dataOf(await judge('SAME', 'x', 'y', { why: '\0' }))).toMatchObject({ judge: { judgement: null, problems: [{ code: 'INVALID_ID' }, { code: 'INVALID_ID' }, { code: 'INVALID_TEXT' }] } });
  });

  test.each([
    ['a verdict that is none', { verdict: 'MAYBE' }, 'BAD_USER_INPUT'],
    ['no other', { other: undefined }, 'BAD_USER_INPUT'],
    ['a clientMutationId that cannot be sent back', { clientMutationId: '\0' }, 'BAD_USER_INPUT'],
  ])('%s is an error', async (_what, given, code) => {
    await told.tellAll();
    const before = await dumpRows(source);
    const answer = await judge('SAME', await personOf('Mohammad Javad Zarif'), await personOf('M. J. Zarif'), given);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(await dumpRows(source)).toEqual(before);
  });

  test('a part of the request that could not be shown, or is too much, keeps all of it from being done', async () => {
    await told.tellAll();
    const before = await dumpRows(source);
    const call = `judge(input: { verdict: SAME, one: "${await personOf('Mohammad Javad Zarif')}", other: "${await personOf('M. J. Zarif')}" })`;
    for (const [mutation, code] of [
      [`mutation { ${call} { judgement { one { ... on Person { meetings(first: 1000) { totalCount } } } } } }`, 'BAD_USER_INPUT'],
      [`mutation { ${call} { judgement { id } } again: ${call} { judgement { one { ... on Person { meetings(after: "x") { totalCount nodes { id } } } } } } }`, 'INVALID_CURSOR'],
      [`mutation { ${Array.from({ length: 21 }, (_, index) => `j${index}: ${call} { judgement { id } }`).join(' ')} }`, 'QUERY_TOO_LARGE'],
    ] as const) {
      const answer = await graph.ask(mutation);
      expect({ status: answer.status, codes: answer.errors?.map(({ extensions }) => extensions.code), data: answer.data }).toEqual({ status: 400, codes: [code], data: undefined });
      expect(answer.statements).toEqual([]);
    }
    expect(await dumpRows(source)).toEqual(before);
  });

  test('taken back twice, or none such, is told', async () => {
    await told.tellAll();
    keptBy(await judge('DIFFERENT', await personOf('Mohammad Javad Zarif'), await personOf('M. J. Zarif')));
    dataOf(await retract('Judgement_1'));
    const before = await dumpRows(source);
    for (const [id, code, message] of [
      ['Judgement_1', 'RETRACTED_BEFORE', 'judgement 1 was taken back before'],
      ['Judgement_999', 'NOT_FOUND', 'there is no judgement 999'],
      ['Person_1', 'INVALID_ID', 'judgement: "Person_1" is no id of a judgement: they look like Judgement_42'],
      ['1', 'INVALID_ID', 'judgement: "1" is no id of a judgement: they look like Judgement_42'],
    ] as const) {
      expect(dataOf(await retract(id))).toEqual({ retractJudgement: { judgement: null, problems: [{ code, message }] } });
    }
    expect(await dumpRows(source)).toEqual(before);
  });
});

test('what a dossier holds together by now cannot be parted', async () => {
  await told.tellAll();
  const id = keptBy(await judge('SAME', await personOf('Mohammad Javad Zarif'), await personOf('M. J. Zarif')));
  await told.tell(meeting('Once more.', { z: { name: 'Zarif', identifiers: { wikidata: 'Q10296812', viaf: '35' } }, h: hussein }));
  const before = await dumpRows(source);
  const answer = await retract(id);
  expect(dataOf(answer)).toEqual({ retractJudgement: { judgement: null, problems: [{ code: 'DOSSIERS_DISAGREE', message: expect.stringMatching(/^the dossiers do not allow it: .*are already those of 2 different things: correct the wrong one, here or in the dossier that has it$/) as unknown }] } });
  expect(await dumpRows(source)).toEqual(before);
});

test('several mutations of one request are done one after the other', async () => {
  await told.tellAll();
  const [one, two, kerry] = [await personOf('Mohammad Javad Zarif'), await personOf('M. J. Zarif'), await personOf('John Kerry')];
  const answer = await graph.ask(`mutation {
    a: judge(input: { verdict: SAME, one: "${one}", other: "${two}" }) { judgement { id } problems { code } }
    b: judge(input: { verdict: DIFFERENT, one: "${kerry}", other: "${two}" }) { judgement { other { id } } problems { code } }
    c: judge(input: { verdict: SAME, one: "${two}", other: "${one}" }) { judgement { id } problems { code } }
    d: retractJudgement(input: { judgement: "Judgement_1" }) { judgement { other { id } } problems { code } }
    __typename
  }`);
  expect(dataOf(answer)).toEqual({
    a: { judgement: { id: 'Judgement_1' }, problems: [] },
    b: { judgement: { other: { id: one } }, problems: [] },
    c: { judgement: null, problems: [{ code: 'ONE_ALREADY' }] },
    d: { judgement: { other: { id: two } }, problems: [] },
    __typename: 'Mutation',
  });
});

describe('duplicates', () => {
  /** A meeting of somebody in an office of Iraq with John Kerry. */
  const minister = (text: string, name: string, title: string, date: string): Promise<void> =>
    told.tell({ ...meeting(text, { z: { name }, k: { name: 'John Kerry' } }), positions: { p: { title, country: 'IQ' } }, facts: { M1: { kind: 'MEETING', date, participants: [{ actor: 'z', capacity: 'p' }, 'k'], evidence: [text] } } });
  const ask = (args = ''): Promise<Answer> => graph.ask(`{ duplicates${args} { totalCount suggestions { one { name } other { name } score verdict reasons } } }`);
  const pairs = async (args = ''): Promise<string[]> =>
    (dataOf(await ask(args)) as { duplicates: { suggestions: { one: { name: string }; other: { name: string } }[] } }).duplicates.suggestions.map(({ one, other: second }) => `${one.name}, ${second.name}`);
  const ministers = { one: { name: 'Hoshyar Zebari' }, other: { name: 'Hoshyar Mahmud Zebari' }, score: 0.96, verdict: 'SAME', reasons: ['hushiar = hushiar', 'zibari = zibari', 'offices of one country'] };
  const [sure, ...unsure] = ['Hoshyar Zebari, Hoshyar Mahmud Zebari', 'Ali Reza Hassan Karim, Ali Karim', 'Ali Mahmud Salih Karim, Ali Karim'];

  beforeEach(async () => {
    await minister('Zarif met Hussein.', 'Hoshyar Zebari', 'Foreign Minister', '2010-02-03');
    await minister('Again Zarif met Hussein.', 'Hoshyar Mahmud Zebari', 'Foreign Minister', '2010-02-04');
    await minister('Zarif met others.', 'Ali Reza Hassan Karim', 'Minister of Agriculture', '2010-02-05');
    await minister('Once more.', 'Ali Mahmud Salih Karim', 'Minister of Agriculture', '2011-02-03');
    await minister('And once more.', 'Ali Karim', 'Minister of Agriculture', '2012-02-03');
  });

  test('are told with score and reasons, by four statements; of one person, by five', async () => {
    const all = await ask();
    expect(dataOf(all)).toEqual({ duplicates: { totalCount: 3, suggestions: [ministers, expect.objectContaining({ verdict: 'UNSURE' }), expect.objectContaining({ verdict: 'UNSURE' })] } });
    expect(all.statements).toHaveLength(4);
    expect(await pairs()).toEqual([sure, ...unsure]);
    expect(dataOf(await ask('(first: 1)'))).toEqual({ duplicates: { totalCount: 3, suggestions: [ministers] } });
    const some = await ask('(of: { name: "Hoshyar Mahmud Zebari" })');
    expect(dataOf(some)).toEqual({ duplicates: { totalCount: 1, suggestions: [ministers] } });
    expect(some.statements).toHaveLength(5);
    expect(dataOf(await ask('(of: { name: "John Kerry" })'))).toEqual({ duplicates: { totalCount: 0, suggestions: [] } });
  });

  test('stay while a program alone was unsure, and it says so once', async () => {
    expect(await linkAll(source)).toEqual({ same: 1, unsure: 2, refused: [] });
    expect(await pairs()).toEqual(unsure);
    expect(await linkAll(source)).toEqual({ same: 0, unsure: 0, refused: [] });
    expect(dataOf(await graph.ask('{ judgements { nodes { verdict by score why } } persons(where: { name: { matches: "Zebari" } }) { nodes { name meetings { totalCount } } } }'))).toEqual({
      judgements: { nodes: [{ verdict: 'UNSURE', by: 'linker 2', score: expect.any(Number) as unknown, why: expect.any(String) as unknown }, { verdict: 'UNSURE', by: 'linker 2', score: expect.any(Number) as unknown, why: expect.any(String) as unknown }, { verdict: 'SAME', by: 'linker 2', score: 0.96, why: 'hushiar = hushiar; zibari = zibari; offices of one country' }] },
      persons: { nodes: [{ name: 'Hoshyar Zebari', meetings: { totalCount: 2 } }] },
    });
  });

  test('go when a person judges them: DIFFERENT and UNSURE until that is taken back, SAME for good', async () => {
    const [one, two] = [await personOf('Hoshyar Zebari'), await personOf('Hoshyar Mahmud Zebari')];
    for (const verdict of ['DIFFERENT', 'UNSURE']) {
      const id = keptBy(await judge(verdict, two, one));
      expect(await pairs()).toEqual(unsure);
      expect(await linkAll(source)).toMatchObject({ same: 0 });
      dataOf(await retract(id));
      expect(await pairs()).toEqual([sure, ...unsure]);
    }
    const id = keptBy(await judge('SAME', one, two));
    expect(await pairs()).toEqual(unsure);
    dataOf(await retract(id));
    expect(await pairs()).toEqual(unsure);
  });

  test('that are DIFFERENT do not come up again when one of them becomes one with a third', async () => {
    const [one, two, third] = [await personOf('Hoshyar Zebari'), await personOf('Hoshyar Mahmud Zebari'), await personOf('John Kerry')];
    keptBy(await judge('DIFFERENT', one, two));
    keptBy(await judge('SAME', third, two));
    expect(await pairs()).toEqual(unsure);
  });

  test.each([
    ['(first: 0)', 'first is 0, but must be 1 to 100'],
    ['(first: 101)', 'first is 101, but must be 1 to 100'],
    ['(of: { name: "Nobody" })', 'of: there is no such actor: no person, organization or country has the name "Nobody"'],
  ])('%s is bad input', async (args, message) => {
    const { errors } = await ask(args);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
