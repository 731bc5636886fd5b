import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttributionKind, FactKind, LinkType, Modality, Role, Salience } from '../../src/fact/fact.enum.js';
import type { MeetingMode } from '../../src/meeting/meeting.enum.js';
import type { OrganizationKind } from '../../src/organization/organization.enum.js';
import type { PlaceKind } from '../../src/place/place.enum.js';
import type { RelationshipKind, Trend } from '../../src/relationship/relationship.enum.js';
import type { Basis, Certainty } from '../../src/shared/evidence.enum.js';
import type { StatementForm } from '../../src/statement/statement.enum.js';
import type { TenureStatus } from '../../src/tenure/tenure.enum.js';

/** Where the sample article and its facts lie: beside the checkout, not in it. */
export const SEED_FOLDER = join(__dirname, '..', '..', '..', 'shared', 'seed');

export interface SeedSpan {
  readonly start: number;
  readonly end: number;
}

export interface SeedDate {
  readonly edtf: string | null;
  readonly text: string | null;
  readonly basis: Basis | null;
  readonly approximate?: boolean;
  readonly alternatives?: readonly SeedDate[];
}

export interface SeedStep {
  readonly agent: string | null;
  readonly kind: AttributionKind;
  readonly certainty?: Certainty;
}

export interface SeedPosition {
  readonly title: string;
  readonly country: string;
  readonly organization: string | null;
  readonly status: TenureStatus | null;
  readonly text?: string;
  readonly note?: string;
}

interface SeedThing {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly descriptions?: readonly string[];
  readonly note?: string;
}

export interface SeedFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly type: string | null;
  readonly date: SeedDate;
  readonly place: string | null;
  readonly placeBasis?: Basis;
  readonly placeRelation?: 'near';
  readonly widerPlaces?: readonly string[];
  readonly modality: Modality;
  readonly certainty: Certainty;
  readonly participants: readonly {
    readonly actor: string;
    readonly role: Role;
    readonly basis?: Basis;
    readonly certainty?: Certainty;
    readonly onBehalfOf?: string;
    readonly attribution?: readonly SeedStep[];
  }[];
  readonly attribution: readonly SeedStep[];
  readonly links: readonly { readonly type: LinkType; readonly fact: string; readonly basis?: Basis }[];
  readonly evidence: readonly SeedSpan[];
  readonly mode?: MeetingMode | StatementForm;
  readonly agenda?: readonly { readonly topic: string; readonly about: readonly string[]; readonly salience?: Salience }[];
  readonly about?: readonly string[];
  readonly content?: readonly string[];
  readonly descriptors?: readonly string[];
  readonly note?: string;
  readonly agreement?: string;
  readonly by?: string;
  readonly unilateral?: boolean;
  readonly verb?: string;
  readonly eventKind?: 'SITUATION';
  readonly modes?: readonly string[];
  readonly count?: number;
  readonly casualties?: readonly { readonly unit: string; readonly text: string; readonly min: number; readonly approximate: boolean }[];
  readonly position?: SeedPosition;
  readonly start?: SeedDate | null;
  readonly end?: SeedDate | null;
  readonly observedOn?: readonly string[];
}

export interface SeedRelationship {
  readonly id: string;
  readonly kind: RelationshipKind;
  readonly a: string;
  readonly b: string;
  readonly affectedBy: readonly string[];
  readonly trends: readonly { readonly trend: Trend; readonly modality: Modality; readonly fact?: string; readonly note?: string; readonly evidence: readonly SeedSpan[] }[];
  readonly evidence?: readonly SeedSpan[];
}

/** `facts.json` as it comes. */
export interface Seed {
  readonly article: {
    readonly file: string;
    readonly sha256: string;
    readonly publishedOn: string;
    readonly dateline: string;
    readonly lang: string;
    readonly codePoints: number;
    readonly standfirst: SeedSpan;
    readonly subhead: SeedSpan;
  };
  readonly persons: readonly (SeedThing & { readonly positions: readonly SeedPosition[] })[];
  readonly organizations: readonly (SeedThing & { readonly kind: OrganizationKind; readonly countries: readonly string[]; readonly countriesCertainty?: Certainty; readonly status?: 'AGREED_NOT_CERTAINLY_FORMED' })[];
  readonly countries: readonly string[];
  readonly groups: readonly {
    readonly id: string;
    readonly description: string;
    readonly size: number | null;
    readonly sizeMin?: number;
    readonly sizeText?: string;
    readonly approximate?: boolean;
    readonly of?: readonly string[];
    readonly note?: string;
  }[];
  readonly places: readonly { readonly id: string; readonly name: string; readonly kind: PlaceKind; readonly within?: string; readonly withinBasis?: Basis; readonly country?: string }[];
  readonly agreements: readonly (SeedThing & {
    readonly parties: readonly string[];
    readonly subjects: readonly string[];
    readonly nameKind?: 'DESCRIPTIVE' | 'COLLECTION';
    readonly members?: readonly string[];
    readonly membersBasis?: Basis;
  })[];
  readonly relationships: readonly SeedRelationship[];
  readonly facts: readonly SeedFact[];
}

/** Whether the sample article is there; where it is not, tests of it are skipped. */
export const seedIsPresent = (): boolean => existsSync(join(SEED_FOLDER, 'facts.json'));

/** The sample article's text, unchanged, and its facts. Throws where they are absent. */
export function readSeed(): { seed: Seed; text: string } {
  const seed = JSON.parse(readFileSync(join(SEED_FOLDER, 'facts.json'), 'utf8')) as Seed;
  return { seed, text: readFileSync(join(SEED_FOLDER, seed.article.file), 'utf8') };
}

/** The words at a span counted in Unicode code points. */
export function wordsAt(text: string, { start, end }: SeedSpan): string {
  return [...text].slice(start, end).join('');
}
