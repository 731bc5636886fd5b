import type { AttributionKind, FactKind, LinkType, Modality, PlaceRelation, Role } from '../fact/fact.enum.js';
import type { Basis, Certainty } from '../shared/evidence.enum.js';
import type { Actor, Words } from './actors.js';
import type { AgreementThing } from './agreements.js';
import { boundsOf } from './date-bounds.js';
import type { DateValue } from './dates.js';
import type { PlaceThing } from './places.js';

/** When, with the words that say it. */
export interface DraftDate {
  readonly value: DateValue;
  readonly words: Words | null;
}

/** An actor in a fact. */
export interface DraftParticipant {
  readonly actor: Actor;
  readonly role: Role;
  readonly basis: Basis;
  readonly certainty?: Certainty;
}

/** One step of who said so. */
export interface DraftStep {
  readonly agent: Actor | null;
  readonly text: string | null;
  readonly kind: AttributionKind;
}

/** What a fact is about: an actor, an agreement, another fact, or words. */
export type DraftSubject = { readonly actor: Actor } | { readonly agreement: AgreementThing } | { readonly fact: Draft } | { readonly label: string };

/** A fact on its way into the dossier. Actors and places are things of the cast; keys come last. */
export interface Draft {
  readonly kind: FactKind;
  /** Which rule made it, and how often that rule is right. */
  readonly rule: string;
  readonly prior: number;
  readonly sentence: number;
  evidence: Words[];
  date: DraftDate | null;
  places: { place: PlaceThing; relation: PlaceRelation; basis: Basis }[];
  participants: DraftParticipant[];
  modality: Modality;
  certainty: Certainty;
  attribution: DraftStep[];
  links: { type: LinkType; to: Draft; basis: Basis }[];
  agenda: DraftSubject[];
  about: DraftSubject[];
  content: DraftSubject[];
  descriptors: string[];
  /** What only this kind of fact has, as the dossier writes it. */
  fields: Record<string, unknown>;
  agreement?: AgreementThing;
  /** Told as one more: "spoke with them again". */
  again?: true;
}

/** A draft with everything unsaid empty. */
export function draft(base: Pick<Draft, 'kind' | 'rule' | 'prior' | 'sentence' | 'evidence'> & Partial<Draft>): Draft {
  return { date: null, places: [], participants: [], modality: 'ACTUAL', certainty: 'CERTAIN', attribution: [], links: [], agenda: [], about: [], content: [], descriptors: [], fields: {}, ...base };
}

/** Whether two facts can be of one time, as far as their dates say. */
export function datesFit(one: Draft, other: Draft): boolean {
  if (one.date === null || other.date === null) return true;
  const [a, b] = [boundsOf(one.date.value.edtf), boundsOf(other.date.value.edtf)];
  return a !== null && b !== null && a.earliest <= b.latest && b.earliest <= a.latest;
}
