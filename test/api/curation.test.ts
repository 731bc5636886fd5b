import { dumpGraph } from '../support/graph-dump.js';
import { dataOf, type JudgedApi, keptBy, openJudgedApi } from '../support/judged-api.js';
import { hussein, meeting, other } from '../support/told-twice.js';

let told: JudgedApi;
let { database, source, graph, judge, retract, personOf } = {} as JudgedApi;

const open = async (): Promise<void> => {
  told = await openJudgedApi();
  ({ database, source, graph, judge, retract, personOf } = told);
};

beforeEach(open, 60_000);
afterEach(() => told?.close());

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
  await told.close();
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
    oldest: judgements(orderBy: [{ field: AT, direction: ASC }], first: 2) { nodes { id } pageInfo { endCursor hasNextPage } }
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
    oldest: { nodes: [{ id: 'Judgement_1' }, { id: 'Judgement_2' }], pageInfo: { endCursor: expect.any(String) as unknown, hasNextPage: true } },
    latest: { nodes: [{ id: 'Judgement_3' }], pageInfo: { hasNextPage: true } },
    node: { verdict: 'SAME', one: { name: 'Mohammad Javad Zarif' } },
    person: { judgements: { totalCount: 1, nodes: [{ id: 'Judgement_2', other: { name: 'Mohammad Javad Zarif' } }] } },
    persons: { nodes: [{ name: 'John Kerry' }, { name: 'Mohammad Javad Zarif' }] },
    facts: { totalCount: 0 },
  });
  expect(answer.statements).toHaveLength(1);
  const { oldest } = dataOf(answer) as { oldest: { pageInfo: { endCursor: string } } };
  expect(dataOf(await graph.ask('query ($after: String) { judgements(orderBy: [{ field: AT, direction: ASC }], after: $after) { nodes { id } } }', { after: oldest.pageInfo.endCursor }))).toEqual({ judgements: { nodes: [{ id: 'Judgement_3' }] } });
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
