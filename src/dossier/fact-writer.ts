// size: facts and their evidence are written together, because a citation may be about one participation.
import { AgreementActionEntity } from '../agreement/agreement-action.entity.js';
import { CasualtiesEntity, EventEntity } from '../event/event.entity.js';
import { AttributionEntity, CitationEntity } from '../fact/citation.entity.js';
import type { FactField, FactKind } from '../fact/fact.enum.js';
import { FactIdentifierEntity } from '../fact/fact-identifier.entity.js';
import { FactLinkEntity } from '../fact/fact-link.entity.js';
import { FactPlaceEntity } from '../fact/fact-place.entity.js';
import { FactEntity } from '../fact/fact.entity.js';
import { ParticipationEntity } from '../fact/participation.entity.js';
import { SubjectEntity } from '../fact/subject.entity.js';
import { ToldValueEntity } from '../fact/told-value.entity.js';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import { RelationshipEntity } from '../relationship/relationship.entity.js';
import { StatementEntity } from '../statement/statement.entity.js';
import { TenureEntity, TenureObservationEntity } from '../tenure/tenure.entity.js';
import { VisitEntity } from '../visit/visit.entity.js';
import { citationIdentity, citationsOf, disputedFields, type ToldCitation } from './citation-rows.js';
import { findDisputes } from './disputes.js';
import type { FactCluster } from './fact-clusters.js';
import { foldFact } from './fact-fold.js';
import { factReferences, type FactNode, thingReferences } from './fact-nodes.js';
import type { ResolvedFacts } from './fact-resolution.js';
import type { KeyIds } from './key-ids.js';
import type { Key } from './resolved-dossier.js';
import { type PartTable, partTable, RowSet, StoredRows } from './row-set.js';
import type { Row, Rows } from './rows.js';
import { type Accepted, loadAccepted, showValues } from './shown-values.js';
import type { OwnTelling } from './thing-resolution.js';

const participationIdentity = ({ factId, actorId, role }: Pick<Row<ParticipationEntity>, 'factId' | 'actorId' | 'role'>): string => `${factId} ${actorId} ${role}`;

const participations: PartTable<FactKind, ParticipationEntity> = { entity: ParticipationEntity, by: 'factId', identify: participationIdentity };

/** In an order in which each row stands after those it refers to. */
const tables: readonly PartTable<FactKind>[] = [
  partTable({ entity: FactEntity, by: 'id', identify: ({ id }) => id }),
  partTable({ entity: TenureEntity, by: 'id', kinds: ['TENURE'], identify: ({ id }) => id }),
  partTable({ entity: TenureObservationEntity, by: 'tenureId', kinds: ['TENURE'], identify: ({ tenureId, date }) => `${tenureId} ${date.edtf}` }),
  partTable({ entity: MeetingEntity, by: 'id', kinds: ['MEETING'], identify: ({ id }) => id }),
  partTable({ entity: VisitEntity, by: 'id', kinds: ['VISIT'], identify: ({ id }) => id }),
  partTable({ entity: AgreementActionEntity, by: 'id', kinds: ['AGREEMENT_ACTION'], identify: ({ id }) => id }),
  partTable({ entity: EventEntity, by: 'id', kinds: ['EVENT'], identify: ({ id }) => id }),
  partTable({ entity: CasualtiesEntity, by: 'eventId', kinds: ['EVENT'], identify: ({ eventId, ordinal }) => `${eventId} ${ordinal}` }),
  partTable({ entity: StatementEntity, by: 'id', kinds: ['STATEMENT'], identify: ({ id }) => id }),
  partTable({ entity: RelationshipEntity, by: 'id', kinds: ['RELATIONSHIP'], identify: ({ id }) => id }),
  partTable(participations),
  partTable({ entity: FactPlaceEntity, by: 'factId', identify: ({ factId, placeId, relation }) => `${factId} ${placeId} ${relation}` }),
  partTable({ entity: SubjectEntity, by: 'factId', identify: ({ factId, role, thingId, targetId, label }) => JSON.stringify([factId, role, thingId, targetId, label]) }),
  partTable({ entity: FactLinkEntity, by: 'factId', identify: ({ factId, type, targetId }) => `${factId} ${type} ${targetId}` }),
  partTable({ entity: ToldValueEntity, by: 'factId', identify: ({ factId, field, value }) => `${factId} ${field} ${value}` }),
  partTable({ entity: FactIdentifierEntity, by: 'factId', identify: ({ scheme, value }) => JSON.stringify([scheme, value]) }),
];

