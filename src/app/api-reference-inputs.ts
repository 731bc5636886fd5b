import { getNamedType, type GraphQLEnumType, type GraphQLInputField, type GraphQLInputObjectType, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, linkTo, paragraphs, table, valuesOf, written } from './api-reference-text.js';

/** What an input object is for, by its keys: a condition on items, one on a list of them, one on an enum, an order, or a thing of its own. */
type Sort = 'where' | 'list' | 'enum' | 'order' | 'own';

function sortOf(type: GraphQLInputObjectType): Sort {
  const fields = type.getFields();
  if ('and' in fields && 'or' in fields && 'not' in fields) return 'where';
  const keys = Object.keys(fields).sort().join(' ');
  if (keys === 'every none some') return 'list';
  if (keys === 'direction field') return 'order';
  return 'eq' in fields && isEnumType(getNamedType(fields['eq'].type)) ? 'enum' : 'own';
}

/** Enums that only orders use: they are told there. */
export function orderEnums(schema: GraphQLSchema): ReadonlySet<unknown> {
  return new Set(inputsOf(schema).filter((type) => sortOf(type) === 'order').map((type) => getNamedType(type.getFields()['field']?.type)));
}

const inputsOf = (schema: GraphQLSchema): GraphQLInputObjectType[] => Object.values(schema.getTypeMap()).filter(isInputObjectType).sort((a, b) => (a.name < b.name ? -1 : 1));

/** The sections on what goes in: conditions and their filters, orders, other inputs. */
export function inputSections(schema: GraphQLSchema): string {
  const of = (sort: Sort): GraphQLInputObjectType[] => inputsOf(schema).filter((type) => sortOf(type) === sort);
  const some = (sort: Sort): Record<string, GraphQLInputField> => of(sort)[0]?.getFields() ?? {};
  return paragraphs(
    '## Conditions',
    'What a `where` takes. Keys side by side must all hold, and `and`, `or` and `not` join conditions of the same type. A key that is called like a field of the type filters by that field; the others are explained. Null is as good as not given.',
    ...of('where').map((type) => conditions(type, schema)),
    '## Filters',
    'What stands behind a key of a condition.',
    '### Filters of lists',
    'On what a list, or a list with pages, holds; behind each key stand the conditions of its items.',
    keyTable(some('list'), true),
    '### Filters of enums',
    'On a value of an enum, such as `{ in: [PLANNED, DESIRED] }`.',
    keyTable(some('enum'), true),
    ...of('own').filter(({ name }) => name.endsWith('Filter')).map(own),
    '## Orders',
    'What `orderBy` takes: `{ field: DATE, direction: DESC }`, the most important first; `direction` is `ASC` if not said.',
    table(['order', '`field`'], of('order').map((type) => [`\`${type.name}\``, valuesOf(getNamedType(type.getFields()['field']?.type) as GraphQLEnumType)])),
    '## Inputs',
    ...of('own').filter(({ name }) => !name.endsWith('Filter')).map(own),
  );
}

function own(type: GraphQLInputObjectType): string {
  return paragraphs(`### ${type.name}`, describe(type), keyTable(type.getFields(), false));
}

/** @param anyType whether the keys are those of many types alike, so that their own types say nothing */
function keyTable(fields: Record<string, GraphQLInputField>, anyType: boolean): string {
  return table(['key', 'meaning'], Object.values(fields).map((field) => [anyType ? `\`${field.name}\`` : written(field), describe(field)]));
}

const joins = ['and', 'or', 'not'];

function conditions(type: GraphQLInputObjectType, schema: GraphQLSchema): string {
  const keys = Object.values(type.getFields()).filter(({ name }) => !joins.includes(name));
  const told = keys.filter((key) => followsFrom(key, type, schema));
  const by = (sort: (input: unknown) => boolean): string => told.filter((key) => sort(getNamedType(key.type))).map(linked).join(', ');
  const isA = (...sorts: Sort[]) => (input: unknown): boolean => isInputObjectType(input) && sorts.includes(sortOf(input));
  const line = (what: string, list: string): string => (list === '' ? '' : `- ${what}: ${list}`);
  return paragraphs(
    `### ${type.name}`,
    [line('values', by(isA('enum', 'own'))), line('one thing', by(isA('where'))), line('lists', by(isA('list')))].filter((each) => each !== '').join('\n'),
    table(['key', 'meaning'], keys.filter((key) => !told.includes(key)).map((key) => [written(key, headingOf(key)), describe(key)])),
  );
}

/** Whether a key only repeats what the field of its name says. */
function followsFrom({ name, description }: GraphQLInputField, { name: where }: GraphQLInputObjectType, schema: GraphQLSchema): boolean {
  const node = where.replace(/Where$/, '');
  return [node, `${node}Edge`].some((each) => {
    const type = schema.getType(each);
    return (isObjectType(type) || isInterfaceType(type)) && description === `By: ${type.getFields()[name]?.description ?? ''}`;
  });
}

const linked = (key: GraphQLInputField): string => linkTo(headingOf(key), `\`${key.name}\``);

/** Filters of lists and of enums have no heading of their own: what they filter has. */
function headingOf(key: GraphQLInputField): string {
  const type = getNamedType(key.type);
  if (!isInputObjectType(type)) return type.name;
  const inner = sortOf(type) === 'list' ? type.getFields()['some'] : sortOf(type) === 'enum' ? type.getFields()['eq'] : undefined;
  return inner === undefined ? type.name : getNamedType(inner.type).name;
}
