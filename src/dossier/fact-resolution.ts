import { type FactCluster, FactClusters } from './fact-clusters.js';
import { FormerIds, type NumberChange } from './former-ids.js';
import { factReferences, type FactNode, loadFactNodes, loadFactNodesOf, thingReferences } from './fact-nodes.js';
import type { KeyIds } from './key-ids.js';
import type { Key } from './resolved-dossier.js';
import { type Rows, sameValue } from './rows.js';
import { inOrder } from './thing-nodes.js';
import type { EditedTelling, KeysOf, OwnTelling, ResolvedThings } from './thing-resolution.js';

/** Which fact each node belongs to; as {@link ResolvedThings}. */
export interface ResolvedFacts {
  readonly ofKey: KeysOf<FactCluster>;
  readonly anew: Map<FactCluster, readonly FactNode[]>;
  readonly added: Map<FactCluster, readonly FactNode[]>;
  readonly moved: KeysOf<FactCluster>;
  /** Facts that have lost their last teller. */
  readonly dead: readonly string[];
  readonly numbers: NumberChange;
}

/** Finds the fact of every node of some dossiers, as `ThingResolution` does for things, after all of those have their numbers. */
export class FactResolution {
  readonly #clusters: FactClusters;
  readonly #ofKey = new Map<string, Map<Key, FactCluster>>();
  readonly #anew = new Map<FactCluster, FactNode[]>();
  readonly #added = new Map<FactCluster, FactNode[]>();
  readonly #moved = new Map<string, Map<Key, FactCluster>>();
  readonly #dead = new Set<string>();
  readonly #formerIds: FormerIds;

  constructor(
    private readonly rows: Rows,
    private readonly own: readonly OwnTelling[],
    private readonly edited: EditedTelling | null,
    private readonly things: ResolvedThings,
    private readonly keys: KeyIds,
  ) {
    this.#formerIds = new FormerIds(rows, true);
    this.#clusters = new FactClusters(rows, keys, own);
    for (const { articleId } of own) this.#ofKey.set(articleId, new Map());
  }