/** Writes the facts that changed, with their evidence. */
export class FactWriter {
  readonly #before = new StoredRows(tables);

  /** The fields on which the sources of facts differ. */
  readonly #disputed = new Map<FactCluster, readonly FactField[]>();

  /** What somebody found right among what is told anew. */
  #accepted: readonly Accepted[] = [];

  /** Names by which dossiers know places, by `article key`. */
  readonly #placeNames: Map<string, string>;

  /**
   * @param fresh the ids that were given just now: there are no rows to read for them
   * @param own the dossiers being recorded, which are not stored yet
   */
  constructor(
    private readonly rows: Rows,
    private readonly facts: ResolvedFacts,
    private readonly keys: KeyIds,
    private readonly fresh: ReadonlySet<string>,
    own: readonly OwnTelling[],
  ) {
    this.#placeNames = new Map(own.flatMap(({ articleId, telling }) => Object.entries(telling.things).map(([key, { name }]) => [`${articleId} ${key}`, name])));
  }

  /** Reads the rows that the facts have now. Call it first. */
  async read(): Promise<void> {
    const stored = [...this.facts.anew.keys(), ...this.facts.added.keys()].filter(({ id }) => !this.fresh.has(id ?? ''));
    await this.#before.read(this.rows, stored, this.facts.dead, FactIdentifierEntity);
  }

