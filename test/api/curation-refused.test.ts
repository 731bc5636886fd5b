import { dumpRows } from '../support/graph-dump.js';
import { dataOf, type JudgedApi, judgeMutation, keptBy, openJudgedApi } from '../support/judged-api.js';
import { hussein, meeting } from '../support/told-twice.js';

let told: JudgedApi;
let { database, source, graph, judge, retract, personOf } = {} as JudgedApi;

beforeAll(async () => {
  told = await openJudgedApi();
  ({ database, source, graph, judge, retract, personOf } = told);
  await told.tellAll();
  await told.tell({ ...meeting('Once more.', { z: { name: 'Third Zarif' }, h: hussein }), positions: { p: { title: 'President', country: 'IQ' }, q: { title: 'Prime Minister', country: 'IQ' } }, organizations: { o: { name: 'League of Arab States', kind: 'INTERGOVERNMENTAL' } } });
}, 60_000);

afterAll(() => told?.close());

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
    const before = await dumpRows(source);
    const answer = await judge('SAME', await personOf('Mohammad Javad Zarif'), await personOf('M. J. Zarif'), given);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(await dumpRows(source)).toEqual(before);
  });

  test('a part of the request that could not be shown, or is too much, keeps all of it from being done', async () => {
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
  const id = keptBy(await judge('SAME', await personOf('Mohammad Javad Zarif'), await personOf('M. J. Zarif')));
  await told.tell(meeting('And once more.', { z: { name: 'Zarif', identifiers: { wikidata: 'Q10296812', viaf: '35' } }, h: hussein }));
  const before = await dumpRows(source);
  const answer = await retract(id);
  expect(dataOf(answer)).toEqual({ retractJudgement: { judgement: null, problems: [{ code: 'DOSSIERS_DISAGREE', message: expect.stringMatching(/^the dossiers do not allow it: .*are already those of 2 different things: correct the wrong one, here or in the dossier that has it$/) as unknown }] } });
  expect(await dumpRows(source)).toEqual(before);
});
