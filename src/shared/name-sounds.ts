import { isGivenName } from './given-names.js';
import { normalizeName } from './name-form.js';
import { remember } from './remember.js';

/** Words that names have or lack without being other names: articles, "son of", titles and forms of address. */
export const lightWords: ReadonlySet<string> = new Set(
  'al el ul ud ur ad ibn bin binti bint ibni ben bar abu bu de da do dos das del della degli di du la le les van von der den ten ter zu zur af av y e und ould uld wa ap haji hadji hajj el-hadj said seyed syed sayed sayyid sheikh sheik shaikh shaykh'.split(' ').map((word) => normalizeName(word)),
);

/**
 * The consonants of a normalised word, those that romanisations exchange as one: k, g, q and kh; s, z and sh; t and d; v, w, f and b;
 * j, ch, zh and a y at the start. Endings -ov, -ow and -off, and -sky, -skii are one by their consonants.
 */
export const consonants = remember(50_000, (word: string): string =>
  word.replace(/^(?:kh|gh|h)/, 'k').replace(/kh|gh|ch(?=[rlt])/g, 'k').replace(/ch|zh|dj|^y(?=[aeiou])|^i(?=[aou])|^e(?=[uv])/g, 'j').replace(/sh|z|ts/g, 's').replace(/[gqkc]/g, 'k').replace(/d/g, 't').replace(/w|f(?=$)|(?<=o)fa$/g, 'v').replace(/^[aeiou]+/, 'a').replace(/(?<=.)[aeiouyh]/g, '').replace(/(.)\1+/g, '$1'));

/** Longer words are cut: an index entry has its limit. */
const LONGEST = 40;

/**
 * What a name of a person is looked up by: the consonants of its words, those left out that many names have: initials, articles,
 * and, but for the last word, frequent given names. Names of one person share one, nearly whatever the romanisation. They are
 * stored: whoever changes what they are lets a migration write them anew.
 */
export function nameSounds(name: string): string[] {
  const words = normalizeName(name).split(' ').filter((word) => word.length > 1);
  const telling = words.filter((word) => !lightWords.has(word));
  const kept = telling.filter((word, index) => index === telling.length - 1 || !isGivenName(word));
  return [...new Set((kept.length === 0 ? words : kept).map((word) => consonants(word).slice(0, LONGEST)))];
}
