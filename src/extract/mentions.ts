// size: names, titles and the places where the two meet.
import type { Annotated, Marked } from './annotated.js';
import { groupHeads, singleHeads } from './lexicon-groups.js';
import { type NameRun, nameRuns } from './names.js';
import type { Sentence, Token } from './tokens.js';
import { type TitlePhrase, titleAt } from './title-phrase.js';

/** Words that speak of somebody or somewhere: tokens [from, to), with the titles and appositions around a name. */
export interface Mention {
  readonly kind: 'PERSON' | 'ROLE' | 'COUNTRY' | 'PEOPLE' | 'ORGANIZATION' | 'PLACE' | 'GROUP' | 'PRONOUN';
  from: number;
  to: number;
  readonly sentence: number;
  /** The name of a person, or the phrase itself: tokens [nameFrom, nameTo). */
  readonly nameFrom: number;
  readonly nameTo: number;
  readonly titles: TitlePhrase[];
  readonly mark: Marked | null;
  /** How sure a name is a person's; see {@link NameRun}. */
  readonly strength: number;
}

/** Bodies that are also buildings. */
const SEATS = /^(?:White House|Kremlin|Elys[eé]e(?: Palace)?|(?:10 )?Downing Street|Blue House|State House|Oval Office|State Department|Pentagon|Casa Rosada|Capitol|Camp David|.+ Palace)$/;
const PRONOUNS = new Set(['he', 'she', 'they', 'him', 'them', 'who', 'her', 'it', 'both']);

/** All mentions of a sentence, left to right, none over another. */
export function mentionsOf(text: Annotated, sentence: Sentence): Mention[] {
  const titles = titlesOf(text, sentence);
  const covered = new Set<number>();
  for (const title of titles) for (let at = title.from; at < title.to; at += 1) covered.add(at);
  const names = nameRuns(text, sentence, (at) => covered.has(at));
  const found = joinTitles(text, sentence, names, titles);
  const taken = new Set<number>();
  for (const mention of found) for (let at = mention.from; at < mention.to; at += 1) taken.add(at);
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (taken.has(at)) continue;
    const other = groupAt(text, at, sentence, taken) ?? markMention(text, at, sentence) ?? pronounAt(text, at, sentence);
    if (other === null) continue;
    found.push(other);
    for (let index = other.from; index < other.to; index += 1) taken.add(index);
    at = other.to - 1;
  }
  return found.sort((a, b) => a.from - b.from);
}

function titlesOf(text: Annotated, sentence: Sentence): TitlePhrase[] {
  const titles: TitlePhrase[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const title = titleAt(text, at, titles.at(-1)?.to ?? sentence.from, sentence.to);
    if (title === null) continue;
    titles.push(title);
    at = title.to - 1;
  }
  return titles;
}

const word = (text: Annotated, at: number, sentence: Sentence): string => (at >= sentence.from && at < sentence.to ? (text.tokens[at]?.lower ?? '') : '');

/** Gives each name its titles: before it, before it with a comma, behind it with a comma. Titles without a name are roles. */
// size: the three places where a title may stand, side by side.
function joinTitles(text: Annotated, sentence: Sentence, names: readonly NameRun[], titles: readonly TitlePhrase[]): Mention[] {
  const left = new Set(titles);
  const startsName = new Map(names.map((name) => [name.outer, name]));
  const ends = new Map(titles.map((title) => [title.to, title]));
  const starts = new Map(titles.map((title) => [title.from, title]));
  const found: Mention[] = [];
  const shared = sharedTitles(text, names, titles);
  // What stands directly before the first name is part of its mention.
  for (const title of left) if ([...shared].some(([name, { from, to }]) => from === title.from && to === name.outer)) left.delete(title);
  for (const name of names) {
    const own: TitlePhrase[] = [];
    let [from, to] = [name.outer, name.to];
    for (let before = ends.get(from); before !== undefined && left.has(before) && !before.plural; before = ends.get(from)) {
      own.push(before);
      left.delete(before);
      from = before.from;
      const joint = ends.get(from - 1);
      if (joint !== undefined && ['and', '/', 'as'].includes(word(text, from - 1, sentence)) && left.has(joint) && joint.countries.length + (joint.organization === null ? 0 : 1) <= 1) {
        own.push(joint);
        left.delete(joint);
        from = joint.from;
      }
    }
    const plural = shared.get(name);
    if (plural !== undefined && own.length === 0) {
      own.push(ofCountry(text, sentence, plural, name));
      if (plural.to === from) from = plural.from;
    }
    const comma = word(text, from - 1, sentence) === ',' ? ends.get(from - 1) : undefined;
    const behind = word(text, to, sentence);
    if (own.every(({ head }) => /^(?:prince|princess|king|queen|general|admiral|ayatollah|sultan|emir|captain|colonel|marshal|brigadier)$/.test(head)) && comma !== undefined && left.has(comma) && !comma.plural && isOffice(comma) && behind !== 'and' && comma.determiner !== 'a' && !endsOpening(text, sentence, comma, to)) {
      own.push(comma);
      left.delete(comma);
      from = comma.from;
      if (behind === ',') to += 1;
    }
    to = behindName(text, sentence, to, own, left, starts, startsName);
    found.push({ kind: 'PERSON', from, to, sentence: sentence.index, nameFrom: name.from, nameTo: name.to, titles: own, mark: null, strength: name.strength });
  }
  for (const title of left) {
    if (title.weak && title.determiner === '' && title.countries.length === 0 && title.organization === null) continue;
    found.push({ kind: title.plural ? 'GROUP' : 'ROLE', from: title.from, to: title.to, sentence: sentence.index, nameFrom: title.from, nameTo: title.to, titles: [title], mark: null, strength: 0 });
  }
  return found;
}

