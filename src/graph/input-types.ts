import {
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  type GraphQLInputFieldConfig,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLString,
} from 'graphql';
import type { CustomFilter } from './definition.js';
import { maxInValues } from './limits.js';

/** Makes input types, each name once. */
export class InputTypes {
  private readonly made = new Map<string, GraphQLInputObjectType>();

  make(name: string, description: string, fields: (self: GraphQLInputObjectType) => Record<string, GraphQLInputFieldConfig>): GraphQLInputObjectType {
    const present = this.made.get(name);
    if (present !== undefined) return present;
    const type: GraphQLInputObjectType = new GraphQLInputObjectType({ name, description, fields: () => fields(type) });
    this.made.set(name, type);
    return type;
  }

  textListFilter(): GraphQLInputObjectType {
    return this.make('StringListFilter', 'By a list of texts.', () => ({
        has: { type: GraphQLString, description: 'The list holds this text, letter by letter.' },
        isEmpty: { type: GraphQLBoolean, description: 'The list is empty, or is not.' },
      }));
  }

  idFilter(): GraphQLInputObjectType {
    return this.make('IDFilter', 'By id.', () => ({
        eq: { type: GraphQLID, description: 'It is this.' },
        ne: { type: GraphQLID, description: 'It is not this.' },
        in: { type: listOf(GraphQLID), description: `It is one of these, ${maxInValues} at most.` },
        notIn: { type: listOf(GraphQLID), description: `It is none of these, ${maxInValues} at most.` },
      }));
  }

  dateFilter(precision: GraphQLEnumType): GraphQLInputObjectType {
    const period = this.make('Period', 'A span of days, both ends included.', () => ({
      from: { type: GraphQLString, description: 'First day, as EDTF: `2021-02-03`, or `2021-02` or `2021` for its first day. Left out: from ever.' },
      to: { type: GraphQLString, description: 'Last day, as EDTF: `2021-02-03`, or `2021-02` or `2021` for its last day. Left out: for ever.' },
    }));
    return this.make('EventDateFilter', 'By a date that may be known imprecisely. An unknown date is in no period.', () => ({
      overlaps: { type: period, description: 'It was possibly then: the date and the period share a day.' },
      within: { type: period, description: 'It was certainly then: every day the date may stand for is in the period.' },
      precision: { type: listOf(precision), description: 'It is known in one of these grains.' },
      isNull: { type: GraphQLBoolean, description: 'It is unknown, or is not.' },
    }));
  }

  scalarFilter(type: GraphQLNamedType): GraphQLInputObjectType {
    const value = type as GraphQLInputType & GraphQLNamedType;
    const ordered = ([GraphQLInt.name, GraphQLFloat.name, 'Date', 'DateTime'] as string[]).includes(type.name);
    return this.make(`${type.name}Filter`, `By a value of type ${type.name}.`, () => ({
      eq: { type: value, description: 'It is this.' },
      ...(type.name === GraphQLBoolean.name ? {} : {
        ne: { type: value, description: 'It is not this, or is unknown.' },
        in: { type: listOf(value), description: `It is one of these, ${maxInValues} at most.` },
        notIn: { type: listOf(value), description: `It is none of these, or is unknown; ${maxInValues} at most.` },
      }),
      ...(ordered ? {
        lt: { type: value, description: 'It is less, or earlier.' },
        lte: { type: value, description: 'It is at most this.' },
        gt: { type: value, description: 'It is greater, or later.' },
        gte: { type: value, description: 'It is at least this.' },
      } : {}),
      ...(type.name === GraphQLString.name ? {
        contains: { type: value, description: 'It holds this text; case makes no difference.' },
        startsWith: { type: value, description: 'It begins with this text, letter by letter.' },
      } : {}),
      isNull: { type: GraphQLBoolean, description: 'It is unknown, or is not.' },
    }));
  }

  customFilter(filter: CustomFilter): GraphQLInputObjectType {
    return this.make(filter.input, filter.description, () =>
      Object.fromEntries(Object.entries(filter.operators).map(([operator, { list, description }]) => [operator, { type: list === true ? listOf(GraphQLString) : GraphQLString, description }])),
    );
  }
}

/** A list of values, none of them null. */
export const listOf = (type: GraphQLInputType): GraphQLList<GraphQLInputType> => new GraphQLList(new GraphQLNonNull(type));
