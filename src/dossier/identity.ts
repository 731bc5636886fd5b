/**
 * When two dossiers speak of the same thing or fact. All rules stand here, those of facts in detail in fact-identity.ts, and
 * what somebody judges comes before them; nothing else decides it.
 *
 * **Things.**
 * 1. A shared identifier (scheme and value) makes two things of one kind one, whatever their names.
 * 2. Otherwise things are one if their *identity*, the text of {@link thingIdentity}, is the same, no scheme gives them
 *    different identifiers, and they are not two keys of one dossier. The identity of a thing is that of its first teller.
 *    - country: its alpha-2 code; the territory of a country: that country
 *    - person: the whole name, of two words or more; never a surname, never an alias
 *    - organization: kind, name and countries; a state organ, party or commission must have a country
 *    - place: kind, name, and the country or else the name of the place it lies within; a region may have neither
 *    - position: title, country and organization, at least one of the two
 *    - agreement: name and parties
 *    - topic: its name
 *    - a group, and whatever a source describes rather than names: none, it is never one of another article
 * 3. Of several that would do, the one told first.
 *
 * Names are compared as `normalizeName` writes them. Two keys of one dossier are one thing only by a shared identifier,
 * or where the identity is the whole definition: country, territory, position, topic.
 *
 * **Facts.**
 * 1. A shared identifier makes two facts of one kind one.
 * 2. Tenures are one if holder and position are and their dates can both be true; relationships, if the two actors and the
 *    kind of relation are (in either direction where the relation has none). Both only with the same modality, so that a
 *    promise is never shown as a deed.
 * 3. Meetings are one if the same persons met (or where fewer than two are named: the same persons, organizations and
 *    countries); visits, if the same persons came; agreement actions, if agreement, action and party are the same; events, if
 *    type and named participants with their roles are. Besides, modality must be the same, and when, where and how must agree.
 *    Two keys of one dossier are two such facts.
 * 4. Statements, and whatever names nobody, are told once per dossier and key.
 *
 * "First" is the order in which dossiers were first recorded; an edited dossier keeps its place.
 */
import { createHash } from 'node:crypto';
import { organs } from '../linking/named-linker.js';
import type { RelationshipKind } from '../relationship/relationship.enum.js';
import { type DaySpan, datesOverlap } from '../shared/event-date.js';
import { normalizeName } from '../shared/name-form.js';
import type { Key, ToldThing } from './resolved-dossier.js';

/** Longer ones are cut, and a hash of the whole added: an index entry has its limit. */
const LONGEST = 300;

/** Relations without a direction. */
const symmetric: ReadonlySet<RelationshipKind> = new Set(['DIPLOMATIC_TIES', 'NEIGHBOUR', 'ALLY', 'RIVAL', 'AFFILIATED']);

/**
 * The text by which a thing is found again where no identifier is shared; null if by identifier alone.
 *
 * @param identityOf the identity of a thing that this one refers to
 */
export function thingIdentity(told: ToldThing, identityOf: (key: Key) => string | null): string | null {
  if (told.kind === 'COUNTRY') return `country ${told.alpha2}`;
  const name = normalizeName(told.name);
  if (told.descriptive || name === '') return null;
  const identity = named(told, name, identityOf);
  return identity === null ? null : shortened(identity);
}

/** A text by which something is found: of a long one the beginning, and a hash of the whole. */
export function shortened(identity: string): string {
  return identity.length <= LONGEST ? identity : `${identity.slice(0, LONGEST)} ${createHash('sha256').update(identity).digest('hex')}`;
}

function named(told: Exclude<ToldThing, { kind: 'COUNTRY' }>, name: string, identityOf: (key: Key) => string | null): string | null {
  switch (told.kind) {
    case 'PERSON':
      return name.includes(' ') ? `person ${name}` : null;
    case 'ORGANIZATION': {
      const countries = told.countries.map(({ country }) => country).sort();
      return organs.has(told.organizationKind) && countries.length === 0 ? null : `organization ${told.organizationKind} ${name}|${countries.join()}`;
    }
    case 'GROUP':
      return null;
    case 'PLACE': {
      if (told.placeKind === 'COUNTRY') return told.country === null ? null : `territory ${told.country}`;
      if (told.country !== null) return `place ${told.placeKind} ${name}|${told.country}`;
      if (told.withinName !== null) return `place ${told.placeKind} ${name}|in ${normalizeName(told.withinName)}`;
      return told.placeKind === 'REGION' ? `place REGION ${name}` : null;
    }
    case 'POSITION': {
      if (told.country === null && told.organization === null) return null;
      const organization = told.organization === null ? '' : identityOf(told.organization);
      return organization === null ? null : `position ${name}|${told.country ?? ''}|${organization}`;
    }
    case 'AGREEMENT': {
      const parties = told.parties.flatMap(({ actor }) => identityOf(actor) ?? []).sort();
      return parties.length < told.parties.length ? null : `agreement ${name}|${parties.join(',')}`;
    }
    case 'TOPIC':
      return `topic ${name}`;
  }
}

/** The things that the identity of a thing is made of. */
export function identityParts(told: ToldThing): readonly Key[] {
  if (told.kind === 'POSITION') return told.organization === null ? [] : [told.organization];
  return told.kind === 'AGREEMENT' ? told.parties.map(({ actor }) => actor) : [];
}

/** Whether the identity is the whole definition, so that even two keys of one dossier are one thing. */
export function isDefinition(told: ToldThing): boolean {
  return told.kind === 'COUNTRY' || told.kind === 'POSITION' || told.kind === 'TOPIC' || (told.kind === 'PLACE' && told.placeKind === 'COUNTRY');
}

/** Whether a scheme gives the two different identifiers. */
export function identifiersConflict(one: Readonly<Record<string, string>>, other: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return Object.entries(one).some(([scheme, value]) => other.get(scheme)?.has(value) === false);
}

/** The dates of a tenure as far as they are told. */
export interface TenureDays {
  readonly start: DaySpan;
  readonly end: DaySpan;
  /** Days on which the position was held. */
  readonly held: readonly DaySpan[];
}

/** Whether two tenures of one person in one position can be the same: no date of one contradicts a date of the other. */
export function tenuresAgree(one: TenureDays, other: TenureDays): boolean {
  const apart = (a: DaySpan, b: DaySpan): boolean => a.earliest !== null && b.earliest !== null && !datesOverlap(a, b);
  if (apart(one.start, other.start) || apart(one.end, other.end)) return false;
  return within(one, other) && within(other, one);
}

/** No day of one lies certainly before the start or after the end of the other. */
function within(inner: TenureDays, outer: TenureDays): boolean {
  const days = [inner.start, inner.end, ...inner.held];
  return days.every(({ earliest, latest }) => {
    const late = earliest !== null && outer.end.latest !== null && earliest > outer.end.latest;
    const early = latest !== null && outer.start.earliest !== null && latest < outer.start.earliest;
    return !late && !early;
  });
}

/** The two actors of a relationship in the order in which they are compared. */
export function relationshipPair(relation: RelationshipKind, subject: string, object: string): readonly [string, string] {
  return symmetric.has(relation) && object < subject ? [object, subject] : [subject, object];
}
