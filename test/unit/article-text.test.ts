// size: one reader, one table of forms; the cases stand together
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { MAX_ARTICLE_BYTES } from '../../src/article/article-bytes.js';
import { readArticle, UnreadableArticle, type ReadArticle } from '../../src/article/article-text.js';
import { codePoints, slice } from '../../src/shared/span.js';
import { growth } from '../support/growth.js';

const plain = (raw: Uint8Array | string) => readArticle(raw, { format: 'TEXT' });
const markdown = (raw: string) => readArticle(raw, { format: 'MARKDOWN' });
const outline = (article: ReadArticle) => article.sections.map(({ kind, start, end }) => `${kind}: ${slice(article.text, start, end)}`);
const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

const REPORT = ` date 2021-02-03 The foreign ministers of Iraq and Iran spoke in Tehran.

Tehran, Iran – Fuad Hussein arrived on Wednesday.

He met Mohammad Javad Zarif.

‘Common interests’

Both spoke of trade.
`;

describe('plain text', () => {
  test('with a header line, a dateline and a crosshead', () => {
    const article = plain(REPORT);
    expect(article).toMatchObject({
      title: null, standfirst: 'The foreign ministers of Iraq and Iran spoke in Tehran.', publishedOn: '2021-02-03', dateline: 'Tehran, Iran',
      publisher: null, url: null, authors: [], lang: null, kind: 'NEWS', text: REPORT, sha256: hash(REPORT),
    });
    expect(outline(article)).toEqual([
      'STANDFIRST: The foreign ministers of Iraq and Iran spoke in Tehran.', 'DATELINE: Tehran, Iran', 'PARAGRAPH: Fuad Hussein arrived on Wednesday.',
      'PARAGRAPH: He met Mohammad Javad Zarif.', 'CROSSHEAD: ‘Common interests’', 'PARAGRAPH: Both spoke of trade.',
    ]);
  });

  test('without a header nothing is invented', () => {
    const article = plain('Fuad Hussein arrived in Tehran on Wednesday.\n\nHe met Zarif.');
    expect(article).toMatchObject({ title: null, standfirst: null, publishedOn: null, dateline: null, publisher: null, url: null, authors: [], lang: null, kind: 'NEWS' });
    expect(outline(article)).toEqual(['PARAGRAPH: Fuad Hussein arrived in Tehran on Wednesday.', 'PARAGRAPH: He met Zarif.']);
  });

  test('a header without standfirst, and words that only look like a header', () => {
    expect(plain('date 2021-02-03\n\nTalks.')).toMatchObject({ publishedOn: '2021-02-03', standfirst: null });
    expect(plain('date 2021-02-03T10 Talks.')).toMatchObject({ publishedOn: null, standfirst: null });
    expect(plain('The date 2021-02-03 was set.')).toMatchObject({ publishedOn: null, standfirst: null });
  });

  test('what the caller knows fills what the file does not say', () => {
    const article = readArticle(REPORT, { format: 'TEXT', known: { title: 'Iraqi FM in Tehran', publishedOn: '2021-02-04', lang: 'en' } });
    expect(article).toMatchObject({ title: 'Iraqi FM in Tehran', publishedOn: '2021-02-03', lang: 'en', dateline: 'Tehran, Iran' });
  });

  test.each([
    ['TEHRAN – Talks began.', 'TEHRAN', 'Talks began.'],
    ['TEHRAN- Talks began.', 'TEHRAN', 'Talks began.'],
    ['NEW DELHI (Reuters) — Talks began.', 'NEW DELHI', 'Talks began.'],
    ['SRINAGAR  (AFP)  -- Talks began.', 'SRINAGAR', 'Talks began.'],
    ['TEHRAN, Jan. 3 (MNA) –- Talks began.', 'TEHRAN', 'Talks began.'],
    ['VALENCIA, Spain (AP) - Talks began.', 'VALENCIA, Spain', 'Talks began.'],
    ['Tehran, Iran – Talks began.', 'Tehran, Iran', 'Talks began.'],
    ['Rio de Janeiro, Brazil – Talks began.', 'Rio de Janeiro, Brazil', 'Talks began.'],
    ['London (Reuters) - Talks began.', 'London', 'Talks began.'],
  ])('dateline: %s', (text, dateline, rest) => {
    const article = plain(text);
    expect(article.dateline).toBe(dateline);
    expect(outline(article)).toEqual([`DATELINE: ${dateline}`, `PARAGRAPH: ${rest}`]);
  });

  test.each([
    'Zarif – Iran’s foreign minister – spoke.', 'However, Iran – like Iraq – agreed.', 'On Monday, Zarif – who was ill – left.', 'WASHINGTON-based envoys spoke.',
    'Zarif (Iran) – the minister – spoke.', 'TEHRAN –', 'The trade volume – tea included – grew.', 'I – and he – agreed.',
  ])('no dateline: %s', (text) => {
    expect(plain(text).dateline).toBeNull();
  });

  test('a dateline further down is none', () => {
    expect(plain('One.\n\nTwo.\n\nTEHRAN – Three.').dateline).toBeNull();
    expect(plain('One.\n\nTEHRAN – Two.').dateline).toBe('TEHRAN');
  });

  test('paragraphs end at blank lines and behind sentences, not within wrapped ones', () => {
    expect(outline(plain('He met\nZarif.\nThey spoke.\n \t\nThen\nhe left.\n'))).toEqual(['PARAGRAPH: He met\nZarif.', 'PARAGRAPH: They spoke.', 'PARAGRAPH: Then\nhe left.']);
  });

  test('short lines that are no crossheads', () => {
    expect(outline(plain('A first line\n\nHe said so.\n\n“No.”\n\nHe left.\n\nThe end'))).not.toContainEqual(expect.stringMatching(/^CROSSHEAD/));
    expect(outline(plain('He said so.\n\nWhat next?\n\nHe left.'))[1]).toBe('CROSSHEAD: What next?');
  });
});

