import { linkerName } from '../linking/person-linker.js';
import type { Verdict } from './judgement.enum.js';
import type { Key } from './resolved-dossier.js';
import type { Rows } from './rows.js';
import type { Linked } from './thing-linking.js';

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
