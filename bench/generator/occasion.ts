import { type Country, countryShare } from './cast.ts';
import { dayCount } from './days.ts';
import { type Random, zipf } from './random.ts';

/** A crisis, summit or round of talks: a few days on which two countries fill the news. */
interface Burst {
  readonly day: number;
  readonly length: number;
  readonly pair: readonly [Country, Country];
}

/** When a meeting is and between whom, before it is written. */
export interface Occasion {
  readonly day: number;
  readonly pair: readonly [Country, Country];
}

/** Draws when meetings are and between which countries: the large ones most, in bursts, more as the years go by. */
export class Occasions {
  readonly #random: Random;
  readonly #countries: readonly Country[];
  readonly #neighbours = zipf(8, 1);

  constructor(random: Random, countries: readonly Country[]) {
    this.#random = random;
    this.#countries = countries;
  }

  /** All occasions in about the order in which they are told: most at once, one in ten up to three years later. */
  draw(count: number): Occasion[] {
    const random = this.#random;
    const bursts = this.#bursts();
    const burst = zipf(bursts.length, 10);
    const drawn = Array.from({ length: count }, (): Occasion & { told: number } => {
      const of = random.chance(0.35) ? bursts[burst.draw(random)] : undefined;
      const day = of === undefined ? Math.floor(dayCount * Math.sqrt(0.05 + 0.95 * random.next())) : Math.min(of.day + random.below(of.length), dayCount - 1);
      const pair = of?.pair ?? this.#pair();
      return { day, pair, told: day + (random.chance(0.1) ? random.below(1_100) : 0) };
    });
    return drawn.sort((a, b) => a.told - b.told);
  }

  #bursts(): Burst[] {
    return Array.from({ length: 400 }, () => ({ day: this.#random.below(dayCount), length: 3 + this.#random.below(12), pair: this.#pair() }));
  }

  #pair(): readonly [Country, Country] {
    const one = this.#country(countryShare.draw(this.#random));
    return [one, this.partner(one)];
  }

  #country(rank: number): Country {
    const country = this.#countries[rank % this.#countries.length];
    if (country === undefined) throw new Error('there are no countries');
    return country;
  }

  /** Six times in ten a neighbour: one that stands near by rank. */
  partner({ rank }: Country): Country {
    const random = this.#random;
    const near = rank + (this.#neighbours.draw(random) + 1) * (random.chance(0.5) ? 1 : -1);
    const other = random.chance(0.6) ? (near + this.#countries.length) % this.#countries.length : countryShare.draw(random);
    return this.#country(other === rank ? rank + 1 : other);
  }
}
