import type { FieldNode, GraphQLNamedType, GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { Budget } from './budget.js';
import type { Arguments, EdgeDefinition, RowSql } from './definition.js';
import type { From, Row, Statement } from './rows.js';
import type { RowsOfTypes } from './rows-of-type.js';
import type { OperationScope, Selection } from './selection.js';

/** Everything a piece of the statement is compiled against. */
export interface Scope extends OperationScope {
  readonly rows: RowsOfTypes;
  readonly statement: Statement;
  /** How rows are shown; at hand here because lists are of rows, and rows have lists. */
  readonly shape: Shape;
  /** Whether objects of abstract types carry {@link typeKey}: needed where GraphQL executes over the answer. */
  readonly tellTypes: boolean;
  /** What the operation has asked for so far. */
  readonly budget: Budget;
  /** How deep this piece is nested, in fields. */
  readonly depth: number;
  /** How many rows this piece is compiled for, at most. */
  readonly parents: number;
}

/** The scope one field further down, for so many rows. */
export const deeper = (scope: Scope, parents: number): Scope => ({ ...scope, depth: scope.depth + 1, parents });

/** The key under which an object of an abstract type tells which it is; no GraphQL alias can be called so. */
export const typeKey = '$type';

/** What one row is shown as: columns of a record, or one JSON expression where its shape depends on its type. */
export type Value = { readonly columns: string } | { readonly json: string };

/** How rows are shown. */
export interface Shape {
  /** The columns of an object of one type. */
  record(scope: Scope, row: RowSql, type: GraphQLObjectType, selection: Selection): string;
  /** What is selected of one row that may be of several types. */
  valueOf(scope: Scope, row: Row, type: GraphQLNamedType, sets: readonly SelectionSetNode[]): Value;
  /** A to-one edge: the row, or null. */
  edge(scope: Scope, here: Row | undefined, edge: EdgeDefinition, type: GraphQLNamedType, args: Arguments, nodes: readonly FieldNode[]): string;
}

/** One row, as a scalar subselect: null where there is none. */
export const one = (from: From, value: Value, tail = ''): string =>
  'columns' in value ? `(select x from (${from.select(value.columns, tail)}) x)` : `(${from.select(value.json, tail)})`;

/** Many rows, as an array: empty where there is none. */
export const many = (from: From, value: Value, tail = ''): string =>
  'columns' in value ? `array(select x from (${from.select(value.columns, tail)}) x)` : `array(${from.select(value.json, tail)})`;
