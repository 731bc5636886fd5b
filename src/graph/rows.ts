import type { EntityMetadata } from 'typeorm';
import type { RowSql } from './definition.js';

/** One SQL statement in the making: its parameters, and names for tables that are used once only. */
export class Statement {
  readonly values: unknown[] = [];
  private aliases = 0;

  param(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }

  alias(table: string): string {
    this.aliases += 1;
    return `${table.charAt(0)}${this.aliases}`;
  }
}

/** A text constant of the program, never of a caller, as SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as SQL. */
export const quoted = (name: string): string => (name.includes('"') ? `"${name.replaceAll('"', '""')}"` : `"${name}"`);

/** The `from` and `where` of one select in the making. Tables are joined by the conditions. */
export class From {
  private readonly tables: string[] = [];
  private readonly conditions: string[] = [];

  add(table: string): void {
    this.tables.push(table);
  }

  where(condition: string | undefined): void {
    if (condition !== undefined) this.conditions.push(condition);
  }

  select(columns: string, tail = ''): string {
    const from = this.tables.length === 0 ? '' : ` from ${this.tables.join(', ')}`;
    const where = this.conditions.length === 0 ? '' : ` where ${this.conditions.join(' and ')}`;
    return `select ${columns}${from}${where}${tail}`;
  }
}

/** The tables a row lives in: its own, and the spine it shares with others of its kind. Both have the same id. */
export interface Tables {
  readonly own: EntityMetadata;
  readonly spine?: EntityMetadata | undefined;
}

/**
 * One row in the making. Its tables are joined only when a column of them is asked for, and a column that the way to
 * the row already knows (a foreign key, a copy under a composite foreign key) is taken from there.
 */
export class Row implements RowSql {
  constructor(
    readonly statement: Statement,
    readonly from: From,
    readonly tables: Tables,
    readonly id: string,
    private readonly joined = new Map<EntityMetadata, string>(),
    private readonly known = new Map<string, string>(),
    private readonly brought = new Map<string, () => string>(),
  ) {}

  param(value: unknown, type: string): string {
    return this.statement.param(value, type);
  }

  /** Says that the table stands in the select already. */
  anchor(entity: EntityMetadata, alias: string): this {
    this.joined.set(entity, alias);
    return this;
  }

  /** The alias of a table of the row, where it stands in the select already. */
  joinedAs(entity: EntityMetadata): string | undefined {
    return this.joined.get(entity);
  }

  /** Says that a column's value is at hand as this SQL. */
  know(entity: EntityMetadata, property: string, sql: string): this {
    this.known.set(`${entity.tableName}.${property}`, sql);
    return this;
  }

  /** The constant that a property is known to be, if it is; see {@link know}. */
  constant(property: string): string | undefined {
    const known = this.known.get(`${this.ownerOf(property)?.tableName}.${property}`);
    return known?.startsWith("'") === true ? known : undefined;
  }

  /** Says that a name which is no column is to be read as this SQL; see `brings` of an edge. */
  bring(values: Readonly<Record<string, () => string>> | undefined): this {
    for (const [name, sql] of Object.entries(values ?? {})) this.brought.set(name, sql);
    return this;
  }

  column(property: string): string {
    if (property === 'id') return this.id;
    const brought = this.brought.get(property);
    if (brought !== undefined) return brought();
    const entity = this.ownerOf(property);
    const column = entity?.findColumnWithPropertyPath(property);
    if (entity === undefined || column === undefined) {
      throw new Error(`${this.tables.own.name} has no property ${property}`);
    }
    return this.known.get(`${entity.tableName}.${property}`) ?? `${this.aliasOf(entity)}.${quoted(column.databaseName)}`;
  }

  /** The Postgres type of a property's column; of a value brought along, which is sorted by only where it is a score, a number. */
  columnType(property: string): string {
    if (this.brought.has(property)) return 'double precision';
    const column = this.ownerOf(property)?.findColumnWithPropertyPath(property);
    if (column === undefined) throw new Error(`${this.tables.own.name} has no property ${property}`);
    return column.enumName ?? String(column.type);
  }

  /** The column of the spine even where the row's own table has one of the same name. */
  spineColumn(property: string): string {
    const { spine } = this.tables;
    return spine === undefined ? this.column(property) : this.seenAs({ own: spine }).column(property);
  }

  /** The same row of the same select, seen as of another type. */
  seenAs(tables: Tables): Row {
    return new Row(this.statement, this.from, tables, this.id, this.joined, this.known, this.brought);
  }

  /** The same row seen from a select inside this one: what is joined here is at hand there, but not the reverse. */
  inside(from: From, tables: Tables = this.tables): Row {
    return new Row(this.statement, from, tables, this.id, new Map(this.joined), new Map(this.known), new Map(this.brought));
  }

  /** The entity, own or spine, that a column or relation of this name belongs to. */
  ownerOf(property: string): EntityMetadata | undefined {
    return [this.tables.own, this.tables.spine].find(
      (entity) => entity?.findColumnWithPropertyPath(property) ?? entity?.findRelationWithPropertyPath(property),
    );
  }

  private aliasOf(entity: EntityMetadata): string {
    const present = this.joined.get(entity);
    if (present !== undefined) return present;
    const [key, another] = entity.primaryColumns;
    if (key === undefined || another !== undefined) throw new Error(`${entity.name} has no single id to be found by`);
    const alias = this.statement.alias(entity.tableName);
    this.from.add(`${quoted(entity.tableName)} ${alias}`);
    this.from.where(`${alias}.${quoted(key.databaseName)} = ${this.id}`);
    this.joined.set(entity, alias);
    return alias;
  }
}

/** Columns embedded in a row under a prefix, such as a date: a view of the row, not a row. */
export class EmbeddedRow implements RowSql {
  constructor(
    private readonly row: RowSql,
    private readonly prefix: string,
  ) {}

  get id(): string {
    return this.row.id;
  }

  column(property: string): string {
    return this.row.column(`${this.prefix}.${property}`);
  }

  param(value: unknown, type: string): string {
    return this.row.param(value, type);
  }
}
