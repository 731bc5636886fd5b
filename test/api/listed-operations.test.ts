import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from '../support/child-process.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aliveQuery, expectRefused, type HttpAnswer, type HttpApi, type HttpQuestion, insertMeeting, openHttpApi } from '../support/http-api.js';
import { openSocket, refusal, running } from '../support/socket.js';

let database: TestDatabase;
let api: HttpApi;
let folder: string;

const named = 'query Named($mode: MeetingMode!) { meetings(where: { mode: { eq: $mode } }) { nodes { date { edtf } } } }';
const two = 'query One { persons(first: 1) { totalCount } } query Two { meetings(first: 1) { totalCount } }';
const told = 'subscription Told { factRecorded { id } }';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const list = (...texts: string[]): Record<string, string> => Object.fromEntries(texts.map((text) => [`sha256:${hash(text)}`, text]));

/** Writes a list and returns its path. */
function written(content: unknown): string {
  const file = path.join(folder, `list-${hash(JSON.stringify(content)).slice(0, 12)}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'chancery-listed-'));
  database = await createTestDatabase();
  await insertMeeting(database);
  api = await openHttpApi(database, { CHANCERY_OPERATIONS: written(list(aliveQuery, named, two, told)) });
});

afterAll(async () => {
  await api?.stop();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

const json = { 'content-type': 'application/json' };
const post = (body: unknown): HttpQuestion => ({ headers: json, body: JSON.stringify(body) });
const get = (parameters: Record<string, string>): HttpQuestion => ({ method: 'GET', path: `/graphql?${new URLSearchParams(parameters).toString()}`, headers: { 'apollo-require-preflight': 'yes' } });
const persisted = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } });
const variables = { mode: 'IN_PERSON' };
const found = { meetings: { nodes: [{ date: { edtf: '2020-07-19' } }] } };
const expectRefusal = (question: HttpQuestion): Promise<HttpAnswer> => expectRefused(api, api.send(question), 403, 'OPERATION_NOT_ALLOWED');

describe('a listed operation is answered', () => {
  it.each([
    ['by its document id', post({ documentId: `sha256:${hash(named)}`, variables })],
    ['by the hash alone', post({ documentId: hash(named), variables })],
    ['by the hash of Apollo’s clients', post({ extensions: persisted(hash(named)), variables })],
    ['by that and the text', post({ query: named, extensions: persisted(hash(named)), variables })],
    ['by the text to the letter', post({ query: named, variables })],
    ['by GET and document id', get({ documentId: `sha256:${hash(named)}`, variables: JSON.stringify(variables) })],
    ['by GET and the hash of Apollo’s clients', get({ extensions: JSON.stringify(persisted(hash(named))), variables: JSON.stringify(variables) })],
    ['by GET and the text', get({ query: named, variables: JSON.stringify(variables) })],
  ])('%s', async (_how, question) => {
    const { status, json: body } = await api.send(question);
    expect({ status, data: body.data, errors: body.errors }).toEqual({ status: 200, data: found, errors: undefined });
  });

  it('as the one of its document that is named', async () => {
    const { json: body } = await api.send(post({ documentId: `sha256:${hash(two)}`, operationName: 'Two' }));
    expect(body.data).toEqual({ meetings: { totalCount: 1 } });
    await expectRefused(api, api.send(post({ documentId: `sha256:${hash(two)}`, operationName: 'Three' })), 400, 'OPERATION_RESOLUTION_FAILURE');
  });
});

test('the same holds over WebSocket', async () => {
  const socket = openSocket(api.url);
  try {
    const listed = [socket.subscribe(told), socket.subscribe('', undefined, { extensions: persisted(hash(told)) })];
    await running(api.url, 2);
    for (const text of [`${told} `, 'subscription { articleRecorded { id } }']) expect((await refusal(socket.subscribe(text)))[0]).toBe('OPERATION_NOT_ALLOWED');
    expect((await refusal(socket.subscribe(told, undefined, { extensions: persisted(hash(two)) })))[0]).toBe('OPERATION_NOT_ALLOWED');
    await database.query(`insert into fact (kind) values ('EVENT')`);
    await eventually('both are told', () => listed.every(({ events }) => events.length === 1));
    expect(listed.map(({ events }) => events[0]?.data)).toEqual([{ factRecorded: { id: 'Event_2' } }, { factRecorded: { id: 'Event_2' } }]);
  } finally {
    await socket.close();
  }
});

describe('anything else is refused', () => {
  const other = '{ persons(first: 1) { totalCount } }';
  it.each([
    ['another operation', post({ query: other })],
    ['another operation under a hash of its own', post({ query: other, extensions: persisted(hash(other)) })],
    ['its hash alone', post({ extensions: persisted(hash(other)) })],
    ['its document id', post({ documentId: `sha256:${hash(other)}` })],
    ['another operation by GET', get({ query: other })],
    ['its document id by GET', get({ documentId: `sha256:${hash(other)}` })],
    ['a listed one and a space', post({ query: `${named} `, variables })],
    ['a listed one and a line break', post({ query: named.replace(' { meetings', '\n{ meetings'), variables })],
    ['a listed one and a comment', post({ query: `${named}#`, variables })],
    ['a listed one with a comma', post({ query: named.replace('} }', '}, }'), variables })],
    ['a listed one and a byte order mark', post({ query: `\ufeff${named}`, variables })],
    ['a listed one under another name', post({ query: named.replace('Named', 'Mine'), variables })],
    ['another operation under a listed hash', post({ query: other, extensions: persisted(hash(named)) })],
    ['another operation beside a listed id', post({ query: other, documentId: `sha256:${hash(named)}` })],
    ['a listed hash beside another id', post({ documentId: `sha256:${hash(other)}`, extensions: persisted(hash(named)) })],
    ['a listed one under another listed hash', post({ query: aliveQuery, documentId: `sha256:${hash(named)}` })],
    ['a hash in capitals', post({ documentId: `sha256:${hash(named).toUpperCase()}`, variables })],
    ['another kind of hash', post({ documentId: `md5:${hash(named)}`, variables })],
    ['what every object has', post({ documentId: '__proto__' })],
    ['the description of the schema', post({ query: '{ __schema { queryType { name } } }' })],
  ])('%s', async (_what, question) => {
    await expectRefusal(question);
  });

  it.each([
    ['nothing', post({})],
    ['an empty text', post({ query: '' })],
    ['a list of operations', post([{ query: aliveQuery }])],
    ['a hash that is no text', post({ extensions: persisted([hash(named)]) })],
    ['a GET of nothing', get({})],
    ['a GET of two texts', { ...get({}), path: `/graphql?query=${encodeURIComponent(named)}&query=${encodeURIComponent(aliveQuery)}` }],
    ['a GET whose extensions are no JSON', get({ query: aliveQuery, extensions: '{' })],
  ])('and %s is no request', async (_what, question) => {
    const { status, json: body } = await api.send(question);
    expect({ refused: status === 400 || body.errors?.[0]?.extensions.code === 'PERSISTED_QUERY_NOT_FOUND', data: body.data }).toEqual({ refused: true, data: undefined });
    await api.expectAlive();
  });

  it('and by GET nothing is answered that another site’s page could ask', async () => {
    await expectRefused(api, api.send({ ...get({ documentId: hash(named) }), headers: {} }), 400, 'BAD_REQUEST');
  });

  it('nothing can be added to the list', async () => {
    await expectRefusal(post({ query: other, extensions: persisted(hash(other)) }));
    await expectRefusal(post({ extensions: persisted(hash(other)) }));
  });

  it('and there is neither export nor playground', async () => {
    for (const method of ['GET', 'POST']) await expectRefusal({ method, path: '/export/meetings.csv', headers: json, ...(method === 'POST' && { body: '{}' }) });
    await expectRefused(api, api.send({ method: 'GET', path: '/' }), 404, 'NOT_FOUND');
  });
});

