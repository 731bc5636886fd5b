import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chancery } from '../support/cli-run.js';
import type { TestDatabase } from '../support/database.js';
import { createExampleDatabase } from '../support/examples.js';
import { type Answer, type Graph, openGraph } from '../support/graph.js';

const root = path.resolve(__dirname, '../..');
let database: TestDatabase;
let graph: Graph;
let folder: string;

beforeEach(async () => {
  database = await createExampleDatabase();
  graph = await openGraph(database, { caller: { role: 'EDITOR', least: 'ANONYMOUS', name: 'Gulf desk' } });
  folder = mkdtempSync(path.join(tmpdir(), 'chancery-curating-'));
}, 60_000);

afterEach(async () => {
  await graph?.close();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

interface Block {
  readonly language: string;
  readonly text: string;
}

const blocks = (): Block[] => [...readFileSync(path.join(root, 'docs/curating.md'), 'utf8').matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language = '', text = '']) => ({ language, text }));

/** What a command of the page prints. */
async function printedBy(command: string): Promise<string> {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  expect(words.slice(0, 2)).toEqual(['node', 'dist/src/cli/chancery.js']);
  const run = chancery(database, words.slice(2), { cwd: folder });
  expect({ code: await run.exit, err: run.err() }).toMatchObject({ code: 0 });
  return run.out();
}

test('docs/curating.md can be followed on the examples, and tells what comes out', async () => {
  let [answer, printed, compared]: [unknown, string, number] = [undefined, '', 0];
  for (const { language, text } of blocks()) {
    if (language === 'yaml') writeFileSync(path.join(folder, 'call.yaml'), text);
    else if (language === 'sh') printed = await printedBy(text.trim());
    else if (language === 'graphql') {
      const { data, errors } = await graph.ask(text);
      expect({ text, errors }).toEqual({ text, errors: undefined });
      answer = data;
    } else if (language === 'json') expect(JSON.stringify(answer, null, 1)).toEqual(JSON.stringify(JSON.parse(text), null, 1));
    else expect(printed).toBe(text);
    if (language === 'json' || language === 'text') compared += 1;
  }
  expect(compared).toBe(7);
}, 60_000);

describe('the worked operations of judging', () => {
  const ask = (name: string, variables?: Record<string, unknown>): Promise<Answer> => graph.ask(readFileSync(path.join(root, `examples/operations/${name}.graphql`), 'utf8'), variables);
  const [one, other] = [{ id: 'Person_30', name: 'Abdullah bin Zayed Al Nahyan' }, { id: 'Person_36', name: 'Mohammed bin Zayed Al Nahyan' }];
  const why = 'Brothers: one is foreign minister, the other crown prince';

  test('show who may be one, judge them, show that, and take it back', async () => {
    const suggested = { duplicates: { totalCount: 1, suggestions: [expect.objectContaining({ score: 0.76, verdict: 'UNSURE', reasons: ['zayed = zayed', 'nahian = nahian', 'offices of one country'], one: expect.objectContaining(one) as unknown, other: expect.objectContaining(other) as unknown })] } };
    const before = await ask('persons-who-may-be-one');
    expect([before.errors, before.data, before.statements.length]).toEqual([undefined, suggested, 4]);
    const kept = await ask('judge-two-persons');
    expect([kept.errors, kept.data, kept.statements.length]).toEqual([undefined, { judge: { problems: [], judgement: { id: 'Judgement_1', verdict: 'DIFFERENT', why, by: 'Gulf desk', one, other } } }, 1]);
    expect((await ask('persons-who-may-be-one')).data).toEqual({ duplicates: { totalCount: 0, suggestions: [] } });
    const about = await ask('judgements-about-a-person');
    expect([about.errors, about.statements.length]).toEqual([undefined, 1]);
    expect(about.data).toMatchObject({ person: { ...one, judgements: { nodes: [{ id: 'Judgement_1', verdict: 'DIFFERENT', oneName: one.name, otherName: other.name, by: 'Gulf desk', why, score: null, retractedBy: null, other }] } } });
    const back = await ask('take-back-a-judgement');
    expect([back.errors, back.data]).toEqual([undefined, { retractJudgement: { problems: [], judgement: { id: 'Judgement_1', verdict: 'DIFFERENT', retractedBy: 'Gulf desk', one, other } } }]);
    expect((await ask('persons-who-may-be-one')).data).toEqual(suggested);
  });
});
