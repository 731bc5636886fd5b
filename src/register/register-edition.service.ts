import type { DataSource } from 'typeorm';
import type { RegisterEdition } from './register-edition.js';

/**
 * Marks the entries that an edition no longer has, of the registers that it has any of. What they tell is kept.
 *
 * @param day of the edition
 * @returns how many are marked that were not
 */
export async function withdrawEntries(source: DataSource, edition: RegisterEdition, day: string): Promise<number> {
  let count = 0;
  for (const [register, entries] of edition.entries) {
    const [, marked] = await source.query<[unknown, number]>(
      `update article a set withdrawn_on = $2 where a.register = $1 and a.withdrawn_on is null and not exists (select from unnest($3::text[]) as e (entry) where e.entry = a.entry)`,
      [register, day, [...entries]],
    );
    count += marked;
  }
  return count;
}
