import { type GraphQLSchema, isObjectType, Kind, parse } from 'graphql';
import type { EntityMetadata } from 'typeorm';
import { describeModel } from '../../src/database/model.js';
import { ExportRefused, refusalOf } from '../../src/export/export-refused.js';
import { Exporter } from '../../src/export/exporter.js';
import { GraphReader } from '../../src/graph/reader.js';
import type { Caller } from '../../src/graph/permission.js';
import type { AccessRole } from '../../src/shared/access-role.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type Answer, type Graph, openGraph } from '../support/graph.js';
import { done, guardedSchema } from '../support/guarded-schema.js';

const roles = ['ANONYMOUS', 'READER', 'EDITOR', 'ADMIN'] as const;
let database: TestDatabase;
let entities: readonly EntityMetadata[];
let schema: GraphQLSchema;
let exporter: Exporter;
let graphs: Record<AccessRole, Graph>;
/** Where nothing may be read without a key. */
let closed: Record<'ANONYMOUS' | 'READER', Graph>;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.query(`insert into thing (kind, name, note) values ('TOPIC', 'trade', 'the secret'), ('TOPIC', 'gas', 'another')`);
  await database.query(`insert into topic (id, broader_id) select id, case name when 'gas' then (select id from thing where name = 'trade') end from thing order by id`);
  await database.query(`insert into name (thing_id, text, kind, normalized) select id, name, 'PRIMARY', name from thing`);
  entities = await describeModel();
  schema = await guardedSchema(entities);
  exporter = new Exporter({ schema, entities, connection: database.connection });
  const open = (role: AccessRole, least: AccessRole): Promise<Graph> => openGraph(database, { schema, caller: { role, least } });
  graphs = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await open(role, 'ANONYMOUS')]))) as Record<AccessRole, Graph>;
  closed = { ANONYMOUS: await open('ANONYMOUS', 'READER'), READER: await open('READER', 'READER') };
}, 60_000);

afterAll(async () => {
  await Promise.all([...Object.values(graphs ?? {}), ...Object.values(closed ?? {})].map((graph) => graph.close()));
  await exporter?.close();
  await database?.drop();
});

/** Passed through, and executed by GraphQL. */
const ways = ['ask', 'execute'] as const;
const outcome = ({ status, errors, data }: Answer): unknown => (errors === undefined ? data : { status, code: errors[0]?.extensions.code, message: errors[0]?.message });
const forbidden = (what: string): unknown => ({ status: 403, code: 'FORBIDDEN', message: `${what} takes the role EDITOR: the key has the role READER` });
const unauthenticated = (what: string, role = 'EDITOR'): unknown => ({ status: 401, code: 'UNAUTHENTICATED', message: `${what} takes an API key: send one of the role ${role} or above as the header "Authorization: Bearer chy_…"` });

const topicId = async (): Promise<string> => `Topic_${(await database.query<{ id: string }>(`select id from thing where name = 'trade'`))[0]?.id}`;

