// size: all annotations of types and fields, side by side.
import { Extensions } from 'type-graphql';
import type { ObjectLiteral } from 'typeorm';
import type { AccessRole } from '../shared/access-role.js';

/** An entity class. */
export type EntityClass = new () => ObjectLiteral;

/** What a definition may ask of one row when it writes SQL: its columns, and parameters of the statement. */
export interface RowSql {
  /** The row's id. */
  readonly id: string;
  /** SQL for a property of the row's entity, or of its spine; embedded ones by path, `date.earliest`. */
  column(property: string): string;
  /** SQL for a value given by the caller, never spliced into the text: `$3::date`. */
  param(value: unknown, type: string): string;
}

/** The arguments of a field, coerced by GraphQL. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A step from rows of one table to rows of another. */
export type Hop =
  /** Along a relation of the row's entity: `'position'`. */
  | string
  /** Against a relation, from the one it points at to those that point: `into(() => ParticipationEntity, 'actor')`. */
  | { readonly into: () => EntityClass; readonly by: string; readonly where?: Readonly<Record<string, string | readonly string[]>> }
  /**
   * To the rows whose ids a select of one's own finds, each once. `values` names the columns that it selects behind the
   * id, in order: definitions read them like columns of the rows, so that a list may show and be ordered by a count.
   */
  | { readonly to: () => EntityClass; readonly ids: (here: RowSql) => string; readonly values?: readonly string[] }
  | HopFromThere
  /** By a condition of one's own. */
  | { readonly to: () => EntityClass; readonly on: (here: RowSql, there: RowSql) => string };

/**
 * A hop seen from its other end: a select finds, for a row entered, the rows it is entered from, of which it gives the
 * columns asked for: `id`, or the foreign key by which they were entered themselves, so that they can be passed by. For
 * filters, which make the rows entered few; a row may be met twice.
 */
export interface HopFromThere {
  readonly to: () => EntityClass;
  readonly idsOfHere: (there: RowSql, columns: readonly string[]) => string;
}

export interface Order {
  /** A property of the landing row or its spine that is never null. */
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
}

/**
 * How rows of one type lead to rows of another. Declared once per edge: selections, filters, counts and orders are all
 * compiled from it.
 */
export interface EdgeDefinition {
  /** Steps from a row of this type to the target's rows; empty for a root field, which starts at the target's table. */
  readonly path: readonly Hop[];
  /** A further condition on the target rows, from the arguments of the field. */
  readonly where?: (target: RowSql, args: Arguments, here: RowSql | undefined) => string | undefined;
  /**
   * Values that the arguments of the field bring along: definitions below read them like columns of the target rows.
   * So a search brings its score, and the relations of two countries bring the other one. Each is SQL, written only
   * where it is read: Postgres refuses a parameter that no part of a statement uses.
   */
  readonly brings?: (target: RowSql, args: Arguments) => Readonly<Record<string, () => string>>;
  /** The target is of one type or another by its kind, as the row says, and its rows are not of one table. */
  readonly varies?: (here: RowSql) => { readonly kind: string; readonly id: string };
  /** The path may reach one target several times: count it once. */
  readonly distinct?: true;
  /** Order of a plain list; connections follow the order of their type. Properties are of the last table entered. */
  readonly order?: readonly Order[];
  /** Most items of a plain list, 100 if not said. */
  readonly limit?: number;
}

export interface RowsDefinition {
  readonly entity: () => EntityClass;
  /** The one-to-one relation to the table that holds what all of its kind have in common: `'fact'`. */
  readonly spine?: string;
  /** The value of the spine's `kind` by which its rows are told from others. */
  readonly kind?: string;
  /** Order of connections of this type where the caller gives none; the id is added as tie-break. */
  readonly order: readonly Order[];
  /**
   * Rows of this table that lists leave out, of whatever type they are shown as, unless their `where` speaks of the
   * property: `{ property: 'reviewStatus', value: 'REJECTED' }`. Found by their id they are shown.
   */
  readonly hidden?: { readonly property: string; readonly value: string };
  /**
   * The SQL function that says what an id of this table's rows leads to now, of whatever type they are shown as: ids
   * of rows that became one with others keep leading somewhere. `'current_thing'`.
   */
  readonly current?: string;
}

export interface FilterEdge extends EdgeDefinition {
  readonly type: () => abstract new () => object;
  readonly description: string;
  /** As of `Requires`. */
  readonly requires?: AccessRole;
}

/** A filter whose operators are not those of the field's type, such as a name that matches in any of its forms. */
export interface CustomFilter {
  /** Name and description of the input type; one filter may serve several fields. */
  readonly input: string;
  readonly description: string;
  /** Operator to its value: one text, or a list of texts. */
  readonly operators: Readonly<Record<string, { readonly list?: true; readonly description: string }>>;
  /** The conditions that operators and values stand for; they are joined by AND. Values are checked for size before. */
  readonly sql: (row: RowSql, conditions: ReadonlyMap<string, string | readonly string[]>) => string;
}

