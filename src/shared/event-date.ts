/**
 * Dates as news knows them: EDTF (ISO 8601-2, level 2) text and the bounds it stands for.
 *
 * The grammar is complete for the years 0001 to 9999 and written here rather than taken from npm `edtf`, which accepts
 * 29 February of common years, refuses seasons inside intervals, and loses the end of closed ranges within sets. Not
 * part of it, because no column keeps them: times of day, years outside 0001..9999 (bounds are four-digit ISO dates,
 * so that they compare as text; Postgres could hold more), exponential years and significant digits.
 *
 * `~ ? %` are flags: they never widen the bounds.
 */
import type { DatePrecision } from './event-date.enum.js';
import { remember } from './remember.js';
import { type Days, InvalidDate, parseSingleDate, wrongDate } from './single-date.js';

export type { DatePrecision } from './event-date.enum.js';
export { InvalidDate } from './single-date.js';

/**
 * The first and the last day a date may stand for, both inclusive, as `YYYY-MM-DD` or, for an open or unknown end, the
 * Postgres literals `-infinity` and `infinity`. Such values order as plain text. `null` in a stored row = unknown date.
 */
export type DaySpan = { readonly earliest: string | null; readonly latest: string | null };

/**
 * A parsed date. `edtf` is the canonical spelling (no blanks). For sets, and for unspecified digits such as
 * `156X-12-25`, the bounds are the hull: days between them may be excluded. A date that is not known at all is not an
 * empty DateBounds but a null event date.
 */
export type DateBounds = {
  readonly edtf: string;
  readonly earliest: string;
  readonly latest: string;
  readonly precision: DatePrecision;
  /** `~` or `%` stands somewhere in it: "about". */
  readonly approximate: boolean;
  /** `?` or `%` stands somewhere in it: "perhaps". */
  readonly uncertain: boolean;
};

const EARLIEST = '-infinity';
const LATEST = 'infinity';
const MAX_LENGTH = 500;

/**
 * Parses EDTF text into its bounds. Understands `2021-02-03`, `2019-03`, `2018`, unspecified digits (`201X`,
 * `2004-02-XX`), seasons, quarters, thirds and halves (`2021-21` to `2021-41`), qualifiers (`2021~`, `2021-?02`),
 * intervals with mixed grains (`2020-09-21/2020-09`), open (`../2021`, `2021/..`) or unknown (`/2021`, `2021/`) ends,
 * one-of sets `[2019,2021..]` and all-of sets `{2019,2021}`. Blanks around the parts are dropped.
 *
 * @throws InvalidDate for anything else, for days that do not exist, for reversed ranges, and for text that says
 *   nothing about when (`XXXX`, `../..`): an unknown date is left out, not written.
 */
export function parseEventDate(edtf: string): DateBounds {
  if (edtf.length > MAX_LENGTH) throw new InvalidDate(`A date is longer than ${MAX_LENGTH} characters; write it as 2021-02-03 or 2020-09-21/2020-09-23.`);
  return parsed(edtf);
}

/** Each date of a dossier is asked for several times, and most stand in many. */
const parsed = remember(10_000, (edtf): DateBounds => {
  const text = edtf.trim().replace(/\s*([/,[\]{}]|\.\.)\s*/g, '$1');
  if (text === '') throw new InvalidDate('A date is empty; leave an unknown date out, or write it as 2021-02-03, 2021-02 or 2021.');
  const { earliest, latest, precision } = parseWhole(text);
  if (earliest === EARLIEST && latest === LATEST) throw wrongDate(text, 'it says nothing about when', 'leave an unknown date out, or give one end, as in ../2021-02-03');
  return { edtf: text, earliest, latest, precision, approximate: /[~%]/.test(text), uncertain: /[?%]/.test(text) };
});

/** Whether the two may be the same time: they share at least one day. An unknown date overlaps nothing. */
export function datesOverlap(a: DaySpan, b: DaySpan): boolean {
  return known(a) && known(b) && a.earliest <= b.latest && b.earliest <= a.latest;
}

/** Whether `inner` lies certainly inside `outer`: no day of it is outside. An unknown date is within nothing. */
export function dateWithin(inner: DaySpan, outer: DaySpan): boolean {
  return known(inner) && known(outer) && outer.earliest <= inner.earliest && inner.latest <= outer.latest;
}

