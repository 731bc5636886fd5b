// size: one grammar, one table of forms; the cases stand together
import fc from 'fast-check';
import { dateWithin, datesOverlap, InvalidDate, narrower, parseEventDate } from '../../src/shared/event-date.js';

const bounds = (text: string) => {
  const { earliest, latest, precision } = parseEventDate(text);
  return `${earliest} ${latest} ${precision}`;
};

describe('the days a date stands for', () => {
  test.each([
    ['2021-02-03', '2021-02-03 2021-02-03 DAY'],
    ['2019-03', '2019-03-01 2019-03-31 MONTH'],
    ['2018', '2018-01-01 2018-12-31 YEAR'],
    ['0001', '0001-01-01 0001-12-31 YEAR'],
    ['9999', '9999-01-01 9999-12-31 YEAR'],
    ['2020-02', '2020-02-01 2020-02-29 MONTH'],
    ['1900-02', '1900-02-01 1900-02-28 MONTH'],
    ['2000-02', '2000-02-01 2000-02-29 MONTH'],
    ['201X', '2010-01-01 2019-12-31 DECADE'],
    ['000X', '0001-01-01 0009-12-31 DECADE'],
    ['19XX', '1900-01-01 1999-12-31 CENTURY'],
    ['00XX', '0001-01-01 0099-12-31 CENTURY'],
    ['2XXX', '2000-01-01 2999-12-31 RANGE'],
    ['2X21', '2021-01-01 2921-12-31 RANGE'],
    ['2004-XX', '2004-01-01 2004-12-31 YEAR'],
    ['2004-XX-XX', '2004-01-01 2004-12-31 YEAR'],
    ['2004-02-XX', '2004-02-01 2004-02-29 MONTH'],
    ['2004-1X', '2004-10-01 2004-12-31 RANGE'],
    ['2004-12-2X', '2004-12-20 2004-12-29 RANGE'],
    ['2021-02-3X', null],
    ['2004-XX-31', '2004-01-31 2004-12-31 RANGE'],
    ['156X-12-25', '1560-12-25 1569-12-25 RANGE'],
    ['202X-02-29', '2020-02-29 2028-02-29 RANGE'],
    ['XXXX-12-25', '0001-12-25 9999-12-25 RANGE'],
    ['2021-21', '2021-03-01 2021-05-31 SEASON'],
    ['2021-22', '2021-06-01 2021-08-31 SEASON'],
    ['2021-23', '2021-09-01 2021-11-30 SEASON'],
    ['2019-24', '2019-12-01 2020-02-29 SEASON'],
    ['2021-28', '2021-12-01 2022-02-28 SEASON'],
    ['2021-30', '2021-12-01 2022-02-28 SEASON'],
    ['2021-31', '2021-03-01 2021-05-31 SEASON'],
    ['2021-33', '2021-01-01 2021-03-31 SEASON'],
    ['2021-34', '2021-04-01 2021-06-30 SEASON'],
    ['2021-35', '2021-07-01 2021-09-30 SEASON'],
    ['2021-36', '2021-10-01 2021-12-31 SEASON'],
    ['2021-38', '2021-05-01 2021-08-31 SEASON'],
    ['2021-40', '2021-01-01 2021-06-30 SEASON'],
    ['2021-41', '2021-07-01 2021-12-31 SEASON'],
    ['201X-22', '2010-06-01 2019-08-31 RANGE'],
    ['2020-09-21/2020-09-23', '2020-09-21 2020-09-23 RANGE'],
    ['2021-02-03/2021-02-03', '2021-02-03 2021-02-03 DAY'],
    ['2021-02-03/2021', '2021-02-03 2021-12-31 RANGE'],
    ['2018/2019-03', '2018-01-01 2019-03-31 RANGE'],
    ['2020-22/2021-21', '2020-06-01 2021-05-31 RANGE'],
    ['2004-02-01/2004-02-XX', '2004-02-01 2004-02-29 RANGE'],
    ['../2021-02-03', '-infinity 2021-02-03 OPEN'],
    ['2021-02-03/..', '2021-02-03 infinity OPEN'],
    ['/2021', '-infinity 2021-12-31 OPEN'],
    ['2021/', '2021-01-01 infinity OPEN'],
    ['[2020-09-21..2020-09-30]', '2020-09-21 2020-09-30 RANGE'],
    ['[..2021-02-03]', '-infinity 2021-02-03 OPEN'],
    ['[2021-02-03..]', '2021-02-03 infinity OPEN'],
    ['[2015..2018]', '2015-01-01 2018-12-31 RANGE'],
    ['[2019,2021]', '2019-01-01 2021-12-31 RANGE'],
    ['[2021,2019]', '2019-01-01 2021-12-31 RANGE'],
    ['[1667,1668-12,1670..1672]', '1667-01-01 1672-12-31 RANGE'],
    ['[2018]', '2018-01-01 2018-12-31 YEAR'],
    ['{2019,2021}', '2019-01-01 2021-12-31 RANGE'],
    ['{..2019,2021..}', null],
    ['{2019,2021..}', '2019-01-01 infinity OPEN'],
  ])('%s', (text, expected) => {
    if (expected === null) expect(() => parseEventDate(text)).toThrow(InvalidDate);
    else expect(bounds(text)).toBe(expected);
  });
});