  async run(): Promise<ResolvedFacts> {
    const { edited } = this;
    const own = this.own.flatMap(({ articleId, ordinal, telling: { facts, extractor } }) =>
      Object.entries(facts).map(([key, told]): FactNode => ({ articleId, ordinal, key, told, extractor, before: edited?.former.facts.get(key) ?? null })),
    );
    const { dirty, others, settled } = edited === null ? { dirty: new Set<string>(), others: [], settled: new Set<FactNode>() } : await this.#reopen(edited, own);
    await this.#clusters.load([...settled].flatMap(({ before }) => before ?? []));
    for (const { articleId, key, before } of settled) {
      const cluster = this.#clusters.get(before ?? '');
      cluster.tellers.set(articleId, key);
      this.#ofKey.get(articleId)?.set(key, cluster);
    }
    const open = own.filter((node) => !settled.has(node));
    await this.#clusters.load((await this.#clusters.candidates(open)).filter((id) => !dirty.has(id)));
    if (edited !== null) await this.#formerIds.load([...open, ...others]);
    this.#tell([...open, ...others], dirty);
    if (edited !== null) await this.#tellReferrersAnew(edited);
    return { ofKey: this.#ofKey, anew: this.#anew, added: this.#added, moved: this.#moved, dead: [...this.#dead], numbers: this.#formerIds.change };
  }

  /** What is to be resolved anew, and the nodes of the dossier that stay with their facts. */
  async #reopen(edited: EditedTelling, own: readonly FactNode[]): Promise<{ dirty: Set<string>; others: FactNode[]; settled: Set<FactNode> }> {
    const changed = new Set(own.filter((node) => !this.#isUnchanged(edited, node)));
    const { dirty, others } = await this.#dirtyFacts(edited, own, [...changed]);
    return { dirty, others, settled: new Set(own.filter((node) => !changed.has(node) && node.before !== null && !dirty.has(node.before))) };
  }

  #isUnchanged({ articleId, former, reopened }: EditedTelling, node: FactNode): boolean {
    if (node.before === null || reopened.has(node.key)) return false;
    const things = this.things.ofKey.get(articleId);
    const stays = thingReferences(node.told).every((key) => former.things.get(key) === things?.get(key)?.id);
    return stays && sameValue(former.telling.facts[node.key], node.told) && sameValue(former.telling.extractor, node.extractor);
  }

  async #dirtyFacts({ former, telling, isLast }: EditedTelling, own: readonly FactNode[], changed: readonly FactNode[]): Promise<{ dirty: Set<string>; others: FactNode[] }> {
    const [dirty, others] = [new Set<string>(), [] as FactNode[]];
    const gone = [...former.facts].filter(([key]) => !Object.hasOwn(telling.facts, key)).map(([, id]) => id);
    let frontier = new Set([...gone, ...changed.flatMap(({ before }) => before ?? []), ...(await this.#factsOfMovedThings())]);
    // As with things: what comes last is only looked up, but for what it told itself.
    const told = new Set(former.facts.values());
    for (const id of await this.#clusters.candidates(changed)) if (!isLast || told.has(id)) frontier.add(id);
    while (frontier.size > 0) {
      for (const id of frontier) dirty.add(id);
      const reached = await loadFactNodes(this.rows, frontier, this.#ofKey.keys());
      others.push(...reached);
      await this.keys.load(reached.flatMap(({ articleId, told }) => thingReferences(told).map((key) => ({ articleId, key }))));
      const found = await this.#clusters.candidates([...reached, ...own.filter(({ before }) => before !== null && frontier.has(before))]);
      frontier = new Set(found.filter((id) => !dirty.has(id)));
    }
    return { dirty, others };
  }

  /** Facts of other dossiers that refer to a thing by a key which stands for another one now. */
  async #factsOfMovedThings(): Promise<string[]> {
    const nodes = await loadFactNodesOf(this.rows, this.things.moved.keys());
    return nodes.flatMap(({ articleId, told, before }) => (thingReferences(told).some((key) => this.things.moved.get(articleId)?.has(key)) ? (before ?? []) : []));
  }

  #tell(nodes: readonly FactNode[], dirty: ReadonlySet<string>): void {
    const told = inOrder(nodes).map((node): [FactNode, FactCluster] => [node, this.#clusters.tell(node)]);
    const made = new Map<FactCluster, FactNode[]>();
    for (const [node, cluster] of told) {
      const list = cluster.id === null ? made : this.#added;
      list.set(cluster, [...(list.get(cluster) ?? []), node]);
      this.#ofKey.get(node.articleId)?.set(node.key, cluster);
    }
    const free = new Set(dirty);
    for (const [cluster, own] of made) {
      this.#anew.set(cluster, own);
      cluster.id = own.map(({ before }) => before).find((id) => id !== null && free.has(id)) ?? null;
      if (cluster.id === null) cluster.id = this.#formerIds.revive(own);
      else free.delete(cluster.id);
    }
    for (const id of free) this.#dead.add(id);
    this.#formerIds.retire(free, told.map(([node]) => node));
    for (const [{ articleId, key, before }, cluster] of told) {
      if (this.#ofKey.has(articleId) || before === cluster.id) continue;
      const moved = this.#moved.get(articleId) ?? new Map<Key, FactCluster>();
      this.#moved.set(articleId, moved.set(key, cluster));
    }
  }

  /** Where a key stands for another fact now, the facts that refer to it by that key are told anew too. */
  async #tellReferrersAnew({ articleId: own, telling, former }: EditedTelling): Promise<void> {
    const ofKey = this.#ofKey.get(own);
    const ownMoved = new Set([...former.facts].flatMap(([key, id]) => (ofKey?.get(key)?.id === id ? [] : [key])));
    const referrers = new Set(
      Object.entries(telling.facts).flatMap(([key, told]) => (factReferences(told).some((each) => ownMoved.has(each)) ? (ofKey?.get(key)?.id ?? []) : [])),
    );
    for (const { articleId, key, told, before } of await loadFactNodesOf(this.rows, this.#moved.keys())) {
      const moved = this.#moved.get(articleId);
      const id = moved?.get(key)?.id ?? before;
      if (id !== null && factReferences(told).some((each) => moved?.has(each) === true)) referrers.add(id);
    }
    const known = new Set([...this.#anew.keys()].map(({ id }) => id));
    await this.retell([...referrers].filter((id) => !known.has(id)));
  }

  /** Has facts told anew from all their nodes instead of adding to them. */
  async retell(facts: readonly string[]): Promise<void> {
    if (facts.length === 0) return;
    await this.#clusters.load(facts);
    const wanted = new Set(facts);
    const own = this.own.flatMap(({ articleId, ordinal, telling: { facts: told, extractor } }) =>
      [...(this.#ofKey.get(articleId) ?? [])].flatMap(([key, { id }]): FactNode[] => {
        const fact = told[key];
        return id === null || fact === undefined || !wanted.has(id) ? [] : [{ articleId, ordinal, key, told: fact, extractor, before: id }];
      }),
    );
    const others = await loadFactNodes(this.rows, facts, this.#ofKey.keys());
    for (const node of inOrder([...others, ...own])) {
      const cluster = this.#clusters.get(node.before ?? '');
      this.#anew.set(cluster, [...(this.#anew.get(cluster) ?? []), node]);
      this.#added.delete(cluster);
    }
  }
}
