import fc from 'fast-check';
import { readArticle } from '../../src/article/article-text.js';
import { readDossierValue } from '../../src/dossier/dossier.reader.js';
import { extractByRules } from '../../src/extract/rule-extractor.js';
import { codePoints, slice } from '../../src/shared/span.js';

/** Reads a text by rules and lets its proposal through the gate of all dossiers, which refuses wrong quotes. @returns quotes that do not stand where they say */
async function wrongQuotes(raw: string): Promise<string[]> {
  const article = readArticle(raw, { format: 'TEXT' });
  const { dossier } = extractByRules(article);
  await readDossierValue(dossier, 'any', article);
  const points = codePoints(article.text);
  const spans = Object.values(dossier.facts ?? {}).flatMap(({ evidence }) => evidence.flatMap((span) => (typeof span === 'string' ? [] : [span])));
  return spans.filter(({ exact, start = 0, end = 0 }) => slice(points, start, end) !== exact).map(({ exact }) => exact);
}

const sentence = 'On Monday Iranian Foreign Minister Mohammad Javad Zarif met Fuad Hussein in Tehran and said that “the talks were useful”.';
const texts: readonly (readonly [string, string])[] = [
  ['one sentence', sentence],
  ['emoji before names', `😀😀 ${sentence} 🇮🇷 ${sentence}`],
  ['Arabic', 'التقى وزير الخارجية الإيراني محمد جواد ظريف نظيره العراقي فؤاد حسين في طهران.'],
  ['decomposed accents', `${sentence} Recep Tayyip Erdog\u0306an met António Guterres in Ankara.`.normalize('NFD')],
  ['line breaks of other systems', `TEHRAN – ${sentence}\r\n\r\n${sentence}\r\r\n${sentence}\r${sentence}`],
  ['quotes that never end', `${sentence} “He said " that ' it ‘ was`],
  ['signs alone', '“” ’s - — … ( ) , ; : ! ? 47 2021-02-30 31 February 2021'],
  ['dates that do not exist', 'Iran met Iraq on 31 February 2021, 0 May, 29 February 2021 and in 0000.'],
  ['one word', 'Iran'],
  ['capitals', sentence.toUpperCase()],
];

describe('reading any text by rules', () => {
  it.each(texts)('reads %s', async (_name, text) => {
    expect(await wrongQuotes(text)).toEqual([]);
  });

  it('reads random Unicode', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }).filter((text) => text.replace(/^\ufeff+/, '').trim() !== '' && !text.includes('\0') && !/\p{Cs}/u.test(text) && !/^\s{0,4}date \d/.test(text)), async (text) => expect(await wrongQuotes(text)).toEqual([])), { numRuns: 200 });
  });

  it('reads words of news in any order', async () => {
    const word = fc.constantFrom(...sentence.split(' '), 'the', 'of', 'Iran’s', 'and', ',', '.', '“', '”', 'who', 'to', 'sign', 'treaty', 'Prime', 'Minister', 'President', 'al-Kadhimi', 'US-Iran', 'last', 'year', 'since', '2018', 'agreed', 'sanctions', 'on', 'attack', 'killed', 'dozens', 'both', 'his', 'counterpart', '(', ')', '\n\n');
    await fc.assert(fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => `x ${words.join(' ')}`), async (text) => expect(await wrongQuotes(text)).toEqual([])), { numRuns: 300 });
  });

  it('takes time linear in the length, with and without blanks', () => {
    const time = (text: string): number => {
      const article = readArticle(text, { format: 'TEXT' });
      const before = process.cpuUsage();
      extractByRules(article);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    const paragraphs = (count: number): string => Array.from({ length: count }, (_, index) => `${sentence} Talks number ${index} between Iran and Iraq ended.`).join('\n\n');
    time(paragraphs(50));
    const [short, long] = [time(paragraphs(400)), time(paragraphs(1600))];
    expect(long / short).toBeLessThan(10);
    expect(time('a'.repeat(1_000_000))).toBeLessThan(20_000);
  }, 60_000);
});