describe('Markdown', () => {
  test('front matter is taken off, the text stays as written', () => {
    const article = markdown(`---
title: "Talks in Tehran"
date: 2021-02-03
publisher: Example Gazette
url: https://example.org/talks
authors:
  - Reporter One
  - Reporter Two
lang: en
standfirst: Iraq's minister visits.
kind: STATEMENT
layout: post
---

# Talks

**Fuad Hussein** met [Zarif](https://example.org).

## Trade ##
They agreed.
`);
    expect(article).toMatchObject({
      title: 'Talks in Tehran', publishedOn: '2021-02-03', publisher: 'Example Gazette', url: 'https://example.org/talks', authors: ['Reporter One', 'Reporter Two'],
      lang: 'en', standfirst: "Iraq's minister visits.", kind: 'STATEMENT', dateline: null,
      text: '# Talks\n\n**Fuad Hussein** met [Zarif](https://example.org).\n\n## Trade ##\nThey agreed.\n',
    });
    expect(article).not.toHaveProperty('layout');
    expect(article).not.toHaveProperty('date');
    expect(outline(article)).toEqual(['CROSSHEAD: Talks', 'PARAGRAPH: **Fuad Hussein** met [Zarif](https://example.org).', 'CROSSHEAD: Trade', 'PARAGRAPH: They agreed.']);
    expect(article.sha256).toBe(hash(article.text));
  });

  test('one author, no front matter, empty front matter', () => {
    expect(markdown('---\nauthors: Reporter One\n---\nText.').authors).toEqual(['Reporter One']);
    expect(markdown('TEHRAN – Text.')).toMatchObject({ title: null, publishedOn: null, dateline: 'TEHRAN', text: 'TEHRAN – Text.' });
    expect(markdown('---\n---\nText.')).toMatchObject({ title: null, text: 'Text.' });
    expect(markdown('---\ntitle:\n---\nText.').title).toBeNull();
  });

  test.each([
    ['---\ntitle: x\nText.', 'Line 1: the front matter that "---" opens is never closed; end it with a line "---".'],
    ['---\ntitle: x\n---\n \n', 'The article has front matter but no text; put the text below the second "---".'],
    ['---\ntitle: x\ndate: 2021-02-30\n---\nText.', 'Line 3: "date" in the front matter: must be a day that exists, as in 2021-02-03.'],
    ['---\ndate: 2021\n---\nText.', /^Line 2: "date" in the front matter: /],
    ['---\ntitle: x\nurl: ftp://example.org\n---\nText.', 'Line 3: "url" in the front matter: must be an http or https address.'],
    ['---\nkind: RUMOUR\n---\nText.', /^Line 2: "kind" in the front matter: .*NEWS/],
    ['---\nlang: English\n---\nText.', 'Line 2: "lang" in the front matter: must be a language code, as in en or pt-BR.'],
    ['---\nauthors: [1]\n---\nText.', /^Line 2: "authors" in the front matter: /],
    ['---\ntitle: [x\n---\nText.', /^Line \d: the front matter is not YAML: /],
    ['---\n- x\n---\nText.', 'Line 2: the front matter is not a list of keys; write it as "title: …".'],
    ['---\na: &a [x]\nb: [*c]\n---\nText.', /front matter/],
    ['---\ndate: 2021-02-03\npublishedOn: 2021-02-04\n---\nText.', /two days, date 2021-02-03 and publishedOn 2021-02-04/],
  ])('%j is refused', (raw, message) => {
    expect(() => markdown(raw)).toThrow(UnreadableArticle);
    expect(() => markdown(raw)).toThrow(message);
  });
});

