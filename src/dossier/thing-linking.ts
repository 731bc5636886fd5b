import type { Verdict } from './judgement.enum.js';
import { loadParted, type Send } from './known-things.js';
import { type NodeName, nodeName } from './node-links.js';
import type { Key } from './resolved-dossier.js';
import type { Rows } from './rows.js';
import type { ThingCluster, ThingClusters, ThingLookup } from './thing-clusters.js';
import type { ThingNode } from './thing-nodes.js';

/** What the linker found out about a thing of a dossier that is being recorded. */
export interface Linked {
  readonly node: ThingNode;
  /** What it is, or may be. */
  readonly other: ThingCluster;
  readonly verdict: Verdict;
  readonly score: number;
  readonly why: string;
}

/** A thing as far as it matters for telling whether two are one. */
export interface Comparable {
  readonly id: string;
  readonly names: readonly string[];
  readonly identifiers: readonly string[];
}

/** What the linker says of a thing and one of the known. */
interface Answer {
  readonly other: string;
  readonly verdict: 'SAME' | 'UNSURE';
  readonly score: number;
  readonly reasons: readonly string[];
}

/** How things of one kind are compared. */
export interface LinkedKind<Thing extends Comparable> {
  readonly kind: ThingNode['told']['kind'];
  /** A thing as one dossier tells it; its id is left open. */
  readonly told: (lookup: ThingLookup) => Omit<Thing, 'id'>;
  /** What a thing is looked up by; nothing where too little is told of it to compare it. */
  readonly keysOf: (thing: Omit<Thing, 'id'>) => ReadonlySet<string>;
  /**
   * The known things that have one of some keys, and those with some ids; a number of statements that does not depend on how many.
   *
   * @param before leaves out what no dossier told before this place in the order of recording; null where all was
   */
  readonly load: (send: Send, wanted: { readonly keys: readonly string[]; readonly ids: readonly string[]; readonly before: number | null }) => Promise<Thing[]>;
  /** What is known of a thing that is told once more. */
  readonly add: (known: Thing, told: Omit<Thing, 'id'>) => Thing;
  /** Which of the known things is meant; null where none may be. */
  readonly link: (thing: Thing, known: readonly Thing[], parted: ReadonlySet<string>) => Answer | null;
}

/** A thing as one dossier tells it, and what it is looked up by. */
interface ToldAs<Thing> {
  readonly thing: Omit<Thing, 'id'>;
  readonly keys: ReadonlySet<string>;
}

/** From here on, things are counted that have no number yet: no thing's number is as great. */
const unnumbered = 2 ** 52;

/**
 * Compares the things of one kind which new dossiers tell, and which no key finds, to those told before them: in the graph, and
 * in the dossiers before theirs that are recorded with them. So what comes of a dossier does not depend on what it is recorded
 * with. Takes a number of statements that depends neither on how many things there are nor on how many are known.
 */
export class ThingLinking<Thing extends Comparable = Comparable> {
  readonly #linked: Linked[] = [];
  readonly #known = new Map<ThingCluster, Thing>();
  readonly #byKey = new Map<string, Set<ThingCluster>>();
  readonly #asked = new Map<NodeName, Thing>();
  /** What things of the dossiers are looked up by, in the graph or here. */
  readonly #keys = new Set<string>();
  /** By which keys of an article something can be found for itself: `article identity`. */
  readonly #claims = new Map<string, Set<Key>>();
  #parted: ReadonlySet<string> = new Set();
  readonly #told = new WeakMap<ThingNode, ToldAs<Thing>>();

  /** @param before the place in the order of recording before which a thing must have been told; null for new dossiers, which come last */
  constructor(
    private readonly rows: Rows,
    private readonly clusters: ThingClusters,
    private readonly kind: LinkedKind<Thing>,
    private readonly before: number | null,
  ) {}

  /** What was found out, in the order in which it was. */
  get linked(): readonly Linked[] {
    return this.#linked;
  }

