/**
 * What is exported of a node where the caller selects nothing: a GraphQL selection for each type that is listed from the
 * root. Texts of articles are left out, they would make the rest hard to read; select `text` to have them.
 */
export const defaultSelections: Readonly<Record<string, string>> = {
  Article: 'id kind title standfirst publisher { name } url authors publishedOn dateline lang sha256',
  Person: 'id name names { text kind lang } identifiers { scheme value } birth { edtf } death { edtf } note',
  Organization: 'id name kind status countries { alpha2 name } parents { name } names { text kind lang } identifiers { scheme value } note',
  Country: 'id name alpha2 alpha3 demonyms validFrom validUntil names { text kind lang } identifiers { scheme value } note',
  Group: 'id name size sizeMin sizeMax sizeText approximate of { name } note',
  Place: 'id name kind within { name } country { alpha2 name } latitude longitude precisionKm identifiers { scheme value } note',
  Position: 'id title classification organization { name } country { alpha2 name } identifiers { scheme value } note',
  Topic: 'id name broader { name } names { text kind lang } identifiers { scheme value } note',
  Agreement: 'id name kind status parties(first: 100) { nodes { name } } topics { name } parts { name } names { text kind lang } identifiers { scheme value } note',
  // Who judged takes a key.
  Judgement: 'id verdict one { id } oneName other { id } otherName at why score retractedAt',
  Fact: fact(''),
  Tenure: fact('holder { id name } position { id title country { alpha2 } organization { name } } status start { edtf } end { edtf }'),
  Meeting: fact('mode format'),
  Visit: fact('type purpose from { name } to { name }'),
  AgreementAction: fact('agreement { id name } action by { name } unilateral verb'),
  Event: fact('type occurrence modes means count casualties { unit min max approximate text }'),
  Statement: fact('act form text speakers(first: 100) { nodes { name } } addressees(first: 100) { nodes { name } }'),
  Relationship: fact('relation subject { id name } object { id name } trend start { edtf } end { edtf }'),
};

/** What all facts have in common, with what is a kind's own in the middle. */
function fact(own: string): string {
  return `id kind date { edtf earliest latest text } modality certainty reviewStatus ${own} places { name }
    participants(first: 100) { totalCount edges { role node { id name } capacity { title } onBehalfOf { name } } }
    topics { name } note citations { exact article { id title publishedOn url } }`;
}

/** Parts of the selections below. */
const date = 'date { edtf earliest latest }';
const article = 'article { id title url publishedOn publisher { id name } }';

/** What BibTeX and CSL-JSON say of an article. */
export const referenceSelection = 'id kind title standfirst url authors publishedOn lang publisher { name }';

/** What JSON-LD says of a fact. */
export const linkedDataSelection = `id __typename ${date} modality certainty reviewStatus descriptors note recordedAt
  places { id name } topics { id name }
  participants(first: 100) { totalCount edges { role certainty node { id __typename name } capacity { id title } onBehalfOf { id __typename name } } }
  links { type fact { id } }
  citations { id exact prefix suffix start end field value certainty attribution { kind certainty agentText agent { id name } } ${article} }`;

/** What an event record says of a fact, without what is a kind's own. */
export const eventRecordSelection = `id kind ${date} modality certainty
  places { name latitude longitude country { alpha3 } }
  participants(first: 100) { totalCount edges { role capacity { title country { alpha3 } } onBehalfOf { name ... on Country { alpha3 } }
    node { id __typename name ... on Country { alpha3 } ... on Organization { countries { alpha3 } } ... on Group { of { ... on Country { alpha3 } } } } } }
  citations { exact start end field ${article} }`;

/** What an event record needs of single kinds. */
export const eventRecordOwn: Readonly<Record<string, string>> = {
  Meeting: 'mode format',
  Visit: 'visitType: type',
  AgreementAction: 'action agreement { id name } by { id __typename name ... on Country { alpha3 } }',
  Event: 'eventType: type modes',
  Statement: 'act',
};
