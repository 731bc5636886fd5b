// size: one pass from text to tokens, the repairs of what the tagger cuts side by side.
import winkModel from 'wink-eng-lite-web-model';
import winkNlp, { type ItsFunction } from 'wink-nlp';
import type { ReadArticle } from '../article/article-text.js';
import type { SectionKind } from '../article/article.enum.js';
import { CodePoints } from '../shared/span.js';

/** A word or sign of the text. Offsets are UTF-16 units of the article's text. */
export interface Token {
  /** As written, but with ' for ’. */
  readonly text: string;
  readonly lower: string;
  /** The dictionary form, lower case: "met" is "meet". */
  readonly lemma: string;
  /** Part of speech, as in Universal Dependencies: NOUN, PROPN, VERB, AUX … */
  readonly pos: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** A blank stands before it. */
  readonly spaced: boolean;
}

/** A sentence: the tokens [from, to) of the article. */
export interface Sentence {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly section: SectionKind;
  /** Which section it stands in. */
  readonly paragraph: number;
}

/** The article as words and sentences. Nothing later reads the text itself, except to quote it. */
export interface Tokenized {
  readonly text: string;
  readonly points: CodePoints;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

const nlp = winkNlp(winkModel, ['sbd', 'pos']);
/** What is asked of each token. They are functions without `this`, declared as methods. */
const its = nlp.its as unknown as Readonly<Record<'value' | 'pos' | 'lemma', ItsFunction<string>>>;

/** Longest piece given to the tagger at once, in UTF-16 units: a cap on its memory, far above any paragraph. */
const PIECE = 20_000;

/** After these a full stop ends no sentence. */
const ABBREVIATION = /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Adm|Brig|Sen|Rep|Gov|St|Sgt|Capt|Cmdr|Hon|Rev|Jr|Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|U\.S|U\.N|U\.K|E\.U|D\.C|[A-Z])$/;
/** Second halves that describe: "Trump-ordered" is two words to a reader of facts. */
const APART = /^(?:ordered|led|backed|brokered|mediated|sponsored|drafted|based|hosted|proposed|imposed|supported|style|born|elect|general|president|minister|designate)$/;

interface Piece { readonly from: number; readonly to: number; readonly section: SectionKind; readonly paragraph: number }

/**
 * Cuts an article into sentences and words. Datelines and crossheads are left out: they tell no facts of their own.
 *
 * @param isPlaceName whether a capital word names a country or city, so that "US-Iran" stays three words
 */
export function tokenize(article: Pick<ReadArticle, 'text' | 'sections'>, isPlaceName: (word: string) => boolean): Tokenized {
  const points = new CodePoints(article.text);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const piece of pieces(article, points)) {
    // Same length, so that offsets stay: the tagger knows only the straight apostrophe and the plain blank.
    const plain = article.text.slice(piece.from, piece.to).replace(/[’ʼ]/g, "'").replace(/[\u00a0\u202f]/g, ' ');
    const first = tokens.length;
    const cuts = readPiece(plain, piece.from, tokens, isPlaceName);
    let from = first;
    for (const to of cuts) {
      if (to > from) sentences.push({ index: sentences.length, from, to, section: piece.section, paragraph: piece.paragraph });
      from = to;
    }
  }
  return { text: article.text, points, tokens, sentences };
}

function pieces({ text, sections }: Pick<ReadArticle, 'text' | 'sections'>, points: CodePoints): Piece[] {
  return sections.flatMap(({ kind, start, end }, paragraph) => {
    if (kind === 'DATELINE' || kind === 'CROSSHEAD') return [];
    const found: Piece[] = [];
    const last = points.toUnit(end);
    for (let from = points.toUnit(start); from < last; ) {
      const to = last - from <= PIECE ? last : cutNear(text, from + PIECE);
      found.push({ from, to, section: kind, paragraph });
      from = to;
    }
    return found;
  });
}

