import type { CompiledStatement } from '../graph/operation.js';

/** One who takes part in facts of the list. */
export interface NetworkActor {
  /** Global id. */
  readonly id: string;
  readonly name: string;
  /** `Person`, `Organization`, `Country` or `Group`. */
  readonly type: string;
  /** ISO 3166-1 alpha-2 codes: its own, those it belongs to, those in whose offices or on whose behalf it acts in these facts. */
  readonly countries: readonly string[];
  /** Titles of the positions in which it acts in these facts. */
  readonly positions: readonly string[];
  /** In how many of the facts it takes part. */
  readonly facts: number;
}

/** That two take part in the same facts. */
export interface NetworkTie {
  readonly source: string;
  readonly target: string;
  /** In how many facts. */
  readonly weight: number;
  /** The first day that any of them may have been, and the last; null where unknown or open. */
  readonly first: string | null;
  readonly last: string | null;
  /** Global ids of the facts, the first hundred by number. */
  readonly facts: readonly string[];
}

/** The texts of columns and keys that GEXF and GraphML share. */
export const nodeAttributes = [
  ['type', 'string', 'Person, Organization, Country or Group'],
  ['country', 'string', 'ISO 3166-1 alpha-2 codes, joined by a space'],
  ['positions', 'string', 'positions in which it acts in these facts, joined by "; "'],
  ['facts', 'integer', 'facts it takes part in'],
] as const;

export const edgeAttributes = [
  ['facts', 'integer', 'facts both take part in'],
  ['first', 'string', 'the earliest day of them, YYYY-MM-DD'],
  ['last', 'string', 'the latest day of them, YYYY-MM-DD'],
  ['factIds', 'string', 'their ids, at most a hundred, joined by a space'],
] as const;

/** The values of {@link nodeAttributes}; undefined where there is nothing to say. */
export const nodeValues = ({ type, countries, positions, facts }: NetworkActor): readonly (string | undefined)[] => [
  type,
  countries.join(' ') || undefined,
  positions.join('; ') || undefined,
  String(facts),
];

/** The values of {@link edgeAttributes}. */
export const edgeValues = ({ weight, first, last, facts }: NetworkTie): readonly (string | undefined)[] => [String(weight), first ?? undefined, last ?? undefined, facts.join(' ')];

/**
 * The statements that find the network of a list of facts.
 *
 * @param list finds the facts: its column `data` is JSON with the key `id`
 * @param onlyActual leaves out facts that are planned, wished for, possible or denied: nobody met there
 */
export function networkStatements(list: CompiledStatement, onlyActual: boolean): { readonly actors: CompiledStatement; readonly ties: CompiledStatement } {
  const told = `with listed as materialized (select data::json ->> 'id' as node from (${list.text}) l),
told as materialized (
  select f.id, l.node, f.date_earliest, f.date_latest
  from listed l join fact f on f.id = split_part(l.node, '_', 2)::bigint${onlyActual ? ` where f.modality = 'ACTUAL'` : ''}
),
part as materialized (select distinct p.fact_id, p.actor_id from participation p join told t on t.id = p.fact_id)`;
  return { actors: { text: `${told}${actors}`, values: list.values }, ties: { text: `${told}${ties}`, values: list.values } };
}

const actors = `,
acting as materialized (
  select distinct p.actor_id, p.capacity_id, p.on_behalf_of_id
  from participation p join told t on t.id = p.fact_id
),
share as (select actor_id, count(*) as facts from part group by actor_id),
belongs as (
  select s.actor_id, c.alpha2 from share s join country c on c.id = s.actor_id
  union select s.actor_id, c.alpha2 from share s join organization_country o on o.organization_id = s.actor_id join country c on c.id = o.country_id
  union select s.actor_id, c.alpha2 from share s join group_origin o on o.group_id = s.actor_id join country c on c.id = o.actor_id
  union select a.actor_id, c.alpha2 from acting a join position p on p.id = a.capacity_id join country c on c.id = p.country_id
  union select a.actor_id, c.alpha2 from acting a join country c on c.id = a.on_behalf_of_id
),
countries as (select actor_id, array_agg(alpha2::text order by alpha2) as codes from belongs group by actor_id),
titles as (
  select actor_id, array_agg(distinct t.name order by t.name) as titles
  from acting a join thing t on t.id = a.capacity_id group by actor_id
)
select json_build_object('id', initcap(t.kind::text) || '_' || t.id, 'name', t.name, 'type', initcap(t.kind::text),
  'countries', coalesce(c.codes, '{}'), 'positions', coalesce(p.titles, '{}'), 'facts', s.facts)::text as data
from share s join thing t on t.id = s.actor_id
left join countries c on c.actor_id = s.actor_id left join titles p on p.actor_id = s.actor_id
order by s.actor_id`;

const ties = `,
pair as (
  select a.actor_id as one, b.actor_id as other, count(*) as weight,
    min(t.date_earliest) filter (where isfinite(t.date_earliest)) as first, max(t.date_latest) filter (where isfinite(t.date_latest)) as last,
    (array_agg(t.node order by t.id))[1:100] as facts
  from part a join part b on b.fact_id = a.fact_id and a.actor_id < b.actor_id join told t on t.id = a.fact_id
  group by a.actor_id, b.actor_id
)
select json_build_object('source', initcap(x.kind::text) || '_' || x.id, 'target', initcap(y.kind::text) || '_' || y.id,
  'weight', p.weight, 'first', p.first, 'last', p.last, 'facts', p.facts)::text as data
from pair p join thing x on x.id = p.one join thing y on y.id = p.other
order by p.one, p.other`;
