import type { FactKind } from '../fact/fact.enum.js';
import type { StatementRunner } from '../graph/reader.js';
import { factsOnEdge, type NetworkCaps } from './network-caps.js';

/** Which facts tie actors together. */
export interface TieFilter {
  readonly via: readonly FactKind[];
  /** Days, `YYYY-MM-DD`; only facts that may have been between them, and none of unknown date where one is given. */
  readonly since: string | undefined;
  readonly until: string | undefined;
}

/** Actors that a step starts from. */
export interface Start {
  readonly actors: readonly string[];
  /** How many participations it follows of each of them. */
  readonly share: number;
  /** How many they have together, counted up to one more than the cap. */
  readonly weight: number;
}

/** Two actors and how many facts they have in common, of all kinds looked for. */
export interface Pair {
  readonly near: string;
  readonly far: string;
  readonly facts: number;
}

/** All facts of one kind that two actors have in common. */
export interface Tie {
  readonly near: string;
  readonly far: string;
  readonly relation: FactKind;
  readonly count: number;
  /** First and last day, null where no fact has a date. */
  readonly first: string | null;
  readonly last: string | null;
  /** Row numbers, the newest first, at most {@link factsOnEdge}. */
  readonly facts: readonly string[];
}

/** What a step found, and whether an actor had more than its share. */
export type Found<T> = { readonly found: readonly T[]; readonly cut: boolean };

/**
 * The facts `met` in which the actors of a step took part: `$1` actors, `$2` the share of each, `$3` kinds, `$4` and `$5`
 * the period. Index entries are read newest first up to the share and one more, which tells that there are more. Facts
 * are fetched in the order of their ids, which is nearer to that of the pages than the order of dates.
 */
const met = `
  with reached as materialized (
    select a.id as actor_id, r.fact_id, r.place > a.share as beyond
    from unnest($1::bigint[], $2::int[]) a (id, share), lateral (
      select p.fact_id, row_number() over (order by p.fact_date desc, p.fact_id desc) as place
      from unnest($3::fact_kind[]) k (kind), lateral (
        select p.fact_id, p.fact_date from participation p where p.actor_id = a.id and p.kind = k.kind
        order by p.fact_date desc, p.fact_id desc limit a.share + 1
      ) p
      order by p.fact_date desc, p.fact_id desc limit a.share + 1
    ) r
  ), parts as materialized (
    select distinct fact_id, actor_id from reached where not beyond order by fact_id
  ), met as materialized (
    select parts.actor_id, f.id, f.kind, f.sort_date from parts join fact f on f.id = parts.fact_id
    where f.modality = 'ACTUAL' and f.review_status <> 'REJECTED'
      and ($4::date is null or f.date_latest >= $4) and ($5::date is null or f.date_earliest <= $5)
  )`;

const cut = `exists (select from reached where beyond) as cut`;

/** Groups are unnamed: who says that "47 other officials" are the same as those of another day? */
const named = `not exists (select from actor_group g where g.id = p.actor_id)`;

/** Who takes part in a fact `m`, each once in whatever roles: the index on fact and actor gives them in that order. */
const takingPart = `lateral (select distinct p.actor_id from participation p where p.fact_id = m.id)`;

const weighSql = `
  select count(*)::int as weight from (
    select from unnest($1::bigint[]) a (id), unnest($2::fact_kind[]) k (kind), participation p
    where p.actor_id = a.id and p.kind = k.kind limit $3
  ) p`;

const reachSql = `${met}
  select array(select distinct p.actor_id::text from (select distinct id from met) f join participation p on p.fact_id = f.id where ${named}) as found, ${cut}`;

const pairsSql = `${met}, tied as (
    select m.actor_id as near, p.actor_id as far, count(*)::int as facts
    from met m, ${takingPart} p where p.actor_id <> m.actor_id and p.actor_id = any($6::bigint[]) group by 1, 2 order by 3 desc, 1, 2 limit $7
  )
  select coalesce((select json_agg(json_build_object('near', near::text, 'far', far::text, 'facts', facts)) from tied), '[]') as found, ${cut}`;

