/**
 * Spans of text count Unicode code points, as Postgres, Python and the W3C Web Annotation model do. JavaScript strings
 * count UTF-16 units, so an emoji is two of them. Grapheme clusters are no unit here: a letter and its combining
 * accent are two code points.
 */

/** A piece of text: from `start` up to, not including, `end`, in code points of the stored text. */
export type Span = { readonly start: number; readonly end: number };

/**
 * A text with the table that converts between its code points and UTF-16 units. Made once per article in one pass;
 * after that every conversion is a binary search over the characters outside the Basic Multilingual Plane, and free for a
 * text without any. A lone surrogate counts as one code point.
 */
export class CodePoints {
  /** How many code points the text has. */
  readonly length: number;
  /** The code point positions of the characters that take two UTF-16 units, ascending. */
  readonly #wide: readonly number[];

  constructor(readonly text: string) {
    const wide: number[] = [];
    for (let unit = 0, point = 0; unit < text.length; unit++, point++) {
      if ((text.codePointAt(unit) ?? 0) > 0xffff) {
        wide.push(point);
        unit++;
      }
    }
    this.#wide = wide;
    this.length = text.length - wide.length;
  }

  /** The UTF-16 unit at which a code point begins; the length of the string for the end of the text. */
  toUnit(point: number): number {
    return point + countBelow(this.#wide, (wide) => wide < point);
  }

  /** The code point that a UTF-16 unit belongs to. */
  toPoint(unit: number): number {
    return unit - countBelow(this.#wide, (wide, before) => wide + before + 1 <= unit);
  }

  /** Whether a code point begins (or the text ends) at this UTF-16 unit, rather than being cut in two by it. */
  isBoundary(unit: number): boolean {
    return this.toUnit(this.toPoint(unit)) === unit;
  }
}

/** Indexes a text; a text already indexed is handed back, so that callers can pass either. */
export function codePoints(text: string | CodePoints): CodePoints {
  return typeof text === 'string' ? new CodePoints(text) : text;
}

/**
 * The text from `start` up to, not including, `end`, in code points. Pass the index when slicing more than once.
 *
 * @throws RangeError if the span is not `0 <= start <= end <= length`, both whole
 */
export function slice(text: string | CodePoints, start: number, end: number): string {
  const points = codePoints(text);
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > points.length) {
    throw new RangeError(`[${start}, ${end}) is no span of a text of ${points.length} code points; spans are whole numbers with 0 <= start <= end <= ${points.length}.`);
  }
  return points.text.slice(points.toUnit(start), points.toUnit(end));
}

/**
 * Where `exact` stands in the text for the nth time (`occurrence` counts from 1, overlapping ones too), or null. Compares
 * code point by code point: no normalisation, no case folding. An empty `exact` is nowhere.
 */
export function findExact(text: string | CodePoints, exact: string, occurrence = 1): Span | null {
  if (exact === '' || occurrence < 1) return null;
  const points = codePoints(text);
  let left = occurrence;
  for (let unit = points.text.indexOf(exact); unit !== -1; unit = points.text.indexOf(exact, unit + 1)) {
    if (!points.isBoundary(unit) || !points.isBoundary(unit + exact.length)) continue;
    left -= 1;
    if (left === 0) return { start: points.toPoint(unit), end: points.toPoint(unit + exact.length) };
  }
  return null;
}

/** How many leading elements satisfy the test, which must hold for a prefix of the list only. */
function countBelow(list: readonly number[], test: (value: number, index: number) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(list[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
