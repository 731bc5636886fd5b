import { enumeration } from '../shared/enumeration.js';

export const AgreementStatus = enumeration('AgreementStatus', 'How far an agreement has come, by the last step on it that bears on that.', {
  PROPOSED: 'It was put forward.',
  NEGOTIATED: 'It was being negotiated.',
  AGREED: 'It was agreed in principle, or its text initialled.',
  CONCLUDED: 'Negotiation was brought to an end, or its text adopted.',
  SIGNED: 'It was signed.',
  IN_FORCE: 'It entered into force, was carried out, prolonged or taken up again.',
  SUSPENDED: 'It was put on hold.',
  WITHDRAWN: 'A party left it.',
  TERMINATED: 'It was brought to an end for all.',
  EXPIRED: 'It ran out.',
});
export type AgreementStatus = keyof typeof AgreementStatus;