/**
 * Compares how narrowly two dates pin the day. `compatible`: both can be true of one day (they overlap). `narrower`:
 * the one with fewer days; among equally many the one without `~ ? %`; `NEITHER` if that does not decide either.
 */
export function narrower(a: DateBounds, b: DateBounds): { compatible: boolean; narrower: 'FIRST' | 'SECOND' | 'NEITHER' } {
  return { compatible: datesOverlap(a, b), narrower: order(a, b) };
}

function order(a: DateBounds, b: DateBounds): 'FIRST' | 'SECOND' | 'NEITHER' {
  const [daysA, daysB] = [dayCount(a), dayCount(b)];
  if (daysA !== daysB) return daysA < daysB ? 'FIRST' : 'SECOND';
  const [inB, inA] = [dateWithin(a, b), dateWithin(b, a)];
  if (inB !== inA && daysA === Infinity) return inB ? 'FIRST' : 'SECOND';
  const [vagueA, vagueB] = [a.approximate || a.uncertain, b.approximate || b.uncertain];
  if (vagueA !== vagueB) return vagueB ? 'FIRST' : 'SECOND';
  return 'NEITHER';
}

function dayCount({ earliest, latest }: DateBounds): number {
  if (earliest === EARLIEST || latest === LATEST) return Infinity;
  return (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 + 1;
}

function known(span: DaySpan): span is { earliest: string; latest: string } {
  return span.earliest !== null && span.latest !== null;
}

function parseWhole(text: string): Days {
  const set = /^(?:\[(.*)\]|\{(.*)\})$/.exec(text);
  if (set) return parseSet(text, set[1] ?? set[2] ?? '');
  if (/[[\]{},]/.test(text)) throw wrongDate(text, 'a set needs both brackets', 'write one-of as [2019,2021] or [2020-09-21..2020-09-30], all-of as {2019,2021}');
  const parts = text.split('/');
  if (parts.length > 2) throw wrongDate(text, 'it has more than one "/"', 'write an interval as 2020-09-21/2020-09-23');
  const [start = '', end] = parts;
  if (end !== undefined) return range(text, start === '..' ? '' : start, end === '..' ? '' : end);
  if (text.includes('..')) throw wrongDate(text, '".." stands outside a set or interval', 'write ../2021-02-03 for an open interval, [..2021-02-03] for "on or before"');
  return parseSingleDate(text, text);
}

function parseSet(whole: string, inside: string): Days {
  const items = inside.split(',');
  const parsed = items.map((item, index) => {
    if (item === '') throw wrongDate(whole, 'a set has an empty place', 'write [2019,2021] or [2020-09-21..2020-09-30]');
    const [start = '', end, more] = item.split('..');
    if (more !== undefined) throw wrongDate(whole, `"${item}" has more than one ".."`, 'write [2020-09-21..2020-09-30]');
    if (end === undefined) return parseSingleDate(whole, start);
    if (start === '' && index > 0) throw wrongDate(whole, 'only the first place of a set can be open at its start', 'write [..2019,2021]');
    if (end === '' && index < items.length - 1) throw wrongDate(whole, 'only the last place of a set can be open at its end', 'write [2019,2021..]');
    return range(whole, start, end);
  });
  if (parsed.length === 1 && parsed[0]) return parsed[0];
  return hull(parsed.map((p) => p.earliest).reduce((a, b) => (b < a ? b : a)), parsed.map((p) => p.latest).reduce((a, b) => (b > a ? b : a)));
}

/** Both ends are dates, or empty where open or unknown. */
function range(whole: string, start: string, end: string): Days {
  const earliest = start === '' ? EARLIEST : parseSingleDate(whole, start).earliest;
  const latest = end === '' ? LATEST : parseSingleDate(whole, end).latest;
  if (latest < earliest) throw wrongDate(whole, 'it ends before it begins', 'put the earlier date first, as in 2020-09-21/2020-09-23');
  return hull(earliest, latest);
}

function hull(earliest: string, latest: string): Days {
  const open = earliest === EARLIEST || latest === LATEST;
  return { earliest, latest, precision: open ? 'OPEN' : earliest === latest ? 'DAY' : 'RANGE' };
}
