import { heldBetween, tenureAlias } from '../position/held-at.js';

const heldWhenItHappened = heldBetween(tenureAlias('t'), 'f.date_earliest', 'f.date_latest');

/** Tenures `t` that are told as actual and not rejected, by a join with their own fact. */
const actualTenures = `tenure t join fact tf on tf.id = t.id and tf.modality = 'ACTUAL' and tf.review_status <> 'REJECTED'`;

/**
 * The participations in which an office acted: it is the capacity recorded, or the actor held it when the fact happened.
 *
 * @param position SQL of the position's id
 * @returns a select of participation ids; it starts from the position, which is where a search for an office is narrow
 */
export const participationsOfOffice = (position: string): string => `
  select p.id from participation p where p.capacity_id = ${position}
  union all
  select p.id from ${actualTenures} join participation p on p.actor_id = t.holder_id join fact f on f.id = p.fact_id
    where t.position_id = ${position} and ${heldWhenItHappened}`;

/**
 * The participations in which a country acted itself or through somebody: an organization or group of it, one who acts
 * on its behalf or in one of its offices, or one who held such an office when the fact happened.
 *
 * @param country SQL of the country's id
 * @returns a select of participation ids
 */
export const participationsForCountry = (country: string): string => `
  select p.id from participation p where p.actor_id = ${country} or p.on_behalf_of_id = ${country}
  union all
  select p.id from organization_country oc join participation p on p.actor_id = oc.organization_id or p.on_behalf_of_id = oc.organization_id
    where oc.country_id = ${country}
  union all
  select p.id from group_origin g join participation p on p.actor_id = g.group_id where g.actor_id = ${country}
  union all
  select p.id from position o join participation p on p.capacity_id = o.id where o.country_id = ${country}
  union all
  select p.id from ${actualTenures} join position o on o.id = t.position_id
    join participation p on p.actor_id = t.holder_id join fact f on f.id = p.fact_id
    where o.country_id = ${country} and ${heldWhenItHappened}`;

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
 * The facts in which two countries both acted, themselves or through somebody.
 *
 * @param one SQL of the one's id
 * @param other SQL of the other's
 * @returns a select of fact ids, each once
 */
export const factsOfBoth = (one: string, other: string): string => `
  select p.fact_id from participation p where p.id in (${participationsForCountry(one)})
  intersect
  select p.fact_id from participation p where p.id in (${participationsForCountry(other)})`;
