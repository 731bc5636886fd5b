import { enumeration } from '../shared/enumeration.js';

export const SearchKind = enumeration('SearchKind', 'What a search can find.', {
  ARTICLE: 'An article, by its title, standfirst and text.',
  PERSON: 'A person, by any name.',
  ORGANIZATION: 'An organization, by any name.',
  COUNTRY: 'A country, by any name.',
  GROUP: 'An unnamed group, by the words it is described with.',
  PLACE: 'A place, by any name.',
  POSITION: 'An office, by its title.',
  AGREEMENT: 'An agreement, by any name.',
  TOPIC: 'A topic, by its name.',
  TENURE: 'A tenure, by the words quoted for it.',
  MEETING: 'A meeting, by the words quoted for it.',
  VISIT: 'A visit, by the words quoted for it.',
  AGREEMENT_ACTION: 'A step on an agreement, by the words quoted for it.',
  EVENT: 'An event, by the words quoted for it.',
  STATEMENT: 'A statement, by the words quoted for it.',
  RELATIONSHIP: 'A relationship, by the words quoted for it.',
});
export type SearchKind = keyof typeof SearchKind;
