import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { readArticle } from '../../src/article/article-text.js';
import { dataSource } from '../../src/database/data-source.js';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import { record } from '../../src/dossier/record.js';
import { chooseExtractor } from '../../src/extract/choose-extractor.js';
import type { Extractor } from '../../src/extract/extractor.js';
import { ModelExtractor } from '../../src/extract/model-extractor.js';
import { RecordingExtractor } from '../../src/extract/recording-extractor.js';
import { ReplayExtractor } from '../../src/extract/replay-extractor.js';
import { Problem } from '../../src/shared/problem.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { answer, type FakeModel, startFakeModel, testKey } from '../support/fake-model.js';
import { modelFact } from '../support/model-answers.js';

let model: FakeModel;
let database: TestDatabase;
let source: DataSource;
let folder: string;
let lines: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  source = await dataSource(database.connection).initialize();
});

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

beforeEach(async () => {
  model = await startFakeModel({ CHANCERY_MODEL_PRICES: '2/10' });
  folder = mkdtempSync(join(tmpdir(), 'chancery-model-'));
  lines = [];
});

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await model.close();
});

const article = readArticle('---\ntitle: Talks\ndate: 2021-02-03\npublisher: The Register\n---\nFuad Hussein met Mohammad Javad Zarif on Wednesday.\n\nHe said that they agreed.\n', { format: 'MARKDOWN' });

const told = {
  persons: [
    { key: 'hussein', name: 'Fuad Hussein', mentions: ['Fuad Hussein'] },
    { key: 'zarif', name: 'Mohammad Javad Zarif', mentions: ['Mohammad Javad Zarif'] },
  ],
  meetings: [
    modelFact('M1', ['Fuad Hussein met Mohammad Javad Zarif on Wednesday.', 'Both were glad.'], {
      mode: 'IN_PERSON',
      format: 'BILATERAL',
      date: { edtf: '2021-02-03', words: 'on Wednesday', basis: 'RELATIVE' },
      participants: ['hussein', 'zarif'].map((actor) => ({ actor, role: 'PARTICIPANT', position: null, onBehalfOf: null })),
    }),
    modelFact('M2', ['They dined together.'], { mode: 'IN_PERSON', format: null }),
  ],
};

const extractor = (longestText = 60_000): ModelExtractor => new ModelExtractor({ ...model.settings, longestText }, (line) => lines.push(line));

describe('an article read by a model', () => {
  it('is recorded as proposals of that model, each with its words', async () => {
    model.replies.push(answer(told));
    const { dossier, dropped } = await extractor().extract(article);
    expect(dropped).toEqual({ 'quotes not in the article': 2, 'facts left out': 1 });
    const { status } = await record(source, await readDossier({ text: JSON.stringify(dossier), path: '-' }));
    expect(status).toBe('NEW');

    const facts = await database.query('select fact.kind, review_status, date_edtf, mode from fact join meeting using (id)');
    expect(facts).toEqual([{ kind: 'MEETING', review_status: 'PROPOSED', date_edtf: '2021-02-03', mode: 'IN_PERSON' }]);
    const cited = await database.query('select exact, start, extractor, extractor_version from citation');
    expect(cited).toEqual([{ exact: 'Fuad Hussein met Mohammad Javad Zarif on Wednesday.', start: 0, extractor: 'model', extractor_version: 'fake-1 prompt-1' }]);
    expect(await database.query('select a.title, a.sha256, t.name from article a join thing t on t.id = a.publisher_id')).toEqual([{ title: 'Talks', sha256: article.sha256, name: 'The Register' }]);
  });

  it('is sent with its date and title, and what it took is told', async () => {
    model.replies.push(answer(told), answer(told));
    const one = extractor();
    await one.extract(article);
    await one.extract(article);
    const [request] = model.requests as [{ messages: { content: string }[]; response_format: { json_schema: { schema: { properties: object } } } }];
    expect(request.messages[1]?.content).toBe(`Published: 2021-02-03\nTitle: Talks\n\n====================\n${article.text}\n====================`);
    expect(Object.keys(request.response_format.json_schema.schema.properties)).toContain('agreementActions');
    expect(lines).toEqual(['fake-1: 1000 tokens read, 200 written, cost 0.0040, 0.0040 in all', 'fake-1: 1000 tokens read, 200 written, cost 0.0040, 0.0080 in all']);
  });

  it('that is too long is cut between paragraphs, and that is said', async () => {
    model.replies.push(answer(told, { usage: null }));
    const { dropped } = await extractor(60).extract(article);
    const [request] = model.requests as [{ messages: { content: string }[] }];
    expect(request.messages[1]?.content).toContain('on Wednesday.\n====================');
    expect(dropped).toEqual({ 'characters not read': 28, 'quotes not in the article': 2, 'facts left out': 1 });
    expect(lines).toEqual(['the model reads the first 51 characters of 79: the rest is over CHANCERY_MODEL_MAX_TEXT', 'fake-1: the server does not say how many tokens it took']);
  });

  it.each([
    ['cannot be parsed', '{"persons": [', new Problem('the model’s answer is no JSON: take a model and a server that keep to a JSON schema')],
    ['stands in a fence', '```json\n{}\n```', new Problem('the model’s answer is no JSON: take a model and a server that keep to a JSON schema')],
  ])('is refused where the answer %s', async (_name, content, problem) => {
    model.replies.push(answer(content));
    await expect(extractor().extract(article)).rejects.toEqual(problem);
  });

  it('shows the key in no line, no name and no dossier', async () => {
    model.replies.push(answer(told));
    const one = extractor();
    const extraction = await one.extract(article);
    expect(JSON.stringify([lines, one.name, extraction])).not.toContain(testKey);
    expect(one.name).toBe('model fake-1 prompt-1');
  });
});

