import { Arg, Query, Resolver } from 'type-graphql';
import type { Connection } from '../graph/connection.type.js';
import { type Arguments, Edge, type RowSql } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { badInput } from '../shared/bad-input.js';
import { Country, CountryConnection } from './country.type.js';

function byAlpha2(row: RowSql, args: Arguments): string {
  const code = String(args['alpha2']);
  if (!/^[A-Za-z]{2}$/.test(code)) throw badInput(`"${code.slice(0, 20)}" is not an ISO 3166-1 code of two letters: write it as IQ`);
  return `${row.column('alpha2')} = ${row.param(code.toUpperCase(), 'text')}`;
}

/** Countries from the root. */
@Resolver()
export class CountryResolver {
  @Query(() => Country, { nullable: true, description: 'One country; null where the graph knows none under that code.' })
  @Edge({ path: [], where: byAlpha2 })
  country(
    @Arg('alpha2', () => String, { description: 'Its ISO 3166-1 code of two letters; case makes no difference.' }) _alpha2: string,
    @Selected() country: Country | null,
  ): Country | null {
    return country;
  }

  @Query(() => CountryConnection, { description: 'Countries that the graph knows, by name.' })
  @Edge({ path: [] })
  countries(@Selected() page: Connection<Country>): Connection<Country> {
    return page;
  }
}
