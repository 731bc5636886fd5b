import type { TestDatabase } from '../support/database.js';
import { createExampleDatabase } from '../support/examples.js';
import { type Graph, openGraph } from '../support/graph.js';

let database: TestDatabase;
let graph: Graph;

beforeAll(async () => {
  database = await createExampleDatabase();
  graph = await openGraph(database);
}, 60_000);

afterAll(async () => {
  await graph?.close();
  await database?.drop();
});

async function ask<Data>(query: string): Promise<Data> {
  const { data, errors, statements, text } = await graph.ask(query);
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  expect((await graph.execute(query)).text).toBe(text);
  return data;
}

interface Bucket {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}

const count = async (field: string, where: string): Promise<number> => {
  const data = await ask<Record<string, { totalCount: number }>>(`{ ${field}(where: ${where}) { totalCount } }`);
  return data[field]?.totalCount ?? -1;
};

describe('series', () => {
  test('count every item of known date once, and fill empty periods', async () => {
    const { meetings } = await ask<{ meetings: { totalCount: number; series: { value: number; key: null; points: { date: string; value: number }[] }[] } }>(
      '{ meetings { totalCount series(interval: YEAR) { key value points { date value } } } }',
    );
    const [series] = meetings.series;
    const undated = await count('meetings', '{ date: { isNull: true } }');
    expect(meetings.series).toHaveLength(1);
    expect(series?.key).toBeNull();
    expect(series?.value).toBe(meetings.totalCount - undated);
    expect(series?.points.reduce((sum, { value }) => sum + value, 0)).toBe(series?.value);
    const years = series?.points.map(({ date }) => Number(date.slice(0, 4))) ?? [];
    expect(years).toEqual(years.map((_year, index) => (years[0] ?? 0) + index));
    for (const { date, value } of series?.points ?? []) {
      const year = date.slice(0, 4);
      expect(date).toBe(`${year}-01-01`);
      // What begins in the year: overlaps it, and does not overlap the time before it.
      const begins = `{ and: [{ date: { overlaps: { from: "${year}", to: "${year}" } } }, { not: { date: { overlaps: { to: "${Number(year) - 1}" } } } }] }`;
      const open = await count('meetings', `{ and: [{ date: { overlaps: { from: "${year}", to: "${year}" } } }, { date: { precision: [OPEN] } }] }`);
      if (open === 0) expect({ year, value }).toEqual({ year, value: await count('meetings', begins) });
    }
  });

  test('can be made of dates known well enough alone', async () => {
    const { facts } = await ask<{ facts: { all: { value: number }[]; days: { value: number }[] } }>(
      '{ facts { all: series(interval: QUARTER) { value } days: series(interval: MONTH, precisionAtLeast: DAY) { value } } }',
    );
    expect(facts.days[0]?.value).toBe(await count('facts', '{ date: { precision: [DAY] } }'));
    expect(facts.all[0]?.value).toBeGreaterThan(facts.days[0]?.value ?? 0);
  });

  test('of groups have the same periods', async () => {
    const { facts } = await ask<{ facts: { series: { key: string; value: number; points: { date: string; value: number }[] }[] } }>(
      '{ facts(where: { date: { within: { from: "2018", to: "2021" } } }) { series(interval: YEAR, groupBy: KIND, top: 3) { key value points { date value } } } }',
    );
    expect(facts.series).toHaveLength(3);
    for (const { key, value, points } of facts.series) {
      expect(points.map(({ date }) => date)).toEqual(facts.series[0]?.points.map(({ date }) => date));
      expect(value).toBe(await count('facts', `{ kind: { eq: ${key} }, date: { within: { from: "2018", to: "2021" } } }`));
    }
  });
});

describe('distributions', () => {
  test.each([
    ['PERSON', (key: string) => `{ participants: { some: { person: { id: { eq: "${key}" } } } } }`],
    ['COUNTRY', (key: string) => `{ participants: { some: { representing: { id: { eq: "${key}" } } } } }`],
    ['KIND', (key: string) => `{ kind: { eq: ${key} } }`],
    ['MODALITY', (key: string) => `{ modality: { eq: ${key} } }`],
    ['TOPIC', (key: string) => `{ topics: { some: { id: { eq: "${key}" } } } }`],
    ['CLASSIFICATION', (key: string) => `{ participants: { some: { office: { classification: { eq: ${key} } } } } }`],
  ])('by %s count what the filter counts, largest first', async (groupBy, where) => {
    const { facts } = await ask<{ facts: { distribution: Bucket[] } }>(`{ facts { distribution(groupBy: ${groupBy}, top: 5) { key label value } } }`);
    expect(facts.distribution.length).toBeGreaterThan(1);
    expect(facts.distribution.map(({ value }) => value)).toEqual(facts.distribution.map(({ value }) => value).sort((a, b) => b - a));
    for (const { key, value } of facts.distribution) {
      const counted = await count('facts', where(key));
      // Acting for a country by an office held at the time is part of `representing` and not of the grouping.
      if (groupBy === 'COUNTRY') expect(value).toBeLessThanOrEqual(counted);
      else expect({ key, value }).toEqual({ key, value: counted });
    }
  });

  test('obey the filter of their list', async () => {
    const { meetings } = await ask<{ meetings: { distribution: Bucket[]; totalCount: number } }>(
      '{ meetings(where: { participants: { some: { person: { name: { matches: "Zarif" } } } } }) { totalCount distribution(groupBy: PERSON, top: 1) { label value } } }',
    );
    expect(meetings.distribution).toEqual([{ label: 'Mohammad Javad Zarif', value: meetings.totalCount }]);
  });
});

test('a matrix counts what belongs to a row and a column', async () => {
  const { meetings } = await ask<{ meetings: { matrix: { rows: Bucket[]; columns: Bucket[]; cells: { row: string; column: string; value: number }[] } } }>(
    '{ meetings { matrix(rows: PERSON, columns: PERSON, top: 4) { rows { key value } columns { key value } cells { row column value } } } }',
  );
  const { rows, columns, cells } = meetings.matrix;
  expect(rows).toEqual(columns);
  expect(cells.length).toBeGreaterThan(1);
  for (const { row, column, value } of cells) {
    expect(row).not.toBe(column);
    expect(value).toBe(await count('meetings', `{ and: [${[row, column].map((id) => `{ participants: { some: { person: { id: { eq: "${id}" } } } } }`).join(', ')}] }`));
    expect(cells).toContainEqual({ row: column, column: row, value });
  }
});

test.each([
  ['{ meetings { distribution(groupBy: PERSON, top: 0) { key } } }', 'Query.meetings.distribution: top is 0, it must be 1 to 100'],
  ['{ meetings { matrix(rows: PERSON, columns: COUNTRY, top: 101) { cells { value } } } }', 'Query.meetings.matrix: top is 101, it must be 1 to 100'],
])('%s is refused', async (query, message) => {
  const { errors, statements } = await graph.ask(query);
  expect(errors?.map((error) => [error.message, error.extensions.code])).toEqual([[message, 'BAD_USER_INPUT']]);
  expect(statements).toEqual([]);
});
