// size: the rules for who is meant stand together with the thresholds they are measured with.
import { normalizeName } from '../shared/name-form.js';
import { nameSounds } from '../shared/name-sounds.js';
import { nameLikeness } from './name-likeness.js';

/** An office in which a person is told to have acted, and when. */
export interface OfficeContext {
  /** The country's code, or whatever tells countries apart in one run. */
  readonly country: string;
  /** Rank of the office, see PositionClassification. */
  readonly classification: string;
  /** First and last day, `YYYY-MM-DD`; null where open or unknown. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A person as far as it matters for telling whether two are one. */
export interface LinkedPerson {
  readonly id: string;
  readonly names: readonly string[];
  readonly offices: readonly OfficeContext[];
  /** Identifiers, `scheme value`. */
  readonly identifiers: readonly string[];
  /** Years of birth that are possible; null where unknown. */
  readonly born: { readonly from: number; readonly to: number } | null;
}

/** Two persons that are one, or may be. */
export interface PersonPair {
  readonly one: string;
  readonly other: string;
  readonly verdict: 'SAME' | 'UNSURE';
  /** 0 to 1. */
  readonly score: number;
  /** Why, in words. */
  readonly reasons: readonly string[];
  /** One of the two is told by a surname alone, which is held against an office of which there is one at a time. */
  readonly surname: boolean;
}

/** The name under which the linker judges. */
export const linkerName = 'linker 3';

/**
 * From which likeness of names on two persons are one: where both held an office of which there is one at a time, or any
 * offices of one country. There no two words may be less alike than `weakest`, since ministers of one country share given names;
 * nor may what follows the names tell father from son, or more than `years` lie between their offices, as between grandfather and
 * grandson; where both held offices of one rank at the same time and nobody else is within `clear`, none less than `weakestAtTime`.
 */
export const linkThresholds = { sameOffice: 0.78, sameCountry: 0.84, weakest: 0.87, sameTime: 0.86, weakestAtTime: 0.75, unsure: 0.74, margin: 0.035, clear: 0.08, years: 20 } as const;

/** Offices of which a country has one at a time, so that a surname and the day say who it is. */
const single: ReadonlySet<string> = new Set(['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER']);

interface Candidate {
  readonly person: LinkedPerson;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly weakest: number;
  /** The rank of office that both held at a time; null if none. */
  readonly office: string | null;
  readonly surname: boolean;
  /** Whether nothing tells that the two may be of different generations. */
  readonly isOfOneTime: boolean;
}

/**
 * Tells who of known persons is meant. Names alone never decide: both must have held offices of one country, and nothing
 * known of them may contradict (two identifiers of one scheme, births apart). A surname alone counts only together with
 * an office of which there is one at a time, held on the very day. Where two candidates are about as good, none is chosen.
 *
 * Takes time for the persons of one country who share the beginning of a word of their names.
 */
export class PersonLinker {
  readonly #blocks: ReadonlyMap<string, readonly LinkedPerson[]>;
  readonly #found = new Map<LinkedPerson, readonly Candidate[]>();

  /** @param parted pairs of known persons who are two, as {@link pairName} writes them: alike as their names are, they are rivals */
  constructor(
    known: readonly LinkedPerson[],
    private readonly parted: ReadonlySet<string> = new Set(),
  ) {
    this.#blocks = blocksOf(known);
  }

  /**
   * The known person, not itself, who is or may be this one: `one` is the id of this one. Null where there is none.
   *
   * @param instead what is taken to be known of the person with its id, for this question
   */
  link(person: LinkedPerson, instead: LinkedPerson | null = null): PersonPair | null {
    const candidates = this.#candidatesOf(person, instead);
    const [best] = candidates;
    if (best === undefined || best.score < linkThresholds.unsure) return null;
    const rivals = [{ ...best, person }, ...this.#candidatesOf(best.person, null).filter((each) => each.person !== person && each.person.id !== instead?.id)].toSorted((a, b) => b.score - a.score);
    const rival = this.#rivalOf(candidates, linkThresholds.margin) ?? this.#rivalOf(rivals, linkThresholds.margin);
    const verdict = rival === undefined && this.#isSure(best, candidates) ? 'SAME' : 'UNSURE';
    return { one: person.id, other: best.person.id, verdict, score: Math.min(1, best.score), surname: best.surname, reasons: [...best.reasons, ...(rival === undefined ? [] : [`${rival.person.names[0] ?? 'another'} is about as near`])] };
  }

  /** Whom a person may be, the likeliest first. */
  #candidatesOf(person: LinkedPerson, instead: LinkedPerson | null): readonly Candidate[] {
    const known = this.#found.get(person);
    if (known !== undefined) return known;
    const near = new Set([...keysOf(person)].flatMap((key) => this.#blocks.get(key) ?? []));
    const others = [...near].filter((other) => other !== person && other.id !== instead?.id);
    const candidates = [...others, ...(instead === null ? [] : [instead])].flatMap((other) => compare(person, other) ?? []).toSorted((a, b) => b.score - a.score);
    if (instead === null) this.#found.set(person, candidates);
    return candidates;
  }

  /** Whether the best candidate is the person, if there is no other about as good. */
  #isSure({ score, weakest, office, isOfOneTime }: Candidate, candidates: readonly Candidate[]): boolean {
    if (office !== null && single.has(office) && score >= linkThresholds.sameOffice) return true;
    if (isOfOneTime && score >= linkThresholds.sameCountry && weakest >= linkThresholds.weakest) return true;
    return office !== null && score >= linkThresholds.sameTime && weakest >= linkThresholds.weakestAtTime && this.#rivalOf(candidates, linkThresholds.clear) === undefined;
  }

  /** A candidate about as good as the best that is not another spelling of it. */
  #rivalOf([best, ...others]: readonly Candidate[], margin: number): Candidate | undefined {
    const isAnother = (one: LinkedPerson, other: LinkedPerson): boolean => this.parted.has(pairName(one.id, other.id)) || !alike(one, other);
    return best === undefined ? undefined : others.find((each) => each.score >= linkThresholds.unsure && best.score - each.score < margin && isAnother(best.person, each.person));
  }
}

/** Two ids as one text, in whatever order they are given. */
export const pairName = (one: string, other: string): string => inOrder(one, other).join(' ');

const inOrder = (one: string, other: string): [string, string] => (Number(one) <= Number(other) ? [one, other] : [other, one]);

/** What a person is looked up by: the sounds of the names, in the countries of the offices. */
export function keysOf({ names, offices }: Pick<LinkedPerson, 'names' | 'offices'>): Set<string> {
  const sounds = new Set(names.flatMap(nameSounds));
  return new Set(offices.flatMap(({ country }) => [...sounds].map((sound) => `${country} ${sound}`)));
}

/** Persons by what those who are compared have in common. */
export function blocksOf(persons: readonly LinkedPerson[]): ReadonlyMap<string, readonly LinkedPerson[]> {
  const blocks = new Map<string, LinkedPerson[]>();
  for (const person of persons) {
    for (const key of keysOf(person)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [person]);
      else block.push(person);
    }
  }
  return blocks;
}

