import { enumeration } from '../shared/enumeration.js';

export const AgreementKind = enumeration('AgreementKind', 'What sort of undertaking an agreement is.', {
  TREATY: 'A treaty, convention or protocol.',
  MEMORANDUM: 'A memorandum of understanding.',
  DEAL: 'A political deal.',
  CONTRACT: 'A contract.',
  JOINT_STATEMENT: 'A joint statement, declaration or communiqué.',
  COMMISSION: 'An agreement to set up a commission.',
  COLLECTION: 'Several agreements spoken of together.',
  OTHER: 'Any other undertaking.',
});
export type AgreementKind = keyof typeof AgreementKind;

export const AgreementActionType = enumeration('AgreementActionType', 'What is done with an agreement (terms of the UN treaty glossary where they apply).', {
  PROPOSED: 'Put forward.',
  NEGOTIATED: 'Talked about with the aim of agreeing.',
  AGREED: 'Agreed in principle.',
  INITIALLED: 'The text initialled.',
  CONCLUDED: 'Brought to an end of negotiation; finalised.',
  ADOPTED: 'The text adopted by a conference or body.',
  SIGNED: 'Signed.',
  RATIFIED: 'Ratified.',
  ACCEDED: 'Acceded to by a later party.',
  ENTERED_INTO_FORCE: 'In force from then on.',
  IMPLEMENTED: 'Carried out.',
  AMENDED: 'Changed.',
  EXTENDED: 'Prolonged.',
  SUSPENDED: 'Put on hold.',
  VIOLATED: 'Broken.',
  WITHDRAWN: 'Left by a party.',
  RESTORED: 'Taken up again.',
  TERMINATED: 'Brought to an end for all.',
  EXPIRED: 'Run out.',
});
export type AgreementActionType = keyof typeof AgreementActionType;
