import type { AgreementActionType } from '../agreement/agreement.enum.js';
import type { Role } from '../fact/fact.enum.js';
import type { MeetingMode } from '../meeting/meeting.enum.js';
import { type DaySpan, datesOverlap } from '../shared/event-date.js';
import { relationshipPair, shortened } from './identity.js';
import type { Key, ToldEvent, ToldFact } from './resolved-dossier.js';
import { daysOf } from './told-date.js';

/** What a key stands for, as far as the identity of a fact depends on it. */
export interface Meant {
  readonly id: string;
  readonly kind: string;
  /** See `thingIdentity`. */
  readonly identity: string | null;
}

type MeantBy = (key: Key) => Meant | null;

/** Roles of those who meet, of those who visit. */
const meeting: ReadonlySet<Role> = new Set(['PARTICIPANT', 'HOST', 'DELEGATION_HEAD']);
const visiting: ReadonlySet<Role> = new Set(['VISITOR', 'DELEGATION_HEAD']);

/** Actions that one party does once to one agreement: told without a date, they are the same. */
const once: ReadonlySet<AgreementActionType> = new Set(['INITIALLED', 'CONCLUDED', 'ADOPTED', 'SIGNED', 'RATIFIED', 'ACCEDED', 'ENTERED_INTO_FORCE', 'TERMINATED', 'EXPIRED']);

/**
 * The text that two tellings of one fact have in common, whoever tells it; null for what is told once per dossier and key.
 * Besides it, {@link circumstancesAgree} must hold.
 */
export function factIdentity(told: ToldFact, meantBy: MeantBy): string | null {
  const identity = structureOf(told, meantBy);
  return identity === null ? null : shortened(`${told.kind} ${told.modality} ${identity}`);
}

function structureOf(told: ToldFact, meantBy: MeantBy): string | null {
  const idOf = (key: Key): string | null => meantBy(key)?.id ?? null;
  switch (told.kind) {
    case 'TENURE': {
      const [holder, position] = [idOf(told.holder), idOf(told.position)];
      return holder === null || position === null ? null : `${holder} ${position}`;
    }
    case 'RELATIONSHIP': {
      const [subject, object] = [idOf(told.subject), idOf(told.object)];
      return subject === null || object === null ? null : `${told.relation} ${relationshipPair(told.relation, subject, object).join(' ')}`;
    }
    case 'MEETING':
      return told.participants.length < 2 ? null : partiesOf(told, meeting, meantBy, 2);
    case 'VISIT':
      return partiesOf(told, visiting, meantBy, 1);
    case 'AGREEMENT_ACTION': {
      const [agreement, by] = [idOf(told.agreement), told.by === null ? null : idOf(told.by)];
      return agreement === null ? null : `${told.action} ${agreement} ${by ?? named(told, meantBy).map(({ role, id }) => `${role} ${id}`).sort().join()}`;
    }
    case 'EVENT':
      return eventStructure(told, meantBy);
    case 'STATEMENT':
      return null;
  }
}

function eventStructure(told: ToldEvent, meantBy: MeantBy): string | null {
  const actors = named(told, meantBy).map(({ role, id }) => `${role} ${id}`).sort();
  return told.type === null || actors.length === 0 ? null : `${told.type} ${told.occurrence} ${actors.join()}`;
}

/** Persons in certain roles, or where they are too few, with organizations and countries; null where those are too few, too. */
function partiesOf(told: ToldFact, roles: ReadonlySet<Role>, meantBy: MeantBy, least: number): string | null {
  const all = named(told, meantBy).filter(({ role }) => roles.has(role));
  const persons = all.filter(({ kind }) => kind === 'PERSON');
  const parties = new Set((persons.length >= least ? persons : all).map(({ id }) => id));
  return parties.size < least ? null : [...parties].sort().join();
}

/** The participants that are one across dossiers: a group never is. */
function named({ participants }: ToldFact, meantBy: MeantBy): (Meant & { role: Role })[] {
  return participants.flatMap(({ actor, role }) => {
    const meant = meantBy(actor);
    return meant === null || meant.kind === 'GROUP' ? [] : [{ ...meant, role }];
  });
}

/** When, where and how, as far as it is told. */
export interface Circumstances {
  readonly date: DaySpan;
  readonly places: readonly Meant[];
  /** Of a meeting. */
  readonly mode: MeetingMode;
}

/** How much the circumstances of two tellings say for their being one fact. */
export type Agreement = 'YES' | 'IF_NO_OTHER' | 'NO';

/**
 * Whether when, where and how two tellings with one identity can be one fact. Dates of at most a month that overlap say so; where
 * a date is wider or left out, they are one only if nothing else may be meant and both name the same place (or it can happen but
 * once). Days apart, cities apart, countries apart, and a call beside a visit are two.
 */
export function circumstancesAgree(told: ToldFact, one: Circumstances, other: Circumstances): Agreement {
  if (isKnown(one.date) && isKnown(other.date) && !datesOverlap(one.date, other.date)) return 'NO';
  if (one.mode !== 'UNKNOWN' && other.mode !== 'UNKNOWN' && one.mode !== other.mode) return 'NO';
  const samePlace = one.places.some(({ id }) => other.places.some((place) => place.id === id));
  if (!samePlace && one.places.some((place) => other.places.some((another) => areApart(place.identity, another.identity)))) return 'NO';
  const close = isNarrow(one.date) && isNarrow(other.date);
  if (told.kind === 'EVENT') return close && (samePlace || told.participants.length > 1) ? 'YES' : 'NO';
  if (close) return 'YES';
  return samePlace || (told.kind === 'AGREEMENT_ACTION' && once.has(told.action)) ? 'IF_NO_OTHER' : 'NO';
}

/** What one telling says of when, where and how. Where a visit set out from says nothing of where it led. */
export function circumstancesOf(told: ToldFact, meantBy: MeantBy): Circumstances {
  const places = told.places.flatMap(({ place, relation }) => (relation === 'FROM' ? [] : (meantBy(place) ?? [])));
  return { date: daysOf(told.date), places, mode: told.kind === 'MEETING' ? told.mode : 'UNKNOWN' };
}

const isKnown = ({ earliest }: DaySpan): boolean => earliest !== null;

function isNarrow({ earliest, latest }: DaySpan): boolean {
  if (earliest === null || latest === null || earliest === '-infinity' || latest === 'infinity') return false;
  return Date.parse(latest) - Date.parse(earliest) <= 30 * 86_400_000;
}

/** Two cities, or places of two countries. What lies in a city is not told apart from another. */
function areApart(one: string | null, other: string | null): boolean {
  const [a, b] = [whereabouts(one), whereabouts(other)];
  return (a.isCity && b.isCity) || (a.country !== null && b.country !== null && a.country !== b.country);
}

function whereabouts(identity: string | null): { readonly isCity: boolean; readonly country: string | null } {
  const [, territory] = /^territory (\S+)$/.exec(identity ?? '') ?? [];
  const [, country] = /^place .*\|(\S+)$/.exec(identity ?? '') ?? [];
  return { isCity: identity?.startsWith('place CITY ') === true, country: territory ?? country ?? null };
}
