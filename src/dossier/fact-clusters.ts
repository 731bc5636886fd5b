// size: finding a fact by identifier, judgement and circumstances goes over the same maps.
import type { FactField, FactKind } from '../fact/fact.enum.js';
import type { MeetingMode } from '../meeting/meeting.enum.js';
import type { EventDateColumns } from '../shared/event-date.entity.js';
import { TenureObservationEntity } from '../tenure/tenure.entity.js';
import { betterDate, dateColumns } from './date-columns.js';
import { circumstancesAgree, circumstancesOf, factIdentity, type Meant } from './fact-identity.js';
import type { FactNode } from './fact-nodes.js';
import { identifiersConflict, type TenureDays, tenuresAgree } from './identity.js';
import type { KeyIds } from './key-ids.js';
import { type Refusal, refusalOf } from './refusal.js';
import type { Key, ToldTenure } from './resolved-dossier.js';
import { NodeLinks, type NodeName, nodeName } from './node-links.js';
import type { Rows } from './rows.js';
import type { OwnTelling } from './thing-resolution.js';

/** One fact of the graph, as far as it matters for finding it. */
export interface FactCluster {
  /** Null until a new fact gets its number. */
  id: string | null;
  readonly kind: FactKind;
  /** That of its first telling. */
  readonly identity: string | null;
  readonly identifiers: Map<string, Set<string>>;
  /** Of a tenure only. */
  days: { start: EventDateColumns; end: EventDateColumns; held: EventDateColumns[] } | null;
  /** When, where and how it is shown to have happened. */
  circumstances: { readonly date: EventDateColumns; readonly places: readonly Meant[]; readonly mode: MeetingMode };
  /** The keys by which articles tell it, as far as they have been told here. */
  readonly tellers: Map<string, Key>;
}

interface StoredFact {
  id: string;
  kind: FactKind;
  identity: string | null;
  identifiers: Record<string, string[]>;
  date: EventDateColumns;
  places: Meant[];
  mode: MeetingMode | null;
  start: EventDateColumns;
  end: EventDateColumns;
  /** What sources give for a field on which they differ, in the order in which it was told first. */
  told: Partial<Record<FactField, string[]>> | null;
}

/** The facts that nodes may belong to: read from the graph, or made. All things must have their numbers by now. */
export class FactClusters {
  readonly #known = new Map<string, FactCluster>();
  readonly #byIdentity = new Map<string, FactCluster[]>();
  readonly #byIdentifier = new Map<string, FactCluster>();
  readonly #byNode = new Map<NodeName, FactCluster>();
  readonly #links: NodeLinks;

  constructor(
    private readonly rows: Rows,
    private readonly keys: KeyIds,
    private readonly own: readonly OwnTelling[],
  ) {
    this.#links = new NodeLinks(rows, 'fact_id');
  }

