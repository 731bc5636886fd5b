// size: one comparison, from letters to whole names; no part of it is used without the others.
import { normalizeName } from '../shared/name-form.js';
import { consonants, lightWords } from '../shared/name-sounds.js';
import { remember } from '../shared/remember.js';
import { sameGivenName } from '../shared/given-names.js';

/** How alike two names of persons are, and why. */
export interface Likeness {
  /** 0 to 1. From 0.9 on the two are spellings of one name; from 0.75 on they may be. */
  readonly score: number;
  /** Words that both have, in some spelling: of the shorter name, how many. */
  readonly shared: number;
  /** How many words of either name the other has not. */
  readonly extra: number;
  /** How alike the two words are that are least alike of those paired, 0 to 1. */
  readonly weakest: number;
  /** Whether one has a Jr. or III and the other another or none. */
  readonly apart: boolean;
  /** What is alike and what is not, in words: "bashir = bashir", "salah ~ salaledin". */
  readonly reasons: readonly string[];
}

/** Titles and forms of address, which are no part of a name in front of two other words; elsewhere they are names as well: Stephen King. */
const address: ReadonlySet<string> = new Set('sir dame lord lady dr mr mrs ms prof king queen prince princess general gen col colonel maj major lt capt adm admiral brig hon datuk dato seri tun tengku dasho lyonpo daw khun mullah maulana mawlawi ayatollah hojatoleslam rev'.split(' ').map((word) => normalizeName(word)));

/** What follows a name and tells father and son apart. */
const generations: ReadonlyMap<string, string> = new Map([['jr', 'jr'], ['junior', 'jr'], ['filho', 'jr'], ['sr', 'sr'], ['senior', 'sr'], ['ii', 'ii'], ['iii', 'iii'], ['iv', 'iv'], ['2nd', 'ii'], ['3rd', 'iii']]);

/** What follows a name, after another word. */
const descent = /(?<=\S)[\s,]+(jr|junior|filho|sr|senior|ii|iii|iv|2nd|3rd)\.?$/i;

/** Words written short. */
const written: Readonly<Record<string, string>> = { st: 'saint', ste: 'saint', md: 'muhamad', mohd: 'muhamad', muhd: 'muhamad', mhd: 'muhamad', abdl: 'abd' };

/** The words of a name as compared: normalised, light ones apart. */
interface Words {
  readonly heavy: readonly string[];
  readonly light: readonly string[];
  /** jr, ii and the like; empty where the name has none. */
  readonly generation: string;
  /** All letters in their order, whatever the division into words. */
  readonly letters: string;
}

/** Without doubled letters. */
const singly = (letters: string): string => letters.replace(/(.)\1+/g, '$1');

/** A title of nobility after the name: `David Frost, Baron Frost`. */
const peerage = /,\s*(?:lord|lady|(?:vis)?count(?:ess)?|baron(?:ess)?|earl|marquess|duke)\s.*$/i;

/** Initials without dots, `RCP Singh`; only in names that have small letters. */
const capitals = /(?<!\p{L})[B-DF-HJ-NP-TV-Z]{2,3}(?= .*\p{Ll})/gu;

const wordsOf = remember(50_000, (name: string): Words => {
  const generation = generations.get(descent.exec(name)?.[1]?.toLowerCase() ?? '') ?? '';
  const plain = name.replace(descent, '').replace(peerage, '').replace(capitals, (run) => [...run].join(' '));
  const all = normalizeName(plain).split(' ').filter((word) => word !== '').map((word) => written[word] ?? word);
  while (all.length > 2 && address.has(all[0] ?? '')) all.shift();
  const heavy = all.filter((word) => !lightWords.has(word));
  const few = heavy.length === 0;
  return { heavy: few ? all : heavy, light: few ? [] : all.filter((word) => lightWords.has(word)), generation, letters: singly(all.join('')) };
});

