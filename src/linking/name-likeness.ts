import { normalizeName } from '../shared/name-form.js';

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
  /** What is alike and what is not, in words: "bashir = bashir", "salah ~ salaledin". */
  readonly reasons: readonly string[];
}

/** Short forms of given names in English, by the full form they stand for. */
const shortForms: Readonly<Record<string, string>> = {
  abe: 'abraham', al: 'albert', alex: 'alexander', andy: 'andrew', ben: 'benjamin', bill: 'william', billy: 'william', bob: 'robert', bobby: 'robert', cathy: 'catherine', charlie: 'charles', chris: 'christopher', chuck: 'charles', colin: 'colin', dan: 'daniel',
  dave: 'david', dick: 'richard', don: 'donald', doug: 'douglas', ed: 'edward', eddie: 'edward', fred: 'frederick', gerry: 'gerald', greg: 'gregory', hank: 'henry', harry: 'henry', jack: 'john', jake: 'jacob', jeff: 'jeffrey', jerry: 'gerald', jim: 'james', jimmy: 'james',
  joe: 'joseph', joey: 'joseph', jon: 'jonathan', kate: 'katherine', ken: 'kenneth', larry: 'lawrence', liz: 'elizabeth', matt: 'matthew', mick: 'michael', mike: 'michael', mitch: 'mitchell', nick: 'nicholas', pat: 'patrick', pete: 'peter', ray: 'raymond', rich: 'richard',
  rick: 'richard', rob: 'robert', ron: 'ronald', sam: 'samuel', steve: 'steven', sue: 'susan', ted: 'edward', terry: 'terence', tim: 'timothy', tom: 'thomas', tony: 'anthony', vic: 'victor', will: 'william', bernie: 'bernard', maggie: 'margaret', meg: 'margaret', peggy: 'margaret',
  sergei: 'sergey', volodya: 'vladimir', sasha: 'alexander', misha: 'mikhail', pepe: 'jose', paco: 'francisco', lula: 'luiz',
};
const fullForms: ReadonlyMap<string, string> = new Map(Object.entries(shortForms).map(([short, full]) => [normalizeName(short), normalizeName(full)]));

/** Words that names have or lack without being other names: articles, "son of", titles of descent. */
const light: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'bin', 'ibn', 'bint', 'ben', 'de', 'da', 'do', 'dos', 'das', 'del', 'della', 'di', 'du', 'la', 'le', 'van', 'von', 'der', 'den', 'ter', 'y', 'e', 'ould', 'uld', 'wa', 'jr', 'sr', 'ii', 'iii', 'haji', 'hadji', 'said', 'seyed', 'sheikh', 'sheik', 'shaikh'].map((word) => normalizeName(word)));

/** The words of a name as compared: normalised, light ones apart. */
interface Words {
  readonly heavy: readonly string[];
  readonly light: readonly string[];
}

const cache = new Map<string, Words>();
const cacheSize = 50_000;

function wordsOf(name: string): Words {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const all = normalizeName(name).split(' ').filter((word) => word !== '');
  const heavy = all.filter((word) => !light.has(word));
  const words = heavy.length === 0 ? { heavy: all, light: [] } : { heavy, light: all.filter((word) => light.has(word)) };
  if (cache.size >= cacheSize) cache.clear();
  cache.set(name, words);
  return words;
}

/** How alike two words are: 1 the same, 0 not at all. */
function wordLikeness(one: string, other: string): number {
  if (one === other) return 1;
  if ((fullForms.get(one) ?? one) === (fullForms.get(other) ?? other)) return 0.95;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 1) return long.startsWith(short) ? 0.8 : 0;
  const edits = distance(short, long);
  // A slip or two in a long word; in short words every letter counts more: Jong and Jung are two names.
  if (edits === 1) return long.length >= 6 ? 0.93 : long.length === 5 ? 0.9 : long.length === 4 ? 0.75 : 0.5;
  if (skeleton(short) === skeleton(long) && skeleton(short).length >= 3) return 0.88;
  if (edits === 2) return long.length >= 7 ? 0.86 : long.length >= 5 ? 0.66 : 0;
  if (short.length >= 3 && long.startsWith(short)) return 0.8;
  if (edits === 3 && long.length >= 9) return 0.75;
  return 0;
}

/** The consonants of a word, by which romanisations of one name agree most. */
const skeleton = (word: string): string => word.charAt(0) + word.slice(1).replace(/[aeiouy]/g, '');

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
      if (likeness > 0) pairs.push({ one: i, other: j, likeness });
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
 * Nothing but the names counts here: who is meant also depends on office, country and date (see linker.ts).
 */
export function nameLikeness(first: string, second: string): Likeness {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const joined = [a, b].map(({ heavy, light: weak }) => [...heavy, ...weak].toSorted().join(''));
  if (joined[0] === joined[1] && joined[0] !== '') return { score: 1, shared: Math.min(a.heavy.length, b.heavy.length), extra: 0, weakest: 1, reasons: [`${first} = ${second}`] };
  const [short, long] = inOrder(a.heavy, b.heavy);
  const together = writtenTogether(short, long);
  const [shorter, longer] = together ?? [short, long];
  const pairs = align(shorter, longer);
  const extra = shorter.length + longer.length - 2 * pairs.length;
  const reasons = pairs.map(({ one, other, likeness }) => `${shorter[one]} ${likeness === 1 ? '=' : '~'} ${longer[other]}`);
  const weakest = Math.min(1, ...pairs.map(({ likeness }) => likeness));
  const missing = shorter.length - pairs.length;
  if (pairs.length === 0 || missing > 0 || pairs.length < 2) return { score: partial(pairs, shorter, longer), shared: pairs.length, extra, weakest, reasons };
  const mean = pairs.reduce((sum, { likeness }) => sum + likeness, 0) / pairs.length;
  const exact = pairs.filter(({ likeness }) => likeness === 1).length;
  // Middle names may be left out; the more are, the less the rest says. Words all a little off are another name.
  const left = longer.length - pairs.length;
  const score = mean - 0.04 * left - (exact === 0 ? 0.06 : 0) - (ordered(pairs) ? 0 : 0.03);
  return { score: Math.max(0, Math.min(1, score)), shared: pairs.length, extra, weakest, reasons };
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

/** Names whose words are the same letters, divided otherwise: Salaheddin Bashir, Salah al-Din Bashir. */
function writtenTogether(short: readonly string[], long: readonly string[]): readonly [readonly string[], readonly string[]] | null {
  for (let index = 0; index + 1 < long.length; index += 1) {
    const word = `${long[index] ?? ''}${long[index + 1] ?? ''}`;
    if (word.length >= 5 && short.some((each) => each === word || (word.length >= 7 && wordLikeness(each, word) >= 0.9))) return [short, [...long.slice(0, index), word, ...long.slice(index + 2)]];
  }
  return null;
}

/** Whether the words come in the same order in both names. */
const ordered = (pairs: readonly Pair[]): boolean => {
  const others = pairs.toSorted((a, b) => a.one - b.one).map(({ other }) => other);
  return others.every((value, index) => index === 0 || value > (others[index - 1] ?? -1));
};
