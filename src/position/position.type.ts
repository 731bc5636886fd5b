import { Field, ObjectType } from 'type-graphql';
import { Country } from '../country/country.type.js';
import { connectionOf } from '../graph/connection.type.js';
import { Computed, FilterAs, Rows, Sortable } from '../graph/definition.js';
import { Organization } from '../organization/organization.type.js';
import { nameFilter } from '../thing/name-filter.js';
import { Node, Thing } from '../thing/thing.type.js';
import { PositionEntity } from './position.entity.js';
import { PositionClassification } from './position.enum.js';

@ObjectType({ implements: [Node, Thing], simpleResolvers: true, description: 'An office or rank that persons hold for a time: "Minister of Foreign Affairs" of Iraq. Who holds it when is told by tenures.' })
@Rows(() => PositionEntity, { spine: 'thing', kind: 'POSITION', order: [{ property: 'name', direction: 'ASC' }] })
export class Position implements Pick<PositionEntity, 'classification'> {
  @Field({ description: 'The title, without country or body: the same as `name`.' })
  @Computed((position) => position.column('name'))
  @Sortable('name')
  @FilterAs(nameFilter)
  title!: string;

  @Field(() => PositionClassification, { description: 'Its rank in diplomacy, under whatever title.' })
  classification!: PositionClassification;

  @Field(() => Organization, { nullable: true, description: 'The body it belongs to; null where no source says.' })
  organization!: Organization | null;

  @Field(() => Country, { nullable: true, description: 'The country it is an office of; null where it is of none, or no source says.' })
  country!: Country | null;
}

export const PositionConnection = connectionOf(() => Position, 'Position');
