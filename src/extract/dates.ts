// size: one grammar of the dates that news writes, each form in a function of its own.
import type { Basis } from '../shared/evidence.enum.js';
import { type Day, daysIn, edtfBetween, edtfDay, edtfMonth, edtfYear, plusDays, plusMonths, weekday } from './calendar.js';
import { givenNames } from './lexicon-given-names.js';
import { numberWords } from './lexicon-groups.js';
import type { Token } from './tokens.js';

/** What a date comes to. */
export interface DateValue {
  readonly edtf: string;
  readonly basis: Basis;
  readonly approximate?: true;
}

/** Which way a date without a year or a weekday looks: back from the day of writing, or ahead. */
export type Direction = 'PAST' | 'FUTURE';

/** A date as it stands in the text, tokens [from, to), the preposition before it included. */
export interface DateMention {
  readonly from: number;
  readonly to: number;
  /** in, on, since, until, by, before, after …; empty if none stands before it. */
  readonly preposition: string;
  /** Days, or wider. */
  readonly grain: 'DAY' | 'WIDE';
  /** @returns null where the day of writing is needed and not known */
  readonly value: (direction: Direction) => DateValue | null;
  /** "the same day", "the day before": says nothing without a date told before; the number of days from it. */
  readonly anaphoric: number | null;
}

const months = new Map('january february march april may june july august september october november december'.split(' ').flatMap((name, index): [string, number][] => [[name, index + 1], [name.slice(0, 3), index + 1]]));
months.set('sept', 9);
const weekdays = new Map('sunday monday tuesday wednesday thursday friday saturday'.split(' ').map((name, index): [string, number] => [name, index]));
const PREPOSITIONS = new Set(['in', 'on', 'since', 'until', 'till', 'by', 'before', 'after', 'from', 'during', 'between', 'over', 'for', 'of', 'throughout', 'as', 'through', 'late', 'to']);
const PARTS = new Set(['early', 'mid', 'late', 'mid-']);
const seasons = new Map([['spring', 21], ['summer', 22], ['autumn', 23], ['fall', 23], ['winter', 24]]);

interface Reading { to: number; grain: 'DAY' | 'WIDE'; value: DateMention['value']; anaphoric?: number }
type Reader = (tokens: readonly Token[], at: number, end: number, today: Day | null) => Reading | null;

const stated = (edtf: string, approximate = false): DateValue => ({ edtf, basis: 'STATED', ...(approximate ? { approximate: true } : {}) });
const relative = (edtf: string): DateValue => ({ edtf, basis: 'RELATIVE' });

function dayNumber(token: Token | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.lower ?? '');
  const number = Number(match?.[1] ?? 0);
  return number >= 1 && number <= 31 ? number : null;
}

function yearNumber(token: Token | undefined): number | null {
  return /^(?:1[5-9]|20)\d{2}$/.test(token?.text ?? '') ? Number(token?.text) : null;
}

function monthNumber(token: Token | undefined): number | null {
  const month = token?.capital === true ? months.get(token.lower.replace(/\.$/, '')) : undefined;
  return month ?? null;
}

/** The year of a day or month written without one: the one that lies nearest on the asked side of today. */
function yearFor(month: number, day: number, today: Day, direction: Direction): number {
  const later = month * 100 + day > today.month * 100 + today.day;
  if (direction === 'PAST') return later ? today.year - 1 : today.year;
  return month * 100 + day < today.month * 100 + today.day ? today.year + 1 : today.year;
}

const exists = (year: number, month: number, day: number): boolean => day <= daysIn(year, month);

/** Skips "," and "of" before a year. */
function yearBehind(tokens: readonly Token[], at: number, end: number): { year: number; to: number } | null {
  const skip = tokens[at]?.text === ',' || tokens[at]?.lower === 'of' ? 1 : 0;
  const year = at + skip < end ? yearNumber(tokens[at + skip]) : null;
  return year === null ? null : { year, to: at + skip + 1 };
}

