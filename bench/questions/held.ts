/** The day on which positions are asked for. */
export const today = '2024-12-31';

/**
 * That a tenure `te` is held at some time between two days: known to have begun or seen held by the last, and not known to
 * have ended, or seen held after the first. What Chancery means by it, written for one question and for speed.
 *
 * @param first SQL of the first day, `last` SQL of the last
 */
export const held = (first: string, last: string): string => `(
  (coalesce(nullif(te.start_earliest, '-infinity'), te.start_latest) <= ${last} or nullif(te.end_earliest, '-infinity') <= ${last}
    or exists (select from tenure_observation o where o.tenure_id = te.id and coalesce(nullif(o.date_earliest, '-infinity'), o.date_latest) <= ${last}))
  and (te.end_latest >= ${first}
    or te.end_latest is null and (te.start_earliest is not null
      or exists (select from tenure_observation o where o.tenure_id = te.id and coalesce(nullif(o.date_latest, 'infinity'), o.date_earliest) >= ${first}))))`;

/** Tenures `te` that count: told as actual and not rejected, by a join with their own fact `tf`. */
export const actualTenure = `tenure te join fact tf on tf.id = te.id and tf.modality = 'ACTUAL' and tf.review_status <> 'REJECTED'`;