/** "Foreign Ministers Qin Gang and Eduardo Reina": a title of several belongs to each of the joined names behind it. */
function sharedTitles(text: Annotated, names: readonly NameRun[], titles: readonly TitlePhrase[]): Map<NameRun, TitlePhrase> {
  const shared = new Map<NameRun, TitlePhrase>();
  for (const title of titles) {
    if (!title.plural) continue;
    let at = title.to;
    const own: NameRun[] = [];
    for (const name of names) {
      if (name.outer < title.to) continue;
      const between = text.tokens.slice(at, name.outer);
      // "the foreign secretaries of the two neighbours, X and Y".
      const behindComma = own.length === 0 && between.at(-1)?.text === ',' && between.every(({ lower }) => /^(?:,|of|the|two|both|three|countries|neighbours|neighbors|sides|states|nations|powers)$/.test(lower));
      if (behindComma) {
        own.push(name);
        at = name.to;
        continue;
      }
      // Only "and", commas and "of <country>" may stand between the names.
      if (name.outer !== title.to && (at === title.to || !between.every(({ lower, capital }) => /^(?:,|and|of|for|the)$/.test(lower) || capital) || between.length > 6)) break;
      if (at !== title.to && !between.some(({ lower }) => lower === 'and' || lower === ',')) break;
      own.push(name);
      at = name.to;
    }
    const [first] = own;
    // Behind a comma one name alone is another's.
    if (first === undefined || (first.outer !== title.to && own.length < 2)) continue;
    // "the foreign ministers of Iran and Iraq, X and Y": in the same order.
    for (const [index, name] of own.entries()) shared.set(name, own.length === title.countries.length ? { ...title, countries: title.countries.slice(index, index + 1) } : title);
  }
  return shared;
}

/** The title as one name has it: of its own country, where that stands behind the name. */
function ofCountry(text: Annotated, sentence: Sentence, title: TitlePhrase, name: NameRun): TitlePhrase {
  const own = countryBehind(text, sentence, name.to);
  return { ...title, plural: false, determiner: '', countries: own === null ? (title.countries.length === 1 ? title.countries : []) : [own] };
}

/** "Xi Jinping of China": the country behind a name. */
export function countryBehind(text: Annotated, sentence: Sentence, at: number): string | null {
  if (!/^(?:of|for)$/.test(word(text, at, sentence))) return null;
  const entry = (text.startingAt(at + 1) ?? text.startingAt(at + 2))?.entry;
  return entry?.kind === 'COUNTRY' && (text.startingAt(at + 1) !== null || word(text, at + 1, sentence) === 'the') ? entry.code : null;
}

/** "During talks with the Chinese minister, Zarif said": the comma ends what the sentence opens with, and Zarif is another man. */
function endsOpening(text: Annotated, sentence: Sentence, { from }: TitlePhrase, behind: number): boolean {
  // "Elsewhere in his talks with the Iraqi official, Rouhani said": no verb comes before it.
  const verbless = text.tokens.slice(sentence.from, from).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
  const opens = (/^(?:ADP|SCONJ)$/.test(text.tokens[sentence.from]?.pos ?? '') || verbless) && text.tokens[from - 1]?.pos === 'ADP' && from > sentence.from;
  const next = text.tokens[behind];
  return opens && behind < sentence.to && (/^(?:VERB|AUX)$/.test(next?.pos ?? '') || (next?.pos === 'ADV' && text.tokens[behind + 1]?.pos === 'VERB'));
}

const isOffice = (title: TitlePhrase): boolean => !title.weak || title.countries.length > 0 || title.organization !== null;

