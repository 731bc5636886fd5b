import type { ReadArticle } from '../article/article-text.js';
import type { CodePoints } from '../shared/span.js';
import { type Day, readDay } from './calendar.js';
import { datesIn } from './dates.js';
import type { City } from './lexicon-cities.js';
import { lexiconAt, type LexiconEntry } from './lexicon.js';
import type { Token } from './tokens.js';

/** The city and country of a dateline, and where their names stand, in UTF-16 units of the text. */
export interface Home {
  readonly country: string | null;
  readonly city: City | null;
  readonly named: readonly { readonly entry: LexiconEntry; readonly start: number; readonly end: number }[];
}

/** The day that a dateline or the line below the title gives: "MANILA, July 30, 2021 —", "By our correspondent in Prague, 18 April 2021". */
export function writtenOn(text: string): Day | null {
  const tokens = [...text.slice(0, 600).matchAll(/\p{L}+\.?|\d+|[^\s]/gu)].map(({ 0: word, index }): Token => ({ text: word, lower: word.toLowerCase(), lemma: '', pos: 'PROPN', start: index, end: index + word.length, capital: /^\p{Lu}/u.test(word), spaced: true }));
  const first = datesIn(tokens, 0, tokens.length, null).find(({ grain, preposition, from, to }) => {
    const [before, last, behind] = [tokens[from - 1], tokens[to - 1], tokens[to]];
    const opens = before === undefined || /^[,(:|–—]$/.test(before.text) || text.slice(before.end, tokens[from]?.start).includes('\n');
    const closes = behind === undefined || /^[.):|–—-]$/.test(behind.text) || text.slice(last?.end, behind.start).includes('\n');
    return grain === 'DAY' && preposition === '' && opens && closes;
  });
  return readDay(first?.value('PAST')?.edtf ?? null);
}

/** Reads a dateline: of several names the first city and the last country count. */
export function homeOf({ text, sections, dateline }: ReadArticle, points: CodePoints): Home {
  const section = sections.find(({ kind }) => kind === 'DATELINE');
  const from = section === undefined ? 0 : points.toUnit(section.start);
  const words = [...(section === undefined ? (dateline ?? '') : text.slice(from, points.toUnit(section.end))).replaceAll('’', "'").matchAll(/[^\s,/]+/g)];
  // "BEIRUT" is Beirut: the lexicons write names as names.
  const tokens = words.map(({ 0: word, index }): Token => {
    const name = /^\p{Lu}[\p{Lu}'-]{2,}$/u.test(word) ? word.toLowerCase().replace(/(^|[-'])\p{L}/gu, (letter) => letter.toUpperCase()) : word;
    return { text: name, lower: name.toLowerCase(), lemma: '', pos: 'PROPN', start: from + index, end: from + index + word.length, capital: true, spaced: true };
  });
  let city: City | null = null;
  let country: string | null = null;
  const named: { entry: LexiconEntry; start: number; end: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const match = lexiconAt(tokens, at, tokens.length);
    if (match === null) continue;
    const { entry } = match;
    if (entry.kind === 'CITY') {
      city ??= entry.city;
      country ??= entry.city.country;
    }
    if (entry.kind === 'COUNTRY') country = entry.code;
    if (section !== undefined) named.push({ entry, start: tokens[at]?.start ?? 0, end: tokens[at + match.length - 1]?.end ?? 0 });
    at += match.length - 1;
  }
  if (city === null && country !== null && section !== undefined) {
    const town = townOf(tokens, country);
    if (town !== null) {
      city = town.city;
      named.unshift({ entry: { kind: 'CITY', city }, start: town.start, end: town.end });
    }
  }
  return { country, city, named };
}

/** The town that opens a dateline and that no lexicon has: "PUTRAJAYA, Malaysia". The words up to the one that names the country. */
function townOf(tokens: readonly Token[], country: string): { city: City; start: number; end: number } | null {
  let to = 0;
  while (to < Math.min(tokens.length, 4) && /^\p{Lu}[\p{L}'-]*$/u.test(tokens[to]?.text ?? '') && lexiconAt(tokens, to, tokens.length) === null) to += 1;
  const [first, last, next] = [tokens[0], tokens[to - 1], lexiconAt(tokens, to, tokens.length)];
  if (first === undefined || last === undefined || next?.entry.kind !== 'COUNTRY' || next.entry.code !== country) return null;
  return { city: { name: tokens.slice(0, to).map(({ text }) => text).join(' '), country, capital: false }, start: first.start, end: last.end };
}
