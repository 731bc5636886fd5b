/** Items of a page where the caller does not say. */
export const defaultPageSize = 20;

/** Most items of a page. */
export const maxPageSize = 100;

/** Most fields of an `orderBy`. */
export const maxOrders = 3;

/** How deep a `where` may nest. */
export const maxWhereDepth = 5;

/** Most conditions in one `where`. */
export const maxWhereLeaves = 60;

/** Most values of an `in` or `notIn`. */
export const maxInValues = 500;

/** How many rows of its table a subscription may catch up on. */
export const maxBehind = 10_000;

/** Most rows that one statement reads for a subscription: a slow client may keep them waiting. */
export const maxBatch = 20;

/** Most ids of `nodes(ids:)`. */
export const maxIds = 100;

/** Longest text of a condition, in characters. */
export const maxTextLength = 1_000;

/** How much one operation may ask for; a deployment may set others. */
export interface QueryLimits {
  /** How deep a selection may nest, in fields. */
  readonly depth: number;
  /** Most fields of one operation, fragments followed. */
  readonly fields: number;
  /** Most objects that one operation may return, by its page sizes. */
  readonly nodes: number;
}

/** The limits where nothing else is set. */
export const defaultQueryLimits: QueryLimits = { depth: 12, fields: 2_000, nodes: 20_000 };

/** Longest statement that an operation may come to, in characters: Postgres has to plan it. */
export const maxStatementLength = 400_000;

/** How many objects a list without paging is taken to hold when an operation is weighed. */
export const plainListSize = 5;

/** How many objects cost one point. */
export const objectsPerPoint = 2;

/** Points of a `totalCount` or an aggregate. */
export const countWeight = 10;

/** Points of a root field that describes the schema. */
export const introspectionWeight = 100;

/** Buckets of a distribution where the caller does not say. */
export const defaultGroups = 10;

/** Most buckets of a distribution, a matrix side, or a grouped series. */
export const maxGroups = 100;

/** Most periods of a series. */
export const maxPoints = 1_000;
