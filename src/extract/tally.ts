/** What an extractor can leave out, in the words under which it is counted. */
export type DroppedKind =
  | 'quotes not in the article'
  | 'names not in the article'
  | 'ambiguous mentions'
  | 'unknown references'
  | 'bad dates'
  | 'bad values'
  | 'malformed records'
  | 'things left out'
  | 'facts left out'
  | 'characters not read';

/** Counts what was thought of and left out. */
export class Tally {
  readonly #counts = new Map<DroppedKind, number>();

  add(kind: DroppedKind, times = 1): void {
    if (times > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + times);
  }

  /** Kind to count, without those that did not occur. */
  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }
}
