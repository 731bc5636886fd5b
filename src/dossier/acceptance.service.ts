import type { DataSource } from 'typeorm';
import type { FactField } from '../fact/fact.enum.js';
import { Problem } from '../shared/problem.js';
import { recordingLock } from './batch.js';
import { inTransaction, tellAnew } from './judgement.service.js';

/** A value that somebody found right. */
export interface AcceptanceGiven {
  /** The fact by its number. */
  readonly factId: string;
  readonly field: FactField;
  /** One of the values that its sources give. */
  readonly value: string;
  /** Who accepts it. */
  readonly by: string;
  readonly why: string | null;
}

interface AcceptedNode {
  readonly article_id: string;
  readonly key: string;
}

/**
 * Keeps that of the values which sources give for a field one is right, and shows that one. It takes the place of what was
 * accepted for the field before. Nothing else changes, which fact a telling means included.
 *
 * @returns the number of the acceptance, by which it can be taken back
 * @throws Problem if there is no such fact, its sources do not differ on the field, or none gives the value; nothing is written then
 */
export function acceptValue(source: DataSource, { factId, field, value, by, why }: AcceptanceGiven): Promise<string> {
  return inTransaction(source, async (rows) => {
    await rows.query('select pg_advisory_xact_lock($1)', [recordingLock]);
    if (field === 'MODALITY') throw new Problem('of modalities none is chosen: it is part of what a fact is; judge the facts apart instead');
    const told = await rows.query<{ value: string }>('select value from told_value where fact_id = current_fact($1) and field = $2 order by ordinal', [factId, field]);
    if (told.length === 0) throw new Problem(`there is no fact ${factId} of which sources differ on ${field}`);
    if (!told.some((each) => each.value === value)) throw new Problem(`no source gives ${value} for ${field}: it is one of ${told.map((each) => each.value).join(', ')}`);
    const [node] = await rows.query<AcceptedNode>(
      `select k.article_id, k.key from told_value v join dossier_key k on k.fact_id = v.fact_id and k.article_id = v.article_id
        where v.fact_id = current_fact($1) and v.field = $2 and v.value = $3 order by k.key collate "C" limit 1`,
      [factId, field, value],
    );
    if (node === undefined) throw new Error(`nobody tells ${value} of fact ${factId}`);
    await rows.query(
      `update acceptance a set retracted_at = now(), retracted_by = $3 from dossier_key k
        where k.article_id = a.article_id and k.key = a.key and k.fact_id = current_fact($1) and a.field = $2 and a.retracted_at is null`,
      [factId, field, by],
    );
    const [kept] = await rows.query<{ id: string }>('insert into acceptance (article_id, key, field, value, by, why) values ($1, $2, $3, $4, $5, $6) returning id', [node.article_id, node.key, field, value, by, why]);
    await tellAnew(rows, { articleId: node.article_id, key: node.key });
    return kept?.id ?? '';
  });
}

/**
 * Takes an acceptance back: what is shown is chosen as if it had not been.
 *
 * @throws Problem if there is no such acceptance, or it was taken back before; nothing is written then
 */
export function retractAcceptance(source: DataSource, id: string, by: string): Promise<void> {
  return inTransaction(source, async (rows) => {
    await rows.query('select pg_advisory_xact_lock($1)', [recordingLock]);
    const [kept] = await rows.query<AcceptedNode & { retracted: boolean }>('select article_id, key, retracted_at is not null as retracted from acceptance where id = $1', [id]);
    if (kept === undefined) throw new Problem(`there is no acceptance ${id}`);
    if (kept.retracted) throw new Problem(`acceptance ${id} was taken back before`);
    await rows.query('update acceptance set retracted_at = now(), retracted_by = $2 where id = $1', [id, by]);
    await tellAnew(rows, { articleId: kept.article_id, key: kept.key });
  });
}
