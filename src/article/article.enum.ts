import { enumeration } from '../shared/enumeration.js';

export const ArticleKind = enumeration('ArticleKind', 'What sort of source a text is.', {
  NEWS: 'A report by a news medium.',
  STATEMENT: 'A text issued by one who takes part: communiqué, readout, speech.',
  REGISTER: 'An entry of an official register, such as a row in a list of visits.',
});
export type ArticleKind = keyof typeof ArticleKind;

export const SectionKind = enumeration('SectionKind', 'What part of an article a section is.', {
  STANDFIRST: 'The summary above the report.',
  DATELINE: 'The place (and date) line at its start.',
  CROSSHEAD: 'A heading between paragraphs.',
  PARAGRAPH: 'A paragraph of the report.',
});
export type SectionKind = keyof typeof SectionKind;
