import { numberWords, vagueNumbers } from './lexicon-groups.js';

/** How many a group has, as far as its words say. */
export interface GroupSize {
  readonly size?: number;
  readonly sizeMin?: number;
  readonly sizeText?: string;
  readonly approximate?: true;
}

/** Reads "47", "sixty", "dozens of", "about 150" off the words of a group. */
export function groupSize(words: readonly string[]): GroupSize {
  const approximate = words.some((word) => /^(?:about|around|some|nearly|almost|roughly|over|than)$/.test(word)) ? { approximate: true as const } : {};
  for (const word of words) {
    const vague = vagueNumbers.get(word);
    if (vague !== undefined && word !== 'many' && word !== 'few') return { sizeMin: vague, sizeText: word, approximate: true };
    const number = /^\d{1,3}(?:,\d{3})*$|^\d{1,7}$/.test(word) ? Number(word.replaceAll(',', '')) : numberWords.get(word);
    if (number !== undefined && number > 0 && number < 2_000_000_000) return { size: number, sizeText: word, ...approximate };
  }
  return {};
}
