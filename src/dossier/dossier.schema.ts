// size: the whole file format in one place, because it is read as one.
import { z } from 'zod';
import { AgreementActionType, AgreementKind } from '../agreement/agreement.enum.js';
import { ArticleKind } from '../article/article.enum.js';
import { CasualtyUnit, EventType, Occurrence } from '../event/event.enum.js';
import { AttributionKind, FactField, LinkType, Modality, PlaceRelation, Role, Salience } from '../fact/fact.enum.js';
import { MeetingFormat, MeetingMode } from '../meeting/meeting.enum.js';
import { OrganizationKind, OrganizationStatus } from '../organization/organization.enum.js';
import { PlaceKind } from '../place/place.enum.js';
import { PositionClassification } from '../position/position.enum.js';
import { RelationshipKind, Trend } from '../relationship/relationship.enum.js';
import { InvalidDate, parseEventDate } from '../shared/event-date.js';
import { Basis, Certainty } from '../shared/evidence.enum.js';
import { StatementAct, StatementForm } from '../statement/statement.enum.js';
import { TenureStatus } from '../tenure/tenure.enum.js';
import { NameKind } from '../thing/thing.enum.js';
import { VisitType } from '../visit/visit.enum.js';

/** A part that stands under its own name in the published JSON Schema. */
function named<Part extends z.ZodType>(id: string, part: Part): Part {
  return part.meta({ ...part.meta(), id });
}

/** What a column of whole numbers holds. */
const whole = z.int().max(2_147_483_647);

const storable = (value: string): boolean => !value.includes('\0') && !/\p{Cs}/u.test(value);
const unstorable = 'has a NUL character or half a surrogate pair, which cannot be stored';
const text = z.string().trim().min(1).max(10_000).refine(storable, unstorable);
/** What stands in an index, which holds no more. */
const short = z.string().trim().min(1).max(500).refine(storable, unstorable);
const ref = named('Key', z.string().min(1).max(100).regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'a key is made of letters, digits, ".", "_" and "-"'));
const key = ref;
const day = named('Day', z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD').superRefine(refuseBadDate));

function refuseBadDate(value: string, context: z.core.$RefinementCtx<string>): void {
  try {
    parseEventDate(value);
  } catch (error) {
    if (!(error instanceof InvalidDate)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
}

const edtf = named('Edtf', z.string().superRefine(refuseBadDate).describe('EDTF (ISO 8601-2 level 2): 2021-02-03, 2019-03, 2018, 2020-09-21/2020-09-23, [2020-09-21..2020-09-30], [..2021-02-03].'));

const basis = named('Basis', z.enum(Basis));
const certainty = named('Certainty', z.enum(Certainty));
const modality = named('Modality', z.enum(Modality));

const date = named('Date', z
  .union([
    edtf,
    z.strictObject({
      edtf,
      text: text.optional().describe('The words that say when.'),
      basis: basis.default('STATED'),
      approximate: z.boolean().optional().describe('The source says "about", "late", "early".'),
    }),
  ])
  .describe('When. An unknown date is left out.'));

const span = named('Span', z
  .union([
    text,
    z.strictObject({
      exact: z.string().min(1),
      start: whole.min(0).optional().describe('First code point in the stored text.'),
      end: whole.min(1).optional().describe('One past the last code point.'),
      occurrence: whole.min(1).optional().describe('Which one, counted from 1, where the words stand more than once and no start is given.'),
      rule: text.optional(),
      score: z.number().min(0).max(1).optional(),
    }),
  ])
  .describe('Exact words of the article. As plain text they must stand in it exactly once.'));

const attribution = named('Attribution', z
  .array(
    z.strictObject({
      agent: ref.optional().describe('The actor; left out where nobody is named.'),
      agentText: text.optional().describe('The agent as written.'),
      kind: z.enum(AttributionKind),
      certainty: certainty.optional(),
    }),
  )
  .describe('Who said so, then according to whom, then reported by whom.'));

const name = named('Name', z.union([
  short,
  z.strictObject({ text: short, kind: z.enum(NameKind).default('ALIAS'), lang: text.optional(), script: z.string().regex(/^[A-Z][a-z]{3}$/).optional() }),
]));

const identifiers = named('Identifiers', z.record(z.string().min(1).max(100).refine(storable, unstorable), short));

const thing = {
  name: short.describe('The form shown by default.'),
  nameKind: z.enum({ DESCRIPTIVE: 'DESCRIPTIVE' }).optional().describe('Given where the source describes and does not name. Such a thing is never taken to be one of another article.'),
  names: z.array(name).max(500).default([]).describe('Other forms, aliases if not said otherwise.'),
  identifiers: identifiers.default({}).describe('Scheme to value: `wikidata: Q123`. Two things with the same identifier are one.'),
  mentions: z.array(span).default([]).describe('Words of the article that name it.'),
  note: text.optional(),
};

const person = named('Person', z.strictObject({ ...thing, birth: date.optional(), death: date.optional() }));
const country = named('Country', z.strictObject({
  ...thing,
  name: short.optional(),
  alpha3: z.string().regex(/^[A-Z]{3}$/).optional(),
  demonyms: z.array(text).default([]),
  validFrom: day.optional(),
  validUntil: day.optional(),
}));
const organization = named('Organization', z.strictObject({
  ...thing,
  kind: z.enum(OrganizationKind).default('OTHER'),
  status: z.enum(OrganizationStatus).optional(),
  countries: z.array(z.union([ref, z.strictObject({ country: ref, certainty: certainty.default('CERTAIN'), basis: basis.default('STATED') })])).default([]),
  parents: z.array(ref).default([]),
}));
const group = named('Group', z.strictObject({
  ...thing,
  size: whole.min(1).optional(),
  sizeMin: whole.min(1).optional(),
  sizeMax: whole.min(1).optional(),
  sizeText: text.optional(),
  approximate: z.boolean().default(false),
  of: z.array(ref).default([]).describe('Whom it is made up of or belongs to.'),
}));
const place = named('Place', z.strictObject({
  ...thing,
  kind: z.enum(PlaceKind),
  within: ref.optional(),
  withinBasis: basis.optional(),
  country: ref.optional(),
  point: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180), precisionKm: z.number().positive().optional() }).optional(),
}));
const positionFields = {
  title: short,
  organization: ref.optional(),
  country: ref.optional(),
  classification: z.enum(PositionClassification).optional().describe('Left out, it follows from the title.'),
};
const position = named('Position', z
  .union([ref, z.strictObject(positionFields)])
  .describe('A key of `positions`, or the position itself. Same title, country and organization = same position.'));
