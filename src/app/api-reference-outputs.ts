import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { describe, linkTo, paragraphs, table, typeLink, written } from './api-reference-text.js';

type Field = GraphQLField<unknown, unknown>;
type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** Told once for all lists, in this order. */
const listArguments = ['first', 'after', 'last', 'before', 'where', 'orderBy'];
const listFields = ['nodes', 'edges', 'pageInfo', 'totalCount', 'series', 'distribution', 'matrix'];

/** Whether a type is a list with pages. */
export const isConnection = (type: GraphQLNamedType | undefined): type is GraphQLObjectType => isObjectType(type) && type.name.endsWith('Connection');

const partOf = (connection: GraphQLObjectType, field: string): GraphQLNamedType => getNamedType(connection.getFields()[field]?.type) ?? connection;

/** Edges that tie nothing to their nodes but a cursor. */
export function plainEdges(schema: GraphQLSchema): ReadonlySet<GraphQLNamedType> {
  const edges = Object.values(schema.getTypeMap()).filter(isConnection).map((connection) => partOf(connection, 'edges'));
  return new Set(edges.filter((edge) => isObjectType(edge) && Object.keys(edge.getFields()).sort().join(' ') === 'cursor node'));
}

/** The fields of a type, lists in words: “list of Meeting”. */
export function fieldTable(fields: readonly Field[], plain: ReadonlySet<GraphQLNamedType>): string {
  return table(['field', 'meaning'], byName(fields).map((field) => [fieldHead(field, plain), [describe(field), ...ownArguments(field).map((arg) => `${written(arg)}: ${describe(arg)}`)].join('<br>')]));
}

function fieldHead({ name, type }: Field, plain: ReadonlySet<GraphQLNamedType>): string {
  const named = getNamedType(type);
  if (!isConnection(named)) return `\`${name}\` ${typeLink(type)}`;
  const edge = partOf(named, 'edges');
  return `\`${name}\` list of ${linkTo(partOf(named, 'nodes').name)}${plain.has(edge) ? '' : ` by ${linkTo(edge.name)}`}`;
}

/** Those that must be given come first. */
function ownArguments({ args, type }: Field): readonly GraphQLArgument[] {
  const own = byName(isConnection(getNamedType(type)) ? args.filter(({ name }) => !listArguments.includes(name)) : args);
  return [...own.filter(isRequiredArgument), ...own.filter((arg) => !isRequiredArgument(arg))];
}

const byName = <Named extends { readonly name: string }>(all: readonly Named[]): Named[] => [...all].sort((a, b) => (a.name < b.name ? -1 : 1));

/** An object or interface under its heading. What an interface says of it is said there. */
export function composite(type: Composite, schema: GraphQLSchema, plain: ReadonlySet<GraphQLNamedType>): string {
  const interfaces = type.getInterfaces();
  const nearest = interfaces.filter((each) => !interfaces.some((other) => other.getInterfaces().includes(each)));
  const own = Object.values(type.getFields()).filter((field) => !nearest.some((each) => isSame(each.getFields()[field.name], field)));
  const links = nearest.map(({ name }) => linkTo(name)).join(' and ');
  return paragraphs(
    `### ${type.name}`,
    describe(type),
    isInterfaceType(type) ? `One of ${schema.getPossibleTypes(type).map(({ name }) => linkTo(name)).join(', ')}.` : '',
    links === '' ? '' : `With all fields of ${links}${own.length === 0 ? '.' : ', and:'}`,
    fieldTable(own, plain),
  );
}

const isSame = (one: Field | undefined, other: Field): boolean => one !== undefined && one.description === other.description && String(one.type) === String(other.type);

/** The unions of a schema, each under its heading. */
export function unions(types: readonly GraphQLNamedType[]): string[] {
  return types.filter(isUnionType).map((type) => paragraphs(`### ${type.name}`, describe(type), `One of ${type.getTypes().map(({ name }) => linkTo(name)).join(', ')}.`));
}

/** What all lists have alike, told once of the one that has most, and what each has. */
export function lists(types: readonly GraphQLNamedType[], plain: ReadonlySet<GraphQLNamedType>): string {
  const connections = types.filter(isConnection);
  if (connections.length === 0) return '';
  const [fullest] = [...connections].sort((a, b) => Object.keys(b.getFields()).length - Object.keys(a.getFields()).length);
  const fields = types.flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []));
  const asked = fields.find(({ args }) => listArguments.every((name) => args.some((arg) => arg.name === name)));
  return paragraphs(
    '## Lists',
    'A field that is a “list of” something comes in pages. Besides its own arguments it takes, where they make sense:',
    table(['argument', 'meaning'], listArguments.flatMap((name) => asked?.args.filter((arg) => arg.name === name) ?? []).map((arg) => [`\`${arg.name}\``, describe(arg)])),
    'What can be selected of it; the counts are of the whole list under its `where`, not of the page:',
    table(['field', 'meaning'], listFields.flatMap((name) => fullest?.getFields()[name] ?? []).map(listField)),
    'An edge has the `node` and its `cursor`, and more where the list is “by” an edge.',
    table(['list', 'of', 'by', 'counts', '`groupBy`'], connections.map((each) => listRow(each, plain))),
  );
}

/** Types that differ from list to list are left out. */
function listField({ name, type, description, args }: Field): string[] {
  const differs = (named: GraphQLNamedType): boolean => /Edge$|Grouping$/.test(named.name) || name === 'nodes';
  const told = args.map((arg) => `${differs(getNamedType(arg.type)) ? `\`${arg.name}\`` : written(arg)}: ${describe(arg)}`);
  return [`\`${name}\`${differs(getNamedType(type)) ? '' : ` ${typeLink(type)}`}`, [describe({ description }), ...told].join('<br>')];
}

function listRow(connection: GraphQLObjectType, plain: ReadonlySet<GraphQLNamedType>): string[] {
  const fields = connection.getFields();
  const counts = ['series', 'distribution', 'matrix'].filter((name) => name in fields);
  const grouping = fields['distribution']?.args.find(({ name }) => name === 'groupBy');
  const edge = partOf(connection, 'edges');
  return [
    `\`${connection.name}\``,
    linkTo(partOf(connection, 'nodes').name),
    plain.has(edge) ? '' : linkTo(edge.name),
    counts.map((name) => `\`${name}\``).join(', '),
    grouping === undefined ? '' : linkTo(getNamedType(grouping.type).name),
  ];
}
