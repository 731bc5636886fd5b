import type { DatePrecision } from './event-date.enum.js';

/** Text that is no date. The message is one line: what is wrong, and an example of the right form. */
export class InvalidDate extends Error {
  override readonly name = 'InvalidDate';
}

/** The bounds of one date, as `YYYY-MM-DD`, or of a range, where an end may be infinite. */
export type Days = { earliest: string; latest: string; precision: DatePrecision };

/** One date: year, then month or season, then day, each with a qualifier before or after. */
const DATE = /^[~?%]?([0-9X]{4})[~?%]?(?:-[~?%]?([0-9X]{2})[~?%]?(?:-[~?%]?([0-9X]{2})[~?%]?)?)?$/;

/**
 * First month, number of months of every EDTF season code. EDTF leaves the months of 21 to 24 open; here they are the
 * meteorological seasons of the northern hemisphere, as 25 to 28 are. The winter of a year begins in its December,
 * because EDTF orders it after autumn. For the southern hemisphere write 29 to 32.
 */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3],
  25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3],
  29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3],
  33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3],
  37: [1, 4], 38: [5, 4], 39: [9, 4],
  40: [1, 6], 41: [7, 6],
};

const MONTH_NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * Parses one EDTF date or season, with unspecified digits and qualifiers, without intervals and sets.
 *
 * @param whole the text it stands in, for the message
 * @param text the date itself
 * @throws InvalidDate
 */
export function parseSingleDate(whole: string, text: string): Days {
  const match = DATE.exec(text);
  if (!match) throw wrongDate(whole, reasonFor(whole, text), 'write 2021-02-03, 2021-02, 2021, 201X, 2021-21 (spring) or 2021~ (about 2021)');
  const [, year = '', month = 'XX', day = 'XX'] = match;
  if (/^X+$/.test(year + month + day)) throw wrongDate(whole, `"${text}" says nothing about when`, 'leave an unknown date out, or give at least the century, as in 20XX');
  const years = matching(year, 1, 9999);
  const [firstYear, lastYear] = [years[0], years.at(-1)];
  if (firstYear === undefined || lastYear === undefined) throw wrongDate(whole, 'years run from 0001 to 9999', 'write 2021-02-03');
  if (SEASONS[month]) {
    if (match[3] !== undefined) throw wrongDate(whole, `${month} is a season, not a month, and takes no day`, `write ${year}-${month}`);
    return season(whole, firstYear, lastYear, SEASONS[month]);
  }
  const months = matching(month, 1, 12);
  if (months.length === 0) throw wrongDate(whole, `there is no month ${month}`, 'months are 01 to 12, seasons 21 to 24, quarters 33 to 36, as in 2021-02 or 2021-21');
  const earliest = firstDay(years, months, matching(day, 1, 31));
  const latest = firstDay(years.toReversed(), months.toReversed(), matching(day, 1, 31).toReversed());
  if (!earliest || !latest) throw wrongDate(whole, noSuchDay(year, month, day), `write the day as it is, as in 2021-02-28, or only the month, as in 2021-02`);
  return { earliest, latest, precision: grain(earliest, latest) };
}

/** The numbers from `from` to `to`, ascending, whose digits fit a pattern such as `201X`. */
function matching(pattern: string, from: number, to: number): number[] {
  let numbers = [0];
  for (const digit of pattern) {
    const choices = digit === 'X' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [Number(digit)];
    numbers = numbers.flatMap((n) => choices.map((choice) => n * 10 + choice));
  }
  return numbers.filter((n) => n >= from && n <= to);
}

function firstDay(years: number[], months: number[], days: number[]): string | undefined {
  for (const year of years) {
    for (const month of months) {
      const day = days.find((candidate) => candidate <= daysIn(year, month));
      if (day !== undefined) return iso(year, month, day);
    }
  }
  return undefined;
}

function season(whole: string, firstYear: number, lastYear: number, [month, length]: readonly [number, number]): Days {
  const end = month + length - 1;
  const [endYear, endMonth] = end > 12 ? [lastYear + 1, end - 12] : [lastYear, end];
  if (endYear > 9999) throw wrongDate(whole, 'it ends after the year 9999', 'write 2021-24');
  return {
    earliest: iso(firstYear, month, 1),
    latest: iso(endYear, endMonth, daysIn(endYear, endMonth)),
    precision: firstYear === lastYear ? 'SEASON' : 'RANGE',
  };
}

function grain(earliest: string, latest: string): DatePrecision {
  if (earliest === latest) return 'DAY';
  const [year, month, lastYear, lastMonth] = [earliest.slice(0, 4), earliest.slice(5, 7), latest.slice(0, 4), latest.slice(5, 7)];
  if (!earliest.endsWith('-01') || Number(latest.slice(8)) !== daysIn(Number(lastYear), Number(lastMonth))) return 'RANGE';
  if (year === lastYear && month === lastMonth) return 'MONTH';
  if (month !== '01' || lastMonth !== '12') return 'RANGE';
  if (year === lastYear) return 'YEAR';
  // The first decade and century have no year 0.
  const spans = (size: number) => Math.floor(Number(year) / size) === Math.floor(Number(lastYear) / size) && Number(year) % size <= (Number(year) < size ? 1 : 0) && Number(lastYear) % size === size - 1;
  return spans(10) ? 'DECADE' : spans(100) ? 'CENTURY' : 'RANGE';
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function noSuchDay(year: string, month: string, day: string): string {
  const name = MONTH_NAMES[Number(month) - 1];
  if (!name || day.includes('X')) return `no day fits "${year}-${month}-${day}"`;
  if (year.includes('X')) return `${name} has no day ${day} in any year ${year}`;
  return `${name} ${year} has ${daysIn(Number(year), Number(month))} days, so there is no day ${day}`;
}

/** What most likely went wrong with text that does not even have the shape of a date. */
function reasonFor(whole: string, text: string): string {
  const part = text === whole ? 'it' : text === '' ? 'an end' : `"${text.slice(0, 40)}"`;
  if (text.includes('/')) return `${part} is an interval inside a set, where a range is written with ".."`;
  if (/T\d\d|\d:\d\d/.test(text)) return `${part} has a time of day, which is not kept`;
  if (/^\d{8}$/.test(text)) return `${part} has no hyphens`;
  if (/^Y|^[+-]\d|^\d{5,}(-|$)/.test(text)) return `${part} is not a year from 0001 to 9999`;
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(text)) return `${part} has the year last`;
  if (/^[\dxXuU-]+$/.test(text) && /[xuU]/.test(text)) return `${part} has unspecified digits not written as capital X`;
  if (/^\d{1,3}(-|$)/.test(text)) return `${part} needs a year of four digits`;
  if (/^\d{4}-(\d(-|$)|\d\d-\d$)/.test(text)) return `${part} needs two digits for month and day`;
  if (/[~?%]{2}/.test(text)) return `${part} has two qualifiers in one place, which % alone says`;
  return `${part} is not a date`;
}

/**
 * The refusal of a date: one line. Echoes at most 60 characters, with control characters escaped, so that the message stays one line.
 */
export function wrongDate(text: string, reason: string, remedy: string): InvalidDate {
  const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text).replace(/[\u007f-\u009f\u2028\u2029]/g, '�');
  return new InvalidDate(`${shown} is not a valid date: ${reason}; ${remedy}.`);
}
