import fc from 'fast-check';
import { codePoints, findExact, slice } from '../../src/shared/span.js';
import { growth } from '../support/growth.js';

const text = 'Zarif met 😀 Hussein; Zarif 🇮🇶 said e\u0301.';

test('positions are code points, not UTF-16 units and not graphemes', () => {
  expect(codePoints(text).length).toBe([...text].length);
  expect(slice(text, 10, 11)).toBe('😀');
  expect(slice(text, 12, 19)).toBe('Hussein');
  expect(slice(text, 27, 29)).toBe('🇮🇶');
  expect(slice(text, 0, 0)).toBe('');
  expect(slice('', 0, 0)).toBe('');
});

test('finding exact words', () => {
  expect(findExact(text, 'Zarif')).toEqual({ start: 0, end: 5 });
  expect(findExact(text, 'Zarif', 2)).toEqual({ start: 21, end: 26 });
  expect(findExact(text, 'Zarif', 3)).toBeNull();
  expect(findExact(text, '🇮🇶')).toEqual({ start: 27, end: 29 });
  expect(findExact(text, 'é')).toBeNull();
  expect(findExact(text, 'zarif')).toBeNull();
  expect(findExact(text, '')).toBeNull();
  expect(findExact(text, 'Zarif', 0)).toBeNull();
  expect(findExact('aaaa', 'aa', 3)).toEqual({ start: 2, end: 4 });
});

test('half a character is nowhere', () => {
  expect(findExact('😀', '\ude00')).toBeNull();
  expect(findExact('😀', '\ud83d')).toBeNull();
  expect(codePoints('a😀b').isBoundary(2)).toBe(false);
});

test.each([[-1, 2], [2, 1], [0, 1.5], [0, 43], [Number.NaN, 1]])('[%p, %p) is refused', (start, end) => {
  expect(() => slice(text, start, end)).toThrow(RangeError);
  expect(() => slice(text, start, end)).toThrow(/is no span of a text of \d+ code points; spans are whole numbers/);
});

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('a', '😀', 'é', 'e\u0301', 'م', '\ud800', '\udc00') }));

describe('for every text', () => {
  test('slices are those of its list of code points', () => {
    fc.assert(fc.property(anyText, fc.nat(), fc.nat(), (any, a, b) => {
      const list = [...any];
      const [start, end] = [a % (list.length + 1), b % (list.length + 1)].sort((x, y) => x - y) as [number, number];
      expect(slice(any, start, end)).toBe(list.slice(start, end).join(''));
      expect(codePoints(any).length).toBe(list.length);
    }), { numRuns: 2000 });
  });

  test('units and points convert back and forth, in order', () => {
    fc.assert(fc.property(anyText, (any) => {
      const points = codePoints(any);
      let unit = 0;
      for (const [point, character] of [...any].entries()) {
        expect(points.toUnit(point)).toBe(unit);
        for (let inside = 0; inside < character.length; inside++) expect(points.toPoint(unit + inside)).toBe(point);
        unit += character.length;
      }
      expect([points.toUnit(points.length), points.toPoint(unit)]).toEqual([any.length, points.length]);
    }), { numRuns: 1000 });
  });

  test('what is cut out is found again, and what is found is there', () => {
    fc.assert(fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 4 }), (any, at, length) => {
      const list = [...any];
      fc.pre(list.length > 0);
      const start = at % list.length;
      const exact = list.slice(start, start + length).join('');
      const points = codePoints(any);
      const found = [];
      for (let n = 1; ; n++) {
        const span = findExact(points, exact, n);
        if (!span) break;
        expect(slice(points, span.start, span.end)).toBe(exact);
        found.push(span.start);
      }
      expect(found).toContain(start);
      expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
    }), { numRuns: 1000 });
  });
});

test('a slice far into a long text costs no more than one near its start', () => {
  const points = codePoints('😀a'.repeat(250_000));
  for (let start = 0; start < 500_000; start += 100) expect(slice(points, start, start + 2)).toBe('😀a');
  const thousands = (text: string): void => {
    const index = codePoints(text);
    for (let count = 0; count < 5_000; count += 1) slice(index, index.length - 2, index.length);
  };
  expect(growth('😀a', thousands)).toBeLessThan(9);
});
