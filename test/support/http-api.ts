import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { Pool } from 'pg';
import { type Config, readConfig } from '../../src/app/config.js';
import { openLog } from '../../src/app/request-log.js';
import { buildChancerySchema } from '../../src/app/schema.js';
import { startServer } from '../../src/app/server.js';
import { judgingSource } from '../../src/curation/judging-source.js';
import { describeModel } from '../../src/database/model.js';
import { Exporter } from '../../src/export/exporter.js';
import { Recordings } from '../../src/subscription/recordings.js';
import type { TestDatabase } from './database.js';

/** An answer over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as JSON; fails the test where it is none. */
  readonly json: {
    data?: never;
    errors?: { message: string; path?: (string | number)[]; locations?: unknown; extensions: { code: string } }[];
    extensions?: { cost: { requested: number; limit: number } };
  };
}

/** What to send; `body` is sent as it is. */
export interface HttpQuestion {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer | undefined;
}

/** The API as a client on the network meets it: a server of its own on a free port of the loopback. */
export interface HttpApi {
  readonly url: string;
  readonly port: number;
  readonly pool: Pool;
  /** Lines of the server's log so far. */
  readonly log: string[];
  send(question: HttpQuestion): Promise<HttpAnswer>;
  /** Posts a query the ordinary way. */
  ask(query: string, variables?: Record<string, unknown>): Promise<HttpAnswer>;
  /** Fails unless the server answers an ordinary query, and quickly. */
  expectAlive(): Promise<void>;
  stop(): Promise<void>;
}

/** The query that shows a server alive, and the answer that it must have. */
export const aliveQuery = '{ people: persons(first: 1) { totalCount nodes { name } } }';

/**
 * Starts the API over a test's database.
 *
 * @param env settings, as the environment would have them; the limit of requests is out of the way unless given
 */
export async function openHttpApi(database: TestDatabase, env: Record<string, string> = {}): Promise<HttpApi> {
  const config: Config = readConfig({ PORT: '0', CHANCERY_RATE_LIMIT: '1000000', CHANCERY_POOL: '4', ...env });
  const log: string[] = [];
  const pool = new Pool({ ...database.connection, max: config.poolSize, statement_timeout: config.statementTimeout, connectionTimeoutMillis: Math.max(1_000, config.statementTimeout), application_name: `api ${randomUUID()}` });
  pool.on('error', () => undefined);
  const entities = await describeModel();
  const schema = await buildChancerySchema(entities);
  const logger = openLog(config, { write: (line: string) => void log.push(line) });
  const exporter = new Exporter({ schema, entities, connection: database.connection });
  const recordings = new Recordings(database.connection, (line) => logger.warn(line));
  const server = await startServer({ config, schema, entities, pool, source: judgingSource(database.connection), recordings, exporter, ready: [{ name: 'Alive', query: aliveQuery }], logger });
  const port = Number(new URL(server.url).port);
  const send = (question: HttpQuestion): Promise<HttpAnswer> => sendTo(port, question);
  const ask = (query: string, variables?: Record<string, unknown>): Promise<HttpAnswer> =>
    send({ headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  return {
    url: server.url,
    port,
    pool,
    log,
    send,
    ask,
    expectAlive: async () => {
      const begun = performance.now();
      const { status, json } = await ask(aliveQuery);
      expect({ status, json }).toEqual({ status: 200, json: { data: { people: { totalCount: 1, nodes: [{ name: 'Mohammad Javad Zarif' }] } }, extensions: { cost: expect.anything() } } });
      expect(performance.now() - begun).toBeLessThan(3_000);
    },
    stop: async () => {
      await server.stop();
      await pool.end();
    },
  };
}

function sendTo(port: number, { method = 'POST', path = '/graphql', headers = {}, body }: HttpQuestion): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          get json() {
            return JSON.parse(text) as HttpAnswer['json'];
          },
        });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** One person, one country, one meeting of the two: enough to ask about. */
export async function insertMeeting(database: TestDatabase): Promise<void> {
  const insert = async (sql: string, values: unknown[] = []): Promise<string> => (await database.query<{ id: string }>(`${sql} returning id`, values))[0]?.id ?? '';
  const actor = async (kind: string, name: string): Promise<string> => {
    const id = await insert('insert into thing (kind, name) values ($1, $2)', [kind, name]);
    await database.query('insert into actor (id) values ($1)', [id]);
    return id;
  };
  const person = await actor('PERSON', 'Mohammad Javad Zarif');
  await database.query('insert into person (id) values ($1)', [person]);
  const country = await actor('COUNTRY', 'Iraq');
  await database.query(`insert into country (id, alpha2, alpha3) values ($1, 'IQ', 'IRQ')`, [country]);
  const fact = await insert(`insert into fact (kind, date_edtf, date_earliest, date_latest, date_precision) values ('MEETING', '2020-07-19', '2020-07-19', '2020-07-19', 'DAY')`);
  await database.query(`insert into meeting (id, mode) values ($1, 'IN_PERSON')`, [fact]);
}

/** Sends an attack while others ask, and expects it refused with this status and code, as JSON. */
export async function expectRefused(api: HttpApi, attack: Promise<HttpAnswer>, status: number, code: string): Promise<HttpAnswer> {
  const [answer] = await Promise.all([attack, api.expectAlive()]);
  expect(answer.headers['content-type']).toMatch(/^application\/(json|graphql-response\+json); charset=utf-8$/);
  expect({ status: answer.status, code: answer.json.errors?.[0]?.extensions.code }).toEqual({ status, code });
  expect(answer.text).not.toMatch(/\bat .+\.[jt]s:\d+|node_modules|select row_to_json|syntax error at/);
  await api.expectAlive();
  return answer;
}
