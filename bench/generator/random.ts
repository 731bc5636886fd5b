/** Numbers that look random and are the same for the same seed on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 to below 1. (Mulberry32: one 32-bit word of state, good enough to draw news from.) */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

/** Draws places of a list by weight. */
export class Weighted {
  readonly #upTo: Float64Array;

  constructor(weights: readonly number[]) {
    this.#upTo = new Float64Array(weights.length);
    let sum = 0;
    for (const [index, weight] of weights.entries()) {
      sum += weight;
      this.#upTo[index] = sum;
    }
  }

  draw(random: Random): number {
    const wanted = random.next() * (this.#upTo.at(-1) ?? 0);
    let low = 0;
    let high = this.#upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#upTo[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Zipf with a blunted head: the first of many gets `1 / (1 + blunt)` of what is left to share, not all of it. */
export const zipf = (count: number, blunt: number): Weighted => new Weighted(Array.from({ length: count }, (_, rank) => 1 / (rank + 1 + blunt)));
