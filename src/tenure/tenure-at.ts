import type { Arguments, RowSql } from '../graph/definition.js';
import { heldBetween, statusAt, tenureAlias } from '../position/held-at.js';

/** A tenure counts as holding the position: it is told as actual and not rejected. */
const told = (modality: string, reviewStatus: string): string => `${modality} = 'ACTUAL' and ${reviewStatus} <> 'REJECTED'`;

/** The day that the argument `asOf` gives, as SQL; undefined where it is not given. */
export const asOf = (row: RowSql, args: Arguments): string | undefined =>
  args['asOf'] === null || args['asOf'] === undefined ? undefined : row.param(args['asOf'], 'date');

/** A tenure's status on the day that the argument `date` gives. */
export const statusOnDate = (tenure: RowSql, args: Arguments): string => statusAt(tenure, tenure.param(args['date'], 'date'), tenure.column('modality'));

/** Tenures held on the day that the argument `asOf` gives; all, of whatever modality, where it is not given. */
export function heldAsOf(tenure: RowSql, args: Arguments): string | undefined {
  const day = asOf(tenure, args);
  if (day === undefined) return undefined;
  return `${told(tenure.column('modality'), tenure.column('reviewStatus'))} and ${heldBetween(tenure, day, day)}`;
}

/** Of a tenure and a fact: the position was held at some time that the fact's date allows; false where either is unknown. */
export const heldDuring = (tenure: RowSql, fact: RowSql): string =>
  `${told(tenure.column('modality'), tenure.column('reviewStatus'))} and ${heldBetween(tenure, fact.column('date.earliest'), fact.column('date.latest'))}`;

/**
 * Of a person and a position: the one held the other.
 *
 * @param day SQL of the day on which; left out, at some time
 */
export function holds(person: RowSql, position: RowSql, day?: string): string {
  const then = day === undefined ? '' : ` and ${heldBetween(tenureAlias('t'), day, day)}`;
  return `exists (select from tenure t join fact tf on tf.id = t.id
    where t.holder_id = ${person.id} and t.position_id = ${position.id} and ${told('tf.modality', 'tf.review_status')}${then})`;
}
