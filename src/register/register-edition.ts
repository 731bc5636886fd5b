import { createHash } from 'node:crypto';
import type { DossierInput } from '../dossier/dossier.schema.js';
import type { RegisterEntryName } from '../dossier/resolved-dossier.js';
import type { RefusedEntry, RegisterEntry } from './register.js';

/** What one edition of a register holds, noted while it is read. Keeps the names of its entries, not their texts. */
export class RegisterEdition {
  /** Texts by the ids of entries, register by register. */
  readonly #texts = new Map<string, Map<string, string>>();
  readonly #refused = new Map<string, string[]>();
  readonly #twins = new Map<string, string>();
  #unnamed = 0;
  readonly #unsure = new Map<string, number>();

  /** @param report gets a line for each entry that says what another one says */
  constructor(private readonly report: (line: string) => void) {}

  /** The ids of all entries, register by register; those left out of which that cannot be told. */
  get entries(): ReadonlyMap<string, ReadonlySet<string>> {
    return new Map([...this.#texts].filter(([register]) => !this.#unsure.has(register)).map(([register, texts]) => [register, new Set([...texts.keys(), ...(this.#refused.get(register) ?? [])])]));
  }

  /** How much was refused of which nobody can tell what entries it holds. */
  get unnamed(): number {
    return this.#unnamed;
  }

  /** How much was refused of which nobody can tell what entries it holds, but of which register. */
  get unsure(): ReadonlyMap<string, number> {
    return this.#unsure;
  }

  /** Notes what is refused. */
  refuse({ entry, register }: Pick<RefusedEntry, 'entry' | 'register'>): void {
    if (entry === null && register !== undefined) this.#unsure.set(register, (this.#unsure.get(register) ?? 0) + 1);
    else if (entry === null) this.#unnamed += 1;
    else this.#refused.set(entry.register, [...(this.#refused.get(entry.register) ?? []), entry.id]);
  }

  /**
   * Notes an entry.
   *
   * @returns it with the name that it alone has, and, where it repeats another under another id, with the identifiers of that one
   */
  take(given: RegisterEntry): RegisterEntry {
    const entry = this.#name(given.entry, given.dossier.article.text ?? '');
    if (given.twin === null) return { ...given, entry };
    const twin = `${entry.register}\n${given.twin}`;
    const first = this.#twins.get(twin);
    if (first === undefined) this.#twins.set(twin, entry.id);
    if (first === undefined || first === entry.id) return { ...given, entry };
    this.report(`${given.place}: ${entry.id} repeats ${first}: what both say is one fact with two citations`);
    return { ...given, entry, dossier: identifiedAs(given.dossier, entry.id, first) };
  }

  /** Rows that the register calls by one name but that differ are numbered. */
  #name({ register, id }: RegisterEntryName, text: string): RegisterEntryName {
    const texts = this.#texts.get(register) ?? new Map<string, string>();
    this.#texts.set(register, texts);
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? id : `${id}#${number}`;
      const known = texts.get(name);
      if (known !== undefined && known !== hashOf(text)) continue;
      texts.set(name, hashOf(text));
      return { register, id: name };
    }
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** A dossier whose identifiers are those of another entry. */
function identifiedAs(dossier: DossierInput, own: string, other: string): DossierInput {
  const renamed = (value: string): string => (value === own || value.startsWith(`${own}/`) ? `${other}${value.slice(own.length)}` : value);
  const rename = <Told extends { readonly identifiers?: Record<string, string> | undefined }>(section: Record<string, Told> | undefined): Record<string, Told> =>
    Object.fromEntries(Object.entries(section ?? {}).map(([key, told]) => [key, told.identifiers === undefined ? told : { ...told, identifiers: Object.fromEntries(Object.entries(told.identifiers).map(([scheme, value]) => [scheme, renamed(value)])) }]));
  return { ...dossier, agreements: rename(dossier.agreements), facts: rename(dossier.facts) };
}
