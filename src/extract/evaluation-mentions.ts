import { isoCountries } from '../country/iso-countries.js';
import type { ResolvedDossier, ToldThing } from '../dossier/resolved-dossier.js';
import type { Span } from '../shared/span.js';
import type { ThingKind } from '../thing/thing.enum.js';
import { assign } from './evaluation-assignment.js';
import type { Item } from './evaluation-board.js';
import type { Comparison, Side } from './evaluation-comparison.js';
import type { MeasureName } from './evaluation-measures.js';
import { countryOf, plainForm } from './evaluation-things.js';

/** Compares the words that name persons, places and organizations. */
export function compareMentions(comparison: Comparison): void {
  const demonyms = new Set([comparison.gold.dossier, comparison.system.dossier].flatMap(demonymsOf));
  const compare = (measure: MeasureName, kinds: readonly ThingKind[]): void => {
    const [gold, system] = [comparison.gold, comparison.system].map((side) => mentionsOf(side, kinds, demonyms)) as [Mention[], Mention[]];
    const pairs = assign(gold.map(({ at }) => system.map((other) => inCommon(at, other.at))));
    comparison.board.comparePaired(measure, gold, system, pairs);
  };
  compare('person mentions', ['PERSON']);
  compare('place mentions', ['PLACE', 'COUNTRY']);
  compare('organization mentions', ['ORGANIZATION']);
}

type Mention = Item & { readonly at: Span };

/** The words that name things of the kinds; words listed for two things count once. */
function mentionsOf({ things }: Side, kinds: readonly ThingKind[], demonyms: ReadonlySet<string>): Mention[] {
  const found = new Map<string, Mention>();
  for (const thing of Object.values(things)) {
    if (!kinds.includes(thing.kind)) continue;
    const words = new Set(namesOf(thing).flatMap((name) => plainForm(name).split(' ')));
    for (const { start, end, exact } of thing.mentions) {
      if (names(exact, thing, words, demonyms)) found.set(`${start} ${end}`, { key: '', label: exact, at: { start, end } });
    }
  }
  return [...found.values()];
}

/**
 * Whether the words name the thing: for a country, they are not its adjective; for anything else, they have a capital letter behind
 * the article, and a word of a name of the thing. So "the minister" and "her ministry" name nothing.
 */
function names(exact: string, thing: ToldThing, words: ReadonlySet<string>, demonyms: ReadonlySet<string>): boolean {
  const form = plainForm(exact);
  if (countryOf(thing) !== null) return !demonyms.has(form);
  const bare = exact.replace(/^(?:the|an?|his|her|its|their|our)\s/iu, '');
  return (/\p{Lu}/u.test(bare) || !/\p{Ll}/u.test(bare)) && form.split(' ').some((word) => words.has(word));
}

/** The names by which a thing is called, those left out that describe it. */
function namesOf(thing: ToldThing): string[] {
  return [...(thing.descriptive ? [] : [thing.name]), ...thing.names.filter(({ kind }) => kind !== 'DESCRIPTIVE').map(({ text }) => text)];
}

function demonymsOf({ telling }: ResolvedDossier): string[] {
  return Object.values(telling.things).flatMap((thing) => {
    if (thing.kind !== 'COUNTRY') return [];
    return [...thing.demonyms, ...(isoCountries.get(thing.alpha2)?.demonyms ?? [])].flatMap((word) => [plainForm(word), plainForm(`${word}s`)]);
  });
}

/** More than 0 where they overlap; the more they have in common, the better they fit. */
function inCommon(one: Span, other: Span): number {
  const length = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return length > 0 ? 1_000_000 + length : 0;
}
