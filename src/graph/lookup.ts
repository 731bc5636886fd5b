import { type FieldNode, type GraphQLObjectType, isObjectType } from 'graphql';
import { badInput } from '../shared/bad-input.js';
import { parseNodeId } from '../shared/node-id.js';
import { maxIds } from './limits.js';
import { From, literal, quoted, Row } from './rows.js';
import { deeper, one, type Scope, typeKey } from './scope.js';
import { below } from './selection.js';
import { shape } from './shape.js';

/** The object type and row of a global id, null for a type that has no rows. */
function locate(scope: Scope, id: string): { readonly type: GraphQLObjectType; readonly row: string } | null {
  const parsed = parseNodeId(id);
  if (parsed === null) throw badInput(`"${id.slice(0, 60)}" is not an id: ids look like Thing_42`);
  const type = scope.schema.getType(parsed.type);
  return type !== undefined && isObjectType(type) && scope.rows.find(type) !== undefined ? { type, row: parsed.row } : null;
}

/** `node(id:)`: one row by its global id, or null. */
export function nodeSql(scope: Scope, id: string, nodes: readonly FieldNode[]): string {
  const located = locate(scope, id);
  if (located === null) return 'null::json';
  return nodeOfType(deeper(scope, 1), located.type, scope.statement.param(located.row, 'bigint'), nodes);
}

/** One row by its number, shown as of its own type. */
function nodeOfType(scope: Scope, type: GraphQLObjectType, rowId: string, nodes: readonly FieldNode[]): string {
  const { tables, current } = scope.rows.of(type);
  const from = new From();
  const alias = scope.statement.alias(tables.own.tableName);
  from.add(`${quoted(tables.own.tableName)} ${alias}`);
  from.where(`${alias}.id = ${current(rowId)}`);
  const row = new Row(scope.statement, from, tables, `${alias}.id`).anchor(tables.own, alias);
  const value = shape.valueOf(scope, row, type, below(nodes));
  const told = scope.tellTypes && 'columns' in value ? { columns: `${value.columns}, ${literal(type.name)}::text as ${quoted(typeKey)}` } : value;
  return one(from, told);
}

/** `nodes(ids:)`: rows by their global ids in the order of these, null in the place of one that is not there. */
export function nodesSql(outer: Scope, ids: readonly string[], nodes: readonly FieldNode[]): string {
  if (ids.length > maxIds) throw badInput(`nodes takes at most ${maxIds} ids, not ${ids.length}`, 'QUERY_TOO_LARGE');
  outer.budget.objects(ids.length);
  const scope = deeper(outer, ids.length);
  const located = ids.map((id) => locate(scope, id));
  const types = new Map(located.flatMap((each) => (each === null ? [] : [[each.type.name, each.type] as const])));
  const branches = [...types].map(([name, type]) => `when ${literal(name)} then to_json(${nodeOfType(scope, type, 'u.row', nodes)})`);
  const names = scope.statement.param(located.map((each) => each?.type.name ?? null), 'text[]');
  const rows = scope.statement.param(located.map((each) => each?.row ?? null), 'bigint[]');
  const choice = branches.length === 0 ? 'null::json' : `case u.type ${branches.join(' ')} end`;
  return `array(select ${choice} from unnest(${names}, ${rows}) with ordinality u (type, row, place) order by u.place)`;
}
