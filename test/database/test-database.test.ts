import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, holdPostgres, lives } from '../support/child-process.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('a test database', () => {
  let first: TestDatabase;
  let second: TestDatabase;

  beforeAll(async () => {
    [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(async () => Promise.all([first?.drop(), second?.drop()]));

  it('is a migrated clone of its own', async () => {
    expect(first.connection.database).not.toBe(second.connection.database);
    await first.query('create table only_here (id int)');
    expect(await first.query(`select to_regclass('only_here')::text as name`)).toEqual([{ name: 'only_here' }]);
    expect(await second.query(`select to_regclass('only_here')::text as name`)).toEqual([{ name: null }]);
    expect(await second.query(`select to_regclass('migrations')::text as name`)).toEqual([{ name: 'migrations' }]);
  });

  it('is gone after drop, even with a session open', async () => {
    const third = await createTestDatabase();
    const name = third.connection.database;
    await third.query('select 1');
    await third.drop();
    expect(await first.query('select 1 from pg_database where datname = $1', [name])).toEqual([]);
  });
});

describe('the watchdog of a test run', () => {
  it('removes server and directory when the run is killed', async () => {
    const directory = realpathSync(mkdtempSync('/tmp/chancery-test-'));
    chmodSync(directory, 0o755);
    const run = holdPostgres(directory);
    const { server = 0, host = '' } = await run.ready;
    const watchdog = spawn(process.execPath, [join(__dirname, '../support/watchdog.js'), directory], { stdio: ['pipe', 'inherit', 'inherit'] });
    const gone = new Promise((resolve) => watchdog.once('exit', resolve));
    await run.kill();
    expect(lives(server)).toBe(true);
    watchdog.stdin.end();
    await gone;
    await eventually('the server is gone', () => !lives(server));
    expect([directory, host].filter((path) => existsSync(path))).toEqual([]);
  }, 30_000);
});
