import { enumeration } from '../shared/enumeration.js';

export const StatusAt = enumeration('StatusAt', 'What the sources allow to be said of a tenure on one day.', {
  HELD: 'The position is held: the day lies between days on which it certainly is.',
  NOT_HELD: 'It is not held yet, or no more.',
  POSSIBLY: 'It may be held: the day is not ruled out, and no source makes it certain.',
  UNKNOWN: 'Nothing is known of when the position was held.',
});
export type StatusAt = keyof typeof StatusAt;
