// size: one list of SQL functions, read side by side with the questions they answer.
import { actualTenure, held } from '../questions/held.ts';
import { headline, sought } from '../questions/q5-search.ts';
import { monthsByCountry } from '../questions/q6-series.ts';
import { factsOfBoth } from '../questions/q8-dyad.ts';

/**
 * What somebody who knows PostGraphile would add to the database for what its schema cannot express: set-returning SQL
 * functions that Postgres inlines. `shortest_paths` serves the hand-written contender too.
 */
export const functions: readonly string[] = [
  `create type article_hit as (article_id bigint, title text, published_on date, score double precision, snippet text)`,
  `create type country_months as (key bigint, label text, value integer, points json)`,
  `create type month_count as (date date, value integer)`,

  `create function person_positions_on(person person, day date) returns setof "position" stable language sql as $$
    select p.* from "position" p join thing pt on pt.id = p.id
    where p.id in (select te.position_id from ${actualTenure} where te.holder_id = person.id and ${held('day', 'day')})
    order by pt.name, p.id limit 20
  $$`,

  `create function person_newest_meetings(person person) returns setof fact stable language sql as $$
    select f.* from (select distinct p.fact_date, p.fact_id from participation p join fact pf on pf.id = p.fact_id and pf.review_status <> 'REJECTED'
        where p.actor_id = person.id and p.kind = 'MEETING' order by p.fact_date desc, p.fact_id desc) k
      join fact f on f.id = k.fact_id order by k.fact_date desc, k.fact_id desc
  $$`,
  `create function fact_places(fact fact) returns setof thing stable language sql as $$
    select pt.* from fact_place fp join thing pt on pt.id = fp.place_id where fp.fact_id = fact.id and fp.relation in ('AT', 'NEAR', 'WITHIN', 'TO') order by fp.ordinal, fp.place_id limit 100
  $$`,
  `create function fact_agreements(fact fact) returns setof agreement stable language sql as $$
    select g.* from (select s.thing_id as id from subject s where s.fact_id = fact.id
        union select aa.agreement_id from fact_link l join agreement_action aa on aa.id = l.fact_id where l.target_id = fact.id and l.type in ('PART_OF', 'OUTCOME_OF')
        union select aa.agreement_id from fact_link l join agreement_action aa on aa.id = l.target_id where l.fact_id = fact.id and l.type in ('PART_OF', 'OUTCOME_OF')
        union select aa.agreement_id from subject s join agreement_action aa on aa.id = s.target_id where s.fact_id = fact.id) b
      join agreement g on g.id = b.id join thing gt on gt.id = g.id order by gt.name, g.id
  $$`,
  `create function agreement_party_things(agreement agreement) returns setof thing stable language sql as $$
    select yt.* from agreement_party y join thing yt on yt.id = y.actor_id where y.agreement_id = agreement.id order by yt.name, yt.id
  $$`,
  `create function fact_newest_articles(fact fact) returns setof article stable language sql as $$
    select a.* from article a where a.id in (select c.article_id from citation c where c.fact_id = fact.id) order by a.sort_date desc, a.id desc
  $$`,

  `create function office_meetings(rank position_classification, of_country text, from_day date, to_day date) returns setof fact stable language sql as $$
    with office as materialized (select p.id from "position" p join country c on c.id = p.country_id where c.alpha2 = of_country and p.classification = rank)
    select f.* from (
        select p.fact_id from participation p where p.capacity_id in (select id from office) and p.kind = 'MEETING'
        union
        select p.fact_id from ${actualTenure} join participation p on p.actor_id = te.holder_id and p.kind = 'MEETING' join fact h on h.id = p.fact_id
          where te.position_id in (select id from office) and ${held('h.date_earliest', 'h.date_latest')}
      ) k join fact f on f.id = k.fact_id
      where f.review_status <> 'REJECTED' and f.date_earliest <= to_day and f.date_latest >= from_day
      order by f.sort_date desc, f.id desc
  $$`,

  `create function article_persons(article article) returns setof thing stable language sql as $$
    select t.* from (select m.thing_id as id from mention m where m.article_id = article.id
        union select p.actor_id from citation c join participation p on p.fact_id = c.fact_id where c.article_id = article.id) k
      join thing t on t.id = k.id and t.kind = 'PERSON' order by t.name, t.id
  $$`,

  `create function search_articles(query text) returns setof article_hit stable language sql as $$
    select a.id, a.title, a.published_on, k.score, translate(ts_headline('english', concat_ws(' — ', a.title, a.text), ${sought('query')}, ${headline}), chr(57344) || chr(57345), '')
    from (select s.id, s.article_id, ts_rank_cd(s.words, ${sought('query')})::double precision as score from search_document s
        where s.words @@ ${sought('query')} and s.kind = 'ARTICLE' order by 3 desc, 1 desc limit 100) k
      join article a on a.id = k.article_id order by k.score desc, k.id desc
  $$`,

  `create function person_months_by_country(person person, top integer) returns setof country_months stable language sql as $$
    select key, label, value, to_json(points) from (${monthsByCountry('person.id', 'top')}) s
  $$`,

  `create function person_timeline(person person) returns setof fact stable language sql as $$
    select f.* from (select distinct k.fact_date, k.fact_id from unnest(enum_range(null::fact_kind)) e (kind), lateral (
          select p.fact_date, p.fact_id from participation p join fact pf on pf.id = p.fact_id and pf.review_status <> 'REJECTED'
            where p.actor_id = person.id and p.kind = e.kind order by p.fact_date desc, p.fact_id desc limit 200) k
        order by k.fact_date desc, k.fact_id desc limit 100) k
      join fact f on f.id = k.fact_id order by k.fact_date desc, k.fact_id desc
  $$`,

  `create function dyad_facts(one text, other text) returns setof fact stable language sql as $$
    with one_country as materialized (select id from country where alpha2 = one), other_country as materialized (select id from country where alpha2 = other)
    select f.* from (${factsOfBoth('(select id from one_country)', '(select id from other_country)')}) k (id) join fact f on f.id = k.id where f.review_status <> 'REJECTED'
  $$`,
  `create function dyad_count(one text, other text) returns integer stable language sql as $$ select count(*)::int from dyad_facts(one, other) where kind = 'MEETING' $$`,
  `create function dyad_months(one text, other text) returns setof month_count stable language sql as $$
    with counts as materialized (
      select date_trunc('month', sort_date::timestamp)::date as month, count(*)::int as value from dyad_facts(one, other) where kind = 'MEETING' and isfinite(sort_date) group by 1)
    select d.month::date, coalesce(c.value, 0) from (select generate_series(min(month), max(month), interval '1 month') as month from counts limit 1000) d left join counts c on c.month = d.month::date order by d.month
  $$`,
  `create function dyad_contacts(one text, other text) returns setof fact stable language sql as $$
    select * from dyad_facts(one, other) where modality = 'ACTUAL' order by sort_date desc, id desc
  $$`,
];
