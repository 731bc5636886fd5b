import { enumeration } from './enumeration.js';

export const Basis = enumeration('Basis', 'How a value follows from the text.', {
  STATED: 'The text says it in so many words.',
  RELATIVE: 'The text says it relative to something known, such as "on Wednesday" to the date of publication.',
  INFERRED: 'Not said but concluded by the annotator or extractor; the citation holds the words it was concluded from.',
});
export type Basis = keyof typeof Basis;

export const Certainty = enumeration('Certainty', 'How sure the source is of what it tells; not how sure an extractor or analyst is of the source.', {
  CERTAIN: 'Told as plain fact.',
  PROBABLE: 'Told with reserve, such as "reportedly" or an accusation not proven.',
  POSSIBLE: 'Told as possible, such as "may have" or a hope about what exists.',
});
export type Certainty = keyof typeof Certainty;
