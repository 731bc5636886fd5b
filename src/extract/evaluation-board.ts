import type { Span } from '../shared/span.js';
import type { MeasureName } from './evaluation-measures.js';

/** Something that is compared: two are the same if their keys are. */
export interface Item {
  readonly key: string;
  /** For people: what it is. */
  readonly label: string;
  /** Where the article says it; null where it is said of the article as a whole. */
  readonly at: Span | null;
}

/** How many there are on each side, and how many are on both. */
export interface Tally {
  readonly gold: number;
  readonly system: number;
  readonly right: number;
}

/** What was not found, or found and is not so. */
export interface Remark {
  readonly measure: MeasureName;
  readonly side: 'MISSED' | 'FALSE';
  /** The gold's dossier. */
  readonly article: string;
  readonly label: string;
  readonly sentence: string;
}

/** Where the comparisons of many articles are added up. */
export class Board {
  readonly #tallies = new Map<MeasureName, { gold: number; system: number; right: number }>();
  readonly remarks: Remark[] = [];
  /** Gold's and system's modality of facts that were paired (`PLANNED ACTUAL`), to how many. */
  readonly modalities = new Map<string, number>();
  #article = '';
  #show: (span: Span) => string = () => '';

  /** Names the article to which what follows belongs. */
  open(article: string, show: (span: Span) => string): void {
    [this.#article, this.#show] = [article, show];
  }

  tally(measure: MeasureName): Tally {
    return this.#tallies.get(measure) ?? { gold: 0, system: 0, right: 0 };
  }

  /** Compares by key. Of what stands on one side twice and on the other once, one is right. */
  compare(measure: MeasureName, gold: readonly Item[], system: readonly Item[]): void {
    const left = [...system];
    const missed = gold.filter(({ key }) => {
      const found = left.findIndex((item) => item.key === key);
      if (found !== -1) left.splice(found, 1);
      return found === -1;
    });
    this.#add(measure, gold.length, system.length, gold.length - missed.length, missed, left);
  }

  /** Takes over a pairing made elsewhere: `pairs` are indexes into the two lists, one to one. */
  comparePaired(measure: MeasureName, gold: readonly Item[], system: readonly Item[], pairs: readonly (readonly [number, number])[]): void {
    const [goldPaired, systemPaired] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))];
    const missed = gold.filter((_, index) => !goldPaired.has(index));
    this.#add(measure, gold.length, system.length, pairs.length, missed, system.filter((_, index) => !systemPaired.has(index)));
  }

  /** One case of a share: it is right or it is not. */
  judge(measure: MeasureName, right: boolean, item: Omit<Item, 'key'>): void {
    this.#add(measure, 1, 1, right ? 1 : 0, right ? [] : [{ ...item, key: '' }], []);
  }

  /** Adds cases of a share, of which nothing is to be said. */
  count(measure: MeasureName, right: number, of: number): void {
    this.#add(measure, of, of, right, [], []);
  }

  seeModalities(gold: string, system: string): void {
    const key = `${gold} ${system}`;
    this.modalities.set(key, (this.modalities.get(key) ?? 0) + 1);
  }

  #add(measure: MeasureName, gold: number, system: number, right: number, missed: readonly Item[], wrong: readonly Item[]): void {
    const before = this.tally(measure);
    this.#tallies.set(measure, { gold: before.gold + gold, system: before.system + system, right: before.right + right });
    this.#remark(measure, 'MISSED', missed);
    this.#remark(measure, 'FALSE', wrong);
  }

  #remark(measure: MeasureName, side: Remark['side'], items: readonly Item[]): void {
    for (const { label, at } of items) this.remarks.push({ measure, side, article: this.#article, label, sentence: at === null ? '' : this.#show(at) });
  }
}
