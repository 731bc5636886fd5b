import type { DataSource } from 'typeorm';
import { checkContract, databaseFiles } from '../../src/app/contract.js';
import { dataSource } from '../../src/database/data-source.js';
import { dumpSchema } from '../../src/database/dump.js';
import { migrate, revert } from '../../src/database/migrate.js';
import { migrations } from '../../src/database/migrations.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await dataSource(database.connection).initialize();
});

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

async function anArticle(text: string): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    `insert into article (kind, text, sha256) values ('NEWS', $1, encode(sha256(convert_to($1, 'UTF8')), 'hex')) returning id`,
    [text],
  );
  return row?.id ?? '';
}

async function aMeeting(earliest: string | null, latest: string | null): Promise<string> {
  const [fact] = await database.query<{ id: string }>(
    `insert into fact (kind, date_edtf, date_earliest, date_latest, date_precision)
     values ('MEETING', case when $1::date is null then null else 'x' end, $1, $2, case when $1::date is null then null else 'DAY'::date_precision end) returning id`,
    [earliest, latest],
  );
  return fact?.id ?? '';
}

async function anActor(name: string): Promise<string> {
  const [thing] = await database.query<{ id: string }>(`insert into thing (kind, name) values ('PERSON', $1) returning id`, [name]);
  await database.query('insert into actor (id) values ($1)', [thing?.id]);
  return thing?.id ?? '';
}

const copies = (actor: string): Promise<{ kind: string; fact_date: string }[]> =>
  database.query('select kind, fact_date::text from participation where actor_id = $1 order by id', [actor]);

test('entities and migrations agree, and schema.sql is what they make', async () => {
  await expect(checkContract(await databaseFiles(process.env))).resolves.toBeUndefined();
});

test('every migration goes back and forth without a trace', async () => {
  const before = await dumpSchema(source);
  for (const { name } of [...migrations].reverse()) expect(await revert(database.connection)).toBe(name);
  expect(await source.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`)).toEqual([{ relname: 'migrations' }]);
  expect(await source.query(`select typname from pg_type where typnamespace = 'public'::regnamespace and typtype = 'e'`)).toEqual([]);
  expect(await migrate(database.connection)).toEqual(migrations.map(({ name }) => name));
  expect(await dumpSchema(source)).toBe(before);
  expect(await migrate(database.connection)).toEqual([]);
});

test('a database that newer code migrated is refused and left as it is', async () => {
  await database.query(`insert into migrations (timestamp, name) values (9999999999999, 'Later9999999999999')`);
  const before = await dumpSchema(source);
  await expect(migrate(database.connection)).rejects.toThrow('the database is newer than this code (it has migration Later9999999999999): update Chancery, or use another database');
  await expect(revert(database.connection)).rejects.toThrow('the database is newer than this code');
  expect(await dumpSchema(source)).toBe(before);
  await database.query(`delete from migrations where name = 'Later9999999999999'`);
});

describe('the sort day', () => {
  test.each([
    ['2021-02-03', '2021-02-03', '2021-02-03'],
    ['2021-02-01', '2021-02-28', '2021-02-01'],
    ['-infinity', '2021-02-03', '2021-02-03'],
    ['2021-02-03', 'infinity', '2021-02-03'],
    [null, null, '-infinity'],
  ])('of %s to %s is %s', async (earliest, latest, sortDate) => {
    const id = await aMeeting(earliest, latest);
    expect(await database.query('select sort_date::text from fact where id = $1', [id])).toEqual([{ sort_date: sortDate }]);
  });

  test('cannot be written by hand', async () => {
    const id = await aMeeting('2021-02-03', '2021-02-03');
    await database.query(`update fact set sort_date = '1999-01-01' where id = $1`, [id]);
    expect(await database.query('select sort_date::text from fact where id = $1', [id])).toEqual([{ sort_date: '2021-02-03' }]);
  });
});

describe('the copy of kind and day on participation', () => {
  test('follows the fact', async () => {
    const [fact, actor] = [await aMeeting('2021-02-03', '2021-02-03'), await anActor('copied')];
    await database.query(`insert into participation (fact_id, kind, fact_date, actor_id, role) values ($1, 'MEETING', '2021-02-03', $2, 'HOST')`, [fact, actor]);
    await database.query(`update fact set date_earliest = '2021-01-01', date_latest = '2021-12-31' where id = $1`, [fact]);
    expect(await copies(actor)).toEqual([{ kind: 'MEETING', fact_date: '2021-01-01' }]);
    await database.query(`update fact set date_edtf = null, date_earliest = null, date_latest = null, date_precision = null, kind = 'VISIT' where id = $1`, [fact]);
    expect(await copies(actor)).toEqual([{ kind: 'VISIT', fact_date: '-infinity' }]);
    await database.query('delete from fact where id = $1', [fact]);
    expect(await copies(actor)).toEqual([]);
  });

  test.each([
    ['day', 'MEETING', '2021-02-04'],
    ['kind', 'VISIT', '2021-02-03'],
  ])('cannot have another %s', async (_what, kind, day) => {
    const [fact, actor] = [await aMeeting('2021-02-03', '2021-02-03'), await anActor('refused')];
    await expect(
      database.query('insert into participation (fact_id, kind, fact_date, actor_id, role) values ($1, $2, $3, $4, $5)', [fact, kind, day, actor, 'HOST']),
    ).rejects.toThrow('participation_fact_id_kind_fact_date_fkey');
    expect(await copies(actor)).toEqual([]);
  });
});

describe('quotations', () => {
  test('are counted in code points and must be exact', async () => {
    const article = await anArticle('🕊 Zarif met Hussein in Tehran.');
    const fact = await aMeeting(null, null);
    const cite = (start: number, end: number, exact: string): Promise<unknown> =>
      database.query(`insert into citation (fact_id, article_id, start, "end", exact, prefix, suffix) values ($1, $2, $3, $4, $5, '', '')`, [fact, article, start, end, exact]);
    await cite(2, 11, 'Zarif met');
    await expect(cite(3, 12, 'Zarif met')).rejects.toThrow(`the words quoted are not at 3..12 of article ${article}`);
    await expect(database.query(`update citation set exact = 'Zarif saw' where fact_id = $1`, [fact])).rejects.toThrow('the words quoted are not at 2..11');
    expect(await database.query('select exact from citation where fact_id = $1', [fact])).toEqual([{ exact: 'Zarif met' }]);
  });

  test('hold because the text they are of does not change', async () => {
    const article = await anArticle('Nothing was agreed.');
    await expect(database.query(`update article set text = 'All was agreed.' where id = $1`, [article])).rejects.toThrow(`the text of article ${article} is cited and does not change`);
    await database.query(`update article set title = 'Talks' where id = $1`, [article]);
    expect(await database.query('select title, text from article where id = $1', [article])).toEqual([{ title: 'Talks', text: 'Nothing was agreed.' }]);
  });
});
