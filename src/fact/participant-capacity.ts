import { heldBetween, tenureAlias } from '../position/held-at.js';
import type { FactKind } from './fact.enum.js';

const heldWhenItHappened = heldBetween(tenureAlias('t'), 'f.date_earliest', 'f.date_latest');

/** Columns of a participation `p`. */
const of = (columns: readonly string[]): string => columns.map((column) => `p.${column}`).join(', ');

/** Tenures `t` that are told as actual and not rejected, by a join with their own fact. */
const actualTenures = `tenure t join fact tf on tf.id = t.id and tf.modality = 'ACTUAL' and tf.review_status <> 'REJECTED'`;

/**
 * The participations in which an office acted: it is the capacity recorded, or the actor held it when the fact happened.
 *
 * @param position SQL of the position's id
 * @param columns of participation to select
 * @returns a select of these; it starts from the position, which is where a search for an office is narrow
 */
export const participationsOfOffice = (position: string, columns: readonly string[]): string => `
  select ${of(columns)} from participation p where p.capacity_id = ${position}
  union all
  select ${of(columns)} from ${actualTenures} join participation p on p.actor_id = t.holder_id join fact f on f.id = p.fact_id
    where t.position_id = ${position} and ${heldWhenItHappened}`;

/**
 * The participations in which a country acted itself or through somebody: an organization or group of it, one who acts
 * on its behalf or in one of its offices, or one who held such an office when the fact happened.
 *
 * @param country SQL of the country's id
 * @param columns of participation to select
 * @param kinds of the facts; left out, all
 * @returns a select of these; each part of it is read off an index
 */
export const participationsForCountry = (country: string, columns: readonly string[], kinds?: readonly FactKind[]): string => `
  ${recordedForCountry(country, of(columns), kinds)}
  union all
  select ${of(columns)} from ${byHoldersFor(country, kinds)} join fact f on f.id = p.fact_id
    where ${heldWhenItHappened}`;

/** Participations `p` of facts of some kinds, or of all, up to what they are joined on. */
const participationOf = (kinds: readonly FactKind[] | undefined): string => (kinds === undefined ? 'participation p on' : `participation p on p.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}) and`);

/** The participations of which it is recorded that they are a country's: its own, an organization's, on its behalf, in an office of it. */
const recordedForCountry = (country: string, columns: string, kinds: readonly FactKind[] | undefined): string => `
  select ${columns} from (
      select ${country} as id
      union all select oc.organization_id from organization_country oc where oc.country_id = ${country}
      union all select g.group_id from group_origin g where g.actor_id = ${country}
    ) a join ${participationOf(kinds)} p.actor_id = a.id
  union all
  select ${columns} from (
      select ${country} as id
      union all select oc.organization_id from organization_country oc where oc.country_id = ${country}
    ) a join ${participationOf(kinds)} p.on_behalf_of_id = a.id
  union all
  select ${columns} from position o join ${participationOf(kinds)} p.capacity_id = o.id where o.country_id = ${country}`;

/** The participations `p` of those who hold an office `o` by a tenure `t`, at whatever time. */
const byHoldersFor = (country: string, kinds: readonly FactKind[] | undefined): string => `${actualTenures} join position o on o.id = t.position_id and o.country_id = ${country}
    join ${participationOf(kinds)} p.actor_id = t.holder_id`;

/**
 * The offices in which persons took part in a fact: recorded as their capacity, or held by them when it happened.
 *
 * @param fact SQL of the fact's id
 * @returns a select of position ids, each once
 */
export const officesOf = (fact: string): string => `
  select p.capacity_id from participation p where p.fact_id = ${fact} and p.capacity_id is not null
  union
  select t.position_id from participation p join fact f on f.id = p.fact_id join (${actualTenures}) on t.holder_id = p.actor_id
    where p.fact_id = ${fact} and ${heldWhenItHappened}`;

/**
 * The facts in which two countries both acted, themselves or through somebody. Whether somebody held an office when it
 * happened is looked up only for facts in which the other had a part as well: most of what a minister ever did is not
 * between these two (measured on two big neighbours: 94 ms instead of 349).
 *
 * @param one SQL of the one's id
 * @param other SQL of the other's
 * @param kinds of the facts; left out, all
 * @returns a select of fact ids, each once
 */
export const factsOfBoth = (one: string, other: string, kinds?: readonly FactKind[]): string => `
  select both_of.fact_id from (
    select a.fact_id,
      bool_or(a.side = 1 and a.tenure_id is null) as recorded1, array_agg(a.tenure_id) filter (where a.side = 1) as tenures1,
      bool_or(a.side = 2 and a.tenure_id is null) as recorded2, array_agg(a.tenure_id) filter (where a.side = 2) as tenures2
    from (${actingFor(one, 1, kinds)} union all ${actingFor(other, 2, kinds)}) a
    group by a.fact_id having min(a.side) < max(a.side)
  ) both_of join fact f on f.id = both_of.fact_id
  where (both_of.recorded1 or ${anyHeld('both_of.tenures1')}) and (both_of.recorded2 or ${anyHeld('both_of.tenures2')})`;

/** The facts in which a side may have acted, with the tenure that decides it where none is recorded. */
const actingFor = (country: string, side: 1 | 2, kinds: readonly FactKind[] | undefined): string => `
  ${recordedForCountry(country, `p.fact_id, ${side} as side, null::bigint as tenure_id`, kinds)}
  union all
  select p.fact_id, ${side}, t.id from ${byHoldersFor(country, kinds)}`;

const anyHeld = (tenures: string): string => `exists (select from tenure t where t.id = any(${tenures}) and ${heldWhenItHappened})`;
