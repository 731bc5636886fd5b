// size: one grammar of titles, read left and right from the head.
import { canonicalTitles, headPairs, portfolios, rankAbbreviations, shortTitles, titleHeads, titleMarks, weakHeads } from './lexicon-titles.js';
import type { Annotated, Marked } from './annotated.js';
import type { Token } from './tokens.js';

/** An office or rank as a text names it, with or without its holder. Tokens [from, to). */
export interface TitlePhrase {
  readonly from: number;
  readonly to: number;
  /** Canonical: "Minister of Foreign Affairs", "President". */
  readonly title: string;
  /** The head, lower case: "minister", "diplomat". */
  readonly head: string;
  /** Words before the head that say of what, lower case. */
  readonly portfolio: string;
  readonly status: 'CURRENT' | 'FORMER' | 'ACTING' | 'ELECT';
  /** Countries it is of, as alpha-2 codes; more than one for "the ministers of Iran and Iraq". */
  readonly countries: readonly string[];
  /** The body it is of, as a mark of the text. */
  readonly organization: Marked | null;
  readonly plural: boolean;
  /** Begins with the, a, his … */
  readonly determiner: string;
  /** Whose, where a pronoun or a person says it: "his Iranian counterpart". */
  readonly weak: boolean;
}

const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'its', 'this', 'that', 'our', 'my', 'both', 'two', 'three']);
const OF = new Set(['of', 'for', 'to', 'on', 'in', 'at']);
/** Words after which "to" or "on" belongs to the title: "ambassador to Iraq". */
const TO_HEADS = new Set(['ambassador', 'envoy', 'representative', 'adviser', 'advisor', 'aide', 'delegate', 'rapporteur', 'attaché', 'consul', 'assistant']);

/** The singular of a head: "ministers" is "minister"; null if it is no head. */
function headOf(lower: string): { head: string; plural: boolean } | null {
  const word = lower.replace(/^(?:ex|then|co|vice|deputy|under|president|prime|crown|secretary|director|brigadier|major|lieutenant)-(?=\w)/, (prefix) => (titleHeads.has(lower) ? prefix : ''));
  if (titleHeads.has(word)) return { head: word, plural: false };
  if (word.endsWith('s') && titleHeads.has(word.slice(0, -1))) return { head: word.slice(0, -1), plural: true };
  if (word.endsWith('ies') && titleHeads.has(`${word.slice(0, -3)}y`)) return { head: `${word.slice(0, -3)}y`, plural: true };
  if (word.endsWith('men') && titleHeads.has(`${word.slice(0, -2)}an`)) return { head: `${word.slice(0, -2)}an`, plural: true };
  return null;
}

/**
 * The title whose head is token `at`, or null. Reads left over portfolio, country and marks, and right over "of …".
 *
 * @param from the first token that may belong to it; `to` the first that may not
 */
export function titleAt(text: Annotated, at: number, from: number, to: number): TitlePhrase | null {
  const { tokens } = text;
  const token = tokens[at];
  if (token === undefined || !text.free(at)) return null;
  const abbreviation = token.capital && at + 1 < to && (tokens[at + 1]?.capital === true || tokens[at + 1]?.text === '.') ? rankAbbreviations.get(token.lower.replace(/\.$/, '')) : undefined;
  const short = shortTitles.get(token.text);
  const named = short !== undefined ? { head: short, plural: false } : abbreviation === undefined ? headOf(token.lower) : { head: abbreviation.toLowerCase(), plural: false };
  if (named === null || !isHead(tokens, at, to, named.head)) return null;
  // "the chief Iraqi diplomat": the people between the two halves of a title.
  const people = named.head === 'chief' || named.head === 'deputy' ? text.startingAt(at + 1) : null;
  if (people?.entry.kind === 'DEMONYM' && people.to < to && headOf(tokens[people.to]?.lower ?? '') !== null) return null;
  const left = readLeft(text, at, from);
  const second = tokens[at + 1];
  const pair = at + 1 < to && isPair(named.head, second);
  const right = readRight(text, at + (pair ? 2 : 1), to, named.head);
  const words = tokens.slice(left.words, at).map(({ lower }) => lower);
  const head = pair ? `${named.head} general` : named.head;
  const weak = weakHeads.has(named.head) && !pair && left.portfolio === '' && right.tail === '' && right.organization === null && !headPairs.has(`${words.at(-1) ?? ''} ${head}`);
  return {
    from: left.from,
    to: right.to,
    title: canonical(left.portfolio, head, right.tail),
    head: named.head.split(' ').at(-1) ?? named.head,
    portfolio: left.portfolio,
    status: left.status,
    countries: left.countries.length > 0 ? left.countries : right.countries,
    organization: left.organization ?? right.organization,
    plural: named.plural,
    determiner: left.determiner,
    weak,
  };
}

