import { isoCountries } from '../country/iso-countries.js';
import type { Key, ResolvedDossier, ToldPosition, ToldThing } from '../dossier/resolved-dossier.js';
import type { PositionClassification } from '../position/position.enum.js';
import { normalizeName } from '../shared/name-form.js';
import { overlap } from './evaluation-sentences.js';

/** What the sides are called: the dossier that is right, and the one that is judged by it. */
export interface Sides {
  readonly gold: ResolvedDossier;
  readonly system: ResolvedDossier;
}

/** Classes of office of which a country has one at a time: there the class says all. Of ministers, envoys and generals there are many. */
const SINGLE: ReadonlySet<PositionClassification> = new Set(['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER', 'SECURITY_CHIEF']);
/** Words of a title that tell no office from another. */
const EMPTY_WORDS = new Set(['of', 'for', 'the', 'and', 'to', 'at', 'in', 's']);

/** A country or its territory, whatever key it stands under; null for what is neither. */
export function countryOf(thing: ToldThing | undefined): string | null {
  if (thing?.kind === 'COUNTRY') return thing.alpha2;
  return thing?.kind === 'PLACE' && thing.placeKind === 'COUNTRY' ? thing.country : null;
}

/** All forms of a thing's name that name it, normalised; with the words that mention it, where `mentions` asks for them. */
export function formsOf(thing: ToldThing, mentions: boolean): ReadonlySet<string> {
  const iso = thing.kind === 'COUNTRY' ? isoCountries.get(thing.alpha2) : undefined;
  const forms = [thing.name, ...thing.names.map(({ text }) => text), ...(iso === undefined ? [] : [iso.name, ...iso.aliases]), ...(mentions ? thing.mentions.map(({ exact }) => exact) : [])];
  return new Set(forms.map(plainForm));
}

/** Without article and possessive: `the United States’s` is `united states`. */
export function plainForm(words: string): string {
  return normalizeName(words.replace(/['’]s?$/u, '').replace(/^the\s+/iu, ''));
}

/**
 * Which thing of the gold a thing of the system is. Countries by code. All else by kind (an organization may be a group), then
 * by the system's main name being one of the gold's names or mentions, among equals by the number of mentions that
 * overlap; failing a name, by those mentions; failing both, by any other name. Two things of the system may be one of the gold:
 * in one fact the second then counts as wrong.
 */
export class SameThings {
  readonly #known = new Map<Key, Key | null>();
  /** The things of the gold, with all that names them. */
  readonly #golds: readonly Known[];

  constructor(private readonly sides: Sides) {
    this.#golds = Object.entries(sides.gold.telling.things).map(([key, thing]) => ({ key, thing, forms: formsOf(thing, true) }));
  }

  /** The key in the gold, or null where the gold has no such thing. */
  goldKey(systemKey: Key): Key | null {
    const known = this.#known.get(systemKey);
    if (known !== undefined) return known;
    const found = this.#find(systemKey);
    this.#known.set(systemKey, found);
    return found;
  }

  /** A key that is the same on both sides for the same thing, and no other's. */
  systemId(systemKey: Key): string {
    return this.goldKey(systemKey) ?? `unknown ${systemKey}`;
  }

  /**
   * Whether two offices are one: of a class that has one holder at a time, or with titles of which one has all words of the
   * other; not of different countries or bodies, though the system may leave the country or the body unsaid.
   */
  samePosition(goldKey: Key, systemKey: Key): boolean {
    const [gold, system] = [this.sides.gold.telling.things[goldKey], this.sides.system.telling.things[systemKey]];
    if (gold?.kind !== 'POSITION' || system?.kind !== 'POSITION') return false;
    if (system.country !== null && gold.country !== system.country) return false;
    if (gold.organization !== null && system.organization !== null && this.systemId(system.organization) !== gold.organization) return false;
    const [goldClass, systemClass] = [classOf(gold), classOf(system)];
    if (goldClass === systemClass && SINGLE.has(goldClass)) return true;
    return titlesOf(gold).some((one) => titlesOf(system).some((other) => contains(one, other) || contains(other, one)));
  }

  #find(systemKey: Key): Key | null {
    const thing = this.sides.system.telling.things[systemKey];
    if (thing === undefined) return null;
    const country = countryOf(thing);
    const main = plainForm(thing.name);
    const others = formsOf(thing, false);
    let [best, bestScore]: [Key | null, number] = [null, 0];
    for (const candidate of this.#golds) {
      if (!comparable(candidate.thing, thing)) continue;
      const score = country === null ? likeness(candidate, thing, main, others) : Number(countryOf(candidate.thing) === country);
      if (score > bestScore) [best, bestScore] = [candidate.key, score];
    }
    return best;
  }
}

interface Known {
  readonly key: Key;
  readonly thing: ToldThing;
  readonly forms: ReadonlySet<string>;
}

function likeness({ thing: gold, forms }: Known, system: ToldThing, main: string, others: ReadonlySet<string>): number {
  const shared = system.mentions.filter((mention) => gold.mentions.some((other) => overlap(mention, other))).length;
  return (forms.has(main) ? 1_000_000 : 0) + shared * 10 + ([...others].some((form) => forms.has(form)) ? 1 : 0);
}

function comparable(gold: ToldThing, system: ToldThing): boolean {
  const collective = (thing: ToldThing): boolean => thing.kind === 'ORGANIZATION' || thing.kind === 'GROUP';
  if (gold.kind === 'POSITION') return false;
  return (gold.kind === system.kind && (countryOf(gold) === null) === (countryOf(system) === null)) || (collective(gold) && collective(system));
}

const classOf = ({ classification, titleClassification }: ToldPosition): PositionClassification => classification ?? titleClassification;

/** The words that tell a title from others, for each form of it. */
function titlesOf(position: ToldPosition): ReadonlySet<string>[] {
  return [position.name, ...position.names.map(({ text }) => text)]
    .map((title) => new Set(tellingWords(title)))
    .filter(({ size }) => size > 0);
}

const tellingWords = (title: string): string[] => normalizeName(title).split(' ').filter((word) => !EMPTY_WORDS.has(word));

const contains = (whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean => [...part].every((word) => whole.has(word));
