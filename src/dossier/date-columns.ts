import { narrower, parseEventDate } from '../shared/event-date.js';
import type { EventDateColumns } from '../shared/event-date.entity.js';
import type { ToldDate } from './resolved-dossier.js';

/** The columns of a date; all null for an unknown one. */
export function dateColumns(date: ToldDate | null): EventDateColumns {
  if (date === null) return { edtf: null, earliest: null, latest: null, precision: null, text: null, basis: null, approximate: false };
  const { edtf, earliest, latest, precision } = parseEventDate(date.edtf);
  return { edtf, earliest, latest, precision, text: date.text, basis: date.basis, approximate: date.approximate };
}

/** Of two dates told one after the other: the narrower where both can be true, else the one told first. */
export function betterDate(shown: EventDateColumns, told: ToldDate | null): EventDateColumns {
  if (told === null) return shown;
  if (shown.edtf === null) return dateColumns(told);
  const choice = narrower(parseEventDate(shown.edtf), parseEventDate(told.edtf));
  return choice.compatible && choice.narrower === 'SECOND' ? dateColumns(told) : shown;
}
