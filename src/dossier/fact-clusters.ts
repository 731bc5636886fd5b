import type { FactKind, Modality } from '../fact/fact.enum.js';
import type { RelationshipKind } from '../relationship/relationship.enum.js';
import type { EventDateColumns } from '../shared/event-date.entity.js';
import { TenureObservationEntity } from '../tenure/tenure.entity.js';
import { betterDate, dateColumns } from './date-columns.js';
import type { FactNode } from './fact-nodes.js';
import { identifiersConflict, relationshipPair, type TenureDays, tenuresAgree } from './identity.js';
import type { KeyIds } from './key-ids.js';
import { type Refusal, refusalOf } from './refusal.js';
import type { ToldTenure } from './resolved-dossier.js';
import { NodeLinks, type NodeName, nodeName } from './node-links.js';
import type { Rows } from './rows.js';
import type { OwnTelling } from './thing-resolution.js';

/** One fact of the graph, as far as it matters for finding it. */
export interface FactCluster {
  /** Null until a new fact gets its number. */
  id: string | null;
  readonly kind: FactKind;
  readonly identifiers: Map<string, Set<string>>;
  /** Of a tenure only. */
  days: { start: EventDateColumns; end: EventDateColumns; held: EventDateColumns[] } | null;
}

interface StoredFact {
  id: string;
  kind: FactKind;
  modality: Modality;
  identifiers: Record<string, string[]>;
  holder_id: string | null;
  position_id: string | null;
  start: EventDateColumns | null;
  end: EventDateColumns | null;
  relation: RelationshipKind | null;
  subject_id: string | null;
  object_id: string | null;
}

/** What two tenures, or two relationships, must have in common to be one; null for all other facts. */
function structureOf({ articleId, told }: FactNode, keys: KeyIds): string | null {
  if (told.kind !== 'TENURE' && told.kind !== 'RELATIONSHIP') return null;
  const [one, other] = told.kind === 'TENURE' ? [told.holder, told.position] : [told.subject, told.object];
  const [first, second] = [keys.peek(articleId, one), keys.peek(articleId, other)];
  if (first === null || second === null) return null;
  return told.kind === 'TENURE' ? tenure(first, second, told.modality) : relationship(told.relation, first, second, told.modality);
}

const tenure = (holder: string, position: string, modality: Modality): string => `tenure ${holder} ${position} ${modality}`;
const relationship = (relation: RelationshipKind, subject: string, object: string, modality: Modality): string => `${relation} ${relationshipPair(relation, subject, object).join(' ')} ${modality}`;

