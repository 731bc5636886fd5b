import type { DataSource } from 'typeorm';
import { judge } from './judgement.service.js';
import { Problem } from '../shared/problem.js';
import { linkPersons, type LinkedPerson, type OfficeContext, type PersonPair } from '../linking/person-linker.js';

/** The name under which the linker judges. */
export const linkerName = 'linker 2';

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

/** All persons with their names, identifiers and offices; two statements. */
async function loadPersons(source: DataSource): Promise<LinkedPerson[]> {
  const persons = await source.query<StoredPerson[]>(
    `select p.id, array(select n.text from name n where n.thing_id = p.id and n.kind <> 'DESCRIPTIVE' order by n.id) as names,
        array(select i.scheme || ' ' || i.value from identifier i where i.thing_id = p.id) as identifiers,
        case when isfinite(p.birth_earliest) then extract(year from p.birth_earliest)::int end as born_from,
        case when isfinite(p.birth_latest) then extract(year from p.birth_latest)::int end as born_to
      from person p order by p.id`,
  );
  const offices = await source.query<StoredOffice[]>(
    `select t.holder_id as id, o.country_id as country, o.classification, nullif(coalesce(t.start_earliest, t.end_earliest), '-infinity')::text as from, nullif(t.end_latest, 'infinity')::text as to
      from tenure t join fact f on f.id = t.id and f.modality = 'ACTUAL' and f.review_status <> 'REJECTED' join position o on o.id = t.position_id where o.country_id is not null
     union all
     select p.actor_id, o.country_id, o.classification, nullif(f.date_earliest, '-infinity')::text, nullif(f.date_latest, 'infinity')::text
      from participation p join position o on o.id = p.capacity_id join person on person.id = p.actor_id join fact f on f.id = p.fact_id and f.review_status <> 'REJECTED'
      where o.country_id is not null`,
  );
  const byPerson = new Map<string, OfficeContext[]>();
  for (const { id, ...office } of offices) byPerson.set(id, [...(byPerson.get(id) ?? []), office]);
  return persons.map(({ id, names, identifiers, born_from, born_to }) => ({ id, names, identifiers, born: born_from === null || born_to === null ? null : { from: born_from, to: born_to }, offices: byPerson.get(id) ?? [] }));
}

/** Pairs of persons that somebody has judged already, whatever came of it: `id id`, the smaller in front. */
async function judgedPairs(source: DataSource): Promise<Set<string>> {
  const rows = await source.query<{ one: string; other: string }[]>(
    `select least(a.thing_id, b.thing_id) as one, greatest(a.thing_id, b.thing_id) as other from judgement j
      join dossier_key a on a.article_id = j.one_article_id and a.key = j.one_key join dossier_key b on b.article_id = j.other_article_id and b.key = j.other_key
      where a.thing_id is not null and (j.retracted_at is null or j.verdict = 'SAME')`,
  );
  return new Set(rows.map(({ one, other }) => `${one} ${other}`));
}

/**
 * Persons who may be one and of whom nobody has said so or the contrary, the likeliest first. What was judged DIFFERENT, or
 * SAME and then taken back, does not come up again.
 */
export async function suggestedPersons(source: DataSource): Promise<PersonPair[]> {
  const judged = await judgedPairs(source);
  return linkPersons(await loadPersons(source)).filter(({ one, other }) => !judged.has(`${one} ${other}`));
}

/** What linking came to. */
export interface LinkingCounts {
  readonly same: number;
  readonly unsure: number;
  readonly refused: readonly string[];
}

/**
 * Judges the persons who are one, as {@link suggestedPersons} finds them; the doubtful ones are kept as UNSURE, for a person to
 * decide. Every judgement can be taken back.
 */
export async function linkAll(source: DataSource): Promise<LinkingCounts> {
  const counts = { same: 0, unsure: 0, refused: [] as string[] };
  // What became one on the way goes by the number of the one told first.
  const current = new Map<string, string>();
  const now = (id: string): string => {
    const next = current.get(id);
    return next === undefined ? id : now(next);
  };
  for (const { one, other, verdict, score, reasons } of await suggestedPersons(source)) {
    const [first, second] = [now(one), now(other)];
    if (first === second) continue;
    try {
      await judge(source, { verdict, one: { isFact: false, id: first }, other: { isFact: false, id: second }, by: linkerName, why: reasons.join('; '), score });
      if (verdict === 'SAME') {
        const [kept] = await source.query<{ id: string }[]>('select id from thing where id = any($1::bigint[])', [[first, second]]);
        current.set(kept?.id === first ? second : first, kept?.id ?? first);
        counts.same += 1;
      } else counts.unsure += 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      counts.refused.push(`Person_${first} and Person_${second}: ${error.message}`);
    }
  }
  return counts;
}
