import { normalizeName } from '../shared/name-form.js';
import { pairName } from './person-linker.js';

/** An organization or agreement as far as it matters for telling whether two are one. */
export interface NamedThing {
  readonly id: string;
  readonly names: readonly string[];
  /** Sort of organization; null where that does not tell things apart, or is not known. */
  readonly sort: string | null;
  /** Countries of an organization, parties of an agreement: whatever tells these apart in one run. */
  readonly context: readonly string[];
  /** Identifiers, `scheme value`. */
  readonly identifiers: readonly string[];
}

/** What a thing is or may be. */
export interface NamedPair {
  readonly other: string;
  readonly verdict: 'SAME' | 'UNSURE';
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Kinds of organization whose name says nothing without a country: "Ministry of Foreign Affairs". */
export const organs: ReadonlySet<string> = new Set(['GOVERNMENT', 'MINISTRY', 'GOVERNMENT_BODY', 'PARLIAMENT', 'PARTY', 'JOINT_COMMISSION']);

/** From which score on two are one, and from which on they may be. */
const thresholds = { same: 0.85, unsure: 0.7 } as const;

/** What a named thing is looked up by: its names in full, normalised. */
export const namedKeys = ({ names }: Pick<NamedThing, 'names'>): Set<string> => new Set(names.map((name) => normalizeName(name)).filter((name) => name !== ''));

/**
 * Tells which of known organizations is meant: one that has a name in common, and of which nothing contradicts it (sort,
 * countries, identifiers). A name of one word is enough where it is an acronym and the countries are not told of one alone.
 * Where two would do, none is chosen.
 *
 * @param parted pairs of known things who are two, as `pairName` writes them
 */
export function linkOrganization(thing: NamedThing, known: readonly NamedThing[], parted: ReadonlySet<string>): NamedPair | null {
  return choose(thing, known, parted, (other, name) => {
    const [mine, others] = [thing.context, other.context];
    if (thing.sort !== null && other.sort !== null && thing.sort !== other.sort) return null;
    const shared = mine.filter((country) => others.includes(country));
    if (mine.length > 0 && others.length > 0 && shared.length === 0) return null;
    if (mine.length + others.length === 0 && [thing, other].some(({ sort }) => sort !== null && organs.has(sort))) return null;
    const isTold = mine.length > 0 === others.length > 0;
    const where = shared.length > 0 ? `both of ${shared.join(', ')}` : isTold ? 'of no country, both' : 'of no country, one of them';
    return { score: (name.words > 1 ? 0.95 : name.isAcronym ? 0.9 : 0.8) - (isTold ? 0 : 0.15), where };
  });
}

/**
 * Tells which of known agreements is meant: one that has a name in common and the same parties, or two at least of them and no
 * other; where the parties are not told, an acronym of four letters says enough.
 *
 * @param parted pairs of known things who are two, as `pairName` writes them
 */
export function linkAgreement(thing: NamedThing, known: readonly NamedThing[], parted: ReadonlySet<string>): NamedPair | null {
  return choose(thing, known, parted, (other, name) => {
    const [few, many] = [thing.context, other.context].toSorted((a, b) => a.length - b.length) as [readonly string[], readonly string[]];
    if (few.length === 0) {
      const isTelling = (name.isAcronym && name.letters >= 4) || (many.length === 0 && name.words > 2);
      return { score: isTelling ? 0.9 : 0.8, where: many.length === 0 ? 'no parties told' : 'parties told of one' };
    }
    if (few.some((party) => !many.includes(party)) || (few.length < 2 && many.length > 1)) return null;
    return { score: few.length === many.length ? 0.95 : 0.88, where: few.length === many.length ? 'the same parties' : `${few.length} of ${many.length} parties` };
  });
}

interface CommonName {
  readonly text: string;
  readonly words: number;
  readonly letters: number;
  readonly isAcronym: boolean;
}

interface Scored {
  readonly other: NamedThing;
  readonly score: number;
  readonly reasons: readonly string[];
}

function choose(thing: NamedThing, known: readonly NamedThing[], parted: ReadonlySet<string>, judge: (other: NamedThing, name: CommonName) => { readonly score: number; readonly where: string } | null): NamedPair | null {
  const scored = known.flatMap((other): Scored[] => {
    const name = contradict(thing, other) ? undefined : commonName(thing, other);
    const judged = name === undefined ? null : judge(other, name);
    return name === undefined || judged === null || judged.score < thresholds.unsure ? [] : [{ other, score: judged.score, reasons: [`${name.text} = ${name.text}`, judged.where] }];
  }).toSorted((a, b) => b.score - a.score);
  const [best, rival] = scored;
  if (best === undefined) return null;
  const isAlone = rival === undefined;
  const reasons = isAlone ? best.reasons : [...best.reasons, `${rival.other.names[0] ?? 'another'} has the name too${parted.has(pairName(best.other.id, rival.other.id)) ? ', and is another' : ''}`];
  return { other: best.other.id, verdict: isAlone && best.score >= thresholds.same ? 'SAME' : 'UNSURE', score: best.score, reasons };
}

/** The name that says most of those that both have. */
function commonName(one: NamedThing, other: NamedThing): CommonName | undefined {
  const others = new Map(other.names.map((name) => [normalizeName(name), name]));
  const common = one.names.flatMap((text): CommonName[] => {
    const normalized = normalizeName(text);
    const theirs = others.get(normalized);
    if (theirs === undefined || normalized === '') return [];
    return [{ text, words: normalized.split(' ').length, letters: normalized.length, isAcronym: isAcronym(text) && isAcronym(theirs) }];
  });
  return common.toSorted((a, b) => b.words - a.words || Number(b.isAcronym) - Number(a.isAcronym))[0];
}

const isAcronym = (text: string): boolean => /^(?:\p{Lu}\.?){2,}$/u.test(text);

function contradict(one: NamedThing, other: NamedThing): boolean {
  const schemes = new Map(one.identifiers.map((each): [string, string] => [each.slice(0, each.indexOf(' ')), each]));
  return other.identifiers.some((each) => {
    const mine = schemes.get(each.slice(0, each.indexOf(' ')));
    return mine !== undefined && mine !== each;
  });
}
