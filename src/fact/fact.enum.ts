import { enumeration } from '../shared/enumeration.js';

export const FactKind = enumeration('FactKind', 'What sort of fact a record tells.', {
  TENURE: 'Somebody held a position.',
  MEETING: 'Actors met or talked.',
  VISIT: 'Somebody travelled to somebody.',
  AGREEMENT_ACTION: 'Something was done with an agreement: signed, implemented, withdrawn from.',
  EVENT: 'Something else happened: attack, sanction, request.',
  STATEMENT: 'Somebody said something.',
  RELATIONSHIP: 'Two actors stand in a lasting relation.',
});
export type FactKind = keyof typeof FactKind;

export const Modality = enumeration('Modality', 'Whether a fact is told as done. A promise is never shown as a deed.', {
  ACTUAL: 'It happened or holds.',
  PLANNED: 'It is announced, promised or agreed for later.',
  DESIRED: 'Somebody hopes for it or asks for it.',
  HYPOTHETICAL: 'It is spoken of as possible or conditional.',
  NEGATED: 'It is said not to have happened: cancelled, refused, denied.',
});
export type Modality = keyof typeof Modality;

export const ReviewStatus = enumeration('ReviewStatus', 'What an analyst has said about a fact.', {
  PROPOSED: 'Recorded, not yet looked at.',
  ACCEPTED: 'Looked at and found right.',
  CORRECTED: 'Looked at and put right.',
  REJECTED: 'Looked at and found wrong; hidden unless asked for.',
});
export type ReviewStatus = keyof typeof ReviewStatus;

export const Role = enumeration('Role', 'The part an actor takes in a fact.', {
  HOLDER: 'Holds the position (tenure).',
  PARTICIPANT: 'Takes part (meeting).',
  HOST: 'Receives the others.',
  VISITOR: 'Travels (visit).',
  DELEGATION_HEAD: 'Leads a delegation.',
  DELEGATE: 'Belongs to a delegation.',
  MEDIATOR: 'Stands between the others.',
  SPEAKER: 'Says it (statement).',
  ADDRESSEE: 'Is spoken to (statement).',
  PRINCIPAL: 'Is spoken for: whose will or state the statement tells.',
  SIGNATORY: 'Signs.',
  PARTY: 'Is bound by it or belongs to it (agreement, relationship).',
  ACTOR: 'Does it.',
  RECIPIENT: 'Is at the receiving end.',
  TARGET: 'Is aimed at.',
  VICTIM: 'Is harmed.',
  PERPETRATOR: 'Does the harm.',
  ORDERED_BY: 'Gave the order.',
  ACCUSED: 'Is said by somebody to have done it.',
  CLAIMANT: 'Says of itself to have done it.',
});
export type Role = keyof typeof Role;

export const PlaceRelation = enumeration('PlaceRelation', 'How a fact lies to a place.', {
  AT: 'It happened there.',
  NEAR: 'It happened close by.',
  WITHIN: 'It happened somewhere inside, the exact spot being another place or unknown.',
  FROM: 'It started from there (visit).',
  TO: 'It went there (visit).',
});
export type PlaceRelation = keyof typeof PlaceRelation;

export const SubjectRole = enumeration('SubjectRole', 'How a fact relates to what it is about.', {
  AGENDA: 'It was on the agenda.',
  ABOUT: 'It is what the fact is about.',
  CONTENT: 'It is what was said, asked for or agreed: the fact inside the fact.',
});
export type SubjectRole = keyof typeof SubjectRole;

export const Salience = enumeration('Salience', 'How much weight a subject had.', {
  MAJOR: 'A main point, by the words of the source.',
  MINOR: 'A side point, by the words of the source.',
});
export type Salience = keyof typeof Salience;

export const LinkType = enumeration('LinkType', 'How one fact relates to another.', {
  PART_OF: 'It is a part of the other: a meeting during a visit.',
  OUTCOME_OF: 'It came out of the other: an agreement from a visit.',
  RESPONSE_TO: 'It answers the other.',
  CAUSED_BY: 'The other brought it about.',
  AFTER: 'It came after the other.',
  BEFORE: 'It came before the other.',
  AFFECTS: 'It has a bearing on the other.',
  FIRST_SINCE: 'It is the first of its kind since the other.',
  CONTRADICTS: 'Both cannot be true.',
});
export type LinkType = keyof typeof LinkType;

export const AttributionKind = enumeration('AttributionKind', 'How one step of a chain of attribution is told.', {
  SAID: 'The agent said it.',
  ACCORDING_TO: 'It is told according to the agent.',
  REPORTEDLY: 'It is reported, by the agent or by nobody named.',
  CLAIMED: 'The agent claims it; others may dispute it.',
  QUOTE: 'The agent is quoted word for word.',
});
export type AttributionKind = keyof typeof AttributionKind;

export const FactField = enumeration('FactField', 'A field of a fact for which one source gives a value of its own.', {
  DATE: 'The date; the value is EDTF.',
  PLACE: 'The place; the value is its name.',
  MODALITY: 'The modality; the value is one of Modality.',
  CERTAINTY: 'The certainty; the value is one of Certainty.',
  TREND: 'The trend of a relationship; the value is one of Trend.',
  MODE: 'The mode of a meeting; the value is one of MeetingMode.',
  START: 'The start; the value is EDTF.',
  END: 'The end; the value is EDTF.',
  CASUALTIES: 'The casualties; the value is as written.',
  PARTICIPANTS: 'One participation; see `participant`.',
});
export type FactField = keyof typeof FactField;

export const ShownReason = enumeration('ShownReason', 'Why a value is shown of several that sources give.', {
  ACCEPTED: 'An analyst found it right.',
  NARROWER_DATE: 'It is the one that says most exactly when; the others are wider and can be true as well.',
  MORE_SOURCES: 'More sources give it than any other; a source of a wider date counts for the narrower one.',
  FIRST_TOLD: 'It was recorded first of those that as many sources give.',
});
export type ShownReason = keyof typeof ShownReason;
