import type { DateMention } from './dates.js';
import type { GroupSize } from './group-size.js';
import type { OrganizationKind } from '../organization/organization.enum.js';
import type { PositionClassification } from '../position/position.enum.js';

/** Words of the article, as tokens [from, to). */
export interface Words {
  readonly from: number;
  readonly to: number;
}

/** An office that the article gives a person, with the words that do. */
export interface Office {
  readonly title: string;
  readonly classification: PositionClassification;
  /** As written: "Foreign Affairs Minister". */
  readonly written: string;
  country: string | null;
  organization: OrganizationActor | null;
  readonly status: 'CURRENT' | 'FORMER' | 'ACTING' | 'ELECT';
  readonly words: Words;
  readonly sentence: number;
  /** When it was taken, where the words that say so say when. */
  readonly since?: DateMention;
  /** A rank or honour that is no post of its own: "diplomat", "official". */
  readonly vague: boolean;
}

/** A person that the article names, or describes by an office. */
export interface PersonActor {
  readonly kind: 'PERSON';
  key: string;
  /** The fullest form. */
  name: string;
  /** Other forms in the article. */
  readonly names: Set<string>;
  /** Described and not named: "the Japanese foreign minister". */
  readonly descriptive: boolean;
  readonly offices: Office[];
  /** alpha-2 code of the country it is of, as far as the article says. */
  country: string | null;
  readonly mentions: Words[];
}

/** A country, by its alpha-2 code. */
export interface CountryActor {
  readonly kind: 'COUNTRY';
  readonly key: string;
}

/** A body. */
export interface OrganizationActor {
  readonly kind: 'ORGANIZATION';
  key: string;
  readonly name: string;
  readonly names: Set<string>;
  readonly organizationKind: OrganizationKind;
  country: string | null;
  /** Whose it is follows from the context and is not said. */
  probable: boolean;
  readonly descriptive: boolean;
  readonly mentions: Words[];
}

/** An unnamed collective. */
export interface GroupActor {
  readonly kind: 'GROUP';
  key: string;
  readonly name: string;
  readonly of: readonly string[];
  readonly size: GroupSize;
  readonly words: Words;
  readonly head: string;
}

export type Actor = PersonActor | CountryActor | OrganizationActor | GroupActor;

/** The country an actor is of or is; null if none is said. */
export function countryOf(actor: Actor): string | null {
  switch (actor.kind) {
    case 'COUNTRY':
      return actor.key;
    case 'GROUP':
      return actor.of.length === 1 ? (actor.of[0] ?? null) : null;
    case 'PERSON':
    case 'ORGANIZATION':
      return actor.country;
  }
}

/** The office in which a person acts: the first that is held, else the first of all. */
export function capacityOf(person: PersonActor): Office | null {
  const real = person.offices.filter(({ vague }) => !vague);
  return real.find(({ status }) => status !== 'FORMER') ?? real[0] ?? null;
}