/**
 * A way to group the items of a list: by the value of a column, by the things that an edge leads to, or by the value of
 * a column of these.
 */
export interface Grouping {
  readonly description: string;
  readonly column?: string;
  readonly edge?: EdgeDefinition;
  readonly type?: () => abstract new () => object;
  /** As of `Requires`. */
  readonly requires?: AccessRole;
}

/** What the annotations leave in a GraphQL type's extensions. */
export interface TypeExtensions {
  readonly rows?: RowsDefinition;
  readonly filters?: Readonly<Record<string, FilterEdge>>;
  readonly groupings?: Readonly<Record<string, Grouping>>;
  readonly presentIf?: string;
  readonly connection?: true;
  readonly oneOf?: true;
}

/** A root field whose rows a search of its own finds, in statements of its own; of a mutation, what it changed. */
export interface FoundDefinition {
  /** What the search costs, in points; see `Budget`. */
  readonly points: number;
}

/** What the annotations leave in a GraphQL field's extensions. */
export interface FieldExtensions {
  readonly edge?: EdgeDefinition;
  readonly computed?: (row: RowSql, args: Arguments) => string;
  readonly sortable?: string;
  readonly filter?: CustomFilter | 'none';
  readonly lookup?: 'node' | 'nodes';
  readonly found?: FoundDefinition;
  readonly live?: true;
  readonly atMost?: (args: Arguments) => number;
  readonly requires?: AccessRole;
}

const extensions = (values: TypeExtensions & FieldExtensions): ReturnType<typeof Extensions> =>
  Extensions(values as Record<string, unknown>);

/** Class annotation: the rows a GraphQL type shows. A field without further annotation is the property of its name. */
export const Rows = (entity: () => EntityClass, rest: Omit<RowsDefinition, 'entity'>): ReturnType<typeof Extensions> =>
  extensions({ rows: { entity, ...rest } });

/** Class annotation: keys of the type's `where` that are no fields of it. */
export const Filters = (filters: Record<string, FilterEdge>): ReturnType<typeof Extensions> => extensions({ filters });

/** Class annotation: how connections of the type can be counted in groups. Keys are enum values. */
export const Groupings = (groupings: Record<string, Grouping>): ReturnType<typeof Extensions> => extensions({ groupings });

/** Class annotation: the type shows embedded columns, and is null where this property is. */
export const PresentIf = (property: string): ReturnType<typeof Extensions> => extensions({ presentIf: property });

/** Class annotation: exactly one field of the input must be given. */
export const OneOf = (): ReturnType<typeof Extensions> => extensions({ oneOf: true });

/** Field annotation: the field leads to other rows. Not needed where it is a relation of the same name. */
export const Edge = (edge: EdgeDefinition): ReturnType<typeof Extensions> => extensions({ edge });

/** Field annotation: the field's value is SQL over the row. */
export const Computed = (computed: (row: RowSql, args: Arguments) => string): ReturnType<typeof Extensions> =>
  extensions({ computed });

/** Field annotation: connections may be ordered by the field, through this indexed property that is never null. */
export const Sortable = (property: string): ReturnType<typeof Extensions> => extensions({ sortable: property });

/** Field annotation: how the field is filtered, where its type does not say: in a way of its own, or not at all. */
export const FilterAs = (filter: CustomFilter | 'none'): ReturnType<typeof Extensions> => extensions({ filter });

/**
 * Field annotation, of mutations too: the field takes this role, in whatever way it is asked for. Nobody below it is shown
 * the field, filters or orders by it. What leads to the same values by another name says so itself: other fields,
 * `Filters`, `Groupings`. Left out, a field of Query or Subscription takes what reading takes, one of Mutation EDITOR.
 */
export const Requires = (requires: AccessRole): ReturnType<typeof Extensions> => extensions({ requires });

/** A hop against a relation, with fixed values that the entered rows must have. */
export const into = (entity: () => EntityClass, by: string, where?: Readonly<Record<string, string | readonly string[]>>): Hop =>
  where === undefined ? { into: entity, by } : { into: entity, by, where };

/** Root field annotation: the field finds rows of any type by their global ids. */
export const Lookup = (lookup: 'node' | 'nodes'): ReturnType<typeof Extensions> => extensions({ lookup });

/**
 * Root field annotation: a search finds the answer as plain values, in which ids stand for rows; the resolver takes it
 * from `Shown`. Its type, and the types below it that have no rows, are plain: a field is the value of its name.
 */
export const Found = (found: FoundDefinition): ReturnType<typeof Extensions> => extensions({ found });

/**
 * Subscription field annotation: the field tells rows of its type one by one, as they come to be. It gets `where` and
 * `after`; the resolver takes each row from `Selected`.
 */
export const Live = (): ReturnType<typeof Extensions> => extensions({ live: true });

/** Field annotation, for every list of a plain type: how many items it holds at most, by the arguments of the root field. */
export const AtMost = (atMost: (args: Arguments) => number): ReturnType<typeof Extensions> => extensions({ atMost });
