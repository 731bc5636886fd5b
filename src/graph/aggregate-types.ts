import {
  GraphQLEnumType,
  type GraphQLField,
  type GraphQLFieldConfigArgumentMap,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLScalarType,
  GraphQLString,
} from 'graphql';
import type { Grouping } from './definition.js';
import { defaultGroups, maxGroups, maxPoints } from './limits.js';

const required = (type: GraphQLOutputType): GraphQLNonNull<GraphQLOutputType> => new GraphQLNonNull(type);
const listOf = (type: GraphQLOutputType): GraphQLNonNull<GraphQLOutputType> => required(new GraphQLList(required(type)));

const interval = new GraphQLEnumType({
  name: 'SeriesInterval',
  description: 'The length of the periods of a series.',
  values: {
    DAY: { description: 'A calendar day.' },
    WEEK: { description: 'A week from Monday.' },
    MONTH: { description: 'A calendar month.' },
    QUARTER: { description: 'A calendar quarter.' },
    YEAR: { description: 'A calendar year.' },
    DECADE: { description: 'Ten calendar years, from one that ends in 0.' },
  },
});

const bucket = new GraphQLObjectType({
  name: 'Bucket',
  description: 'The items that share one thing or value.',
  fields: {
    key: { type: required(GraphQLString), description: 'The id of the thing, or the value of the enumeration.' },
    label: { type: required(GraphQLString), description: 'The name of the thing, or the value.' },
    value: { type: required(GraphQLInt), description: 'How many items. An item that belongs to several buckets counts in each.' },
  },
});

const cell = new GraphQLObjectType({
  name: 'MatrixCell',
  description: 'The items that belong to a row and a column.',
  fields: {
    row: { type: required(GraphQLString), description: 'The key of the row.' },
    column: { type: required(GraphQLString), description: 'The key of the column.' },
    value: { type: required(GraphQLInt), description: 'How many items.' },
  },
});

const matrix = new GraphQLObjectType({
  name: 'Matrix',
  description: 'How many items belong to two buckets at once. Cells without any are left out.',
  fields: {
    rows: { type: listOf(bucket), description: 'The largest buckets of the rows, largest first; at most `top`.' },
    columns: { type: listOf(bucket), description: 'The largest buckets of the columns, largest first; at most `top`.' },
    cells: { type: listOf(cell), description: 'The cells between them, largest first; at most `top` times `top`. Where rows and columns are the same grouping, a thing is not paired with itself.' },
  },
});

/** The fields by which a connection counts its items in groups, made for a schema's scalars and enumerations. */
export class AggregateTypes {
  private readonly series: GraphQLObjectType;

  constructor(
    date: GraphQLScalarType,
    private readonly precision: GraphQLEnumType,
  ) {
    const point = new GraphQLObjectType({
      name: 'SeriesPoint',
      description: 'One period of a series.',
      fields: {
        date: { type: required(date), description: 'The first day of the period.' },
        value: { type: required(GraphQLInt), description: 'How many items. An imprecise date counts in the period of its earliest bound, or of its latest where the start is open.' },
      },
    });
    this.series = new GraphQLObjectType({
      name: 'Series',
      description: 'How many items each period has.',
      fields: {
        key: { type: GraphQLString, description: 'The id of the thing or the value by which the items were grouped; null where they were not.' },
        label: { type: GraphQLString, description: 'The name of that thing, or the value; null where the items were not grouped.' },
        value: { type: required(GraphQLInt), description: 'How many items with a known date there are in all.' },
        points: { type: listOf(point), description: `Every period from the first to the last of the whole list, empty ones too; at most the first ${maxPoints}.` },
      },
    });
  }

  /**
   * The fields of one connection type.
   *
   * @param name of the listed type, such as `Meeting`
   * @param dated whether the listed type is sorted by a date; only then there is a series
   */
  fieldsFor(name: string, groupings: Readonly<Record<string, Grouping>>, dated: boolean): GraphQLField<unknown, unknown>[] {
    const grouping = Object.keys(groupings).length === 0 ? undefined : new GraphQLEnumType({
      name: `${name}Grouping`,
      description: `What ${name} items can be counted by.`,
      values: Object.fromEntries(Object.entries(groupings).map(([key, { description }]) => [key, { description }])),
    });
    const top = { type: new GraphQLNonNull(GraphQLInt), defaultValue: defaultGroups, description: `How many buckets, the largest: 1 to ${maxGroups}.` };
    const by = (description: string): GraphQLFieldConfigArgumentMap[string] => ({ type: new GraphQLNonNull(grouping ?? GraphQLString), description });
    return [
      ...(dated ? [field('series', listOf(this.series), 'How many items each period has, whatever the page: one series, or one for each group. Items of unknown date are in none.', {
        interval: { type: new GraphQLNonNull(interval), description: 'The length of a period.' },
        ...(grouping === undefined ? {} : { groupBy: { type: grouping, description: 'One series for each; left out: one for all.' }, top }),
        precisionAtLeast: { type: this.precision, description: 'Only items whose date is known in this grain or a finer one.' },
      })] : []),
      ...(grouping === undefined ? [] : [
        field('distribution', listOf(bucket), 'The largest groups of the items, whatever the page, largest first.', { groupBy: by('What to count by.'), top }),
        field('matrix', required(matrix), 'How many items belong to two groups at once, whatever the page.', { rows: by('What the rows are.'), columns: by('What the columns are.'), top }),
      ]),
    ];
  }
}

function field(name: string, type: GraphQLOutputType, description: string, args: GraphQLFieldConfigArgumentMap): GraphQLField<unknown, unknown> {
  // Through a type of its own, so that graphql-js fills in what a field needs.
  const made = new GraphQLObjectType({ name: 'Made', fields: { [name]: { type, description, args } } }).getFields()[name];
  if (made === undefined) throw new Error(`field ${name} was not made`);
  return made;
}
