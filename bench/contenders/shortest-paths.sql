-- The strongest of the shortest ways between two actors over meetings and visits, searched from both ends, always onward
-- from the side with less to read. For the hand-written contender and for PostGraphile.
create type network_way as (actors bigint[], facts integer);

create function actual_contacts(actors bigint[]) returns table (actor_id bigint, fact_id bigint) stable language sql as $$
  select distinct p.actor_id, p.fact_id from unnest(actors) a (id)
    join participation p on p.actor_id = a.id and p.kind in ('MEETING', 'VISIT')
    join fact f on f.id = p.fact_id and f.modality = 'ACTUAL' and f.review_status <> 'REJECTED'
$$;

create function next_level(level bigint[], seen bigint[]) returns bigint[] stable language sql as $$
  select coalesce(array_agg(distinct q.actor_id), '{}') from (select distinct fact_id from actual_contacts(level)) m
    join participation q on q.fact_id = m.fact_id
  where q.actor_id not in (select unnest(seen)) and q.actor_id not in (select id from actor_group)
$$;

create function longer_ways(ways network_way[], level bigint[], others bigint[], most integer) returns network_way[] stable language sql as $$
  with pairs as materialized (
    select m.actor_id as near, q.actor_id as far, count(distinct m.fact_id)::int as facts
    from actual_contacts(level) m join participation q on q.fact_id = m.fact_id and q.actor_id <> m.actor_id
    where q.actor_id in (select unnest(others)) group by 1, 2
  ), longer as (
    select w.actors || p.far as actors, w.facts + p.facts as facts, p.far from unnest(ways) w join pairs p on p.near = w.actors[cardinality(w.actors)]
  ), ranked as (
    select actors, facts, row_number() over (partition by far order by facts desc, actors) as place from longer
  )
  select coalesce(array_agg(row(actors, facts)::network_way), '{}') from ranked where place <= most
$$;

create function shown_hop(near bigint, far bigint) returns setof json stable language sql as $$
  select json_build_object('relation', kind, 'count', count(*), 'facts', (array_agg(id order by sort_date desc, id desc))[1:5])
  from (select distinct f.id, f.kind, f.sort_date from actual_contacts(array[near]) m join participation q on q.fact_id = m.fact_id and q.actor_id = far join fact f on f.id = m.fact_id) s
  group by kind order by count(*) desc, kind
$$;

create function shortest_paths(source bigint, target bigint, max_hops integer, most integer) returns json stable language plpgsql as $$
declare
  -- Levels reached from either end, as flat lists with the number of hops beside each actor.
  ahead bigint[] := array[source]; ahead_hops integer[] := array[0]; ahead_level bigint[] := array[source]; a integer := 0;
  back bigint[] := array[target]; back_hops integer[] := array[0]; back_level bigint[] := array[target]; b integer := 0;
  middle bigint[] := '{}';
  passed bigint[]; places integer[]; level bigint[];
  ways network_way[];
begin
  while middle = '{}' loop
    if a + b = max_hops or ahead_level = '{}' or back_level = '{}' then return '[]'::json; end if;
    if (select count(*) from participation p where p.actor_id = any(ahead_level) and p.kind in ('MEETING', 'VISIT'))
        <= (select count(*) from participation p where p.actor_id = any(back_level) and p.kind in ('MEETING', 'VISIT')) then
      ahead_level := next_level(ahead_level, ahead);
      a := a + 1;
      ahead := ahead || ahead_level;
      ahead_hops := ahead_hops || array_fill(a, array[cardinality(ahead_level)]);
    else
      back_level := next_level(back_level, back);
      b := b + 1;
      back := back || back_level;
      back_hops := back_hops || array_fill(b, array[cardinality(back_level)]);
    end if;
    middle := array(select unnest(ahead_level) intersect select unnest(back_level));
  end loop;
  -- Back from where the sides met: who stands on a shortest way, and at which place of it.
  places := array_fill(a, array[cardinality(middle)]);
  passed := middle;
  level := middle;
  for hop in reverse a - 1 .. 1 loop
    level := array(select unnest(next_level(level, '{}')) intersect select x.id from unnest(ahead, ahead_hops) x (id, hops) where x.hops = hop);
    passed := passed || level;
    places := places || array_fill(hop, array[cardinality(level)]);
  end loop;
  level := middle;
  for hop in a + 1 .. a + b loop
    level := array(select unnest(next_level(level, '{}')) intersect select x.id from unnest(back, back_hops) x (id, hops) where x.hops = a + b - hop);
    passed := passed || level;
    places := places || array_fill(hop, array[cardinality(level)]);
  end loop;
  ways := array[row(array[source], 0)::network_way];
  for hop in 1 .. a + b loop
    ways := longer_ways(ways, array(select distinct w.actors[hop] from unnest(ways) w),
      case when a + b = hop then array[target] else array(select x.id from unnest(passed, places) x (id, place) where x.place = hop) end, most);
  end loop;
  return coalesce((
    select json_agg(json_build_object(
      'length', a + b,
      'nodes', (select json_agg(json_build_object('id', t.id, 'name', t.name) order by n.place) from unnest(w.actors) with ordinality n (id, place) join thing t on t.id = n.id),
      'edges', (select json_agg(e.edge order by n.place, e.place) from generate_series(1, a + b) n (place), lateral (select edge, row_number() over () as place from shown_hop(w.actors[n.place], w.actors[n.place + 1]) edge) e)
    ) order by w.facts desc, w.actors)
    from (select * from unnest(ways) order by facts desc, actors limit most) w), '[]'::json);
end
$$;
