import { FieldResolver, Resolver } from 'type-graphql';
import { EventDateColumns } from '../shared/event-date.entity.js';
import type { Connection } from '../graph/connection.type.js';
import { Edge, type RowSql } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { Person } from '../person/person.type.js';
import { CounterpartConnection, type CounterpartEdge, toCounterparts } from './counterparts.type.js';

const dateColumns = ['edtf', 'earliest', 'latest', 'precision', 'text', 'basis', 'approximate'] as const satisfies readonly (keyof EventDateColumns)[];

/** The date of a meeting, column by column. */
const dateOf = (edge: RowSql, name: string, meeting: string): [string, () => string][] =>
  dateColumns.map((column) => [`${name}.${column}`, () => `(select f.date_${column} from fact f where f.id = ${edge.column(meeting)})`]);

/** With whom a person dealt. */
@Resolver(() => Person)
export class CounterpartsResolver {
  @FieldResolver(() => CounterpartConnection, { description: 'The persons whom this one met, whoever else was there, those met most often first. Only meetings count that took place.' })
  @Edge({
    path: [toCounterparts],
    brings: (edge) => Object.fromEntries([...dateOf(edge, 'first', 'firstMeeting'), ...dateOf(edge, 'last', 'lastMeeting')]),
  })
  counterparts(@Selected() page: Connection<Person, CounterpartEdge>): Connection<Person, CounterpartEdge> {
    return page;
  }
}
