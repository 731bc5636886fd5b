import { givenNames } from './lexicon-given-names.js';
import { ambiguousAcronyms, organizationHeads } from './lexicon-organizations.js';
import { type LexiconEntry, lexiconAt } from './lexicon.js';
import type { Sentence, Token, Tokenized } from './tokens.js';

/** A name of the lexicons, or a body that its last word shows to be one, as it stands in the text: tokens [from, to). */
export interface Marked {
  readonly from: number;
  readonly to: number;
  readonly entry: LexiconEntry;
}

const CONNECTORS = new Set(['of', 'for', 'and', 'the', 'on', '&', 'de']);
/** Capital words that begin a sentence and no name. */
const ministryOf = /^(?:ministry|department|council|organi[sz]ation|embassy|bank|union|league|association|university|court|office|commission|committee|agency|institute|assembly|house|parliament|corps|consulate|front|movement|party)$/;

/** The words of an article with the names of the lexicons found in them. */
export class Annotated {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly #starting = new Map<number, Marked>();
  readonly #ending = new Map<number, Marked>();
  /** Tokens that a mark covers. */
  readonly #taken: Uint8Array;

  constructor(readonly source: Tokenized) {
    this.tokens = source.tokens;
    this.sentences = source.sentences;
    this.#taken = new Uint8Array(source.tokens.length);
    for (const sentence of this.sentences) this.#markSentence(sentence);
  }

  /** The mark that begins with token `at`. */
  startingAt(at: number): Marked | null {
    return this.#starting.get(at) ?? null;
  }

  /** The mark whose last token stands before `at`. */
  endingAt(at: number): Marked | null {
    return this.#ending.get(at) ?? null;
  }

  /** All marks, in the order of the text. */
  marks(): IterableIterator<Marked> {
    return this.#starting.values();
  }

  /** Whether token `at` belongs to no mark. */
  free(at: number): boolean {
    return this.#taken[at] !== 1;
  }

  /** The words of the tokens [from, to), as written. */
  words(from: number, to: number): string {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    return first === undefined || last === undefined ? '' : this.source.text.slice(first.start, last.end);
  }

