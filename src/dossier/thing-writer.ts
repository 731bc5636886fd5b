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
import { ThingIdentityEntity } from './judgement.entity.js';
import type { KeyIds } from './key-ids.js';
import { type PartTable, partTable, RowSet, StoredRows } from './row-set.js';
import type { Rows } from './rows.js';
import type { ThingCluster } from './thing-clusters.js';
import { foldThing } from './thing-fold.js';
import { references, type ThingNode } from './thing-nodes.js';
import type { ResolvedThings } from './thing-resolution.js';

/** In an order in which each row stands after those it refers to. */
const tables: readonly PartTable<ThingKind>[] = [
  partTable({ entity: ThingEntity, by: 'id', identify: ({ id }) => id }),
  partTable({ entity: ActorEntity, by: 'id', kinds: ['PERSON', 'ORGANIZATION', 'COUNTRY', 'GROUP'], identify: ({ id }) => id }),
  partTable({ entity: CountryEntity, by: 'id', kinds: ['COUNTRY'], identify: ({ id }) => id }),
  partTable({ entity: OrganizationEntity, by: 'id', kinds: ['ORGANIZATION'], identify: ({ id }) => id }),
  partTable({ entity: PersonEntity, by: 'id', kinds: ['PERSON'], identify: ({ id }) => id }),
  partTable({ entity: GroupEntity, by: 'id', kinds: ['GROUP'], identify: ({ id }) => id }),
  partTable({ entity: PlaceEntity, by: 'id', kinds: ['PLACE'], identify: ({ id }) => id }),
  partTable({ entity: PositionEntity, by: 'id', kinds: ['POSITION'], identify: ({ id }) => id }),
  partTable({ entity: TopicEntity, by: 'id', kinds: ['TOPIC'], identify: ({ id }) => id }),
  partTable({ entity: AgreementEntity, by: 'id', kinds: ['AGREEMENT'], identify: ({ id }) => id }),
  partTable({ entity: NameEntity, by: 'thingId', identify: ({ thingId, kind, text }) => `${thingId} ${kind} ${text}` }),
  partTable({ entity: IdentifierEntity, by: 'thingId', identify: ({ scheme, value }) => JSON.stringify([scheme, value]) }),
  partTable({ entity: ThingIdentityEntity, by: 'thingId', identify: ({ thingId, identity }) => `${thingId} ${identity}` }),
  partTable({ entity: OrganizationCountryEntity, by: 'organizationId', kinds: ['ORGANIZATION'], identify: ({ organizationId, countryId }) => `${organizationId} ${countryId}` }),
  partTable({ entity: OrganizationParentEntity, by: 'organizationId', kinds: ['ORGANIZATION'], identify: ({ organizationId, parentId }) => `${organizationId} ${parentId}` }),
  partTable({ entity: GroupOriginEntity, by: 'groupId', kinds: ['GROUP'], identify: ({ groupId, actorId }) => `${groupId} ${actorId}` }),
  partTable({ entity: AgreementPartyEntity, by: 'agreementId', kinds: ['AGREEMENT'], identify: ({ agreementId, actorId }) => `${agreementId} ${actorId}` }),
  partTable({ entity: AgreementTopicEntity, by: 'agreementId', kinds: ['AGREEMENT'], identify: ({ agreementId, topicId }) => `${agreementId} ${topicId}` }),
  partTable({ entity: AgreementPartEntity, by: 'wholeId', kinds: ['AGREEMENT'], identify: ({ wholeId, partId }) => `${wholeId} ${partId}` }),
];

/**
 * Writes the rows of all things that changed: those to be told anew from all their tellings, those with one more from the
 * rows they have. Rows that come out as they were are not touched.
 *
 * @param fresh the ids that were given just now: there are no rows to read for them
 */
export async function writeThings(rows: Rows, things: ResolvedThings, keys: KeyIds, fresh: ReadonlySet<string>): Promise<void> {
  const before = new StoredRows(tables);
  // The identifiers of things that nobody tells any more may be those of another thing now.
  await before.read(rows, [...things.anew.keys(), ...things.added.keys()].filter(({ id }) => !fresh.has(id ?? '')), things.dead, IdentifierEntity);
  await keys.load([...things.anew.values()].flat().flatMap(({ articleId, told }) => references(told).map((key) => ({ articleId, key }))));
  const wanted = [
    ...[...things.anew].map(([cluster, nodes]) => fold(new RowSet(), cluster, nodes, keys)),
    ...[...things.added].map(([cluster, nodes]) => fold(before.of(cluster.id), cluster, nodes, keys)),
  ];
  for (const each of tables) await rows.write(each.entity, before.change(each, wanted));
}

function fold(rows: RowSet, cluster: ThingCluster, nodes: readonly ThingNode[], keys: KeyIds): RowSet {
  const thingId = cluster.id ?? '';
  for (const { articleId, told } of nodes) foldThing(rows, thingId, cluster.identity, told, (key) => keys.of(articleId, key));
  for (const identity of cluster.identities) if (!rows.all(ThingIdentityEntity).some((row) => row.identity === identity)) rows.add(ThingIdentityEntity, { thingId, identity });
  return rows;
}

/** Removes things of which no dossier speaks any more. One statement, so that they may refer to each other. */
export async function removeThings(rows: Rows, candidates: readonly string[]): Promise<void> {
  if (candidates.length === 0) return;
  const dead = await rows.query<{ id: string }>('select id from unnest($1::bigint[]) id where not exists (select from dossier_key k where k.thing_id = id)', [candidates]);
  if (dead.length === 0) return;
  const parts = [
    ['agreement_part', 'whole_id'], ['agreement_topic', 'agreement_id'], ['agreement_party', 'agreement_id'], ['agreement', 'id'], ['topic', 'id'], ['position', 'id'], ['place', 'id'],
    ['group_origin', 'group_id'], ['actor_group', 'id'], ['person', 'id'], ['organization_parent', 'organization_id'], ['organization_country', 'organization_id'], ['organization', 'id'],
    ['country', 'id'], ['actor', 'id'], ['name', 'thing_id'], ['identifier', 'thing_id'], ['thing_identity', 'thing_id'],
  ];
  const steps = parts.map(([name, column], index) => `d${index} as (delete from ${name} where ${column} = any($1::bigint[]))`);
  await rows.query(`with ${steps.join(', ')} delete from thing where id = any($1::bigint[])`, [dead.map(({ id }) => id)]);
}
