import type { RowSql } from '../graph/definition.js';

/** What of a tenure's row decides when it is held: its id, and its columns by property path (`start.earliest`). */
export type TenureSql = Pick<RowSql, 'id' | 'column'>;

/** The row that a statement written by hand calls by this alias. */
export const tenureAlias = (alias: string): TenureSql => ({
  id: `${alias}.id`,
  column: (property) => `${alias}.${property.replace('.', '_')}`,
});

const observed = (tenure: TenureSql, aggregate: string): string => `(select ${aggregate} from tenure_observation o where o.tenure_id = ${tenure.id})`;

/**
 * The condition that an office was held at some time between two days, as far as the sources go: the tenure is known to
 * have started by then, or somebody saw it held, and it is not known to have ended. Where only its end or single days of
 * it are known, it counts from the first to the last of them. Nothing is guessed: a tenure of which no day is known never
 * counts. Days on which it was seen held are looked up only where its own bounds do not decide.
 *
 * @param first SQL of the first day, `last` SQL of the last; false where either is null
 */
export function heldBetween(tenure: TenureSql, first: string, last: string): string {
  const [startEarliest, startLatest] = [tenure.column('start.earliest'), tenure.column('start.latest')];
  const [endEarliest, endLatest] = [tenure.column('end.earliest'), tenure.column('end.latest')];
  const seen = (condition: string): string => `exists (select from tenure_observation o where o.tenure_id = ${tenure.id} and ${condition})`;
  const begun = `(coalesce(nullif(${startEarliest}, '-infinity'), ${startLatest}) <= ${last} or nullif(${endEarliest}, '-infinity') <= ${last} or ${seen(`coalesce(nullif(o.date_earliest, '-infinity'), o.date_latest) <= ${last}`)})`;
  const lasting = `case when ${endLatest} is not null then ${endLatest} >= ${first} else ${startEarliest} is not null or ${seen(`coalesce(nullif(o.date_latest, 'infinity'), o.date_earliest) >= ${first}`)} end`;
  return `(${begun} and ${lasting})`;
}

/**
 * What can be said of a tenure on one day, as SQL of the enumeration StatusAt. HELD needs days before and after (or that
 * very day) on which it is certainly held; a tenure that is not told as actual is never HELD.
 *
 * @param day SQL of the day
 * @param modality SQL of the modality of the tenure's fact
 */
export function statusAt(tenure: TenureSql, day: string, modality: string): string {
  const [startEarliest, startLatest] = [tenure.column('start.earliest'), tenure.column('start.latest')];
  const [endEarliest, endLatest] = [tenure.column('end.earliest'), tenure.column('end.latest')];
  const from = `least(case when isfinite(${startLatest}) then ${startLatest} end, case when isfinite(${endEarliest}) then ${endLatest} end, ${observed(tenure, 'min(o.date_latest)')})`;
  const to = `greatest(case when isfinite(${startLatest}) then ${startEarliest} end, case when isfinite(${endEarliest}) then ${endEarliest} end, ${observed(tenure, 'max(o.date_earliest)')})`;
  return `case
    when isfinite(${startEarliest}) and ${day} < ${startEarliest} then 'NOT_HELD'
    when isfinite(${endLatest}) and ${day} > ${endLatest} then 'NOT_HELD'
    when ${startEarliest} is null and ${endEarliest} is null and not exists ${observed(tenure, '1')} then 'UNKNOWN'
    when ${day} between ${from} and ${to} and ${modality} = 'ACTUAL' then 'HELD'
    else 'POSSIBLY' end`;
}
