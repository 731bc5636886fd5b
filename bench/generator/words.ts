import { type Random, zipf } from './random.ts';

const onsets = 'b c d f g h j k l m n p r s t v z br ch dr gr kh kr m n pr s sh st t tr'.split(' ');
const vowels = 'a e i o u a e i ai ou ia'.split(' ');
const codas = ['', '', '', 'l', 'n', 'r', 's', 'm', 'd', 'k'];

/** A made-up word of so many syllables. */
export function word(random: Random, syllables: number): string {
  let text = '';
  for (let index = 0; index < syllables; index += 1) text += random.pick(onsets) + random.pick(vowels) + (index === syllables - 1 ? random.pick(codas) : '');
  return text;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Made-up words with a capital, no two the same. */
export function names(random: Random, count: number, syllables: number): string[] {
  const found = new Set<string>();
  while (found.size < count) found.add(capital(word(random, syllables)));
  return [...found];
}

/** Words of diplomacy that come first in the vocabulary, so that they are the common ones. */
const common =
  'the of to and in that for on with said by talks were sides also between would their cooperation more which has been relations countries ministry statement agreement visit region security economic trade minister officials both peace council border energy war government support joint international political exchange nuclear sanctions oil delegation ties development situation efforts conflict process meeting views interests issues held regional military troops ceasefire defence embassy summit treaty pipeline exports imports investment tariff refugees humanitarian aid election parliament president ambassador envoy spokesperson mediation dialogue crisis attack missile drone navy strait port railway customs visa consulate prisoners inspections enrichment reactor verification disarmament missiles arsenal alliance partnership corridor transit gas electricity water river dam fisheries airspace airline tourism university culture heritage science health vaccine climate emissions drought famine flood earthquake';

/** How many words texts are made of. */
export const vocabularySize = 4_000;

/** The vocabulary, the commonest word first. */
export function vocabulary(random: Random): string[] {
  const found = new Set(common.split(' '));
  while (found.size < vocabularySize) found.add(word(random, 2 + random.below(2)));
  return [...found];
}

/** Writes sentences of words that are as unevenly common as in a language. */
export class Prose {
  readonly #words: readonly string[];
  readonly #draw = zipf(vocabularySize, 6);

  constructor(random: Random) {
    this.#words = vocabulary(random);
  }

  sentence(random: Random): string {
    const length = 9 + random.below(14);
    let text = capital(this.#word(random));
    for (let index = 1; index < length; index += 1) text += ` ${this.#word(random)}`;
    return `${text}.`;
  }

  #word(random: Random): string {
    return this.#words[this.#draw.draw(random)] ?? '';
  }
}
