import { isoCountries } from '../country/iso-countries.js';
import type { ThingKind } from '../thing/thing.enum.js';
import type { DossierFaults, DossierPath } from './dossier-fault.js';
import { nearSpellings } from './near-spelling.js';
import type { Key } from './resolved-dossier.js';

type KeyKind = ThingKind | 'FACT';

const sections: Readonly<Record<string, KeyKind>> = {
  persons: 'PERSON',
  organizations: 'ORGANIZATION',
  countries: 'COUNTRY',
  groups: 'GROUP',
  places: 'PLACE',
  positions: 'POSITION',
  agreements: 'AGREEMENT',
  topics: 'TOPIC',
  facts: 'FACT',
};

/** The part of a dossier in which a kind stands. */
export const sectionOf = Object.fromEntries(Object.entries(sections).map(([section, kind]) => [kind, section])) as Readonly<Record<KeyKind, string>>;

/** The kinds of thing that can act. */
export const actors: readonly ThingKind[] = ['PERSON', 'ORGANIZATION', 'COUNTRY', 'GROUP'];

/** Kinds in words, for messages. */
export const spoken: Readonly<Record<KeyKind, string>> = {
  PERSON: 'a person',
  ORGANIZATION: 'an organization',
  COUNTRY: 'a country',
  GROUP: 'a group',
  PLACE: 'a place',
  POSITION: 'a position',
  AGREEMENT: 'an agreement',
  TOPIC: 'a topic',
  FACT: 'a fact',
};

/** The key under which the territory of a country stands, where the dossier has no place of its own for it. */
export const territoryKey = (alpha2: string): Key => `place:${alpha2}`;

/**
 * The keys of one dossier and what they stand for. Every ISO 3166-1 alpha-2 code is a key without being listed: of the
 * country, or where a place is asked for of its territory.
 */
export class DossierKeys {
  readonly #kinds = new Map<Key, KeyKind>();
  /** Countries and territories that are referred to by code. */
  readonly usedCountries = new Set<string>();
  readonly usedTerritories = new Set<string>();

  /** @param raw the dossier as parsed, valid or not: a key is known even where its record has faults */
  constructor(
    raw: unknown,
    private readonly faults: DossierFaults,
  ) {
    for (const [section, kind] of Object.entries(sections)) {
      const records: unknown = isRecord(raw) ? raw[section] : undefined;
      if (!isRecord(records)) continue;
      for (const key of Object.keys(records)) this.#declare(key, kind, [section, key]);
    }
  }

  #declare(key: Key, kind: KeyKind, path: DossierPath): void {
    const before = this.#kinds.get(key);
    if (before !== undefined) this.faults.add(path, `the key "${key}" is already that of ${spoken[before]}: each key is used once in a dossier`);
    else if (kind !== 'COUNTRY' && isoCountries.has(key)) this.faults.add(path, `the key "${key}" is the code of ${isoCountries.get(key)?.name}: choose another`);
    else this.#kinds.set(key, kind);
  }

  kindOf(key: Key): KeyKind | undefined {
    return this.#kinds.get(key) ?? (isoCountries.has(key) ? 'COUNTRY' : undefined);
  }

  /** The key if it stands for one of the kinds; otherwise null, after adding a fault. */
  refer(ref: Key, kinds: readonly KeyKind[], path: DossierPath): Key | null {
    const kind = this.kindOf(ref);
    if (kind === 'COUNTRY' && !kinds.includes('COUNTRY') && kinds.includes('PLACE')) {
      this.usedCountries.add(ref);
      this.usedTerritories.add(ref);
      return territoryKey(ref);
    }
    if (kind !== undefined && kinds.includes(kind)) {
      if (kind === 'COUNTRY') this.usedCountries.add(ref);
      return ref;
    }
    const wanted = kinds.map((each) => spoken[each]).join(' or ');
    this.faults.add(path, kind === undefined ? this.#unknown(ref, kinds) : `"${ref}" is ${spoken[kind]}, but ${wanted} is asked for`);
    return null;
  }

  #unknown(ref: Key, kinds: readonly KeyKind[]): string {
    const right = [...this.#kinds].filter(([, kind]) => kinds.includes(kind)).map(([key]) => key);
    const near = nearSpellings(ref, right.length > 0 ? right : this.#kinds.keys());
    const hint = near.length === 0 ? `add it, or use one of the keys of this dossier` : `did you mean ${near.map((key) => `"${key}"`).join(' or ')}?`;
    return `there is no "${ref}" in this dossier: ${hint}`;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
