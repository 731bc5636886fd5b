import { DossierEntity, DossierKeyEntity } from './dossier.entity.js';
import type { ResolvedFacts } from './fact-resolution.js';
import type { Numbered } from './key-ids.js';
import type { OwnDossier } from './recording.js';
import type { Key } from './resolved-dossier.js';
import { difference, type Row, type Rows } from './rows.js';
import type { FormerTelling, KeysOf, ResolvedThings } from './thing-resolution.js';

type KeyRow = Row<DossierKeyEntity>;

/**
 * Writes the dossiers beside their articles, and what their keys stand for; of others the keys that stand for something
 * else now, and the publishers that are something else by that.
 *
 * @param former what the only one of them told before; null if all are new
 */
export async function writeDossiers(
  rows: Rows,
  { own, former, things, facts }: { own: readonly OwnDossier[]; former: FormerTelling | null; things: ResolvedThings; facts: ResolvedFacts },
): Promise<void> {
  await rows.write(DossierEntity, { insert: own.filter(({ isNew }) => isNew).map(dossierRow), update: [], remove: [] });
  const stored = own.filter(({ isNew }) => !isNew).map(dossierRow);
  if (stored.length > 0) {
    await rows.query(
      `insert into dossier (article_id, ordinal, sha256, document) select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::jsonb[])
        on conflict (article_id) do update set ordinal = excluded.ordinal, sha256 = excluded.sha256, document = excluded.document`,
      [stored.map(({ articleId }) => articleId), stored.map(({ ordinal }) => ordinal), stored.map(({ sha256 }) => sha256), stored.map(({ document }) => document)],
    );
  }
  const articleId = own[0]?.articleId ?? '';
  const before = former === null ? [] : [...[...former.things].map(([key, id]) => thingRow(articleId, key, { id })), ...[...former.facts].map(([key, id]) => factRow(articleId, key, { id }))];
  const change = difference(before, [...keyRows(things.ofKey, thingRow), ...keyRows(facts.ofKey, factRow)], (row) => `${row.articleId} ${row.key}`);
  await rows.write(DossierKeyEntity, { ...change, update: [...change.update, ...keyRows(things.moved, thingRow), ...keyRows(facts.moved, factRow)] });
  if (things.moved.size === 0) return;
  await rows.query(
    `update article a set publisher_id = k.thing_id from dossier d join dossier_key k on k.article_id = d.article_id and k.key = d.document->'head'->>'publisher'
      where d.article_id = a.id and a.id = any($1::bigint[]) and a.publisher_id is distinct from k.thing_id`,
    [[...things.moved.keys()]],
  );
}

function dossierRow({ articleId, ordinal, hash, document }: OwnDossier): Row<DossierEntity> & { document: string } {
  return { articleId, ordinal: String(ordinal), sha256: hash, document };
}

const thingRow = (articleId: string, key: Key, { id }: Readonly<Numbered>): KeyRow => ({ articleId, key, thingId: id, factId: null });
const factRow = (articleId: string, key: Key, { id }: Readonly<Numbered>): KeyRow => ({ articleId, key, thingId: null, factId: id });

function keyRows<Cluster>(keys: KeysOf<Cluster>, row: (articleId: string, key: Key, cluster: Cluster) => KeyRow): KeyRow[] {
  return [...keys].flatMap(([articleId, list]) => [...list].map(([key, cluster]) => row(articleId, key, cluster)));
}
