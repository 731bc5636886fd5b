import {
  getNamedType,
  type GraphQLArgument,
  GraphQLEnumType,
  GraphQLID,
  type GraphQLInputObjectType,
  type GraphQLInputFieldConfig,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLSchema,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { EntityMetadata } from 'typeorm';
import { AggregateTypes } from './aggregate-types.js';
import type { FieldExtensions } from './definition.js';
import { listedType } from './edges.js';
import { InputTypes, listOf } from './input-types.js';
import { defaultPageSize, maxBehind, maxOrders, maxPageSize, maxWhereDepth, maxWhereLeaves } from './limits.js';
import { leastToChange } from './permission.js';
import { RowsOfTypes, typeExtensions } from './rows-of-type.js';
import { filterRole, type FilterRole } from './where.js';

/**
 * Gives every connection its arguments: `first after last before`, and `where` and `orderBy` as the fields and edges of
 * the listed type allow; and every live field `where` and `after`. So a filter is never declared: what can be shown of a
 * row can be asked of it. A field that takes a role says so in its description.
 *
 * @param schema the schema as annotated; it is not to be used any more
 */
export function withListArguments(schema: GraphQLSchema, entities: readonly EntityMetadata[]): GraphQLSchema {
  const inputs = new ListInputs(new RowsOfTypes(schema, entities));
  addAggregates(schema, inputs.rows);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type) && typeExtensions(type).oneOf === true) type.isOneOf = true;
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { requires = type === schema.getMutationType() ? leastToChange : undefined } = field.extensions as FieldExtensions;
      if (requires !== undefined) field.description = `${field.description ?? ''} Takes the role ${requires} or above.`.trimStart();
      const named = getNamedType(field.type);
      if (typeExtensions(named).connection === true && isObjectType(named)) {
        field.args = [...field.args, ...inputs.argumentsOf(listedType(named, inputs.rows))];
      }
      if ((field.extensions as FieldExtensions).live === true) field.args = [...field.args, ...inputs.argumentsOfLive(named)];
    }
  }
  // Built anew so that the types of the arguments are collected into it.
  return new GraphQLSchema(schema.toConfig());
}

/** Gives connections the fields by which they count their items in groups. */
function addAggregates(schema: GraphQLSchema, rows: RowsOfTypes): void {
  const [date, precision] = [schema.getType('Date'), schema.getType('DatePrecision')];
  if (!isScalarType(date) || !isEnumType(precision)) throw new Error('the schema has no scalar Date or no enum DatePrecision');
  const aggregates = new AggregateTypes(date, precision);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || typeExtensions(type).connection !== true) continue;
    const listed = listedType(type, rows);
    const { definition } = rows.of(listed);
    const fields = aggregates.fieldsFor(listed.name.replace(/Edge$/, ''), typeExtensions(listed).groupings ?? {}, definition.order[0]?.property === 'sortDate');
    for (const field of fields) type.getFields()[field.name] = field;
  }
}

class ListInputs {
  private readonly inputs = new InputTypes();

  constructor(readonly rows: RowsOfTypes) {}

  argumentsOf(listed: GraphQLNamedType): GraphQLArgument[] {
    const order = this.orderOf(listed);
    return [
      argument('first', GraphQLInt, `How many items from the start, or after \`after\`: 0 to ${maxPageSize}, ${defaultPageSize} if neither first nor last is given.`),
      argument('after', GraphQLString, 'Only items after the one with this cursor.'),
      argument('last', GraphQLInt, `How many items from the end, or before \`before\`: 0 to ${maxPageSize}. Not together with \`first\`.`),
      argument('before', GraphQLString, 'Only items before the one with this cursor.'),
      this.whereArgument(listed),
      ...(order === undefined ? [] : [argument('orderBy', new GraphQLList(new GraphQLNonNull(order)), `The order, at most ${maxOrders} fields; the id decides between equals. Cursors hold for one order.`)]),
    ];
  }

  argumentsOfLive(told: GraphQLNamedType): GraphQLArgument[] {
    return [
      this.whereArgument(told),
      argument('after', GraphQLID, `Begin after this one, the last that was received: what was recorded since is told first, unless it is more than ${maxBehind.toLocaleString('en')} rows. Left out: only what is recorded from now on.`),
    ];
  }

