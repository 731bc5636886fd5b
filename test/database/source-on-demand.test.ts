import { dataSource } from '../../src/database/data-source.js';
import { SourceOnDemand } from '../../src/database/source-on-demand.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database?.drop());

const connections = async (): Promise<number> => (await database.query(`select from pg_stat_activity where application_name = 'on demand' and datname = current_database()`)).length;

test('is opened when it is asked for, once, and closed', async () => {
  const source = new SourceOnDemand(() => dataSource(database.connection, { application_name: 'on demand' }));
  expect(await connections()).toBe(0);
  const [one, other] = await Promise.all([source.open(), source.open()]);
  expect(other).toBe(one);
  expect(await one.query('select 1 as n')).toEqual([{ n: 1 }]);
  expect(await connections()).toBe(1);
  await source.close();
  expect(one.isInitialized).toBe(false);
});

test('is tried again where it could not be opened', async () => {
  const names = ['there_is_no_such_database', database.connection.database];
  const source = new SourceOnDemand(() => dataSource({ ...database.connection, database: names.shift() ?? '' }));
  await expect(source.open()).rejects.toThrow('there_is_no_such_database');
  expect(await (await source.open()).query('select current_database() as name')).toEqual([{ name: database.connection.database }]);
  await source.close();
});

test('need not have been opened to be closed', async () => {
  await expect(new SourceOnDemand(() => dataSource(database.connection)).close()).resolves.toBeUndefined();
});
