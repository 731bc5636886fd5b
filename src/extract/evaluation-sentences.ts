import { CodePoints, type Span } from '../shared/span.js';

/** Words before whose full stop a sentence goes on. */
const ABBREVIATION = /(?:^|[\s(“"‘])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Adm|Maj|Brig|Sen|Rep|Gov|Hon|Rev|St|Sr|Jr|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|Inc|Ltd|Co)\.$/u;

/** Where a sentence may end: a stop, what closes, and blanks before what can begin the next one; or the end of a line. */
const END = /[.!?…]+[”’"'»)\]]*(?=[^\S\n]+[“‘"'«(]?[\p{Lu}\p{N}])|\n+/gu;

/** What stands between quotation marks, within a paragraph: “…”, "…", «…», and ‘…’ unless the mark is an apostrophe. */
const QUOTED = /“[^”\n]*”|"[^"\n]*"|«[^»\n]*»|(?<![\p{L}\p{N}])‘(?:[^’\n]|’(?=[\p{L}\p{N}]))*’/gu;

/** The sentences and the quoted words of an article, in code points. Made for comparing, not for reading: doubtful ends are none. */
export class EvaluationSentences {
  readonly #points: CodePoints;
  /** The first code point of each sentence, ascending. */
  readonly #starts: readonly number[];
  /** What stands between quotation marks, the marks included. */
  readonly quoted: readonly Span[];

  constructor(text: string) {
    const points = new CodePoints(text);
    this.#points = points;
    const ends = [...text.matchAll(END)].filter(({ 0: mark, index }) => mark.startsWith('\n') || !ABBREVIATION.test(text.slice(Math.max(0, index - 12), index + 1)));
    this.#starts = [0, ...ends.map(({ 0: mark, index }) => points.toPoint(index + mark.length))];
    this.quoted = [...text.matchAll(QUOTED)].map(({ 0: words, index }) => ({ start: points.toPoint(index), end: points.toPoint(index + words.length) }));
  }

  /** The numbers of the sentences in which the spans stand. */
  of(spans: readonly Span[]): ReadonlySet<number> {
    const numbers = new Set<number>();
    for (const { start, end } of spans) for (let number = this.#at(start); number <= this.#at(Math.max(start, end - 1)); number += 1) numbers.add(number);
    return numbers;
  }

  /** The sentence around a span on one line, for showing. */
  show({ start, end }: Span): string {
    const [first, last] = [this.#at(start), this.#at(Math.max(start, end - 1))];
    const [from, to] = [this.#starts[first] ?? 0, this.#starts[last + 1] ?? this.#points.length];
    return this.#points.text.slice(this.#points.toUnit(from), this.#points.toUnit(to)).replace(/\s+/g, ' ').trim();
  }

  #at(point: number): number {
    return this.#starts.findLastIndex((start) => start <= point);
  }
}

/** Whether two spans have a code point in common. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
