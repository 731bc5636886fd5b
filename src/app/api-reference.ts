import { type GraphQLEnumType, type GraphQLNamedType, type GraphQLSchema, isEnumType, isInterfaceType, isIntrospectionType, isObjectType, isScalarType, isSpecifiedScalarType } from 'graphql';
import { inputSections, orderEnums } from './api-reference-inputs.js';
import { composite, fieldTable, isConnection, lists, plainEdges, unions } from './api-reference-outputs.js';
import { describe, linkTo, paragraphs, table } from './api-reference-text.js';

/** What stands before the tables. */
const introduction = `# API reference

Made of the schema by \`npm run schema:emit\`; [schema.graphql](../schema/schema.graphql) says the same in GraphQL's own words, and the
[worked operations](../examples/README.md#operations) show how to ask.

A type that ends in \`!\` is never null; else null means that it is not known, or that there is none. \`[…]\` is a short list and says how
long it gets; a “list of” something has pages, see [lists](#lists).`;

/**
 * The contract as a page to read: `docs/api-reference.md`. What all lists, conditions and orders have alike is told once.
 *
 * @returns Markdown, with a heading for each type that is no list, order or filter
 */
export function apiReference(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const plain = plainEdges(schema);
  const inOrders = orderEnums(schema);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((root) => !!root);
  const isOwn = (type: GraphQLNamedType): boolean => !isConnection(type) && !plain.has(type) && !roots.some(({ name }) => name === type.name);
  const sections = [
    ...roots.map((root) => paragraphs(`## ${{ Query: 'Queries', Mutation: 'Mutations', Subscription: 'Subscriptions' }[root.name] ?? root.name}`, fieldTable(Object.values(root.getFields()), plain))),
    lists(types, plain),
    section('Interfaces', types.filter(isInterfaceType).map((type) => composite(type, schema, plain))),
    section('Objects', types.filter(isObjectType).filter(isOwn).map((type) => composite(type, schema, plain))),
    section('Unions', unions(types)),
    section('Enums', types.filter(isEnumType).filter((type) => !inOrders.has(type)).map(enumeration)),
    inputSections(schema),
    section('Scalars', types.filter(isScalarType).map((type) => paragraphs(`### ${type.name}`, `${describe(type)}${type.specifiedByURL ? ` See ${type.specifiedByURL}.` : ''}`))),
  ].filter((each) => each !== '');
  const contents = sections.flatMap((each) => [...each.matchAll(/^## (.*)$/gm)].map(([, title = '']) => linkTo(title, title))).join(' · ');
  return `${paragraphs(introduction, contents, ...sections)}\n`;
}

const section = (title: string, parts: readonly string[]): string => (parts.length === 0 ? '' : paragraphs(`## ${title}`, ...parts));

function enumeration(type: GraphQLEnumType): string {
  return paragraphs(`### ${type.name}`, describe(type), table(['value', 'meaning'], type.getValues().map((value) => [`\`${value.name}\``, describe(value)])));
}
