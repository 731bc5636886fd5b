import { type DaySpan, parseEventDate } from '../shared/event-date.js';
import type { Basis } from '../shared/evidence.enum.js';
import type { DossierFaults, DossierPath } from './dossier-fault.js';
import type { ToldDate } from './resolved-dossier.js';

/** A date as a dossier writes it: EDTF alone, or with its words. */
export type WrittenDate = string | { edtf: string; text?: string | undefined; basis: Basis; approximate?: boolean | undefined };

/** The date in its normal form; null where it is left out. */
export function toldDate(written: WrittenDate | undefined): ToldDate | null {
  if (written === undefined) return null;
  const date = typeof written === 'string' ? { edtf: written, basis: 'STATED' as const } : written;
  const { edtf, approximate } = parseEventDate(date.edtf);
  return { edtf, text: ('text' in date ? date.text : undefined) ?? null, basis: date.basis, approximate: ('approximate' in date ? date.approximate : undefined) ?? approximate };
}

/** The days a date may stand for; none known for null. */
export function daysOf(date: ToldDate | null): DaySpan {
  return date === null ? { earliest: null, latest: null } : parseEventDate(date.edtf);
}

/** Adds a fault if the end lies certainly before the start. */
export function checkOrder(start: ToldDate | null, end: ToldDate | null, faults: DossierFaults, path: DossierPath, words = 'the end'): void {
  const [first, last] = [daysOf(start).earliest, daysOf(end).latest];
  if (first !== null && last !== null && last < first) faults.add(path, `${words} (${end?.edtf}) lies before the start (${start?.edtf})`);
}
