import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isoCountries } from '../../src/country/iso-countries.js';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import type { ResolvedDossier, ToldSpan, ToldThing } from '../../src/dossier/resolved-dossier.js';
import { splitOf, splitOfHash } from '../../src/extract/evaluation-split.js';
import { readGold } from '../../src/extract/evaluation.js';
import { CodePoints, slice } from '../../src/shared/span.js';

const folder = path.join(__dirname, '../../examples/gold');
const articles = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const read = (name: string): Promise<ResolvedDossier> => readDossier({ text: readFileSync(path.join(folder, name), 'utf8'), path: path.join(folder, name) });

/** Words of names that are words of the language too: the month, the bridge. */
const AMBIGUOUS = new Set(['May', 'March', 'April', 'June', 'August']);

describe('the gold', () => {
  it('is one dossier beside each article', () => {
    expect(names.length).toBeGreaterThan(0);
    expect(names.map((name) => name.replace('.yaml', '.txt'))).toEqual(articles);
  });

  it('is split by the bytes of the articles', async () => {
    const [test, development] = [await readGold(folder, 'TEST'), await readGold(folder, 'DEVELOPMENT')];
    const expected = articles.filter((name) => splitOf(readFileSync(path.join(folder, name))) === 'TEST');
    expect(test.map(({ path: name }) => name.replace('.yaml', '.txt'))).toEqual(expected);
    expect(test.length + development.length).toBe(names.length);
    expect(test.every(({ sha256 }) => splitOfHash(sha256) === 'TEST')).toBe(true);
  });

  describe.each(names)('%s', (name) => {
    let dossier: ResolvedDossier;
    beforeAll(async () => {
      dossier = await read(name);
    });

    it('is about a short article, in English, with a day', () => {
      const { text, telling } = dossier;
      const words = text.split(/\s+/).length;
      expect([words >= 115, words <= 350, telling.head.lang, telling.extractor]).toEqual([true, true, 'en', null]);
      expect(telling.head.publishedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(existsSync(path.join(folder, name.replace('.yaml', '.txt')))).toBe(true);
    });

    it('quotes what stands in the article', () => {
      const points = new CodePoints(dossier.text);
      const spans = [...Object.values(dossier.telling.things).flatMap(({ mentions }) => mentions), ...Object.values(dossier.telling.facts).flatMap(({ evidence }) => evidence)];
      expect(spans.length).toBeGreaterThan(20);
      for (const { start, end, exact } of spans) expect(slice(points, start, end)).toBe(exact);
    });

    it('mentions persons and countries wherever a name of theirs stands', () => {
      expect(unmentioned(dossier)).toEqual([]);
    });

    it('has an office or a fact for each person, and an actor in each fact', () => {
      const { things, facts } = dossier.telling;
      const used = new Set(Object.values(facts).flatMap(({ participants, subjects, attribution }) => [...participants.map(({ actor }) => actor), ...subjects.map(({ thing }) => thing), ...attribution.map(({ agent }) => agent)]));
      expect(Object.entries(things).filter(([key, { kind, mentions }]) => kind === 'PERSON' && !used.has(key) && mentions.length === 0)).toEqual([]);
      expect(Object.entries(facts).filter(([, { kind, participants }]) => participants.length === 0 && (kind === 'STATEMENT' || kind === 'VISIT' || kind === 'MEETING')).map(([key]) => key)).toEqual([]);
    });
  });
});

/** Where a word of a person's name, or a name of a country, stands and no mention covers it. */
function unmentioned({ text, telling }: ResolvedDossier): string[] {
  const points = new CodePoints(text);
  const things = Object.values(telling.things);
  const covered: readonly ToldSpan[] = things.flatMap(({ mentions }) => mentions);
  const words = new Set([...things.filter(({ kind }) => kind === 'PERSON').flatMap(personWords), ...countryNames(things)]);
  return [...words].flatMap((word) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu'))]
      .map(({ index }) => ({ start: points.toPoint(index), end: points.toPoint(index + word.length) }))
      .filter(({ start, end }) => !covered.some((span) => span.start <= start && end <= span.end))
      .map(({ start }) => `${word} at ${start}`),
  );
}

function personWords({ name, names: others }: ToldThing): string[] {
  const forms = [name, ...others.filter(({ kind }) => kind !== 'DESCRIPTIVE').map(({ text }) => text)];
  return forms.flatMap((form) => form.split(' ')).filter((word) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(word) && !AMBIGUOUS.has(word));
}

/** The names of all countries, and what the dossier calls its own. Names shorter than four letters are acronyms with other meanings. */
function countryNames(things: readonly ToldThing[]): string[] {
  const own = things.flatMap((thing) => (thing.kind === 'COUNTRY' ? thing.names.map(({ text }) => text) : []));
  return [...own, ...[...isoCountries.values()].flatMap(({ name, aliases }) => [name, ...aliases])].filter((each) => each.length > 3);
}
