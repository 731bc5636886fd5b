import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildClient, type ClientBuild } from '../support/client-build.js';
import type { TestDatabase } from '../support/database.js';
import { createExampleDatabase } from '../support/examples.js';
import { type HttpApi, openHttpApi } from '../support/http-api.js';

let client: ClientBuild;
let database: TestDatabase;
let api: HttpApi;
const opened: HttpApi[] = [];

const open = async (env: Record<string, string> = {}): Promise<HttpApi> => {
  const one = await openHttpApi(database, env);
  opened.push(one);
  return one;
};

beforeAll(async () => {
  [client, database] = await Promise.all([buildClient(), createExampleDatabase()]);
  api = await open();
}, 120_000);

afterAll(async () => {
  for (const one of opened) await one.stop();
  await client?.remove();
  await database?.drop();
});

const meetings = (server: HttpApi, ...words: string[]) => client.run(['--url', `${server.url}/graphql`, ...words]);
/** Requests that the server answered, with the code of the error of each that has one. */
const answered = (server: HttpApi): string[] => server.log.map((line) => (JSON.parse(line) as { code?: string }).code ?? 'answered');

describe('generated types', () => {
  it('are made of everything that a client needs, without any', async () => {
    // gql.ts is the preset's own lookup of documents by text, the same for every schema; what follows from ours is here.
    const text = await client.generated('graphql.ts');
    const code = text.split('\n').map((line) => line.replace(/\/\*.*?\*\/|^\s*\/?\*.*|\/\/.*|(['"`]).*?\1/g, ''));
    expect(code.filter((line) => /\bany\b/.test(line))).toEqual([]);
    expect(text).toMatch(/export const MeetingsOfAMinisterDocument = /);
  });

  it('take what the schema takes and nothing else', async () => {
    await writeFile(
      path.join(client.folder, 'use.ts'),
      `import { MeetingsOfAMinisterDocument, type MeetingsOfAMinisterQuery, type PersonByQueryVariables } from './examples/client/generated/graphql.js';
       export const document = MeetingsOfAMinisterDocument;
       export const count = (data: MeetingsOfAMinisterQuery): number => data.meetings.totalCount;
       export const by: PersonByQueryVariables['by'] = { wikidata: 'Q1' };
       // @ts-expect-error exactly one key
       export const two: PersonByQueryVariables['by'] = { wikidata: 'Q1', name: 'A' };
       // @ts-expect-error no key at all
       export const none: PersonByQueryVariables['by'] = {};
       // @ts-expect-error no such field
       export const wrong = (data: MeetingsOfAMinisterQuery) => data.meetings.nope;`,
    );
    const flags = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', '--module', 'node20', '--types', ''];
    expect(await client.tool('tsc', ...flags, 'use.ts')).toEqual({ code: 0, out: '', err: '' });
  }, 60_000);
});

describe('the example client', () => {
  it('keeps the rules of this project', async () => {
    expect(await client.tool('oxlint', '--type-aware', '--deny-warnings', 'examples/client')).toMatchObject({ code: 0, out: expect.stringMatching(/Found 0 warnings and 0 errors\.\nFinished in .* on 4 files/) });
  }, 60_000);

  it('prints all meetings of a person, however many pages they come on', async () => {
    const expected = { code: 0, err: '', out: await readFile(path.join(__dirname, 'meetings-of-zarif.txt'), 'utf8') };
    const server = await open();
    expect(await meetings(server, 'Mohammad Javad Zarif')).toEqual(expected);
    // A new server has met neither operation: each goes by its hash, then with its text.
    expect(answered(server)).toEqual(['PERSISTED_QUERY_NOT_FOUND', 'answered', 'PERSISTED_QUERY_NOT_FOUND', 'answered']);
    expect(await meetings(server, 'Q10296812', '--page', '3')).toEqual(expected);
    expect(answered(server).slice(4)).toEqual(['answered', 'answered', 'answered', 'answered']);
  });

  it('is answered where nothing but the operations of its code generation is', async () => {
    const server = await open({ CHANCERY_OPERATIONS: path.join(client.folder, 'examples/client/generated/persisted-documents.json') });
    const { out, err, code } = await meetings(server, 'Q10296812', '--page', '4');
    expect({ code, err, last: out.split('\n').at(-2) }).toEqual({ code: 0, err: '', last: '7 meetings of Mohammad Javad Zarif' });
    // By hash alone: the server knows the texts from the start.
    expect(answered(server)).toEqual(['answered', 'answered', 'answered']);
    const { status, json } = await server.ask('{ persons { totalCount } }');
    expect({ status, code: json.errors?.[0]?.extensions.code }).toEqual({ status: 403, code: 'OPERATION_NOT_ALLOWED' });
  });

  it('asks for less where the server finds it too much', async () => {
    const server = await open({ CHANCERY_MAX_COST: '400' });
    const { out, err, code } = await meetings(server, 'Mohammad Javad Zarif', '--page', '5');
    expect({ code, err, last: out.split('\n').at(-2) }).toEqual({ code: 0, err: '', last: '7 meetings of Mohammad Javad Zarif' });
    // 5 are too many at once, 2 are not; the size stays.
    expect(answered(server).filter((code) => code !== 'PERSISTED_QUERY_NOT_FOUND')).toEqual(['answered', 'QUERY_TOO_LARGE', 'answered', 'answered', 'answered', 'answered']);
  });

  it('does not wait longer than it is told to', async () => {
    const server = await open({ CHANCERY_RATE_LIMIT: '3' });
    expect(await meetings(server, 'Mohammad Javad Zarif', '--patience', '0')).toEqual({ code: 1, out: '', err: expect.stringMatching(/^RATE_LIMITED: more than 3 requests within a minute: ask again in \d+ s\n$/) });
  });

  it.each([
    ['somebody unknown', ['Nobody Atall'], { code: 1, out: '', err: 'nobody is recorded as Nobody Atall\n' }],
    ['nobody', [], { code: 2, out: '', err: 'whose meetings? Give a name or a Wikidata item: npm run client -- "Mohammad Javad Zarif"\n' }],
    ['pages that no server gives', ['Q10296812', '--page', '500'], { code: 1, out: '', err: 'BAD_USER_INPUT: Query.meetings: first is 500, it must be 0 to 100\n' }],
    ['a server that is not there', ['Q10296812', '--url', 'http://127.0.0.1:1/graphql'], { code: 1, out: '', err: 'TypeError: fetch failed\n' }],
  ])('says so when asked for %s', async (_what, words, printed) => {
    expect(await meetings(api, ...words)).toEqual(printed);
  });
});