function dayOf(month: number, day: number, year: number | null, today: Day | null): DateMention['value'] {
  return (direction) => {
    if (year === null && today === null) return null;
    const known = year ?? yearFor(month, day, today ?? { year: 0, month: 1, day: 1 }, direction);
    return exists(known, month, day) ? stated(edtfDay({ year: known, month, day })) : null;
  };
}

function spanOf(month: number, first: number, lastMonth: number, last: number, year: number | null, today: Day | null, joint: 'AND' | 'TO'): DateMention['value'] {
  return (direction) => {
    if (year === null && today === null) return null;
    const known = year ?? yearFor(lastMonth, last, today ?? { year: 0, month: 1, day: 1 }, direction);
    if (!exists(known, month, first) || !exists(known, lastMonth, last) || month * 100 + first >= lastMonth * 100 + last) return null;
    const [from, to] = [edtfDay({ year: known, month, day: first }), edtfDay({ year: known, month: lastMonth, day: last })];
    return stated(joint === 'AND' && !(month === lastMonth && last === first + 1) ? `{${from},${to}}` : `${from}/${to}`);
  };
}

const isTo = (token: Token | undefined): 'AND' | 'TO' | null => (token === undefined ? null : /^(?:-|–|—|to|until|through)$/.test(token.lower) ? 'TO' : token.lower === 'and' ? 'AND' : null);

/** "3 February 2021", "3rd of February", "15 and 16 October 2013", "28 September to 2 October", "3-5 February". */
const dayFirst: Reader = (tokens, at, end, today) => {
  const joined = /^(\d{1,2})[-–](\d{1,2})$/.exec(tokens[at]?.text ?? '');
  const first = joined === null ? dayNumber(tokens[at]) : Number(joined[1]);
  if (first === null) return null;
  let index = at + 1;
  let joint: 'AND' | 'TO' | null = joined === null ? isTo(tokens[index]) : 'TO';
  let last = joined === null ? null : Number(joined[2]);
  if (joint !== null && joined === null) last = dayNumber(tokens[index + 1]);
  if (joint !== null && joined === null && last !== null) index += 2;
  if (tokens[index]?.lower === 'of') index += 1;
  const month = index < end ? monthNumber(tokens[index]) : null;
  if (month === null) return null;
  index += 1;
  if (last === null) {
    joint = isTo(tokens[index]);
    const otherDay = joint === null ? null : dayNumber(tokens[index + 1]);
    const otherMonth = otherDay === null ? null : monthNumber(tokens[index + 2]);
    if (otherDay !== null && otherMonth !== null && joint !== null && index + 2 < end) {
      const year = yearBehind(tokens, index + 3, end);
      return { to: year?.to ?? index + 3, grain: 'DAY', value: spanOf(month, first, otherMonth, otherDay, year?.year ?? null, today, joint) };
    }
  }
  const year = yearBehind(tokens, index, end);
  const to = year?.to ?? index;
  return { to, grain: 'DAY', value: last === null ? dayOf(month, first, year?.year ?? null, today) : spanOf(month, first, month, last, year?.year ?? null, today, joint ?? 'TO') };
};

/** "February 3, 2021", "Feb. 3", "June 14-16", "late September 2020", "March 2019", "March". */
const monthFirst: Reader = (tokens, at, end, today) => {
  const part = PARTS.has(tokens[at]?.lower ?? '') ? (tokens[at]?.lower.replace('-', '') ?? '') : /^(mid|early|late)-(\w+)$/.exec(tokens[at]?.lower ?? '')?.[1] ?? '';
  const merged = /^(?:mid|early|late)-(\w+)$/.exec(tokens[at]?.lower ?? '')?.[1];
  let index = part === '' || merged !== undefined ? at : at + 1;
  if (part !== '' && tokens[index]?.text === '-') index += 1;
  const month = merged === undefined ? monthNumber(tokens[index]) : (months.get(merged) ?? null);
  if (month === null) return null;
  if (tokens[index]?.lower === 'may' && merged === undefined && (tokens[index]?.pos === 'AUX' || givenNames.has(tokens[index - 1]?.text ?? ''))) return null;
  index += 1;
  if (tokens[index]?.text === '.' && index < end) index += 1;
  if (part === '' && index < end) {
    const joined = /^(\d{1,2})[-–](\d{1,2})$/.exec(tokens[index]?.text ?? '');
    const first = joined === null ? dayNumber(tokens[index]) : Number(joined[1]);
    if (first !== null) return monthDay(tokens, index, end, today, month, first, joined === null ? null : Number(joined[2]));
  }
  const year = yearBehind(tokens, index, end);
  return { to: year?.to ?? index, grain: 'WIDE', value: monthOf(month, year?.year ?? null, part, today) };
};