describe('files', () => {
  const utf16 = (text: string, big: boolean) => (big ? Buffer.from(`\ufeff${text}`, 'utf16le').swap16() : Buffer.from(`\ufeff${text}`, 'utf16le'));

  test('byte order mark and CRLF go, everything else stays', () => {
    expect(plain(Buffer.from('\ufeffHe met\r\nZarif\r.\u00a0e\u0301\ufeff', 'utf8')).text).toBe('He met\nZarif\r.\u00a0e\u0301\ufeff');
    expect(plain('\ufeffdate 2021-02-03 Talks.\r\n\r\nText.').publishedOn).toBe('2021-02-03');
  });

  test('UTF-16 with a byte order mark', () => {
    expect([plain(utf16('Zarif 😀.', false)).text, plain(utf16('Zarif 😀.', true)).text]).toEqual(['Zarif 😀.', 'Zarif 😀.']);
  });

  test.each<[string, Uint8Array | string, string]>([
    ['empty', Buffer.alloc(0), 'The article is empty; give a file with the text of one article.'],
    ['only a byte order mark and blanks', '\ufeff \r\n', 'The article is empty; give a file with the text of one article.'],
    ['Latin-1', Buffer.from('Talks in Zürich.', 'latin1'), 'The article is not UTF-8 at byte 10 (0xFC); save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8.'],
    ['cut', Buffer.from('Talks…').subarray(0, 7), 'The article ends within a character, at byte 7; it was cut: save the whole text as UTF-8.'],
    ['UTF-16 without mark', Buffer.from('Talks', 'utf16le'), 'The article has a NUL character at byte 1, line 1; it is binary, or UTF-16 without a byte order mark, or has a stray one: save it as UTF-8 without NUL.'],
    ['cut UTF-16', utf16('Talks', false).subarray(0, 7), 'The article is UTF-16 cut within a character at byte 6; save the whole text as UTF-8.'],
    ['half a pair', 'One.\nTwo \ud83d.', 'The article has half a surrogate pair on line 2; it was cut within a character: save the whole text as UTF-8.'],
    ['too large', Buffer.alloc(MAX_ARTICLE_BYTES + 1, 'a'), 'The article has 4194305 bytes, more than 4194304 (4 MB); split it, or check that it is the text of one article.'],
    ['a day that does not exist', 'date 2021-02-30 Talks.', 'Line 1: 2021-02-30 in the header is a day that does not exist; write the day of publication, as in "date 2021-02-03".'],
    ['only a header', 'date 2021-02-03 \n', 'The article has a header but no text; put the text below it.'],
  ])('%s is refused in one line', (_, raw, message) => {
    expect(() => plain(raw)).toThrow(new UnreadableArticle(message));
  });
});

