import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { recordingLock } from './batch.js';
import { DossierKeyEntity } from './dossier.entity.js';
import type { Judged } from './judged.js';
import type { Verdict } from './judgement.enum.js';
import { JudgementRefused } from './judgement-refused.js';
import type { NodeKey } from './node-links.js';
import { Recording } from './recording.js';
import { Refusal } from './refusal.js';
import type { Key, ResolvedDossier } from './resolved-dossier.js';
import { Rows } from './rows.js';
import { canonicalJson, type StoredTelling } from './stored-telling.js';

/** What somebody says of two things or two facts. */
export interface JudgementGiven {
  readonly verdict: Verdict;
  readonly one: Judged;
  readonly other: Judged;
  /** Who judges. */
  readonly by: string;
  readonly why: string | null;
  /** Of a program: how sure it is, 0 to 1. */
  readonly score?: number;
}

interface StoredNode {
  readonly article_id: string;
  readonly key: Key;
  readonly ordinal: string;
  readonly kind: string;
}

/** Kinds of things that are one by definition, where their name is the same. */
const defined: ReadonlySet<string> = new Set(['COUNTRY', 'TOPIC', 'POSITION']);

/**
 * Keeps a judgement about two things or two facts, and makes the graph what it is with it. SAME: what is told of both is
 * told of the one that was told first, everywhere at once; the number of the other leads to it from now on. DIFFERENT and
 * UNSURE change nothing that is shown.
 *
 * @returns the judgement's number, by which it can be taken back
 * @throws JudgementRefused if one of the two does not exist, they are one already, or cannot be one; nothing is written then
 */
export function judge(source: DataSource, given: JudgementGiven): Promise<string> {
  return inTransaction(source, (rows) => new Judging(rows).judge(given));
}

/**
 * Takes a judgement back: the graph is then what it would be without it, with the numbers that things and facts had.
 *
 * @throws JudgementRefused if there is no such judgement, it was taken back before, or what is told now does not fit without it;
 *   nothing is written then
 */
export function retract(source: DataSource, id: string, by: string): Promise<void> {
  return inTransaction(source, (rows) => new Judging(rows).retract(id, by));
}

/** Does some work in one transaction: all of it or, where it throws, nothing. */
export async function inTransaction<T>(source: DataSource, work: (rows: Rows) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    try {
      const result = await work(new Rows(runner));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    }
  } finally {
    await runner.release();
  }
}

class Judging {
  constructor(private readonly rows: Rows) {}

  async judge({ verdict, one, other, by, why, score }: JudgementGiven): Promise<string> {
    await this.rows.query('select pg_advisory_xact_lock($1)', [recordingLock]);
    const [first, second] = [await this.#nodes(one), await this.#nodes(other)];
    const [head, otherHead] = [first[0], second[0]];
    if (head === undefined || otherHead === undefined) throw new JudgementRefused('NOT_FOUND', `there is no ${nounOf(head === undefined ? one : other)}`);
    if (head.article_id === otherHead.article_id && head.key === otherHead.key) throw new JudgementRefused('ONE_ALREADY', 'they are one already');
    if (head.kind !== otherHead.kind) throw new JudgementRefused('DIFFERENT_KINDS', `one is a ${inWords(head.kind)}, the other a ${inWords(otherHead.kind)}: they cannot be judged together`);
    if (verdict === 'SAME' && defined.has(head.kind)) throw new JudgementRefused('DEFINED_BY_NAME', `a ${inWords(head.kind)} is what its name and country say: correct the dossiers instead`);
    const [judgement] = await this.rows.query<{ id: string }>(
      'insert into judgement (verdict, one_article_id, one_key, other_article_id, other_key, by, at, why, score) values ($1, $2, $3, $4, $5, $6, clock_timestamp(), $7, $8) returning id',
      [verdict, head.article_id, head.key, otherHead.article_id, otherHead.key, by, why, score ?? null],
    );
    const id = judgement?.id ?? '';
    if (verdict === 'SAME') await this.#join(id, first, second);
    return id;
  }

  async retract(id: string, by: string): Promise<void> {
    await this.rows.query('select pg_advisory_xact_lock($1)', [recordingLock]);
    const [judgement] = await this.rows.query<{ retracted_at: Date | null }>('select retracted_at from judgement where id = $1', [id]);
    if (judgement === undefined) throw new JudgementRefused('NOT_FOUND', `there is no judgement ${id}`);
    if (judgement.retracted_at !== null) throw new JudgementRefused('RETRACTED_BEFORE', `judgement ${id} was taken back before`);
    await this.rows.query('update judgement set retracted_at = now(), retracted_by = $2 where id = $1', [id, by]);
    const [link] = await this.rows.query<{ article_id: string; key: Key }>('select article_id, key from node_link where judgement_id = $1 limit 1', [id]);
    await this.rows.query('delete from node_link where judgement_id = $1', [id]);
    if (link !== undefined) await tellAnew(this.rows, { articleId: link.article_id, key: link.key });
  }

  /** The keys that tell a thing or fact, or what it became one with, the first in front. */
  #nodes({ isFact, id, kind }: Judged): Promise<StoredNode[]> {
    const table = isFact ? 'fact' : 'thing';
    return this.rows.query<StoredNode>(
      `select k.article_id, k.key, d.ordinal, t.kind::text as kind from dossier_key k join dossier d on d.article_id = k.article_id join ${table} t on t.id = k.${table}_id
        where k.${table}_id = current_${table}($1) and ($2::text is null or t.kind::text = $2) order by d.ordinal, k.key collate "C"`,
      [id, kind ?? null],
    );
  }

