import { createTestDatabase, type TestDatabase } from './database.js';
import { expectRefused, type HttpAnswer, type HttpApi, insertMeeting, openHttpApi } from './http-api.js';

/** An API over a meeting and two topics whose notes hold what filters treat as special. */
export interface AttackedApi {
  readonly database: TestDatabase;
  readonly api: HttpApi;
  /** Asks, and expects exactly this refusal, with the server answering others meanwhile. */
  readonly expectRefusal: (query: string, status: number, code: string, variables?: Record<string, unknown>) => Promise<HttpAnswer>;
  /** The names of the topics that a filter keeps. */
  readonly named: (where: unknown) => Promise<string[]>;
  close(): Promise<void>;
}

export const persons = 'query ($where: PersonWhere) { persons(where: $where) { totalCount } }';
export const topics = 'query ($where: TopicWhere) { topics(where: $where) { nodes { name } } }';

/** Opens it, on a database of its own. */
export async function openAttackedApi(): Promise<AttackedApi> {
  const database = await createTestDatabase();
  await insertMeeting(database);
  await database.query(`insert into thing (kind, name, note) values ('TOPIC', 'all of it', '100% of_it\\'), ('TOPIC', 'one hundred', 'one hundred')`);
  await database.query('insert into topic (id) select id from thing where kind = $1', ['TOPIC']);
  await database.query(`insert into name (thing_id, text, kind, normalized) select id, name, 'PRIMARY', lower(name) from thing where kind = 'TOPIC'`);
  const api = await openHttpApi(database);
  return {
    database,
    api,
    expectRefusal: (query, status, code, variables) => expectRefused(api, api.ask(query, variables), status, code),
    named: async (where) => {
      const { status, json } = await api.ask(topics, { where });
      expect({ status, errors: json.errors }).toEqual({ status: 200, errors: undefined });
      return ((json.data as unknown as { topics: { nodes: { name: string }[] } }).topics.nodes).map(({ name }) => name).sort();
    },
    close: async () => {
      await api.stop();
      await database.drop();
    },
  };
}