const agreement = named('Agreement', z.strictObject({
  ...thing,
  kind: z.enum(AgreementKind).default('OTHER'),
  parties: z.array(z.union([ref, z.strictObject({ actor: ref, basis: basis.default('STATED') })])).default([]),
  subjects: z.array(short).default([]).describe('Keys of `topics` or names of topics.'),
  parts: z.array(z.union([ref, z.strictObject({ agreement: ref, basis: basis.default('STATED') })])).default([]).describe('Agreements that belong to this one.'),
}));
const topic = named('Topic', z.strictObject({ ...thing, broader: ref.optional() }));

const participant = named('Participant', z.union([
  ref,
  z.strictObject({
    actor: ref,
    role: z.enum(Role).optional().describe('Left out: PARTICIPANT of a meeting, VISITOR of a visit, SPEAKER of a statement, ACTOR of an event, PARTY of anything else.'),
    capacity: position.optional().describe('The position in which it acted here.'),
    onBehalfOf: ref.optional(),
    asWritten: text.optional(),
    certainty: certainty.default('CERTAIN'),
    basis: basis.default('STATED'),
    evidence: z.array(span).default([]).describe('Words that say this participation alone; needed where its attribution differs from the fact’s.'),
    attribution: attribution.default([]),
  }),
]));

const subject = named('Subject', z.union([
  ref,
  z
    .strictObject({ label: text.optional(), ref: ref.optional(), salience: z.enum(Salience).optional() })
    .refine((value) => value.label !== undefined || value.ref !== undefined, 'a subject has a label, a ref, or both'),
]));

const factPlace = named('PlaceOfFact', z.union([ref, z.strictObject({ place: ref, relation: z.enum(PlaceRelation).default('AT'), basis: basis.default('STATED') })]));
const link = named('Link', z.strictObject({ type: z.enum(LinkType), fact: ref, basis: basis.default('STATED') }));
const claim = named('Claim', z.strictObject({ field: z.enum(FactField), value: text, modality: modality.optional(), basis: basis.optional(), evidence: z.array(span).min(1), attribution: attribution.default([]) }));

const fact = {
  date: date.optional(),
  places: z.array(factPlace).default([]),
  participants: z.array(participant).max(1000).default([]),
  modality: modality.default('ACTUAL'),
  certainty: certainty.default('CERTAIN'),
  descriptors: z.array(text).default([]),
  note: text.optional(),
  agenda: z.array(subject).default([]),
  about: z.array(subject).default([]),
  content: z.array(subject).default([]).describe('The fact inside the fact: what was said, asked for or agreed.'),
  links: z.array(link).default([]),
  identifiers: thing.identifiers.describe('Scheme to value. Two dossiers whose facts share an identifier tell the same fact.'),
  evidence: z.array(span).min(1, 'a fact without evidence does not exist: quote the words that say it').max(200),
  attribution: attribution.default([]),
  claims: z
    .array(claim)
    .default([])
    .describe('Values that the source gives for one field beside the fact’s own: another date, a trend.'),
};