describe('whatever the file', () => {
  const pieces = fc.constantFrom('\n', '\r\n', '\n\n', ' ', 'date 2021-02-03 ', 'TEHRAN – ', 'Tehran, Iran – ', '---\n', 'title: x\n', '# ', '## a ##', '‘Trade’', 'He met Zarif.', '😀', 'e\u0301', 'سلام.', '\u200f', '\ud800', '\0', '\ufeff', '- ', '. ', 'a');
  const anyText = fc.oneof(fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 200 }));
  const raw = fc.oneof(anyText, anyText.map((text) => Buffer.from(text)), fc.uint8Array({ maxLength: 60 }));

  test('sections are ordered, apart, within the text and never blank; refusals are UnreadableArticle in one line', () => {
    fc.assert(fc.property(raw, fc.constantFrom('TEXT', 'MARKDOWN'), (file, format) => {
      let article: ReadArticle;
      try {
        article = readArticle(file, { format });
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableArticle);
        expect((error as Error).message).not.toMatch(/[\n\r]/);
        return;
      }
      let last = 0;
      for (const { start, end } of article.sections) {
        expect(start).toBeGreaterThanOrEqual(last);
        const words = slice(article.text, start, end);
        expect(words).not.toBe('');
        expect(words).toBe(words.trim());
        last = end;
      }
      expect(last).toBeLessThanOrEqual(codePoints(article.text).length);
      expect(article.sections.length).toBeGreaterThan(0);
      if (format === 'TEXT' && article.dateline === null && article.publishedOn === null) {
        expect(article.sections.map(({ start, end }) => slice(article.text, start, end)).join('').replace(/\s/g, '')).toBe(article.text.replace(/\s/g, ''));
      }
      expect(article.sha256).toBe(hash(Buffer.from(article.text, 'utf8')));
    }), { numRuns: 4000 });
  });

  test.each(['a', 'a ', 'A ', 'A-', '😀', '\n', '. ', '.\n', '"', ')', '# ', '#\n', 'e\u0301', 'سلام ', 'TEHRAN, ', '\r'])('four times as much of %j takes about four times as long', (unit) => {
    for (const format of ['TEXT', 'MARKDOWN'] as const) {
      expect(growth(unit, (text) => readArticle(`TEHRAN – ${text}`, { format }))).toBeLessThan(9);
    }
  });

  test('a megabyte is read, as one sentence or as many', () => {
    for (const unit of ['a', '. ', '😀', '#\n']) {
      const article = readArticle(`TEHRAN – ${unit.repeat(1e6 / unit.length)}`, { format: 'TEXT' });
      expect(article.sections.at(-1)?.end).toBeLessThanOrEqual(codePoints(article.text).length);
    }
  });
});

/** Real material that is not part of the repository. */
const shared = ['../../../shared', '../../shared'].map((path) => join(__dirname, path)).find((path) => existsSync(path));
const withShared = (title: string, path: string, run: (folder: string) => void) => {
  const folder = shared === undefined ? null : join(shared, path);
  const present = folder !== null && existsSync(folder);
  // oxlint-disable-next-line no-console -- a test that does not run must not pass unnoticed
  if (!present) console.warn(`SKIPPED, because the shared folder "${path}" is not here: ${title}`);
  const define = present ? test : test.skip;
  define(present ? title : `${title} (SKIPPED: no shared folder "${path}")`, () => run(folder ?? ''));
};

withShared('the sample article: bytes, header and every offset of its facts', 'seed', (folder) => {
  type Facts = { article: { file: string; sha256: string; codePoints: number; standfirst: object; subhead: object; dateline: string; publishedOn: string } };
  const facts = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as Facts;
  const raw = readFileSync(join(folder, facts.article.file));
  const article = plain(raw);
  expect(article).toMatchObject({ title: null, publisher: null, url: null, authors: [], lang: null, publishedOn: '2021-02-03', dateline: 'Tehran, Iran', kind: 'NEWS' });
  expect(article.text).toBe(raw.toString('utf8'));
  expect([article.sha256, article.sha256]).toEqual([facts.article.sha256, hash(raw)]);
  expect(codePoints(article.text).length).toBe(facts.article.codePoints);
  const section = (kind: string) => article.sections.filter((s) => s.kind === kind).map(({ start, end }) => ({ start, end }));
  expect(section('STANDFIRST')).toEqual([facts.article.standfirst]);
  expect(section('STANDFIRST')).toEqual([{ start: 17, end: 128 }]);
  expect(section('CROSSHEAD')).toEqual([facts.article.subhead]);
  expect(section('CROSSHEAD')).toEqual([{ start: 1586, end: 1601 }]);
  expect(slice(article.text, 1586, 1601)).toBe('‘Terrorist act’');
  expect(section('DATELINE')).toEqual([{ start: 130, end: 142 }]);
  expect(section('PARAGRAPH')).toHaveLength(15);
  expect(section('PARAGRAPH')[0]?.start).toBe(145);
});

withShared('three articles of a daily on the same visit', 'data/tehran-times/same-visit', (folder) => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  expect(files).toHaveLength(3);
  for (const file of files) {
    const raw = readFileSync(join(folder, file));
    const title = /^_news_\d+_(.+)\.txt$/.exec(file)?.[1]?.replaceAll('-', ' ') ?? '';
    const article = readArticle(raw, { format: 'TEXT', known: { title, lang: 'en' } });
    expect(article).toMatchObject({ title, lang: 'en', dateline: 'TEHRAN', publishedOn: null, standfirst: null, publisher: null, sha256: hash(raw) });
    expect(article.sections.map(({ kind }) => kind)).toEqual(['DATELINE', 'PARAGRAPH']);
  }
});
