import type { Copy } from './copy.ts';
import { dayCount } from './days.ts';
import { Random, Weighted, zipf } from './random.ts';
import { capital, names, word } from './words.ts';

/** How many countries, and how the news is shared among them. */
export const countryCount = 100;
export const countryShare = zipf(countryCount, 2);

/** An office that persons of one country hold in turn. */
export interface Office {
  readonly id: number;
  readonly title: string;
  readonly country: Country;
  /** Who held it from which day to which (exclusive), in turn. */
  readonly terms: { readonly person: Person; readonly from: number; readonly to: number }[];
}

export interface Person {
  readonly id: number;
  readonly name: string;
}

export interface Country {
  readonly id: number;
  readonly rank: number;
  readonly name: string;
  readonly demonym: string;
  readonly government: number;
  readonly ministry: number;
  readonly territory: number;
  readonly cities: readonly { readonly id: number; readonly name: string }[];
  readonly offices: readonly Office[];
  /** Advisers, deputies and envoys without an office of their own, the busiest first. */
  readonly officials: readonly Person[];
  readonly agreements: number[];
}

/** Everything that lasts, which the news is about. */
export interface Cast {
  readonly countries: readonly Country[];
  readonly publishers: readonly { readonly id: number; readonly name: string }[];
  readonly bodies: readonly { readonly id: number; readonly name: string }[];
  readonly groups: readonly { readonly id: number; readonly country: Country }[];
  readonly topics: readonly { readonly id: number; readonly name: string }[];
  readonly agreements: readonly { readonly id: number; readonly name: string }[];
  /** Numbers of rows used up so far. */
  readonly used: { thing: number; fact: number; article: number; citation: number };
}

/** Title, rank, whether it belongs to the ministry of foreign affairs, and its share of its country's meetings. */
export const offices = [
  ['Minister of Foreign Affairs', 'FOREIGN_MINISTER', true, 34],
  ['President', 'HEAD_OF_STATE', false, 16],
  ['Prime Minister', 'HEAD_OF_GOVERNMENT', false, 14],
  ['Minister of Defence', 'MINISTER', false, 7],
  ['Minister of Economy', 'MINISTER', false, 5],
  ['Minister of Energy', 'MINISTER', false, 4],
  ['Minister of Trade', 'MINISTER', false, 4],
  ['Secretary of the National Security Council', 'SECURITY_CHIEF', false, 4],
  ['Chief of General Staff', 'MILITARY', false, 2],
  ['Deputy Minister of Foreign Affairs', 'DIPLOMAT', true, 5],
  ['Spokesperson of the Ministry', 'DIPLOMAT', true, 3],
  ['Speaker of Parliament', 'OTHER', false, 2],
] as const;

/** Draws an office by its share. */
export const officeShare = new Weighted(offices.map(([, , , share]) => share));

/** What a part of the cast is made with. */
interface Making {
  readonly random: Random;
  readonly copy: Copy;
  readonly normalize: (name: string) => string;
  readonly used: Cast['used'];
}

/** Writes a thing with its names, and an actor where it can act. @returns its id */
function thing({ copy, normalize, used }: Making, kind: string, name: string, aliases: readonly string[] = []): number {
  used.thing += 1;
  const id = used.thing;
  copy.row('thing', id, kind, name, `${kind.toLowerCase()} ${normalize(name)}`);
  copy.row('name', id, name, 'PRIMARY', normalize(name));
  for (const alias of aliases) if (alias !== name) copy.row('name', id, alias, 'ALIAS', normalize(alias));
  copy.row('identifier', 'register', `${kind.toLowerCase()}-${id}`, id);
  if (['PERSON', 'ORGANIZATION', 'COUNTRY', 'GROUP'].includes(kind)) copy.row('actor', id);
  return id;
}

/**
 * Makes the cast and writes it.
 *
 * @param officials how many persons without an office each country has
 * @param agreements how many agreements there are
 */
export async function makeCast(seed: number, copy: Copy, normalize: (name: string) => string, officials: number, agreements: number): Promise<Cast> {
  const making: Making = { random: new Random(seed), copy, normalize, used: { thing: 0, fact: 0, article: 0, citation: 0 } };
  const given = names(making.random, 160, 2);
  const family = names(making.random, 1_400, 3);
  const person = (): Person => {
    const last = making.random.pick(family);
    const name = `${making.random.pick(given)} ${last}`;
    const id = thing(making, 'PERSON', name, [last]);
    copy.row('person', id);
    return { id, name };
  };
  const countries: Country[] = [];
  for (const [rank, name] of names(making.random, countryCount, 3).entries()) {
    countries.push(country(making, rank, name, person, officials));
    await copy.breathe();
  }
  const publishers = names(making.random, 60, 2).map((name) => body(making, `${name} News`, 'MEDIA'));
  const bodies = names(making.random, 60, 2).map((name) => body(making, `${name} Organization`, making.random.pick(['INTERGOVERNMENTAL', 'COMPANY', 'ARMED_GROUP'])));
  const topics = makeTopics(making);
  const groups = countries.slice(0, 60).map((of) => group(making, of));
  return { countries, publishers, bodies, groups, topics, agreements: makeAgreements(making, countries, topics, agreements), used: making.used };
}

