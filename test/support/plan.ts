/** A node of a plan as `explain (format json)` tells it. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Total Cost': number;
  readonly Filter?: string;
  readonly Plans?: readonly PlanNode[];
}

/** Nodes that read all that is below them before they give their first row. */
const blocking = /^(Sort|Hash|Aggregate|SetOp|WindowAgg|Gather)/;

/**
 * The tables that a plan reads whole: row by row, or by an index at twice the cost of that, unless a limit ends it; and
 * those held against a `not in (select …)`, which is made whole first, whatever is asked, and never turned into a look-up.
 *
 * @param wholeCosts the tables to look at, each with the cost of reading it row by row
 */
export function readsWhole(plan: PlanNode, wholeCosts: ReadonlyMap<string, number>, ends = false): string[] {
  const { 'Node Type': type, 'Relation Name': table = '', 'Total Cost': cost, Filter: filter = '', Plans: below = [] } = plan;
  const wholeCost = wholeCosts.get(table);
  const whole = filter.includes('(NOT (ANY ') || (!ends && (type === 'Seq Scan' || cost >= 2 * (wholeCost ?? 0)));
  const own = wholeCost !== undefined && whole ? [table] : [];
  const stops = type === 'Limit' || (ends && !blocking.test(type));
  return [...own, ...below.flatMap((each) => readsWhole(each, wholeCosts, stops))];
}