function monthDay(tokens: readonly Token[], index: number, end: number, today: Day | null, month: number, first: number, joined: number | null): Reading {
  let to = index + 1;
  let last = joined;
  let joint: 'AND' | 'TO' = 'TO';
  const found = joined === null ? isTo(tokens[to]) : null;
  const second = found === null ? null : dayNumber(tokens[to + 1]);
  if (found !== null && second !== null && to + 1 < end && second > first) {
    [last, joint] = [second, found];
    to += 2;
  }
  const year = yearBehind(tokens, to, end);
  return { to: year?.to ?? to, grain: 'DAY', value: last === null ? dayOf(month, first, year?.year ?? null, today) : spanOf(month, first, month, last, year?.year ?? null, today, joint) };
}

/** Thirds of a month: the first ten days, the second ten, the rest. */
function thirdOf(year: number, month: number, part: string): string {
  const [first, last] = part === 'early' ? [1, 10] : part === 'mid' ? [11, 20] : [21, daysIn(year, month)];
  return edtfBetween({ year, month, day: first }, { year, month, day: last });
}

function monthOf(month: number, year: number | null, part: string, today: Day | null): DateMention['value'] {
  return (direction) => {
    if (year === null && today === null) return null;
    const known = year ?? yearFor(month, direction === 'PAST' ? 1 : 31, today ?? { year: 0, month: 1, day: 1 }, direction);
    return part === '' ? stated(edtfMonth({ year: known, month, day: 1 })) : stated(thirdOf(known, month, part), true);
  };
}

/** "2018", "late 2020", "2015-2018", "the 1990s", "spring 2021". */
const yearOnly: Reader = (tokens, at, end) => {
  const first = tokens[at]?.lower ?? '';
  const season = seasons.get(first);
  if (season !== undefined) {
    const year = yearBehind(tokens, at + 1, end);
    return year === null ? null : { to: year.to, grain: 'WIDE', value: () => stated(`${year.year}-${season}`) };
  }
  const decade = /^((?:19|20)\d)0s$/.exec(first)?.[1];
  if (decade !== undefined) return { to: at + 1, grain: 'WIDE', value: () => stated(`${decade}X`) };
  const range = /^((?:19|20)\d{2})[-–]((?:19|20)\d{2})$/.exec(first);
  if (range?.[1] !== undefined && range[2] !== undefined && range[1] < range[2]) return { to: at + 1, grain: 'WIDE', value: () => stated(`${range[1]}/${range[2]}`) };
  const part = PARTS.has(first) ? first.replace('-', '') : (/^(mid|early|late)-(?:(?:19|20)\d{2})$/.exec(first)?.[1] ?? '');
  const index = part === '' || first.length > 5 ? at : at + 1 + (tokens[at + 1]?.text === '-' ? 1 : 0);
  const year = first.length > 5 && part !== '' ? Number(first.slice(-4)) : yearNumber(tokens[index]);
  if (year === null || index >= end) return null;
  const third = part === 'early' ? ['01', '04'] : part === 'mid' ? ['05', '08'] : ['09', '12'];
  return { to: index + 1, grain: 'WIDE', value: () => stated(part === '' ? edtfYear({ year, month: 1, day: 1 }) : `[${year}-${third[0]}..${year}-${third[1]}]`, part !== '') };
};

