import type { EntityMetadata } from 'typeorm';
import type { RelationMetadata } from 'typeorm/metadata/RelationMetadata.js';
import type { EdgeDefinition, Hop, HopFromThere } from './definition.js';
import { From, literal, quoted, Row, type Statement } from './rows.js';
import type { RowsOfTypes, TypeRows } from './rows-of-type.js';

/** Where a path ends: the row as the target type sees it, and the last row entered, which may be of a table between. */
export interface Landing {
  readonly from: From;
  readonly target: Row;
  readonly last: Row;
}

/**
 * Walks an edge's path into a new select: from a row outside of it, or, for a root field, from nowhere. Tables that a
 * foreign key makes superfluous are not joined.
 *
 * @param found a table that holds what the `ids` of a path of one hop select, where it was made before
 */
export function walk(rows: RowsOfTypes, statement: Statement, edge: EdgeDefinition, target: TypeRows, here?: Row, found?: string): Landing {
  const from = new From();
  if (here === undefined) {
    const start = enter(statement, from, target.tables.spine ?? target.tables.own);
    return land(from, start, start, target);
  }
  let row = here.inside(from);
  let entered: Row | undefined;
  for (let index = 0; index < edge.path.length; index += 1) {
    const [hop, next] = edge.path.slice(index, index + 2);
    if (hop === undefined) break;
    const passed = passedBy(rows, row, hop, next);
    if (passed === undefined) {
      row = step(rows, row, hop, found);
    } else {
      row = enterBy(rows, row, passed.hop, passed.key);
      index += 1;
    }
    if (typeof hop !== 'string') entered = row;
  }
  return land(from, entered ?? row, row, target);
}

/** Columns of the rows passed by or entered, with what each is equal to. */
type Key = readonly (readonly [column: string, value: string])[];

/** The hop behind rows that it can do without, and the foreign key by which these point here, with what else is known of it. */
function passedBy(rows: RowsOfTypes, here: Row, hop: Hop, next: Hop | undefined): { hop: HopFromThere; key: Key } | undefined {
  if (typeof hop === 'string' || !('into' in hop) || hop.where !== undefined || typeof next !== 'object' || !('idsOfHere' in next)) return undefined;
  const joined = rows.entity(hop.into()).findRelationWithPropertyPath(hop.by)?.joinColumns ?? [];
  const key = joined.flatMap(({ databaseName, referencedColumn }) => {
    const property = referencedColumn?.propertyPath ?? 'id';
    const value = property === 'id' ? here.id : here.constant(property);
    return value === undefined ? [] : [[databaseName, value] as const];
  });
  return { hop: next, key };
}

/** Enters rows that find those they are entered from. */
function enterBy(rows: RowsOfTypes, here: Row, hop: HopFromThere, key: Key): Row {
  const there = enter(here.statement, here.from, rows.entity(hop.to()));
  const alias = here.statement.alias('ids');
  here.from.add(`lateral (${hop.idsOfHere(there, key.map(([column]) => column))}) ${alias} (${key.map(([column]) => quoted(column)).join(', ')})`);
  for (const [column, value] of key) here.from.where(`${alias}.${quoted(column)} = ${value}`);
  return there;
}

/** Walks an edge's path on within a select that has its rows already. */
export function walkOn(rows: RowsOfTypes, edge: EdgeDefinition, target: TypeRows, here: Row, from: From): Row {
  let row = here;
  for (const hop of edge.path) row = step(rows, row, hop);
  return land(from, row, row, target).target;
}

/** The values that the last step of a path finds along with the ids; see {@link Hop}. */
export function valuesOf(hop: Hop | undefined): readonly string[] {
  return typeof hop === 'object' && 'ids' in hop ? (hop.values ?? []) : [];
}

/** Values that stand in the columns of their names. */
export const columnsOf = (alias: string, values: readonly string[]): Record<string, () => string> =>
  Object.fromEntries(values.map((value) => [value, () => `${alias}.${quoted(value)}`]));

