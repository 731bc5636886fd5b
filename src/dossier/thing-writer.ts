import { AgreementEntity, AgreementPartEntity, AgreementPartyEntity, AgreementTopicEntity } from '../agreement/agreement.entity.js';
import { CountryEntity } from '../country/country.entity.js';
import { GroupEntity, GroupOriginEntity } from '../group/group.entity.js';
import { OrganizationCountryEntity, OrganizationEntity, OrganizationParentEntity } from '../organization/organization.entity.js';
import { PersonEntity } from '../person/person.entity.js';
import { PlaceEntity } from '../place/place.entity.js';
import { PositionEntity } from '../position/position.entity.js';
import { ActorEntity, IdentifierEntity, NameEntity, ThingEntity } from '../thing/thing.entity.js';
import type { ThingKind } from '../thing/thing.enum.js';
import { TopicEntity } from '../topic/topic.entity.js';
import type { KeyIds } from './key-ids.js';
import { RowSet } from './row-set.js';
import { difference, type Row, type RowClass, type Rows } from './rows.js';
import type { ThingCluster } from './thing-clusters.js';
import { foldThing } from './thing-fold.js';
import { references, type ThingNode } from './thing-nodes.js';
import type { ResolvedThings } from './thing-resolution.js';

/** A table of which each thing has rows, and how they are told apart. */
interface ThingTable<E> {
  readonly entity: RowClass<E>;
  /** The column with the id of the thing. */
  readonly by: keyof Row<E> & string;
  /** The kinds of thing that have such rows; all, where not said. */
  readonly kinds?: readonly ThingKind[];
  readonly identify: (row: Row<E>) => string;
}

const table = <E>(definition: ThingTable<E>): ThingTable<unknown> => definition as unknown as ThingTable<unknown>;

/** In an order in which each row stands after those it refers to. */
const tables: readonly ThingTable<unknown>[] = [
  table({ entity: ThingEntity, by: 'id', identify: ({ id }) => id }),
  table({ entity: ActorEntity, by: 'id', kinds: ['PERSON', 'ORGANIZATION', 'COUNTRY', 'GROUP'], identify: ({ id }) => id }),
  table({ entity: CountryEntity, by: 'id', kinds: ['COUNTRY'], identify: ({ id }) => id }),
  table({ entity: OrganizationEntity, by: 'id', kinds: ['ORGANIZATION'], identify: ({ id }) => id }),
  table({ entity: PersonEntity, by: 'id', kinds: ['PERSON'], identify: ({ id }) => id }),
  table({ entity: GroupEntity, by: 'id', kinds: ['GROUP'], identify: ({ id }) => id }),
  table({ entity: PlaceEntity, by: 'id', kinds: ['PLACE'], identify: ({ id }) => id }),
  table({ entity: PositionEntity, by: 'id', kinds: ['POSITION'], identify: ({ id }) => id }),
  table({ entity: TopicEntity, by: 'id', kinds: ['TOPIC'], identify: ({ id }) => id }),
  table({ entity: AgreementEntity, by: 'id', kinds: ['AGREEMENT'], identify: ({ id }) => id }),
  table({ entity: NameEntity, by: 'thingId', identify: ({ thingId, kind, text }) => `${thingId} ${kind} ${text}` }),
  table({ entity: IdentifierEntity, by: 'thingId', identify: ({ scheme, value }) => JSON.stringify([scheme, value]) }),
  table({ entity: OrganizationCountryEntity, by: 'organizationId', kinds: ['ORGANIZATION'], identify: ({ organizationId, countryId }) => `${organizationId} ${countryId}` }),
  table({ entity: OrganizationParentEntity, by: 'organizationId', kinds: ['ORGANIZATION'], identify: ({ organizationId, parentId }) => `${organizationId} ${parentId}` }),
  table({ entity: GroupOriginEntity, by: 'groupId', kinds: ['GROUP'], identify: ({ groupId, actorId }) => `${groupId} ${actorId}` }),
  table({ entity: AgreementPartyEntity, by: 'agreementId', kinds: ['AGREEMENT'], identify: ({ agreementId, actorId }) => `${agreementId} ${actorId}` }),
  table({ entity: AgreementTopicEntity, by: 'agreementId', kinds: ['AGREEMENT'], identify: ({ agreementId, topicId }) => `${agreementId} ${topicId}` }),
  table({ entity: AgreementPartEntity, by: 'wholeId', kinds: ['AGREEMENT'], identify: ({ wholeId, partId }) => `${wholeId} ${partId}` }),
];

