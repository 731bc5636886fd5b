import { isoCountries } from '../../src/country/iso-countries.js';
import { normalizeName } from '../../src/shared/name-form.js';

describe('the countries of ISO 3166-1', () => {
  const all = [...isoCountries.values()];

  it('are 249, each with codes of its own', () => {
    expect(isoCountries.size).toBe(249);
    expect(new Set(all.map(({ alpha3 }) => alpha3)).size).toBe(249);
    expect(all.filter(({ alpha2, alpha3 }) => !/^[A-Z]{2}$/.test(alpha2) || !/^[A-Z]{3}$/.test(alpha3))).toEqual([]);
    expect([...isoCountries.keys()]).toEqual([...isoCountries.keys()].sort());
  });

  it('have names that no other country has', () => {
    const names = all.flatMap(({ alpha2, name, aliases }) => [name, ...aliases].map((each) => ({ alpha2, name: normalizeName(each) })));
    const twice = names.filter(({ alpha2, name }) => names.some((other) => other.name === name && other.alpha2 !== alpha2));
    expect(twice).toEqual([]);
    expect(names.filter(({ name }) => name === '')).toEqual([]);
  });

  it.each([
    ['IR', 'IRN', 'Iran', 'Islamic Republic of Iran', 'Iranian'],
    ['US', 'USA', 'United States', 'United States of America', 'American'],
    ['RU', 'RUS', 'Russia', 'Russian Federation', 'Russian'],
    ['SY', 'SYR', 'Syria', 'Syrian Arab Republic', 'Syrian'],
    ['KR', 'KOR', 'South Korea', 'Republic of Korea', 'South Korean'],
    ['GB', 'GBR', 'United Kingdom', 'Britain', 'British'],
    ['CI', 'CIV', 'Ivory Coast', "Côte d'Ivoire", 'Ivorian'],
    ['VA', 'VAT', 'Vatican City', 'Holy See', 'Vatican'],
  ])('%s is %s, %s, %s, %s', (alpha2, alpha3, name, alias, demonym) => {
    const country = isoCountries.get(alpha2);
    expect(country).toMatchObject({ alpha2, alpha3, name });
    expect(country?.aliases).toContain(alias);
    expect(country?.demonyms).toContain(demonym);
  });

  it('have a demonym if they are members of the United Nations, the only ones without being small territories', () => {
    const without = all.filter(({ demonyms }) => demonyms.length === 0).map(({ alpha2 }) => alpha2);
    expect(without).toEqual(['BV', 'GG', 'GS', 'HM', 'JE', 'MF', 'PM', 'SJ', 'SX', 'TF', 'UM', 'WF']);
  });
});
