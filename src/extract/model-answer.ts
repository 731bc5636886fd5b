import { z } from 'zod';
import { AgreementActionType, AgreementKind } from '../agreement/agreement.enum.js';
import { EventType } from '../event/event.enum.js';
import { AttributionKind, LinkType, Modality, PlaceRelation, Role } from '../fact/fact.enum.js';
import { MeetingFormat, MeetingMode } from '../meeting/meeting.enum.js';
import { OrganizationKind } from '../organization/organization.enum.js';
import { PlaceKind } from '../place/place.enum.js';
import { RelationshipKind, Trend } from '../relationship/relationship.enum.js';
import { Basis, Certainty } from '../shared/evidence.enum.js';
import { StatementAct, StatementForm } from '../statement/statement.enum.js';
import { TenureStatus } from '../tenure/tenure.enum.js';
import { VisitType } from '../visit/visit.enum.js';

/*
 * What a model is asked to answer: a dossier reduced to what it can be held to. Every field is there, what is not known is
 * null, nothing is optional and nothing has a pattern, so that the JSON Schema of it is a strict one for any server.
 */

const key = z.string().describe('A name of your own for it: letters, digits, "-" and "_", used once.');
const ref = z.string().describe('A key of this answer, or the ISO 3166-1 alpha-2 code of a country.');
const quote = z.string().describe('Words of the article, copied character by character.');
const mentions = z.array(quote).describe('Each different form in which the article names it, copied; each once.');
const date = z
  .strictObject({ edtf: z.string().describe('EDTF, such as 2021-02-03, 2019-03, 2020-09-21/2020-09-23 or [..2021-02-03].'), words: quote.nullable().describe('The words that say when.'), basis: z.enum(Basis) })
  .nullable();

const thing = { key, name: z.string().describe('Its fullest name in the article.'), mentions };

const fact = {
  key,
  quotes: z.array(quote).describe('The shortest sentences or clauses that say the whole fact.'),
  date,
  places: z.array(z.strictObject({ place: ref, relation: z.enum(PlaceRelation) })),
  participants: z.array(z.strictObject({ actor: ref, role: z.enum(Role), position: ref.nullable().describe('The position in which it acted here.'), onBehalfOf: ref.nullable() })),
  modality: z.enum(Modality),
  certainty: z.enum(Certainty),
  about: z.array(ref).describe('Things and facts that it is about.'),
  links: z.array(z.strictObject({ type: z.enum(LinkType), fact: z.string().describe('The key of another fact.') })),
  saidBy: z.array(z.strictObject({ agent: ref.nullable(), words: quote.nullable().describe('The agent as written.'), kind: z.enum(AttributionKind) })).describe('Who says so, then according to whom; empty where the article says it itself.'),
};

/** The records of an answer by section. */
export const answerRecords = {
  countries: z.strictObject({ code: z.string().describe('ISO 3166-1 alpha-2.'), mentions }),
  persons: z.strictObject(thing),
  organizations: z.strictObject({ ...thing, kind: z.enum(OrganizationKind), countries: z.array(ref) }),
  groups: z.strictObject({ ...thing, size: z.int().nullable(), of: z.array(ref) }),
  places: z.strictObject({ ...thing, kind: z.enum(PlaceKind), country: ref.nullable() }),
  positions: z.strictObject({ key, title: z.string().describe('Such as "Minister of Foreign Affairs", without country.'), country: ref.nullable(), organization: ref.nullable() }),
  agreements: z.strictObject({ ...thing, kind: z.enum(AgreementKind), parties: z.array(ref), subjects: z.array(z.string()) }),
  tenures: z.strictObject({ ...fact, holder: ref, position: ref, status: z.enum(TenureStatus).nullable(), start: date, end: date }),
  meetings: z.strictObject({ ...fact, mode: z.enum(MeetingMode), format: z.enum(MeetingFormat).nullable() }),
  visits: z.strictObject({ ...fact, type: z.enum(VisitType) }),
  agreementActions: z.strictObject({ ...fact, agreement: ref, action: z.enum(AgreementActionType) }),
  events: z.strictObject({ ...fact, type: z.enum(EventType) }),
  statements: z.strictObject({ ...fact, act: z.enum(StatementAct), form: z.enum(StatementForm), words: quote.nullable().describe('What was said, where it is quoted.') }),
  relationships: z.strictObject({ ...fact, relation: z.enum(RelationshipKind), subject: ref, object: ref, trend: z.enum(Trend).nullable() }),
};

/** One record of a section, as a model answers it. */
export type AnswerRecord<Section extends keyof typeof answerRecords> = z.output<(typeof answerRecords)[Section]>;

/** The strict JSON Schema that is sent with every article. */
export function answerJsonSchema(): unknown {
  const answer = z.strictObject(Object.fromEntries(Object.entries(answerRecords).map(([section, record]) => [section, z.array(record)])));
  const { $schema: _, ...schema } = z.toJSONSchema(answer);
  return schema;
}
