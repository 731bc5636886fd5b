import { Arg, FieldResolver, Query, Resolver } from 'type-graphql';
import { Country } from '../country/country.type.js';
import type { Connection } from '../graph/connection.type.js';
import { Edge, into } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { Organization } from '../organization/organization.type.js';
import { byThing } from '../thing/one-thing.js';
import { ThingBy } from '../thing/thing.inputs.js';
import { PositionEntity } from './position.entity.js';
import { Position, PositionConnection } from './position.type.js';

/** Positions from the root. */
@Resolver()
export class PositionResolver {
  @Query(() => Position, { nullable: true, description: 'One position; null where there is none such, or several share the title that is given as name.' })
  @Edge({ path: [], where: byThing('Position') })
  position(@Arg('by', () => ThingBy, { description: 'Which one.' }) _by: ThingBy, @Selected() position: Position | null): Position | null {
    return position;
  }

  @Query(() => PositionConnection, { description: 'Positions, by title.' })
  @Edge({ path: [] })
  positions(@Selected() page: Connection<Position>): Connection<Position> {
    return page;
  }
}

/** What positions add to countries. */
@Resolver(() => Country)
export class CountryPositionResolver {
  @FieldResolver(() => PositionConnection, { description: 'Offices of the country, by title.' })
  @Edge({ path: [into(() => PositionEntity, 'country')] })
  positions(@Selected() page: Connection<Position>): Connection<Position> {
    return page;
  }
}

/** What positions add to organizations. */
@Resolver(() => Organization)
export class OrganizationPositionResolver {
  @FieldResolver(() => PositionConnection, { description: 'Offices in the organization, by title.' })
  @Edge({ path: [into(() => PositionEntity, 'organization')] })
  positions(@Selected() page: Connection<Position>): Connection<Position> {
    return page;
  }
}
