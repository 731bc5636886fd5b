import { normalizeName } from '../shared/name-form.js';
import type { OfficeContext } from './person-linker.js';

/** A person of a list of names, under all forms of the name that the list records. */
export interface ListedPerson {
  /** Tells the person apart in all lists read at once. */
  readonly id: string;
  /** File and line, or file and identifier, for people to look up. */
  readonly place: string;
  /** Forms of the name, without titles, of two words at least. */
  readonly forms: readonly string[];
  /** What the list tells beside the names; a country at least. */
  readonly offices: readonly OfficeContext[];
}

/** Words that lists write before names and that are no part of them. */
const titles: ReadonlySet<string> = new Set(
  ('president vice prime minister foreign deputy first acting premier chancellor kanzler secretary defense defence finance interior of state king queen prince princess crown emperor sultan emir amir sheikh sheik shaikh shaykh '
    + 'sir dame lord lady dr mr mrs ms miss prof professor general gen maj major col colonel lt lieutenant capt captain brig brigadier adm admiral air marshal field senator ambassador governor speaker pope cardinal bishop archbishop ayatollah imam mullah maulana mawlawi commander chief chairman chairwoman leader justice judge hon honorable rev reverend').split(' '),
);

/**
 * A form of a name as a list writes it, without the titles before it and remarks in brackets; null where a single word is left,
 * or something that cannot be read.
 */
export function plainForm(written: string): string | null {
  const words = written.replace(/\([^)]*\)/g, ' ').replaceAll('_', ' ').trim().split(/\s+/);
  while (words.length > 1 && titles.has((words[0] ?? '').toLowerCase().replaceAll('.', ''))) words.shift();
  const form = words.join(' ');
  const telling = normalizeName(form).split(' ').filter((word) => word.length > 1);
  return words.length < 2 || telling.length < 2 || form.includes('\ufffd') ? null : form;
}
