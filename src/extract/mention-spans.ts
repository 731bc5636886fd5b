import { CodePoints } from '../shared/span.js';

/** Words of an article with the code point at which they begin. */
export interface FoundSpan {
  readonly exact: string;
  readonly start: number;
}

const inWord = /^[\p{L}\p{N}]$/u;

/**
 * Where forms of names stand in a text as whole words. Where they overlap, the longest counts: "Zarif" within
 * "Mohammad Javad Zarif" is no mention of its own.
 *
 * @param forms each once; empty ones stand nowhere
 * @returns a list for each form, in the order of the text
 */
export function mentionSpans(text: string, forms: readonly string[]): ReadonlyMap<string, readonly FoundSpan[]> {
  const points = new CodePoints(text);
  const taken = new Uint8Array(text.length);
  const found = new Map<string, FoundSpan[]>();
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    const spans: FoundSpan[] = [];
    for (let at = form === '' ? -1 : text.indexOf(form); at !== -1; at = text.indexOf(form, at + form.length)) {
      const end = at + form.length;
      if (taken.subarray(at, end).some(Boolean) || !isWhole(points, at, end)) continue;
      taken.fill(1, at, end);
      spans.push({ exact: form, start: points.toPoint(at) });
    }
    found.set(form, spans);
  }
  return found;
}

function isWhole(points: CodePoints, start: number, end: number): boolean {
  const { text } = points;
  if (!points.isBoundary(start) || !points.isBoundary(end)) return false;
  const before = start > 0 ? String.fromCodePoint(text.codePointAt(points.toUnit(points.toPoint(start) - 1)) ?? 32) : ' ';
  const after = end < text.length ? String.fromCodePoint(text.codePointAt(end) ?? 32) : ' ';
  return !inWord.test(before) && !inWord.test(after);
}
