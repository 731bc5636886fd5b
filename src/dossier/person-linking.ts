import { keysOf, type LinkedPerson, linkerName, type OfficeContext, PersonLinker } from '../linking/person-linker.js';
import { parseEventDate } from '../shared/event-date.js';
import type { Verdict } from './judgement.enum.js';
import { findPersons, loadParted, loadPersons } from './known-persons.js';
import { type NodeName, nodeName } from './node-links.js';
import type { Key, ToldPerson, ToldThing } from './resolved-dossier.js';
import type { Rows } from './rows.js';
import type { ThingCluster, ThingClusters, ThingLookup } from './thing-clusters.js';
import type { ThingNode } from './thing-nodes.js';
import type { OwnTelling } from './thing-resolution.js';
import { officesTold } from './told-offices.js';

/** What the linker found out about a person of a dossier that is being recorded. */
export interface Linked {
  readonly node: ThingNode;
  /** Who it is, or may be. */
  readonly other: ThingCluster;
  readonly verdict: Verdict;
  readonly score: number;
  readonly why: string;
}

/** A person told before, with what is known of it by then. */
interface Known {
  readonly cluster: ThingCluster;
  readonly person: LinkedPerson;
}

/** From here on, persons are counted who have no number yet: no thing's number is as great. */
const unnumbered = 2 ** 52;

/**
 * Compares the persons whom new dossiers tell, and whom no key finds, to those told before them: in the graph, and in the
 * dossiers before theirs that are recorded with them. So what comes of a dossier does not depend on what it is recorded
 * with. Takes a number of statements that depends neither on how many persons there are nor on how many are known.
 */
export class PersonLinking {
  readonly linked: Linked[] = [];
  readonly #known = new Map<ThingCluster, Known>();
  readonly #byKey = new Map<string, Set<ThingCluster>>();
  readonly #asked = new Map<NodeName, LinkedPerson>();
  /** What persons of the dossiers are looked up by, in the graph or here. */
  readonly #keys = new Set<string>();
  /** By which keys of an article something can be found for itself: `article identity`. */
  readonly #claims = new Map<string, Set<Key>>();
  readonly #offices = new Map<string, ReadonlyMap<Key, readonly OfficeContext[]>>();
  #parted: ReadonlySet<string> = new Set();

  /** @param before the place in the order of recording before which a person must have been told; null for new dossiers, which come last */
  constructor(
    private readonly rows: Rows,
    private readonly clusters: ThingClusters,
    private readonly own: readonly OwnTelling[],
    private readonly before: number | null,
  ) {}