  private whereArgument(type: GraphQLNamedType): GraphQLArgument {
    return argument('where', this.whereOf(type), `Only items that fit. Nested at most ${maxWhereDepth} levels, ${maxWhereLeaves} conditions in all.`);
  }

  private whereOf(type: GraphQLNamedType): GraphQLInputObjectType {
    const name = `${type.name.replace(/Edge$/, '')}Where`;
    return this.inputs.make(name, `Which ${type.name.replace(/Edge$/, '')} items to keep. Keys side by side must all hold; null is as good as not given.`, (self) => ({
      and: { type: listOf(self), description: 'All of these hold.' },
      or: { type: listOf(self), description: 'At least one of these holds; none does of an empty list.' },
      not: { type: self, description: 'This does not hold, or is not known.' },
      ...this.conditionsOf(type),
    }));
  }

  private conditionsOf(type: GraphQLNamedType): Record<string, GraphQLInputFieldConfig> {
    const conditions: Record<string, GraphQLInputFieldConfig> = {};
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        const role = filterRole(this.rows, type, field);
        if (role !== undefined) conditions[field.name] = { type: this.inputFor(role), description: `By: ${field.description ?? field.name}` };
      }
    }
    for (const [key, filter] of Object.entries(typeExtensions(type).filters ?? {})) {
      const target = this.rows.schema.getType(filter.type().name);
      if (target === undefined) throw new Error(`filter ${type.name}.${key} leads to a type that is not in the schema`);
      conditions[key] = { type: this.whereOf(target), description: filter.description };
    }
    return conditions;
  }

  private inputFor(role: FilterRole): GraphQLInputType {
    switch (role.is) {
      case 'one':
        return this.whereOf(role.type);
      case 'many':
        return this.quantifiersOf(role.type);
      case 'scalar':
        return this.inputs.scalarFilter(role.type);
      case 'custom':
        return this.inputs.customFilter(role.filter);
      case 'list-of-text':
        return this.inputs.textListFilter();
      case 'id':
        return this.inputs.idFilter();
      case 'date':
        return this.inputs.dateFilter(this.precision());
    }
  }

  private quantifiersOf(type: GraphQLNamedType): GraphQLInputObjectType {
    const where = this.whereOf(type);
    return this.inputs.make(`${where.name.replace(/Where$/, '')}ListFilter`, `By what is among the ${type.name.replace(/Edge$/, '')} items of a list.`, () => ({
      some: { type: where, description: 'At least one fits.' },
      every: { type: where, description: 'All fit; true of an empty list.' },
      none: { type: where, description: 'None fits; true of an empty list.' },
    }));
  }

  private orderOf(type: GraphQLNamedType): GraphQLInputObjectType | undefined {
    if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
    const sortable = Object.values(type.getFields()).flatMap((field) => {
      const { sortable: property } = field.extensions as FieldExtensions;
      return property === undefined ? [] : [{ field, property }];
    });
    if (sortable.length === 0) return undefined;
    const name = type.name.replace(/Edge$/, '');
    return this.inputs.make(`${name}Order`, `One term of the order of ${name} items.`, () => ({
      field: {
        type: new GraphQLNonNull(new GraphQLEnumType({
          name: `${name}OrderField`,
          description: `What ${name} items can be ordered by.`,
          values: Object.fromEntries(sortable.map(({ field, property }) => [screaming(field.name), { value: property, description: field.description ?? null }])),
        })),
        description: 'What to order by.',
      },
      direction: { type: new GraphQLNonNull(this.direction), defaultValue: 'ASC', description: 'Which way.' },
    }));
  }

  private readonly direction = new GraphQLEnumType({
    name: 'OrderDirection',
    description: 'Which way an order goes.',
    values: { ASC: { description: 'Least or earliest first; unknown dates come before all others.' }, DESC: { description: 'Greatest or latest first; unknown dates come last.' } },
  });

  private precision(): GraphQLEnumType {
    const precision = this.rows.schema.getType('DatePrecision');
    if (!isEnumType(precision)) throw new Error('the schema has no enum DatePrecision');
    return precision;
  }
}

const screaming = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();

const argument = (name: string, type: GraphQLInputType, description: string): GraphQLArgument => ({
  name,
  type,
  description,
  defaultValue: undefined,
  deprecationReason: undefined,
  extensions: {},
  astNode: undefined,
});
