import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { assign } from '../../src/extract/evaluation-assignment.js';
import { wilson } from '../../src/extract/evaluation-interval.js';
import { findExact } from '../../src/shared/span.js';
import { measureNames, measures } from '../../src/extract/evaluation-measures.js';
import { EvaluationSentences } from '../../src/extract/evaluation-sentences.js';
import { splitOf, splitOfHash } from '../../src/extract/evaluation-split.js';

describe('the Wilson interval', () => {
  // Newcombe, Statistics in Medicine 17 (1998), Table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i of %i is as published', (right, of, low, high) => {
    const interval = wilson(right, of);
    expect([interval?.low.toFixed(4), interval?.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
  });

  it('says something at both ends, and nothing of nothing', () => {
    expect(wilson(20, 20)).toEqual({ low: expect.closeTo(0.8389, 4), high: 1 });
    expect(wilson(0, 0)).toBeNull();
  });
});

describe('the assignment', () => {
  const total = (weights: number[][], pairs: readonly (readonly [number, number])[]): number => pairs.reduce((sum, [row, column]) => sum + (weights[row]?.[column] ?? 0), 0);

  /** The best sum, by trying everything. */
  function best(weights: number[][], row = 0, taken: ReadonlySet<number> = new Set()): number {
    const own = weights[row];
    if (own === undefined) return 0;
    return Math.max(best(weights, row + 1, taken), ...own.flatMap((weight, column) => (taken.has(column) || weight <= 0 ? [] : [weight + best(weights, row + 1, new Set([...taken, column]))])));
  }

  it('is the best there is, one to one', () => {
    const matrix = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).chain(([rows, columns]) => fc.array(fc.array(fc.integer({ min: -3, max: 9 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
    fc.assert(
      fc.property(matrix, (weights) => {
        const pairs = assign(weights);
        expect(total(weights, pairs)).toBe(best(weights));
        expect([new Set(pairs.map(([row]) => row)).size, new Set(pairs.map(([, column]) => column)).size]).toEqual([pairs.length, pairs.length]);
      }),
    );
  });

  it('does not let the first row take what the second needs', () => {
    expect(assign([[5, 4], [5, 0]])).toEqual([[0, 1], [1, 0]]);
  });
});

describe('the split of the gold', () => {
  it('follows from the bytes alone', () => {
    const texts = Array.from({ length: 200 }, (_, index) => `article ${index}\n`);
    const expected = texts.map((text) => (Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 8), 16) % 5 < 2 ? 'TEST' : 'DEVELOPMENT'));
    expect(texts.map((text) => splitOf(Buffer.from(text)))).toEqual(expected);
    expect(expected.filter((split) => split === 'TEST').length).toBeGreaterThan(60);
    expect([splitOfHash('00000001'), splitOfHash('00000002'), splitOfHash('00000006')]).toEqual(['TEST', 'DEVELOPMENT', 'TEST']);
  });
});

describe('sentences, for comparing', () => {
  const text = '“We agreed,” Mr. Hariri said in the U.S. capital. “It is done.” She left\n\nThe end 😀. "No": ‘it isn’t so’.';
  const sentences = new EvaluationSentences(text);
  const at = (words: string) => findExact(text, words) ?? { start: -1, end: -1 };

  it('end at stops and lines, not at abbreviations', () => {
    expect(['agreed', 'capital', 'done', 'left', 'end', 'No'].map((word) => [...sentences.of([at(word)])])).toEqual([[0], [0], [1], [2], [3], [4]]);
    expect([...sentences.of([at('capital. “It')])]).toEqual([0, 1]);
    expect(sentences.show(at('end'))).toBe('The end 😀.');
  });

  it('know what stands between quotation marks', () => {
    expect(sentences.quoted).toEqual([at('“We agreed,”'), at('“It is done.”'), at('"No"'), at('‘it isn’t so’')]);
  });
});

describe('the measures', () => {
  it('are explained, in their order, in docs/evaluating.md', () => {
    const doc = readFileSync(path.join(__dirname, '../../docs/evaluating.md'), 'utf8');
    const rows = [...doc.matchAll(/^\| (.+?) \| (P R F1|share) \|/gm)].map(([, name, numbers]) => [name, numbers]);
    expect(rows).toEqual(measureNames.map((name) => [name, measures[name] === 'SHARE' ? 'share' : 'P R F1']));
  });
});
