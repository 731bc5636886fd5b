import type { FactKind } from '../../src/fact/fact.enum.js';
import type { Graph } from './graph.js';
import { SEED_SCHEME } from './seed-dossier.js';

export interface Keyed {
  readonly identifiers?: readonly { readonly scheme: string; readonly value: string }[];
  readonly alpha2?: string;
  readonly name?: string;
}

export interface AnsweredCitation {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly field: string | null;
  readonly value: string | null;
  readonly modality: string | null;
  readonly basis: string | null;
  readonly participant: Keyed | null;
  readonly article: { readonly sha256: string };
  readonly attribution: readonly { readonly kind: string; readonly certainty: string | null; readonly agent: Keyed | null; readonly agentText: string | null }[];
}

interface AnsweredSubject {
  readonly label: string | null;
  readonly salience: string | null;
  readonly thing: Keyed | null;
  readonly fact: Keyed | null;
}

export interface AnsweredDate {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly text: string | null;
  readonly basis: string | null;
  readonly approximate: boolean;
}

export interface AnsweredPosition {
  readonly title: string;
  readonly country: Keyed | null;
  readonly organization: Keyed | null;
}

/** What every fact answers, and the fields of single kinds. */
export interface AnsweredFact extends Keyed {
  readonly kind: string;
  readonly date: AnsweredDate | null;
  readonly modality: string;
  readonly certainty: string;
  readonly reviewStatus: string;
  readonly descriptors: readonly string[];
  readonly note: string | null;
  readonly placements: readonly { readonly relation: string; readonly basis: string; readonly place: Keyed }[];
  readonly participants: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly role: string;
      readonly basis: string;
      readonly certainty: string;
      readonly asWritten: string | null;
      readonly capacity: AnsweredPosition | null;
      readonly onBehalfOf: Keyed | null;
      readonly node: Keyed;
      readonly citations: readonly Pick<AnsweredCitation, 'exact' | 'start' | 'end' | 'attribution'>[];
    }[];
  };
  readonly subjects: readonly unknown[];
  readonly agenda: readonly AnsweredSubject[];
  readonly about: readonly AnsweredSubject[];
  readonly content: readonly AnsweredSubject[];
  readonly links: readonly { readonly type: string; readonly basis: string; readonly fact: Keyed }[];
  readonly citations: readonly AnsweredCitation[];
  /** Fields of single kinds. */
  readonly [own: string]: unknown;
}

/** Inline, because a holder is a Person and a party is any Actor: both are Things. */
export const ref = '{ ... on Thing { name identifiers { scheme value } ... on Country { alpha2 } } }';
const known = '{ identifiers { scheme value } }';
const date = '{ edtf earliest latest text basis approximate }';
const attribution = `attribution { kind certainty agentText agent ${ref} }`;
const subject = `{ label salience thing ${ref} fact ${known} }`;

const shared = `
  kind identifiers { scheme value } date ${date} modality certainty reviewStatus descriptors note
  placements { relation basis place ${ref} }
  participants(first: 8) { totalCount edges { role basis certainty asWritten capacity { title country ${ref} organization ${ref} } onBehalfOf ${ref} node ${ref} citations { exact start end ${attribution} } } }
  subjects { role } agenda ${subject} about ${subject} content ${subject}
  links { type basis fact ${known} }
  citations { exact start end field value modality basis participant ${ref} article { sha256 } ${attribution} }`;

/** The field by which one fact of each kind is asked for, and what it has of its own. */
const own: Readonly<Record<FactKind, readonly [string, string]>> = {
  TENURE: ['tenure', `status holder ${ref} position { title country ${ref} organization ${ref} } start ${date} end ${date} observedOn { date { edtf } }`],
  MEETING: ['meeting', 'mode format'],
  VISIT: ['visit', 'type purpose'],
  AGREEMENT_ACTION: ['agreementAction', `action unilateral verb agreement ${ref} by ${ref}`],
  EVENT: ['event', 'type occurrence modes means count casualties { unit min max approximate text }'],
  STATEMENT: ['statement', 'act form'],
  RELATIONSHIP: ['relationship', `relation trend subject ${ref} object ${ref} trends { value modality exact start end ${attribution} }`],
};

/** All facts in the graph, each asked for by itself, by the ids of `facts.json`. */
export async function allFacts(graph: Graph): Promise<Map<string, AnsweredFact>> {
  const { facts } = await answer<{ facts: { nodes: { id: string; kind: FactKind }[] } }>(graph, '{ facts(first: 100) { nodes { id kind } } }');
  const told = new Map<string, AnsweredFact>();
  for (const { id, kind } of facts.nodes) {
    const [field, fields] = own[kind];
    const { fact } = await answer<{ fact: AnsweredFact }>(graph, `query ($id: ID!) { fact: ${field}(id: $id) { ${shared} ${fields} } }`, { id });
    told.set(keyOf(fact), fact);
  }
  return told;
}

/** Asks, and fails with what the API says where it refuses. */
export async function answer<Data>(graph: Graph, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await graph.ask(query, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

/** How `facts.json` calls a thing or fact: a country by its code, a topic by its name, anything else by its id there. */
export function keyOf(node: Keyed | null): string {
  if (node === null) return 'null';
  return node.alpha2 ?? node.identifiers?.find(({ scheme }) => scheme === SEED_SCHEME)?.value ?? `name:${String(node.name)}`;
}