describe.each(ways)('a field that takes a role (%s)', (way) => {
  const secret = 'Topic.secret';

  test.each<[string, string, string, unknown]>([
    ['on a list', '{ topics(first: 1) { nodes { secret } } }', secret, { topics: { nodes: [{ secret: 'another' }] } }],
    ['on edges, under an alias', '{ topics(first: 1) { edges { node { s: secret } } } }', secret, { topics: { edges: [{ node: { s: 'another' } }] } }],
    ['in a fragment', '{ topics(first: 1) { nodes { ...S } } } fragment S on Topic { secret }', secret, { topics: { nodes: [{ secret: 'another' }] } }],
    ['of one thing', '{ topic(by: { name: "trade" }) { secret } }', secret, { topic: { secret: 'the secret' } }],
    ['by node', '{ node(id: "$ID") { ... on Topic { secret } } }', secret, { node: { secret: 'the secret' } }],
    ['by nodes', '{ nodes(ids: ["$ID"]) { ... on Topic { secret } } }', secret, { nodes: [{ secret: 'the secret' }] }],
    ['by search', '{ search(query: "trade") { nodes { ... on Topic { secret } } } }', secret, { search: { nodes: [{ secret: 'the secret' }] } }],
    ['far below', '{ topics(first: 1) { nodes { broader { narrower(first: 1) { nodes { secret } } } } } }', secret, { topics: { nodes: [{ broader: { narrower: { nodes: [{ secret: 'another' }] } } }] } }],
    ['as a filter', '{ topics(where: { secret: { is: "the secret" } }) { nodes { name } } }', secret, { topics: { nodes: [{ name: 'trade' }] } }],
    ['as a filter within others', '{ topics(where: { not: { or: [{ narrower: { none: { secret: { is: "another" } } } }] } }) { totalCount } }', secret, { topics: { totalCount: 1 } }],
    ['as an order', '{ topics(orderBy: [{ field: SECRET, direction: DESC }]) { nodes { name } } }', secret, { topics: { nodes: [{ name: 'trade' }, { name: 'gas' }] } }],
    ['an edge', '{ topics(where: { name: { eq: "trade" } }) { nodes { hidden { totalCount } } } }', 'Topic.hidden', { topics: { nodes: [{ hidden: { totalCount: 1 } }] } }],
    ['a filter along the edge', '{ topics(where: { hidden: { some: { name: { eq: "gas" } } } }) { nodes { name } } }', 'Topic.hidden', { topics: { nodes: [{ name: 'trade' }] } }],
    ['a list of the root', '{ guardedTopics { totalCount } }', 'Query.guardedTopics', { guardedTopics: { totalCount: 2 } }],
    ['a filter that is no field', '{ meetings(where: { participants: { some: { office: { title: { eq: "x" } } } } }) { totalCount } }', 'ParticipantEdge.office', { meetings: { totalCount: 0 } }],
    ['the other end of an edge', '{ meetings { nodes { participants { edges { node { name } } } } } }', 'ParticipantEdge.node', { meetings: { nodes: [] } }],
    ['the other end of edges left out', '{ meetings { nodes { participants { nodes { name } } } } }', 'ParticipantEdge.node', { meetings: { nodes: [] } }],
    ['a grouping', '{ meetings { distribution(groupBy: MODE) { value } } }', 'Meeting grouped by MODE', { meetings: { distribution: [] } }],
    ['a grouping of a series', '{ meetings { series(interval: YEAR, groupBy: MODE) { value } } }', 'Meeting grouped by MODE', { meetings: { series: [] } }],
    ['a grouping of a matrix', '{ meetings { matrix(rows: COUNTRY, columns: MODE) { rows { value } } } }', 'Meeting grouped by MODE', { meetings: { matrix: { rows: [] } } }],
    ['beside a fault', '{ topics(first: 1000) { nodes { name } } guardedTopics { totalCount } }', 'Query.guardedTopics', expect.objectContaining({ code: 'BAD_USER_INPUT' }) as unknown],
  ])('%s', async (_what, query, what, shown) => {
    const asked = query.replace('$ID', await topicId());
    const refused = await graphs.READER[way](asked);
    expect(outcome(refused)).toEqual(forbidden(what));
    expect(refused.statements).toEqual([]);
    expect(refused.text).not.toContain('another');
    expect(outcome(await graphs.ANONYMOUS[way](asked))).toEqual(unauthenticated(what));
    for (const role of ['EDITOR', 'ADMIN'] as const) expect(outcome(await graphs[role][way](asked))).toEqual(shown);
  });

  test('is no matter where it is left out', async () => {
    const query = 'query ($all: Boolean!) { topics(first: 1) { nodes { name secret @include(if: $all) } } }';
    expect(outcome(await graphs.READER[way](query, { all: false }))).toEqual({ topics: { nodes: [{ name: 'gas' }] } });
    expect(outcome(await graphs.READER[way](query, { all: true }))).toEqual(forbidden(secret));
  });

  test('below what GraphQL executes by itself', async () => {
    expect(outcome(await graphs.EDITOR[way]('{ lastDeed { trace } }'))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(outcome(await graphs.ADMIN[way]('{ lastDeed { trace } }'))).toEqual({ lastDeed: { trace: 'hidden trace' } });
  });
});

describe('a mutation', () => {
  const attempt = async (role: AccessRole, query: string): Promise<unknown> => {
    done.length = 0;
    return { answer: outcome(await graphs[role].ask(query)), done: [...done] };
  };

  it('takes EDITOR where it says nothing', async () => {
    expect(await attempt('ANONYMOUS', 'mutation { change { name } }')).toEqual({ answer: unauthenticated('Mutation.change'), done: [] });
    expect(await attempt('READER', 'mutation { change { name } }')).toEqual({ answer: forbidden('Mutation.change'), done: [] });
    expect(await attempt('EDITOR', 'mutation { change { name } }')).toEqual({ answer: { change: { name: 'change' } }, done: ['change'] });
  });

  it('takes the role it says', async () => {
    expect(await attempt('EDITOR', 'mutation { administer { name } }')).toMatchObject({ answer: { status: 403, code: 'FORBIDDEN', message: 'Mutation.administer takes the role ADMIN: the key has the role EDITOR' }, done: [] });
    expect(await attempt('ADMIN', 'mutation { administer { name trace } }')).toEqual({ answer: { administer: { name: 'administer', trace: 'trace of administer' } }, done: ['administer'] });
  });

  it('does nothing of a request of which a part is refused', async () => {
    for (const query of ['mutation { change { name } administer { name } }', 'mutation { change { name ...T } } fragment T on Deed { trace }', 'mutation { ... { change { ... on Deed { trace } } } }']) {
      expect(await attempt('EDITOR', query)).toMatchObject({ answer: { status: 403, code: 'FORBIDDEN' }, done: [] });
    }
  });
});

describe('an export', () => {
  const file = async (list: string, select: string | undefined, role: AccessRole, where?: unknown, orderBy?: unknown): Promise<unknown> => {
    const caller: Caller = { role, least: 'ANONYMOUS' };
    try {
      let text = '';
      for await (const piece of (await exporter.open({ list, format: 'jsonl', select, where, orderBy }, caller, new AbortController())).pieces) text += piece;
      return text;
    } catch (error) {
      const { status, code, message } = refusalOf(error) ?? new ExportRefused(500, 'none', String(error));
      return { status, code, message };
    }
  };

  it('shows, filters and orders as the API does', async () => {
    for (const [list, select, where, orderBy] of [
      ['topics', 'name secret', undefined, undefined],
      ['topics', 'name broader { secret }', undefined, undefined],
      ['topics', 'name', { secret: { is: 'another' } }, undefined],
      ['topics', 'name', undefined, [{ field: 'SECRET', direction: 'ASC' }]],
    ] as const) {
      expect(await file(list, select, 'READER', where, orderBy)).toEqual(forbidden('Topic.secret'));
      expect(await file(list, select, 'ANONYMOUS', where, orderBy)).toEqual(unauthenticated('Topic.secret'));
      expect(await file(list, select, 'EDITOR', where, orderBy)).toMatch(/^\{"name":"/);
    }
    expect(await file('guardedTopics', 'name', 'READER')).toEqual(forbidden('Query.guardedTopics'));
    expect(await file('guardedTopics', 'name', 'EDITOR')).toBe('{"name":"gas"}\n{"name":"trade"}\n');
  });
});

describe('a subscription', () => {
  const nothing = { query: () => Promise.reject(new Error('nothing is read before a subscription runs')) };
  const begin = (query: string, caller: Caller): unknown => {
    const document = parse(query);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    try {
      return new GraphReader(schema, entities, nothing).feed(caller, document, operation, {}).table;
    } catch (error) {
      const { status, code, message } = refusalOf(error) ?? new ExportRefused(500, 'none', String(error));
      return { status, code, message };
    }
  };

  test.each([
    ['subscription { factRecorded { agenda { thing { ... on Topic { secret } } } } }', 'Topic.secret'],
    ['subscription { factRecorded(where: { agenda: { some: { thing: { name: { eq: "trade" } } } }, participants: { some: { office: { title: { eq: "x" } } } } }) { id } }', 'ParticipantEdge.office'],
  ])('%s', (query, what) => {
    expect(begin(query, { role: 'READER', least: 'ANONYMOUS' })).toEqual(forbidden(what));
    expect(begin(query, { role: 'ANONYMOUS', least: 'ANONYMOUS' })).toEqual(unauthenticated(what));
    expect(begin(query, { role: 'EDITOR', least: 'READER' })).toBe('fact');
  });

  it('takes READER where reading does', () => {
    const outcomes = (['ANONYMOUS', 'READER'] as const).map((role) => begin('subscription { articleRecorded { id } }', { role, least: 'READER' }));
    expect(outcomes).toEqual([unauthenticated('Subscription.articleRecorded', 'READER'), 'article']);
  });
});

describe('reading that takes a key', () => {
  test.each(ways)('takes READER of every field of the root, by %s', async (way) => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ extensions }) => extensions['requires'] === undefined);
    expect(fields.length).toBeGreaterThan(30);
    for (const field of fields) {
      const args = field.args.filter((arg) => String(arg.type).endsWith('!') && arg.defaultValue === undefined).map(({ name, type }) => `${name}: ${sampleOf(String(type))}`);
      const query = `{ ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} { __typename } }`;
      const answer = await closed.ANONYMOUS[way](query);
      expect({ query, outcome: outcome(answer), statements: answer.statements }).toEqual({ query, outcome: unauthenticated(`Query.${field.name}`, 'READER'), statements: [] });
    }
    expect(outcome(await closed.READER[way]('{ topics { totalCount } }'))).toEqual({ topics: { totalCount: 2 } });
  });

  it('leaves the description of the schema open', async () =>
    expect(outcome(await closed.ANONYMOUS.ask('{ __typename __type(name: "Topic") { name } }'))).toEqual({ __typename: 'Query', __type: { name: 'Topic' } }));
});

const sampleOf = (type: string): string => ({ 'ID!': '"Topic_1"', '[ID!]!': '["Topic_1"]', 'String!': '"IQ"', 'ThingBy!': '{ name: "trade" }' })[type] ?? '1';

test('the contract says which role a field takes', () => {
  const topic = schema.getType('Topic');
  expect(isObjectType(topic) && topic.getFields()['secret']?.description).toBe('What only editors see. Takes the role EDITOR or above.');
});