/** Sees the row that a path led to as of the target type, and drops rows of the spine that are of another kind. */
function land(from: From, last: Row, row: Row, { tables, definition }: TypeRows): Landing {
  const target = row.seenAs(tables);
  if (definition.kind !== undefined && row.tables.own !== tables.own) {
    const kind = literal(definition.kind);
    from.where(`${target.spineColumn('kind')} = ${kind}`);
    target.know(tables.spine ?? tables.own, 'kind', kind);
  }
  return { from, target, last };
}

function enter(statement: Statement, from: From, entity: EntityMetadata): Row {
  const alias = statement.alias(entity.tableName);
  from.add(`${quoted(entity.tableName)} ${alias}`);
  const [key, another] = entity.primaryColumns;
  const id = key === undefined || another !== undefined ? '' : `${alias}.${quoted(key.databaseName)}`;
  return new Row(statement, from, { own: entity }, id).anchor(entity, alias);
}

/** @param found a table that holds what the `ids` of a hop select, where it was made before */
function step(rows: RowsOfTypes, here: Row, hop: Hop, found?: string): Row {
  if (typeof hop === 'string') {
    const relation = here.ownerOf(hop)?.findRelationWithPropertyPath(hop);
    if (relation === undefined) throw new Error(`${here.tables.own.name} has no relation ${hop}`);
    if (relation.isOwning) return along(here, relation);
    if (relation.inverseRelation === undefined) throw new Error(`relation ${hop} has no other side`);
    return against(here, relation.inverseRelation);
  }
  if ('ids' in hop) {
    const alias = here.statement.alias('ids');
    const values = valuesOf(hop);
    here.from.add(`${found ?? `lateral (${hop.ids(here)})`} ${alias} (${['id', ...values.map(quoted)].join(', ')})`);
    return new Row(here.statement, here.from, { own: rows.entity(hop.to()) }, `${alias}.id`).bring(columnsOf(alias, values));
  }
  if ('idsOfHere' in hop) return enterBy(rows, here, hop, [['id', here.id]]);
  if ('to' in hop) {
    const there = enter(here.statement, here.from, rows.entity(hop.to()));
    here.from.where(hop.on(here, there));
    return there;
  }
  const entity = rows.entity(hop.into());
  const relation = entity.findRelationWithPropertyPath(hop.by);
  if (relation === undefined) throw new Error(`${entity.name} has no relation ${hop.by}`);
  const there = against(here, relation);
  for (const [property, value] of Object.entries(hop.where ?? {})) {
    const values = typeof value === 'string' ? [value] : value;
    here.from.where(`${there.column(property)} in (${values.map(literal).join(', ')})`);
  }
  return there;
}

/** Along a foreign key: nothing is joined yet, the key says the id and whatever columns are copied beside it. */
function along(here: Row, relation: RelationMetadata): Row {
  const target = relation.inverseEntityMetadata;
  const pairs = relation.joinColumns.map((column) => ({
    sql: here.column(column.propertyPath),
    nullable: column.isNullable,
    referenced: column.referencedColumn?.propertyPath ?? 'id',
  }));
  const key = pairs.find((pair) => pair.referenced === target.primaryColumns[0]?.propertyPath);
  if (key === undefined) throw new Error(`${relation.propertyPath} does not point at the id of ${target.name}`);
  if (key.nullable) here.from.where(`${key.sql} is not null`);
  const row = new Row(here.statement, here.from, { own: target }, key.sql);
  for (const pair of pairs) row.know(target, pair.referenced, pair.sql);
  return row;
}

/** Against a foreign key: into the rows that point here. */
function against(here: Row, relation: RelationMetadata): Row {
  const there = enter(here.statement, here.from, relation.entityMetadata);
  const byId = relation.joinColumns.filter((column) => column.referencedColumn?.propertyPath === 'id');
  for (const column of byId.length > 0 ? byId : relation.joinColumns) {
    here.from.where(`${there.column(column.propertyPath)} = ${here.column(column.referencedColumn?.propertyPath ?? 'id')}`);
  }
  return there;
}