  #markSentence(sentence: Sentence): void {
    for (let at = sentence.from; at < sentence.to; ) {
      const body = this.#bodyAt(at, sentence);
      const match = lexiconAt(this.tokens, at, sentence.to);
      if (match !== null && (body === null || body.to <= at + match.length) && this.#counts(at, match.entry, match.length)) {
        this.#add({ from: at, to: at + match.length, entry: match.entry });
        at += match.length;
      } else if (body !== null) {
        this.#add(body);
        at = body.to;
      } else {
        at += 1;
      }
    }
  }

  #add(mark: Marked): void {
    this.#starting.set(mark.from, mark);
    this.#ending.set(mark.to, mark);
    this.#taken.fill(1, mark.from, mark.to);
  }

  /** Whether a name of the lexicon means what the lexicon says, here. */
  #counts(at: number, entry: LexiconEntry, length: number): boolean {
    const token = this.tokens[at];
    if (token === undefined) return false;
    if (entry.kind === 'ORGANIZATION' && length === 1 && ambiguousAcronyms.has(token.text)) return this.tokens[at - 1]?.lower === 'the' || this.tokens[at - 1]?.text === '(';
    if (token.text === 'US' || token.text === 'IS') return true;
    const behind = this.tokens[at + length]?.text ?? '';
    // "the Algiers Agreement", "Minsk Protocol": the name of a paper, not of a place.
    if (entry.kind === 'CITY' && /^(?:Agreements?|Accords?|Treaty|Protocol|Declaration|Convention|Pact|Process|Memorandum|Communiqué|Statement)$/.test(behind)) return false;
    if (token.text === 'Gulf' && length === 1 && this.tokens[at - 1]?.lower !== 'the') return false;
    return !(entry.kind === 'CITY' && /^(?:Split|Nice|Porto|Bled|Bari|Brest|Tyre|Hue|Bonn|Oxford|Salisbury|Alexandria|Georgetown|Kingston|Wellington|Florence)$/.test(token.text) && !/^(?:in|to|from|at|near|of|visited|visits|visiting|visit|for|leaving|left|reached)$/.test(this.tokens[at - 1]?.lower ?? ''));
  }

  /** A body that no lexicon lists: capital words that end in "Council", "Ministry of …"; also "the foreign ministry". */
  #bodyAt(at: number, sentence: Sentence): Marked | null {
    const first = this.tokens[at];
    if (first === undefined || !(first.capital || ministries.has(first.lower))) return null;
    if (!first.capital) return this.#smallMinistry(at, at, sentence, null);
    const leading = lexiconAt(this.tokens, at, sentence.to);
    if (leading?.entry.kind === 'DEMONYM' && ministries.has(this.tokens[at + leading.length]?.text ?? '')) return this.#smallMinistry(at, at + leading.length, sentence, leading.entry.code);
    if (at === sentence.from && (first.pos === 'DET' || first.pos === 'ADP' || first.pos === 'PRON')) return null;
    let end = at;
    let head = -1;
    while (end < sentence.to) {
      const token = this.tokens[end];
      if (token === undefined) break;
      const joint = CONNECTORS.has(token.lower) && head !== -1 && this.#capitalAfter(end, sentence);
      if (!token.capital && !joint) break;
      if (token.capital && end > at && this.#breaks(end)) break;
      if (joint && token.lower === 'and' && !ministryOf.test(this.tokens[head]?.lower ?? '')) break;
      if (organizationHeads.has(token.lower) && token.capital && token.pos !== 'VERB') head = end;
      end += 1;
    }
    if (head === -1) return this.#acronymAt(at, first);
    const to = ministryOf.test(this.tokens[head]?.lower ?? '') ? this.#tail(head, end) : head + 1;
    if (to - at < 2) return null;
    return this.#body(at, to, this.tokens[head]?.lower ?? '');
  }

  /** "FDLR", "CELAC": capitals alone, between words that have small letters. */
  #acronymAt(at: number, { text, pos }: Token): Marked | null {
    if (!/^[A-Z]{3,6}$/.test(text) || !/^(?:PROPN|NOUN)$/.test(pos) || noBody.has(text) || /^[IVXLCDM]+$/.test(text)) return null;
    const around = [this.tokens[at - 1], this.tokens[at + 1]];
    if (around.some((token) => token !== undefined && /^\p{Lu}{3,}$/u.test(token.text))) return null;
    return { from: at, to: at + 1, entry: { kind: 'ORGANIZATION', organization: { name: text, kind: 'OTHER', country: null } } };
  }

  /** "Ministry of Foreign Affairs" runs on over "of"; "Council Secretary Ali" ends behind the head. */
  #tail(head: number, end: number): number {
    if (!CONNECTORS.has(this.tokens[head + 1]?.lower ?? '') || this.tokens[head + 1]?.lower === 'and' || this.tokens[head + 1]?.lower === 'the') return head + 1;
    const country = this.tokens[head + 2]?.lower === 'the' ? head + 3 : head + 2;
    const match = lexiconAt(this.tokens, country, end);
    return match?.entry.kind === 'COUNTRY' && !/^(?:bank|university|union|league|organi[sz]ation|parliament)$/.test(this.tokens[head]?.lower ?? '') ? head + 1 : end;
  }

  /** A capital word that ends a name before it: a title or a country in the middle of a run. */
  #breaks(at: number): boolean {
    // "the Office on Drugs and Crime Yuri Fedotov": a person's name begins.
    if (givenNames.has(this.tokens[at]?.text ?? '') && this.tokens[at + 1]?.capital === true && this.tokens[at - 1]?.capital === true && !organizationHeads.has(this.tokens[at + 1]?.lower ?? '')) return true;
    return /^(?:President|Minister|Secretary|Spokesman|Spokesperson|Spokeswoman|Chief|Director|Chairman|Speaker|Commander|General|Ambassador|Prime|Head|Adviser|Advisor|Envoy|Deputy|Brigadier|Major|Lieutenant|King|Prince)$/.test(this.tokens[at]?.text ?? '') && lexiconAt(this.tokens, at, at + 2) === null && !organizationHeads.has(this.tokens[at + 1]?.lower ?? '');
  }

  #capitalAfter(at: number, sentence: Sentence): boolean {
    const next = this.tokens[at + 1];
    return at + 1 < sentence.to && next !== undefined && ((next.capital && !/day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(next.text)) || (next.lower === 'the' && this.tokens[at + 2]?.capital === true));
  }

  /** "foreign ministry", "interior ministry", "parliament" in small letters. */
  #smallMinistry(from: number, at: number, sentence: Sentence, country: string | null): Marked | null {
    const affairs = this.tokens[at + 1]?.lower === 'affairs' ? 1 : 0;
    const next = this.tokens[at + 1 + affairs];
    if (at + 1 + affairs >= sentence.to || next === undefined || next.lower !== 'ministry') return null;
    return { from, to: at + 2 + affairs, entry: { kind: 'ORGANIZATION', organization: { name: ministryName(this.words(at, at + 2 + affairs)), kind: 'MINISTRY', country } } };
  }

  #body(from: number, to: number, head: string): Marked {
    let start = from;
    let country: string | null = null;
    const leading = lexiconAt(this.tokens, from, to);
    if (leading !== null && (leading.entry.kind === 'DEMONYM' || leading.entry.kind === 'COUNTRY') && to - from - leading.length >= 1) {
      country = leading.entry.code;
      if (to - from - leading.length >= 2 || organizationHeads.has(head)) start = from + leading.length;
    }
    const name = this.words(start, to).replace(/\s+/g, ' ').replaceAll('’', "'");
    const kind = organizationHeads.get(head) ?? 'OTHER';
    return { from: start === from ? from : from, to, entry: { kind: 'ORGANIZATION', organization: { name: ministryName(name), kind: kind === 'MINISTRY' && !/ministry|department/i.test(name) ? 'OTHER' : kind, country } } };
  }
}

