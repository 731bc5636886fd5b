import { enumeration } from '../shared/enumeration.js';

export const StatementAct = enumeration('StatementAct', 'What a speaker does by saying something.', {
  ASSERT: 'States as true.',
  WELCOME: 'Welcomes, praises, congratulates.',
  HOPE: 'Expresses a hope.',
  INTEND: 'States an intention.',
  PROMISE: 'Promises.',
  REQUEST: 'Asks for or wants.',
  DEMAND: 'Demands, urges.',
  ACCUSE: 'Accuses.',
  CONDEMN: 'Condemns, criticises.',
  DENY: 'Denies.',
  REJECT: 'Rejects, refuses.',
  THREATEN: 'Threatens, warns.',
  CLAIM_RESPONSIBILITY: 'Says to have done it.',
  NO_COMMENT: 'Says nothing where something was asked or expected.',
});
export type StatementAct = keyof typeof StatementAct;

export const StatementForm = enumeration('StatementForm', 'Whether the words are the speaker’s own.', {
  DIRECT: 'Quoted word for word.',
  INDIRECT: 'Told in the words of the reporter.',
});
export type StatementForm = keyof typeof StatementForm;
