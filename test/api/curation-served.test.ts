import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { createKey, type KeyRole } from '../../src/access/api-key.service.js';
import { judgeAsked } from '../../src/curation/judging.js';
import { dataSource } from '../../src/database/data-source.js';
import { SourceOnDemand } from '../../src/database/source-on-demand.js';
import { recordingLock } from '../../src/dossier/batch.js';
import { eventually } from '../support/child-process.js';
import { dumpRows } from '../support/graph-dump.js';
import { type HttpAnswer, type HttpApi, openHttpApi } from '../support/http-api.js';
import { openSocket, running } from '../support/socket.js';
import { hussein, meeting, openToldTwice, type ToldTwice } from '../support/told-twice.js';

let told: ToldTwice;
let api: HttpApi;
let one: string;
let two: string;

beforeEach(async () => {
  told = await openToldTwice();
  await told.tellAll();
  [one, two] = [`Person_${await told.idOf('Mohammad Javad Zarif')}`, `Person_${await told.idOf('M. J. Zarif')}`];
  api = await openHttpApi(told.database);
}, 60_000);

afterEach(async () => {
  await api?.stop();
  await told?.close();
});

const json = { 'content-type': 'application/json' };
const keyOf = async (role: KeyRole, name = `the ${role.toLowerCase()}s' key`): Promise<Record<string, string>> => ({ ...json, authorization: `Bearer ${(await createKey(api.pool, { name, role, expiresOn: null })).text}` });
const send = (to: HttpApi, query: string, headers: Record<string, string>): Promise<HttpAnswer> => to.send({ headers, body: JSON.stringify({ query }) });
const judging = (verdict = 'SAME'): string => `mutation { judge(input: { verdict: ${verdict}, one: "${one}", other: "${two}" }) { problems { code } judgement { id by one { id } other { id } } } }`;
const done = (by: string): unknown => ({ judge: { problems: [], judgement: { id: 'Judgement_1', by, one: { id: one }, other: { id: one } } } });
/** Every row but those of keys, which note when they were used. */
const rows = async (): Promise<object> => ({ ...(await dumpRows(told.source)), api_key: [] });
const writers = async (): Promise<number> => (await told.database.query(`select from pg_stat_activity where application_name = 'chancery judge' and datname = current_database()`)).length;

test('who judges is the name of the key; without one of the role EDITOR nothing is done', async () => {
  const [editor, reader, before] = [await keyOf('EDITOR', 'the Iran desk'), await keyOf('READER'), await rows()];
  for (const [headers, status, code, message] of [
    [json, 401, 'UNAUTHENTICATED', 'Mutation.judge takes an API key: send one of the role EDITOR or above as the header "Authorization: Bearer chy_…"'],
    [reader, 403, 'FORBIDDEN', 'Mutation.judge takes the role EDITOR: the key has the role READER'],
  ] as const) {
    const refused = await send(api, judging(), headers);
    expect({ status: refused.status, errors: refused.json.errors, data: refused.json.data }).toMatchObject({ status, errors: [{ message, extensions: { code } }], data: undefined });
    expect(await send(api, '{ duplicates { totalCount } }', headers)).toMatchObject({ status, json: { errors: [{ extensions: { code } }] } });
    expect(await send(api, 'mutation { retractJudgement(input: { judgement: "Judgement_1" }) { judgement { id } } }', headers)).toMatchObject({ status, json: { errors: [{ extensions: { code } }] } });
  }
  expect({ rows: await rows(), writers: await writers() }).toEqual({ rows: before, writers: 0 });

  const answer = await send(api, judging(), editor);
  expect(answer.json).toEqual({ data: done('the Iran desk'), extensions: { cost: { requested: 504, limit: 50_000 } } });
  expect(await writers()).toBe(1);
  expect((await send(api, '{ judgements { nodes { by } } }', json)).json.errors).toMatchObject([{ message: 'Judgement.by takes an API key: send one of the role READER or above as the header "Authorization: Bearer chy_…"', extensions: { code: 'UNAUTHENTICATED' } }]);
  expect((await send(api, '{ judgements { nodes { verdict why } } }', json)).json.data).toEqual({ judgements: { nodes: [{ verdict: 'SAME', why: null }] } });
  expect((await send(api, '{ duplicates { totalCount } }', editor)).json.data).toEqual({ duplicates: { totalCount: 0 } });
});

test('a mutation is not done by GET', async () => {
  const { authorization = '' } = await keyOf('EDITOR');
  const before = await rows();
  const answer = await api.send({ method: 'GET', path: `/graphql?query=${encodeURIComponent(judging())}`, headers: { authorization, 'apollo-require-preflight': 'yes' } });
  expect(answer.status).toBe(405);
  expect(await rows()).toEqual(before);
});

