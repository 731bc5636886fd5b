import { CodePoints, findExact, slice } from '../shared/span.js';
import type { DossierFaults, DossierPath } from './dossier-fault.js';
import type { ToldSpan } from './resolved-dossier.js';

/** A span as a dossier may write it. */
export type QuotedSpan =
  | string
  | { exact: string; start?: number | undefined; end?: number | undefined; occurrence?: number | undefined; rule?: string | undefined; score?: number | undefined };

/** How many code points around a span are kept, so that it can be found again in an edited text. */
const CONTEXT = 32;
/** How much of a text is shown in a message. */
const SHOWN = 60;

/** Finds the words that a dossier quotes in its article. */
export class Quotations {
  readonly #points: CodePoints;

  constructor(
    text: string,
    private readonly faults: DossierFaults,
  ) {
    this.#points = new CodePoints(text);
  }

  /** The span, or null after adding a fault that says what stands in the article instead. */
  resolve(quoted: QuotedSpan, path: DossierPath): ToldSpan | null {
    const span = typeof quoted === 'string' ? { exact: quoted } : quoted;
    const place = this.#locate(span, path);
    if (place === null) return null;
    const { start, end } = place;
    return {
      start,
      end,
      exact: span.exact,
      prefix: slice(this.#points, Math.max(0, start - CONTEXT), start),
      suffix: slice(this.#points, end, Math.min(this.#points.length, end + CONTEXT)),
      rule: span.rule ?? null,
      score: span.score ?? null,
    };
  }

  #locate(span: Exclude<QuotedSpan, string>, path: DossierPath): { start: number; end: number } | null {
    const { exact, start, end, occurrence } = span;
    if (start !== undefined) return this.#check(exact, start, end, path);
    if (end !== undefined) return this.#refuse(path, '`end` stands without `start`: give both or neither');
    const found = findExact(this.#points, exact, occurrence ?? 1);
    if (found === null) {
      const times = this.#count(exact);
      return times === 0
        ? this.#refuse(path, `the article does not have the words ${show(exact)}${this.#nearest(exact)}`)
        : this.#refuse(path, `the article has the words ${show(exact)} ${times === 1 ? 'only once' : `only ${times} times`}: occurrence ${occurrence} does not exist`);
    }
    if (occurrence === undefined && findExact(this.#points, exact, 2) !== null) {
      return this.#refuse(path, `the article has the words ${show(exact)} ${this.#count(exact)} times: quote more of the sentence, or say which with { exact: …, occurrence: 2 }`);
    }
    return found;
  }

  #check(exact: string, start: number, end: number | undefined, path: DossierPath): { start: number; end: number } | null {
    const stop = start + new CodePoints(exact).length;
    if (end !== undefined && end !== stop) return this.#refuse(path, `the words ${show(exact)} have ${stop - start} code points, so from ${start} they end at ${stop}, not ${end}`);
    if (stop > this.#points.length) return this.#refuse(path, `the article has ${this.#points.length} code points: nothing stands at ${start}..${stop}`);
    const found = slice(this.#points, start, stop);
    return found === exact ? { start, end: stop } : this.#refuse(path, `at ${start}..${stop} the article has ${show(found)}, not ${show(exact)}`);
  }

  #count(exact: string): number {
    let times = 0;
    while (times < 1000 && findExact(this.#points, exact, times + 1) !== null) times += 1;
    return times;
  }

  #refuse(path: DossierPath, message: string): null {
    this.faults.add(path, message);
    return null;
  }

  /** What the author may have meant: the same words in other case, quotes, dashes or blanks; or where the words part. */
  #nearest(exact: string): string {
    const pattern = alike(exact);
    const like = pattern === null ? null : pattern.exec(this.#points.text);
    if (like !== null) return `; it has ${show(like[0])}`;
    const words = exact.split(/\s+/);
    const upTo = (length: number): RegExpExecArray | null => alike(words.slice(0, length).join(' '))?.exec(this.#points.text) ?? null;
    // If the first n words stand together somewhere, fewer of them do too.
    let [length, high] = [0, words.length - 1];
    while (length < high) {
      const middle = (length + high + 1) >>> 1;
      if (upTo(middle) === null) high = middle - 1;
      else length = middle;
    }
    const parts = length < 2 ? null : upTo(length);
    if (parts !== null) {
      const after = parts.index + parts[0].length;
      return `; after ${show(parts[0])} it goes on ${show(this.#points.text.slice(after, after + SHOWN).trimStart())}`;
    }
    return '';
  }
}

function show(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return `“${line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line}”`;
}

/** Matches the words however their blanks, quotes, dashes and capitals are written. Null for words too long to search so. */
function alike(words: string): RegExp | null {
  if (words.length > 2000) return null;
  const source = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’‘‛`´]/g, '[\'’‘‛`´]').replace(/["“”„«»]/g, '["“”„«»]').replace(/[-‐‑–—]/g, '[-‐‑–—]'))
    .join('\\s+');
  return new RegExp(source, 'iu');
}
