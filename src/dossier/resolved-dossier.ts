// size: the normal form in one place, because it is read as one.
/**
 * The normal form of a dossier: what is recorded, stored beside the article, and told anew when another dossier changes.
 * Everything the short forms of the file leave out is written out: every thing that is used stands under a key (a
 * country under its code, an unnamed inline position under a key with a colon, which no author can choose), every span has
 * its offsets, every participation its role. What is not said is null, lists are never absent.
 */
import type { AgreementActionType, AgreementKind } from '../agreement/agreement.enum.js';
import type { ArticleKind } from '../article/article.enum.js';
import type { Section } from '../article/article-text.js';
import type { CasualtyUnit, EventType, Occurrence } from '../event/event.enum.js';
import type { AttributionKind, FactField, LinkType, Modality, PlaceRelation, Role, Salience, SubjectRole } from '../fact/fact.enum.js';
import type { MeetingFormat, MeetingMode } from '../meeting/meeting.enum.js';
import type { OrganizationKind, OrganizationStatus } from '../organization/organization.enum.js';
import type { PlaceKind } from '../place/place.enum.js';
import type { PositionClassification } from '../position/position.enum.js';
import type { RelationshipKind, Trend } from '../relationship/relationship.enum.js';
import type { Basis, Certainty } from '../shared/evidence.enum.js';
import type { StatementAct, StatementForm } from '../statement/statement.enum.js';
import type { TenureStatus } from '../tenure/tenure.enum.js';
import type { NameKind } from '../thing/thing.enum.js';
import type { VisitType } from '../visit/visit.enum.js';

/** The name of a thing or fact within one dossier. */
export type Key = string;

/** Words of the article with their place, in code points: `text[start, end) === exact`. */
export interface ToldSpan {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Up to 32 code points before and after. */
  readonly prefix: string;
  readonly suffix: string;
  readonly rule: string | null;
  readonly score: number | null;
}

export interface ToldDate {
  readonly edtf: string;
  readonly text: string | null;
  readonly basis: Basis;
  readonly approximate: boolean;
}

export interface ToldName {
  readonly text: string;
  readonly kind: NameKind;
  readonly lang: string | null;
  readonly script: string | null;
}

/** One step of a chain of attribution. */
export interface ToldStep {
  readonly kind: AttributionKind;
  readonly agent: Key | null;
  readonly agentText: string | null;
  readonly certainty: Certainty | null;
}

interface AnyThing {
  readonly name: string;
  /** Described, not named: never taken to be a thing of another article. */
  readonly descriptive: boolean;
  readonly names: readonly ToldName[];
  readonly identifiers: Readonly<Record<string, string>>;
  readonly mentions: readonly ToldSpan[];
  readonly note: string | null;
}

export type ToldPerson = AnyThing & { readonly kind: 'PERSON'; readonly birth: ToldDate | null; readonly death: ToldDate | null };

export type ToldOrganization = AnyThing & {
  readonly kind: 'ORGANIZATION';
  readonly organizationKind: OrganizationKind;
  readonly status: OrganizationStatus | null;
  readonly countries: readonly { readonly country: Key; readonly certainty: Certainty; readonly basis: Basis }[];
  readonly parents: readonly Key[];
};

export type ToldCountry = AnyThing & {
  readonly kind: 'COUNTRY';
  readonly alpha2: string;
  readonly alpha3: string;
  readonly demonyms: readonly string[];
  readonly validFrom: string | null;
  readonly validUntil: string | null;
};

export type ToldGroup = AnyThing & {
  readonly kind: 'GROUP';
  readonly size: number | null;
  readonly sizeMin: number | null;
  readonly sizeMax: number | null;
  readonly sizeText: string | null;
  readonly approximate: boolean;
  readonly of: readonly Key[];
};

export type ToldPlace = AnyThing & {
  readonly kind: 'PLACE';
  readonly placeKind: PlaceKind;
  readonly within: Key | null;
  /** The name of the place it lies within. */
  readonly withinName: string | null;
  readonly withinBasis: Basis | null;
  /** Its own, or that of the nearest place it lies within. */
  readonly country: Key | null;
  readonly point: { readonly latitude: number; readonly longitude: number; readonly precisionKm: number | null } | null;
};

export type ToldPosition = AnyThing & {
  readonly kind: 'POSITION';
  readonly organization: Key | null;
  readonly country: Key | null;
  /** Null where it follows from the title. */
  readonly classification: PositionClassification | null;
  /** What follows from the title. */
  readonly titleClassification: PositionClassification;
};

export type ToldAgreement = AnyThing & {
  readonly kind: 'AGREEMENT';
  readonly agreementKind: AgreementKind;
  readonly parties: readonly { readonly actor: Key; readonly basis: Basis }[];
  readonly topics: readonly Key[];
  readonly parts: readonly { readonly agreement: Key; readonly basis: Basis }[];
};

export type ToldTopic = AnyThing & { readonly kind: 'TOPIC'; readonly broader: Key | null };

/** A thing as one dossier tells it. */
export type ToldThing = ToldPerson | ToldOrganization | ToldCountry | ToldGroup | ToldPlace | ToldPosition | ToldAgreement | ToldTopic;