  /** The ids of all facts that nodes may mean; a statement for those identified, one for those linked by judgements. */
  async candidates(nodes: readonly FactNode[]): Promise<string[]> {
    const linked = nodes.some(({ before }) => before !== null) ? await this.#links.load(nodes) : [];
    return [...linked, ...(await this.#identified(nodes))];
  }

  async #identified(nodes: readonly FactNode[]): Promise<string[]> {
    const identifiers = nodes.flatMap(({ told }) => Object.entries(told.identifiers));
    const identities = [...new Set(nodes.flatMap((node) => this.#identityOf(node) ?? []))];
    if (identifiers.length === 0 && identities.length === 0) return [];
    const found = await this.rows.query<{ id: string }>(
      `select fact_id as id from fact_identifier where (scheme, value) in (select * from unnest($1::text[], $2::text[])) union
       select id from fact where identity = any($3)`,
      [identifiers.map(([scheme]) => scheme), identifiers.map(([, value]) => value), identities],
    );
    return found.map(({ id }) => id);
  }

  /** Reads facts by id, those told first in front; two statements, none if all are known. */
  async load(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#known.has(id));
    if (missing.length === 0) return;
    const bounds = (name: string): string => `json_build_object('edtf', ${name}_edtf, 'earliest', ${name}_earliest::text, 'latest', ${name}_latest::text)`;
    const stored = await this.rows.query<StoredFact>(
      `with rival as (select id from (select id, count(*) over (partition by identity) as number from fact where id = any($1::bigint[]) and identity is not null) each where number > 1),
        first as (select distinct on (k.fact_id) k.fact_id, d.ordinal, k.key from rival join dossier_key k on k.fact_id = rival.id join dossier d on d.article_id = k.article_id
          order by k.fact_id, d.ordinal, k.key collate "C")
       select f.id, f.kind, f.identity, ${bounds('f.date')} as date, ${bounds('t.start')} as start, ${bounds('t.end')} as "end", m.mode,
          (select json_object_agg(v.field, v.list) from (select w.field, json_agg(w.value order by w.ordinal) as list from told_value w where w.fact_id = f.id group by w.field) v) as told,
          coalesce((select json_agg(json_build_object('id', p.place_id::text, 'kind', 'PLACE', 'identity', o.identity) order by p.ordinal)
            from fact_place p join thing o on o.id = p.place_id where p.fact_id = f.id and p.relation <> 'FROM'), '[]') as places,
          coalesce((select json_object_agg(s.scheme, s.list) from
            (select i.scheme, json_agg(i.value) as list from fact_identifier i where i.fact_id = f.id group by i.scheme) s), '{}') as identifiers
        from fact f left join tenure t on t.id = f.id left join meeting m on m.id = f.id left join first on first.fact_id = f.id
        where f.id = any($1::bigint[])
        order by first.ordinal, first.key collate "C", f.id`,
      [missing],
    );
    const held = await this.rows.load(TenureObservationEntity, 'tenureId', stored.flatMap(({ id, kind }) => (kind === 'TENURE' ? [id] : [])));
    for (const fact of stored) this.#know(fact, held.filter(({ tenureId }) => tenureId === fact.id).map(({ date }) => date));
  }

  get(id: string): FactCluster {
    const cluster = this.#known.get(id);
    if (cluster === undefined) throw new Error(`fact ${id} was not read`);
    return cluster;
  }

  /** Finds the fact that a node tells, or makes one, by the rules of identity.ts. */
  tell(node: FactNode): FactCluster {
    const identity = this.#identityOf(node);
    const cluster = this.#byIdentifiers(node) ?? this.#byLink(node) ?? this.#byCircumstances(node, identity) ?? this.#make(node, identity);
    this.#byNode.set(nodeName(node), cluster);
    cluster.tellers.set(node.articleId, node.key);
    const { told } = node;
    if (told.kind === 'TENURE') {
      const { start, end, held } = cluster.days ?? { start: dateColumns(null), end: dateColumns(null), held: [] };
      cluster.days = { start: betterDate(start, told.start), end: betterDate(end, told.end), held: [...held, ...told.observedOn.map(dateColumns)] };
    }
    const { date, places, mode } = cluster.circumstances;
    const also = this.#circumstancesOf(node);
    cluster.circumstances = { date: betterDate(date, told.date), places: [...places, ...also.places], mode: mode === 'UNKNOWN' ? also.mode : mode };
    for (const [scheme, value] of Object.entries(told.identifiers)) this.#identify(cluster, scheme, value);
    return cluster;
  }

  /** The fact that a judgement says the node tells too. */
  #byLink(node: FactNode): FactCluster | undefined {
    const link = this.#links.of(node);
    const cluster = link === undefined ? undefined : (this.#byNode.get(link.node) ?? this.#known.get(link.id));
    return cluster?.kind === node.told.kind ? cluster : undefined;
  }

  #byIdentifiers(node: FactNode): FactCluster | undefined {
    const found = new Set<FactCluster>();
    for (const [scheme, value] of Object.entries(node.told.identifiers)) {
      const cluster = this.#byIdentifier.get(`${scheme} ${value}`);
      if (cluster === undefined) continue;
      if (cluster.kind !== node.told.kind) throw this.#refuse(node, `${scheme}: ${value} is already the identifier of a ${cluster.kind}, and this is a ${node.told.kind}`);
      found.add(cluster);
    }
    if (found.size > 1) throw this.#refuse(node, `its identifiers are already those of ${found.size} different facts: correct the wrong one, here or in the dossier that has it`);
    const [one] = found;
    return one;
  }

  /** The fact of the same identity that was told first among those that agree; one that may be meant only if no other may. */
  #byCircumstances(node: FactNode, identity: string | null): FactCluster | undefined {
    const { told, articleId, key } = node;
    const rivals = (this.#byIdentity.get(identity ?? '') ?? []).filter((cluster) => !identifiersConflict(told.identifiers, cluster.identifiers));
    if (told.kind === 'TENURE' || told.kind === 'RELATIONSHIP') return rivals.find(({ days }) => told.kind !== 'TENURE' || days === null || tenuresAgree(daysOf(told), days));
    const circumstances = this.#circumstancesOf(node);
    const open: FactCluster[] = [];
    for (const cluster of rivals) {
      const teller = cluster.tellers.get(articleId);
      const agreement = teller === undefined || teller === key ? circumstancesAgree(told, circumstances, cluster.circumstances) : 'NO';
      if (agreement === 'YES') return cluster;
      if (agreement === 'IF_NO_OTHER') open.push(cluster);
    }
    return open.length === 1 ? open[0] : undefined;
  }

  #make(node: FactNode, identity: string | null): FactCluster {
    const cluster: FactCluster = { id: null, kind: node.told.kind, identity, identifiers: new Map(), days: null, circumstances: { date: dateColumns(null), places: [], mode: 'UNKNOWN' }, tellers: new Map() };
    this.#index(cluster);
    return cluster;
  }

  #index(cluster: FactCluster): void {
    if (cluster.identity !== null) this.#byIdentity.set(cluster.identity, [...(this.#byIdentity.get(cluster.identity) ?? []), cluster]);
  }

  #identityOf({ articleId, told }: FactNode): string | null {
    return factIdentity(told, (key) => this.keys.meant(articleId, key));
  }