describe('qualifiers', () => {
  test.each([
    ['2021~', 'approximate'],
    ['2021?', 'uncertain'],
    ['2021-02-03%', 'approximate uncertain'],
    ['?2021-02-03', 'uncertain'],
    ['2021-~02-03', 'approximate'],
    ['2021-?02-~03', 'approximate uncertain'],
    ['2021-22~', 'approximate'],
    ['2020-09-21~/2020-09-23', 'approximate'],
    ['[2015?..2018]', 'uncertain'],
    ['2021', ''],
  ])('%s', (text, flags) => {
    const date = parseEventDate(text);
    const plain = parseEventDate(text.replace(/[~?%]/g, ''));
    expect([date.approximate && 'approximate', date.uncertain && 'uncertain'].filter(Boolean).join(' ')).toBe(flags);
    expect(date.edtf).toBe(text);
    expect([date.earliest, date.latest, date.precision]).toEqual([plain.earliest, plain.latest, plain.precision]);
  });
});

describe('refusals are one line that names the fault and the right form', () => {
  test.each([
    ['2021-02-30', '"2021-02-30" is not a valid date: February 2021 has 28 days, so there is no day 30; write the day as it is, as in 2021-02-28, or only the month, as in 2021-02.'],
    ['2021-02-29', '"2021-02-29" is not a valid date: February 2021 has 28 days, so there is no day 29; write the day as it is, as in 2021-02-28, or only the month, as in 2021-02.'],
    ['2021-13', '"2021-13" is not a valid date: there is no month 13; months are 01 to 12, seasons 21 to 24, quarters 33 to 36, as in 2021-02 or 2021-21.'],
    ['2020-09-23/2020-09-21', '"2020-09-23/2020-09-21" is not a valid date: it ends before it begins; put the earlier date first, as in 2020-09-21/2020-09-23.'],
    ['[2018..2015]', '"[2018..2015]" is not a valid date: it ends before it begins; put the earlier date first, as in 2020-09-21/2020-09-23.'],
    ['', 'A date is empty; leave an unknown date out, or write it as 2021-02-03, 2021-02 or 2021.'],
    ['../..', '"../.." is not a valid date: it says nothing about when; leave an unknown date out, or give one end, as in ../2021-02-03.'],
    ['03.02.2021', '"03.02.2021" is not a valid date: it has the year last; write 2021-02-03, 2021-02, 2021, 201X, 2021-21 (spring) or 2021~ (about 2021).'],
  ])('%s', (text, message) => {
    expect(() => parseEventDate(text)).toThrow(new InvalidDate(message));
  });

  test.each([
    ['2021-00', 'no month 00'], ['2021-02-00', 'no day 00'], ['0000', 'years run from 0001'], ['-0001', 'year from 0001'], ['Y17000', 'year from 0001'],
    ['12021-01-01', 'year from 0001'], ['201x', 'capital X'], ['201u', 'capital X'], ['20210203', 'no hyphens'], ['201', 'four digits'], ['20', 'four digits'],
    ['2021-2-3', 'two digits'], ['2021-02-03T10:00:00Z', 'time of day'], ['2021-21-03', 'takes no day'], ['2021-25-03', 'takes no day'], ['2021-42', 'no month 42'],
    ['2021-2X', 'no month 2X'], ['XXXX', 'says nothing'], ['XXXX-XX-XX', 'says nothing'], ['/', 'says nothing'], ['[XXXX..2021]', 'says nothing'], ['..', 'outside a set'],
    ['2015..2018', 'outside a set'], ['[2015', 'both brackets'], ['2015,2018', 'both brackets'], ['{2015]', 'both brackets'], ['[]', 'empty place'], ['[2015,,2018]', 'empty place'],
    ['[2015,..2018]', 'open at its start'], ['[2015..,2018]', 'open at its end'], ['[..]', 'nothing about when'], ['2018/2019/2020', 'more than one "/"'], ['[2018/2019]', 'interval inside a set'],
    ['2020-09-21/23', 'four digits'], ['2021~?', '% alone'], ['Wednesday', 'not a date'], ['9999-24', 'after the year 9999'], ['XXXX-02-30', 'no day 30 in any year XXXX'],
    ['２０２１', 'not a date'], ['2021-02-03\n2021', 'not a date'], ['9'.repeat(501), 'longer than 500'],
  ])('%s: %s', (text, part) => {
    let message = '';
    try {
      parseEventDate(text);
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidDate);
      message = (error as Error).message;
    }
    expect(message).toContain(part);
    expect(message).not.toMatch(/[\n\r\u2028]/);
  });
});

