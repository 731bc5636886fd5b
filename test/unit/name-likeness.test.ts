import fc from 'fast-check';
import { nameLikeness } from '../../src/linking/name-likeness.js';
import { linkPersons } from '../../src/linking/link-persons.js';
import { type LinkedPerson, linkThresholds } from '../../src/linking/person-linker.js';

describe('names of one person', () => {
  test.each([
    ['Qassem Soleimani', 'Ghasem Soleymani'],
    ['Mustafa al-Kadhimi', 'Mostafa Kazemi'],
    ['Colin Luther Powell', 'Colin Powell'],
    ['William Jefferson Clinton', 'Bill Clinton'],
    ['Joseph R. Biden', 'Joe Biden'],
    ['George H. W. Bush', 'George Herbert Walker Bush'],
    ['Wang Yi', 'Yi Wang'],
    ['Salaheddin Bashir', 'Salah al-Din Bashir'],
    ['Hosni Mubarak', 'Husni Mubarak'],
    ['Sergey Lavrov', 'Sergei Lawrow'],
    ['Muammar Qaddafi', 'Moammar Gadhafi'],
    ['Yulia Tymoshenko', 'Julia Timoschenko'],
    ['Kang Kyung-wha', 'Kang Kyungwha'],
    ['Orbán Viktor', 'Viktor Orban'],
    ['Nguyen Phu Trong', 'Phu Trong Nguyen'],
    ['Vladimir Vladimirovich Putin', 'Vladimir Putin'],
    ['Boris Nemtsov', 'Boris Nemtsoff'],
    ['Hossein Amirabdollahian', 'Husayn Amir-Abdollahian'],
    ['David Frost, Baron Frost', 'David Frost'],
  ])('%s, %s', (one, other) => {
    const { score } = nameLikeness(one, other);
    expect(score).toBeGreaterThanOrEqual(linkThresholds.sameCountry);
    expect(nameLikeness(other, one).score).toBeCloseTo(score, 10);
  });

  test.each([
    ['Kim Jong Un', 'Kim Jong Il'],
    ['Hoshyar Zebari', 'Fuad Hussein'],
    ['Antonio Martino', 'Antonio Marzano'],
    ['John E. Ward', 'John Barrett'],
    ['William R. Duggan', 'William R. King'],
    ['John M. Francis', 'John F. Maisto'],
    ['Barack Obama', 'Michelle Obama'],
    ['Zarif', 'Mohammad Javad Zarif'],
    ['', 'Wang Yi'],
  ])('%s, %s are not', (one, other) => {
    const { score, weakest } = nameLikeness(one, other);
    expect(score < linkThresholds.sameCountry || weakest < linkThresholds.weakest).toBe(true);
  });

  test('whatever the text, the likeness is of 0 to 1, the same both ways, and 1 with itself', () => {
    const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.array(fc.constantFrom('al', 'Mohammad', 'Ali', 'Hassan', 'J.', 'Reza', 'bin', 'Khan'), { maxLength: 5 }).map((words) => words.join(' ')));
    fc.assert(fc.property(name, name, (one, other) => {
      const { score } = nameLikeness(one, other);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(nameLikeness(other, one).score).toBeCloseTo(score, 10);
      if (/\p{L}/u.test(one)) expect(nameLikeness(one, one).score).toBe(1);
    }));
  });
});

test('father and son are told apart by what follows the name', () => {
  expect(nameLikeness('John Irwin II', 'John Irwin').score).toBeCloseTo(0.88, 10);
  expect(nameLikeness('John Irwin Jr.', 'John Irwin III').score).toBeCloseTo(0.7, 10);
});

describe('linking persons', () => {
  const person = (id: string, names: readonly string[], classification: string, days: readonly [string | null, string | null], more: Partial<LinkedPerson> = {}): LinkedPerson => ({
    id, names, offices: [{ country: 'IQ', classification, from: days[0], to: days[1] }], identifiers: [], born: null, ...more,
  });
  const zebari = person('1', ['Hoshyar Zebari', 'Hoshyar Mahmud Zebari'], 'FOREIGN_MINISTER', ['2003-09-03', '2014-07-11'], { identifiers: ['wikidata Q553238'] });

  test('a surname alone, with the one office of that day', async () => {
    const [pair, ...others] = await linkPersons([zebari, person('2', ['Zebari'], 'FOREIGN_MINISTER', ['2009-07-22', '2009-07-24']), person('3', ['Zebari'], 'FOREIGN_MINISTER', ['2018-01-01', '2018-01-02']), person('4', ['Zebari'], 'MINISTER', ['2009-07-22', '2009-07-24'])]);
    expect(pair).toEqual({ one: '1', other: '2', verdict: 'SAME', score: 0.9, reasons: ['zibari is a word of Hoshyar Zebari', 'FOREIGN_MINISTER on that day'], surname: true });
    expect(others).toEqual([]);
  });

  test('a name spelt otherwise, of the same country; not of another country, with another identifier, or born at another time', async () => {
    const other = person('2', ['Hoshiyar Zibari'], 'MINISTER', ['2010-01-01', '2010-01-01']);
    expect(await linkPersons([zebari, other])).toMatchObject([{ one: '1', other: '2', verdict: 'SAME' }]);
    expect(await linkPersons([zebari, { ...other, offices: [{ country: 'IR', classification: 'MINISTER', from: null, to: null }] }])).toEqual([]);
    expect(await linkPersons([zebari, { ...other, identifiers: ['wikidata Q1'] }])).toEqual([]);
    expect(await linkPersons([{ ...zebari, born: { from: 1953, to: 1953 } }, { ...other, born: { from: 1980, to: 1989 } }])).toEqual([]);
  });

  test('where two are about as near, nobody is chosen', async () => {
    const rivals = [person('1', ['Ali Reza Hassan Zebari'], 'MINISTER', [null, null]), person('2', ['Ali Mahmud Karim Zebari'], 'MINISTER', [null, null]), person('3', ['Ali Zebari'], 'MINISTER', [null, null])];
    const pairs = await linkPersons(rivals);
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.every(({ verdict }) => verdict === 'UNSURE')).toBe(true);
  });
});
