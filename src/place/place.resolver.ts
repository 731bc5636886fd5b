import { Arg, FieldResolver, Query, Resolver } from 'type-graphql';
import { Country } from '../country/country.type.js';
import type { Connection } from '../graph/connection.type.js';
import { Edge, into } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { byThing } from '../thing/one-thing.js';
import { ThingBy } from '../thing/thing.inputs.js';
import { PlaceEntity } from './place.entity.js';
import { Place, PlaceConnection } from './place.type.js';

/** Places from the root. */
@Resolver()
export class PlaceResolver {
  @Query(() => Place, { nullable: true, description: 'One place; null where there is none such.' })
  @Edge({ path: [], where: byThing('Place') })
  place(@Arg('by', () => ThingBy, { description: 'Which one.' }) _by: ThingBy, @Selected() place: Place | null): Place | null {
    return place;
  }

  @Query(() => PlaceConnection, { description: 'Places, by name.' })
  @Edge({ path: [] })
  places(@Selected() page: Connection<Place>): Connection<Place> {
    return page;
  }
}

/** What places add to countries. */
@Resolver(() => Country)
export class CountryPlaceResolver {
  @FieldResolver(() => PlaceConnection, { description: 'Places that lie in the country, and its territory itself, by name.' })
  @Edge({ path: [into(() => PlaceEntity, 'country')] })
  places(@Selected() page: Connection<Place>): Connection<Place> {
    return page;
  }
}