describe('comparing dates', () => {
  const date = parseEventDate;
  const unknown = { earliest: null, latest: null };

  test('overlap and within', () => {
    expect(datesOverlap(date('2020-01'), date('2020'))).toBe(true);
    expect(datesOverlap(date('2019'), date('2020'))).toBe(false);
    expect(datesOverlap(date('../2021-02-03'), date('2021-02-03/..'))).toBe(true);
    expect(datesOverlap(date('../2021-02-02'), date('2021-02-03/..'))).toBe(false);
    expect(dateWithin(date('2020-01'), date('2020'))).toBe(true);
    expect(dateWithin(date('2020'), date('2020-01'))).toBe(false);
    expect(dateWithin(date('2020'), date('../2020'))).toBe(true);
    expect(dateWithin(date('../2020'), date('2020'))).toBe(false);
    expect([datesOverlap(unknown, date('2020')), datesOverlap(unknown, unknown), dateWithin(unknown, unknown), dateWithin(date('2020'), unknown)]).toEqual([false, false, false, false]);
  });

  test.each([
    ['2020-01', '2020', true, 'FIRST'], ['2020', '2020-01-03', true, 'SECOND'], ['2020-01-03', '2021', false, 'FIRST'], ['2020', '2020', true, 'NEITHER'], ['2020~', '2020', true, 'SECOND'],
    ['2020', '2020?', true, 'FIRST'], ['../2019', '../2020', true, 'FIRST'], ['../2019', '2020/..', false, 'NEITHER'], ['../2019', '2018', true, 'SECOND'], ['2020-02', '2021-02', false, 'SECOND'],
  ] as const)('%s against %s', (a, b, compatible, which) => {
    expect(narrower(date(a), date(b))).toEqual({ compatible, narrower: which });
  });
});

const pad = (n: number, width: number) => String(n).padStart(width, '0');
const calendarDay = (from = 1, to = 9999) =>
  fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([y, m, d]) => `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`)
    .filter((text) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text));
const single = fc.tuple(calendarDay(), fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const masked = fc.tuple(single, fc.array(fc.nat({ max: 9 }), { maxLength: 4 }))
  .map(([text, places]) => places.reduce((t, i) => (t[i] && t[i] !== '-' ? `${t.slice(0, i)}X${t.slice(i + 1)}` : t), text))
  .filter((text) => /\d/.test(text));
const qualified = fc.tuple(masked, fc.constantFrom('', '~', '?', '%')).map(([text, q]) => text + q);
const ordered = fc.tuple(masked, masked).filter(([a, b]) => parseEventDate(a).earliest <= parseEventDate(b).latest);
const anyDate = fc.oneof(
  qualified,
  fc.tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 21, max: 41 })).map(([y, s]) => `${pad(y, 4)}-${s}`),
  ordered.map(([a, b]) => `${a}/${b}`),
  qualified.map((a) => `../${a}`), qualified.map((a) => `${a}/..`), qualified.map((a) => `/${a}`), qualified.map((a) => `${a}/`),
  ordered.map(([a, b]) => `[${a}..${b}]`),
  fc.array(qualified, { minLength: 1, maxLength: 6 }).map((items) => `{${items.join(',')}}`),
  qualified.map((a) => `[..${a}]`), qualified.map((a) => `[${a}..]`),
);