/** "Secretary General": two words that are one head. */
const isPair = (head: string, next: Token | undefined): boolean => next !== undefined && next.lower === 'general' && /^(?:secretary|director|attorney|consul)$/.test(head);

function isHead(tokens: readonly Token[], at: number, to: number, head: string): boolean {
  const token = tokens[at];
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (token === undefined || token.pos === 'VERB' || token.pos === 'AUX') return token?.capital === true && head !== 'head';
  if (head === 'general' && !token.capital && (tokens[at - 1]?.lower === 'in' || token.pos === 'ADJ') && tokens[at - 1]?.lower !== 'top') return false;
  if ((head === 'chair' || head === 'major' || head === 'judge' || head === 'crown' || head === 'deputy' || head === 'leader') && next?.pos === 'NOUN') return false;
  if (isPair(head, next)) return true;
  if ((head === 'major' || head === 'deputy' || head === 'secretary' || head === 'crown' || head === 'assistant') && next !== undefined && headOf(next.lower) !== null) return false;
  if (/^(?:deputy|assistant|vice|chief)$/.test(head) && leadsHead(tokens, at + 1, to)) return false;
  if (head === 'premier' && next?.lower === 'league') return false;
  // "Shah Mahmood Qureshi" is a name; the Shah of Iran is called "the Shah".
  if (head === 'shah' && tokens[at - 1]?.lower !== 'the') return false;
  // "minister level", "president election": the head of the phrase is the word behind it.
  // "The president visits Beirut": what the tagger takes for a plural is a verb.
  if (/^(?:visits|hosts|meets|receives|welcomes|greets|phones|tours|arrives|heads|calls|urges|tells)$/.test(next?.lower ?? '')) return true;
  return !(next !== undefined && next.pos === 'NOUN' && !next.capital && next.spaced && head !== 'secretary' && next.lower !== 'general');
}

/** "deputy foreign minister": whether behind words for a portfolio comes another head. */
function leadsHead(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from;
  while (at < to && portfolios.has(tokens[at]?.lower ?? '') && headOf(tokens[at]?.lower ?? '') === null) at += 1;
  return at > from && at < to && headOf(tokens[at]?.lower ?? '') !== null;
}

interface Left { from: number; words: number; portfolio: string; status: TitlePhrase['status']; countries: string[]; organization: Marked | null; determiner: string }

