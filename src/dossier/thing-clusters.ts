// size: looking things up by key, by judgement and by name goes over the same maps.
import type { ThingKind } from '../thing/thing.enum.js';
import { sectionOf, spoken } from './dossier-keys.js';
import { identifiersConflict, isDefinition } from './identity.js';
import { type Refusal, refusalOf } from './refusal.js';
import type { Key, ToldThing } from './resolved-dossier.js';
import { type NodeLinks, type NodeName, nodeName } from './node-links.js';
import type { Rows } from './rows.js';
import type { ThingNode } from './thing-nodes.js';
import type { OwnTelling } from './thing-resolution.js';

/** One thing of the graph, as far as it matters for finding it: who tells it comes together here. */
export interface ThingCluster {
  /** Null until a new thing gets its number. */
  id: string | null;
  readonly kind: ThingKind;
  readonly identity: string | null;
  /** Further identities under which it is told, by judgements. */
  readonly identities: Set<string>;
  readonly identifiers: Map<string, Set<string>>;
  /** Positions only: two bodies may share an identity, their offices are not the same. */
  readonly organization: ThingCluster | string | null;
  /** `article key` of those told in this run. */
  readonly tellers: Map<string, Key>;
  /** Of things read that share their identity with another: who told it first. */
  readonly first: { readonly ordinal: number; readonly key: Key } | null;
}

/** What a node is looked up by. */
export interface ThingLookup {
  readonly node: ThingNode;
  readonly identity: string | null;
  readonly organization: ThingCluster | string | null;
}

interface StoredThing {
  id: string;
  kind: ThingKind;
  identity: string | null;
  identities: string[];
  organization: string | null;
  identifiers: Record<string, string[]>;
  ordinal: string | null;
  key: Key | null;
}

/** The things that nodes may belong to: read from the graph, or made. */
export class ThingClusters {
  readonly #byId = new Map<string, ThingCluster>();
  readonly #byIdentity = new Map<string, ThingCluster[]>();
  readonly #byIdentifier = new Map<string, ThingCluster>();
  readonly #byNode = new Map<NodeName, ThingCluster>();

  constructor(
    private readonly rows: Rows,
    private readonly own: readonly OwnTelling[],
    private readonly links: NodeLinks,
  ) {}

