import { createKey, type KeyRole } from '../../src/access/api-key.service.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { type HttpAnswer, type HttpApi, insertMeeting, openHttpApi } from './http-api.js';

/** Servers over one database, and a way to make keys. */
export interface KeyedApis {
  readonly database: TestDatabase;
  /** Open to anyone. */
  readonly api: HttpApi;
  /** Open to none without a key. */
  readonly closed: HttpApi;
  /** Behind a proxy: 5 requests a minute of an address, 8 of a key. */
  readonly small: HttpApi;
  /** Of the role READER. */
  readonly key: string;
  /** Makes a key. @returns its text */
  readonly make: (role: KeyRole, expiresOn?: string | null) => Promise<string>;
  close(): Promise<void>;
}

/** Opens them, on a database of their own with a meeting in it. */
export async function openKeyedApis(): Promise<KeyedApis> {
  const database = await createTestDatabase();
  await insertMeeting(database);
  const [api, closed, small] = await Promise.all([
    openHttpApi(database),
    openHttpApi(database, { CHANCERY_ACCESS: 'keys' }),
    openHttpApi(database, { CHANCERY_RATE_LIMIT: '5', CHANCERY_RATE_LIMIT_WITH_KEY: '8', CHANCERY_TRUST_PROXY: 'on' }),
  ]);
  const make: KeyedApis['make'] = async (role, expiresOn = null) => (await createKey(api.pool, { name: `a ${role}`, role, expiresOn })).text;
  return {
    database,
    api,
    closed,
    small,
    key: await make('READER'),
    make,
    close: async () => {
      await Promise.all([api.stop(), closed.stop(), small.stop()]);
      await database.drop();
    },
  };
}

export const prefixOf = (text: string): string => text.slice(4, 16);
export const secretOf = (text: string): string => text.slice(17);
export const json = { 'content-type': 'application/json' };
/** The headers of a request with a key. */
export const bearer = (text: string): Record<string, string> => ({ ...json, authorization: `Bearer ${text}` });
export const ask = (to: HttpApi, query: string, headers: Record<string, string> = json): Promise<HttpAnswer> => to.send({ headers, body: JSON.stringify({ query }) });
export const get = (to: HttpApi, path: string, headers: Record<string, string> = {}): Promise<HttpAnswer> => to.send({ method: 'GET', path, headers });
/** Status and code of a refusal. */
export const told = ({ status, json: { errors } }: HttpAnswer): { status: number; code: string | undefined } => ({ status, code: errors?.[0]?.extensions.code });

/** Statements that a server sends past its readers while something is done: the keyring's. */
export async function lookups(server: HttpApi, work: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(server.pool, 'query');
  try {
    await work();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}

/** How often a reader of the server ran a statement. */
export async function reads(server: HttpApi): Promise<number> {
  const { text } = await get(server, '/metrics');
  return Number(/^chancery_statement_seconds_count\{outcome="ok"\} (\d+)$/m.exec(text)?.[1] ?? 0);
}