  /**
   * Reads what the things may be.
   *
   * @param lookups all things of the dossiers that are to be resolved; those that are told elsewhere are only learnt from
   * @param except things that are told anew and cannot be looked at
   */
  async load(lookups: readonly ThingLookup[], except: ReadonlySet<string>): Promise<void> {
    const own = lookups.filter(({ node }) => node.told.kind === this.kind.kind);
    for (const lookup of own) if (lookup.node.before === null && !lookup.node.told.descriptive && this.#found(lookup).length === 0) this.#ask(lookup);
    if (own.length === 0 || this.#asked.size === 0) return;
    for (const { node, identity } of own) for (const name of namesFor(node, identity)) this.#claims.set(name, (this.#claims.get(name) ?? new Set()).add(node.key));
    const met = own.flatMap((lookup) => (this.#matters(lookup) ? this.#found(lookup).flatMap(({ id }) => id ?? []) : []));
    const send: Send = (sql, parameters) => this.rows.query(sql, parameters);
    const known = (await this.kind.load(send, { keys: [...this.#keys], ids: met, before: this.before })).filter(({ id }) => !except.has(id));
    if (known.length === 0) return;
    await this.clusters.loadById(known.map(({ id }) => id));
    for (const thing of known) this.#know(this.clusters.get(thing.id), thing);
    this.#parted = await loadParted(send, known.map(({ id }) => id));
  }

  /** The thing told before which is meant, if that is sure; what it may be is kept either way. */
  link(lookup: ThingLookup): ThingCluster | undefined {
    const { node } = lookup;
    const thing = this.#asked.get(nodeName(node));
    if (thing === undefined || this.#found(lookup).length > 0) return undefined;
    const near = new Set([...this.#toldBy(lookup).keys].flatMap((key) => [...(this.#byKey.get(key) ?? [])]));
    const known = [...near].flatMap((cluster) => {
      const each = this.#isClaimed(node, cluster) ? undefined : this.#known.get(cluster);
      return each === undefined ? [] : [{ cluster, thing: each }];
    });
    const inOrder = known.toSorted((a, b) => Number(a.thing.id) - Number(b.thing.id));
    const answer = this.kind.link(thing, inOrder.map((each) => each.thing), this.#parted);
    const other = known.find((each) => each.thing.id === answer?.other)?.cluster;
    if (answer === null || other === undefined) return undefined;
    this.#linked.push({ node, other, verdict: answer.verdict, score: answer.score, why: answer.reasons.join('; ') });
    return answer.verdict === 'SAME' ? other : undefined;
  }

  /** Adds what a dossier told to what is known: the next one is compared to it. */
  learn(told: readonly (readonly [ThingLookup, ThingCluster])[]): void {
    if (this.#asked.size === 0) return;
    for (const [lookup, cluster] of told) {
      if (lookup.node.told.kind !== this.kind.kind || lookup.node.told.descriptive) continue;
      const before = this.#known.get(cluster);
      if (before === undefined && !this.#matters(lookup)) continue;
      const { thing, keys } = this.#toldBy(lookup);
      const id = cluster.id ?? String(unnumbered + this.#known.size);
      if (before === undefined) this.#know(cluster, { ...thing, id } as Thing, keys);
      else this.#know(cluster, this.kind.add(before, thing));
    }
  }

  /** What a dossier tells of a thing, worked out once. */
  #toldBy(lookup: ThingLookup): ToldAs<Thing> {
    const before = this.#told.get(lookup.node);
    if (before !== undefined) return before;
    const thing = this.kind.told(lookup);
    const told = { thing, keys: this.kind.keysOf(thing) };
    this.#told.set(lookup.node, told);
    return told;
  }

  #ask(lookup: ThingLookup): void {
    const { thing, keys } = this.#toldBy(lookup);
    if (keys.size > 0) this.#asked.set(nodeName(lookup.node), { ...thing, id: '' } as Thing);
    for (const key of keys) this.#keys.add(key);
  }

  #know(cluster: ThingCluster, thing: Thing, keys = this.kind.keysOf(thing)): void {
    this.#known.set(cluster, thing);
    for (const key of keys) if (this.#keys.has(key)) this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(cluster));
  }

  #matters(lookup: ThingLookup): boolean {
    return [...this.#toldBy(lookup).keys].some((key) => this.#keys.has(key));
  }

  /** What is known by a key of the thing, which is what it is, or would be but for a contradiction. */
  #found({ node, identity }: ThingLookup): ThingCluster[] {
    const identified = Object.entries(node.told.identifiers).flatMap(([scheme, value]) => this.clusters.withIdentifier(scheme, value) ?? []);
    return [...(identity === null ? [] : this.clusters.withIdentity(identity)), ...identified];
  }

  /** Whether another key of the same article tells that thing, or will: two keys of one dossier are two. */
  #isClaimed({ articleId, key }: ThingNode, cluster: ThingCluster): boolean {
    if (cluster.tellers.has(articleId)) return true;
    const identifiers = [...cluster.identifiers].flatMap(([scheme, values]) => [...values].map((value) => `${scheme} ${value}`));
    const names = [...(cluster.identity === null ? [] : [cluster.identity]), ...cluster.identities, ...identifiers];
    return names.some((name) => [...(this.#claims.get(`${articleId} ${name}`) ?? [])].some((each) => each !== key));
  }
}

/** Under which names of an article a thing can be found for itself. */
function namesFor({ articleId, told }: ThingNode, identity: string | null): string[] {
  return [...(identity === null ? [] : [identity]), ...identifiersTold(told)].map((name) => `${articleId} ${name}`);
}

/** The names that a dossier gives a thing, those left out that describe it. */
export const namesTold = (told: ThingNode['told']): string[] => [...new Set([told.name, ...told.names.flatMap(({ text, kind }) => (kind === 'DESCRIPTIVE' ? [] : [text]))])];

/** The identifiers that a dossier gives a thing, `scheme value`. */
export const identifiersTold = (told: ThingNode['told']): string[] => Object.entries(told.identifiers).map(([scheme, value]) => `${scheme} ${value}`);
