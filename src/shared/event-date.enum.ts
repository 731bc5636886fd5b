import { enumeration } from './enumeration.js';

export const DatePrecision = enumeration('DatePrecision', 'The grain in which a date is known.', {
  DAY: 'One calendar day.',
  MONTH: 'One calendar month.',
  SEASON: 'A season, quarter, third or half of a year.',
  YEAR: 'One calendar year.',
  DECADE: 'Ten years, such as `201X`.',
  CENTURY: 'A hundred years, such as `19XX`.',
  RANGE: 'Two known ends: an interval lasting from one to the other, or some point or points between them.',
  OPEN: 'Only one end is known, such as "on or before 3 February 2021".',
});
export type DatePrecision = keyof typeof DatePrecision;