  /** @returns the facts to which a telling cannot simply be added: they are to be told anew before they are written */
  async disputed(): Promise<readonly string[]> {
    const added = [...this.facts.added].filter(([{ id }]) => id !== null && !this.fresh.has(id));
    const { begun, standing } = await findDisputes(this.rows, this.keys, added, this.#before);
    for (const [cluster, fields] of standing) this.#disputed.set(cluster, fields);
    return begun;
  }

  async write(): Promise<void> {
    const { anew, added } = this.facts;
    await this.keys.load([...anew.values()].flat().flatMap(({ articleId, told }) => [...thingReferences(told), ...factReferences(told)].map((key) => ({ articleId, key }))));
    for (const [cluster, nodes] of anew) this.#disputed.set(cluster, disputedFields(nodes, ({ articleId }, key) => this.keys.of(articleId, key)));
    // Of facts that are new, nobody can have accepted anything.
    this.#accepted = await loadAccepted(this.rows, [...anew].flatMap(([cluster, nodes]) => (this.fresh.has(cluster.id ?? '') || this.#disputed.get(cluster)?.length === 0 ? [] : nodes)));
    const wanted = [...[...anew].map(([cluster, nodes]) => this.#fold(new RowSet(), cluster, nodes)), ...[...added].map(([cluster, nodes]) => this.#fold(this.#before.of(cluster.id), cluster, nodes))];
    const participation = this.#before.change(participations, wanted);
    const numbered = await this.#number(participation.insert);
    for (const each of tables) await this.rows.write(each.entity, each.entity === ParticipationEntity ? { ...participation, insert: numbered } : this.#before.change(each, wanted));
    const gone = new Set(participation.remove.map(({ id }) => id));
    const kept = this.#before.all(participations).filter(({ id }) => !gone.has(id));
    await this.#writeCitations(new Map([...kept, ...numbered].map((row) => [participationIdentity(row), row.id])));
  }

  #fold(set: RowSet, cluster: FactCluster, nodes: readonly FactNode[]): RowSet {
    for (const { articleId, told } of nodes) foldFact(set, { id: cluster.id ?? '', identity: cluster.identity }, told, (key) => this.keys.of(articleId, key));
    showValues(set, cluster.id ?? '', nodes, this.#disputed.get(cluster) ?? [], this.#accepted);
    return set;
  }

  /** Gives new participations their numbers, because citations refer to them. */
  async #number(insert: readonly Partial<Row<ParticipationEntity>>[]): Promise<Row<ParticipationEntity>[]> {
    const ids = (await this.rows.reserve({ participation: insert.length })).participation;
    return insert.map((row, index) => ({ id: ids[index] ?? '', ...row }) as Row<ParticipationEntity>);
  }

  async #writeCitations(participations: ReadonlyMap<string, string>): Promise<void> {
    const { anew, added } = this.facts;
    await this.#loadPlaceNames([...anew].flatMap(([cluster, nodes]) => (this.#disputed.get(cluster)?.includes('PLACE') === true ? nodes : [])));
    const wanted = [...anew, ...added].flatMap(([cluster, nodes]) => nodes.flatMap((node) => this.#citations(cluster, node, this.#disputed.get(cluster) ?? [], participations)));
    const unique = new Map(wanted.map((citation) => [citationIdentity(citation), citation]));
    const stored = await this.#storedCitations([...anew.keys()].flatMap(({ id }) => (id === null || this.fresh.has(id) ? [] : [id])));
    const remove = [...stored].filter(([identity]) => !unique.has(identity)).map(([, row]) => row);
    const create = [...unique].filter(([identity]) => !stored.has(identity)).map(([, citation]) => citation);
    const ids = (await this.rows.reserve({ citation: create.length })).citation;
    await this.rows.write(CitationEntity, { insert: create.map(({ row }, index) => ({ id: ids[index] ?? '', ...row })), update: [], remove });
    const steps = create.flatMap(({ attribution }, index) => attribution.map((step) => ({ citationId: ids[index] ?? '', ...step })));
    await this.rows.write(AttributionEntity, { insert: steps, update: [], remove: [] });
  }

  async #loadPlaceNames(nodes: readonly FactNode[]): Promise<void> {
    const places = nodes.flatMap(({ articleId, told }) => told.places.map(({ place }) => ({ articleId, place }))).filter(({ articleId, place }) => !this.#placeNames.has(`${articleId} ${place}`));
    if (places.length === 0) return;
    const stored = await this.rows.query<{ article_id: string; key: Key; name: string }>(
      `select p.article_id, p.key, d.document->'things'->p.key->>'name' as name
        from unnest($1::bigint[], $2::text[]) as p (article_id, key) join dossier d on d.article_id = p.article_id`,
      [places.map(({ articleId }) => articleId), places.map(({ place }) => place)],
    );
    for (const { article_id, key, name } of stored) this.#placeNames.set(`${article_id} ${key}`, name);
  }

  #citations(cluster: FactCluster, node: FactNode, disputed: readonly FactField[], participations: ReadonlyMap<string, string>): ToldCitation[] {
    const factId = cluster.id ?? '';
    return citationsOf(node, {
      factId,
      disputed,
      idOf: (key) => this.keys.of(node.articleId, key),
      participationId: (actorId, role) => participations.get(participationIdentity({ factId, actorId, role })) ?? null,
      placeName: (key) => this.#placeNames.get(`${node.articleId} ${key}`) ?? key,
    });
  }

  async #storedCitations(facts: readonly string[]): Promise<Map<string, Row<CitationEntity>>> {
    const citations = await this.rows.load(CitationEntity, 'factId', facts);
    const steps = await this.rows.load(AttributionEntity, 'citationId', citations.map(({ id }) => id));
    const byCitation = new Map<string, Row<AttributionEntity>[]>();
    for (const step of steps) byCitation.set(step.citationId, [...(byCitation.get(step.citationId) ?? []), step]);
    return new Map(citations.map((row) => [citationIdentity({ row, attribution: byCitation.get(row.id) ?? [] }), row]));
  }
}

/** Removes facts of which no dossier speaks any more. */
export async function removeFacts(rows: Rows, dead: readonly string[]): Promise<void> {
  if (dead.length > 0) await rows.query('delete from fact where id = any($1::bigint[])', [dead]);
}
