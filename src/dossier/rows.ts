import type { ClientBase } from 'pg';
import { type EntityMetadata, QueryFailedError, type QueryRunner } from 'typeorm';
import type { EventDateColumns } from '../shared/event-date.entity.js';
import { copyCell, copyIn } from './copy-in.js';

type Scalar = string | number | boolean | null | readonly string[] | EventDateColumns;

/** The columns of an entity without its relations; ids are decimal strings, days `YYYY-MM-DD` or `±infinity`. */
export type Row<E> = { [K in keyof E as E[K] extends Scalar ? K : never]: E[K] };

/** A row whose id the database will give. */
export type NewRow<E> = Omit<Row<E>, 'id'>;

/** What a class of rows looks like. */
// The constructor's parameters say nothing about the rows.
export type RowClass<E> = new () => E;

/** Columns that the database or an analyst fills, never a dossier. */
const notOurs = new Set(['recordedAt', 'sortDate', 'reviewStatus']);

interface TableColumn {
  readonly name: string;
  readonly path: readonly string[];
  readonly day: boolean;
  readonly key: boolean;
}

interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
}

/** What is to become of the rows of one table. */
export interface Change<E> {
  readonly insert: readonly Partial<Row<E>>[];
  readonly update: readonly Row<E>[];
  readonly remove: readonly Row<E>[];
}

/**
 * Reads and writes the rows of all tables inside one transaction: one statement per table and kind of change, however
 * many rows. Tables and columns come from the entities.
 */
export class Rows {
  readonly #tables = new Map<unknown, Table>();

  constructor(private readonly runner: QueryRunner) {}

  /** Runs one statement. */
  query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    return this.runner.query(sql, [...parameters]) as Promise<R[]>;
  }

  /** The rows of which a column of ids has one of the values. No values, no statement. */
  async load<E>(entity: RowClass<E>, column: keyof Row<E> & string, ids: Iterable<string>): Promise<Row<E>[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return [];
    const table = this.#table(entity);
    const list = table.columns.map(({ name, day }) => `${quote(name)}${day ? '::text' : ''} as ${quote(name)}`).join(', ');
    const by = quote(table.columns.find(({ path }) => path.join('.') === column)?.name ?? column);
    const order = table.columns.filter(({ key }) => key).map(({ name }) => quote(name)).join(', ');
    const rows = await this.query<Record<string, unknown>>(`select ${list} from ${quote(table.name)} where ${by} = any($1::bigint[]) order by ${order}`, [wanted]);
    return rows.map((row) => nest(row, table.columns) as Row<E>);
  }

  /** Reserves ids: as many as asked of each table, in order. One statement. */
  async reserve<E extends string>(counts: Readonly<Record<E, number>>): Promise<Record<E, string[]>> {
    const names = Object.keys(counts) as E[];
    const ids = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<E, string[]>;
    const wanted = names.filter((name) => counts[name] > 0);
    if (wanted.length === 0) return ids;
    // The name of the sequence is looked up once, not for each id.
    const parts = wanted.map((name, index) => `select '${name}' as name, nextval(s) as id from (select pg_get_serial_sequence('${name}', 'id')::regclass as s offset 0) one, generate_series(1, $${index + 1}::int)`);
    const rows = await this.query<{ name: E; id: string }>(parts.join(' union all '), wanted.map((name) => counts[name]));
    for (const { name, id } of rows) ids[name].push(String(id));
    for (const name of wanted) ids[name].sort((a, b) => Number(a) - Number(b));
    return ids;
  }

  /** Removes rows, adds the new ones, and corrects others, which may refer to the new ones. */
  async write<E>(entity: RowClass<E>, change: Change<E>): Promise<void> {
    await this.remove(entity, change.remove);
    await this.#insert(entity, change.insert);
    await this.#update(entity, change.update);
  }

  /** Removes rows by their primary key. */
  async remove<E>(entity: RowClass<E>, rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    const table = this.#table(entity);
    const keys = table.columns.filter(({ key }) => key);
    const match = keys.map(({ name }) => `t.${quote(name)} = n.${quote(name)}`).join(' and ');
    await this.query(`delete from ${quote(table.name)} t using json_populate_recordset(null::${rowType(table)}, $1) n where ${match}`, [flatten(rows, keys)]);
  }

  async #update<E>(entity: RowClass<E>, rows: readonly Row<E>[]): Promise<void> {
    if (rows.length === 0) return;
    const table = this.#table(entity);
    const match = table.columns.filter(({ key }) => key).map(({ name }) => `t.${quote(name)} = n.${quote(name)}`);
    const set = table.columns.filter(({ key }) => !key).map(({ name }) => `${quote(name)} = n.${quote(name)}`);
    await this.query(
      `update ${quote(table.name)} t set ${set.join(', ')} from json_populate_recordset(null::${rowType(table)}, $1) n where ${match.join(' and ')}`,
      [flatten(rows, table.columns)],
    );
  }

  async #insert<E>(entity: RowClass<E>, rows: readonly Partial<Row<E>>[]): Promise<void> {
    const [first] = rows;
    if (first === undefined) return;
    const table = this.#table(entity);
    // An id that is not given comes from the table's own sequence.
    const columns = table.columns.filter(({ path }) => valueAt(first, path) !== undefined);
    const sql = `copy ${quote(table.name)} (${columns.map(({ name }) => quote(name)).join(', ')}) from stdin`;
    const lines = rows.map((row) => `${columns.map(({ path }) => copyCell(valueAt(row, path))).join('\t')}\n`);
    try {
      await copyIn((await this.runner.connect()) as ClientBase, sql, lines.join(''));
    } catch (error) {
      throw error instanceof Error ? new QueryFailedError(sql, [], error) : error;
    }
  }

  #table(entity: unknown): Table {
    const known = this.#tables.get(entity);
    if (known !== undefined) return known;
    const table = describe(this.runner.connection.getMetadata(entity as RowClass<object>));
    this.#tables.set(entity, table);
    return table;
  }
}

