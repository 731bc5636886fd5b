import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isRequiredArgument,
  isObjectType,
} from 'graphql';
import { badInput } from '../shared/bad-input.js';
import { conditionSql, customConditionSql, dateConditionSql, idConditionSql } from './condition.js';
import type { CustomFilter, EdgeDefinition, FieldExtensions, FilterEdge } from './definition.js';
import { edgeOf, listedType } from './edges.js';
import { notHidden } from './hidden.js';
import { maxWhereDepth, maxWhereLeaves } from './limits.js';
import { checkField, checkRole } from './permission.js';
import type { Row } from './rows.js';
import { type RowsOfTypes, typeExtensions } from './rows-of-type.js';
import type { Scope } from './scope.js';
import { walk } from './walk.js';

/** A filter as the caller gives it. Keys side by side are joined by AND; null is as good as not given. */
export interface Where {
  readonly [key: string]: unknown;
}

/** How a field of a type can be filtered, read off its definition. */
export type FilterRole =
  | { readonly is: 'id' | 'date' | 'list-of-text' }
  | { readonly is: 'custom'; readonly filter: CustomFilter }
  | { readonly is: 'scalar'; readonly type: GraphQLNamedType }
  | { readonly is: 'one' | 'many'; readonly edge: EdgeDefinition; readonly type: GraphQLNamedType };

/** @returns undefined where the field cannot be filtered: computed, or shown only */
export function filterRole(rows: RowsOfTypes, type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): FilterRole | undefined {
  const { filter, computed } = field.extensions as FieldExtensions;
  if (filter === 'none') return undefined;
  if (filter !== undefined) return { is: 'custom', filter };
  const named = getNamedType(field.type);
  const isList = isListType(getNullableType(field.type));
  if (isCompositeType(named)) return edgeRole(rows, field, named, isList);
  if (field.name === 'id' && named.name === 'ID') return { is: 'id' };
  const { tables } = rows.of(type);
  const column = (tables.own.findColumnWithPropertyPath(field.name) ?? tables.spine?.findColumnWithPropertyPath(field.name)) !== undefined;
  if (computed !== undefined || !column) return undefined;
  if (isList) return named.name === 'String' ? { is: 'list-of-text' } : undefined;
  return { is: 'scalar', type: named };
}

function edgeRole(rows: RowsOfTypes, field: GraphQLField<unknown, unknown>, named: GraphQLNamedType, isList: boolean): FilterRole | undefined {
  const { presentIf, connection } = typeExtensions(named);
  if (presentIf !== undefined) return isList ? undefined : { is: 'date' };
  if (field.args.some(isRequiredArgument)) return undefined;
  if (connection === true && isObjectType(named)) return { is: 'many', edge: edgeOf(field), type: listedType(named, rows) };
  if (rows.find(named) === undefined) return undefined;
  return { is: isList ? 'many' : 'one', edge: edgeOf(field), type: named };
}

/** The condition for a `where`, or undefined where it asks for nothing. */
export function whereSql(scope: Scope, row: Row, type: GraphQLNamedType, where: Where | null | undefined, coordinate: string): string | undefined {
  if (where === null || where === undefined) return undefined;
  checkSize(where, coordinate);
  return new WhereCompiler(scope).all(row, type, where);
}

class WhereCompiler {
  constructor(private readonly scope: Scope) {}

  all(row: Row, type: GraphQLNamedType, where: Where): string | undefined {
    const conditions = Object.entries(where).flatMap(([key, value]) => {
      const sql = value === null || value === undefined ? undefined : this.one(row, type, key, value);
      return sql === undefined ? [] : [sql];
    });
    return conditions.length === 0 ? undefined : conditions.length === 1 ? conditions[0] : `(${conditions.join(' and ')})`;
  }

  private one(row: Row, type: GraphQLNamedType, key: string, value: unknown): string | undefined {
    if (key === 'and' || key === 'or') return this.combine(row, type, key, value as readonly Where[]);
    if (key === 'not') {
      const negated = this.all(row, type, value as Where);
      return negated === undefined ? undefined : `(${negated}) is not true`;
    }
    const extra = typeExtensions(type).filters?.[key];
    if (extra !== undefined) {
      checkRole(this.scope.caller, extra.requires, `${type.name}.${key}`);
      return this.exists(row, extra, this.namedTypeOf(extra.type()), value as Where, 'some');
    }
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[key] : undefined;
    const role = field === undefined ? undefined : filterRole(this.scope.rows, type, field);
    if (field !== undefined) checkField(this.scope, type, field);
    if (role === undefined) throw badInput(`${type.name} cannot be filtered by ${key}`);
    switch (role.is) {
      case 'one':
        return this.exists(row, role.edge, role.type, value as Where, 'some');
      case 'many':
        return this.quantified(row, role.edge, role.type, value as Where);
      case 'scalar':
        return conditionSql(row, key, role.type, value as Where);
      case 'list-of-text':
        return conditionSql(row, key, undefined, value as Where);
      case 'date':
        return dateConditionSql(row, key, value as Where);
      case 'id':
        return idConditionSql(row, this.scope.rows.concrete(type).map((each) => each.name), this.scope.rows.of(type).current, value as Where);
      case 'custom':
        return customConditionSql(row, role.filter, value as Where);
    }
  }