/** The facts that nodes may belong to: read from the graph, or made. All things must have their numbers by now. */
export class FactClusters {
  readonly #known = new Map<string, FactCluster>();
  readonly #byStructure = new Map<string, FactCluster[]>();
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
    const pairs = nodes.flatMap(({ articleId, told }) => {
      if (told.kind !== 'TENURE' && told.kind !== 'RELATIONSHIP') return [];
      const [one, other] = told.kind === 'TENURE' ? [told.holder, told.position] : [told.subject, told.object];
      const [first, second] = [this.keys.peek(articleId, one), this.keys.peek(articleId, other)];
      return first === null || second === null ? [] : [[first, second] as const];
    });
    if (identifiers.length === 0 && pairs.length === 0) return [];
    const found = await this.rows.query<{ id: string }>(
      `with pair as (select * from unnest($3::bigint[], $4::bigint[]) as p (one, other))
       select fact_id as id from fact_identifier where (scheme, value) in (select * from unnest($1::text[], $2::text[])) union
       select t.id from tenure t join pair on t.holder_id = one and t.position_id = other union
       select r.id from relationship r join pair on (r.subject_id, r.object_id) in ((one, other), (other, one))`,
      [identifiers.map(([scheme]) => scheme), identifiers.map(([, value]) => value), pairs.map(([one]) => one), pairs.map(([, other]) => other)],
    );
    return found.map(({ id }) => id);
  }

  /** Reads facts by id, those told first in front; two statements, none if all are known. */
  async load(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#known.has(id));
    if (missing.length === 0) return;
    const bounds = (name: string): string => `json_build_object('edtf', ${name}_edtf, 'earliest', ${name}_earliest::text, 'latest', ${name}_latest::text)`;
    const stored = await this.rows.query<StoredFact>(
      `with rival as (select id from (
          select id, count(*) over (partition by holder_id, position_id) as number from tenure where id = any($1::bigint[]) union all
          select id, count(*) over (partition by least(subject_id, object_id), greatest(subject_id, object_id)) from relationship where id = any($1::bigint[])) each where number > 1),
        first as (select distinct on (k.fact_id) k.fact_id, d.ordinal, k.key from rival join dossier_key k on k.fact_id = rival.id join dossier d on d.article_id = k.article_id
          order by k.fact_id, d.ordinal, k.key collate "C")
       select f.id, f.kind, f.modality, t.holder_id, t.position_id, ${bounds('t.start')} as start, ${bounds('t.end')} as "end", r.relation, r.subject_id, r.object_id,
          coalesce((select json_object_agg(s.scheme, s.list) from
            (select i.scheme, json_agg(i.value) as list from fact_identifier i where i.fact_id = f.id group by i.scheme) s), '{}') as identifiers
        from fact f left join tenure t on t.id = f.id left join relationship r on r.id = f.id left join first on first.fact_id = f.id
        where f.id = any($1::bigint[])
        order by first.ordinal, first.key collate "C", f.id`,
      [missing],
    );
    const held = await this.rows.load(TenureObservationEntity, 'tenureId', stored.flatMap(({ id, holder_id }) => (holder_id === null ? [] : [id])));
    for (const fact of stored) this.#know(fact, held.filter(({ tenureId }) => tenureId === fact.id).map(({ date }) => date));
  }

  get(id: string): FactCluster {
    const cluster = this.#known.get(id);
    if (cluster === undefined) throw new Error(`fact ${id} was not read`);
    return cluster;
  }

  /** Finds the fact that a node tells, or makes one, by the rules of identity.ts. */
  tell(node: FactNode): FactCluster {
    const structure = structureOf(node, this.keys);
    const cluster = this.#byIdentifiers(node) ?? this.#byLink(node) ?? this.#byParts(node, structure) ?? this.#make(node, structure);
    this.#byNode.set(nodeName(node), cluster);
    const { told } = node;
    if (told.kind === 'TENURE') {
      const { start, end, held } = cluster.days ?? { start: dateColumns(null), end: dateColumns(null), held: [] };
      cluster.days = { start: betterDate(start, told.start), end: betterDate(end, told.end), held: [...held, ...told.observedOn.map(dateColumns)] };
    }
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

  #byParts(node: FactNode, structure: string | null): FactCluster | undefined {
    const { told } = node;
    return this.#byStructure.get(structure ?? '')?.find((cluster) => {
      if (identifiersConflict(told.identifiers, cluster.identifiers)) return false;
      return told.kind !== 'TENURE' || cluster.days === null || tenuresAgree(daysOf(told), cluster.days);
    });
  }

  #make(node: FactNode, structure: string | null): FactCluster {
    const cluster: FactCluster = { id: null, kind: node.told.kind, identifiers: new Map(), days: null };
    if (structure !== null) this.#byStructure.set(structure, [...(this.#byStructure.get(structure) ?? []), cluster]);
    return cluster;
  }

  #know(fact: StoredFact, held: EventDateColumns[]): void {
    const { id, kind, modality, start, end } = fact;
    const isTenure = fact.holder_id !== null && fact.position_id !== null && start !== null && end !== null;
    const cluster: FactCluster = { id, kind, identifiers: new Map(), days: isTenure ? { start, end, held } : null };
    this.#known.set(id, cluster);
    const structure = isTenure
      ? tenure(fact.holder_id ?? '', fact.position_id ?? '', modality)
      : fact.relation === null ? null : relationship(fact.relation, fact.subject_id ?? '', fact.object_id ?? '', modality);
    if (structure !== null) this.#byStructure.set(structure, [...(this.#byStructure.get(structure) ?? []), cluster]);
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
