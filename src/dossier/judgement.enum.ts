import { enumeration } from '../shared/enumeration.js';

export const Verdict = enumeration('Verdict', 'What somebody found out about two things, or two facts.', {
  SAME: 'They are one: the graph shows one of them, with all that is told of both.',
  DIFFERENT: 'They are two, and are not suggested as one again.',
  UNSURE: 'It cannot be said; they stay two.',
});
export type Verdict = keyof typeof Verdict;
