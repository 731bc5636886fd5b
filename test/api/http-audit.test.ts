import { serverAudits } from 'graphql-http';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HttpApi, insertMeeting, openHttpApi } from '../support/http-api.js';

let database: TestDatabase;
let api: HttpApi;

beforeAll(async () => {
  database = await createTestDatabase();
  await insertMeeting(database);
  api = await openHttpApi(database);
});

afterAll(async () => {
  await api?.stop();
  await database?.drop();
});

/** What the server does otherwise, and why. */
const exceptions = [
  // A GET that any page could send without asking the browser first is refused: it needs a header that forces a preflight.
  'MAY accept application/x-www-form-urlencoded formatted GET requests',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  // A request that cannot be executed is answered with 400 under either media type, so that proxies and clients can see it.
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

it('serves GraphQL over HTTP as its specification has it, but for named exceptions', async () => {
  const results: { name: string; status: string }[] = [];
  for (const audit of serverAudits({ url: `${api.url}/graphql` })) results.push({ name: audit.name, status: (await audit.fn()).status });
  const must = results.filter(({ name }) => name.startsWith('MUST'));
  expect(must.map(({ status }) => status)).toEqual(Array(13).fill('ok'));
  expect(results.length).toBeGreaterThanOrEqual(61);
  expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name).sort()).toEqual(exceptions);
});
