// size: finding out who is who in one pass over the levels; the steps share the same sets.
import { grouped } from '../shared/grouped.js';
import { FormerIds, type NumberChange } from './former-ids.js';
import { identityParts, thingIdentity } from './identity.js';
import { linkedAgreements, linkedOrganizations, linkedPersons } from './linked-kinds.js';
import type { Key, ResolvedDossier, Telling, ToldThing } from './resolved-dossier.js';
import { NodeLinks } from './node-links.js';
import { type Rows, sameValue } from './rows.js';
import { type Comparable, type Linked, type LinkedKind, ThingLinking } from './thing-linking.js';
import { type ThingCluster, ThingClusters, type ThingLookup } from './thing-clusters.js';
import { inOrder, isBare, levelCount, levelOf, references, type ThingNode } from './thing-nodes.js';

/** What an article told before. */
export interface FormerTelling {
  readonly telling: Telling;
  /** The thing or fact that each key stood for. */
  readonly things: ReadonlyMap<Key, string>;
  readonly facts: ReadonlyMap<Key, string>;
  /** The place it had in the order of recording. */
  readonly ordinal: number;
}

/** A dossier that is being recorded. */
export interface OwnTelling {
  readonly articleId: string;
  /** The place of its dossier in the order of recording. */
  readonly ordinal: number;
  readonly telling: Telling;
  /** As it came, for messages. */
  readonly dossier: ResolvedDossier;
}

/** A dossier that is being recorded in the place of what its article told before. */
export interface EditedTelling extends OwnTelling {
  readonly former: FormerTelling;
  /** Whether no other dossier comes after it: then nothing told by others can change. */
  readonly isLast: boolean;
  /** Keys to be resolved anew although what they tell is the same: a judgement about them has come or gone. */
  readonly reopened: ReadonlySet<Key>;
}

/** What the keys of some dossiers stand for, by article. */
export type KeysOf<Cluster> = ReadonlyMap<string, ReadonlyMap<Key, Cluster>>;

/** Which thing each node belongs to. */
export interface ResolvedThings {
  /** Of the dossiers being recorded. */
  readonly ofKey: KeysOf<ThingCluster>;
  /** Things to be told anew from all their nodes, which are given in order. */
  readonly anew: ReadonlyMap<ThingCluster, readonly ThingNode[]>;
  /** Nodes that come after all others of their thing. */
  readonly added: ReadonlyMap<ThingCluster, readonly ThingNode[]>;
  /** Keys of other dossiers that now stand for another thing. */
  readonly moved: KeysOf<ThingCluster>;
  /** Things that have lost their last teller. */
  readonly dead: readonly string[];
  /** Things that may have lost it. */
  readonly abandoned: readonly string[];
  readonly numbers: NumberChange;
  /** What the linker found out about those that are new. */
  readonly linked: readonly Linked[];
}

interface StoredNode {
  article_id: string;
  ordinal: string;
  key: Key;
  thing_id: string;
  told: ToldThing;
}

/** A thing that an identity is made of: one at work here, or its id. */
interface Part {
  readonly identity: string | null;
  readonly thing: ThingCluster | string;
}

/**
 * Finds the thing of every node of some dossiers. New dossiers come last in order, so nothing that was told before can
 * change its place: they only look things up, in a number of statements that depends neither on how many they are nor on
 * their size, and each sees the things of those before it. An edited one keeps its place: all things that its changed nodes
 * belonged to or may mean, and all that may be confused with those, are resolved anew, node by node in order, as if from
 * scratch.
 */
export class ThingResolution {
  readonly #clusters: ThingClusters;
  readonly #links: NodeLinks;
  readonly #ofKey = new Map<string, Map<Key, ThingCluster>>();
  readonly #anew = new Map<ThingCluster, ThingNode[]>();
  readonly #added = new Map<ThingCluster, ThingNode[]>();
  readonly #moved = new Map<string, Map<Key, ThingCluster>>();
  readonly #abandoned = new Set<string>();
  readonly #dead = new Set<string>();
  /** Things whose identity changed or whose nodes moved: what is identified through them may be another now. */
  readonly #shifted = new Set<string>();
  /** What keys of other dossiers stand for in the graph, by `article key`. */
  readonly #parts = new Map<string, Part & { thing: string }>();
  readonly #formerIds: FormerIds;
  readonly #linking: readonly Pick<ThingLinking, 'linked' | 'load' | 'link' | 'learn'>[];

