import { enumeration } from '../shared/enumeration.js';

export const TenureStatus = enumeration('TenureStatus', 'What the source says of a tenure at the time of writing.', {
  CURRENT: 'The position is held.',
  FORMER: 'The position was held and is no more.',
  ACTING: 'The position is held for the time being.',
  ELECT: 'The position is to be held: elected or designated.',
});
export type TenureStatus = keyof typeof TenureStatus;