describe('for every date', () => {
  test('bounds are ordered real days, and the canonical text parses to the same', () => {
    fc.assert(fc.property(anyDate, (text) => {
      const parsed = parseEventDate(text);
      expect(parsed.earliest <= parsed.latest).toBe(true);
      for (const day of [parsed.earliest, parsed.latest]) {
        if (!day.endsWith('infinity')) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }
      expect(parsed.precision === 'OPEN').toBe(parsed.earliest === '-infinity' || parsed.latest === 'infinity');
      expect(parsed.precision === 'DAY').toBe(parsed.earliest === parsed.latest);
      expect(parseEventDate(parsed.edtf)).toEqual(parsed);
      expect(parseEventDate(`  ${text.replace(/[,/]|\.\./g, ' $& ')} `)).toEqual(parsed);
    }), { numRuns: 500 });
  });

  test('every day that fits the digits lies within the bounds, and both bounds fit them', () => {
    fc.assert(fc.property(calendarDay(), fc.array(fc.nat({ max: 9 }), { maxLength: 9 }), fc.constantFrom(4, 7, 10), (day, places, length) => {
      const pattern = places.reduce((t, i) => (t[i] && t[i] !== '-' ? `${t.slice(0, i)}X${t.slice(i + 1)}` : t), day.slice(0, length));
      fc.pre(/\d/.test(pattern));
      const date = parseEventDate(pattern);
      expect(dateWithin(parseEventDate(day), date)).toBe(true);
      const fits = new RegExp(`^${pattern.replaceAll('X', '\\d')}`);
      expect(date.earliest).toMatch(fits);
      expect(date.latest).toMatch(fits);
    }), { numRuns: 400 });
  });

  test('an interval contains its ends and a set its members', () => {
    fc.assert(fc.property(ordered, fc.array(masked, { minLength: 1, maxLength: 5 }), ([a, b], members) => {
      const interval = parseEventDate(`${a}/${b}`);
      expect(interval.earliest).toBe(parseEventDate(a).earliest);
      expect(interval.latest).toBe(parseEventDate(b).latest);
      const set = parseEventDate(`[${members.join(',')}]`);
      for (const member of members) expect(dateWithin(parseEventDate(member), set)).toBe(true);
      expect(members.some((member) => parseEventDate(member).latest === set.latest)).toBe(true);
    }));
  });

  test('comparisons agree with each other', () => {
    fc.assert(fc.property(anyDate, anyDate, (one, two) => {
      const [a, b] = [parseEventDate(one), parseEventDate(two)];
      expect(datesOverlap(a, b)).toBe(datesOverlap(b, a));
      expect(dateWithin(a, a)).toBe(true);
      if (dateWithin(a, b)) expect(datesOverlap(a, b)).toBe(true);
      if (dateWithin(a, b) && !dateWithin(b, a)) expect(narrower(a, b)).toEqual({ compatible: true, narrower: 'FIRST' });
      const mirrored = { FIRST: 'SECOND', SECOND: 'FIRST', NEITHER: 'NEITHER' } as const;
      expect(narrower(b, a).narrower).toBe(mirrored[narrower(a, b).narrower]);
    }), { numRuns: 400 });
  });

  test('no text makes it throw anything but InvalidDate on one line', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'0123456789X-/.[]{},~?% T:Y'), maxLength: 30 });
    fc.assert(fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' })), (text) => {
      try {
        parseEventDate(text);
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidDate);
        expect((error as Error).message).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }
    }), { numRuns: 2000 });
  });
});

/** npm `edtf` is an independent witness where it is right: single dates and intervals, but for 29 February. */
describe('agreement with npm edtf', () => {
  const edtf = jest.requireActual<{ default: (text: string) => { min: number; max: number } }>('edtf').default;
  const day = (ms: number | null) => (ms === null || !Number.isFinite(ms) ? null : new Date(ms).toISOString().slice(0, 10));
  const theirs = (text: string) => {
    const { min, max } = edtf(text);
    return [day(min), day(max)];
  };
  const ours = (text: string) => {
    const { earliest, latest } = parseEventDate(text);
    return [earliest, latest].map((bound) => (bound.endsWith('infinity') ? null : bound));
  };
  const witness = calendarDay(1000).filter((text) => !text.endsWith('02-29'));

  test('days, months, years, unspecified digits, qualifiers', () => {
    const text = fc.tuple(witness, fc.constantFrom(0, 1, 2, 3, 4, 5), fc.constantFrom('', '~', '?', '%')).map(([d, form, q]) => {
      const forms = [d, d.slice(0, 7), d.slice(0, 4), `${d.slice(0, 3)}X`, `${d.slice(0, 7)}-XX`, `${d.slice(0, 4)}-XX`];
      return `${forms[form]}${form < 3 ? q : ''}`;
    });
    fc.assert(fc.property(text, (date) => expect(ours(date)).toEqual(theirs(date))), { numRuns: 500 });
  });

  test('intervals, closed and open, and quarters', () => {
    const text = fc.tuple(witness, witness, fc.constantFrom(4, 7, 10), fc.nat({ max: 4 }), fc.integer({ min: 33, max: 36 })).map(([one, two, length, form, quarter]) => {
      const [a, b] = (one <= two ? [one, two] : [two, one]).map((d) => d.slice(0, length));
      return [`${a}/${b}`, `../${a}`, `${a}/..`, `/${a}`, `${a?.slice(0, 4)}-${quarter}`][form] ?? '';
    });
    fc.assert(fc.property(text.filter((t) => t.split('/')[0] !== t.split('/')[1]), (date) => expect(ours(date)).toEqual(theirs(date))), { numRuns: 500 });
  });

  test('and its faults, which are why it is only a witness', () => {
    expect(theirs('[2020-09-21..2020-09-30]')).toEqual(['2020-09-21', '2020-09-21']);
    expect(theirs('2021-02-29')).toEqual(['2021-03-01', '2021-03-01']);
  });
});