  /**
   * @param own the dossiers, in the order in which they are recorded
   * @param edited the only one of them, if it was told before
   * @param isLinking whether what no key finds is compared to those told before
   */
  constructor(
    private readonly rows: Rows,
    private readonly own: readonly OwnTelling[],
    private readonly edited: EditedTelling | null,
    isLinking: boolean,
  ) {
    this.#links = new NodeLinks(rows, 'thing_id');
    this.#formerIds = new FormerIds(rows, false);
    this.#clusters = new ThingClusters(rows, own, this.#links);
    const linking = <Thing extends Comparable>(kind: LinkedKind<Thing>): ThingLinking<Thing> => new ThingLinking(rows, this.#clusters, kind, edited === null ? null : edited.ordinal);
    this.#linking = isLinking ? [linking(linkedPersons(own)), linking(linkedOrganizations), linking(linkedAgreements((articleId, key) => this.#partOf(articleId, key)?.identity ?? null))] : [];
    for (const { articleId } of own) this.#ofKey.set(articleId, new Map());
  }

  async run(): Promise<ResolvedThings> {
    for (let level = 0; level < levelCount; level += 1) await this.#resolveLevel(level);
    if (this.edited !== null) await this.#tellReferrersAnew(this.edited);
    return { ofKey: this.#ofKey, anew: this.#anew, added: this.#added, moved: this.#moved, dead: [...this.#dead], abandoned: [...this.#abandoned], numbers: this.#formerIds.change, linked: this.#linking.flatMap(({ linked }) => linked) };
  }

  async #resolveLevel(level: number): Promise<void> {
    const { edited } = this;
    const own = this.own.flatMap(({ articleId, ordinal, telling }) =>
      Object.entries(telling.things)
        .filter(([, told]) => levelOf(told.kind) === level)
        .map(([key, told]): ThingNode => ({ articleId, ordinal, key, told, before: edited?.former.things.get(key) ?? null })),
    );
    const { dirty, others, settled } = edited === null ? { dirty: new Set<string>(), others: [], settled: new Set<ThingNode>() } : await this.#reopen(edited, level, own);
    await this.#clusters.loadById([...settled].flatMap(({ before }) => before ?? []));
    for (const { key, articleId, before } of settled) {
      const cluster = this.#clusters.get(before ?? '');
      cluster.tellers.set(articleId, key);
      this.#ofKey.get(articleId)?.set(key, cluster);
    }
    const open = own.filter((node) => !settled.has(node));
    await this.#clusters.loadCandidates(open.map((node) => this.#lookup(node)), dirty);
    for (const each of this.#linking) await each.load(open.map((node) => this.#lookup(node)), dirty);
    const identities = await this.#identities(dirty);
    if (edited !== null) await this.#formerIds.load([...open, ...others]);
    this.#tell([...open, ...others], dirty, identities);
  }

  /** What is to be resolved anew, and the nodes of the dossier that stay with their things. */
  async #reopen(edited: EditedTelling, level: number, own: readonly ThingNode[]): Promise<{ dirty: Set<string>; others: ThingNode[]; settled: Set<ThingNode> }> {
    const changed = new Set(own.filter((node) => !isUnchanged(edited, node)));
    const { dirty, others } = await this.#dirtyThings(edited, level, own, [...changed]);
    return { dirty, others, settled: new Set(own.filter((node) => !changed.has(node) && node.before !== null && !dirty.has(node.before))) };
  }

  /** The things of a level that are to be resolved anew, with the nodes that other dossiers have in them. */
  async #dirtyThings(edited: EditedTelling, level: number, nodes: readonly ThingNode[], changed: readonly ThingNode[]): Promise<{ dirty: Set<string>; others: ThingNode[] }> {
    const { former, telling, isLast } = edited;
    const [dirty, others] = [new Set<string>(), [] as ThingNode[]];
    const gone = [...former.things].filter(([key]) => former.telling.things[key] !== undefined && levelOf(former.telling.things[key].kind) === level && !Object.hasOwn(telling.things, key));
    const touched = new Map([...gone, ...changed.flatMap(({ key, before }): [Key, string][] => (before === null ? [] : [[key, before]]))]);
    for (const id of touched.values()) this.#abandoned.add(id);
    const inert = await this.#inertKeys(edited, touched, changed);
    const seekers = changed.filter(({ key }) => !inert.has(key));
    // What comes last cannot change what others tell: what it may mean is only looked up, but for what it told itself.
    const own = new Set(former.things.values());
    const meant = (await this.#candidates(seekers)).filter((id) => !isLast || own.has(id));
    let frontier = new Set([...touched].flatMap(([key, id]) => (inert.has(key) ? [] : [id])));
    for (const id of [...(await this.#dependents(level)), ...meant]) frontier.add(id);
    while (frontier.size > 0) {
      for (const id of frontier) dirty.add(id);
      const reached = await this.#loadNodes(frontier);
      others.push(...reached);
      const found = await this.#candidates([...reached, ...nodes.filter(({ before }) => before !== null && frontier.has(before))]);
      frontier = new Set(found.filter((id) => !dirty.has(id)));
    }
    return { dirty, others };
  }

  /**
   * Keys that come or go without changing anything: they say nothing but what an earlier node of the thing says as well.
   * Without this, one more country code in an old dossier would tell that country anew from all dossiers.
   */
  async #inertKeys({ former, telling, reopened }: EditedTelling, touched: ReadonlyMap<Key, string>, changed: readonly ThingNode[]): Promise<Set<Key>> {
    const wasBare = [...touched].filter(([key]) => isBare(former.telling.things[key] ?? toldAs(telling, key)));
    const isNowBare = changed.filter(({ told }) => isBare(told)).map((node) => this.#lookup(node));
    if (wasBare.length === 0 && isNowBare.length === 0) return new Set();
    const stored = await this.rows.query<{ id: string; name: string; identity: string | null; earlier: boolean }>(
      `select t.id, t.name, t.identity, t.identity ~ '^(country|territory) ' or exists (select from dossier_key k
          join dossier d on d.article_id = k.article_id where k.thing_id = t.id and d.ordinal < $3) as earlier
        from thing t where t.id = any($1::bigint[]) or t.identity = any($2)`,
      [wasBare.map(([, id]) => id), isNowBare.flatMap(({ identity }) => identity ?? []), former.ordinal],
    );
    const silent = new Map(stored.filter(({ earlier }) => earlier).map(({ id, name }) => [id, name]));
    const goes = new Set(wasBare.flatMap(([key, id]) => (silent.get(id) === former.telling.things[key]?.name ? [key] : [])));
    const comes = new Set(
      isNowBare.flatMap(({ node, identity }) => {
        const [thing, ...others] = stored.filter((each) => identity !== null && each.identity === identity);
        const isRival = [...former.things].some(([key, id]) => id === thing?.id && key !== node.key);
        return thing !== undefined && others.length === 0 && !isRival && silent.get(thing.id) === node.told.name ? [node.key] : [];
      }),
    );
    const keys = new Set([...goes, ...comes]);
    return new Set([...keys].filter((key) => !reopened.has(key) && (goes.has(key) || !touched.has(key)) && (comes.has(key) || !Object.hasOwn(telling.things, key))));
  }

  /** Things of a level whose identity is made of things that shifted. */
  async #dependents(level: number): Promise<string[]> {
    const sources: Readonly<Record<number, string>> = {
      [levelOf('POSITION')]: 'select id from position where organization_id = any($1::bigint[])',
      [levelOf('AGREEMENT')]: 'select distinct agreement_id as id from agreement_party where actor_id = any($1::bigint[])',
    };
    const source = sources[level];
    if (source === undefined || this.#shifted.size === 0) return [];
    return (await this.rows.query<{ id: string }>(source, [[...this.#shifted]])).map(({ id }) => id);
  }

  /** The ids of all things that nodes may mean. */
  async #candidates(nodes: readonly ThingNode[]): Promise<string[]> {
    const linked = await this.#links.load(nodes);
    return [...linked, ...(await this.#identified(nodes))];
  }

  async #identified(nodes: readonly ThingNode[]): Promise<string[]> {
    const identities = [...new Set(nodes.flatMap((node) => this.#lookup(node).identity ?? []))];
    const identifiers = nodes.flatMap(({ told }) => Object.entries(told.identifiers));
    if (identities.length === 0 && identifiers.length === 0) return [];
    const found = await this.rows.query<{ id: string }>(
      `select id from thing where identity = any($1) union
       select thing_id from thing_identity where identity = any($1) union
       select thing_id from identifier where (scheme, value) in (select * from unnest($2::text[], $3::text[]))`,
      [identities, identifiers.map(([scheme]) => scheme), identifiers.map(([, value]) => value)],
    );
    return found.map(({ id }) => id);
  }

  async #identities(things: ReadonlySet<string>): Promise<Map<string, string | null>> {
    if (things.size === 0) return new Map();
    const stored = await this.rows.query<{ id: string; identity: string | null }>('select id, identity from thing where id = any($1::bigint[])', [[...things]]);
    return new Map(stored.map(({ id, identity }) => [id, identity]));
  }

  /** All nodes of some things that other dossiers tell, and what their identities are made of. */
  async #loadNodes(things: Iterable<string>): Promise<ThingNode[]> {
    const stored = await this.rows.query<StoredNode>(
      `select k.article_id, d.ordinal, k.key, k.thing_id, d.document->'things'->k.key as told
        from dossier_key k join dossier d on d.article_id = k.article_id
        where k.thing_id = any($1::bigint[]) and k.article_id <> all($2::bigint[])`,
      [[...things], [...this.#ofKey.keys()]],
    );
    const nodes = stored.map((node): ThingNode => ({ articleId: node.article_id, ordinal: Number(node.ordinal), key: node.key, told: node.told, before: node.thing_id }));
    const parts = nodes.flatMap(({ articleId, told }) => identityParts(told).map((key) => ({ articleId, key })));
    if (parts.length === 0) return nodes;
    const found = await this.rows.query<{ article_id: string; key: Key; thing_id: string; identity: string | null }>(
      `select k.article_id, k.key, k.thing_id, t.identity from dossier_key k join thing t on t.id = k.thing_id
        where (k.article_id, k.key) in (select * from unnest($1::bigint[], $2::text[]))`,
      [parts.map(({ articleId }) => articleId), parts.map(({ key }) => key)],
    );
    for (const { article_id, key, thing_id, identity } of found) this.#parts.set(`${article_id} ${key}`, { identity, thing: thing_id });
    return nodes;
  }

  /** What a key stands for, if that is known already: things of lower levels are. */
  #partOf(articleId: string, key: Key): Part | null {
    const own = (this.#ofKey.get(articleId) ?? this.#moved.get(articleId))?.get(key);
    if (own !== undefined) return { identity: own.identity, thing: own };
    const part = this.#parts.get(`${articleId} ${key}`);
    if (part === undefined) return null;
    const anew = [...this.#anew.keys()].find(({ id }) => id === part.thing);
    return anew === undefined ? part : { identity: anew.identity, thing: anew };
  }

  #lookup(node: ThingNode): ThingLookup {
    const { told, articleId } = node;
    const identity = thingIdentity(told, (key) => this.#partOf(articleId, key)?.identity ?? null);
    const organization = told.kind === 'POSITION' && told.organization !== null ? (this.#partOf(articleId, told.organization)?.thing ?? null) : null;
    return { node, identity, organization };
  }

  /** Tells nodes in order and sorts out what became of the things resolved anew. */
  #tell(nodes: readonly ThingNode[], dirty: ReadonlySet<string>, identities: ReadonlyMap<string, string | null>): void {
    const told = [...grouped(inOrder(nodes), ({ articleId }) => articleId).values()].flatMap((article) => {
      const own = article.map((node): [ThingLookup, ThingCluster] => {
        const lookup = this.#lookup(node);
        return [lookup, this.#clusters.tell(lookup, () => this.#link(lookup))];
      });
      for (const each of this.#linking) each.learn(own);
      return own.map(([lookup, cluster]): [ThingNode, ThingCluster] => [lookup.node, cluster]);
    });
    const made = new Map<ThingCluster, ThingNode[]>();
    for (const [node, cluster] of told) {
      // A thing that was read has a number already; one that is made gets it below.
      const list = cluster.id === null ? made : this.#added;
      list.set(cluster, [...(list.get(cluster) ?? []), node]);
      this.#ofKey.get(node.articleId)?.set(node.key, cluster);
    }
    const free = new Set(dirty);
    for (const [cluster, own] of made) {
      this.#anew.set(cluster, own);
      // It keeps the number that its first teller knew it by.
      const kept = own.map(({ before }) => before).find((id) => id !== null && free.has(id)) ?? null;
      if (kept === null) {
        cluster.id = this.#formerIds.revive(own);
        continue;
      }
      free.delete(kept);
      cluster.id = kept;
      if (identities.get(kept) !== cluster.identity) this.#shifted.add(kept);
    }
    for (const id of free) {
      this.#dead.add(id);
      this.#shifted.add(id);
    }
    this.#formerIds.retire(free, told.map(([node]) => node));
    for (const [node, cluster] of told) this.#noteMove(node, cluster);
  }

  /** The thing told before that is meant where no key finds one. */
  #link(lookup: ThingLookup): ThingCluster | undefined {
    for (const each of this.#linking) {
      const found = each.link(lookup);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #noteMove(node: ThingNode, cluster: ThingCluster): void {
    if (node.before === null || node.before === cluster.id) return;
    this.#shifted.add(node.before);
    if (cluster.id !== null) this.#shifted.add(cluster.id);
    if (this.#ofKey.has(node.articleId)) return;
    const moved = this.#moved.get(node.articleId) ?? new Map<Key, ThingCluster>();
    this.#moved.set(node.articleId, moved.set(node.key, cluster));
  }

  /** Where a key stands for another thing now, the things that refer to it by that key are told anew too. */
  async #tellReferrersAnew({ articleId, ordinal, telling, former }: EditedTelling): Promise<void> {
    const ofKey = this.#ofKey.get(articleId) ?? new Map<Key, ThingCluster>();
    const ownMoved = new Set([...former.things].flatMap(([key, id]) => (ofKey.get(key)?.id === id ? [] : [key])));
    const referrers = new Set(
      Object.entries(telling.things).flatMap(([key, told]) => (references(told).some((each) => ownMoved.has(each)) ? (ofKey.get(key)?.id ?? []) : [])),
    );
    if (this.#moved.size > 0) {
      const documents = await this.rows.query<{ article_id: string; key: Key; thing_id: string; told: ToldThing }>(
        `select k.article_id, k.key, k.thing_id, d.document->'things'->k.key as told from dossier_key k join dossier d on d.article_id = k.article_id
          where k.article_id = any($1::bigint[]) and k.thing_id is not null`,
        [[...this.#moved.keys()]],
      );
      for (const { article_id, key, thing_id, told } of documents) {
        const moved = this.#moved.get(article_id);
        if (references(told).some((each) => moved?.has(each) === true)) referrers.add(moved?.get(key)?.id ?? thing_id);
      }
    }
    const known = new Set([...this.#anew.keys()].map(({ id }) => id));
    const missing = [...referrers].filter((id) => !known.has(id));
    if (missing.length === 0) return;
    await this.#clusters.loadById(missing);
    const own = [...ofKey].flatMap(([key, { id }]): ThingNode[] => (id !== null && missing.includes(id) ? [{ articleId, ordinal, key, told: toldAs(telling, key), before: id }] : []));
    for (const node of inOrder([...(await this.#loadNodes(missing)), ...own])) {
      const cluster = this.#clusters.get(node.before ?? '');
      this.#anew.set(cluster, [...(this.#anew.get(cluster) ?? []), node]);
      this.#added.delete(cluster);
    }
  }
}

function isUnchanged({ former, ordinal, reopened }: EditedTelling, node: ThingNode): boolean {
  if (former.ordinal !== ordinal || reopened.has(node.key)) return false;
  const before = former.telling.things[node.key];
  return before !== undefined && node.before !== null && sameValue({ ...before, mentions: [] }, { ...node.told, mentions: [] });
}

function toldAs(telling: Telling, key: Key): ToldThing {
  const told = telling.things[key];
  if (told === undefined) throw new Error(`there is no thing ${key}`);
  return told;
}