const facts = named('Fact', z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('TENURE'),
    ...fact,
    holder: ref,
    position,
    status: z.enum(TenureStatus).optional(),
    start: date.optional(),
    end: date.optional(),
    observedOn: z.array(date).default([]).describe('Dates on which the source shows the position as held.'),
  }),
  z.strictObject({ kind: z.literal('MEETING'), ...fact, mode: z.enum(MeetingMode).default('UNKNOWN'), format: z.enum(MeetingFormat).optional() }),
  z.strictObject({ kind: z.literal('VISIT'), ...fact, type: z.enum(VisitType).default('UNSPECIFIED'), purpose: text.optional() }),
  z.strictObject({
    kind: z.literal('AGREEMENT_ACTION'),
    ...fact,
    agreement: ref,
    action: z.enum(AgreementActionType),
    by: ref.optional(),
    unilateral: z.boolean().optional(),
    verb: text.optional(),
  }),
  z.strictObject({
    kind: z.literal('EVENT'),
    ...fact,
    type: z.enum(EventType).optional(),
    occurrence: z.enum(Occurrence).default('EVENT'),
    modes: z.array(text).default([]),
    means: z.array(text).default([]),
    count: whole.min(1).optional(),
    casualties: z
      .array(z.strictObject({ unit: z.enum(CasualtyUnit), min: whole.min(0).optional(), max: whole.min(0).optional(), approximate: z.boolean().default(false), text: text.optional() }))
      .default([]),
  }),
  z.strictObject({ kind: z.literal('STATEMENT'), ...fact, act: z.enum(StatementAct), form: z.enum(StatementForm).default('INDIRECT'), text: text.optional() }),
  z.strictObject({
    kind: z.literal('RELATIONSHIP'),
    ...fact,
    relation: z.enum(RelationshipKind),
    subject: ref,
    object: ref,
    trend: z.enum(Trend).optional(),
    start: date.optional(),
    end: date.optional(),
  }),
]));

const article = named('Article', z.strictObject({
  file: text.optional().describe('Path of the article, relative to the dossier. Header fields found in it hold where they are not given here.'),
  text: z.string().min(1).optional().describe('The article itself, where there is no file.'),
  kind: z.enum(ArticleKind).optional(),
  title: text.optional(),
  standfirst: text.optional(),
  publisher: z.union([ref, z.strictObject({ name: short })]).optional().describe('A key of `organizations`, or the name of a medium.'),
  url: z.url({ protocol: /^https?$/ }).optional(),
  authors: z.array(text).default([]),
  publishedOn: day.optional(),
  dateline: text.optional(),
  lang: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "en" or "fa"').optional(),
}));

/** The dossier format, version 1: what one article says, and where it says it. */
export const dossierSchema = z
  .strictObject({
    chancery: z.literal(1).describe('Version of this format.'),
    article: article.refine((value) => (value.file === undefined) !== (value.text === undefined), 'an article has either `file` or `text`'),
    extractor: z.strictObject({ name: text, version: text }).optional().describe('What proposed the facts; left out where a person wrote them.'),
    persons: z.record(key, person).default({}),
    organizations: z.record(key, organization).default({}),
    countries: z.record(z.string().regex(/^[A-Z]{2}$/, 'the key of a country is its ISO 3166-1 alpha-2 code'), country).default({}).describe('Only what is to be said beyond ISO 3166-1: any alpha-2 code may be used as a key anywhere.'),
    groups: z.record(key, group).default({}),
    places: z.record(key, place).default({}),
    positions: z.record(key, z.strictObject({ ...positionFields, names: thing.names, identifiers: thing.identifiers, note: thing.note })).default({}),
    agreements: z.record(key, agreement).default({}),
    topics: z.record(key, topic).default({}),
    facts: z.record(key, facts).default({}),
  })
  .describe('What one article says, and the exact words that say it. Keys are names within the file; each is used once.');

/** A dossier as a file may hold it. */
export type DossierInput = z.input<typeof dossierSchema>;
/** A dossier with all defaults filled in. */
export type Dossier = z.output<typeof dossierSchema>;
/** One fact of a dossier. */
export type DossierFact = z.output<typeof facts>;
