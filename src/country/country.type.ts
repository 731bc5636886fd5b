import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../graph/connection.type.js';
import { Rows } from '../graph/definition.js';
import { DateScalar } from '../shared/scalars.js';
import { Actor, Node, Thing } from '../thing/thing.type.js';
import { CountryEntity } from './country.entity.js';

@ObjectType({ implements: [Node, Thing, Actor], simpleResolvers: true, description: 'A state or territory with an ISO 3166-1 code, present or former. As an actor it stands for its government.' })
@Rows(() => CountryEntity, { spine: 'thing', kind: 'COUNTRY', order: [{ property: 'name', direction: 'ASC' }] })
export class Country implements Pick<CountryEntity, 'alpha2' | 'alpha3' | 'demonyms' | 'validFrom' | 'validUntil'> {
  @Field({ description: 'ISO 3166-1 code of two letters: `IQ`.' })
  alpha2!: string;

  @Field({ description: 'ISO 3166-1 code of three letters: `IRQ`.' })
  alpha3!: string;

  @Field(() => [String], { description: 'What its people and affairs are called: "Iraqi". At most a handful.' })
  demonyms!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'The day from which it existed under this code; null where unknown or without need to say.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it existed under this code; null where it still does.' })
  validUntil!: string | null;
}

export const CountryConnection = connectionOf(() => Country, 'Country');
