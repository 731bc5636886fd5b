import { DefaultNamingStrategy, Table } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const tableName = (table: Table | string): string => (typeof table === 'string' ? table : table.name).replace(/^.*\./, '');
const join = (table: Table | string, columns: string[], suffix: string): string =>
  [tableName(table), ...columns, suffix].join('_').slice(0, 63);

/** Names of columns, keys and indexes as a person would write them, so that the migrations can be read and reviewed. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return custom ?? snake([...prefixes, property].join('_'));
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`);
  }

  override primaryKeyName(table: Table | string): string {
    return join(table, [], 'pkey');
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return join(table, columns, 'key');
  }

  override foreignKeyName(table: Table | string, columns: string[], referencedTable?: string): string {
    // Two tables of a class-table inheritance chain share the column "id": the target tells their keys apart.
    return join(table, columns, columns.join() === 'id' ? `${tableName(referencedTable ?? '')}_fkey` : 'fkey');
  }

  override indexName(table: Table | string, columns: string[]): string {
    return join(table, columns, 'idx');
  }

  override relationConstraintName(table: Table | string, columns: string[]): string {
    return join(table, columns, 'rel');
  }
}
