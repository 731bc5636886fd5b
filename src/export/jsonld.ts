import type { NodeFormat } from './export-format.js';
import { linkedDataSelection } from './selections.js';

/**
 * JSON-LD 1.1 with its context inline: every fact is a `prov:Entity` (W3C PROV-O, 2013) derived from the articles that
 * tell it, every citation a Web Annotation (W3C, 2017) whose body is the fact and whose target is the article, by a
 * TextQuoteSelector and a TextPositionSelector in Unicode code points. Our own terms and ids are under `urn:chancery:`.
 */
export const jsonld: NodeFormat = {
  name: 'jsonld',
  extension: 'jsonld',
  mediaType: 'application/ld+json; charset=utf-8',
  takes: 'facts',
  selection: () => linkedDataSelection,
  write: async function* ({ nodes }) {
    yield `{"@context":${JSON.stringify(context)},"@graph":[`;
    let separator = '\n';
    for await (const batch of nodes) {
      yield separator + batch.flatMap((text) => statementsOf(JSON.parse(text) as ToldFact)).map((each) => JSON.stringify(each)).join(',\n');
      separator = ',\n';
    }
    yield '\n]}\n';
  },
};

const context = {
  '@version': 1.1,
  '@vocab': 'urn:chancery:term:',
  chancery: 'urn:chancery:',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  name: 'schema:name',
  title: 'schema:headline',
  url: { '@id': 'schema:url', '@type': '@id' },
  publisher: { '@id': 'schema:publisher', '@type': '@id' },
  published: { '@id': 'schema:datePublished', '@type': 'xsd:date' },
  derivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
  edtf: { '@type': 'http://id.loc.gov/datatypes/edtf/EDTF' },
  earliest: { '@type': 'xsd:date' },
  latest: { '@type': 'xsd:date' },
  recordedAt: { '@type': 'xsd:dateTime' },
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  target: { '@id': 'oa:hasTarget', '@type': '@id' },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@id' },
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: { '@id': 'oa:hasSelector', '@type': '@id' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  attribution: { '@container': '@list' },
};

interface Named {
  readonly id: string;
  readonly __typename?: string;
  readonly name?: string;
  readonly title?: string | null;
}

interface ToldCitation {
  readonly id: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  readonly field: string | null;
  readonly value: string | null;
  readonly certainty: string | null;
  readonly attribution: readonly { readonly kind: string; readonly certainty: string | null; readonly agentText: string | null; readonly agent: Named | null }[];
  readonly article: Named & { readonly url: string | null; readonly publishedOn: string | null; readonly publisher: Named | null };
}

interface ToldFact {
  readonly id: string;
  readonly __typename: string;
  readonly date: object | null;
  readonly modality: string;
  readonly certainty: string;
  readonly reviewStatus: string;
  readonly descriptors: readonly string[];
  readonly note: string | null;
  readonly recordedAt: string;
  readonly places: readonly Named[];
  readonly topics: readonly Named[];
  readonly participants: {
    readonly totalCount: number;
    readonly edges: readonly { readonly role: string; readonly certainty: string; readonly node: Named; readonly capacity: Named | null; readonly onBehalfOf: Named | null }[];
  };
  readonly links: readonly { readonly type: string; readonly fact: { readonly id: string } }[];
  readonly citations: readonly ToldCitation[];
}

const iri = (id: string): string => `chancery:${id}`;

/** A thing by its IRI, what is null left out: JSON-LD has no null. */
const thing = ({ id, __typename, name, title }: Named): object => known({ id: iri(id), type: __typename, name, title });

const known = (fields: Readonly<Record<string, unknown>>): object => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

/** A fact, then its citations. */
function statementsOf(fact: ToldFact): object[] {
  const { participants, places, topics, links, citations, date } = fact;
  const entity = known({
    id: iri(fact.id),
    type: ['prov:Entity', fact.__typename],
    date: date && known(date as Record<string, unknown>),
    modality: fact.modality,
    certainty: fact.certainty,
    reviewStatus: fact.reviewStatus,
    descriptor: fact.descriptors,
    note: fact.note,
    recordedAt: fact.recordedAt,
    place: places.map(thing),
    topic: topics.map(thing),
    participantCount: participants.totalCount,
    participation: participants.edges.map(({ role, certainty, node, capacity, onBehalfOf }) =>
      known({ role, certainty, actor: thing(node), capacity: capacity && thing(capacity), onBehalfOf: onBehalfOf && thing(onBehalfOf) }),
    ),
    link: links.map(({ type, fact: other }) => ({ relation: type, fact: { id: iri(other.id) } })),
    derivedFrom: [...new Set(citations.map(({ article }) => iri(article.id)))],
  });
  return [entity, ...citations.map((citation) => annotation(fact.id, citation))];
}

function annotation(factId: string, { id, exact, prefix, suffix, start, end, field, value, certainty, attribution, article }: ToldCitation): object {
  return known({
    id: iri(id),
    type: 'oa:Annotation',
    motivation: 'oa:describing',
    body: iri(factId),
    field,
    value,
    certainty,
    attribution: attribution.map((step) => known({ ...step, agent: step.agent && thing(step.agent) })),
    target: {
      type: 'oa:SpecificResource',
      source: known({
        id: iri(article.id),
        type: ['prov:Entity', 'schema:Article'],
        title: article.title,
        url: article.url,
        published: article.publishedOn,
        publisher: article.publisher && thing(article.publisher),
      }),
      selector: [
        { type: 'oa:TextQuoteSelector', exact, prefix, suffix },
        { type: 'oa:TextPositionSelector', start, end },
      ],
    },
  });
}
