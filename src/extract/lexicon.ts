import { isoCountries } from '../country/iso-countries.js';
import { cities, type City, regions } from './lexicon-cities.js';
import { type KnownOrganization, organizations } from './lexicon-organizations.js';
import type { Token } from './tokens.js';

/** What a name of the lexicons stands for. */
export type LexiconEntry =
  | { readonly kind: 'COUNTRY'; readonly code: string }
  /** "Iranian", and the people: "Iranians". */
  | { readonly kind: 'DEMONYM'; readonly code: string; readonly people: boolean }
  | { readonly kind: 'CITY'; readonly city: City }
  | { readonly kind: 'REGION'; readonly name: string }
  | { readonly kind: 'ORGANIZATION'; readonly organization: KnownOrganization };

/** A name of the lexicons as it stands in a text: the tokens from a place on, as many as `length`. */
export interface LexiconMatch {
  readonly entry: LexiconEntry;
  readonly length: number;
}

interface Path { readonly words: readonly string[]; readonly entry: LexiconEntry }

/** Names that ISO does not list, and older or shorter ones. */
const moreCountries: readonly (readonly [string, string])[] = [
  ['U.S.', 'US'], ['U.S', 'US'], ['U.S.A.', 'US'], ['U.K.', 'GB'], ['U.A.E.', 'AE'], ['UAE', 'AE'], ['England', 'GB'], ['Ivory Coast', 'CI'], ['Bosnia', 'BA'], ['North Macedonia', 'MK'], ['Macedonia', 'MK'], ['Swaziland', 'SZ'], ['Cape Verde', 'CV'], ['East Timor', 'TL'], ['Burma', 'MM'], ['Congo', 'CD'], ['Turkiye', 'TR'], ['Islamic Republic', 'IR'], ['Zionist regime', 'IL'], ['Zionist entity', 'IL'], ['Czechia', 'CZ'], ['Vatican', 'VA'], ['Laos', 'LA'], ['Vietnam', 'VN'], ['Viet Nam', 'VN'], ['Bosnia and Herzegovina', 'BA'],
];
const moreDemonyms: readonly (readonly [string, string])[] = [
  ['Turk', 'TR'], ['Israeli', 'IL'], ['Zionist', 'IL'], ['Saudi', 'SA'], ['Saudi Arabian', 'SA'], ['Briton', 'GB'], ['English', 'GB'], ['Kuwaiti', 'KW'], ['Emirati', 'AE'], ['Afghani', 'AF'], ['Swede', 'SE'], ['Dane', 'DK'], ['Pole', 'PL'], ['Serb', 'RS'], ['Croat', 'HR'], ['Spaniard', 'ES'], ['Azeri', 'AZ'], ['Kazakh', 'KZ'], ['Uzbek', 'UZ'], ['Kyrgyz', 'KG'], ['Tajik', 'TJ'], ['Turkmen', 'TM'], ['Hellenic', 'GR'], ['Taiwanese', 'TW'], ['Hellene', 'GR'], ['Bosnian', 'BA'], ['Persian', 'IR'], ['Congolese', 'CD'], ['South Sudanese', 'SS'], ['North Korean', 'KP'], ['South Korean', 'KR'],
];
/** Demonyms and names that more often mean something else. */
const left: ReadonlySet<string> = new Set(['Man', 'Union', 'Emirates', 'Reunion', 'Antarctic', 'Persian', 'Jersey', 'Korea', 'Dominican', 'Guinean', 'Niue', 'Congo', 'Congolese']);

const sea = /^(?:Gulf|Sea)$/;

/** Words of a lexicon entry as the tokens would be. */
export function wordsOf(name: string): string[] {
  return name.replaceAll('’', "'").match(/[\p{L}\p{N}.+&]+(?:['-][\p{L}\p{N}]+)*|'/gu)?.flatMap((word) => (word.endsWith("'s") ? [word.slice(0, -2), "'s"] : [word])) ?? [];
}

function* entries(): Generator<[string, LexiconEntry]> {
  for (const name of regions) yield [name, { kind: 'REGION', name }];
  for (const [name, city] of cities) yield [name, { kind: 'CITY', city }];
  for (const { alpha2, name, aliases, demonyms } of isoCountries.values()) {
    for (const each of [name, ...aliases]) if (!left.has(each)) yield [each, { kind: 'COUNTRY', code: alpha2 }];
    for (const each of demonyms) if (!left.has(each)) yield* demonym(each, alpha2);
  }
  for (const [name, code] of moreCountries) yield [name, { kind: 'COUNTRY', code }];
  for (const [name, code] of moreDemonyms) yield* demonym(name, code);
  for (const [name, organization] of organizations) yield [name, { kind: 'ORGANIZATION', organization }];
}

function* demonym(name: string, code: string): Generator<[string, LexiconEntry]> {
  yield [name, { kind: 'DEMONYM', code, people: false }];
  if (/[nitkedsb]$/.test(name) && !/(?:sh|ese|ss)$/.test(name)) yield [`${name}s`, { kind: 'DEMONYM', code, people: true }];
}

const paths: ReadonlyMap<string, readonly Path[]> = build();

function build(): Map<string, Path[]> {
  const found = new Map<string, Path[]>();
  for (const [name, entry] of entries()) {
    const words = wordsOf(name);
    const list = found.get(words[0] ?? '') ?? [];
    list.push({ words, entry });
    found.set(words[0] ?? '', list);
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/** The longest name of the lexicons that begins with token `at`; never longer than up to `to`. */
export function lexiconAt(tokens: readonly Token[], at: number, to: number): LexiconMatch | null {
  const first = tokens[at];
  if (first === undefined) return null;
  for (const { words, entry } of paths.get(first.text) ?? []) {
    if (at + words.length > to) continue;
    let same = 1;
    while (same < words.length && tokens[at + same]?.text === words[same]) same += 1;
    if (same !== words.length) continue;
    // "Persian Gulf", "Caspian Sea" are in the list; "Iranian Gulf" is none of a country.
    if (entry.kind === 'DEMONYM' && sea.test(tokens[at + same]?.text ?? '')) return null;
    return { entry, length: words.length };
  }
  return null;
}

/** Whether a single capital word names a country, its people or a city. */
export function isPlaceName(word: string): boolean {
  return (paths.get(word) ?? []).some(({ words, entry }) => words.length === 1 && entry.kind !== 'ORGANIZATION' && entry.kind !== 'REGION');
}