  /** Links every key that tells the one told later to the first key of the other. */
  async #join(judgementId: string, first: readonly StoredNode[], second: readonly StoredNode[]): Promise<void> {
    const [earlier, later] = isBefore(first[0], second[0]) ? [first, second] : [second, first];
    const root = earlier[0];
    if (root === undefined) return;
    const linked = await this.rows.query<{ article_id: string; key: Key }>(
      `insert into node_link (article_id, key, to_article_id, to_key, judgement_id)
        select n.article_id, n.key, $3, $4, $5 from unnest($1::bigint[], $2::text[]) as n (article_id, key) on conflict (article_id, key) do nothing returning article_id, key`,
      [later.map(({ article_id }) => article_id), later.map(({ key }) => key), root.article_id, root.key, judgementId],
    );
    const [link] = linked;
    if (link !== undefined) await tellAnew(this.rows, { articleId: link.article_id, key: link.key });
  }
}

/** Resolves a key anew, and with it whatever it belonged to and may belong to now. */
export async function tellAnew(rows: Rows, { articleId, key }: NodeKey): Promise<void> {
  const [article] = await rows.query<{ text: string; sha256: string; ordinal: string; document: StoredTelling }>(
    'select a.text, a.sha256, d.ordinal, d.document from article a join dossier d on d.article_id = a.id where a.id = $1',
    [articleId],
  );
  if (article === undefined) throw new Error(`article ${articleId} has no dossier`);
  const keys = await rows.load(DossierKeyEntity, 'articleId', [articleId]);
  const { document: telling } = article;
  const dossier: ResolvedDossier = { path: `article ${articleId}`, plain: false, articleFile: null, text: article.text, sha256: article.sha256, sections: [], telling };
  const document = canonicalJson(telling);
  const own = { articleId, ordinal: Number(article.ordinal), dossier, telling, document, hash: createHash('sha256').update(document).digest('hex'), isNew: false };
  const former = {
    telling,
    ordinal: own.ordinal,
    things: new Map(keys.flatMap((row): [Key, string][] => (row.thingId === null ? [] : [[row.key, row.thingId]]))),
    facts: new Map(keys.flatMap((row): [Key, string][] => (row.factId === null ? [] : [[row.key, row.factId]]))),
  };
  try {
    await new Recording(rows, [own], { ...own, former, isLast: false, reopened: new Set([key]) }, false).run();
  } catch (error) {
    if (error instanceof Refusal) throw new JudgementRefused('DOSSIERS_DISAGREE', `the dossiers do not allow it: ${error.message}`, { cause: error });
    throw error;
  }
}

const inWords = (kind: string): string => kind.toLowerCase().replace('_', ' ');

const nounOf = ({ isFact, id, kind }: Judged): string => `${kind === undefined ? (isFact ? 'fact' : 'thing') : inWords(kind)} ${id}`;

function isBefore(one: StoredNode | undefined, other: StoredNode | undefined): boolean {
  if (one === undefined || other === undefined) return one !== undefined;
  return Number(one.ordinal) < Number(other.ordinal) || (one.ordinal === other.ordinal && one.key < other.key);
}