  /**
   * Reads the things that lookups may mean, those of `except` left out; one statement.
   *
   * @returns their ids
   */
  async loadCandidates(lookups: readonly ThingLookup[], except: ReadonlySet<string>): Promise<string[]> {
    const identities = [...new Set(lookups.flatMap(({ identity }) => identity ?? []))];
    const identifiers = lookups.flatMap(({ node }) => Object.entries(node.told.identifiers));
    if (identities.length === 0 && identifiers.length === 0) return [];
    return this.#load(
      `select t.id from thing t where t.identity = any($1) union
       select o.thing_id from thing_identity o where o.identity = any($1) union
       select i.thing_id from identifier i where (i.scheme, i.value) in (select * from unnest($2::text[], $3::text[]))`,
      [identities, identifiers.map(([scheme]) => scheme), identifiers.map(([, value]) => value)],
      except,
    );
  }

  /** Reads things by id; one statement, none if all are known. */
  async loadById(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#byId.has(id));
    if (missing.length > 0) await this.#load('select unnest($1::bigint[]) as id', [missing], new Set());
  }

  get(id: string): ThingCluster {
    const cluster = this.#byId.get(id);
    if (cluster === undefined) throw new Error(`thing ${id} was not read`);
    return cluster;
  }

  /** Things with this identity, the one told first in front. */
  withIdentity(identity: string): readonly ThingCluster[] {
    return this.#byIdentity.get(identity) ?? [];
  }

  /** The thing with an identifier. */
  withIdentifier(scheme: string, value: string): ThingCluster | undefined {
    return this.#byIdentifier.get(`${scheme} ${value}`);
  }

  /**
   * Finds the thing that a node tells, or makes one, by the rules of identity.ts.
   *
   * @param link finds it where no key does
   */
  tell(lookup: ThingLookup, link: () => ThingCluster | undefined): ThingCluster {
    const { node, identity, organization } = lookup;
    const found = this.#byIdentifiers(node) ?? this.#byLink(node, identity) ?? this.#byName(node, identity, organization);
    const cluster = found ?? this.#linked(link(), identity) ?? this.#make(node.told.kind, identity, organization);
    cluster.tellers.set(node.articleId, node.key);
    this.#byNode.set(nodeName(node), cluster);
    for (const [scheme, value] of Object.entries(node.told.identifiers)) this.#identify(cluster, scheme, value);
    return cluster;
  }

  #byIdentifiers(node: ThingNode): ThingCluster | undefined {
    const found = new Set<ThingCluster>();
    for (const [scheme, value] of Object.entries(node.told.identifiers)) {
      const cluster = this.#byIdentifier.get(`${scheme} ${value}`);
      if (cluster === undefined) continue;
      if (cluster.kind !== node.told.kind) throw this.#refuse(node, `${scheme}: ${value} is already the identifier of ${spoken[cluster.kind]}, and this is ${spoken[node.told.kind]}`);
      found.add(cluster);
    }
    if (found.size > 1) throw this.#refuse(node, `its identifiers (${writeIdentifiers(node.told)}) are already those of ${found.size} different things: correct the wrong one, here or in the dossier that has it`);
    const [one] = found;
    return one;
  }

  /** The thing that a judgement says the node tells too. */
  #byLink(node: ThingNode, identity: string | null): ThingCluster | undefined {
    const link = this.links.of(node);
    const cluster = link === undefined ? undefined : (this.#byNode.get(link.node) ?? this.#byId.get(link.id));
    return cluster?.kind === node.told.kind ? this.#linked(cluster, identity) : undefined;
  }

  /** From now on, a thing is found by another identity as well. */
  #linked(cluster: ThingCluster | undefined, identity: string | null): ThingCluster | undefined {
    if (cluster !== undefined && identity !== null && identity !== cluster.identity && !cluster.identities.has(identity)) {
      cluster.identities.add(identity);
      this.#indexIdentity(cluster, identity);
    }
    return cluster;
  }

  #byName(node: ThingNode, identity: string | null, organization: ThingCluster | string | null): ThingCluster | undefined {
    if (identity === null) return undefined;
    return this.withIdentity(identity).find((cluster) => {
      if (cluster.kind !== node.told.kind || identifiersConflict(node.told.identifiers, cluster.identifiers)) return false;
      if (organization !== null && !sameCluster(cluster.organization, organization)) return false;
      const teller = cluster.tellers.get(node.articleId);
      return teller === undefined || teller === node.key || isDefinition(node.told);
    });
  }

  #make(kind: ThingKind, identity: string | null, organization: ThingCluster | string | null): ThingCluster {
    const cluster: ThingCluster = { id: null, kind, identity, identities: new Set(), identifiers: new Map(), organization, tellers: new Map(), first: null };
    this.#index(cluster);
    return cluster;
  }

  #index(cluster: ThingCluster): void {
    const { id, identity } = cluster;
    if (id !== null) this.#byId.set(id, cluster);
    for (const each of [...(identity === null ? [] : [identity]), ...cluster.identities]) this.#indexIdentity(cluster, each);
  }

  #indexIdentity(cluster: ThingCluster, identity: string): void {
    this.#byIdentity.set(identity, [...this.withIdentity(identity), cluster].sort(earlier));
  }

  #identify(cluster: ThingCluster, scheme: string, value: string): void {
    cluster.identifiers.set(scheme, (cluster.identifiers.get(scheme) ?? new Set()).add(value));
    this.#byIdentifier.set(`${scheme} ${value}`, cluster);
  }

  async #load(ids: string, parameters: unknown[], except: ReadonlySet<string>): Promise<string[]> {
    const stored = await this.rows.query<StoredThing>(
      `with wanted as materialized (select t.id, t.kind, t.identity from thing t where t.id in (${ids})),
        rival as (select w.id from wanted w where exists (select from thing o where o.identity = w.identity and o.id <> w.id)),
        first as (select distinct on (k.thing_id) k.thing_id, d.ordinal, k.key from rival join dossier_key k on k.thing_id = rival.id join dossier d on d.article_id = k.article_id
          order by k.thing_id, d.ordinal, k.key collate "C")
       select t.id, t.kind, t.identity, p.organization_id as organization, array(select o.identity from thing_identity o where o.thing_id = t.id) as identities,
          coalesce((select json_object_agg(s.scheme, s.list) from
            (select i.scheme, json_agg(i.value) as list from identifier i where i.thing_id = t.id group by i.scheme) s), '{}') as identifiers, first.ordinal, first.key
        from wanted t left join position p on p.id = t.id left join first on first.thing_id = t.id`,
      parameters,
    );
    for (const { id, kind, identity, identities, organization, identifiers, ordinal, key } of stored) {
      if (except.has(id) || this.#byId.has(id)) continue;
      const first = ordinal === null || key === null ? null : { ordinal: Number(ordinal), key };
      const cluster: ThingCluster = { id, kind, identity, identities: new Set(identities), identifiers: new Map(), organization, tellers: new Map(), first };
      this.#index(cluster);
      for (const [scheme, values] of Object.entries(identifiers)) for (const value of values) this.#identify(cluster, scheme, value);
    }
    return stored.map(({ id }) => id);
  }

  #refuse(node: ThingNode, message: string): Refusal {
    return refusalOf(this.own, node.articleId, `${sectionOf[node.told.kind]}.${node.key}: ${message}`);
  }
}

/** Things read come in the order in which they were told first, before those made here, which come as they are made. */
function earlier({ first: a }: ThingCluster, { first: b }: ThingCluster): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a.ordinal - b.ordinal || (a.key < b.key ? -1 : 1);
}

function sameCluster(one: ThingCluster | string | null, other: ThingCluster | string): boolean {
  const idOf = (thing: ThingCluster | string | null): string | null => (typeof thing === 'string' ? thing : (thing?.id ?? null));
  return one === other || (idOf(one) !== null && idOf(one) === idOf(other));
}

function writeIdentifiers(told: ToldThing): string {
  return Object.entries(told.identifiers).map(([scheme, value]) => `${scheme}: ${value}`).join(', ');
}
