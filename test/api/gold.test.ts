import { readdirSync } from 'node:fs';
import path from 'node:path';
import { dataSource } from '../../src/database/data-source.js';
import { importPaths, type ImportCounts } from '../../src/dossier/import.service.js';
import { createExampleDatabase } from '../support/examples.js';
import type { TestDatabase } from '../support/database.js';

const folder = path.join(__dirname, '../../examples/gold');
const dossiers = readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => path.join(folder, name));

describe('the gold in a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createExampleDatabase();
  });
  afterAll(() => database.drop());

  it('is recorded whole beside the examples, and a second time changes nothing', async () => {
    const source = await dataSource(database.connection).initialize();
    const lines: string[] = [];
    const run = (): Promise<ImportCounts> => importPaths(source, dossiers, { report: (line) => void lines.push(line), summary: () => undefined, progressEvery: Infinity });
    const count = async (table: string): Promise<number> => Number((await database.query<{ count: string }>(`select count(*) from ${table}`))[0]?.count);
    try {
      const before = await count('article');
      expect(await run()).toEqual({ new: dossiers.length, updated: 0, unchanged: 0, refused: 0 });
      expect(lines).toEqual([]);
      expect((await count('article')) - before).toBe(dossiers.length);
      const facts = await count('fact');
      expect(await run()).toEqual({ new: 0, updated: 0, unchanged: dossiers.length, refused: 0 });
      expect(await count('fact')).toBe(facts);
    } finally {
      await source.destroy();
    }
  });
});
