import { enumeration } from '../shared/enumeration.js';

export const ThingKind = enumeration('ThingKind', 'What sort of lasting thing a record is about.', {
  PERSON: 'A named human being.',
  ORGANIZATION: 'A body that acts under a name: ministry, council, party, company, armed group.',
  COUNTRY: 'A state or territory with an ISO 3166-1 code, present or former.',
  GROUP: 'An unnamed collective, such as "47 other American officials".',
  PLACE: 'Somewhere a fact can happen: city, site, region or country territory.',
  POSITION: 'An office or rank that persons hold for a time.',
  AGREEMENT: 'A treaty, memorandum, deal or other undertaking between actors.',
  TOPIC: 'A subject that facts, articles and agreements are about.',
});
export type ThingKind = keyof typeof ThingKind;

export const NameKind = enumeration('NameKind', 'What sort of name this is.', {
  PRIMARY: 'The form shown by default; every thing has exactly one.',
  ALIAS: 'Another form in use, including short forms such as a surname.',
  TRANSLITERATION: 'The name written in another script or by another romanisation.',
  FORMER: 'A name no longer in use.',
  ACRONYM: 'An abbreviation, such as "IAEA".',
  DESCRIPTIVE: 'Words that describe rather than name, such as "the top security official".',
});
export type NameKind = keyof typeof NameKind;
