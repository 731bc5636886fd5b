/**
 * The condition that a fact was not rejected, for SQL written by hand: lists of facts leave rejected ones out by
 * themselves (`RowsDefinition.hidden`).
 *
 * @param fact SQL of the fact's id; true where it is null
 */
export const notRejected = (fact: string): string => `not exists (select from fact r where r.id = ${fact} and r.review_status = 'REJECTED')`;
