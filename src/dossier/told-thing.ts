// size: what each kind of thing is read into; one short method per kind.
import { isoCountries } from '../country/iso-countries.js';
import { classifyTitle } from '../position/position-classification.js';
import { normalizeName } from '../shared/name-form.js';
import type { Dossier } from './dossier.schema.js';
import type { DossierFaults, DossierPath } from './dossier-fault.js';
import { actors, type DossierKeys, territoryKey } from './dossier-keys.js';
import type { QuotedSpan, Quotations } from './quotation.js';
import type { Key, ToldAgreement, ToldCountry, ToldGroup, ToldOrganization, ToldPerson, ToldPlace, ToldPosition, ToldThing, ToldTopic } from './resolved-dossier.js';
import { checkOrder, toldDate } from './told-date.js';

type Written<Section extends keyof Dossier> = Dossier[Section] extends Record<string, infer Value> ? Value : never;
type WrittenPosition = Extract<Written<'positions'>, { title: string }>;
type InlinePosition = Pick<WrittenPosition, 'title' | 'organization' | 'country' | 'classification'>;

/** A name a topic was written with, in the form in which topics are compared. */
const topicKey = (name: string): Key => `topic:${normalizeName(name)}`;
const positionKey = (title: string, organization: Key | null, country: Key | null): Key => `position:${normalizeName(title)}|${organization ?? ''}|${country ?? ''}`;

/** The things of one dossier in their normal form: those it lists, and those it only uses. */
export class ToldThings {
  readonly #things: Record<Key, ToldThing> = {};
  readonly #topics = new Map<string, Key>();
  readonly #positions = new Map<string, Key>();
  readonly #media = new Map<string, Key>();

