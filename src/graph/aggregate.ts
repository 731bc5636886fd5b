import { type FieldNode, getArgumentValues, getNamedType, type GraphQLObjectType, isObjectType } from 'graphql';
import { badInput } from '../shared/bad-input.js';
import { columnAlias } from './column-alias.js';
import type { Grouping } from './definition.js';
import { listedType } from './edges.js';
import { defaultGroups, maxGroups, maxPoints } from './limits.js';
import { type ConnectionField, filtered } from './paging.js';
import { checkRole } from './permission.js';
import { type From, literal, quoted, type Row } from './rows.js';
import { typeExtensions } from './rows-of-type.js';
import { below, select } from './selection.js';
import { walkOn } from './walk.js';

/** The grains of a date from fine to coarse; ranges and open dates have none of them. */
const grains = ['DAY', 'MONTH', 'SEASON', 'YEAR', 'DECADE', 'CENTURY'];

/** `series`, `distribution` or `matrix` of a connection: counts over its whole list, in one subselect. */
export function aggregateSql(field: ConnectionField, name: string, nodes: readonly FieldNode[]): string {
  const definition = field.type.getFields()[name];
  const node = nodes[0];
  if (definition === undefined || node === undefined) throw new Error(`${field.type.name} has no aggregate ${name}`);
  const type = getNamedType(definition.type);
  if (!isObjectType(type)) throw new Error(`${field.type.name}.${name} is no object`);
  const args = getArgumentValues(definition, node, field.scope.variables);
  const top = (args['top'] as number | null | undefined) ?? defaultGroups;
  if (top < 1 || top > maxGroups) throw badInput(`${field.coordinate}.${name}: top is ${top}, it must be 1 to ${maxGroups}`);
  field.scope.budget.objects(field.scope.parents * (name === 'matrix' ? top * top : top));
  if (name === 'series') return seriesSql(field, type, args, top, nodes);
  if (name === 'distribution') return distributionSql(field, type, String(args['groupBy']), top, nodes);
  return matrixSql(field, type, String(args['rows']), String(args['columns']), top, nodes);
}

/** The columns of an object whose fields are given as SQL, under the keys selected. */
function columnsOf(field: ConnectionField, type: GraphQLObjectType, nodes: readonly FieldNode[], parts: Readonly<Record<string, (nodes: readonly FieldNode[]) => string>>): string {
  return [...select(field.scope, type, below(nodes))]
    .map(([key, fieldNodes]) => {
      const name = fieldNodes[0]?.name.value ?? '';
      field.scope.budget.field(field.scope.depth + 1);
      const sql = name === '__typename' ? `${literal(type.name)}::text` : parts[name]?.(fieldNodes);
      if (sql === undefined) throw new Error(`${type.name}.${name} has no SQL`);
      return `${sql} as ${quoted(columnAlias(key))}`;
    })
    .join(', ');
}

const objectType = (type: GraphQLObjectType, field: string): GraphQLObjectType => {
  const named = getNamedType(type.getFields()[field]?.type ?? type);
  if (!isObjectType(named)) throw new Error(`${type.name}.${field} is no object`);
  return named;
};

/** The key and label by which a row is grouped; enters the tables that the grouping leads to. */
function groupOf(field: ConnectionField, from: From, row: Row, key: string): { key: string; label: string } {
  const listed = listedType(field.type, field.scope.rows);
  const grouping: Grouping | undefined = typeExtensions(listed).groupings?.[key];
  if (grouping === undefined) throw new Error(`${field.type.name} has no grouping ${key}`);
  checkRole(field.scope.caller, grouping.requires, `${listed.name} grouped by ${key}`);
  const { column, edge, type: target } = grouping;
  const byColumn = (grouped: Row): { key: string; label: string } => ({ key: `${grouped.column(column ?? 'id')}::text`, label: `${grouped.column(column ?? 'id')}::text` });
  if (edge === undefined || target === undefined) return byColumn(row);
  const type = field.scope.schema.getType(target().name);
  if (type === undefined) throw new Error(`the schema has no type ${target().name}`);
  const reached = walkOn(field.scope.rows, edge, field.scope.rows.of(type), row, from);
  return column === undefined ? { key: `${literal(`${type.name}_`)} || ${reached.id}`, label: reached.spineColumn('name') } : byColumn(reached);
}

