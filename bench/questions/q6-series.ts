import { busiest } from './q2-meetings.ts';
import { at, each, type Json, type Question, rowOf } from './question.ts';

const series = (item: Json): Json => ({ key: rowOf(at(item, 'key')), label: at(item, 'label'), value: at(item, 'value'), points: at(item, 'points') });

/** The meetings of one person by month and country, largest countries first, each with every month of the whole period. */
export const monthsByCountry = (person: string, top: string): string => `
  with mine as materialized (
    select distinct f.id, date_trunc('month', f.sort_date::timestamp)::date as month from participation p join fact f on f.id = p.fact_id
    where p.actor_id = ${person} and p.kind = 'MEETING' and f.review_status <> 'REJECTED' and isfinite(f.sort_date)
  ), parts as materialized (
    select m.id, m.month, p.actor_id, p.on_behalf_of_id, p.capacity_id from mine m join participation p on p.fact_id = m.id
  ), counts as materialized (
    select country, month, count(*)::int as value from (
      select parts.id, parts.month, c.id as country from parts join country c on c.id = parts.actor_id
      union select parts.id, parts.month, c.id from parts join country c on c.id = parts.on_behalf_of_id
      union select parts.id, parts.month, oc.country_id from parts join organization_country oc on oc.organization_id = parts.actor_id
      union select parts.id, parts.month, oc.country_id from parts join organization_country oc on oc.organization_id = parts.on_behalf_of_id
      union select parts.id, parts.month, c.id from parts join group_origin g on g.group_id = parts.actor_id join country c on c.id = g.actor_id
      union select parts.id, parts.month, o.country_id from parts join position o on o.id = parts.capacity_id where o.country_id is not null
    ) k (id, month, country) group by 1, 2
  ), largest as (
    select country, sum(value)::int as value from counts group by 1 order by 2 desc, 'Country_' || country limit ${top}
  ), months as materialized (
    select generate_series(min(month), max(month), interval '1 month')::date as month from counts limit 1000
  )
  select l.country as key, t.name as label, l.value,
    array(select x from (select m.month as date, coalesce(c.value, 0) as value from months m left join counts c on c.month = m.month and c.country = l.country order by m.month) x) as points
  from largest l join thing t on t.id = l.country order by l.value desc, 'Country_' || l.country`;

export const byCountry: Question = {
  key: 'Q6',
  title: 'meetings of a person per month and country',
  about: 'of the 40 busiest persons; the ten largest countries, every month from the first to the last',
  variables: `select json_build_object('id', 'Person_' || id) as data from (${busiest(40, 'MEETING')}) p`,
  chancery: {
    document: `query ByCountry($id: ID!) { person(by: { id: $id }) { name meetings { series(interval: MONTH, groupBy: COUNTRY, top: 10) { key label value points { date value } } } } }`,
    read: (data) => ({ name: at(data, 'person', 'name'), series: each(at(data, 'person', 'meetings', 'series'), series) }),
  },
  postgraphile: {
    document: `query ByCountry($id: BigInt!) { person(rowId: $id) { thing { name } monthsByCountry(top: 10, first: 100) { nodes { key label value points } } } }`,
    variables: ({ id }) => ({ id: rowOf(id ?? '') }),
    read: (data) => ({ name: at(data, 'person', 'thing', 'name'), series: each(at(data, 'person', 'monthsByCountry', 'nodes'), series) }),
  },
  sql: {
    text: `select row_to_json(r)::text as data from (select t.name, array(select x from (${monthsByCountry('t.id', '10')}) x) as series from thing t where t.id = $1::bigint) r`,
    values: ({ id }) => [rowOf(id ?? '')],
  },
};
