import { InvalidDate, parseEventDate } from '../shared/event-date.js';

/** First and last day, and how many days lie between; null for what is no EDTF or has an open end. */
export function boundsOf(edtf: string): { earliest: string; latest: string; days: number } | null {
  try {
    const { earliest, latest } = parseEventDate(edtf);
    const days = (Date.parse(latest) - Date.parse(earliest)) / 86_400_000;
    return { earliest, latest, days: Number.isNaN(days) ? 1_000_000 : days };
  } catch (error) {
    if (error instanceof InvalidDate) return null;
    throw error;
  }
}
