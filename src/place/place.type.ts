import { Field, Float, ObjectType } from 'type-graphql';
import { Country } from '../country/country.type.js';
import { type Connection, connectionOf } from '../graph/connection.type.js';
import { Edge, into, Rows } from '../graph/definition.js';
import { Basis } from '../shared/evidence.enum.js';
import { Node, Thing } from '../thing/thing.type.js';
import { PlaceEntity } from './place.entity.js';
import { PlaceKind } from './place.enum.js';

export const PlaceConnection = connectionOf(() => Place, 'Place');

@ObjectType({ implements: [Node, Thing], simpleResolvers: true, description: 'Somewhere a fact can happen: city, site, region or the territory of a country.' })
@Rows(() => PlaceEntity, { spine: 'thing', kind: 'PLACE', order: [{ property: 'name', direction: 'ASC' }] })
export class Place implements Pick<PlaceEntity, 'kind' | 'withinBasis' | 'latitude' | 'longitude' | 'precisionKm'> {
  @Field(() => PlaceKind, { description: 'What sort of place it is.' })
  kind!: PlaceKind;

  @Field(() => Place, { nullable: true, description: 'The next larger place it lies in; null where none is recorded.' })
  within!: Place | null;

  @Field(() => Basis, { nullable: true, description: 'How it is known that it lies there; null where it is common knowledge or `within` is null.' })
  withinBasis!: Basis | null;

  @Field(() => Country, { nullable: true, description: 'The country it lies in, or whose territory it is; null where it lies in none, in several, or in one that is not recorded.' })
  country!: Country | null;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees (WGS 84), north positive; null where no point is recorded.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees (WGS 84), east positive; null where no point is recorded.' })
  longitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'How far the place may lie from that point, in kilometres; null where unknown.' })
  precisionKm!: number | null;

  @Field(() => PlaceConnection, { description: 'The places that lie directly in it, by name.' })
  @Edge({ path: [into(() => PlaceEntity, 'within')] })
  contains!: Connection<Place>;
}
