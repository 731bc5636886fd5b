import { enumeration } from '../shared/enumeration.js';

export const PositionClassification = enumeration('PositionClassification', 'The rank of an office in diplomacy.', {
  HEAD_OF_STATE: 'President, monarch, supreme leader.',
  HEAD_OF_GOVERNMENT: 'Prime minister, chancellor, premier.',
  FOREIGN_MINISTER: 'The minister of foreign affairs, under any title (secretary of state, foreign secretary).',
  MINISTER: 'Another member of a government.',
  SECURITY_CHIEF: 'Head of a national security council or intelligence service.',
  MILITARY: 'A rank or command in armed forces.',
  DIPLOMAT: 'Ambassador, envoy, spokesperson, deputy or official of a foreign service.',
  OTHER: 'Any other office.',
});
export type PositionClassification = keyof typeof PositionClassification;