/** Takes ", the secretary of …," behind a name into its mention. @returns where the mention ends */
function behindName(text: Annotated, sentence: Sentence, to: number, own: TitlePhrase[], left: Set<TitlePhrase>, starts: ReadonlyMap<number, TitlePhrase>, startsName: ReadonlyMap<number, NameRun>): number {
  const opening = word(text, to, sentence);
  if (opening !== ',' && opening !== '(') return to;
  let at = to + 1;
  if (['currently', 'now', 'also', 'himself', 'herself', 'once'].includes(word(text, at, sentence))) at += 1;
  const title = starts.get(at);
  if (title === undefined || !left.has(title) || title.plural || startsName.has(title.to) || (title.weak && title.determiner === '' && title.countries.length === 0)) return to;
  const after = word(text, title.to, sentence);
  // "Zarif, Iraq's foreign minister and Shamkhani" is a list of three; "X, the minister, said" an apposition.
  if (after !== '' && ![',', '.', ')', ';', 'and', 'at', 'since', 'who', '—', '–', '”', 'said', 'in', 'from', 'until', 'has', 'told', 'on', 'as', ':', 'to', 'under', '!', '?', 'later', 'of', 'when', 'during', 'for', 'with'].includes(after)) return to;
  own.push(title);
  left.delete(title);
  let end = title.to;
  if (after === 'and') {
    const second = starts.get(end + 1);
    if (second !== undefined && left.has(second) && !second.plural && !startsName.has(second.to)) {
      own.push(second);
      left.delete(second);
      end = second.to;
    }
  }
  return end < sentence.to && [',', ')'].includes(word(text, end, sentence)) ? end + 1 : end;
}

function markMention(text: Annotated, at: number, sentence: Sentence): Mention | null {
  const mark = text.startingAt(at);
  if (mark === null) return null;
  const base = { sentence: sentence.index, from: text.tokens[at - 1]?.lower === 'the' && at > sentence.from ? at - 1 : at, to: mark.to, nameFrom: at, nameTo: mark.to, titles: [], mark, strength: 2 };
  switch (mark.entry.kind) {
    case 'COUNTRY':
      return { ...base, kind: 'COUNTRY' };
    case 'DEMONYM':
      return mark.entry.people || (text.tokens[at - 1]?.lower === 'the' && text.tokens[mark.to]?.pos === 'VERB') ? { ...base, kind: 'PEOPLE' } : null;
    case 'CITY':
    case 'REGION':
      return { ...base, kind: 'PLACE' };
    case 'ORGANIZATION':
      if (SEATS.test(mark.entry.organization.name) && /^(?:at|in|to|from|outside|near|inside)$/.test(text.tokens[base.from - 1]?.lower ?? '')) return { ...base, kind: 'PLACE' };
      return { ...base, kind: 'ORGANIZATION', to: closeAcronym(text, mark.to, sentence) };
  }
}

/** "(IAEA)" behind the name it stands for belongs to it. */
function closeAcronym(text: Annotated, to: number, sentence: Sentence): number {
  return to + 2 < sentence.to && text.tokens[to]?.text === '(' && text.tokens[to + 2]?.text === ')' && /^[A-Z][A-Za-z0-9+-]{1,9}$/.test(text.tokens[to + 1]?.text ?? '') ? to + 3 : to;
}

function pronounAt(text: Annotated, at: number, sentence: Sentence): Mention | null {
  const token = text.tokens[at];
  if (token?.lower === 'both' && !/^(?:VERB|AUX|ADV)$/.test(text.tokens[at + 1]?.pos ?? '')) return null;
  if (token === undefined || !PRONOUNS.has(token.lower) || (token.lower === 'her' && /^(?:NOUN|ADJ|PROPN)$/.test(text.tokens[at + 1]?.pos ?? ''))) return null;
  return { kind: 'PRONOUN', from: at, to: at + 1, sentence: sentence.index, nameFrom: at, nameTo: at + 1, titles: [], mark: null, strength: 0 };
}

const beforeGroup = (token: Token): boolean => /^(?:ADJ|NUM|DET|PROPN|NOUN|PART|PRON)$/.test(token.pos) || token.lower === 'of';

/** "47 other American officials", "his delegation", "the two sides": read left from the head, which is at `at` or behind it. */
function groupAt(text: Annotated, at: number, sentence: Sentence, taken: ReadonlySet<number>): Mention | null {
  const head = text.tokens[at];
  if (head === undefined || !text.free(at) || !(groupHeads.has(head.lower) || singleHeads.has(head.lower)) || head.pos === 'VERB') return null;
  const next = text.tokens[at + 1];
  if (next !== undefined && at + 1 < sentence.to && next.pos === 'NOUN' && next.spaced) return null;
  let from = at;
  while (from > sentence.from && at - from < 8) {
    const before = text.tokens[from - 1];
    if (before === undefined || !beforeGroup(before) || before.lower === 'of' || (before.lower.endsWith('ing') && text.tokens[from - 2]?.text === ',') || /^(?:morning|afternoon|evening|night)$/.test(before.lower) || taken.has(from - 1)) break;
    from -= 1;
    if (/^(?:DET)$/.test(before.pos) || /^(?:his|her|their|its)$/.test(before.lower)) break;
  }
  if (singleHeads.has(head.lower) && !/^(?:a|an|one|another)$/.test(text.tokens[from]?.lower ?? '')) return null;
  return { kind: 'GROUP', from, to: at + 1, sentence: sentence.index, nameFrom: from, nameTo: at + 1, titles: [], mark: null, strength: 1 };
}
