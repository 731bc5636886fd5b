import type { Office } from './cast.ts';
import type { Copy } from './copy.ts';
import { dayCount, dayText, onDay } from './days.ts';
import type { Random } from './random.ts';

/** What is known of a term: most have a start, ended ones an end, and some only days on which they were seen held. */
export function writeTenure(random: Random, copy: Copy, fact: number, office: Office, { person, from, to }: Office['terms'][number]): void {
  const ended = to < dayCount;
  const seenOnly = !ended && random.chance(0.3);
  const start = seenOnly ? [null, null, null, null] : [dayText(from), dayText(from), dayText(from), 'DAY'];
  const end = ended ? [dayText(to - 1), dayText(to - 1), dayText(to - 1), 'DAY'] : [null, null, null, null];
  copy.row('tenure', fact, person.id, office.id, ended ? 'FORMER' : 'CURRENT', ...start, ...end);
  const seen = seenOnly ? 3 : random.below(2);
  for (let index = 0; index < seen; index += 1) {
    const { edtf, earliest, latest, precision } = onDay(Math.max(0, from) + Math.floor(((Math.min(to, dayCount) - Math.max(0, from)) * (index + 1)) / (seen + 1)));
    copy.row('tenure_observation', fact, edtf, earliest, latest, precision);
  }
}