/** How likely two persons are one; null where they cannot be. */
function compare(person: LinkedPerson, other: LinkedPerson): Candidate | null {
  if (contradict(person, other)) return null;
  const office = commonOffice(person, other);
  const surname = bySurname(person, other, office);
  if (surname !== null) return { person: other, score: 0.9, weakest: 1, reasons: surname, office, surname: true, isOfOneTime: true };
  const likenesses = person.names.flatMap((one) => other.names.map((name) => nameLikeness(one, name)));
  const best = likenesses.toSorted((a, b) => b.score - a.score)[0];
  if (best === undefined || best.shared < 2) return null;
  const years = office === null ? yearsBetween(person, other) : 0;
  const where = office !== null ? `${office} at the same time` : years > linkThresholds.years ? `offices of one country, but ${years} years apart` : 'offices of one country';
  return { person: other, score: best.score + (office === null ? 0 : 0.03), weakest: best.weakest, reasons: [...best.reasons, where], office, surname: false, isOfOneTime: !best.apart && years <= linkThresholds.years };
}

/** The rank of office of one country that both held at a time; null if none. */
function commonOffice(person: LinkedPerson, other: LinkedPerson): string | null {
  for (const a of person.offices) {
    for (const b of other.offices) {
      if (a.country === b.country && a.classification === b.classification && overlap(a, b)) return a.classification;
    }
  }
  return null;
}

/** The fewest years between an office of one and one of the other in the same country; 0 where they meet, or may. */
function yearsBetween(person: LinkedPerson, other: LinkedPerson): number {
  const year = (day: string | null, unknown: number): number => (day === null ? unknown : Number(day.slice(0, 4)));
  const gaps = person.offices.flatMap((a) => other.offices.flatMap((b) => (a.country === b.country ? [Math.max(0, year(a.from, 0) - year(b.to, 9999), year(b.from, 0) - year(a.to, 9999))] : [])));
  return Math.min(...gaps);
}

const overlap = (a: OfficeContext, b: OfficeContext): boolean => (a.from ?? '0') <= (b.to ?? '9') && (b.from ?? '0') <= (a.to ?? '9');

/** One of the two is told by a surname only, which the other has, and both held an office of which there is one at a time. */
function bySurname(person: LinkedPerson, other: LinkedPerson, office: string | null): string[] | null {
  if (office === null || !single.has(office)) return null;
  const [short, long] = isSurname(person) ? [person, other] : [other, person];
  const surname = normalizeName(short.names[0] ?? '');
  if (!isSurname(short) || isSurname(long) || surname.length < 3) return null;
  const has = long.names.some((name) => normalizeName(name).split(' ').slice(1).includes(surname) || normalizeName(name).split(' ')[0] === surname);
  return has ? [`${surname} is a word of ${long.names[0] ?? ''}`, `${office} on that day`] : null;
}

const isSurname = ({ names }: LinkedPerson): boolean => names.every((name) => !normalizeName(name).includes(' '));

function contradict(person: LinkedPerson, other: LinkedPerson): boolean {
  if (person.born !== null && other.born !== null && (person.born.from > other.born.to || other.born.from > person.born.to)) return true;
  const schemes = new Map(person.identifiers.map((each): [string, string] => [each.slice(0, each.indexOf(' ')), each]));
  return other.identifiers.some((each) => {
    const mine = schemes.get(each.slice(0, each.indexOf(' ')));
    return mine !== undefined && mine !== each;
  });
}

/** Whether two candidates are themselves spellings of one name: then they are no rivals. */
const alike = (one: LinkedPerson, other: LinkedPerson): boolean => one.names.some((name) => other.names.some((another) => nameLikeness(name, another).score >= 0.9));
