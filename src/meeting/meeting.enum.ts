import { enumeration } from '../shared/enumeration.js';

export const MeetingMode = enumeration('MeetingMode', 'By what means actors met.', {
  IN_PERSON: 'In one room.',
  PHONE: 'By telephone.',
  VIDEO: 'By video link.',
  LETTER: 'By letter or message.',
  UNKNOWN: 'The source does not say.',
});
export type MeetingMode = keyof typeof MeetingMode;

export const MeetingFormat = enumeration('MeetingFormat', 'How many sides a meeting had.', {
  BILATERAL: 'Two sides.',
  TRILATERAL: 'Three sides.',
  MULTILATERAL: 'More than three sides.',
});
export type MeetingFormat = keyof typeof MeetingFormat;