/** "2021-02-03". */
const iso: Reader = (tokens, at) => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tokens[at]?.text ?? '');
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || !exists(year, month, day) || year === 0) return null;
  return { to: at + 1, grain: 'DAY', value: () => stated(edtfDay({ year, month, day })) };
};

/** "Wednesday", "last Friday", "next Monday", "Sunday night". */
const weekdayName: Reader = (tokens, at, _end, today) => {
  const shift = ['last', 'next', 'this', 'past', 'coming'].includes(tokens[at]?.lower ?? '') ? (tokens[at]?.lower ?? '') : '';
  const index = shift === '' ? at : at + 1;
  const number = tokens[index]?.capital === true ? weekdays.get(tokens[index].lower) : undefined;
  if (number === undefined) return null;
  const to = /^(?:morning|afternoon|evening|night)$/.test(tokens[index + 1]?.lower ?? '') ? index + 2 : index + 1;
  return {
    to,
    grain: 'DAY',
    value: (direction) => {
      if (today === null) return null;
      const back = (weekday(today) - number + 7) % 7;
      const ahead = (number - weekday(today) + 7) % 7;
      const future = shift === 'next' || shift === 'coming' || (shift === '' && direction === 'FUTURE');
      return relative(edtfDay(plusDays(today, future ? (ahead === 0 ? 7 : ahead) : -(back === 0 && (shift === 'last' || shift === 'past') ? 7 : back))));
    },
  };
};

const UNITS: Readonly<Record<string, number>> = { day: 1, days: 1, week: 7, weeks: 7, month: 30, months: 30, year: 365, years: 365, fortnight: 14 };

/** "today", "yesterday", "last year", "this week", "two days ago", "earlier this month". */
const deictic: Reader = (tokens, at, _end, today) => {
  const word = tokens[at]?.lower ?? '';
  const days = word === 'today' || word === 'tonight' ? 0 : word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : null;
  const on = (reading: (day: Day) => string): DateMention['value'] => () => (today === null ? null : relative(reading(today)));
  if (days !== null) return { to: at + 1, grain: 'DAY', value: on((day) => edtfDay(plusDays(day, days))) };
  const part = tokens[at + 1]?.lower ?? '';
  if ((word === 'this' && /^(?:morning|afternoon|evening)$/.test(part)) || (word === 'last' && part === 'night')) return { to: at + 2, grain: 'DAY', value: on((day) => edtfDay(plusDays(day, word === 'last' ? -1 : 0))) };
  const unit = part.replace(/s$/, '');
  const step = word === 'last' || word === 'previous' ? -1 : word === 'this' || word === 'current' ? 0 : word === 'next' || word === 'coming' ? 1 : null;
  if (step !== null && unit === 'week') return { to: at + 2, grain: 'WIDE', value: on((day) => week(day, step)) };
  if (step !== null && unit === 'month' && tokens[at + 1]?.lower === 'month') return { to: at + 2, grain: 'WIDE', value: on((day) => edtfMonth(plusMonths(day, step))) };
  if (step !== null && tokens[at + 1]?.lower === 'year') return { to: at + 2, grain: 'WIDE', value: on((day) => edtfYear({ ...day, year: day.year + step })) };
  const number = numberWords.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : word === 'a' || word === 'an' ? 1 : null);
  if (number === null || UNITS[tokens[at + 1]?.lower ?? ''] === undefined) return null;
  const behind = tokens[at + 2]?.lower;
  if (behind === 'ago') return { to: at + 3, grain: unit === 'day' ? 'DAY' : 'WIDE', value: on((day) => ago(day, number, unit)) };
  if ((behind === 'later' || behind === 'earlier' || behind === 'before') && unit === 'day') return { to: at + 3, grain: 'DAY', value: () => null, anaphoric: behind === 'later' ? number : -number };
  return null;
};

