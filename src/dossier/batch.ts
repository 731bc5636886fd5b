import { createHash } from 'node:crypto';
import { DossierKeyEntity } from './dossier.entity.js';
import { type OwnDossier, type Recorded, Recording } from './recording.js';
import type { Key, ResolvedDossier } from './resolved-dossier.js';
import type { Row, Rows } from './rows.js';
import { canonicalJson, combine, type StoredTelling } from './stored-telling.js';
import type { EditedTelling } from './thing-resolution.js';

/** Any number that nobody else uses: whoever records waits for whoever else does. The trigger `tell_recorded` knows it too. */
export const recordingLock = 20210204;

interface StoredArticle {
  readonly id: string;
  readonly ordinal: string | null;
  readonly sha256: string | null;
  readonly document: StoredTelling | null;
}

/**
 * Dossiers that are recorded in one transaction. What tells something for the first time and comes last goes into the graph
 * together, as long as no edited dossier comes between, which may change what others tell.
 */
export class Batch {
  readonly #recorded: Recorded[] = [];
  /** Articles that stood in the graph before, by the hash of their text. */
  #stored = new Map<string, StoredArticle>();
  /** The hashes of the articles recorded here: of them other things are stored now than were read. */
  readonly #touched = new Set<string>();
  /** The greatest place in the order of recording that is taken. */
  #last = 0;
  /** Those that wait to be recorded together, and those that change nothing, with their places among all. */
  #waiting: { readonly index: number; readonly own: OwnDossier }[] = [];
  #unchanged: { readonly index: number; readonly articleId: string }[] = [];

  constructor(private readonly rows: Rows) {}

  /** @returns what became of each, in their order */
  async record(dossiers: readonly ResolvedDossier[]): Promise<Recorded[]> {
    await this.rows.query('select pg_advisory_xact_lock($1)', [recordingLock]);
    this.#stored = await this.#read(dossiers.map(({ sha256 }) => sha256));
    for (const [index, dossier] of dossiers.entries()) {
      if (this.#touched.has(dossier.sha256)) {
        await this.#flush();
        for (const [sha256, article] of await this.#read([dossier.sha256])) this.#stored.set(sha256, article);
      }
      await this.#place(index, dossier, this.#stored.get(dossier.sha256) ?? null);
      this.#stored.delete(dossier.sha256);
    }
    await this.#flush();
    return this.#recorded;
  }

  async #read(hashes: readonly string[]): Promise<Map<string, StoredArticle>> {
    const rows = await this.rows.query<StoredArticle & { article_sha256: string | null; last: string | null }>(
      `select a.id, a.sha256 as article_sha256, d.ordinal, d.sha256, d.document, (select max(ordinal) from dossier) as last
        from (select) as one left join article a on a.sha256 = any($1) left join dossier d on d.article_id = a.id`,
      [hashes],
    );
    this.#last = Number(rows[0]?.last ?? 0);
    return new Map(rows.flatMap(({ article_sha256, last: _, ...article }) => (article_sha256 === null ? [] : [[article_sha256, article]])));
  }

  /** Decides what is to be done with a dossier. */
  async #place(index: number, dossier: ResolvedDossier, stored: StoredArticle | null): Promise<void> {
    const before = stored?.document ?? null;
    const telling = combine(before, dossier);
    const document = canonicalJson(telling);
    const hash = createHash('sha256').update(document).digest('hex');
    if (stored !== null && stored.sha256 === hash) {
      this.#unchanged.push({ index, articleId: stored.id });
      return;
    }
    this.#touched.add(dossier.sha256);
    // A dossier for an article that was plain comes last, like a new one: until now it told nothing.
    const stays = stored !== null && stored.ordinal !== null && (dossier.plain || before?.own !== null);
    const own = { articleId: stored?.id ?? '', ordinal: stays ? Number(stored.ordinal) : (this.#last += 1), dossier, telling, document, hash, isNew: stored === null };
    if (stored === null || before === null || (!stays && Object.keys(before.things).length === 0)) {
      this.#waiting.push({ index, own });
      return;
    }
    await this.#flush();
    this.#recorded[index] = await this.#edit(own, before, Number(stored.ordinal));
  }

  async #edit(own: OwnDossier, before: StoredTelling, ordinal: number): Promise<Recorded> {
    const keys = await this.rows.load(DossierKeyEntity, 'articleId', [own.articleId]);
    const pick = (id: (row: Row<DossierKeyEntity>) => string | null): Map<Key, string> =>
      new Map(keys.flatMap((row): [Key, string][] => { const found = id(row); return found === null ? [] : [[row.key, found]]; }));
    const former = { telling: before, ordinal, things: pick(({ thingId }) => thingId), facts: pick(({ factId }) => factId) };
    const edited: EditedTelling = { ...own, former, isLast: own.ordinal >= this.#last, reopened: new Set() };
    const [recorded] = await new Recording(this.rows, [own], edited).run();
    if (recorded === undefined) throw new Error('an edited dossier was recorded without an outcome');
    return recorded;
  }

  /** Records those that wait, and counts what the unchanged ones tell. */
  async #flush(): Promise<void> {
    const [waiting, unchanged] = [this.#waiting, this.#unchanged];
    this.#waiting = [];
    this.#unchanged = [];
    if (waiting.length > 0) {
      const ids = (await this.rows.reserve({ article: waiting.filter(({ own }) => own.isNew).length })).article.values();
      const own = waiting.map((each) => (each.own.isNew ? { ...each.own, articleId: ids.next().value ?? '' } : each.own));
      const recorded = await new Recording(this.rows, own, null).run();
      waiting.forEach(({ index }, at) => (this.#recorded[index] = recorded[at] as Recorded));
    }
    if (unchanged.length === 0) return;
    const counts = await this.rows.query<{ article_id: string; things: number; facts: number }>(
      `select a.id as article_id, count(distinct k.thing_id)::int as things, count(distinct k.fact_id)::int as facts
        from unnest($1::bigint[]) as a (id) left join dossier_key k on k.article_id = a.id group by a.id`,
      [unchanged.map(({ articleId }) => articleId)],
    );
    const known = new Map(counts.map(({ article_id, things, facts }) => [article_id, { things, facts }]));
    for (const { index, articleId } of unchanged) this.#recorded[index] = { status: 'UNCHANGED', articleId, ...(known.get(articleId) ?? { things: 0, facts: 0 }) };
  }
}
