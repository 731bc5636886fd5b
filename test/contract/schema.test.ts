import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  validateSchema,
} from 'graphql';
import { checkContract, schemaFiles } from '../../src/app/contract.js';
import { buildChancerySchema } from '../../src/app/schema.js';
import { describeModel } from '../../src/database/model.js';

/** A part of the schema by its coordinate, such as `Meeting.participants(first:)`. */
interface Part {
  readonly at: string;
  readonly description: string | null | undefined;
}

let schema: GraphQLSchema;
let types: GraphQLNamedType[];

beforeAll(async () => {
  schema = await buildChancerySchema(await describeModel());
  types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isBuiltIn(type));
});

const isBuiltIn = (type: GraphQLNamedType): boolean => ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name);

function partsOf(type: GraphQLNamedType): Part[] {
  const parts: Part[] = ['Query', 'Mutation', 'Subscription'].includes(type.name) ? [] : [{ at: type.name, description: type.description }];
  if (isEnumType(type)) parts.push(...type.getValues().map(({ name, description }) => ({ at: `${type.name}.${name}`, description })));
  if (isInputObjectType(type)) parts.push(...Object.values(type.getFields()).map(({ name, description }) => ({ at: `${type.name}.${name}`, description })));
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const { name, description, args } of Object.values(type.getFields())) {
      parts.push({ at: `${type.name}.${name}`, description });
      parts.push(...args.map((arg: GraphQLArgument) => ({ at: `${type.name}.${name}(${arg.name}:)`, description: arg.description })));
    }
  }
  return parts;
}

const objectTypes = (): { name: string; fields: ReturnType<typeof fieldsOf> }[] =>
  types.filter((type) => isObjectType(type) || isInterfaceType(type)).map((type) => ({ name: type.name, fields: fieldsOf(type) }));

const fieldsOf = (type: GraphQLNamedType) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []);

describe('the public schema', () => {
  it('is what is committed, in SDL and as a page', async () => {
    await expect(checkContract(await schemaFiles())).resolves.toBeUndefined();
  });

  it('is valid GraphQL', () => {
    expect(validateSchema(schema).map(({ message }) => message)).toEqual([]);
  });

  it('describes every type, field, argument, input and enum value with a sentence', () => {
    const parts = types.flatMap(partsOf);
    expect(parts.length).toBeGreaterThan(1_000);
    expect(parts.filter(({ description }) => !/^\S.{2,}[.:…]$/su.test(description ?? '')).map(({ at }) => at)).toEqual([]);
  });

  it('has no scalar that stands for anything', () => {
    const scalars = types.filter(isScalarType);
    expect(scalars.map(({ name }) => name).sort()).toEqual(['Date', 'DateTime', 'URL']);
    expect(scalars.filter(({ specifiedByURL }) => specifiedByURL === null || specifiedByURL === undefined)).toEqual([]);
  });

  it('counts and pages every connection', () => {
    const connections = types.filter((type) => type.name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(10);
    for (const connection of connections) {
      const fields = Object.fromEntries(fieldsOf(connection).map(({ name, type }) => [name, String(type)]));
      expect({ connection: connection.name, ...fields }).toMatchObject({
        connection: connection.name,
        edges: expect.stringMatching(/^\[\w+Edge!\]!$/) as string,
        nodes: expect.stringMatching(/^\[\w+!\]!$/) as string,
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
      });
    }
    const fields = objectTypes().flatMap(({ name, fields }) => fields.filter(({ type }) => getNamedType(type).name.endsWith('Connection')).map((field) => ({ at: `${name}.${field.name}`, field })));
    const paged = ['first', 'after', 'last', 'before', 'where'];
    expect(fields.filter(({ field }) => !isNonNullType(field.type)).map(({ at }) => at)).toEqual([]);
    expect(fields.filter(({ field }) => !paged.every((name) => field.args.some((arg) => arg.name === name))).map(({ at }) => at)).toEqual([]);
  });

  it('says of every plain list of objects how long it can get', () => {
    const lists = objectTypes()
      .filter(({ name }) => !name.endsWith('Connection'))
      .flatMap(({ name, fields }) => fields.map((field) => ({ at: `${name}.${field.name}`, field })))
      .filter(({ field }) => isListType(isNonNullType(field.type) ? field.type.ofType : field.type));
    expect(lists.length).toBeGreaterThan(20);
    expect(lists.filter(({ field }) => !/at most|the first [\d,]+/i.test(field.description ?? '')).map(({ at }) => at)).toEqual([]);
  });

  it('never has null inside a list, except for ids that nothing has', () => {
    const holes = types.flatMap((type) => {
      const fields = isInputObjectType(type) ? Object.values(type.getFields()) : fieldsOf(type);
      return fields.filter((field) => /(?<!!)\]/.test(String(field.type))).map((field) => `${type.name}.${field.name}`);
    });
    expect(holes).toEqual(['Query.nodes']);
  });

  it('writes types in PascalCase, fields in camelCase and enum values in SCREAMING_CASE', () => {
    const wrong = types.flatMap((type) => [
      ...(/^[A-Z][A-Za-z0-9]*$/.test(type.name) ? [] : [type.name]),
      ...(isEnumType(type) ? type.getValues().filter(({ name }) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name)).map(({ name }) => `${type.name}.${name}`) : []),
      ...fieldsOf(type).filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name)).map(({ name }) => `${type.name}.${name}`),
    ]);
    expect(wrong).toEqual([]);
  });

  it('makes a choice of one a real choice', () => {
    const choice = schema.getType('ThingBy');
    expect(isInputObjectType(choice) && choice.isOneOf).toBe(true);
  });
});
