import { Arg, FieldResolver, Query, Resolver } from 'type-graphql';
import { Country } from '../country/country.type.js';
import type { Connection } from '../graph/connection.type.js';
import { Edge, into } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { byThing } from '../thing/one-thing.js';
import { ThingBy } from '../thing/thing.inputs.js';
import { OrganizationCountryEntity } from './organization.entity.js';
import { Organization, OrganizationConnection } from './organization.type.js';

/** Organizations from the root. */
@Resolver()
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true, description: 'One organization; null where there is none such.' })
  @Edge({ path: [], where: byThing('Organization') })
  organization(@Arg('by', () => ThingBy, { description: 'Which one.' }) _by: ThingBy, @Selected() organization: Organization | null): Organization | null {
    return organization;
  }

  @Query(() => OrganizationConnection, { description: 'Organizations, by name.' })
  @Edge({ path: [] })
  organizations(@Selected() page: Connection<Organization>): Connection<Organization> {
    return page;
  }
}

/** What organizations add to countries. */
@Resolver(() => Country)
export class CountryOrganizationResolver {
  @FieldResolver(() => OrganizationConnection, { description: 'Organizations that belong to the country or have it as a member, by name.' })
  @Edge({ path: [into(() => OrganizationCountryEntity, 'country'), 'organization'] })
  organizations(@Selected() page: Connection<Organization>): Connection<Organization> {
    return page;
  }
}
