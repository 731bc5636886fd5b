import { linkAgreement, linkOrganization, namedKeys, type NamedThing } from '../linking/named-linker.js';
import { keysOf, type LinkedPerson, PersonLinker } from '../linking/person-linker.js';
import { parseEventDate } from '../shared/event-date.js';
import { findPersons, loadNamed, loadPersons } from './known-things.js';
import type { Key, ToldPerson } from './resolved-dossier.js';
import { identifiersTold, type LinkedKind, namesTold } from './thing-linking.js';
import type { OwnTelling } from './thing-resolution.js';
import { officesTold } from './told-offices.js';

/** Persons, by their names and the offices that they held. */
export function linkedPersons(own: readonly OwnTelling[]): LinkedKind<LinkedPerson> {
  const tellings = new Map(own.map(({ articleId, telling }) => [articleId, telling]));
  const offices = new Map<string, ReturnType<typeof officesTold>>();
  const officesOf = (articleId: string): ReturnType<typeof officesTold> => {
    const telling = tellings.get(articleId);
    const told = offices.get(articleId) ?? (telling === undefined ? new Map<Key, never>() : officesTold(telling));
    offices.set(articleId, told);
    return told;
  };
  return {
    kind: 'PERSON',
    told: ({ node: { told, articleId, key } }) => ({ names: namesTold(told), identifiers: identifiersTold(told), born: told.kind === 'PERSON' ? bornIn(told) : null, offices: officesOf(articleId).get(key) ?? [] }),
    keysOf,
    load: async (send, { keys, ids, before }) => {
      const pairs = keys.map((key) => ({ country: key.slice(0, 2), sound: key.slice(3) }));
      const found = [...new Set([...(await findPersons(send, pairs, before)), ...ids])];
      return found.length === 0 ? [] : loadPersons(send, { ids: found, countries: [...new Set(pairs.map(({ country }) => country))] });
    },
    add: (known, told) => ({ ...known, names: [...known.names, ...told.names], offices: [...known.offices, ...told.offices], identifiers: [...known.identifiers, ...told.identifiers], born: known.born ?? told.born }),
    link: (person, known, parted) => {
      // Offices of other countries are known only of some, by chance.
      const countries = new Set(person.offices.map(({ country }) => country));
      const pair = new PersonLinker(known.map((each) => ({ ...each, offices: each.offices.filter(({ country }) => countries.has(country)) })), parted).link(person);
      // A surname is not enough for what nobody has looked at.
      return pair === null ? null : { ...pair, verdict: pair.surname ? 'UNSURE' : pair.verdict };
    },
  };
}

/** Organizations, by their names and countries. */
export const linkedOrganizations: LinkedKind<NamedThing> = {
  kind: 'ORGANIZATION',
  told: ({ node: { told } }) => ({
    names: namesTold(told), identifiers: identifiersTold(told),
    sort: told.kind === 'ORGANIZATION' && told.organizationKind !== 'OTHER' ? told.organizationKind : null,
    context: told.kind === 'ORGANIZATION' ? told.countries.map(({ country }) => `country ${country}`) : [],
  }),
  keysOf: namedKeys,
  load: (send, wanted) => loadNamed(send, 'ORGANIZATION', wanted),
  add: addNamed,
  link: linkOrganization,
};

/**
 * Agreements, by their names and parties.
 *
 * @param identityOf what a key of an article stands for
 */
export function linkedAgreements(identityOf: (articleId: string, key: Key) => string | null): LinkedKind<NamedThing> {
  return {
    kind: 'AGREEMENT',
    told: ({ node: { told, articleId } }) => ({
      names: namesTold(told), identifiers: identifiersTold(told), sort: null,
      context: told.kind === 'AGREEMENT' ? [...new Set(told.parties.map(({ actor }) => identityOf(articleId, actor) ?? `${articleId} ${actor}`))] : [],
    }),
    keysOf: namedKeys,
    load: (send, wanted) => loadNamed(send, 'AGREEMENT', wanted),
    add: addNamed,
    link: linkAgreement,
  };
}

function addNamed(known: NamedThing, told: Omit<NamedThing, 'id'>): NamedThing {
  return {
    ...known,
    names: [...known.names, ...told.names],
    context: [...new Set([...known.context, ...told.context])],
    identifiers: [...known.identifiers, ...told.identifiers],
    sort: known.sort ?? told.sort,
  };
}

function bornIn({ birth }: ToldPerson): LinkedPerson['born'] {
  if (birth === null) return null;
  const { earliest, latest } = parseEventDate(birth.edtf);
  return earliest.endsWith('infinity') || latest.endsWith('infinity') ? null : { from: Number(earliest.slice(0, 4)), to: Number(latest.slice(0, 4)) };
}