/**
 * What must change so that the rows there are become those wanted. Rows are the same by `identify`; a row found again
 * keeps its id, and is left alone if nothing else differs.
 *
 * @param identify the columns that make a row the same row, as a text; for tables with a primary key of their own meaning, that key
 */
export function difference<E>(before: readonly Row<E>[], wanted: readonly Partial<Row<E>>[], identify: (row: Row<E>) => string): Change<E> {
  const left = new Map(before.map((row) => [identify(row), row]));
  const [insert, update]: [Partial<Row<E>>[], Row<E>[]] = [[], []];
  for (const row of wanted) {
    const id = identify(row as unknown as Row<E>);
    const old = left.get(id);
    left.delete(id);
    if (old === undefined) {
      insert.push(row);
      continue;
    }
    const merged = { ...old, ...row };
    if (!sameValue(old, merged)) update.push(merged);
  }
  return { insert, update, remove: [...left.values()] };
}

/** Whether two plain values are equal in every part. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keysA, keysB] = [Object.keys(a), Object.keys(b)];
  if (keysA.length !== keysB.length || Array.isArray(a) !== Array.isArray(b)) return false;
  return keysA.every((key) => Object.hasOwn(b, key) && sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

function describe(metadata: EntityMetadata): Table {
  const columns = metadata.columns.filter(({ propertyName }) => !notOurs.has(propertyName));
  return {
    name: metadata.tableName,
    columns: columns.map((column) => ({
      name: column.databaseName,
      path: column.propertyPath.split('.'),
      day: column.type === 'date',
      key: column.isPrimary,
    })),
  };
}

/** Qualified, because Postgres has a type "name" of its own. */
const rowType = (table: Table): string => `public.${quote(table.name)}`;

const quote = (name: string): string => `"${name}"`;

function valueAt(row: unknown, [first = '', second]: readonly string[]): unknown {
  const value = (row as Record<string, unknown>)[first];
  return second === undefined ? value : (value as Record<string, unknown> | undefined)?.[second];
}

function flatten(rows: readonly unknown[], columns: readonly TableColumn[]): string {
  return JSON.stringify(rows.map((row) => Object.fromEntries(columns.map(({ name, path }) => [name, valueAt(row, path)]))));
}

function nest(flat: Record<string, unknown>, columns: readonly TableColumn[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const { name, path } of columns) {
    const [first = '', second] = path;
    if (second === undefined) row[first] = flat[name];
    else row[first] = { ...(row[first] as Record<string, unknown> | undefined), [second]: flat[name] };
  }
  return row;
}
