import { type FieldNode, getArgumentValues, getNamedType, type GraphQLObjectType, isObjectType } from 'graphql';
import { badInput } from '../shared/bad-input.js';
import { columnAlias } from './column-alias.js';
import type { Grouping } from './definition.js';
import { listedType } from './edges.js';
import { defaultGroups, maxGroups, maxPoints } from './limits.js';
import { type ConnectionField, filtered } from './paging.js';
import { checkRole } from './permission.js';
import { From, literal, quoted, Row } from './rows.js';
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

/** By what a row is grouped. Names are looked up for the groups that are shown, not for every row. */
interface Group {
  /** SQL of the value, with the tables of the row: the id of a thing, or what a column holds. */
  readonly value: string;
  /** SQL of the key and label of a group, from SQL of its value. */
  readonly key: (value: string) => string;
  readonly label: (value: string) => string;
}

const ungrouped: Group = { value: 'null::text', key: (value) => value, label: (value) => value };

/** The group of a row; enters the tables that the grouping leads to. */
function groupOf(field: ConnectionField, from: From, row: Row, key: string): Group {
  const { rows, schema, statement } = field.scope;
  const listed = listedType(field.type, rows);
  const grouping: Grouping | undefined = typeExtensions(listed).groupings?.[key];
  if (grouping === undefined) throw new Error(`${field.type.name} has no grouping ${key}`);
  checkRole(field.scope.caller, grouping.requires, `${listed.name} grouped by ${key}`);
  const { column, edge, type: target } = grouping;
  const byColumn = (grouped: Row): Group => ({ value: grouped.column(column ?? 'id'), key: (value) => `${value}::text`, label: (value) => `${value}::text` });
  if (edge === undefined || target === undefined) return byColumn(row);
  const type = schema.getType(target().name);
  if (type === undefined) throw new Error(`the schema has no type ${target().name}`);
  const reached = walkOn(rows, edge, rows.of(type), row, from);
  if (column !== undefined) return byColumn(reached);
  const label = (value: string): string => {
    const named = new From();
    return `(${named.select(new Row(statement, named, reached.tables, value).spineColumn('name'))})`;
  };
  return { value: reached.id, key: (value) => `${literal(`${type.name}_`)} || ${value}`, label };
}

function distributionSql(field: ConnectionField, type: GraphQLObjectType, groupBy: string, top: number, nodes: readonly FieldNode[]): string {
  const columns = columnsOf(field, type, nodes, { key: () => 'b.key', label: () => 'b.label', value: () => 'b.value' });
  return `array(select x from (select ${columns} from (${bucketsSql(field, groupBy, top)}) b order by b.value desc, b.key) x)`;
}

/** The largest groups: `key`, `label`, `value`. */
function bucketsSql(field: ConnectionField, groupBy: string, top: number): string {
  const { from, target } = filtered(field);
  const group = groupOf(field, from, target, groupBy);
  from.where(`${group.value} is not null`);
  const groups = from.select(`${group.value} as grp, count(distinct ${target.id})::int as value`, ` group by 1 order by 2 desc, ${group.key(group.value)} limit ${top}`);
  return `select ${group.key('g.grp')} as key, ${group.label('g.grp')} as label, g.value from (${groups}) g`;
}

