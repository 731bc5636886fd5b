import { Arg, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import type { Connection } from '../graph/connection.type.js';
import { Computed, Edge, into } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { PersonEntity } from '../person/person.entity.js';
import { Person, PersonConnection } from '../person/person.type.js';
import { PositionEntity } from '../position/position.entity.js';
import { Position, PositionConnection } from '../position/position.type.js';
import { DateScalar } from '../shared/scalars.js';
import { byFactId } from '../fact/one-fact.js';
import { StatusAt } from './status-at.enum.js';
import { asOf, heldAsOf, holds, statusOnDate } from './tenure-at.js';
import { TenureEntity } from './tenure.entity.js';
import { Tenure, TenureConnection } from './tenure.type.js';

const onlyOn = 'Only what is held on this day, as far as the sources go: known to have begun, or seen held, and not known to have ended.';

/** Tenures from the root, and their status on a day. */
@Resolver(() => Tenure)
export class TenureResolver {
  @Query(() => Tenure, { nullable: true, description: 'One tenure; null where there is none such.' })
  @Edge({ path: [], where: byFactId('Tenure') })
  tenure(@Arg('id', () => ID, { description: 'Its id.' }) _id: string, @Selected() tenure: Tenure | null): Tenure | null {
    return tenure;
  }

  @Query(() => TenureConnection, { description: 'Tenures, the latest first, those of unknown date last.' })
  @Edge({ path: [] })
  tenures(@Selected() page: Connection<Tenure>): Connection<Tenure> {
    return page;
  }

  @FieldResolver(() => StatusAt, { description: 'What the sources allow to be said of it on one day.' })
  @Computed(statusOnDate)
  statusAt(@Arg('date', () => DateScalar, { description: 'The day.' }) _date: string, @Selected() status: StatusAt): StatusAt {
    return status;
  }
}

/** What tenures add to persons. */
@Resolver(() => Person)
export class PersonTenureResolver {
  @FieldResolver(() => TenureConnection, { description: 'The person’s tenures, the latest first, those of unknown date last. Without `asOf` also those that are planned or denied.' })
  @Edge({ path: [into(() => TenureEntity, 'holder')], where: heldAsOf })
  tenures(@Arg('asOf', () => DateScalar, { nullable: true, description: onlyOn }) _asOf: string | undefined, @Selected() page: Connection<Tenure>): Connection<Tenure> {
    return page;
  }

  @FieldResolver(() => PositionConnection, { description: 'Positions that the person held at some time, or on one day, by title.' })
  @Edge({
    path: [{ to: () => PositionEntity, on: () => 'true' }],
    where: (position, args, person) => (person === undefined ? undefined : holds(person, position, asOf(position, args))),
  })
  positions(@Arg('asOf', () => DateScalar, { nullable: true, description: onlyOn }) _asOf: string | undefined, @Selected() page: Connection<Position>): Connection<Position> {
    return page;
  }
}

/** What tenures add to positions. */
@Resolver(() => Position)
export class PositionTenureResolver {
  @FieldResolver(() => TenureConnection, { description: 'The tenures of the position, the latest first, those of unknown date last. Without `asOf` also those that are planned or denied.' })
  @Edge({ path: [into(() => TenureEntity, 'position')], where: heldAsOf })
  tenures(@Arg('asOf', () => DateScalar, { nullable: true, description: onlyOn }) _asOf: string | undefined, @Selected() page: Connection<Tenure>): Connection<Tenure> {
    return page;
  }

  @FieldResolver(() => PersonConnection, { description: 'Persons who held the position at some time, or on one day, by name.' })
  @Edge({
    path: [{ to: () => PersonEntity, on: () => 'true' }],
    where: (person, args, position) => (position === undefined ? undefined : holds(person, position, asOf(person, args))),
  })
  holders(@Arg('asOf', () => DateScalar, { nullable: true, description: onlyOn }) _asOf: string | undefined, @Selected() page: Connection<Person>): Connection<Person> {
    return page;
  }
}
