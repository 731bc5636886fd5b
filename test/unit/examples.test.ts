import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import type { ResolvedDossier } from '../../src/dossier/resolved-dossier.js';
import { EventType, Occurrence } from '../../src/event/event.enum.js';
import { AttributionKind, FactKind, LinkType, Modality, PlaceRelation, Salience, SubjectRole } from '../../src/fact/fact.enum.js';
import { MeetingFormat } from '../../src/meeting/meeting.enum.js';
import { Basis, Certainty } from '../../src/shared/evidence.enum.js';
import { NameKind, ThingKind } from '../../src/thing/thing.enum.js';

const EXAMPLES = join(__dirname, '..', '..', 'examples');
const SHARED = join(__dirname, '..', '..', '..', 'shared');
const SHINGLE = 8;

const articles = filesOf(join(EXAMPLES, 'articles'));
const dossiers = filesOf(join(EXAMPLES, 'dossiers'));

describe('the example dossiers', () => {
  it.each(dossiers.map((path) => [basename(path), path]))('%s reads without fault', async (_name, path) => {
    const { telling, sections } = await read(path);
    const { head, facts, things } = telling;
    expect(head.publishedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect([head.title, head.dateline, head.lang]).toEqual([expect.any(String), expect.any(String), 'en']);
    expect(sections.length).toBeGreaterThan(4);
    expect(Object.keys(facts).length).toBeGreaterThanOrEqual(9);
    expect(Object.keys(things).length).toBeGreaterThan(10);
  });

  it('are one for each article, of 120 to 300 words', async () => {
    const all = await readAll();
    expect(all.length).toBeGreaterThanOrEqual(9);
    expect(new Set(all.map(({ articleFile }) => articleFile))).toEqual(new Set(articles));
    expect(all).toHaveLength(articles.length);
    for (const { text, path } of all) {
      const words = text.split(/\s+/).length;
      expect({ path, fits: words >= 120 && words <= 300 }).toEqual({ path, fits: true });
    }
  });

  it('exercise every part of the model', async () => {
    const { PRIMARY: _, ...otherNames } = NameKind;
    const values = new Set((await readAll()).flatMap(({ telling }) => [...valuesIn(telling)]));
    for (const kinds of [FactKind, ThingKind, Modality, Certainty, Basis, otherNames, LinkType, AttributionKind, PlaceRelation, SubjectRole, Salience, EventType, Occurrence, MeetingFormat]) {
      expect(Object.keys(kinds).filter((kind) => !values.has(kind))).toEqual([]);
    }
    for (const dated of [/^\[\.\./, /^\[\d/, /^\d{4}-\d\d-\d\d\//, /\/\.\.$/, /^\.\.\//, /^\d{4}-\d\d$/, /^\{/, /^\d{4}-2\d$/]) {
      expect([dated, [...values].some((value) => dated.test(value))]).toEqual([dated, true]);
    }
  });

  it('tell the same fact in two articles, with dates of another grain', async () => {
    const dates = new Map<string, (string | null)[]>();
    for (const { telling } of await readAll()) {
      for (const fact of Object.values(telling.facts)) {
        const id = fact.identifiers['chancery-example'];
        if (id !== undefined) dates.set(id, [...(dates.get(id) ?? []), fact.date?.edtf ?? null]);
      }
    }
    expect(dates.get('hussein-zarif-2021-02')?.sort()).toEqual(['2021-02', '2021-02-03']);
    expect(dates.get('hussein-in-tehran-2021-02')?.sort()).toEqual(['2021-02', '2021-02-03']);
    expect(dates.get('soleimani-killing')?.sort()).toEqual(['2020-01', '2020-01-03']);
  });
});

describe('the words of the example articles', () => {
  const texts = articles.map((path) => ({ name: basename(path), shingles: shinglesOf(readFileSync(path, 'utf8')) }));

  it('are compared as runs of eight words, whatever their case and punctuation', () => {
    const run = 'A TREATY, that rid; Europe of a whole (class) of missiles';
    expect([...shinglesOf(run)]).toEqual([
      'a treaty that rid europe of a whole',
      'treaty that rid europe of a whole class',
      'that rid europe of a whole class of',
      'rid europe of a whole class of missiles',
    ]);
    const told = texts.find(({ name }) => name === 'inf-treaty-ends.txt');
    expect(common(told?.shingles ?? new Set(), shinglesOf(run))).toHaveLength(4);
  });

  it('stand in one article only', () => {
    expect(texts.length).toBeGreaterThanOrEqual(9);
    for (const [index, one] of texts.entries()) {
      expect(one.shingles.size).toBeGreaterThan(100);
      for (const other of texts.slice(index + 1)) {
        expect({ one: one.name, other: other.name, shared: common(one.shingles, other.shingles) }).toMatchObject({ shared: [] });
      }
    }
  });

  const sources = [join(SHARED, 'seed'), join(SHARED, 'data', 'tehran-times', 'same-visit')].filter(existsSync);
  const collection = join(SHARED, 'data', 'tehran-times', 'articles.tar.xz');

  const whenCollected = sources.length === 2 ? it : it.skip;
  whenCollected(`are not those of the collected articles on the same visit${skipped(sources.length === 2, 'seed and data/tehran-times/same-visit')}`, () => {
    const collected = sources.flatMap(filesOf).filter((path) => path.endsWith('.txt'));
    expect(collected.length).toBeGreaterThanOrEqual(4);
    for (const path of collected) {
      const theirs = shinglesOf(readFileSync(path, 'utf8'));
      expect(theirs.size).toBeGreaterThan(200);
      for (const { name, shingles } of texts) expect({ name, path: basename(path), shared: common(shingles, theirs) }).toMatchObject({ shared: [] });
    }
  });

  const whenArchived = existsSync(collection) ? it : it.skip;
  whenArchived(`are not those of a daily on the same subjects${skipped(existsSync(collection), 'data/tehran-times/articles.tar.xz')}`, () => {
    const subjects = ['*Zarif*', '*Hussein*', '*Soleimani*', '*JCPOA*', '*Iraq*'];
    const text = execFileSync('tar', ['-xJOf', collection, '--wildcards', ...subjects], { encoding: 'utf8', maxBuffer: 100_000_000 });
    const theirs = shinglesOf(text);
    expect(theirs.size).toBeGreaterThan(100_000);
    for (const { name, shingles } of texts) expect({ name, shared: common(shingles, theirs) }).toMatchObject({ shared: [] });
  });
});

/** Says in a test's name why it is skipped. */
function skipped(present: boolean, what: string): string {
  return present ? '' : ` (SKIPPED: ../shared/${what} is absent)`;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((file) => join(folder, file));
}

function read(path: string): Promise<ResolvedDossier> {
  return readDossier({ text: readFileSync(path, 'utf8'), path });
}

function readAll(): Promise<ResolvedDossier[]> {
  return Promise.all(dossiers.map(read));
}

function* valuesIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* valuesIn(inner);
}

function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(0, words.length - SHINGLE + 1).map((_, index) => words.slice(index, index + SHINGLE).join(' ')));
}

function common(one: Set<string>, other: Set<string>): string[] {
  return [...one].filter((shingle) => other.has(shingle));
}
