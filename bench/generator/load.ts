import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client, type ClientConfig } from 'pg';
import { normalizeName, productCommand } from '../product.ts';
import { type Cast, makeCast } from './cast.ts';
import { Copy } from './copy.ts';
import { News } from './news.ts';

const run = promisify(execFile);

/** Raise it when the generator would make other data of the same seed; databases made before are then made anew. */
const version = 1;
const seed = 20_240_229;

type Say = (line: string) => void;

/** A server, without the name of a database. */
export type Server = ClientConfig & { readonly host: string; readonly port: number; readonly user: string; readonly password: string };

/** A `DATABASE_URL` of one database on the server. */
export const databaseUrl = ({ host, port, user, password }: Server, database: string): string =>
  `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;

/** Runs statements one after the other on a connection of their own. */
export async function onDatabase<T>(server: Server, database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...server, database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Makes sure that there is a database with so many generated meetings, analyzed; one made before by the same generator is
 * taken as it is.
 *
 * @returns its name
 */
export async function ensureDatabase(server: Server, meetings: number, say: Say): Promise<string> {
  const name = `meetings_${meetings}`;
  const mark = `generator ${version}, seed ${seed}`;
  const known = await onDatabase(server, 'postgres', async (client) => {
    const { rows } = await client.query<{ mark: string | null }>('select shobj_description(oid, $2) as mark from pg_database where datname = $1', [name, 'pg_database']);
    if (rows[0]?.mark === mark) return true;
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
    return false;
  });
  await run(process.execPath, [productCommand, 'migrate'], { env: { ...process.env, DATABASE_URL: databaseUrl(server, name) } });
  if (known) return name;
  await load(server, name, meetings, say);
  await onDatabase(server, 'postgres', (client) => client.query(`comment on database ${name} is '${mark}'`));
  return name;
}

async function load(server: Server, database: string, meetings: number, say: Say): Promise<void> {
  const begun = Date.now();
  const step = (what: string): void => say(`  ${database}: ${what} after ${Math.round((Date.now() - begun) / 1000)} s`);
  const indexes = await onDatabase(server, database, dropIndexes);
  const copy = await Copy.open({ ...server, database });
  const cast = await write(copy, meetings).catch(async (error: unknown) => {
    await copy.abort();
    throw error;
  });
  step(`${copy.rows} rows copied`);
  await makeSearchable(server, database, cast.used.article);
  step('made searchable');
  await inParallel(server, database, indexes);
  step('indexed');
  await onDatabase(server, database, async (client) => {
    for (const { table, column, last } of await sequences(client)) await client.query(`select setval(pg_get_serial_sequence($1, $2), $3)`, [table, column, last]);
    await client.query('vacuum (analyze)');
    await verify(client);
  });
  step('analyzed and verified');
}

/** Writes all rows. What is not the news itself grows with the square root of the number of meetings. */
async function write(copy: Copy, meetings: number): Promise<Cast> {
  const growth = Math.sqrt(meetings / 50_000);
  const cast = await makeCast(seed, copy, normalizeName, Math.round(10 * growth), Math.round(400 * growth));
  await new News(seed, copy, cast).write(meetings);
  await copy.close();
  return cast;
}

/** Drops what is no constraint, to be made in one go afterwards. @returns how to make it */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

/** What the triggers on article, citation and name would have written, in bulk: articles by two connections at once. */
async function makeSearchable(server: Server, database: string, articles: number): Promise<void> {
  const articleWords = `setweight(to_tsvector('english', coalesce(title, '')), 'A') || setweight(to_tsvector('english', coalesce(standfirst, '')), 'B') || to_tsvector('english', text)`;
  const half = Math.floor(articles / 2);
  await inParallel(server, database, [
    `insert into search_document (kind, article_id, words) select 'ARTICLE', id, ${articleWords} from article where id <= ${half}`,
    `insert into search_document (kind, article_id, words) select 'ARTICLE', id, ${articleWords} from article where id > ${half}`,
  ]);
  await inParallel(server, database, [
    `insert into search_document (kind, fact_id, words)
      select f.kind::text, f.id, setweight(to_tsvector('english', array_to_string(f.descriptors, ' ')), 'B') || to_tsvector('english', c.said)
      from fact f join (select fact_id, string_agg(exact, ' ' order by id) as said from citation group by 1) c on c.fact_id = f.id`,
    `insert into search_document (kind, thing_id, words)
      select t.kind::text, t.id, setweight(to_tsvector('simple', n.names), 'A')
      from thing t join (select thing_id, string_agg(text || ' ' || normalized, ' ' order by id) as names from name group by 1) n on n.thing_id = t.id`,
  ]);
}

/** Runs statements on two connections at once, which is what the machine has cores for. */
async function inParallel(server: Server, database: string, statements: readonly string[]): Promise<void> {
  const waiting = [...statements];
  const worker = (): Promise<void> =>
    onDatabase(server, database, async (client) => {
      await client.query(`set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '256MB'`);
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await client.query(next);
    });
  await Promise.all([worker(), worker()]);
}

async function sequences(client: Client): Promise<{ table: string; column: string; last: string }[]> {
  const { rows } = await client.query<{ table: string; column: string }>(`select table_name as table, column_name as column from information_schema.columns where table_schema = 'public' and is_identity = 'YES'`);
  const found: { table: string; column: string; last: string }[] = [];
  for (const { table, column } of rows) {
    const { rows: [row] } = await client.query<{ last: string }>(`select greatest(max("${column}"), 1)::text as last from "${table}"`);
    found.push({ table, column, last: row?.last ?? '1' });
  }
  return found;
}

/**
 * Checks what constraints and triggers would have checked row by row, and that the bulk writes what the triggers write.
 *
 * @throws Error naming what is wrong with the generator
 */
async function verify(client: Client): Promise<void> {
  const checks: Readonly<Record<string, string>> = {
    'a citation does not stand where it says': `select 1 from citation q join article a on a.id = q.article_id where q.id % 50 = 0 and substr(a.text, q.start + 1, q."end" - q.start) <> q.exact`,
    'a mention does not stand where it says': `select 1 from mention q join article a on a.id = q.article_id where q.id % 50 = 0 and substr(a.text, q.start + 1, q."end" - q.start) <> q.exact`,
    'a sort date is not that of the trigger': `select 1 from fact where sort_date <> sort_day(date_earliest, date_latest)`,
    'a copied date is not that of the fact': `select 1 from participation p join fact f on f.id = p.fact_id where (f.kind, f.sort_date) <> (p.kind, p.fact_date)`,
    'a fact has no citation': `select 1 from fact f where not exists (select from citation c where c.fact_id = f.id)`,
  };
  for (const [fault, sql] of Object.entries(checks)) {
    const { rowCount } = await client.query(`${sql} limit 1`);
    if (rowCount !== 0) throw new Error(`the generator is wrong: ${fault}`);
  }
  const words = 'select id, words::text from search_document where article_id = 1 or fact_id = 5000 or thing_id = 7 order by id';
  const before = await client.query(words);
  await client.query(`update article set title = title where id = 1; select make_facts_searchable('{5000}'), make_things_searchable('{7}')`);
  if (JSON.stringify((await client.query(words)).rows) !== JSON.stringify(before.rows)) throw new Error('the bulk makes other words searchable than the triggers do');
}