/**
 * The ties of actors to others. `is true` keeps the planner, which takes the rows for few, from a nested loop: it looks
 * the strongest up in a hash.
 *
 * @param condition which others `p` count, of a fact `m`
 */
const tiesSql = (condition: string): string => `${met}, shared as materialized (
    select m.actor_id as near, p.actor_id as far, m.kind, m.id, m.sort_date
    from met m, ${takingPart} p where p.actor_id <> m.actor_id and ${condition}
  ), strongest as (
    select near, far, kind from shared group by 1, 2, 3 order by count(*) desc, 1, 2, 3 limit $6
  ), told as (
    select near, far, kind, count(*)::int as count, min(sort_date) filter (where isfinite(sort_date)) as first,
      max(sort_date) filter (where isfinite(sort_date)) as last, (array_agg(id::text order by sort_date desc, id desc))[1:${factsOnEdge}] as facts
    from shared where ((near, far, kind) in (select near, far, kind from strongest)) is true group by 1, 2, 3
  )
  select coalesce((select json_agg(json_build_object('near', near::text, 'far', far::text, 'relation', kind, 'count', count, 'first', first, 'last', last, 'facts', facts)
    order by count desc, near, far, kind) from told), '[]') as found, ${cut}`;

const outwardSql = tiesSql(`${named} and p.actor_id <> all($7::bigint[]) and (p.actor_id <> all($1) or p.actor_id > m.actor_id)`);

const betweenSql = tiesSql(`(m.actor_id, p.actor_id) in (select * from unnest($7::bigint[], $8::bigint[]))`);

/**
 * Reads who is tied to whom, by sets: one statement for one step from many actors. None is prepared under a name, so that
 * Postgres plans each for the actors it is given, one or thousands.
 */
export class Ties {
  constructor(
    private readonly statements: StatementRunner,
    private readonly filter: TieFilter,
    readonly caps: NetworkCaps,
  ) {}

  /** Weighs a step: where its actors have too many participations together, each is left an equal share. */
  async start(actors: readonly string[]): Promise<Start> {
    const most = this.caps.participations;
    const { rows } = await this.statements.query<{ weight: number }>({ text: weighSql, values: [actors, this.filter.via, most + 1] });
    const weight = rows[0]?.weight ?? 0;
    return { actors, weight, share: weight <= most ? most : Math.max(1, Math.floor(most / actors.length)) };
  }

  /** Everybody who took part in a fact with one of the actors, and these themselves. */
  async reach({ actors, share }: Start): Promise<Found<string>> {
    return this.read(reachSql, actors, actors.map(() => share));
  }

  /** Who of the first is tied to whom of the second: the pairs with most facts, at most as many as the cap and one more. */
  async pairs({ actors, share }: Start, others: readonly string[]): Promise<Found<Pair>> {
    return this.read(pairsSql, actors, actors.map(() => share), others, this.caps.pairs + 1);
  }

  /**
   * The ties of actors to others and among themselves, each once, most facts first.
   *
   * @param inner actors whose ties are known already
   */
  async outward({ actors, share }: Start, inner: readonly string[], limit: number): Promise<Found<Tie>> {
    return this.read(outwardSql, actors, actors.map(() => share), limit, inner);
  }

  /** The ties of certain pairs, whose near ends have shares of their own. */
  async between(pairs: readonly Pick<Pair, 'near' | 'far'>[], shareOf: ReadonlyMap<string, number>): Promise<Found<Tie>> {
    const actors = [...new Set(pairs.map(({ near }) => near))];
    const shares = actors.map((actor) => shareOf.get(actor) ?? 1);
    return this.read(betweenSql, actors, shares, pairs.length * this.filter.via.length, pairs.map(({ near }) => near), pairs.map(({ far }) => far));
  }

  private async read<T>(text: string, actors: readonly string[], shares: readonly number[], ...more: unknown[]): Promise<Found<T>> {
    const { via, since, until } = this.filter;
    const { rows } = await this.statements.query<Found<T>>({ text, values: [actors, shares, via, since ?? null, until ?? null, ...more] });
    return rows[0] ?? { found: [], cut: false };
  }
}

/** The order of row numbers, which are too long for numbers. */
export const byRow = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