/** A place to cut at or a little before: behind a sentence or a blank, else anywhere but within a character. */
function cutNear(text: string, at: number): number {
  const before = text.slice(at - 2000, at);
  const blank = Math.max(before.lastIndexOf('. ') + 1, before.lastIndexOf('\n'), 0) || before.lastIndexOf(' ');
  if (blank > 0) return at - before.length + blank;
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

/** Appends the tokens of a piece. @returns where its sentences end, as token indexes */
function readPiece(plain: string, offset: number, tokens: Token[], isPlaceName: (word: string) => boolean): number[] {
  const all = nlp.readDoc(plain).tokens();
  const values = all.out(its.value).map(curly());
  const tags = all.out(its.pos);
  const lemmas = all.out(its.lemma);
  const ends = sentenceEnds(plain, values);
  const cuts: number[] = [];
  let cursor = 0;
  for (const [index, value] of values.entries()) {
    const start = place(plain, value, cursor);
    if (start !== -1 && value.trim() !== '') {
      const spaced = start > cursor || start === 0;
      cursor = start + value.length;
      append(tokens, { text: value, lower: value.toLowerCase(), lemma: lemmas[index] ?? '', pos: tags[index] ?? '', start: offset + start, end: offset + cursor, capital: /^\p{Lu}/u.test(value), spaced }, isPlaceName);
    }
    if (ends[index] === true) cuts.push(tokens.length);
  }
  cuts.push(tokens.length);
  return cuts;
}

/** Where a token stands at or behind `cursor`; -1 if nowhere. Between tokens there are blanks alone. */
function place(plain: string, value: string, cursor: number): number {
  if (value !== '“' && value !== '”') return plain.indexOf(value, cursor);
  let at = cursor;
  while (at < plain.length && !/[“”"]/.test(plain.charAt(at))) at += 1;
  return at < plain.length ? at : -1;
}

/** Makes straight quotation marks curly, opening and closing in turn, so that later all are told apart. */
function curly(): (value: string) => string {
  let open = false;
  return (value) => {
    if (value === '“' || value === '”') open = value === '“';
    if (value !== '"') return value;
    open = !open;
    return open ? '“' : '”';
  };
}

/** For each token whether a sentence ends behind it. */
function sentenceEnds(plain: string, values: readonly string[]): boolean[] {
  const ends = values.map(() => false);
  let quoted = 0;
  for (const [index, value] of values.entries()) {
    if (value === '“') quoted += 1;
    if (value === '”') quoted = 0;
    if (!/^[.!?…]+$/.test(value) && value !== '\n') continue;
    // "wrote on X. “We …": before a quotation a single letter ends a sentence too.
    if (value === '.' && ((ABBREVIATION.test(values[index - 1] ?? '') && !(/^[A-Z]$/.test(values[index - 1] ?? '') && values[index + 1] === '“')) || /^[a-z]/.test(values[index + 1] ?? ''))) continue;
    const closed = /^[”"'’»)\]]$/.test(values[index + 1] ?? '');
    // Inside a quotation of several sentences nothing is cut: they are one statement, said by one.
    if (quoted > 0 && !closed && values.indexOf('”', index) !== -1 && values.indexOf('”', index) - index < 200) continue;
    const at = closed ? index + 1 : index;
    const next = values[at + 1] ?? '';
    if (closed && (/^[a-z,]/.test(next) || (/^(?:He|She|They)$/.test(next) && /^(?:said|says|added|told|wrote|warned|asked|stressed|noted|insisted|replied)$/.test(values[at + 2] ?? '')))) continue;
    ends[at] = true;
  }
  return plain === '' ? [] : ends;
}

/** Appends a token, its "'s" apart, or joins it to the one before where a hyphen without blanks ties them: "al-Kadhimi", "high-level". */
function append(tokens: Token[], whole: Token, isPlaceName: (word: string) => boolean): void {
  const token = withoutOwning(whole);
  joinOrPush(tokens, token, isPlaceName);
  if (token !== whole) tokens.push({ text: "'s", lower: "'s", lemma: "'s", pos: 'PART', start: token.end, end: whole.end, capital: false, spaced: false });
}

/**
 * A word without its "'s". The tagger parts the two, but for words that it once met where it could not, and then keeps whole from
 * there on: what an article tells must not depend on those read before it.
 */
function withoutOwning(token: Token): Token {
  if (!/^\p{L}.*'s$/isu.test(token.text)) return token;
  const text = token.text.slice(0, -2);
  return { ...token, text, lower: text.toLowerCase(), lemma: text.toLowerCase(), end: token.end - 2 };
}

function joinOrPush(tokens: Token[], token: Token, isPlaceName: (word: string) => boolean): void {
  const hyphen = tokens.at(-1);
  const before = tokens.at(-2);
  if (hyphen !== undefined && !token.spaced && hyphen.end === token.start && /[\u0080-\uffff]/.test(`${hyphen.text.slice(-1)}${token.text.charAt(0)}`) && /\p{L}\p{M}*$/u.test(hyphen.text) && /^[\p{L}\p{M}]/u.test(token.text)) {
    // The tagger cuts words at letters it does not know: "Hamáček".
    const text = hyphen.text + token.text;
    tokens.splice(-1, 1, { ...hyphen, text, lower: text.toLowerCase(), lemma: text.toLowerCase(), end: token.end, pos: hyphen.capital ? 'PROPN' : hyphen.pos });
    return;
  }
  // "P5+1", "E3+3".
  if (hyphen !== undefined && !token.spaced && hyphen.end === token.start && /^\+\d$/.test(token.text) && /^(?:[A-Z]{1,2})?\d$/.test(hyphen.text)) {
    const text = hyphen.text + token.text;
    tokens.splice(-1, 1, { ...hyphen, text, lower: text.toLowerCase(), lemma: text.toLowerCase(), end: token.end, pos: 'PROPN' });
    return;
  }
  if (hyphen?.text === '-' && before !== undefined && !hyphen.spaced && !token.spaced && joins(before, token, isPlaceName)) {
    tokens.splice(-2, 2, {
      text: `${before.text}-${token.text}`,
      lower: `${before.lower}-${token.lower}`,
      lemma: `${before.lower}-${token.lemma}`,
      pos: before.pos === 'PROPN' || token.pos === 'PROPN' ? 'PROPN' : token.pos === 'VERB' && before.pos !== 'VERB' ? 'ADJ' : token.pos,
      start: before.start,
      end: token.end,
      capital: before.capital || token.capital,
      spaced: before.spaced,
    });
  } else {
    tokens.push(token);
  }
}

function joins(before: Token, token: Token, isPlaceName: (word: string) => boolean): boolean {
  if (!/^[\p{L}\p{N}]/u.test(before.text) || !/^[\p{L}\p{N}]/u.test(token.text)) return false;
  if (APART.test(token.lower) && before.capital) return /^(?:general|president|minister)$/.test(token.lower);
  return !(before.capital && (isPlaceName(before.text) || isPlaceName(token.text)));
}