/**
 * Writes the rows of all things that changed: those to be told anew from all their tellings, those with one more from the
 * rows they have. Rows that come out as they were are not touched.
 *
 * @param fresh the ids that were given just now: there are no rows to read for them
 */
export async function writeThings(rows: Rows, things: ResolvedThings, keys: KeyIds, fresh: ReadonlySet<string>): Promise<void> {
  const clusters = [...things.anew.keys(), ...things.added.keys()];
  const before = new Map<ThingTable<unknown>, readonly Row<unknown>[]>();
  for (const each of tables) {
    const stored = clusters.flatMap(({ id, kind }) => (id !== null && !fresh.has(id) && each.kinds?.includes(kind) !== false ? [id] : []));
    // The identifiers of things that nobody tells any more may be those of another thing now.
    const ids = each.entity === IdentifierEntity ? [...stored, ...things.dead] : stored;
    before.set(each, await rows.load(each.entity, each.by, ids));
  }
  await keys.load([...things.anew.values()].flat().flatMap(({ articleId, told }) => references(told).map((key) => ({ articleId, key }))));
  const wanted = [
    ...[...things.anew].map(([cluster, nodes]) => fold(new RowSet(), cluster, nodes, keys)),
    ...[...things.added].map(([cluster, nodes]) => fold(rowsOf(cluster, before), cluster, nodes, keys)),
  ];
  for (const each of tables) {
    const change = difference(before.get(each) ?? [], wanted.flatMap((set) => set.all(each.entity) as readonly object[]), each.identify);
    await rows.write(each.entity, change);
  }
}

function fold(rows: RowSet, cluster: ThingCluster, nodes: readonly ThingNode[], keys: KeyIds): RowSet {
  for (const { articleId, told } of nodes) foldThing(rows, cluster.id ?? '', cluster.identity, told, (key) => keys.of(articleId, key));
  return rows;
}

/** The rows that a thing has now. */
function rowsOf({ id }: ThingCluster, before: ReadonlyMap<ThingTable<unknown>, readonly Row<unknown>[]>): RowSet {
  const set = new RowSet();
  for (const [{ entity, by }, list] of before) for (const row of list) if ((row as Record<string, unknown>)[by] === id) set.add(entity, row);
  return set;
}

/** Removes things of which no dossier speaks any more. One statement, so that they may refer to each other. */
export async function removeThings(rows: Rows, candidates: readonly string[]): Promise<void> {
  if (candidates.length === 0) return;
  const dead = await rows.query<{ id: string }>('select id from unnest($1::bigint[]) id where not exists (select from dossier_key k where k.thing_id = id)', [candidates]);
  if (dead.length === 0) return;
  const parts = [
    ['agreement_part', 'whole_id'], ['agreement_topic', 'agreement_id'], ['agreement_party', 'agreement_id'], ['agreement', 'id'], ['topic', 'id'], ['position', 'id'], ['place', 'id'],
    ['group_origin', 'group_id'], ['actor_group', 'id'], ['person', 'id'], ['organization_parent', 'organization_id'], ['organization_country', 'organization_id'], ['organization', 'id'],
    ['country', 'id'], ['actor', 'id'], ['name', 'thing_id'], ['identifier', 'thing_id'],
  ];
  const steps = parts.map(([name, column], index) => `d${index} as (delete from ${name} where ${column} = any($1::bigint[]))`);
  await rows.query(`with ${steps.join(', ')} delete from thing where id = any($1::bigint[])`, [dead.map(({ id }) => id)]);
}