/** How alike two words are: 1 the same, 0 not at all. From 0.87 on they are spellings of one name, below they may be. */
const wordLikeness = (one: string, other: string): number => (one === other ? 1 : spellingLikeness(`${one} ${other}`));

const spellingLikeness = remember(200_000, (pair) => {
  const [one = '', other = ''] = pair.split(' ');
  if (sameGivenName(one, other)) return 0.9;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 1) return long.startsWith(short) ? initial : 0;
  const [sounds, length] = [consonants(short), long.length];
  const edits = distance(short, long);
  // Romanisations of one name agree in the consonants; in short words the vowels are the name: Jong and Jung are two.
  if (sounds === consonants(long) && edits <= length / 2) {
    if (sounds.length >= 3) return edits === 1 && length >= 6 ? 0.95 : 0.92;
    if (sounds.length === 2 && short.length >= 4) return 0.88;
    if (short.length >= 2) return edits === 1 || short.length >= 4 ? 0.8 : 0.6;
  }
  if (edits === 1) return length >= 6 ? 0.93 : length === 5 ? 0.88 : length >= 3 ? 0.76 : 0.5;
  if (edits === 2 && length >= 7) return 0.86;
  if (short.length >= 3 && long.startsWith(short)) return 0.82;
  if (edits === 2 && length >= 5) return 0.7;
  if (edits === 3 && length >= 9) return 0.78;
  return sameBeginning(short, long) >= 4 || 1 - edits / length >= 0.66 ? 0.75 : 0;
});

const initial = 0.85;

/** How many letters two words have in common from the start. */
function sameBeginning(one: string, other: string): number {
  let index = 0;
  while (index < one.length && one[index] === other[index]) index += 1;
  return index;
}

/** Optimal string alignment distance: insertions, deletions, replacements, and neighbours swapped. */
function distance(one: string, other: string): number {
  let [before, previous] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let best = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      current.push(best);
    }
    [before, previous] = [previous, current];
  }
  return previous[other.length] ?? 0;
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

/** Pairs of words, the likest first, each word once; words written together in one name and apart in the other count as one. */
function align(one: readonly string[], other: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [i, word] of one.entries()) {
    for (const [j, another] of other.entries()) {
      const likeness = wordLikeness(word, another);
      // An initial in front stands for no surname.
      const surname = (word.length === 1 && i + 1 < one.length && j + 1 === other.length) || (another.length === 1 && j + 1 < other.length && i + 1 === one.length);
      if (likeness > 0 && (likeness === 1 || !surname)) pairs.push({ one: i, other: j, likeness });
    }
  }
  pairs.sort((a, b) => b.likeness - a.likeness || Math.abs(a.one - a.other) - Math.abs(b.one - b.other));
  const [usedOne, usedOther] = [new Set<number>(), new Set<number>()];
  return pairs.filter((pair) => {
    if (usedOne.has(pair.one) || usedOther.has(pair.other)) return false;
    usedOne.add(pair.one);
    usedOther.add(pair.other);
    return true;
  });
}

/**
 * Compares two names of persons, whatever their romanisation, order, initials, short forms and left-out middle names.
 * Nothing but the names counts here: who is meant also depends on office, country and date (see person-linker.ts).
 */
