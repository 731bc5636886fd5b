import { badInput } from '../shared/bad-input.js';
import { countWeight, defaultQueryLimits, objectsPerPoint, plainListSize, type QueryLimits } from './limits.js';

/** What an operation comes to, before it runs. */
export interface Weight {
  /** Objects that the answer may hold at most, by page sizes. */
  readonly nodes: number;
  /** Points; see `Budget`. */
  readonly cost: number;
}

/**
 * What an operation may ask for, counted while it is compiled, with its variables and the default page sizes: before
 * anything runs.
 *
 * Its cost in points is
 *
 *     objects / 2  +  10 × counts  +  extra points
 *
 * rounded up, where *objects* is how many the answer may hold, page sizes multiplied through (a list without paging is
 * taken for 5, a thing that an object refers to is one more), *counts* is how often a `totalCount`, `series`,
 * `distribution` or `matrix` is worked out, once for each object that it hangs on, and the *extra points* are of root
 * fields that no statement answers (the schema's description: 100).
 */
export class Budget {
  private fields = 0;
  private spent = 0;
  private counts = 0;
  private points = 0;

  /** @param limits what to refuse as soon as it is passed */
  constructor(private readonly limits: Pick<QueryLimits, 'depth' | 'fields' | 'nodes'> = defaultQueryLimits) {}

  /** Objects that the answer may hold at most, by page sizes; plain lists count as a few each. */
  get nodes(): number {
    return this.spent;
  }

  /** The cost in points, a whole number. */
  get cost(): number {
    return Math.min(Number.MAX_SAFE_INTEGER, Math.ceil(this.spent / objectsPerPoint + this.counts * countWeight + this.points));
  }

  /** One more selected field, fragments followed: bounds the statement's text. */
  field(depth: number): void {
    this.fields += 1;
    if (this.fields > this.limits.fields) throw badInput(`the query selects more than ${this.limits.fields} fields, fragments followed: ask for less at once`, 'QUERY_TOO_LARGE');
    if (depth > this.limits.depth) throw badInput(`the query is nested more than ${this.limits.depth} levels deep`, 'QUERY_TOO_LARGE');
  }

  objects(count: number): void {
    this.spent += count;
    this.checkNodes(this.limits.nodes);
  }

  plainList(parents: number): number {
    this.objects(parents * plainListSize);
    return parents * plainListSize;
  }

  /** One more `totalCount` or aggregate, for each of so many objects. */
  count(parents: number): void {
    this.counts += parents;
  }

  /** Points of what is not read from the tables. */
  extra(points: number): void {
    this.points += points;
  }

  /** @throws GraphQLError QUERY_TOO_LARGE if the answer may hold more objects than that */
  checkNodes(most: number): void {
    if (this.spent > most) throw badInput(`the query may return ${atMost(this.spent)} objects by its page sizes, more than the ${most} allowed: ask for smaller pages`, 'QUERY_TOO_LARGE');
  }
}

const atMost = (count: number): string => (Number.isSafeInteger(count) ? String(count) : 'countless');
