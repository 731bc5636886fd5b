import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { buildChancerySchema } from '../../src/app/schema.js';
import { describeModel } from '../../src/database/model.js';
import type { FieldExtensions } from '../../src/graph/definition.js';
import { RowsOfTypes, typeExtensions } from '../../src/graph/rows-of-type.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type Graph, openGraph } from '../support/graph.js';

let database: TestDatabase;
let graph: Graph;
let schema: GraphQLSchema;
let rows: RowsOfTypes;

beforeAll(async () => {
  const entities = await describeModel();
  schema = await buildChancerySchema(entities);
  rows = new RowsOfTypes(schema, entities);
  database = await createTestDatabase();
  // Some fields take a role.
  graph = await openGraph(database, { caller: { role: 'ADMIN', least: 'ANONYMOUS' } });
});

afterAll(async () => {
  await graph?.close();
  await database?.drop();
});

const samples: Readonly<Record<string, string>> = { ID: '"Person_1"', String: '"2021-02-03"', Date: '"2021-02-03"', DateTime: '"2021-02-03T00:00:00Z"', URL: '"https://example.org/"', Int: '1', Float: '1.5', Boolean: 'true' };

/** A value of an input type, its first key only where it is an object. */
function sample(type: GraphQLInputType, owner: GraphQLNamedType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${sample(nullable.ofType, owner)}]`;
  const named = getNamedType(nullable);
  if (named.name === 'ID') return `"${rows.concrete(owner)[0]?.name ?? 'Person'}_1"`;
  if (isEnumType(named)) return named.getValues()[0]?.name ?? '';
  if (isInputObjectType(named)) {
    // A nested where leads on without end; an empty one is valid and walks the edge.
    if (named.name.endsWith('Where')) return '{}';
    const [first] = Object.values(named.getFields());
    return first === undefined ? '{}' : `{ ${first.name}: ${sample(first.type, owner)} }`;
  }
  return samples[named.name] ?? '""';
}

const requiredArguments = (args: readonly GraphQLArgument[], owner: GraphQLNamedType): string => {
  const given = args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined).map(({ name, type }) => `${name}: ${name === 'alpha2' || name === 'country' ? '"IQ"' : sample(type, owner)}`);
  return given.length === 0 ? '' : `(${given.join(', ')})`;
};

/** A selection of everything that a field has, two levels down. */
function everything(field: GraphQLField<unknown, unknown>, owner: GraphQLNamedType, levels: number): string {
  const named = getNamedType(field.type);
  const call = `${field.name}${requiredArguments(field.args, owner)}`;
  if (!isCompositeType(named)) return call;
  if (levels === 0 || !(isObjectType(named) || isInterfaceType(named))) return `${call} { __typename }`;
  return `${call} { __typename ${Object.values(named.getFields()).map((each) => everything(each, named, levels - 1)).join(' ')} }`;
}

const typesWithRows = (): GraphQLObjectType[] => Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && rows.find(type) !== undefined && type.getInterfaces().some(({ name }) => name === 'Node'));

/** The type that the ids below a key are of: that of the field, or of the list behind it. */
function listedBehind(owner: GraphQLNamedType, key: string): GraphQLNamedType {
  const extra = typeExtensions(owner).filters?.[key];
  if (extra !== undefined) return schema.getType(extra.type().name) ?? owner;
  if (!isObjectType(owner) && !isInterfaceType(owner)) return owner;
  const named = getNamedType(owner.getFields()[key]?.type ?? owner);
  return isObjectType(named) ? getNamedType(named.getFields()['nodes']?.type ?? named) : named;
}

test('every field of every type is valid SQL, one statement each', async () => {
  const types = typesWithRows();
  expect(types.map(({ name }) => name)).toEqual(expect.arrayContaining(['Person', 'Meeting', 'Article', 'Citation', 'Agreement']));
  const asked = new Set<string>();
  for (const type of types) {
    for (const field of Object.values(type.getFields())) {
      // What an interface declares is compiled alike for all its types: once is enough.
      const declared = `${type.getInterfaces().find((each) => each.getFields()[field.name] !== undefined)?.name ?? type.name}.${field.name}`;
      if (asked.has(declared)) continue;
      asked.add(declared);
      const query = `{ node(id: "${type.name}_1") { ... on ${type.name} { ${everything(field, type, 2)} } } }`;
      const answer = await graph.ask(query);
      expect({ query, data: answer.data, errors: answer.errors, statements: answer.statements.length }).toEqual({ query, data: { node: null }, errors: undefined, statements: 1 });
    }
  }
}, 30_000);

test('every root field is valid SQL', async () => {
  const query = schema.getQueryType();
  for (const field of Object.values(query?.getFields() ?? {})) {
    // What a search shows needs somebody to be found: network.test.ts has it.
    if ((field.extensions as FieldExtensions).found !== undefined) continue;
    const named = getNamedType(field.type);
    const nodes = isObjectType(named) ? named.getFields()['nodes'] : undefined;
    const owner = nodes === undefined ? named : getNamedType(nodes.type);
    const asked = `{ ${everything(field, owner, 2)} }`;
    const [answer, executed] = [await graph.ask(asked), await graph.execute(asked)];
    expect({ asked, errors: answer.errors, statements: answer.statements.length }).toEqual({ asked, errors: undefined, statements: answer.statements.length });
    expect(executed.text).toBe(answer.text);
  }
}, 30_000);

test('every key of every where, and every order, is valid SQL', async () => {
  const query = schema.getQueryType();
  let asked = 0;
  for (const field of Object.values(query?.getFields() ?? {})) {
    const where = field.args.find(({ name }) => name === 'where');
    if (where === undefined) continue;
    const type = getNamedType(where.type);
    if (!isInputObjectType(type)) throw new Error(`${type.name} is no input`);
    const connection = getNamedType(field.type) as GraphQLObjectType;
    const owner = getNamedType(connection.getFields()['nodes']?.type ?? connection);
    const searched = field.name === 'search' ? 'query: "word", ' : '';
    for (const key of Object.values(type.getFields())) {
      const input = getNamedType(key.type);
      const logical = ['and', 'or', 'not', 'id'].includes(key.name);
      const operators = isInputObjectType(input) ? Object.values(input.getFields()) : [];
      const of = logical ? owner : listedBehind(owner, key.name);
      const lists = operators.map((operator, index) => {
        const condition = `{ ${operator.name}: ${sample(operator.type, of)} }`;
        return `k${index}: ${field.name}(${searched}where: { ${key.name}: ${['and', 'or'].includes(key.name) ? `[${condition}]` : condition} }, first: 1) { totalCount }`;
      });
      for (let start = 0; start < lists.length; start += 20) {
        const text = `{ ${lists.slice(start, start + 20).join(' ')} }`;
        const answer = await graph.ask(text);
        const expected = Object.fromEntries(lists.slice(start, start + 20).map((_list, index) => [`k${start + index}`, { totalCount: 0 }]));
        expect({ text, data: answer.data, errors: answer.errors }).toEqual({ text, data: expected, errors: undefined });
      }
      asked += lists.length;
    }
    const order = field.args.find(({ name }) => name === 'orderBy');
    const orderType = order === undefined ? undefined : getNamedType(order.type);
    const values = isInputObjectType(orderType) ? getNamedType(orderType.getFields()['field']?.type) : undefined;
    for (const value of isEnumType(values) ? values.getValues() : []) {
      const answer = await graph.ask(`{ ${field.name}(${searched}orderBy: [{ field: ${value.name}, direction: DESC }], last: 2) { edges { cursor } pageInfo { endCursor } } }`);
      expect(answer.data).toEqual({ [field.name]: { edges: [], pageInfo: { endCursor: null } } });
    }
  }
  expect(asked).toBeGreaterThan(500);
}, 30_000);