/** Reads the words before a head, right to left. */
// size: one loop over what may stand before a title, whose order is the grammar.
function readLeft(text: Annotated, at: number, first: number): Left {
  const { tokens } = text;
  const words: string[] = [];
  const left: Left = { from: at, words: at, portfolio: '', status: 'CURRENT', countries: [], organization: null, determiner: '' };
  let index = at - 1;
  while (index >= first) {
    const token = tokens[index];
    if (token === undefined) break;
    // "the Guards Corps (IRGC) commander": the short form is passed over.
    if (token.text === ')' && tokens[index - 2]?.text === '(' && index - 3 >= first && text.endingAt(index - 2)?.entry.kind === 'ORGANIZATION') {
      index -= 3;
      continue;
    }
    const mark = text.endingAt(index + 1);
    if (token.text === "'s" || token.text === "'") {
      const owner = text.endingAt(index);
      if (owner?.entry.kind === 'COUNTRY' && left.countries.length === 0) left.countries.push(owner.entry.code);
      else if (owner?.entry.kind === 'ORGANIZATION' && left.organization === null) left.organization = owner;
      else break;
      index = owner.from - 1;
      left.from = owner.from;
    } else if (mark !== null) {
      if (mark.entry.kind === 'DEMONYM' || mark.entry.kind === 'COUNTRY') {
        if (left.countries.length > 0) break;
        left.countries.push(mark.entry.code);
      } else if (mark.entry.kind === 'ORGANIZATION' && left.organization === null && mark.entry.organization.kind !== 'MEDIA') {
        left.organization = mark;
      } else break;
      index = mark.from - 1;
      left.from = mark.from;
    } else {
      const status = titleMarks.get(token.lower.replace(/-$/, ''));
      if (status !== undefined) {
        if (status !== 'NONE') left.status = status;
        if (token.lower === 'top' || token.lower === 'senior') words.unshift(token.lower);
      } else if (portfolios.has(token.lower) && token.text !== '-' && !(token.lower === 'and' && !portfolios.has(tokens[index - 1]?.lower ?? ''))) {
        if (left.countries.length > 0 && token.lower === 'and') break;
        words.unshift(token.lower);
      } else if (token.text === ',' && words.length > 0 && tokens[index - 1]?.capital === true && portfolios.has(tokens[index - 1]?.lower ?? '') && words.includes('and')) {
        // "Energy, Utilities and Climate Minister".
        words[0] = `, ${words[0] ?? ''}`;
      } else if (DETERMINERS.has(token.lower) && !(token.lower === 'that' && /^(?:VERB|AUX)$/.test(tokens[index - 1]?.pos ?? ''))) {
        left.determiner = token.lower;
        left.from = index;
        break;
      } else break;
      left.from = index;
      index -= 1;
    }
  }
  left.words = at;
  while (words[0] === 'and' || words[0] === 'of') words.shift();
  left.portfolio = words.filter((word) => word !== 'top' && word !== 'senior' || words.length > 1).join(' ');
  return left;
}

interface Right { to: number; tail: string; countries: string[]; organization: Marked | null }

/** Reads "of state", "of foreign affairs of Iran", "to Iraq", "of the Supreme National Security Council" after a head. */
function readRight(text: Annotated, at: number, to: number, head: string): Right {
  const { tokens } = text;
  const right: Right = { to: at, tail: '', countries: [], organization: null };
  for (let index = at, steps = 0; index < to - 1 && steps < 3; steps += 1) {
    const preposition = tokens[index]?.lower ?? '';
    if (!OF.has(preposition) || ((preposition === 'to' || preposition === 'on') && !TO_HEADS.has(head)) || ((preposition === 'in' || preposition === 'at') && !(TO_HEADS.has(head)))) break;
    const end = readTail(text, index + 1, to, right, preposition);
    if (end === index + 1) break;
    right.to = end;
    index = end;
  }
  return right;
}

/** One "of …". @returns where it ends; the token it began with if there is nothing in it that a title is of */
// size: the forms of what a title is of, one after the other.
function readTail(text: Annotated, from: number, to: number, right: Right, preposition: string): number {
  const { tokens } = text;
  let index = tokens[from]?.lower === 'the' ? from + 1 : from;
  const affairs = preposition === 'for' || preposition === 'of' ? affairsAt(tokens, index, to) : null;
  if (affairs !== null && right.tail === '') {
    right.tail = `${preposition} ${text.words(index, affairs)}`;
    return affairs;
  }
  const mark = text.startingAt(index);
  if (mark !== null && mark.to <= to) {
    const behind = tokens[mark.to];
    if ((mark.entry.kind === 'COUNTRY' || mark.entry.kind === 'DEMONYM') && behind?.text === "'s") {
      const owned = text.startingAt(mark.to + 1);
      if (owned?.entry.kind !== 'ORGANIZATION') return chamberOf(tokens, mark, to, right);
      right.organization = owned;
      right.countries.push(mark.entry.code);
      return owned.to;
    }
    if (mark.entry.kind === 'DEMONYM' && text.startingAt(mark.to)?.entry.kind === 'ORGANIZATION') {
      right.organization = text.startingAt(mark.to);
      right.countries.push(mark.entry.code);
      return right.organization?.to ?? from;
    }
    if (mark.entry.kind === 'COUNTRY') {
      // An ambassador to Iraq is none of Iraq's.
      if (preposition === 'of') right.countries.push(mark.entry.code);
      else right.tail = `${preposition} ${tokens.slice(index, mark.to).map(({ text: word }) => word).join(' ')}`;
      return coordinatedCountry(text, mark, to, right);
    }
    if (mark.entry.kind === 'ORGANIZATION' && right.organization === null) {
      right.organization = mark;
      return mark.to;
    }
    // "the Chinese ambassador to Tehran".
    if (mark.entry.kind === 'CITY' && /^(?:to|in)$/.test(preposition) && right.tail === '') {
      right.tail = `${preposition} ${mark.entry.city.name}`;
      return mark.to;
    }
    return from;
  }
  const start = index;
  while (index < to && (portfolios.has(tokens[index]?.lower ?? '') || tokens[index]?.lower === 'state') && !(tokens[index]?.lower === 'and' && !portfolios.has(tokens[index + 1]?.lower ?? ''))) index += 1;
  if (index === start) return from;
  right.tail = `${right.tail === '' ? '' : `${right.tail} `}${preposition} ${tokens.slice(start, index).map(({ lower }) => lower).join(' ')}`;
  return index;
}

