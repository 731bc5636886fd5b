import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvRow } from '../../src/export/csv.js';
import { xml } from '../../src/export/xml.js';

describe('a row of CSV', () => {
  const read = (line: string): string[] => parse(line)[0] ?? [];

  it('is read back as it was, but for the quote before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 }), (texts) => {
        const columns = texts.map((_text, index) => [`c${index}`]);
        const node = Object.fromEntries(texts.map((text, index) => [`c${index}`, text]));
        const expected = texts.map((text) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text));
        expect(read(csvRow(node, columns))).toEqual(expected);
      }),
    );
  });

  it.each<[unknown, string]>([
    [null, ''],
    [undefined, ''],
    [true, 'true'],
    [-116.4, '-116.4'],
    ['-116.4', "'-116.4"],
    [[], ''],
    [['a', null, 'b'], 'a; ; b'],
    [[['a', 'b'], ['c']], 'a | b; c'],
    [['=1'], "'=1"],
  ])('shows %j as %j', (value, cell) => {
    expect(read(csvRow({ value, end: '.' }, [['value'], ['end']]))).toEqual([cell, '.']);
  });

  it('goes into what is nested, and through what is absent', () => {
    const node = { a: { b: [{ c: 1, d: null }, { c: 2, d: { e: 'x' } }, null] } };
    expect(csvRow(node, [['a', 'b', 'c'], ['a', 'b', 'd', 'e'], ['f', 'g']])).toBe('1; 2; ,; x; ,\r\n');
  });
});

describe('a text in XML', () => {
  it.each([
    ['<a href="x">&</a>', '&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;'],
    ['a\tb\nc\rd', 'a&#9;b&#10;c&#13;d'],
    ['\u0001\u000b\uFFFF', '\uFFFD\uFFFD\uFFFD'],
    ['محمد 🕊', 'محمد 🕊'],
  ])('%j is written %j', (text, written) => {
    expect(xml(text)).toBe(written);
  });
});
