import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { Pool } from 'pg';
import type { Admitted } from '../../src/app/admission.js';
import { readConfig } from '../../src/app/config.js';
import { type Context, newContext } from '../../src/app/context.js';
import { graphqlServer } from '../../src/app/graphql-server.js';
import { buildChancerySchema } from '../../src/app/schema.js';
import { judgingSource } from '../../src/curation/judging-source.js';
import { describeModel } from '../../src/database/model.js';
import type { Caller } from '../../src/graph/permission.js';
import { GraphReader } from '../../src/graph/reader.js';
import type { TestDatabase } from './database.js';

/** What came back, and by how many statements. */
export interface Answer {
  /** The body, byte by byte. */
  readonly text: string;
  readonly status: number;
  // The shape is the question's; a test asserts it.
  readonly data: never;
  readonly errors: readonly { message: string; path?: readonly (string | number)[]; extensions: { code: string } }[] | undefined;
  readonly statements: readonly string[];
  /** The values of each statement. */
  readonly values: readonly (readonly unknown[])[];
}

/** The API over a test's database. */
export interface Graph {
  /** Asks as a client would; the answer is passed through where the operation allows it. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Asks with GraphQL's own execution, whatever the operation. */
  execute(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
}

const anyone: Admitted = { caller: { role: 'ANONYMOUS', least: 'ANONYMOUS' }, costLimit: 10_000, rate: { limit: 1_000_000, remaining: 1_000_000, resetAt: new Date('2030-01-01T00:00:00Z') } };

/** Another schema than the service's, or another caller than anyone. */
export interface GraphOptions {
  readonly schema?: GraphQLSchema;
  readonly caller?: Caller;
}

/** Opens the API on a test database, counting its statements. */
// size: all that an API is made of, side by side.
export async function openGraph(database: TestDatabase, options: GraphOptions = {}): Promise<Graph> {
  const pool = new Pool({ ...database.connection, max: 4, statement_timeout: 5_000 });
  const ran: { readonly text: string; readonly values?: readonly unknown[] }[] = [];
  const entities = await describeModel();
  const schema = options.schema ?? (await buildChancerySchema(entities));
  const counted = {
    query: (query: { text: string; values?: unknown[] }) => {
      ran.push(query);
      return pool.query(query);
    },
  } as unknown as Pool;
  const graph = new GraphReader(schema, entities, counted);
  const source = judgingSource(database.connection);
  const parts = { config: readConfig({}), schema, log: (line: string) => void process.stderr.write(`${line}\n`) };
  const direct = graphqlServer(parts);
  const executed = graphqlServer(parts, false);
  await Promise.all([direct.start(), executed.start()]);
  const asker = (server: ApolloServer<Context>) => async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    ran.length = 0;
    const { status, body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json'], ['accept', 'application/json']]),
        search: '',
        body: { query, variables },
      },
      context: async () => newContext({ reader: graph, source }, { ...anyone, caller: options.caller ?? anyone.caller }, {}),
    });
    const text = body.kind === 'complete' ? body.string : '';
    const { data, errors } = JSON.parse(text) as Pick<Answer, 'data' | 'errors'>;
    return { text: text.trimEnd(), status: status ?? 200, data, errors, statements: ran.map((each) => each.text), values: ran.map((each) => each.values ?? []) };
  };
  return {
    ask: asker(direct),
    execute: asker(executed),
    close: async () => {
      await Promise.all([direct.stop(), executed.stop()]);
      await source.close();
      await pool.end();
    },
  };
}
