import { Field, ObjectType } from 'type-graphql';
import { Country } from '../country/country.type.js';
import { type Connection, connectionOf } from '../graph/connection.type.js';
import { Edge, into, Rows } from '../graph/definition.js';
import { Basis, Certainty } from '../shared/evidence.enum.js';
import { Actor, Node, Thing } from '../thing/thing.type.js';
import { OrganizationCountryEntity, OrganizationEntity, OrganizationParentEntity } from './organization.entity.js';
import { OrganizationKind, OrganizationStatus } from './organization.enum.js';

export const OrganizationConnection = connectionOf(() => Organization, 'Organization');

@ObjectType({ simpleResolvers: true, description: 'That an organization belongs to a country, or has it as a member.' })
@Rows(() => OrganizationCountryEntity, { order: [{ property: 'countryId', direction: 'ASC' }] })
export class CountryTie implements Pick<OrganizationCountryEntity, 'certainty' | 'basis'> {
  @Field(() => Country, { description: 'The country.' })
  country!: Country;

  @Field(() => Certainty, { description: 'How sure the source is.' })
  certainty!: Certainty;

  @Field(() => Basis, { description: 'How it follows from the text.' })
  basis!: Basis;
}

@ObjectType({ implements: [Node, Thing, Actor], simpleResolvers: true, description: 'A body that acts under a name: ministry, council, party, company, armed group.' })
@Rows(() => OrganizationEntity, { spine: 'thing', kind: 'ORGANIZATION', order: [{ property: 'name', direction: 'ASC' }] })
export class Organization implements Pick<OrganizationEntity, 'kind' | 'status'> {
  @Field(() => OrganizationKind, { description: 'What sort of body it is.' })
  kind!: OrganizationKind;

  @Field(() => OrganizationStatus, { nullable: true, description: 'Whether it exists yet or still; null where no source says.' })
  status!: OrganizationStatus | null;

  @Field(() => [Country], { description: 'The countries it belongs to or is made up of. At most 300.' })
  @Edge({ path: [into(() => OrganizationCountryEntity, 'organization'), 'country'], order: [{ property: 'countryId', direction: 'ASC' }], limit: 300 })
  countries!: Country[];

  @Field(() => [CountryTie], { description: 'The same countries, with how sure that is. At most 300.' })
  @Edge({ path: [into(() => OrganizationCountryEntity, 'organization')], order: [{ property: 'countryId', direction: 'ASC' }], limit: 300 })
  countryTies!: CountryTie[];

  @Field(() => [Organization], { description: 'The organizations it stands under, such as the government of a ministry. At most 100.' })
  @Edge({ path: [into(() => OrganizationParentEntity, 'organization'), 'parent'] })
  parents!: Organization[];

  @Field(() => OrganizationConnection, { description: 'The organizations that stand under it, by name.' })
  @Edge({ path: [into(() => OrganizationParentEntity, 'parent'), 'organization'] })
  children!: Connection<Organization>;
}