export interface ToldParticipation {
  readonly actor: Key;
  readonly role: Role;
  readonly capacity: Key | null;
  readonly onBehalfOf: Key | null;
  readonly asWritten: string | null;
  readonly certainty: Certainty;
  readonly basis: Basis;
  readonly evidence: readonly ToldSpan[];
  readonly attribution: readonly ToldStep[];
}

/** What a fact is about: at most one of `thing` and `fact`; with neither, the label alone says it. */
export interface ToldSubject {
  readonly role: SubjectRole;
  readonly label: string | null;
  readonly salience: Salience | null;
  readonly thing: Key | null;
  readonly fact: Key | null;
}

/** A value that the source gives for one field beside the fact's own. */
export interface ToldClaim {
  readonly field: FactField;
  readonly value: string;
  readonly modality: Modality | null;
  readonly basis: Basis | null;
  readonly evidence: readonly ToldSpan[];
  readonly attribution: readonly ToldStep[];
}

interface AnyFact {
  readonly date: ToldDate | null;
  readonly places: readonly { readonly place: Key; readonly relation: PlaceRelation; readonly basis: Basis }[];
  readonly participants: readonly ToldParticipation[];
  readonly modality: Modality;
  readonly certainty: Certainty;
  readonly descriptors: readonly string[];
  readonly note: string | null;
  readonly subjects: readonly ToldSubject[];
  readonly links: readonly { readonly type: LinkType; readonly fact: Key; readonly basis: Basis }[];
  readonly identifiers: Readonly<Record<string, string>>;
  readonly evidence: readonly ToldSpan[];
  readonly attribution: readonly ToldStep[];
  readonly claims: readonly ToldClaim[];
}

export type ToldTenure = AnyFact & {
  readonly kind: 'TENURE';
  readonly holder: Key;
  readonly position: Key;
  readonly status: TenureStatus | null;
  readonly start: ToldDate | null;
  readonly end: ToldDate | null;
  readonly observedOn: readonly ToldDate[];
};

export type ToldMeeting = AnyFact & { readonly kind: 'MEETING'; readonly mode: MeetingMode; readonly format: MeetingFormat | null };

export type ToldVisit = AnyFact & { readonly kind: 'VISIT'; readonly type: VisitType; readonly purpose: string | null };

export type ToldAgreementAction = AnyFact & {
  readonly kind: 'AGREEMENT_ACTION';
  readonly agreement: Key;
  readonly action: AgreementActionType;
  readonly by: Key | null;
  readonly unilateral: boolean | null;
  readonly verb: string | null;
};

export type ToldEvent = AnyFact & {
  readonly kind: 'EVENT';
  readonly type: EventType | null;
  readonly occurrence: Occurrence;
  readonly modes: readonly string[];
  readonly means: readonly string[];
  readonly count: number | null;
  readonly casualties: readonly { readonly unit: CasualtyUnit; readonly min: number | null; readonly max: number | null; readonly approximate: boolean; readonly text: string | null }[];
};

export type ToldStatement = AnyFact & { readonly kind: 'STATEMENT'; readonly act: StatementAct; readonly form: StatementForm; readonly text: string | null };

export type ToldRelationship = AnyFact & {
  readonly kind: 'RELATIONSHIP';
  readonly relation: RelationshipKind;
  readonly subject: Key;
  readonly object: Key;
  readonly trend: Trend | null;
  readonly start: ToldDate | null;
  readonly end: ToldDate | null;
};

/** A fact as one dossier tells it. */
export type ToldFact = ToldTenure | ToldMeeting | ToldVisit | ToldAgreementAction | ToldEvent | ToldStatement | ToldRelationship;

/** What is known of an article beside its text. */
export interface ToldHead {
  readonly kind: ArticleKind;
  readonly title: string | null;
  readonly standfirst: string | null;
  /** The key of an organization among the things. */
  readonly publisher: Key | null;
  readonly url: string | null;
  readonly authors: readonly string[];
  readonly publishedOn: string | null;
  readonly dateline: string | null;
  readonly lang: string | null;
}

/** What one article says. The part of a resolved dossier that is stored as it is. */
export interface Telling {
  readonly head: ToldHead;
  /** What proposed the facts; null where a person wrote them. */
  readonly extractor: { readonly name: string; readonly version: string } | null;
  readonly things: Readonly<Record<Key, ToldThing>>;
  readonly facts: Readonly<Record<Key, ToldFact>>;
}

/** An entry of a register. Whatever text it has in a newer edition, it is one article. */
export interface RegisterEntryName {
  readonly register: string;
  readonly id: string;
}

/** A dossier that was read without fault, ready to be recorded; or a plain article, which says nothing. */
export interface ResolvedDossier {
  /** The file it came from, for messages. */
  readonly path: string;
  /** True for an article without a dossier: it never replaces what a dossier tells of the same text. */
  readonly plain: boolean;
  /** The article's file as it was found, for callers that import both; null where the text stood in the dossier. */
  readonly articleFile: string | null;
  /** The text to store. */
  readonly text: string;
  /** Of the text in UTF-8, in hexadecimal: the identity of the article. */
  readonly sha256: string;
  readonly sections: readonly Section[];
  readonly telling: Telling;
  /** The entry of a register that the article is; where not given, it is its text alone. */
  readonly entry?: RegisterEntryName;
}
