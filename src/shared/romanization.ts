/**
 * Folding of Latin-script words so that common romanisations of one name meet: `Qassem`, `Qasim` and `Ghasem`;
 * `Kadhimi` and `Kazemi`; `Lavrov` and `Lawrow`. The result is a key, not a spelling for people to read.
 *
 * Vowels carry the least across romanisations, so most rules are about vowels, but never in words of one syllable:
 * there the vowel is the name (`Peng` and `Ping`, `Jong` and `Jung`, `Yi` and `Ye`).
 */

/** A pattern and what replaces it. Patterns look at lower-case a to z only. */
type Rule = readonly [RegExp, string];

/** Longer words are left as they are: no name is that long, and it bounds the work per word. */
const MAX_WORD = 64;

/** Names so common, or so variously written, that rules by letter would be too wide for all others. */
const FAMILIES: readonly Rule[] = [
  [/^m[eou]+ham+[aei]d/, 'muhamad'],
  [/^ahm[ae]d/, 'ahmad'],
  [/^(y[ou]+s+[aeiou]+f)(?=$|i|za)/, 'yusuf'],
  [/^([gqk]h?)ad+h?af+[iy]$/, 'kadafi'],
  [/^d[ae][owv]?(?:oo|ou|u)d(?=$|i)/, 'davud'],
  [/^[ou](?:th|s)man(?=$|i|ov)/, 'usman'],
  // German and Polish write the Russian and Persian kh as ch; ch as such is another sound.
  [/^ch(?=amen|om[ae]in|atami$|odork|rush|alid$|alil)/, 'kh'],
  [/^s[ae][iy]+[ei]d(?=$|i)/, 'said'],
  [/^amir(?=abd)/, 'amir '],
];

const CONSONANTS: readonly Rule[] = [
  [/tsch|tch/g, 'ch'],
  [/dsch|dzh|dj/g, 'j'],
  [/sch/g, 'sh'],
  [/ph/g, 'f'],
  [/dh/g, 'z'],
  [/th/g, 't'],
  [/^gh|(?<=[aeiou])gh(?!t)/g, 'k'],
  [/ck|q/g, 'k'],
  [/c(?=[aou]|[bdfgjklmnpqrstvwxz]|$)/g, 'k'],
  [/(?<=[aeiou])x/g, 'ks'],
  [/tz(?!h)/g, 'ts'],
  [/^ou(?=a)/, 'w'],
  [/(?<=[ao])w(?!sk)(?=[bdfghjklmnpqstvz])/g, 'u'],
  [/w/g, 'v'],
  [/([a-z])\1+/g, '$1'],
];

/** Doubled vowels, whatever the number of syllables. */
const LONG_VOWELS: readonly Rule[] = [
  [/ee+/g, 'i'],
  [/oo+/g, 'u'],
  [/(?<=[a-z])ou(?=a)/g, 'u'],
];

/** Only in words of two syllables and more. */
const VOWELS: readonly Rule[] = [
  [/(?<=[oe])f+$/, 'v'],
  [/^ye(?=[^aeiouy])/, 'e'],
  [/zh(?=[aeo])/g, 'j'],
  [/(?<=a)e(?=va?$)/, 'ye'],
  [/(?<=[ei])j$/, 'i'],
  [/(?<=[^aeiouy])y(?=[^aeouy]|[aeou][a-z]|$)/g, 'i'],
  [/(?<=i)[iy]+/g, ''],
  [/[ae][iy](?![aeou])/g, 'ai'],
  [/(?<=[^aeiou])eh(?=[^aeiouy])/g, 'ah'],
  [/ou|oe|ue/g, 'u'],
  [/ae/g, 'a'],
  [/o/g, 'u'],
  [/e(?=[^aeiou])(?!ng)/g, 'i'],
  [/(?<=a)h$/, ''],
  [/([a-z])\1+/g, '$1'],
];

/**
 * Compounds with the Arabic article: Abdul Rahman, Abdulrahman, Abdel-Rahman and Abdurrahman are one name, servant
 * (abd) of the (al) Merciful; so are Salahuddin and Salah al-Din. Abdullah and names made of it stay one word.
 */
const COMPOUNDS: readonly Rule[] = [
  [/^abd(?:[aeo]|o?u)l+ah?(?=$|[iy])/, 'abdala'],
  [/^abd(?:[aeo]|o?u)(?:l|([rsntzd])(?=\1))(?!a(?:$|h?[iy]|h$))/, 'abd al '],
  [/^abd(?:[eo]|o?u)[rsntzd]$/, 'abd al'],
  [/(?:^|(?<=[a-z]{2}))[aeou]ddine?$/, ' al din'],
];

/**
 * The key of one word of lower-case a to z, or of several where the word hides an Arabic article (`abdulrahman`).
 * Idempotent. Work is bounded per word; words over 64 letters come back as they are.
 */
export function foldRomanization(word: string): string {
  if (word.length > MAX_WORD) return word;
  let [before, after] = ['', word];
  while (before !== after) {
    before = after;
    after = before.split(' ').map(foldOnce).join(' ').trim();
  }
  return after;
}

function foldOnce(word: string): string {
  if (/^(?:el|ul|ol)$/.test(word)) return 'al';
  if (/^(?:ibn|ben)$/.test(word)) return 'bin';
  const plain = apply([...COMPOUNDS, ...FAMILIES, ...LONG_VOWELS, ...CONSONANTS], word);
  if (plain.includes(' ')) return plain;
  const syllables = plain.match(/[aeiouy]+/g)?.length ?? 0;
  return syllables < 2 ? plain : apply(VOWELS, plain);
}

function apply(rules: readonly Rule[], word: string): string {
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);
}