/** Acronyms that name no body. */
const noBody = new Set(['JCPOA', 'USD', 'EUR', 'GMT', 'UTC', 'EST', 'EDT', 'CET', 'GDP', 'GNP', 'CEO', 'CFO', 'NGO', 'HIV', 'AIDS', 'COVID', 'SARS', 'LNG', 'LPG', 'NPT', 'START', 'INF', 'TNT', 'DNA', 'VIP', 'FAQ', 'PDF', 'SMS', 'GPS', 'UAV', 'ICBM', 'WMD', 'FTA', 'MOU', 'VAT', 'IED', 'POW', 'THE', 'AND', 'NEW', 'FOR', 'ISBN', 'HTML', 'HTTP', 'WWW', 'IPO', 'STEM', 'MBA', 'PHD', 'BSC', 'VFA', 'SOFA', 'NSG']);
const ministries = new Set(['foreign', 'defense', 'defence', 'interior', 'finance', 'oil', 'petroleum', 'energy', 'health', 'trade', 'economy', 'justice', 'intelligence', 'education', 'agriculture', 'transport', 'information', 'culture']);
const ministryNames: Readonly<Record<string, string>> = { foreign: 'Foreign Affairs', defense: 'Defence', defence: 'Defence', interior: 'the Interior', oil: 'Petroleum', petroleum: 'Petroleum', 'foreign affairs': 'Foreign Affairs' };

/** "Foreign Ministry", "foreign affairs ministry" and "Ministry of Foreign Affairs" are one body. */
function ministryName(name: string): string {
  const match = /^([\p{L} ]+) ministry$/iu.exec(name);
  if (match?.[1] === undefined) return name;
  const what = match[1].toLowerCase();
  return `Ministry of ${ministryNames[what] ?? what.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase())}`;
}

