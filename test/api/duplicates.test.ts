import { Client } from 'pg';
import { linkAll } from '../../src/dossier/linking.service.js';
import type { Answer } from '../support/graph.js';
import { dataOf, type JudgedApi, keptBy, openJudgedApi } from '../support/judged-api.js';
import { meeting } from '../support/told-twice.js';

let told: JudgedApi;
let { source, graph, judge, retract, personOf } = {} as JudgedApi;

const open = async (): Promise<void> => {
  told = await openJudgedApi();
  ({ source, graph, judge, retract, personOf } = told);
};

beforeEach(open, 60_000);
afterEach(() => told?.close());

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
      judgements: { nodes: [{ verdict: 'UNSURE', by: 'linker 3', score: expect.any(Number) as unknown, why: expect.any(String) as unknown }, { verdict: 'UNSURE', by: 'linker 3', score: expect.any(Number) as unknown, why: expect.any(String) as unknown }, { verdict: 'SAME', by: 'linker 3', score: 0.96, why: 'hushiar = hushiar; zibari = zibari; offices of one country' }] },
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

  test('are to be asked for again where it takes long', async () => {
    const holder = new Client({ ...told.database.connection });
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('lock table person in access exclusive mode');
      const { errors } = await ask();
      expect(errors).toMatchObject([{ message: 'the persons are being compared, which takes a while for so many: ask again in a moment', extensions: { code: 'SERVER_BUSY' } }]);
      await holder.query('rollback');
      expect(await pairs()).toEqual([sure, ...unsure]);
    } finally {
      await holder.end();
    }
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
