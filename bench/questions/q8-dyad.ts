import { actualTenure, held } from './held.ts';
import { typeOf } from './q7-timeline.ts';
import { at, each, type Question, rowOf } from './question.ts';

/** The facts in which a country acted, itself or through somebody; meetings and visits only, which are all that is asked. */
const factsOf = (country: string): string => `
  select p.fact_id from participation p where p.kind in ('MEETING', 'VISIT') and p.actor_id in (
    select ${country}
    union all select organization_id from organization_country where country_id = ${country}
    union all select group_id from group_origin where actor_id = ${country})
  union all
  select p.fact_id from participation p where p.kind in ('MEETING', 'VISIT') and p.on_behalf_of_id in (
    select ${country} union all select organization_id from organization_country where country_id = ${country})
  union all
  select p.fact_id from position o join participation p on p.capacity_id = o.id and p.kind in ('MEETING', 'VISIT') where o.country_id = ${country}
  union all
  select p.fact_id from position o join ${actualTenure} on te.position_id = o.id
    join participation p on p.actor_id = te.holder_id and p.kind in ('MEETING', 'VISIT') join fact h on h.id = p.fact_id
    where o.country_id = ${country} and ${held('h.date_earliest', 'h.date_latest')}`;

/** The meetings and visits in which two countries both acted. */
export const factsOfBoth = (one: string, other: string): string => `(${factsOf(one)}) intersect (${factsOf(other)})`;

export const dyad: Question = {
  key: 'Q8',
  title: 'two countries: meetings per month, and the newest 20 contacts',
  about: 'contacts are meetings and visits that took place, with their participants; of 30 pairs of neighbours',
  variables: `select json_build_object('one', alpha2, 'other', other) as data from (
    select alpha2, lead(alpha2) over (order by id) as other, id from country order by id limit 31) c where other is not null order by id`,
  chancery: {
    document: `query Dyad($one: String!, $other: String!) {
      country(alpha2: $one) {
        relationsWith(country: $other) {
          meetings { totalCount series(interval: MONTH) { points { date value } } }
          contacts(first: 20) { nodes { __typename id date { edtf } participants(first: 10) { edges { role node { name } } } } }
        }
      }
    }`,
    read: (data) => {
      const relations = at(data, 'country', 'relationsWith');
      const [series = null] = at(relations, 'meetings', 'series') as readonly (null | { readonly points: null })[];
      return {
        count: at(relations, 'meetings', 'totalCount'),
        months: at(series, 'points'),
        contacts: each(at(relations, 'contacts', 'nodes'), (fact) => ({
          type: at(fact, '__typename'),
          id: rowOf(at(fact, 'id')),
          date: at(fact, 'date', 'edtf'),
          participants: each(at(fact, 'participants', 'edges'), (edge) => ({ role: at(edge, 'role'), name: at(edge, 'node', 'name') })),
        })),
      };
    },
  },
  postgraphile: {
    document: `query Dyad($one: String!, $other: String!) {
      dyadMonths(one: $one, other: $other, first: 100000) { nodes { date value } }
      dyadCount(one: $one, other: $other)
      dyadContacts(one: $one, other: $other, first: 20) { nodes { kind rowId dateEdtf participations(orderBy: [ORDINAL_ASC], first: 10) { nodes { role actorThing { name } } } } }
    }`,
    read: (data) => ({
      count: at(data, 'dyadCount'),
      months: at(data, 'dyadMonths', 'nodes'),
      contacts: each(at(data, 'dyadContacts', 'nodes'), (fact) => ({
        type: typeOf(at(fact, 'kind')),
        id: Number(at(fact, 'rowId')),
        date: at(fact, 'dateEdtf'),
        participants: each(at(fact, 'participations', 'nodes'), (part) => ({ role: at(part, 'role'), name: at(part, 'actorThing', 'name') })),
      })),
    }),
  },
  sql: {
    text: `with one as materialized (select id from country where alpha2 = $1::text), other as materialized (select id from country where alpha2 = $2::text),
      shared as materialized (
        select f.id, f.kind, f.sort_date, f.modality, f.date_edtf from (${factsOfBoth('(select id from one)', '(select id from other)')}) k (id) join fact f on f.id = k.id where f.review_status <> 'REJECTED'
      ), counts as materialized (
        select date_trunc('month', sort_date::timestamp)::date as month, count(*)::int as value from shared where kind = 'MEETING' and isfinite(sort_date) group by 1
      )
      select row_to_json(r)::text as data from (select
        (select count(*) from shared where kind = 'MEETING') as count,
        array(select x from (select d.month::date as date, coalesce(c.value, 0) as value
          from (select generate_series(min(month), max(month), interval '1 month') as month from counts limit 1000) d left join counts c on c.month = d.month::date order by d.month) x) as months,
        array(select m from (select case f.kind when 'MEETING' then 'Meeting' else 'Visit' end as type, f.id, f.date_edtf as date,
            array(select x from (select p.role, at.name from participation p join thing at on at.id = p.actor_id where p.fact_id = f.id order by p.ordinal, p.id limit 10) x) as participants
          from (select * from shared where modality = 'ACTUAL' order by sort_date desc, id desc limit 20) f order by f.sort_date desc, f.id desc) m) as contacts) r`,
    values: ({ one, other }) => [one, other],
  },
};
