/** A calendar day as whole numbers; `month` counts from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `2021-02-03` as numbers; null for anything else. */
export function readDay(iso: string | null): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '');
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day so many days after (or, below 0, before). */
export function plusDays({ year, month, day }: Day, days: number): Day {
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** The month so many months after, as a day whose number means nothing. */
export function plusMonths({ year, month }: Day, months: number): Day {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1, day: 1 };
}

/** 0 is Sunday. */
export function weekday({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** EDTF of a day. */
export const edtfDay = ({ year, month, day }: Day): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
/** EDTF of a month. */
export const edtfMonth = ({ year, month }: Day): string => `${pad(year, 4)}-${pad(month, 2)}`;
/** EDTF of a year. */
export const edtfYear = ({ year }: Day): string => pad(year, 4);

/** A day somewhere between two, both included; the day itself if they are one. */
export function edtfBetween(from: Day, to: Day): string {
  const [first, last] = [edtfDay(from), edtfDay(to)];
  return first === last ? first : `[${first}..${last}]`;
}