export function nameLikeness(first: string, second: string): Likeness {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const joined = [a, b].map(({ heavy, light: weak }) => [...heavy, ...weak].toSorted().join(''));
  const [one, other] = inOrder(a.heavy, b.heavy);
  if (a.letters !== '' && a.generation === b.generation && (joined[0] === joined[1] || a.letters === b.letters)) return { score: 1, shared: one.length, extra: 0, weakest: 1, apart: false, reasons: [`${first} = ${second}`] };
  const [shorter, longer] = writtenTogether(one, other);
  const pairs = align(shorter, longer);
  const full = pairs.filter((pair) => !isInitial(pair, shorter, longer));
  const extra = shorter.length + longer.length - 2 * pairs.length;
  const generation = a.generation === b.generation ? [] : [`${a.generation || 'none'} but ${b.generation || 'none'}`];
  const reasons = [...pairs.map((pair) => `${shorter[pair.one]} ${pair.likeness === 1 ? '=' : '~'} ${longer[pair.other]}`), ...generation];
  // An initial says little against a name of which two words are there in full, and little for any other.
  const weakest = Math.min(1, ...(full.length >= 2 ? full : pairs).map(({ likeness }) => likeness));
  const apart = generation.length === 0 ? 0 : a.generation !== '' && b.generation !== '' ? 0.3 : 0.12;
  const score = Math.max(0, Math.min(1, scoreOf(pairs, shorter, longer) - apart));
  return { score, shared: pairs.length, extra, weakest, apart: generation.length > 0, reasons };
}

const isInitial = (pair: Pair, one: readonly string[], other: readonly string[]): boolean => (one[pair.one] ?? '').length === 1 || (other[pair.other] ?? '').length === 1;

function scoreOf(pairs: readonly Pair[], shorter: readonly string[], longer: readonly string[]): number {
  if (pairs.length < shorter.length || pairs.length < 2) return partial(pairs, shorter, longer);
  const full = pairs.filter((pair) => !isInitial(pair, shorter, longer));
  const telling = full.length >= 2 ? full : pairs;
  const mean = telling.reduce((sum, { likeness }) => sum + likeness, 0) / telling.length;
  const exact = pairs.filter(({ likeness }) => likeness === 1).length;
  // Middle names may be left out; the more are, the less the rest says. Words all a little off are another name.
  const left = longer.length - pairs.length;
  return mean - 0.01 * (pairs.length - telling.length) - 0.04 * left - (exact === 0 ? 0.04 : 0) - (ordered(pairs) ? 0 : 0.03);
}

/** The shorter name first, so that the outcome does not depend on which was given first. */
function inOrder(one: readonly string[], other: readonly string[]): readonly [readonly string[], readonly string[]] {
  const swapped = one.length === other.length ? one.join(' ') > other.join(' ') : one.length > other.length;
  return swapped ? [other, one] : [one, other];
}

/** A word of the shorter name that does not come up in the longer one leaves a doubt, unless two others do. */
function partial(pairs: readonly Pair[], short: readonly string[], long: readonly string[]): number {
  if (pairs.length < 2) return 0.3 * pairs.length;
  const mean = pairs.reduce((sum, { likeness }) => sum + likeness, 0) / pairs.length;
  return Math.max(0, mean - 0.2 * (short.length - pairs.length) - 0.04 * (long.length - pairs.length));
}

/** Names whose words are the same letters, divided otherwise: Salaheddin Bashir, Salah al-Din Bashir; Kyung-wha, Kyungwha. */
function writtenTogether(one: readonly string[], other: readonly string[]): readonly [readonly string[], readonly string[]] {
  return inOrder(join(one, other), join(other, one));
}

/** The words, two neighbours as one where the other name has them so and not apart. */
function join(words: readonly string[], model: readonly string[]): readonly string[] {
  for (let index = 0; index + 1 < words.length; index += 1) {
    const [first = '', second = ''] = words.slice(index, index + 2);
    const word = singly(`${first}${second}`);
    if (word.length < 5 || (model.includes(first) && model.includes(second))) continue;
    if (model.some((each) => each === word || (word.length >= 7 && each !== first && each !== second && distance(each, word) <= 1))) return [...words.slice(0, index), word, ...words.slice(index + 2)];
  }
  return words;
}

/** Whether the words come in the same order in both names. */
const ordered = (pairs: readonly Pair[]): boolean => {
  const others = pairs.toSorted((a, b) => a.one - b.one).map(({ other }) => other);
  return others.every((value, index) => index === 0 || value > (others[index - 1] ?? -1));
};