/** "for Arab and African Affairs", "for Legal and International Affairs": where it ends; null where nothing of the sort stands. */
function affairsAt(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, from + 7); at += 1) {
    const token = tokens[at];
    // "Secretary of State Blinken and Indian External Affairs Minister X" are two.
    if (token === undefined || tokens[from]?.lower === 'state' || !(token.capital || /^(?:and|-|,|[a-z]+)$/.test(token.text))) return null;
    if (token.lower === 'affairs') return at === from || /^foreign$/.test(tokens[from]?.lower ?? '') ? null : at + 1;
    if (!token.capital && !/^(?:and|-|,)$/.test(token.text) && !portfolios.has(token.lower)) return null;
  }
  return null;
}

/** "of Belgium's Senate", "of Iran's Chamber of Deputies". @returns where it ends; before it if there is none */
function chamberOf(tokens: readonly Token[], { from, to: end, entry }: Marked, to: number, right: Right): number {
  let index = end + 1;
  while (index < to && tokens[index]?.capital === true && CHAMBER.test(tokens[index]?.lower ?? '')) index += tokens[index + 1]?.lower === 'of' && CHAMBER.test(tokens[index + 2]?.lower ?? '') ? 2 : 1;
  if (index === end + 1 || (entry.kind !== 'COUNTRY' && entry.kind !== 'DEMONYM')) return tokens[from - 1]?.lower === 'the' ? from - 1 : from;
  right.countries.push(entry.code);
  right.tail = `of ${tokens.slice(end + 1, index).map(({ text: word }) => word).join(' ')}`;
  return index;
}

const CHAMBER = /^(?:senate|parliament|national|state|house|chamber|assembly|congress|council|supreme|federal|upper|lower|deputies|representatives|diet|bundestag|knesset|court|commons|lords|people)$/;

/** "of Iran and Iraq": the second country of a plural title. */
function coordinatedCountry(text: Annotated, mark: Marked, to: number, right: Right): number {
  let end = mark.to;
  for (;;) {
    const joint = text.tokens[end]?.lower;
    if (joint !== 'and' && joint !== ',') return end;
    const at = end + (text.tokens[end + 1]?.lower === 'and' ? 2 : 1);
    const next = text.startingAt(text.tokens[at]?.lower === 'the' ? at + 1 : at);
    if (next === null || next.entry.kind !== 'COUNTRY' || next.to > to || text.tokens[next.to]?.text === "'s") return end;
    right.countries.push(next.entry.code);
    end = next.to;
  }
}

/** The office in its usual words, so that "Iran's Foreign Affairs Minister" and "foreign minister of Iran" are one. */
export function canonical(portfolio: string, head: string, tail: string): string {
  const plain = `${portfolio} ${head}${tail === '' ? '' : ` ${tail}`}`.trim().replace(/^(?:top|senior) (?=\w+ \w)/, '');
  const known = canonicalTitles.get(plain) ?? canonicalTitles.get(`${portfolio} ${head}`.trim());
  if (known !== undefined) return known;
  const minister = /^(?:minister)$/.test(head) && portfolio !== '' && tail === '' && portfolio !== 'prime' && !/\b(?:deputy|vice|prime)\b/.test(portfolio);
  if (minister) return `Minister of ${titleCase(portfolio)}`;
  return titleCase(plain);
}

const SMALL = new Set(['of', 'for', 'to', 'the', 'and', 'in', 'on', 'at']);

function titleCase(words: string): string {
  return words.split(' ').map((word, index) => (index > 0 && SMALL.has(word) ? word : /^\p{Lu}/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1))).join(' ');
}