  #circumstancesOf({ articleId, told }: FactNode): ReturnType<typeof circumstancesOf> {
    return circumstancesOf(told, (key) => this.keys.meant(articleId, key));
  }

  #know(fact: StoredFact, held: EventDateColumns[]): void {
    const { id, kind, identity, places, told } = fact;
    // Which fact a telling means depends on what was told before it, not on which value of several is shown.
    const [date, start, end] = [firstFitting(told?.DATE, fact.date), firstFitting(told?.START, fact.start), firstFitting(told?.END, fact.end)];
    const mode = (told?.MODE?.[0] as MeetingMode | undefined) ?? fact.mode;
    const cluster: FactCluster = { id, kind, identity, identifiers: new Map(), days: kind === 'TENURE' ? { start, end, held } : null, circumstances: { date, places, mode: mode ?? 'UNKNOWN' }, tellers: new Map() };
    this.#known.set(id, cluster);
    this.#index(cluster);
    for (const [scheme, values] of Object.entries(fact.identifiers)) for (const value of values) this.#identify(cluster, scheme, value);
  }

  #identify(cluster: FactCluster, scheme: string, value: string): void {
    cluster.identifiers.set(scheme, (cluster.identifiers.get(scheme) ?? new Set()).add(value));
    this.#byIdentifier.set(`${scheme} ${value}`, cluster);
  }

  #refuse(node: FactNode, message: string): Refusal {
    return refusalOf(this.own, node.articleId, `facts.${node.key}: ${message}`);
  }
}

function daysOf(told: ToldTenure): TenureDays {
  return { start: dateColumns(told.start), end: dateColumns(told.end), held: told.observedOn.map(dateColumns) };
}

/** The date that several come to, one after the other; the one shown where sources do not differ. */
function firstFitting(told: readonly string[] | undefined, shown: EventDateColumns): EventDateColumns {
  return told === undefined ? shown : told.reduce((date, edtf) => betterDate(date, { edtf, text: null, basis: 'STATED', approximate: false }), dateColumns(null));
}
