import { enumeration } from '../shared/enumeration.js';

export const VisitType = enumeration('VisitType', 'The protocol rank of a visit.', {
  STATE: 'By a head of state, with full honours.',
  OFFICIAL: 'By invitation in office.',
  WORKING: 'For talks, with little ceremony.',
  PRIVATE: 'Not in office.',
  UNSPECIFIED: 'The source does not say.',
});
export type VisitType = keyof typeof VisitType;