function distributionSql(field: ConnectionField, type: GraphQLObjectType, groupBy: string, top: number, nodes: readonly FieldNode[]): string {
  const columns = columnsOf(field, type, nodes, { key: () => 'b.key', label: () => 'b.label', value: () => 'b.value' });
  return `array(select x from (select ${columns} from (${bucketsSql(field, groupBy, top)}) b order by b.value desc, b.key) x)`;
}

/** The largest groups: `key`, `label`, `value`. */
function bucketsSql(field: ConnectionField, groupBy: string, top: number): string {
  const { from, target } = filtered(field);
  const group = groupOf(field, from, target, groupBy);
  return from.select(`${group.key} as key, ${group.label} as label, count(distinct ${target.id})::int as value`, ` group by 1, 2 having ${group.key} is not null order by 3 desc, 1 limit ${top}`);
}

function seriesSql(field: ConnectionField, type: GraphQLObjectType, args: Readonly<Record<string, unknown>>, top: number, nodes: readonly FieldNode[]): string {
  const { from, target } = filtered(field);
  const group = typeof args['groupBy'] === 'string' ? groupOf(field, from, target, args['groupBy']) : { key: 'null::text', label: 'null::text' };
  const day = target.column('sortDate');
  from.where(`isfinite(${day})`);
  if (typeof args['precisionAtLeast'] === 'string' && target.ownerOf('date.precision') !== undefined) {
    const wanted = grains.slice(0, grains.indexOf(args['precisionAtLeast']) + 1);
    from.where(`${target.column('date.precision')} in (${wanted.map(literal).join(', ')})`);
  }
  const unit = String(args['interval']).toLowerCase();
  const step = unit === 'quarter' ? '3 months' : `1 ${unit}`;
  const counts = from.select(`${group.key} as key, ${group.label} as label, date_trunc('${unit}', ${day}::timestamp)::date as day, count(distinct ${target.id})::int as value`, ' group by 1, 2, 3');
  const pointType = objectType(type, 'points');
  const columns = columnsOf(field, type, nodes, {
    key: () => 's.key',
    label: () => 's.label',
    value: () => 's.value',
    points: (pointNodes) => {
      const point = columnsOf(field, pointType, pointNodes, { date: () => 'd.day::date', value: () => 'coalesce(c.value, 0)' });
      return `array(select x from (select ${point} from (select generate_series(min(day), max(day), interval '${step}') as day from counts limit ${maxPoints}) d left join counts c on c.day = d.day::date and c.key is not distinct from s.key order by d.day) x)`;
    },
  });
  return `(with counts as materialized (${counts}) select array(select x from (select ${columns} from (select key, label, sum(value)::int as value from counts group by 1, 2 order by 3 desc, 1 limit ${top}) s order by s.value desc, s.key) x))`;
}

function matrixSql(field: ConnectionField, type: GraphQLObjectType, rows: string, columns: string, top: number, nodes: readonly FieldNode[]): string {
  const bucketType = objectType(type, 'rows');
  const bucketList = (source: string) => (bucketNodes: readonly FieldNode[]): string =>
    `array(select x from (select ${columnsOf(field, bucketType, bucketNodes, { key: () => 'b.key', label: () => 'b.label', value: () => 'b.value' })} from ${source} b order by b.value desc, b.key) x)`;
  const shown = columnsOf(field, type, nodes, {
    rows: bucketList('matrix_rows'),
    columns: bucketList('matrix_columns'),
    cells: (cellNodes) => {
      const { from, target } = filtered(field);
      const [row, column] = [groupOf(field, from, target, rows), groupOf(field, from, target, columns)];
      from.where(`${row.key} in (select key from matrix_rows)`);
      from.where(`${column.key} in (select key from matrix_columns)`);
      if (rows === columns) from.where(`${row.key} <> ${column.key}`);
      const cells = from.select(`${row.key} as row, ${column.key} as "column", count(distinct ${target.id})::int as value`, ' group by 1, 2');
      const cell = columnsOf(field, objectType(type, 'cells'), cellNodes, { row: () => 'e.row', column: () => 'e."column"', value: () => 'e.value' });
      return `array(select x from (select ${cell} from (${cells}) e order by e.value desc, e.row, e."column") x)`;
    },
  });
  return `(with matrix_rows as materialized (${bucketsSql(field, rows, top)}), matrix_columns as materialized (${bucketsSql(field, columns, top)}) select m from (select ${shown}) m)`;
}
