import type { ThingKind } from '../thing/thing.enum.js';
import { isoCountries } from '../country/iso-countries.js';
import type { Key, ToldThing } from './resolved-dossier.js';

/** One thing as one dossier tells it: what the things of the graph are made of. */
export interface ThingNode {
  readonly articleId: string;
  /** The place of its dossier in the order of recording. */
  readonly ordinal: number;
  readonly key: Key;
  readonly told: ToldThing;
  /** The thing it belonged to until now. */
  readonly before: string | null;
}

/** Things in the order in which their identities build upon each other. */
const levels: readonly (readonly ThingKind[])[] = [['COUNTRY'], ['PERSON', 'ORGANIZATION', 'GROUP', 'PLACE', 'TOPIC'], ['POSITION'], ['AGREEMENT']];

export const levelCount = levels.length;

export const levelOf = (kind: ThingKind): number => levels.findIndex((kinds) => kinds.includes(kind));

/** Order of telling: dossier by dossier, and within one by key. */
export function inOrder<N extends { readonly ordinal: number; readonly key: Key }>(nodes: readonly N[]): N[] {
  return [...nodes].sort((a, b) => a.ordinal - b.ordinal || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** Everything a record refers to. */
export function references(told: ToldThing): readonly Key[] {
  const given = (...keys: (Key | null)[]): Key[] => keys.filter((key) => key !== null);
  switch (told.kind) {
    case 'ORGANIZATION':
      return [...told.countries.map(({ country }) => country), ...told.parents];
    case 'GROUP':
      return told.of;
    case 'PLACE':
      return given(told.within, told.country);
    case 'POSITION':
      return given(told.organization, told.country);
    case 'AGREEMENT':
      return [...told.parties.map(({ actor }) => actor), ...told.topics, ...told.parts.map(({ agreement }) => agreement)];
    case 'TOPIC':
      return given(told.broader);
    case 'PERSON':
    case 'COUNTRY':
      return [];
  }
}

/** Whether a record says nothing beyond what its identity says. Telling it once more, or no more, then changes nothing. */
export function isBare(told: ToldThing): boolean {
  if (told.descriptive || told.names.length > 0 || Object.keys(told.identifiers).length > 0 || told.note !== null) return false;
  switch (told.kind) {
    case 'PERSON':
      return told.birth === null && told.death === null;
    case 'ORGANIZATION':
      return told.status === null && told.parents.length === 0 && told.countries.every(({ certainty, basis }) => certainty === 'CERTAIN' && basis === 'STATED');
    case 'COUNTRY':
      return told.demonyms.length === 0 && told.validFrom === null && told.validUntil === null && told.name === isoCountries.get(told.alpha2)?.name;
    case 'GROUP':
      return false;
    case 'PLACE':
      return told.within === null && told.point === null && (told.placeKind !== 'COUNTRY' || told.name === isoCountries.get(told.country ?? '')?.name);
    case 'POSITION':
      return told.classification === null;
    case 'AGREEMENT':
      return told.topics.length === 0 && told.parts.length === 0 && told.agreementKind === 'OTHER' && told.parties.every(({ basis }) => basis === 'STATED');
    case 'TOPIC':
      return told.broader === null;
  }
}
