import { Arg, FieldResolver, Resolver } from 'type-graphql';
import { CountryEntity } from '../country/country.entity.js';
import { Country } from '../country/country.type.js';
import { type Arguments, Edge, type RowSql } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { badInput } from '../shared/bad-input.js';
import { CountryRelations } from './relations.type.js';

const other = (row: RowSql, args: Arguments): string => {
  const code = String(args['country']);
  if (!/^[A-Z]{2}$/.test(code)) throw badInput(`"${code.slice(0, 20)}" is not an ISO 3166-1 code of two letters: write it as IQ`);
  return `(select other.id from country other where other.alpha2 = ${row.param(code, 'text')})`;
};

/** Two countries seen together. */
@Resolver(() => Country)
export class CountryRelationsResolver {
  @FieldResolver(() => CountryRelations, { nullable: true, description: 'What the country and another had to do with each other; null where the other is not known here.' })
  @Edge({
    path: [{ to: () => CountryEntity, on: (here, there) => `${there.id} = ${here.id}` }],
    brings: (row, args) => ({ other: () => other(row, args) }),
    where: (row, args) => `${other(row, args)} is not null`,
  })
  relationsWith(@Arg('country', () => String, { description: 'ISO 3166-1 code of two letters of the other.' }) _country: string, @Selected() relations: CountryRelations | null): CountryRelations | null {
    return relations;
  }
}