describe('the list is looked at before anything is served', () => {
  const start = async (content: unknown): Promise<string> => {
    const file = written(content);
    const message = await openHttpApi(database, { CHANCERY_OPERATIONS: file, CHANCERY_MAX_ALIASES: '1' }).then(
      () => 'it started',
      (error: Error) => error.message,
    );
    return message.replace(file, 'list.json');
  };

  it.each([
    ['a text that was changed', { [`sha256:${hash(named)}`]: `${named} ` }, `Named, sha256:${hash(named)}: the hash is not that of the text: write the file anew`],
    ['a field that the schema has no more', list('query Old { persons { nodes { shoeSize } } }'), `Old, sha256:${hash('query Old { persons { nodes { shoeSize } } }')}: Cannot query field "shoeSize" on type "Person".`],
    ['what is no GraphQL', list('query Half {'), `Half, sha256:${hash('query Half {')}: Syntax Error: Expected Name, found <EOF>.`],
    ['more aliases than are allowed', list('{ a: persons { totalCount } b: persons { totalCount } }'), `sha256:${hash('{ a: persons { totalCount } b: persons { totalCount } }')}: the query has more than 1 aliases`],
  ])('%s', async (_what, content, fault) => {
    expect(await start(content)).toBe(`CHANCERY_OPERATIONS: list.json, ${fault}`);
  });

  it.each([
    ['an empty one', {}, 'list.json lists no operation, so that nothing would be answered'],
    ['a list of something else', ['a'], 'list.json is no list of operations; it must be the persisted-documents.json that code generation writes, a text for each hash'],
    ['half of one', '{"sha256:', 'list.json is no list of operations; it must be the persisted-documents.json that code generation writes, a text for each hash'],
  ])('%s', async (_what, content, fault) => {
    expect(await start(content)).toBe(`CHANCERY_OPERATIONS: ${fault}`);
  });

  it('a file that is not there', async () => {
    await expect(openHttpApi(database, { CHANCERY_OPERATIONS: '/nowhere/list.json' })).rejects.toThrow('CHANCERY_OPERATIONS: /nowhere/list.json cannot be read (ENOENT); it must be the persisted-documents.json that code generation writes, a text for each hash');
  });
});
