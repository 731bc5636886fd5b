/** The first day of the generated news, and the first day after. */
const [first, end] = [Date.UTC(2005, 0, 1), Date.UTC(2025, 0, 1)];
const day = 86_400_000;

/** How many days the generated news covers: 2005 to 2024. */
export const dayCount = (end - first) / day;

const texts = Array.from({ length: dayCount }, (_, index) => new Date(first + index * day).toISOString().slice(0, 10));

/** `2005-01-01` for 0; days outside are held to the first or last. */
export const dayText = (index: number): string => texts[Math.min(Math.max(Math.round(index), 0), dayCount - 1)] ?? '';

/** The number of a day, the reverse of {@link dayText}. */
export const dayNumber = (text: string): number => (Date.parse(text) - first) / day;

/** A date as the tables keep it. */
export interface DateColumns {
  readonly edtf: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: string | null;
}

export const noDate: DateColumns = { edtf: null, earliest: null, latest: null, precision: null };

export const onDay = (index: number): DateColumns => ({ edtf: dayText(index), earliest: dayText(index), latest: dayText(index), precision: 'DAY' });

/** Some time in the month of a day. */
export function inMonth(index: number): DateColumns {
  const month = dayText(index).slice(0, 7);
  const [year = 0, number = 0] = month.split('-').map(Number);
  return { edtf: month, earliest: `${month}-01`, latest: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10), precision: 'MONTH' };
}
