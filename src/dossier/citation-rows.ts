import { AttributionEntity, CitationEntity } from '../fact/citation.entity.js';
import { FactField, type Role } from '../fact/fact.enum.js';
import type { Certainty } from '../shared/evidence.enum.js';
import type { FactNode } from './fact-nodes.js';
import type { Key, ToldFact, ToldSpan, ToldStep } from './resolved-dossier.js';
import type { NewRow } from './rows.js';

/** A citation with its chain of attribution, which has no numbers yet. */
export interface ToldCitation {
  readonly row: NewRow<CitationEntity>;
  readonly attribution: readonly Omit<Pick<AttributionEntity, 'ordinal' | 'kind' | 'agentId' | 'agentText' | 'certainty'>, 'citationId'>[];
}

/** Fields whose value every source gives for itself. */
export const disputableFields: readonly FactField[] = ['DATE', 'PLACE', 'MODALITY', 'CERTAINTY', 'MODE', 'TREND', 'START', 'END'];

/** The values that a telling gives for a field, sorted; null if it gives none. */
export function valuesGiven(told: ToldFact, field: FactField, idOf: (key: Key) => string): readonly string[] | null {
  switch (field) {
    case 'DATE':
      return told.date === null ? null : [told.date.edtf];
    case 'PLACE':
      return told.places.length === 0 ? null : [...new Set(told.places.map(({ place }) => idOf(place)))].sort();
    case 'MODALITY':
      return [told.modality];
    case 'CERTAINTY':
      return [told.certainty];
    case 'MODE':
      return told.kind !== 'MEETING' || told.mode === 'UNKNOWN' ? null : [told.mode];
    case 'TREND':
      return told.kind !== 'RELATIONSHIP' || told.trend === null ? null : [told.trend];
    case 'START':
    case 'END': {
      if (told.kind !== 'TENURE' && told.kind !== 'RELATIONSHIP') return null;
      const date = field === 'START' ? told.start : told.end;
      return date === null ? null : [date.edtf];
    }
    case 'CASUALTIES':
    case 'PARTICIPANTS':
      return null;
  }
}

/** The fields for which tellings of one fact give different values. */
export function disputedFields<Node extends Pick<FactNode, 'articleId' | 'told'>>(nodes: readonly Node[], idOf: (node: Node, key: Key) => string): FactField[] {
  return disputableFields.filter((field) => {
    const given = new Set(nodes.flatMap((node) => valuesGiven(node.told, field, (key) => idOf(node, key))?.join(' ') ?? []));
    return given.size > 1;
  });
}

/** What turns one telling of a fact into citations. */
export interface CitationContext {
  readonly factId: string;
  /** Fields whose values differ between the tellings of the fact. */
  readonly disputed: readonly FactField[];
  idOf(key: Key): string;
  participationId(actorId: string, role: Role): string | null;
  /** The name by which the dossier knows a place. */
  placeName(key: Key): string;
}

/**
 * The citations of one telling: its evidence; the evidence of single participations; other values that the source
 * reports; and where sources differ on a field, the value this one gives.
 */
export function citationsOf(node: FactNode, context: CitationContext): ToldCitation[] {
  const { told } = node;
  const cite = (span: ToldSpan, about: Partial<NewRow<CitationEntity>>, certainty: Certainty, attribution: readonly ToldStep[]): ToldCitation => ({
    row: {
      factId: context.factId,
      participationId: null,
      field: null,
      value: null,
      modality: null,
      basis: null,
      articleId: node.articleId,
      start: span.start,
      end: span.end,
      exact: span.exact,
      prefix: span.prefix,
      suffix: span.suffix,
      certainty,
      extractor: node.extractor?.name ?? null,
      extractorVersion: node.extractor?.version ?? null,
      rule: span.rule,
      score: span.score,
      ...about,
    },
    attribution: (attribution.length > 0 ? attribution : told.attribution).map(({ kind, agent, agentText, certainty: sure }, ordinal) => ({
      ordinal,
      kind,
      agentId: agent === null ? null : context.idOf(agent),
      agentText,
      certainty: sure,
    })),
  });
  const whole = told.evidence.map((span) => cite(span, {}, told.certainty, told.attribution));
  const participations = told.participants.flatMap(({ actor, role, evidence, attribution, certainty }) =>
    evidence.map((span) => cite(span, { field: FactField.PARTICIPANTS, participationId: context.participationId(context.idOf(actor), role) }, certainty, attribution)),
  );
  const claims = told.claims.flatMap(({ field, value, modality, basis, evidence, attribution }) => evidence.map((span) => cite(span, { field, value, modality, basis }, told.certainty, attribution)));
  const values = context.disputed.flatMap((field) => shownValues(told, field, context).flatMap((value) => evidenceFor(told, field).map((span) => cite(span, { field, value }, told.certainty, told.attribution))));
  return distinct([...whole, ...participations, ...claims, ...values]);
}

/** Values as people read them: a place by its name. */
function shownValues(told: ToldFact, field: FactField, context: CitationContext): readonly string[] {
  if (field === 'PLACE') return [...new Set(told.places.map(({ place }) => context.placeName(place)))];
  return valuesGiven(told, field, (key) => context.idOf(key)) ?? [];
}

/** The one piece of evidence that says the value: the words of the date stand in it, or else it is the first. */
function evidenceFor(told: ToldFact, field: FactField): ToldSpan[] {
  const date = field === 'DATE' ? told.date : (told.kind === 'TENURE' || told.kind === 'RELATIONSHIP') && field === 'START' ? told.start : (told.kind === 'TENURE' || told.kind === 'RELATIONSHIP') && field === 'END' ? told.end : null;
  const words = date?.text ?? null;
  const span = told.evidence.find(({ exact }) => words !== null && exact.includes(words)) ?? told.evidence[0];
  return span === undefined ? [] : [span];
}

/** What makes a citation the same citation, as a text. */
export function citationIdentity({ row, attribution }: ToldCitation): string {
  return JSON.stringify([
    [row.factId, row.participationId, row.field, row.value, row.modality, row.basis, row.articleId, row.start, row.end],
    [row.certainty, row.extractor, row.extractorVersion, row.rule, row.score],
    [...attribution].sort((a, b) => a.ordinal - b.ordinal).map(({ kind, agentId, agentText, certainty }) => [kind, agentId, agentText, certainty]),
  ]);
}

function distinct(citations: readonly ToldCitation[]): ToldCitation[] {
  return [...new Map(citations.map((citation) => [citationIdentity(citation), citation])).values()];
}