function week(day: Day, step: number): string {
  const monday = plusDays(day, -((weekday(day) + 6) % 7) + step * 7);
  return edtfBetween(monday, plusDays(monday, 6));
}

function ago(day: Day, number: number, unit: string): string {
  if (unit === 'day') return edtfDay(plusDays(day, -number));
  if (unit === 'week') return week(day, -number);
  return unit === 'month' ? edtfMonth(plusMonths(day, -number)) : edtfYear({ ...day, year: day.year - number });
}

/** "the same day", "the day before", "a day earlier", "the following day". */
const anaphor: Reader = (tokens, at) => {
  const phrase = tokens.slice(at, at + 3).map(({ lower }) => lower);
  const [first = '', second = '', third = ''] = phrase;
  if ((first === 'the' || first === 'that') && second === 'same' && third === 'day') return { to: at + 3, grain: 'DAY', value: () => null, anaphoric: 0 };
  if (first === 'that' && second === 'day') return { to: at + 2, grain: 'DAY', value: () => null, anaphoric: 0 };
  if (first === 'the' && second === 'day' && (third === 'before' || third === 'after')) return { to: at + 3, grain: 'DAY', value: () => null, anaphoric: third === 'after' ? 1 : -1 };
  if (first === 'the' && /^(?:next|following|previous|preceding)$/.test(second) && third === 'day') return { to: at + 3, grain: 'DAY', value: () => null, anaphoric: /^(?:next|following)$/.test(second) ? 1 : -1 };
  return null;
};

const readers: readonly Reader[] = [iso, dayFirst, monthFirst, weekdayName, deictic, anaphor, yearOnly];

/**
 * All dates in the tokens [from, to), left to right.
 *
 * @param today the day of writing; null where it is not known: then what needs it has no value
 */
export function datesIn(tokens: readonly Token[], from: number, to: number, today: Day | null): DateMention[] {
  const found: DateMention[] = [];
  for (let at = from; at < to; ) {
    const reading = read(tokens, at, to, today);
    if (reading === null) {
      at += 1;
      continue;
    }
    const before = at > from ? (tokens[at - 1]?.lower ?? '') : '';
    const article = before === 'the' && at - 1 > from ? (tokens[at - 2]?.lower ?? '') : '';
    const preposition = PREPOSITIONS.has(before) ? before : PREPOSITIONS.has(article) ? article : '';
    const end = Math.min(reading.to, to);
    const first = preposition === '' ? at : at - (preposition === before ? 1 : 2);
    // "late on Saturday", "early on Monday".
    const start = preposition === 'on' && first > from && /^(?:late|early)$/.test(tokens[first - 1]?.lower ?? '') ? first - 1 : first;
    found.push({ from: start, to: end, preposition, grain: reading.grain, value: reading.value, anaphoric: reading.anaphoric ?? null });
    at = end;
  }
  return withFullDays(found, tokens);
}

const STARTS = /^(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|last|next|this|past|coming|early|mid|late|spring|summer|autumn|fall|winter|today|tonight|yesterday|tomorrow|the|that|a$|an$|previous|current|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty)/;

function read(tokens: readonly Token[], at: number, to: number, today: Day | null): Reading | null {
  if (!STARTS.test(tokens[at]?.lower ?? '')) return null;
  for (const reader of readers) {
    const reading = reader(tokens, at, to, today);
    if (reading !== null && reading.to <= to) return reading;
  }
  return null;
}

/** "on Friday, 27 September": the weekday beside a full day says nothing more. */
function withFullDays(found: readonly DateMention[], tokens: readonly Token[]): DateMention[] {
  return found.filter((date, index) => {
    const next = found[index + 1];
    if (next === undefined || next.grain !== 'DAY' || date.grain !== 'DAY') return true;
    const gap = next.from - date.to;
    return !(gap >= 0 && gap <= 1 && weekdays.has(tokens[date.to - 1]?.lower ?? '') && (gap === 0 || tokens[date.to]?.text === ',' || tokens[date.to]?.text === '('));
  });
}
