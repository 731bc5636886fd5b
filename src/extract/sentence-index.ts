import type { PersonActor } from './actors.js';
import type { Annotated } from './annotated.js';

/** Which persons and countries each sentence of an article speaks of; made once, asked often. */
export class SentenceIndex {
  readonly #of: Int32Array;
  readonly #persons = new Map<number, Set<PersonActor>>();
  readonly #countries = new Map<number, ReadonlySet<string>>();

  constructor(
    private readonly text: Annotated,
    persons: readonly PersonActor[],
  ) {
    this.#of = new Int32Array(text.tokens.length);
    for (const [index, { from, to }] of text.sentences.entries()) this.#of.fill(index, from, to);
    for (const person of persons) {
      for (const { from } of person.mentions) {
        const known = this.#persons.get(this.of(from));
        if (known === undefined) this.#persons.set(this.of(from), new Set([person]));
        else known.add(person);
      }
    }
  }

  /** The sentence of a token. */
  of(token: number): number {
    return this.#of[token] ?? 0;
  }

  /** The persons named in a sentence. */
  persons(index: number): Iterable<PersonActor> {
    return this.#persons.get(index) ?? [];
  }

  /** The countries of names, peoples and capitals in a sentence. */
  countries(index: number): ReadonlySet<string> {
    const known = this.#countries.get(index);
    if (known !== undefined) return known;
    const codes = new Set<string>();
    const sentence = this.text.sentences[index];
    for (let at = sentence?.from ?? 0; at < (sentence?.to ?? 0); at += 1) {
      const entry = this.text.startingAt(at)?.entry;
      if (entry?.kind === 'COUNTRY' || entry?.kind === 'DEMONYM') codes.add(entry.code);
      else if (entry?.kind === 'CITY' && entry.city.capital) codes.add(entry.city.country);
    }
    this.#countries.set(index, codes);
    return codes;
  }
}
