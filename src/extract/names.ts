import type { Annotated } from './annotated.js';
import { givenNames } from './lexicon-given-names.js';
import { groupHeads } from './lexicon-groups.js';
import { organizationHeads } from './lexicon-organizations.js';
import { honorifics, nameParticles, portfolios, titleHeads } from './lexicon-titles.js';
import type { Sentence, Token } from './tokens.js';

/** A run of capital words that may be the name of a person: tokens [from, to). */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  /** Where an honorific before it begins; `from` if there is none. */
  readonly outer: number;
  /** How sure the words alone make it: 2 a given name or honorific, 1 capitals alone, 0 a single word. */
  readonly strength: 0 | 1 | 2;
}

const never = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
   the a an this that these those in on at by for from to with of as and or but if when while after before since during despite although because however meanwhile moreover
   islamic muslim christian jewish arab kurdish sunni shia shiite western eastern northern southern holy god internet covid republic kingdom state states united nations union
   i he she it we they you his her their our my its who what where why how no not yes there here also earlier later last next both each all some many most such
   minister president foreign affairs international national general new old north south east west day week month year summit treaty agreement accord deal pact convention protocol
   declaration memorandum resolution plan initiative act law war revolution conference forum statement communique talks dialogue process project road belt corridor nuclear
   eid nowruz ramadan christmas easter muharram covid-19 ad bc am pm gmt est utc km mph usd eur euro dollar dollars percent news agency twitter facebook instagram telegram
   palace house airport hotel square street avenue river mountain lake sea gulf ocean strait bay island islands province region city town district port base center centre hall mosque church
   university institute school college hospital museum library court council parliament assembly senate congress ministry department commission committee organization organisation
   league bloc alliance party front movement group team club company corporation bank fund force forces army navy corps guard guards police operation mission
   electric motors dynamics
   novichok brexit olympics olympic cup games world g7 g20 quds
   diplomacy operations
   dear thank thanks congratulations according given speaking asked addressing referring citing quoting noting stressing pointing commenting responding meeting talking hosting visiting touching
   sources analysts experts officials diplomats observers critics reports media`.trim().split(/\s+/),
);
/** Countries and cities that are also surnames, behind a given name. */
const surnames = new Set(['Jordan', 'Chad', 'Georgia', 'London', 'Washington', 'Houston', 'Israel', 'Paris', 'Sydney', 'Salisbury', 'Split', 'Bergen', 'Holland', 'France', 'Ireland', 'England', 'Malé', 'Bern', 'Berlin', 'Lincoln', 'Santiago', 'Victoria', 'Male', 'Cologne', 'Perth', 'Brest', 'Gore', 'Nice', 'Medina', 'Florence', 'Vienna', 'Taif', 'Wagner', 'Hue', 'Hama']);

/** Whether a capital word can be a name: no day, month, title or word of an institution. */
export function isNameWord(lower: string): boolean {
  return !never.has(lower) && !honorifics.has(lower) && !titleHeads.has(lower) && !portfolios.has(lower);
}

const isInitial = (token: Token): boolean => /^\p{Lu}\.?$/u.test(token.text) || /^(?:Jr|Sr|St)\.?$/.test(token.text);

function namely(text: Annotated, at: number, sentence: Sentence): boolean {
  const token = text.tokens[at];
  if (token === undefined || !token.capital || !/^\p{L}/u.test(token.text)) return false;
  if (!text.free(at)) {
    const before = text.tokens[at - 1];
    return at > sentence.from && surnames.has(token.text) && before !== undefined && givenNames.has(before.text) && text.free(at - 1);
  }
  if (/^(?:may|april|june|august)$/.test(token.lower)) return at > sentence.from && givenNames.has(text.tokens[at - 1]?.text ?? '') && !/^\d/.test(text.tokens[at + 1]?.text ?? '');
  if (never.has(token.lower) || honorifics.has(token.lower.replace(/\.$/, ''))) return givenNames.has(token.text) && token.lower !== 'general' && !never.has(token.lower);
  if (groupHeads.has(token.lower)) return false;
  if (titleHeads.has(token.lower) && token.lower !== 'shah' && !givenNames.has(token.text)) return false;
  if (portfolios.has(token.lower) && !givenNames.has(token.text)) return false;
  if (/^(?:[A-Z]{2,}[A-Z0-9]*)$/.test(token.text)) return false;
  if (/(?:ian|ese|ism|ist|ists|ians)$/.test(token.lower) && text.tokens[at + 1]?.capital === true && !givenNames.has(token.text) && token.pos === 'ADJ') return false;
  if (at === sentence.from || /^[“"'‘(:;]$/.test(text.tokens[at - 1]?.text ?? '')) return givenNames.has(token.text) || token.pos === 'PROPN' || (token.pos === 'NOUN' && text.tokens[at + 1]?.capital === true);
  return !/^(?:DET|PRON|ADP|CCONJ|SCONJ|AUX|ADV|NUM)$/.test(token.pos) || givenNames.has(token.text) || (token.pos === 'ADV' && givenNames.has(text.tokens[at - 1]?.text ?? ''));
}

/** The names that may be in a sentence, left to right, none over another. `isTitle` tells tokens of titles. */
export function nameRuns(text: Annotated, sentence: Sentence, isTitle: (at: number) => boolean): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = sentence.from; at < sentence.to; ) {
    if (isTitle(at) || !namely(text, at, sentence)) {
      at += 1;
      continue;
    }
    const to = endOf(text, at, sentence, isTitle);
    const run = describe(text, at, to, sentence);
    if (run !== null) runs.push(run);
    at = to;
  }
  return runs;
}

function endOf(text: Annotated, at: number, sentence: Sentence, isTitle: (at: number) => boolean): number {
  const { tokens } = text;
  let to = at + 1;
  while (to < sentence.to && to - at < 7) {
    const token = tokens[to];
    if (token === undefined) break;
    if (!isTitle(to) && (namely(text, to, sentence) || (token.text === 'Sheikh' && namely(text, to + 1, sentence)) || /^(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI?)$/.test(token.text))) to += 1;
    else if (token.text === '.' && isInitial(tokens[to - 1] ?? token) && !token.spaced && namely(text, to + 1, sentence) && (tokens[to - 1]?.text.length ?? 9) <= 2) to += 1;
    else if (nameParticles.has(token.lower) && !token.capital && particleLeads(text, to, sentence)) to += 1;
    else break;
  }
  return to;
}

/** Whether behind a small particle comes a name, perhaps behind another particle: "van der Leyen". */
function particleLeads(text: Annotated, at: number, sentence: Sentence): boolean {
  const next = text.tokens[at + 1];
  if (next === undefined || at + 1 >= sentence.to) return false;
  if (namely(text, at + 1, sentence)) return true;
  return nameParticles.has(next.lower) && at + 2 < sentence.to && namely(text, at + 2, sentence);
}

function describe(text: Annotated, from: number, to: number, sentence: Sentence): NameRun | null {
  const { tokens } = text;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined) return null;
  if (organizationHeads.has(last.lower) && to - from > 1) return null;
  let outer = from;
  let honoured = false;
  while (outer > sentence.from && text.free(outer - 1)) {
    const dot = tokens[outer - 1]?.text === '.' && outer - 1 > sentence.from;
    const word = tokens[outer - (dot ? 2 : 1)];
    if (word === undefined || !word.capital || !honorifics.has(word.lower.replace(/\.$/, '')) || titleHeads.has(word.lower)) break;
    outer -= dot ? 2 : 1;
    honoured = true;
    // "His Excellency X".
    if (/^(?:excellency|majesty|highness|holiness)$/.test(word.lower) && /^(?:his|her|your)$/.test(tokens[outer - 1]?.lower ?? '') && outer - 1 >= sentence.from) outer -= 1;
  }
  const given = givenNames.has(first.text) || givenNames.has(first.text.split('-')[0] ?? '');
  const many = to - from > 1;
  return { from, to, outer, strength: honoured || (given && many) ? 2 : many ? 1 : 0 };
}