function seriesSql(field: ConnectionField, type: GraphQLObjectType, args: Readonly<Record<string, unknown>>, top: number, nodes: readonly FieldNode[]): string {
  const { from, target } = filtered(field);
  const group = typeof args['groupBy'] === 'string' ? groupOf(field, from, target, args['groupBy']) : ungrouped;
  const day = target.column('sortDate');
  from.where(`isfinite(${day})`);
  if (typeof args['precisionAtLeast'] === 'string' && target.ownerOf('date.precision') !== undefined) {
    const wanted = grains.slice(0, grains.indexOf(args['precisionAtLeast']) + 1);
    from.where(`${target.column('date.precision')} in (${wanted.map(literal).join(', ')})`);
  }
  const unit = String(args['interval']).toLowerCase();
  const step = unit === 'quarter' ? '3 months' : `1 ${unit}`;
  const counts = from.select(`${group.value} as grp, date_trunc('${unit}', ${day}::timestamp)::date as day, count(distinct ${target.id})::int as value`, ' group by 1, 2');
  const pointType = objectType(type, 'points');
  const columns = columnsOf(field, type, nodes, {
    key: () => group.key('s.grp'),
    label: () => group.label('s.grp'),
    value: () => 's.value',
    points: (pointNodes) => {
      const point = columnsOf(field, pointType, pointNodes, { date: () => 'd.day', value: () => 'coalesce(c.value, 0)' });
      return `array(select x from (select ${point} from days d left join counts c on c.day = d.day and c.grp is not distinct from s.grp order by d.day) x)`;
    },
  });
  const days = `select generate_series(min(day), max(day), interval '${step}')::date as day from counts limit ${maxPoints}`;
  const largest = `select grp, sum(value)::int as value from counts group by 1 order by 2 desc, ${group.key('grp')} limit ${top}`;
  return `(with counts as materialized (${counts}), days as materialized (${days}) select array(select x from (select ${columns} from (${largest}) s order by s.value desc, ${group.key('s.grp')}) x))`;
}

/** A matrix: which rows are in which groups is found once, for the largest groups and for the cells. */
function matrixSql(field: ConnectionField, type: GraphQLObjectType, rows: string, columns: string, top: number, nodes: readonly FieldNode[]): string {
  const row = groupsOfRows(field, rows);
  const column = rows === columns ? row : groupsOfRows(field, columns);
  const bucketType = objectType(type, 'rows');
  const bucketList = (source: string, { group }: GroupsOfRows) => (bucketNodes: readonly FieldNode[]): string =>
    `array(select x from (select ${columnsOf(field, bucketType, bucketNodes, { key: () => group.key('b.grp'), label: () => group.label('b.grp'), value: () => 'b.value' })} from ${source} b order by b.value desc, ${group.key('b.grp')}) x)`;
  const shown = columnsOf(field, type, nodes, {
    rows: bucketList('matrix_rows', row),
    columns: bucketList('matrix_columns', column),
    cells: (cellNodes) => {
      const cell = columnsOf(field, objectType(type, 'cells'), cellNodes, { row: () => row.group.key('e.row'), column: () => column.group.key('e."column"'), value: () => 'e.value' });
      const cells = `select r.grp as row, c.grp as "column", count(*)::int as value from ${row.table} r join ${column.table} c on c.id = r.id${rows === columns ? ' and c.grp <> r.grp' : ''}
        where r.grp in (select grp from matrix_rows) and c.grp in (select grp from matrix_columns) group by 1, 2`;
      return `array(select x from (select ${cell} from (${cells}) e order by e.value desc, ${row.group.key('e.row')}, ${column.group.key('e."column"')}) x)`;
    },
  });
  const largest = ({ table, group }: GroupsOfRows): string => `select grp, count(*)::int as value from ${table} group by 1 order by 2 desc, ${group.key('grp')} limit ${top}`;
  const tables = [...new Set([row, column])].map(({ table, sql }) => `${table} as materialized (${sql})`);
  return `(with ${tables.join(', ')}, matrix_rows as materialized (${largest(row)}), matrix_columns as materialized (${largest(column)}) select m from (select ${shown}) m)`;
}

/** A table of the rows of a list with the groups that each is in: `id`, `grp`. */
interface GroupsOfRows {
  readonly table: string;
  readonly sql: string;
  readonly group: Group;
}

function groupsOfRows(field: ConnectionField, groupBy: string): GroupsOfRows {
  const { from, target } = filtered(field);
  const group = groupOf(field, from, target, groupBy);
  from.where(`${group.value} is not null`);
  return { table: field.scope.statement.alias('groups'), sql: from.select(`distinct ${target.id} as id, ${group.value} as grp`), group };
}