  private combine(row: Row, type: GraphQLNamedType, key: 'and' | 'or', parts: readonly Where[]): string | undefined {
    const conditions = parts.map((part) => this.all(row, type, part) ?? 'true');
    if (conditions.length === 0) return key === 'or' ? 'false' : undefined;
    return `(${conditions.join(` ${key} `)})`;
  }

  private quantified(row: Row, edge: EdgeDefinition, type: GraphQLNamedType, value: Where): string | undefined {
    const conditions = (['some', 'every', 'none'] as const).flatMap((quantifier) => {
      const nested = value[quantifier];
      return nested === null || nested === undefined ? [] : [this.exists(row, edge, type, nested as Where, quantifier)];
    });
    return conditions.length === 0 ? undefined : conditions.join(' and ');
  }

  /** `some`: there is one that fits. `none`: there is none. `every`: there is none that does not fit. */
  private exists(row: Row, edge: EdgeDefinition, type: GraphQLNamedType, where: Where, quantifier: 'some' | 'every' | 'none'): string {
    const on = quantifier === 'some' ? this.straightOn(edge, type, where) : undefined;
    if (on !== undefined) return this.exists(row, on.edge, this.namedTypeOf(on.filter.type()), on.where, 'some');
    const { from, target } = walk(this.scope.rows, this.scope.statement, edge, this.scope.rows.of(type), row);
    target.bring(edge.brings?.(target, {}));
    from.where(edge.where?.(target, {}, row));
    if (edge.path.length > 0) from.where(notHidden(this.scope.rows, target, type, where));
    const nested = this.all(target, type, where);
    if (quantifier === 'every') from.where(nested === undefined ? 'false' : `(${nested}) is not true`);
    else from.where(nested);
    return `${quantifier === 'some' ? '' : 'not '}exists (${from.select('')})`;
  }

  /** The way on through rows of which nothing is asked but where one filter of theirs leads. */
  private straightOn(edge: EdgeDefinition, type: GraphQLNamedType, where: Where): { edge: EdgeDefinition; filter: FilterEdge; where: Where } | undefined {
    const [asked, another] = Object.entries(where).filter(([, value]) => value !== null && value !== undefined);
    const filter = asked === undefined ? undefined : typeExtensions(type).filters?.[asked[0]];
    const plain = ({ where: condition, brings }: EdgeDefinition): boolean => condition === undefined && brings === undefined;
    if (asked === undefined || another !== undefined || filter === undefined || filter.requires !== undefined || !plain(edge) || !plain(filter) || this.scope.rows.of(type).hidden !== undefined) return undefined;
    return { edge: { path: [...edge.path, ...filter.path] }, filter, where: asked[1] as Where };
  }

  private namedTypeOf(typeClass: { readonly name: string }): GraphQLNamedType {
    const type = this.scope.schema.getType(typeClass.name);
    if (type === undefined) throw new Error(`the schema has no type ${typeClass.name}`);
    return type;
  }
}

function checkSize(where: Where, coordinate: string): void {
  let leaves = 0;
  const visit = (value: unknown, depth: number): void => {
    if (Array.isArray(value) && value.some((item) => typeof item === 'object')) {
      for (const item of value) visit(item, depth);
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, nested] of Object.entries(value as Record<string, unknown>)) {
        const quantifier = key === 'some' || key === 'every' || key === 'none';
        const level = typeof nested === 'object' && nested !== null && !quantifier && !isLeafCondition(nested) ? depth + 1 : depth;
        if (level > maxWhereDepth) throw badInput(`${coordinate}: where is nested more than ${maxWhereDepth} levels deep`, 'QUERY_TOO_LARGE');
        visit(nested, level);
      }
    } else {
      leaves += 1;
      if (leaves > maxWhereLeaves) throw badInput(`${coordinate}: where has more than ${maxWhereLeaves} conditions`, 'QUERY_TOO_LARGE');
    }
  };
  visit(where, 0);
}

/** `{ eq: … }` and the like: the end of a branch, with lists of values that count by a limit of their own. */
const isLeafCondition = (value: object): boolean => !Array.isArray(value) && Object.values(value).every((item) => typeof item !== 'object' || item === null || (Array.isArray(item) && item.every((each) => typeof each !== 'object')));