test('exports and subscriptions see it at once, and its undoing; nothing that was there is told as new', async () => {
  const editor = await keyOf('EDITOR');
  const names = async (): Promise<string[]> => (await api.send({ method: 'GET', path: '/export/persons.jsonl?select=name%20meetings%20%7B%20totalCount%20%7D' })).text.trim().split('\n').filter((line) => line.includes('Zarif'));
  const apart = ['{"name":"M. J. Zarif","meetings":{"totalCount":3}}', '{"name":"Mohammad Javad Zarif","meetings":{"totalCount":1}}'];
  expect(await names()).toEqual(apart);
  const socket = openSocket(api.url);
  try {
    const mine = socket.subscribe(`subscription { factRecorded(where: { participants: { some: { person: { id: { eq: "${one}" } } } } }) { participants { nodes { name } } } }`);
    await running(api.url, 1);
    expect((await send(api, judging(), editor)).json.errors).toBeUndefined();
    expect(await names()).toEqual(['{"name":"Mohammad Javad Zarif","meetings":{"totalCount":4}}']);
    expect((await api.send({ method: 'GET', path: '/export/judgements.csv?select=id%20verdict%20one%20%7B%20id%20%7D%20otherName' })).text).toBe(`id,verdict,one.id,otherName\r\nJudgement_1,SAME,${one},M. J. Zarif\r\n`);
    await told.tell(meeting('Once more.', { z: { name: 'M. J. Zarif' }, h: hussein }));
    await eventually('the meeting is told', () => mine.events.length === 1);
    expect((await send(api, 'mutation { retractJudgement(input: { judgement: "Judgement_1" }) { problems { code } } }', editor)).json.data).toEqual({ retractJudgement: { problems: [] } });
    expect(await names()).toEqual([apart[0]?.replace('3', '4'), apart[1]]);
    await told.tell(meeting('Dr Zarif came.', { z: { name: 'M. J. Zarif' }, h: hussein }));
    await told.tell(meeting('And once more.', { z: { name: 'Mohammad Javad Zarif' }, h: hussein }));
    await eventually('the last meeting is told', () => mine.events.length > 1);
    expect({ events: mine.events.map(({ data }) => data), errors: mine.errors }).toEqual({ events: Array.from({ length: 2 }, () => ({ factRecorded: { participants: { nodes: [{ name: 'Mohammad Javad Zarif' }, { name: 'Fuad Hussein' }] } } })), errors: [] });
  } finally {
    await socket.close();
  }
});

test('where operations are listed, a mutation is done only if it is one of them', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chancery-judging-'));
  const file = path.join(folder, 'operations.json');
  writeFileSync(file, JSON.stringify({ [createHash('sha256').update(judging()).digest('hex')]: judging() }));
  const listing = await openHttpApi(told.database, { CHANCERY_OPERATIONS: file });
  try {
    const editor = await keyOf('EDITOR', 'the desk');
    const before = await rows();
    expect(await send(listing, judging('DIFFERENT'), editor)).toMatchObject({ status: 403, json: { errors: [{ extensions: { code: 'OPERATION_NOT_ALLOWED' } }] } });
    expect(await rows()).toEqual(before);
    expect((await send(listing, judging(), editor)).json.data).toEqual(done('the desk'));
  } finally {
    await listing.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('while others record', () => {
  let recorder: Client;

  beforeEach(async () => {
    recorder = new Client({ ...told.database.connection });
    await recorder.connect();
    await recorder.query('select pg_advisory_lock($1)', [recordingLock]);
  });

  afterEach(() => recorder?.end());

  test('a judgement waits for its turn, longer than a query may take, and is shown', async () => {
    const quick = await openHttpApi(told.database, { CHANCERY_STATEMENT_TIMEOUT: '400' });
    try {
      const answer = send(quick, judging(), await keyOf('EDITOR', 'the desk'));
      await pause(1_500);
      await recorder.query('select pg_advisory_unlock($1)', [recordingLock]);
      expect((await answer).json).toMatchObject({ data: done('the desk') });
    } finally {
      await quick.stop();
    }
  });

  test('of a request whose client goes away nothing more is begun', async () => {
    const { authorization = '' } = await keyOf('EDITOR');
    const going = new AbortController();
    const call = (verdict: string): string => `${verdict.toLowerCase()}: judge(input: { verdict: ${verdict}, one: "${one}", other: "${two}" }) { judgement { id } }`;
    const answer = fetch(`${api.url}/graphql`, { method: 'POST', headers: { ...json, authorization }, body: JSON.stringify({ query: `mutation { ${call('UNSURE')} ${call('DIFFERENT')} }` }), signal: going.signal });
    await eventually('the first waits', async () => (await writers()) === 1);
    going.abort();
    await expect(answer).rejects.toThrow('aborted');
    await pause(300);
    await recorder.query('select pg_advisory_unlock($1)', [recordingLock]);
    const verdicts = (): Promise<object[]> => told.database.query('select verdict from judgement');
    await eventually('the first is kept', async () => (await verdicts()).length > 0);
    await pause(500);
    expect(await verdicts()).toEqual([{ verdict: 'UNSURE' }]);
  });

  test('one that waits too long is to be tried again, and nothing is written', async () => {
    const source = new SourceOnDemand(() => dataSource(told.database.connection, { max: 1, statement_timeout: 200 }));
    const before = await rows();
    try {
      await expect(judgeAsked(source, { role: 'EDITOR', least: 'ANONYMOUS', name: 'desk' }, { verdict: 'SAME', one, other: two })).rejects.toMatchObject({ message: 'others are recording, and nothing was changed: try again in a moment', extensions: { code: 'SERVER_BUSY' } });
      expect(await rows()).toEqual(before);
    } finally {
      await source.close();
    }
  });
});