describe('a recording', () => {
  it('is a dossier that answers as the extractor did, without the network', async () => {
    model.replies.push(answer(told));
    const original = await new RecordingExtractor(extractor(), join(folder, 'kept')).extract(article);
    expect(readdirSync(join(folder, 'kept'))).toEqual([`${article.sha256}.json`]);
    const { dossier } = await (await ReplayExtractor.open(join(folder, 'kept'))).extract(article);
    expect(dossier).toEqual(original.dossier);
    expect(dossier.extractor).toEqual({ name: 'model', version: 'fake-1 prompt-1' });
    expect(model.requests).toHaveLength(1);
  });

  it('that cannot be kept is told', async () => {
    writeFileSync(join(folder, 'taken'), '');
    model.replies.push(answer(told));
    await expect(new RecordingExtractor(extractor(), join(folder, 'taken')).extract(article)).rejects.toThrow(/taken.*cannot be written \(E[A-Z]+\): give --record another directory/);
  });
});

describe('the choice of an extractor', () => {
  const rules: Extractor = { name: 'rules 0', extract: () => Promise.reject(new Error('not asked')) };
  const env = { CHANCERY_MODEL_URL: 'http://127.0.0.1:1', CHANCERY_MODEL: 'm' };
  const choose = (extractorName: string, record?: string, given: NodeJS.ProcessEnv = env): Promise<Extractor> => chooseExtractor({ extractor: extractorName, record }, { rules: () => rules, env: given, report: () => undefined });

  it('is by name; a model must be set up, the others need nothing', async () => {
    writeFileSync(join(folder, 'd.yaml'), 'chancery: 1\narticle: { text: A text. }\n');
    expect(await choose('rules', undefined, {})).toBe(rules);
    expect((await choose('model')).name).toBe('model m prompt-1');
    expect(await choose(`replay:${folder}`, undefined, {})).toBeInstanceOf(ReplayExtractor);
    expect(await choose('rules', 'kept')).toBeInstanceOf(RecordingExtractor);
    expect((await choose('rules', 'kept')).name).toBe('rules 0');
    await expect(choose('model', undefined, {})).rejects.toThrow('CHANCERY_MODEL_URL is not set');
  });

  it.each(['', 'Rules', 'replay', 'replay:', 'replay: ', 'gpt'])('is none of %j', async (wrong) => {
    await expect(choose(wrong)).rejects.toEqual(new Problem(`--extractor is "${wrong}": it must be rules, model, or replay:DIR with a directory of dossiers`));
  });

  it('keeps recordings in a directory that has a name', async () => {
    await expect(choose('rules', ' ')).rejects.toEqual(new Problem('--record is empty: it must be a directory'));
  });
});
