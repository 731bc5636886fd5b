import { codePoints, type Span } from '../shared/span.js';
import type { SectionKind } from './article.enum.js';

/** A piece of an article, in code points of the stored text. */
export type Section = Span & { readonly kind: SectionKind };

/** Where the header found things, in UTF-16 units. */
export type HeaderEnd = { readonly standfirst: Span | null; readonly bodyFrom: number };

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.’'/-]*[\p{Lu}\p{M}.](?: \p{Lu}[\p{Lu}\p{M}.’'-]*[\p{Lu}\p{M}.]){0,3}`;
const WORD = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`;
const WORDS = String.raw`${WORD}(?: (?:(?:de|del|da|do|la|le|el|al|of|the|and) )?${WORD}){0,3}`;
/** Words that begin a sentence such as "However, Iran – …" rather than name a place. */
const NO_PLACE = String.raw`(?:On|In|At|By|For|From|As|After|Before|Earlier|Later|Last|Next|However|Meanwhile|Moreover|Still|Today|Yesterday|But|And|Yet|So|Also|Then|Now|The|He|She|It|They|We|If|Yes|No|Well|\p{Lu}[a-z]+day)\b`;
const AGENCY = String.raw` {0,2}\([\p{L}\p{M}\p{N} ./&’'-]{2,40}\)`;
/** Behind a place not in capitals, only agencies: "Zarif (Iran) –" is no dateline. */
const KNOWN_AGENCY = String.raw` {0,2}\((?:AFP|AP|UPI|dpa|DPA|EFE|ANSA|PTI|TASS|MNA|IRNA|ISNA|KUNA|SPA|WAM|BBC|CNN|Reuters|Xinhua|Bloomberg|Anadolu|Sputnik|Interfax|Kyodo|Yonhap|Tasnim)(?: [\p{L} ]{2,20})?\)`;
const PLACE = String.raw`${CAPITALS}(?:, ${WORDS})?|(?!${NO_PLACE})(?:${WORDS}, ${WORDS}|${WORDS}(?=${KNOWN_AGENCY}))`;
const DAY = String.raw`,? (?:${WORD} \d{1,2}|\d{1,2} ${WORD})(?:,? \d{4})?`;
const DASH = String.raw`(?:[^\S\n]*(?:--|[–—])[-–—]*|[^\S\n]+[-_]|-(?=[^\S\n]))[^\S\n]*`;
const DATELINE = new RegExp(`^(${PLACE})(?:${DAY})?(?:${AGENCY})?${DASH}(?=\\S)`, 'u');

/** A dateline is at the start of its paragraph; reading no further keeps the pattern cheap on long lines. */
const DATELINE_WITHIN = 120;

const HEADING = /^#{1,6}[^\S\n]+\S/;

const CROSSHEAD_LENGTH = 60;
const CROSSHEAD_WORDS = 8;

/**
 * Divides an article into sections: in order, never empty, never overlapping, without the blanks around them. The words
 * between a dateline and its paragraph (agency, day, dash) belong to neither.
 *
 * - Paragraphs end at a blank line, and at a line break after the end of a sentence.
 * - The dateline stands at the start of the first or second paragraph (a standfirst counts): `Tehran, Iran –`,
 *   `TEHRAN –`, `BEIRUT (Reuters) -`, `TEHRAN, Jan. 3 (MNA) –`. A single word not in capitals is none: it may be a name.
 * - A crosshead is a line of its own with at most 8 words and 60 characters, without a full stop, between two
 *   paragraphs; in Markdown, a line starting with `#`.
 */
export function divide(text: string, header: HeaderEnd, markdown: boolean): { sections: Section[]; dateline: string | null } {
  const found: Section[] = header.standfirst ? [{ kind: 'STANDFIRST', ...header.standfirst }] : [];
  const blocks = blocksFrom(text, header.bodyFrom, markdown);
  for (const [index, block] of blocks.entries()) {
    const heading = markdown ? headingIn(text, block) : null;
    if (heading) found.push({ kind: 'CROSSHEAD', ...heading });
    else if (isCrosshead(text, block) && [blocks[index - 1], blocks[index + 1]].every((b) => b && !isCrosshead(text, b))) found.push({ kind: 'CROSSHEAD', ...block });
    else found.push(...paragraph(text, block, datelineMayFollow(found)));
  }
  const place = found.find(({ kind }) => kind === 'DATELINE');
  const points = codePoints(text);
  return {
    dateline: place ? text.slice(place.start, place.end) : null,
    sections: found.map(({ kind, start, end }) => ({ kind, start: points.toPoint(start), end: points.toPoint(end) })),
  };
}

function datelineMayFollow(found: readonly Section[]): boolean {
  return found.length === 0 || (found.length === 1 && found[0]?.kind !== 'DATELINE') || (found.length === 2 && found[0]?.kind === 'CROSSHEAD' && found[1]?.kind === 'PARAGRAPH');
}

function paragraph(text: string, block: Span, datelineMayStart: boolean): Section[] {
  const match = datelineMayStart ? DATELINE.exec(text.slice(block.start, Math.min(block.end, block.start + DATELINE_WITHIN))) : null;
  if (match?.[1] === undefined) return [{ kind: 'PARAGRAPH', ...block }];
  return [
    { kind: 'DATELINE', start: block.start, end: block.start + match[1].length },
    { kind: 'PARAGRAPH', start: block.start + match[0].length, end: block.end },
  ];
}

/** The words of a Markdown heading, without the signs around them; a heading runs to the end of its line. */
function headingIn(text: string, block: Span): Span | null {
  const match = /^(#{1,6}[^\S\n]+)([^\n]*?)(?:[^\S\n]+#+)?$/.exec(text.slice(block.start, block.end));
  if (!match?.[1] || !match[2]) return null;
  const start = block.start + match[1].length;
  return { start, end: start + match[2].length };
}

/** Runs of lines without a blank one, cut after lines that end a sentence and around headings; in UTF-16 units, without outer blanks. */
function blocksFrom(text: string, from: number, markdown: boolean): Span[] {
  const blocks: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  for (let lineStart = from; lineStart < text.length; ) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const line = text.slice(lineStart, lineEnd);
    const end = lineStart + line.trimEnd().length;
    const heading = markdown && HEADING.test(line);
    if (heading) open = null;
    if (end === lineStart) {
      open = null;
    } else if (open) {
      open.end = end;
    } else {
      open = { start: lineEnd - line.trimStart().length, end };
      blocks.push(open);
    }
    if (heading || endsSentence(line)) open = null;
    lineStart = lineEnd + 1;
  }
  return blocks;
}

function endsSentence(line: string): boolean {
  return /[.!?؟。！？…][”’"'»)\]]{0,3}\s*$/u.test(line.slice(-40));
}

function isCrosshead(text: string, block: Span): boolean {
  if (block.end - block.start > CROSSHEAD_LENGTH) return false;
  const words = text.slice(block.start, block.end);
  return (
    !/[\n\r]/.test(words) &&
    /^[‘“"'«¿¡(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(words) &&
    !/[.!:;,…。–—-][”’"'»)\]]{0,3}$/u.test(words) &&
    words.split(/\s+/).length <= CROSSHEAD_WORDS
  );
}