  /**
   * Reads whom the persons may be.
   *
   * @param lookups all persons of the dossiers that are to be resolved; those that are told elsewhere are only learnt from
   * @param except things that are told anew and cannot be looked at
   */
  async load(lookups: readonly ThingLookup[], except: ReadonlySet<string>): Promise<void> {
    const persons = lookups.flatMap((lookup) => (isPerson(lookup.node.told) ? [lookup] : []));
    const open = persons.filter((lookup) => lookup.node.before === null && !this.#isFound(lookup));
    for (const { articleId, telling } of this.own) if (open.length > 0) this.#offices.set(articleId, officesTold(telling));
    for (const { node } of open) {
      const person = this.#personOf(node, '');
      if (person.offices.length === 0) continue;
      this.#asked.set(nodeName(node), person);
      for (const key of keysOf(person)) this.#keys.add(key);
    }
    if (this.#asked.size === 0) return;
    for (const { node, identity } of persons) for (const name of namesFor(node, identity)) this.#claims.set(name, (this.#claims.get(name) ?? new Set()).add(node.key));
    const keys = [...this.#keys].map((key) => ({ country: key.slice(0, 2), sound: key.slice(3) }));
    const found = await findPersons(this.rows.query.bind(this.rows), keys, this.before);
    const met = persons.flatMap((lookup) => (this.#matters(this.#personOf(lookup.node, '')) ? this.#foundIds(lookup) : []));
    const ids = [...new Set([...found, ...met])].filter((id) => !except.has(id));
    if (ids.length === 0) return;
    await this.clusters.loadById(ids);
    const countries = [...new Set(keys.map(({ country }) => country))];
    for (const person of await loadPersons(this.rows.query.bind(this.rows), { ids, countries })) this.#know(this.clusters.get(person.id), person);
    this.#parted = await loadParted(this.rows.query.bind(this.rows), ids);
  }

  /** The person told before who is meant, if that is sure; whom it may be is kept either way. */
  link(lookup: ThingLookup): ThingCluster | undefined {
    const { node } = lookup;
    const person = this.#asked.get(nodeName(node));
    if (person === undefined || this.#isFound(lookup)) return undefined;
    const countries = new Set(person.offices.map(({ country }) => country));
    const near = [...new Set([...keysOf(person)].flatMap((key) => [...(this.#byKey.get(key) ?? [])]))].filter((cluster) => !this.#isClaimed(node, cluster));
    const known = near.map((cluster) => this.#known.get(cluster)).filter((each) => each !== undefined).toSorted((a, b) => Number(a.person.id) - Number(b.person.id));
    // Offices of other countries are known only of some, by chance.
    const candidates = known.map(({ person: each }) => ({ ...each, offices: each.offices.filter(({ country }) => countries.has(country)) }));
    const pair = new PersonLinker(candidates, this.#parted).link(person);
    const other = known.find(({ person: { id } }) => id === pair?.other)?.cluster;
    if (pair === null || other === undefined) return undefined;
    // A surname is not enough for what nobody has looked at.
    const verdict = pair.surname ? 'UNSURE' : pair.verdict;
    this.linked.push({ node, other, verdict, score: pair.score, why: pair.reasons.join('; ') });
    return verdict === 'SAME' ? other : undefined;
  }

  /** Adds what a dossier told of its persons to what is known of them: the next one is compared to it. */
  learn(told: readonly (readonly [ThingNode, ThingCluster])[]): void {
    if (this.#asked.size === 0) return;
    for (const [node, cluster] of told) {
      if (!isPerson(node.told)) continue;
      const before = this.#known.get(cluster)?.person;
      const person = this.#personOf(node, before?.id ?? cluster.id ?? String(unnumbered + this.#known.size));
      if (before !== undefined) this.#know(cluster, { ...before, names: [...before.names, ...person.names], offices: [...before.offices, ...person.offices], identifiers: [...before.identifiers, ...person.identifiers], born: before.born ?? person.born });
      else if (this.#matters(person)) this.#know(cluster, person);
    }
  }

  #know(cluster: ThingCluster, person: LinkedPerson): void {
    this.#known.set(cluster, { cluster, person });
    for (const key of keysOf(person)) {
      if (!this.#keys.has(key)) continue;
      const near = this.#byKey.get(key) ?? new Set<ThingCluster>();
      this.#byKey.set(key, near.add(cluster));
    }
  }

  #matters(person: LinkedPerson): boolean {
    return [...keysOf(person)].some((key) => this.#keys.has(key));
  }

  /** A person as one dossier tells it. */
  #personOf({ told, articleId, key }: ThingNode, id: string): LinkedPerson {
    const names = [...(told.descriptive ? [] : [told.name]), ...told.names.flatMap(({ text, kind }) => (kind === 'DESCRIPTIVE' ? [] : [text]))];
    const identifiers = Object.entries(told.identifiers).map(([scheme, value]) => `${scheme} ${value}`);
    return { id, names: [...new Set(names)], identifiers, born: isPerson(told) ? bornIn(told) : null, offices: this.#offices.get(articleId)?.get(key) ?? [] };
  }

  /** Whether something is known by a key of the person, which is who it is, or would be but for a contradiction. */
  #isFound({ node, identity }: ThingLookup): boolean {
    return (identity !== null && this.clusters.withIdentity(identity).length > 0) || Object.entries(node.told.identifiers).some(([scheme, value]) => this.clusters.withIdentifier(scheme, value) !== undefined);
  }

  #foundIds({ node, identity }: ThingLookup): string[] {
    const found = [...(identity === null ? [] : this.clusters.withIdentity(identity)), ...Object.entries(node.told.identifiers).map(([scheme, value]) => this.clusters.withIdentifier(scheme, value))];
    return found.flatMap((cluster) => cluster?.id ?? []);
  }

  /** Whether another key of the same article tells that person, or will: two keys of one dossier are two persons. */
  #isClaimed({ articleId, key }: ThingNode, cluster: ThingCluster): boolean {
    if (cluster.tellers.has(articleId)) return true;
    const identities = [...(cluster.identity === null ? [] : [cluster.identity]), ...cluster.identities, ...[...cluster.identifiers].flatMap(([scheme, values]) => [...values].map((value) => `${scheme} ${value}`))];
    return identities.some((name) => [...(this.#claims.get(`${articleId} ${name}`) ?? [])].some((each) => each !== key));
  }
}

/** Under which names of an article a person can be found for itself. */
function namesFor({ articleId, told }: ThingNode, identity: string | null): string[] {
  return [...(identity === null ? [] : [identity]), ...Object.entries(told.identifiers).map(([scheme, value]) => `${scheme} ${value}`)].map((name) => `${articleId} ${name}`);
}

const isPerson = (told: ToldThing): told is ToldPerson => told.kind === 'PERSON';

function bornIn({ birth }: ToldPerson): LinkedPerson['born'] {
  if (birth === null) return null;
  const { earliest, latest } = parseEventDate(birth.edtf);
  return earliest.endsWith('infinity') || latest.endsWith('infinity') ? null : { from: Number(earliest.slice(0, 4)), to: Number(latest.slice(0, 4)) };
}

/**
 * Keeps what the linker found out as its judgements, and by them what it took for one; two statements. Call it when the keys of
 * all dossiers are written.
 */
export async function writeLinked(rows: Rows, linked: readonly Linked[]): Promise<void> {
  if (linked.length === 0) return;
  const kept = await rows.query<{ id: string; verdict: Verdict; article_id: string; key: Key; to_article_id: string; to_key: Key }>(
    `insert into judgement (verdict, one_article_id, one_key, other_article_id, other_key, by, why, score)
      select l.verdict::verdict, l.article_id, l.key, first.article_id, first.key, $7, l.why, l.score
        from unnest($1::text[], $2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::double precision[]) with ordinality as l (verdict, article_id, key, thing_id, why, score, place)
        cross join lateral (select k.article_id, k.key from dossier_key k join dossier d on d.article_id = k.article_id where k.thing_id = l.thing_id order by d.ordinal, k.key collate "C" limit 1) first
      order by l.place
      returning id, verdict, one_article_id as article_id, one_key as key, other_article_id as to_article_id, other_key as to_key`,
    [linked.map(({ verdict }) => verdict), linked.map(({ node }) => node.articleId), linked.map(({ node }) => node.key), linked.map(({ other }) => other.id), linked.map(({ why }) => why), linked.map(({ score }) => score), linkerName],
  );
  const same = kept.filter(({ verdict }) => verdict === 'SAME');
  if (same.length === 0) return;
  await rows.query(
    'insert into node_link (article_id, key, to_article_id, to_key, judgement_id) select * from unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[], $5::bigint[])',
    [same.map(({ article_id }) => article_id), same.map(({ key }) => key), same.map(({ to_article_id }) => to_article_id), same.map(({ to_key }) => to_key), same.map(({ id }) => id)],
  );
}
