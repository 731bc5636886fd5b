/** The values of one request, as Chancery takes them. */
export type Variables = Readonly<Record<string, string | number>>;

/** Any JSON value, read without trusting its shape. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** How a GraphQL contender is asked. */
export interface Asked {
  readonly document: string;
  /** The variables, where its ids or names are others than Chancery's. */
  readonly variables?: (given: Variables) => Variables;
  /** Brings `data` into the shape of the SQL answer; values stay as they are. */
  readonly read: (data: Json) => Json;
}

/** One question, asked of every contender in its own language, with equal answers. */
export interface Question {
  readonly key: string;
  readonly title: string;
  /** What `title` leaves open. */
  readonly about: string;
  /** A select of the variable sets, one JSON object a row in the column `data`, the same for the same database. */
  readonly variables: string;
  readonly chancery: Asked;
  readonly postgraphile: Asked;
  readonly sql: {
    /** One row with one column `data`: the answer's JSON as text. */
    readonly text: string;
    readonly values: (given: Variables) => unknown[];
  };
}

/** The number in a global id such as `Person_12`. */
export const rowOf = (id: Json | undefined): number => (typeof id === 'string' ? Number(id.replace(/^.*_/, '')) : Number(id));

/** A field of an object, null where there is none. */
export const at = (value: Json | undefined, ...keys: readonly string[]): Json => {
  let found: Json | undefined = value;
  for (const key of keys) found = typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as { readonly [key: string]: Json })[key] : null;
  return found ?? null;
};

/** The items of a list, each read. */
export const each = (value: Json | undefined, read: (item: Json) => Json): Json => (Array.isArray(value) ? (value as readonly Json[]).map(read) : null);
