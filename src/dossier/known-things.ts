import type { NamedThing } from '../linking/named-linker.js';
import type { LinkedPerson, OfficeContext } from '../linking/person-linker.js';

/** Sends one statement. */
export type Send = <R>(sql: string, parameters: readonly unknown[]) => Promise<R[]>;

interface StoredPerson {
  readonly id: string;
  readonly names: string[];
  readonly identifiers: string[];
  readonly born_from: number | null;
  readonly born_to: number | null;
}

interface StoredOffice extends OfficeContext {
  readonly id: string;
}

/** Some persons, and the countries whose offices matter. */
interface Wanted {
  readonly ids: readonly string[];
  readonly countries: readonly string[];
}

/**
 * Persons with their names, identifiers and offices, in the order of their numbers; two statements. A tenure without dates counts
 * for the days on which a source shows it.
 *
 * @param wanted null for all persons with all their offices
 */
export async function loadPersons(send: Send, wanted: Wanted | null): Promise<LinkedPerson[]> {
  const persons = await send<StoredPerson>(
    `select p.id, array(select n.text from name n where n.thing_id = p.id and n.kind <> 'DESCRIPTIVE' order by n.id) as names,
        array(select i.scheme || ' ' || i.value from identifier i where i.thing_id = p.id order by i.scheme, i.value) as identifiers,
        case when isfinite(p.birth_earliest) then extract(year from p.birth_earliest)::int end as born_from,
        case when isfinite(p.birth_latest) then extract(year from p.birth_latest)::int end as born_to
      from person p where $1::bigint[] is null or p.id = any($1) order by p.id`,
    [wanted?.ids ?? null],
  );
  const offices = await send<StoredOffice>(
    `select t.holder_id as id, c.alpha2 as country, o.classification, nullif(coalesce(t.start_earliest, seen.first, t.end_earliest), '-infinity')::text as from,
        nullif(coalesce(t.end_latest, case when t.start_edtf is null then seen.last end), 'infinity')::text as to
      from tenure t join fact f on f.id = t.id and f.modality = 'ACTUAL' and f.review_status <> 'REJECTED' join position o on o.id = t.position_id join country c on c.id = o.country_id
        left join lateral (select min(s.date_earliest) as first, max(s.date_latest) as last from tenure_observation s where s.tenure_id = t.id) seen on true
      where ($1::bigint[] is null or t.holder_id = any($1)) and ($2::text[] is null or c.alpha2 = any($2))
     union
     select p.actor_id, c.alpha2, o.classification, nullif(f.date_earliest, '-infinity')::text, nullif(f.date_latest, 'infinity')::text
      from participation p join position o on o.id = p.capacity_id join country c on c.id = o.country_id join person on person.id = p.actor_id join fact f on f.id = p.fact_id and f.review_status <> 'REJECTED'
      where ($1::bigint[] is null or p.actor_id = any($1)) and ($2::text[] is null or c.alpha2 = any($2))`,
    [wanted?.ids ?? null, wanted?.countries ?? null],
  );
  const byPerson = new Map<string, OfficeContext[]>();
  for (const { id, ...office } of offices) byPerson.set(id, [...(byPerson.get(id) ?? []), office]);
  return persons.map(({ id, names, identifiers, born_from, born_to }) => ({ id, names, identifiers, born: born_from === null || born_to === null ? null : { from: born_from, to: born_to }, offices: byPerson.get(id) ?? [] }));
}

/**
 * The persons who have a name with a sound and held an office of the country that belongs to it; one statement.
 *
 * @param before leaves out whom no dossier told before this place in the order of recording; null where all were
 */
export async function findPersons(send: Send, keys: readonly { readonly sound: string; readonly country: string }[], before: number | null): Promise<string[]> {
  // Whether one holds is looked up for each of the few that sound alike: as joins, Postgres would work it out for all persons first.
  const found = await send<{ id: string }>(
    `with near as materialized (
        select distinct n.thing_id as id, c.id as country_id from unnest($1::text[], $2::text[]) as k (sound, country) join country c on c.alpha2 = k.country join name n on n.sounds @> array[k.sound]
        where n.kind <> 'DESCRIPTIVE')
     select distinct id from near
      where ((select true from tenure t join position o on o.id = t.position_id where t.holder_id = near.id and o.country_id = near.country_id limit 1)
          or (select true from participation p join position o on o.id = p.capacity_id where p.actor_id = near.id and o.country_id = near.country_id limit 1))
        and ($3::bigint is null or (select true from dossier_key k join dossier d on d.article_id = k.article_id where k.thing_id = near.id and d.ordinal < $3 limit 1))`,
    [keys.map(({ sound }) => sound), keys.map(({ country }) => country), before],
  );
  return found.map(({ id }) => id);
}

/**
 * Pairs of things of which somebody said that they are two, as `id id`, the smaller in front: judged DIFFERENT, or SAME and
 * then taken back.
 */
export async function loadParted(send: Send, ids: readonly string[]): Promise<Set<string>> {
  const rows = await send<{ one: string; other: string }>(
    `select least(a.thing_id, b.thing_id) as one, greatest(a.thing_id, b.thing_id) as other from judgement j
      join dossier_key a on a.article_id = j.one_article_id and a.key = j.one_key join dossier_key b on b.article_id = j.other_article_id and b.key = j.other_key
      where (j.verdict = 'DIFFERENT' and j.retracted_at is null or j.verdict = 'SAME' and j.retracted_at is not null)
        and a.thing_id = any($1::bigint[]) and b.thing_id = any($1::bigint[])`,
    [ids],
  );
  return new Set(rows.map(({ one, other }) => `${one} ${other}`));
}

/** Organizations or agreements that have one of some names, normalised, and those with some ids; one statement. */
export async function loadNamed(send: Send, kind: 'ORGANIZATION' | 'AGREEMENT', { keys, ids, before }: { readonly keys: readonly string[]; readonly ids: readonly string[]; readonly before: number | null }): Promise<NamedThing[]> {
  const isBody = kind === 'ORGANIZATION';
  const context = isBody ? 'select o.identity from organization_country l join thing o on o.id = l.country_id where l.organization_id = t.id' : 'select coalesce(o.identity, o.id::text) from agreement_party l join thing o on o.id = l.actor_id where l.agreement_id = t.id';
  return send<NamedThing>(
    `with near as materialized (select thing_id as id from name where normalized = any($1) and kind <> 'DESCRIPTIVE' union select unnest($2::bigint[]))
     select t.id, array(select n.text from name n where n.thing_id = t.id and n.kind <> 'DESCRIPTIVE' order by n.id) as names, ${isBody ? "(select nullif(b.kind::text, 'OTHER') from organization b where b.id = t.id)" : 'null'} as sort,
        array(${context}) as context, array(select i.scheme || ' ' || i.value from identifier i where i.thing_id = t.id order by i.scheme, i.value) as identifiers
      from near join thing t on t.id = near.id and t.kind = $3
      where $4::bigint is null or (select true from dossier_key k join dossier d on d.article_id = k.article_id where k.thing_id = t.id and d.ordinal < $4 limit 1)
      order by t.id`,
    [keys, ids, kind, before],
  );
}