  constructor(
    private readonly dossier: Dossier,
    private readonly keys: DossierKeys,
    private readonly quotations: Quotations,
    private readonly faults: DossierFaults,
  ) {
    for (const [key, topic] of Object.entries(dossier.topics)) this.#topics.set(topicKey(topic.name), key);
    for (const [key, medium] of Object.entries(dossier.organizations)) this.#media.set(normalizeName(medium.name), key);
    for (const [key, { title, organization, country }] of Object.entries(dossier.positions)) {
      this.#positions.set(positionKey(title, organization ?? null, country ?? null), key);
    }
    const read = <W>(section: keyof Dossier, records: Record<Key, W>, tell: (record: W, path: DossierPath, key: Key) => ToldThing): void => {
      for (const [key, record] of Object.entries(records)) this.#things[key] = tell(record, [section, key], key);
    };
    read('persons', dossier.persons, (record, path) => this.#person(record, path));
    read('organizations', dossier.organizations, (record, path) => this.#organization(record, path));
    read('countries', dossier.countries, (record, path, key) => this.#country(key, record, path));
    read('groups', dossier.groups, (record, path) => this.#group(record, path));
    read('places', dossier.places, (record, path) => this.#place(record, path));
    read('positions', dossier.positions, (record, path) => this.#position(record, path));
    read('agreements', dossier.agreements, (record, path) => this.#agreement(record, path));
    read('topics', dossier.topics, (record, path) => this.#topic(record, path));
    this.#refuseCircles();
    if (faults.none) this.#completePlaces();
  }

  /** All things, those included that were only used, each under its key. Call it when everything has been referred to. */
  all(): Readonly<Record<Key, ToldThing>> {
    for (const code of this.keys.usedTerritories) {
      this.#things[territoryKey(code)] ??= { kind: 'PLACE', ...bare(isoCountries.get(code)?.name ?? code), placeKind: 'COUNTRY', within: null, withinName: null, withinBasis: null, country: code, point: null };
    }
    for (const code of this.keys.usedCountries) this.#things[code] ??= this.#country(code, undefined, ['countries', code]);
    return this.#things;
  }

  /** The key of a position: the one given, or that of the same position elsewhere in the dossier, or a new one. */
  position(written: Key | InlinePosition, path: DossierPath): Key | null {
    if (typeof written === 'string') return this.keys.refer(written, ['POSITION'], path);
    const { organization, country } = this.#positionPlace(written, path);
    const id = positionKey(written.title, organization, country);
    const known = this.#positions.get(id) ?? id;
    const before = this.#things[known];
    if (before === undefined) {
      const titleClassification = this.#titleClassification(written);
      this.#things[id] = { kind: 'POSITION', ...bare(written.title), organization, country, classification: written.classification ?? null, titleClassification };
    }
    if (before?.kind === 'POSITION' && before.classification === null && written.classification !== undefined) this.#things[known] = { ...before, classification: written.classification };
    return known;
  }

  /** The key of a topic, by key or by name. */
  topic(written: string, path: DossierPath): Key | null {
    if (this.keys.kindOf(written) !== undefined) return this.keys.refer(written, ['TOPIC'], path);
    const id = topicKey(written);
    const known = this.#topics.get(id) ?? id;
    if (known === id) this.#things[id] ??= { kind: 'TOPIC', ...bare(written), broader: null };
    return known;
  }

  /** The key of the medium of this name. */
  medium(name: string): Key {
    const known = this.#media.get(normalizeName(name));
    if (known !== undefined) return known;
    const key = mediumKey(name);
    this.#things[key] ??= toldMedium(name);
    return key;
  }

  #person(record: Written<'persons'>, path: DossierPath): ToldPerson {
    const [birth, death] = [toldDate(record.birth), toldDate(record.death)];
    checkOrder(birth, death, this.faults, [...path, 'death'], 'the death');
    return { kind: 'PERSON', ...this.#named(record, path), birth, death };
  }

  #organization(record: Written<'organizations'>, path: DossierPath): ToldOrganization {
    const countries = record.countries.flatMap((written, index) => {
      const link = typeof written === 'string' ? { country: written, certainty: 'CERTAIN' as const, basis: 'STATED' as const } : written;
      const country = this.keys.refer(link.country, ['COUNTRY'], [...path, 'countries', index]);
      return country === null ? [] : [{ ...link, country }];
    });
    const parents = this.#refs(record.parents, ['ORGANIZATION'], [...path, 'parents']);
    return { kind: 'ORGANIZATION', ...this.#named(record, path), organizationKind: record.kind, status: record.status ?? null, countries, parents };
  }

  #country(code: string, record: Written<'countries'> | undefined, path: DossierPath): ToldCountry {
    const iso = isoCountries.get(code);
    const name = iso?.name ?? record?.name ?? code;
    const alpha3 = iso?.alpha3 ?? record?.alpha3;
    if (iso === undefined && (record?.name === undefined || alpha3 === undefined)) {
      this.faults.add(path, `"${code}" is no code of ISO 3166-1 now in use: correct it, or give a name and alpha3 for a country of the past`);
    } else if (iso !== undefined && record?.alpha3 !== undefined && record.alpha3 !== iso.alpha3) {
      this.faults.add([...path, 'alpha3'], `the alpha-3 code of ${iso.name} is ${iso.alpha3}`);
    }
    const [validFrom, validUntil] = [record?.validFrom ?? null, record?.validUntil ?? null];
    if (validFrom !== null && validUntil !== null && validUntil < validFrom) this.faults.add([...path, 'validUntil'], `lies before validFrom (${validFrom})`);
    const told = record === undefined ? bare(name) : this.#named({ ...record, name: record.name ?? name }, path);
    return { kind: 'COUNTRY', ...told, alpha2: code, alpha3: alpha3 ?? code, demonyms: record?.demonyms ?? [], validFrom, validUntil };
  }

  #group(record: Written<'groups'>, path: DossierPath): ToldGroup {
    const { size = null, sizeMin = null, sizeMax = null, sizeText = null, approximate } = record;
    if (sizeMin !== null && sizeMax !== null && sizeMax < sizeMin) this.faults.add([...path, 'sizeMax'], `is less than sizeMin (${sizeMin})`);
    return { kind: 'GROUP', ...this.#named(record, path), size, sizeMin, sizeMax, sizeText, approximate, of: this.#refs(record.of, actors, [...path, 'of']) };
  }

  #place(record: Written<'places'>, path: DossierPath): ToldPlace {
    const point = record.point === undefined ? null : { ...record.point, precisionKm: record.point.precisionKm ?? null };
    const country = this.#ref(record.country, ['COUNTRY'], [...path, 'country']);
    if (record.kind === 'COUNTRY' && record.country === undefined) this.faults.add(path, 'the territory of a country names it: country: IQ');
    const within = this.#ref(record.within, ['PLACE'], [...path, 'within']);
    const withinBasis = within === null ? null : (record.withinBasis ?? 'STATED');
    return { kind: 'PLACE', ...this.#named(record, path), placeKind: record.kind, within, withinName: null, withinBasis, country, point };
  }

  #position(record: WrittenPosition, path: DossierPath): ToldPosition {
    const place = this.#positionPlace(record, path);
    return { kind: 'POSITION', ...this.#named({ ...record, name: record.title, mentions: [] }, path), ...place, classification: record.classification ?? null, titleClassification: this.#titleClassification(record) };
  }

  #titleClassification({ title, organization }: InlinePosition): ToldPosition['titleClassification'] {
    return classifyTitle(title, organization === undefined ? undefined : this.dossier.organizations[organization]?.name);
  }

  #positionPlace(record: InlinePosition, path: DossierPath): { organization: Key | null; country: Key | null } {
    return {
      organization: this.#ref(record.organization, ['ORGANIZATION'], [...path, 'organization']),
      country: this.#ref(record.country, ['COUNTRY'], [...path, 'country']),
    };
  }

  #agreement(record: Written<'agreements'>, path: DossierPath): ToldAgreement {
    const parties = record.parties.flatMap((written, index) => {
      const link = typeof written === 'string' ? { actor: written, basis: 'STATED' as const } : written;
      const actor = this.keys.refer(link.actor, actors, [...path, 'parties', index]);
      return actor === null ? [] : [{ ...link, actor }];
    });
    const parts = record.parts.flatMap((written, index) => {
      const link = typeof written === 'string' ? { agreement: written, basis: 'STATED' as const } : written;
      const agreement = this.keys.refer(link.agreement, ['AGREEMENT'], [...path, 'parts', index]);
      return agreement === null ? [] : [{ ...link, agreement }];
    });
    const topics = record.subjects.flatMap((written, index) => this.topic(written, [...path, 'subjects', index]) ?? []);
    return { kind: 'AGREEMENT', ...this.#named(record, path), agreementKind: record.kind, parties, topics, parts };
  }

  #topic(record: Written<'topics'>, path: DossierPath): ToldTopic {
    return { kind: 'TOPIC', ...this.#named(record, path), broader: this.#ref(record.broader, ['TOPIC'], [...path, 'broader']) };
  }

  #named(record: NamedRecord, path: DossierPath): Bare {
    const names = record.names.map((written) =>
      typeof written === 'string'
        ? { text: written, kind: 'ALIAS' as const, lang: null, script: null }
        : { text: written.text, kind: written.kind, lang: written.lang ?? null, script: written.script ?? null },
    );
    names.forEach(({ kind }, index) => {
      if (kind === 'PRIMARY') this.faults.add([...path, 'names', index, 'kind'], 'the primary name is `name`: give this one another kind');
    });
    const mentions = record.mentions.flatMap((span, index) => this.quotations.resolve(span, [...path, 'mentions', index]) ?? []);
    return { name: record.name, descriptive: record.nameKind === 'DESCRIPTIVE', names, identifiers: record.identifiers, mentions, note: record.note ?? null };
  }

  #ref(ref: Key | undefined, kinds: Parameters<DossierKeys['refer']>[1], path: DossierPath): Key | null {
    return ref === undefined ? null : this.keys.refer(ref, kinds, path);
  }

  #refs(refs: readonly Key[], kinds: Parameters<DossierKeys['refer']>[1], path: DossierPath): Key[] {
    return refs.flatMap((ref, index) => this.keys.refer(ref, kinds, [...path, index]) ?? []);
  }

  /** What lies within a place of a country lies in that country. */
  #completePlaces(): void {
    const territory = (key: Key): string => key.slice(territoryKey('').length);
    const countryOf = (key: Key): Key | null => {
      const place = this.#things[key];
      if (place?.kind !== 'PLACE') return territory(key);
      return place.country ?? (place.within === null ? null : countryOf(place.within));
    };
    for (const [key, thing] of Object.entries(this.#things)) {
      if (thing.kind !== 'PLACE' || thing.within === null) continue;
      const withinName = this.#things[thing.within]?.name ?? isoCountries.get(territory(thing.within))?.name ?? null;
      this.#things[key] = { ...thing, withinName, country: countryOf(key) };
    }
  }

  /** Nothing lies within itself, however long the way round. */
  #refuseCircles(): void {
    const refuse = (section: keyof Dossier, field: string, above: (thing: ToldThing | undefined) => readonly Key[]): void => {
      for (const key of Object.keys(this.dossier[section] ?? {})) {
        if (reaches(key, key, (at) => above(this.#things[at]))) this.faults.add([section, key, field], `runs in a circle back to "${key}"`);
      }
    };
    refuse('places', 'within', (thing) => (thing?.kind === 'PLACE' && thing.within !== null ? [thing.within] : []));
    refuse('topics', 'broader', (thing) => (thing?.kind === 'TOPIC' && thing.broader !== null ? [thing.broader] : []));
    refuse('organizations', 'parents', (thing) => (thing?.kind === 'ORGANIZATION' ? thing.parents : []));
    refuse('agreements', 'parts', (thing) => (thing?.kind === 'AGREEMENT' ? thing.parts.map(({ agreement }) => agreement) : []));
  }
}

type Bare = Pick<ToldThing, 'name' | 'descriptive' | 'names' | 'identifiers' | 'mentions' | 'note'>;

interface NamedRecord {
  readonly name: string;
  readonly nameKind?: 'DESCRIPTIVE' | undefined;
  readonly names: Dossier['persons'][string]['names'];
  readonly identifiers: Readonly<Record<string, string>>;
  readonly mentions: readonly QuotedSpan[];
  readonly note?: string | undefined;
}

/** The key of a medium of which only the name is known. */
export const mediumKey = (name: string): Key => `publisher:${name}`;

/** A medium of which only the name is known. */
export function toldMedium(name: string): ToldOrganization {
  return { kind: 'ORGANIZATION', ...bare(name), organizationKind: 'MEDIA', status: null, countries: [], parents: [] };
}

function bare(name: string): Bare {
  return { name, descriptive: false, names: [], identifiers: {}, mentions: [], note: null };
}

function reaches(start: Key, goal: Key, above: (key: Key) => readonly Key[]): boolean {
  const seen = new Set<Key>();
  const open = [...above(start)];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === goal) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...above(key));
  }
  return false;
}