function country(making: Making, rank: number, name: string, person: () => Person, officialCount: number): Country {
  const { random, copy } = making;
  const alpha2 = String.fromCharCode(65 + Math.floor(rank / 26), 65 + (rank % 26));
  const demonym = `${name}ian`;
  const id = thing(making, 'COUNTRY', name, [`Republic of ${name}`]);
  copy.row('country', id, alpha2, `${alpha2}X`, [demonym]);
  const government = body(making, `Government of ${name}`, 'GOVERNMENT', id).id;
  const ministry = body(making, `Ministry of Foreign Affairs of ${name}`, 'MINISTRY', id).id;
  copy.row('organization_parent', ministry, government);
  const place = (title: string, kind: string, within: number | null): number => {
    const placeId = thing(making, 'PLACE', title);
    copy.row('place', placeId, kind, within, within === null ? null : 'STATED', id);
    return placeId;
  };
  const territory = place(name, 'COUNTRY', null);
  const cities = names(random, 4, 2).map((title) => ({ id: place(title, 'CITY', territory), name: title }));
  const made: Country = { id, rank, name, demonym, government, ministry, territory, cities, offices: [], officials: [], agreements: [] };
  const held = offices.map(([title, classification, foreign]): Office => {
    const officeId = thing(making, 'POSITION', title);
    copy.row('position', officeId, classification, foreign ? ministry : null, id);
    return { id: officeId, title, country: made, terms: [] };
  });
  fillOffices(random, held, person);
  return Object.assign(made, { offices: held, officials: Array.from({ length: officialCount }, person) });
}

/** Who held each office when: two to nine years each, now and then somebody who had another office before. */
function fillOffices(random: Random, held: readonly Office[], person: () => Person): void {
  const known: Person[] = [];
  for (const { terms } of held) {
    for (let from = -random.below(1_200); from < dayCount; ) {
      const to = from + 700 + random.below(2_600);
      const holder = known.length > 3 && random.chance(0.2) ? random.pick(known) : person();
      known.push(holder);
      terms.push({ person: holder, from, to });
      from = to;
    }
  }
}

function body(making: Making, name: string, kind: string, ofCountry?: number): { id: number; name: string } {
  const id = thing(making, 'ORGANIZATION', name);
  making.copy.row('organization', id, kind, 'ACTIVE');
  if (ofCountry !== undefined) making.copy.row('organization_country', id, ofCountry);
  return { id, name };
}

function group(making: Making, country: Country): Cast['groups'][number] {
  const id = thing(making, 'GROUP', `the ${country.demonym} delegation`);
  making.copy.row('actor_group', id, 3 + making.random.below(40));
  making.copy.row('group_origin', id, country.id);
  return { id, country };
}

function makeTopics(making: Making): { id: number; name: string }[] {
  const topics: { id: number; name: string }[] = [];
  for (const name of names(making.random, 80, 2)) {
    const id = thing(making, 'TOPIC', name.toLowerCase());
    making.copy.row('topic', id, topics.length < 12 ? null : (topics[topics.length % 12]?.id ?? null));
    topics.push({ id, name: name.toLowerCase() });
  }
  return topics;
}

function makeAgreements(making: Making, countries: readonly Country[], topics: Cast['topics'], count: number): Cast['agreements'] {
  const { random, copy } = making;
  return Array.from({ length: count }, () => {
    const name = `${capital(word(random, 2))} ${random.pick(['Treaty', 'Memorandum', 'Accord', 'Protocol'])}`;
    const id = thing(making, 'AGREEMENT', name);
    copy.row('agreement', id, random.pick(['TREATY', 'MEMORANDUM', 'DEAL', 'CONTRACT']));
    const parties = new Set(Array.from({ length: 2 + random.below(4) }, () => countryShare.draw(random)));
    for (const rank of parties) {
      const party = countries[rank];
      if (party === undefined) continue;
      copy.row('agreement_party', id, party.id);
      party.agreements.push(id);
    }
    copy.row('agreement_topic', id, random.pick(topics).id);
    return { id, name };
  });
}
