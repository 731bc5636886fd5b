import { type FactCluster, FactClusters } from './fact-clusters.js';
import { factReferences, type FactNode, loadFactNodes, loadFactNodesOf, thingReferences } from './fact-nodes.js';
import type { KeyIds } from './key-ids.js';
import type { Key, Telling } from './resolved-dossier.js';
import { type Rows, sameValue } from './rows.js';
import { inOrder } from './thing-nodes.js';
import type { FormerTelling, ResolvedThings, TellingArticle } from './thing-resolution.js';

/** Which fact each node belongs to; as {@link ResolvedThings}. */
export interface ResolvedFacts {
  readonly ofKey: ReadonlyMap<Key, FactCluster>;
  readonly anew: Map<FactCluster, readonly FactNode[]>;
  readonly added: Map<FactCluster, readonly FactNode[]>;
  readonly moved: ReadonlyMap<string, ReadonlyMap<Key, FactCluster>>;
  /** Facts that have lost their last teller. */
  readonly dead: readonly string[];
}

/** Finds the fact of every node of a dossier, as `ThingResolution` does for things, after all of those have their numbers. */
export class FactResolution {
  readonly #clusters: FactClusters;
  readonly #ofKey = new Map<Key, FactCluster>();
  readonly #anew = new Map<FactCluster, FactNode[]>();
  readonly #added = new Map<FactCluster, FactNode[]>();
  readonly #moved = new Map<string, Map<Key, FactCluster>>();
  readonly #dead = new Set<string>();

  constructor(
    private readonly rows: Rows,
    private readonly article: TellingArticle,
    private readonly telling: Telling,
    private readonly former: FormerTelling | null,
    private readonly things: ResolvedThings,
    private readonly keys: KeyIds,
  ) {
    this.#clusters = new FactClusters(rows, keys, article.path, article.id);
  }

  async run(): Promise<ResolvedFacts> {
    const own = Object.entries(this.telling.facts).map(([key, told]): FactNode => ({
      articleId: this.article.id,
      ordinal: this.article.ordinal,
      key,
      told,
      extractor: this.telling.extractor,
      before: this.former?.facts.get(key) ?? null,
    }));
    const changed = own.filter((node) => !this.#isUnchanged(node));
    const { dirty, others } = this.former === null ? { dirty: new Set<string>(), others: [] } : await this.#dirtyFacts(this.former, own, changed);
    const settled = own.filter((node) => !changed.includes(node) && node.before !== null && !dirty.has(node.before));
    await this.#clusters.load(settled.flatMap(({ before }) => before ?? []));
    for (const { key, before } of settled) this.#ofKey.set(key, this.#clusters.get(before ?? ''));
    const open = own.filter((node) => !settled.includes(node));
    await this.#clusters.load((await this.#clusters.candidates(open)).filter((id) => !dirty.has(id)));
    this.#tell([...open, ...others], dirty);
    if (this.former !== null) await this.#tellReferrersAnew(this.former);
    return { ofKey: this.#ofKey, anew: this.#anew, added: this.#added, moved: this.#moved, dead: [...this.#dead] };
  }

  #isUnchanged(node: FactNode): boolean {
    const { former } = this;
    if (former === null || node.before === null) return false;
    const stays = thingReferences(node.told).every((key) => former.things.get(key) === this.things.ofKey.get(key)?.id);
    return stays && sameValue(former.telling.facts[node.key], node.told) && sameValue(former.telling.extractor, node.extractor);
  }

  async #dirtyFacts(former: FormerTelling, own: readonly FactNode[], changed: readonly FactNode[]): Promise<{ dirty: Set<string>; others: FactNode[] }> {
    const [dirty, others] = [new Set<string>(), [] as FactNode[]];
    const gone = [...former.facts].filter(([key]) => !Object.hasOwn(this.telling.facts, key)).map(([, id]) => id);
    let frontier = new Set([...gone, ...changed.flatMap(({ before }) => before ?? []), ...(await this.#factsOfMovedThings())]);
    // As with things: what comes last is only looked up, but for what it told itself.
    const told = new Set(former.facts.values());
    for (const id of await this.#clusters.candidates(changed)) if (!this.article.isLast || told.has(id)) frontier.add(id);
    while (frontier.size > 0) {
      for (const id of frontier) dirty.add(id);
      const reached = await loadFactNodes(this.rows, frontier, this.article.id);
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
      if (node.articleId === this.article.id) this.#ofKey.set(node.key, cluster);
    }
    const free = new Set(dirty);
    for (const [cluster, own] of made) {
      this.#anew.set(cluster, own);
      cluster.id = own.map(({ before }) => before).find((id) => id !== null && free.has(id)) ?? null;
      if (cluster.id !== null) free.delete(cluster.id);
    }
    for (const id of free) this.#dead.add(id);
    for (const [{ articleId, key, before }, cluster] of told) {
      if (articleId === this.article.id || before === cluster.id) continue;
      const moved = this.#moved.get(articleId) ?? new Map<Key, FactCluster>();
      this.#moved.set(articleId, moved.set(key, cluster));
    }
  }

  /** Where a key stands for another fact now, the facts that refer to it by that key are told anew too. */
  async #tellReferrersAnew(former: FormerTelling): Promise<void> {
    const ownMoved = new Set([...former.facts].flatMap(([key, id]) => (this.#ofKey.get(key)?.id === id ? [] : [key])));
    const referrers = new Set(
      Object.entries(this.telling.facts).flatMap(([key, told]) => (factReferences(told).some((each) => ownMoved.has(each)) ? (this.#ofKey.get(key)?.id ?? []) : [])),
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
    const own = [...this.#ofKey].flatMap(([key, { id }]): FactNode[] => {
      const told = this.telling.facts[key];
      return id === null || told === undefined || !facts.includes(id) ? [] : [{ articleId: this.article.id, ordinal: this.article.ordinal, key, told, extractor: this.telling.extractor, before: id }];
    });
    const others = await loadFactNodes(this.rows, facts, this.article.id);
    for (const node of inOrder([...others, ...own])) {
      const cluster = this.#clusters.get(node.before ?? '');
      this.#anew.set(cluster, [...(this.#anew.get(cluster) ?? []), node]);
      this.#added.delete(cluster);
    }
  }
}
