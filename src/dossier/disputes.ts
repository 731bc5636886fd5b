import type { FactField, FactKind } from '../fact/fact.enum.js';
import { FactPlaceEntity } from '../fact/fact-place.entity.js';
import { FactEntity } from '../fact/fact.entity.js';
import { ToldValueEntity } from '../fact/told-value.entity.js';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import { RelationshipEntity } from '../relationship/relationship.entity.js';
import { TenureEntity } from '../tenure/tenure.entity.js';
import { disputableFields, disputedFields, valuesGiven } from './citation-rows.js';
import type { FactCluster } from './fact-clusters.js';
import { foldFact } from './fact-fold.js';
import { type FactNode, loadTellings } from './fact-nodes.js';
import type { KeyIds } from './key-ids.js';
import type { RowSet, StoredRows } from './row-set.js';
import type { Rows } from './rows.js';
import { singleFields } from './shown-values.js';

/** What tellings that come after all others do to the facts they add to. */
export interface Disputes {
  /** Facts on which the sources begin to differ: from now on every source's value is to be cited. */
  readonly begun: readonly string[];
  /** The fields on which the sources of a fact differed before; of them the new tellings give their values, too. */
  readonly standing: ReadonlyMap<FactCluster, readonly FactField[]>;
}

/** How many values of a field are looked at: two that sources give for themselves prove that they differ; a claim may give another. */
const mostWitnesses = 3;

interface Cited {
  fact_id: string;
  field: FactField;
  articles: string[];
}

/**
 * Finds out on which fields sources differ. Nothing of a fact told a thousand times is read but a few tellings that prove it:
 * of each value that is cited for a field, one. A value that only a claim gives proves nothing; where too few others are
 * found, the fact counts as one on which sources begin to differ, which is told anew from all its tellings.
 *
 * @param added facts that were there before, with tellings that come after all others, in order
 * @param before the rows that the facts have
 */
export async function findDisputes(rows: Rows, keys: KeyIds, added: readonly (readonly [FactCluster, readonly FactNode[]])[], before: StoredRows<FactKind>): Promise<Disputes> {
  if (added.length === 0) return { begun: [], standing: new Map() };
  const cited = await rows.query<Cited>(
    `select fact_id, field, (array_agg(article_id))[1:${mostWitnesses}] as articles from (
        select fact_id, field, min(article_id) as article_id from citation
          where fact_id = any($1::bigint[]) and value is not null and participation_id is null group by fact_id, field, value) each
      group by fact_id, field`,
    [added.map(([{ id }]) => id)],
  );
  const byFact = new Map<string, Map<FactField, readonly string[]>>();
  for (const { fact_id, field, articles } of cited) byFact.set(fact_id, (byFact.get(fact_id) ?? new Map<FactField, readonly string[]>()).set(field, articles));
  const open = added.flatMap(([cluster, nodes]) => {
    const witnesses = byFact.get(cluster.id ?? '') ?? new Map<FactField, readonly string[]>();
    const fields = suspects(before.of(cluster.id), cluster, nodes, keys, new Set(witnesses.keys()));
    return fields.length === 0 ? [] : [{ cluster, fields, articles: fields.flatMap((field) => witnesses.get(field) ?? []) }];
  });
  const proof = await loadTellings(rows, open.flatMap(({ cluster, articles }) => [...new Set(articles)].map((articleId) => ({ factId: cluster.id ?? '', articleId }))));
  await keys.load(proof.flatMap(({ articleId, told }) => told.places.map(({ place }) => ({ articleId, key: place }))));
  const standing = new Map(open.map(({ cluster }) => [cluster, disputedFields(proof.filter(({ factId }) => factId === cluster.id), ({ articleId }, key) => keys.of(articleId, key))]));
  // Of a fact recorded before its values were kept side by side, they are read from all its tellings.
  const isKept = (cluster: FactCluster, field: FactField): boolean => !singleFields.includes(field) || before.of(cluster.id).all(ToldValueEntity).some((row) => row.field === field);
  const begun = open.filter(({ cluster, fields }) => fields.some((field) => standing.get(cluster)?.includes(field) !== true || !isKept(cluster, field)));
  return { begun: begun.map(({ cluster }) => cluster.id ?? ''), standing };
}

/** The fields to which the tellings give a value that differs from the one shown, or for which values are cited already. */
function suspects(set: RowSet, cluster: FactCluster, nodes: readonly FactNode[], keys: KeyIds, cited: ReadonlySet<FactField>): FactField[] {
  const found = new Set<FactField>();
  for (const { articleId, told } of nodes) {
    for (const field of disputableFields) {
      const given = valuesGiven(told, field, (key) => keys.of(articleId, key));
      const shown = shownValues(set, field);
      if (given !== null && shown !== null && (cited.has(field) || given.join(' ') !== shown.join(' '))) found.add(field);
    }
    foldFact(set, { id: cluster.id ?? '', identity: cluster.identity }, told, (key) => keys.of(articleId, key));
  }
  return [...found];
}

/** The values shown for a field, in the form of `valuesGiven`. */
function shownValues(set: RowSet, field: FactField): readonly string[] | null {
  const some = (value: string | null | undefined): readonly string[] | null => (value === null || value === undefined ? null : [value]);
  const period = set.first(TenureEntity) ?? set.first(RelationshipEntity);
  switch (field) {
    case 'DATE':
      return some(set.first(FactEntity)?.date.edtf);
    case 'PLACE': {
      const places = [...new Set(set.all(FactPlaceEntity).map(({ placeId }) => placeId))].sort();
      return places.length === 0 ? null : places;
    }
    case 'MODALITY':
      return some(set.first(FactEntity)?.modality);
    case 'CERTAINTY':
      return some(set.first(FactEntity)?.certainty);
    case 'MODE': {
      const mode = set.first(MeetingEntity)?.mode;
      return mode === 'UNKNOWN' ? null : some(mode);
    }
    case 'TREND':
      return some(set.first(RelationshipEntity)?.trend);
    case 'START':
      return some(period?.start.edtf);
    case 'END':
      return some(period?.end.edtf);
    case 'CASUALTIES':
    case 'PARTICIPANTS':
      return null;
  }
}
