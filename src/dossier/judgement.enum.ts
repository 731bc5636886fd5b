import { enumeration } from '../shared/enumeration.js';

export const Verdict = enumeration('Verdict', 'What somebody found out about two things, or two facts.', {
  SAME: 'They are one: the graph shows one of them, with all that is told of both.',
  DIFFERENT: 'They are two, and are not suggested as one again.',
  UNSURE: 'It cannot be said; they stay two.',
});
export type Verdict = keyof typeof Verdict;

export const JudgementFault = enumeration('JudgementFault', 'Why a judgement is not kept, or not taken back.', {
  INVALID_ID: 'A text is no id of a thing or fact, or of a judgement.',
  INVALID_TEXT: 'A text is too long, or holds a character that cannot be stored.',
  NOT_FOUND: 'There is no such thing, fact or judgement.',
  ONE_ALREADY: 'The two are one thing or fact already.',
  DIFFERENT_KINDS: 'The two are of different kinds.',
  DEFINED_BY_NAME: 'Countries, positions and topics are what their names say, and cannot be made one by a judgement.',
  DOSSIERS_DISAGREE: 'What the dossiers tell does not allow it: two cannot be parted where a dossier gives one thing the identifiers of both.',
  RETRACTED_BEFORE: 'The judgement was taken back before.',
});
export type JudgementFault = keyof typeof JudgementFault;
