import { type DataSource, QueryFailedError } from 'typeorm';
import { Problem } from '../shared/problem.js';
import { writeArticle, writeMentions } from './article-writer.js';
import { DossierKeyEntity } from './dossier.entity.js';
import { FactResolution, type ResolvedFacts } from './fact-resolution.js';
import { FactWriter, removeFacts } from './fact-writer.js';
import { KeyIds } from './key-ids.js';
import type { Key, ResolvedDossier } from './resolved-dossier.js';
import { difference, type Row, Rows } from './rows.js';
import { combine, hashTelling, type StoredTelling } from './stored-telling.js';
import { type FormerTelling, type ResolvedThings, type TellingArticle, ThingResolution } from './thing-resolution.js';
import { removeThings, writeThings } from './thing-writer.js';

/** What recording a dossier came to. */
export interface Recorded {
  /** UNCHANGED: the same was recorded before, nothing was written. */
  readonly status: 'NEW' | 'UPDATED' | 'UNCHANGED';
  readonly articleId: string;
  /** How many things and facts of the graph the dossier tells. */
  readonly things: number;
  readonly facts: number;
}

/** Any number that nobody else uses: whoever records waits for whoever else does. The trigger `tell_recorded` knows it too. */
const recordingLock = 20210204;

/**
 * Records a dossier: the one way into the graph. One transaction, all or nothing; a number of statements that does not
 * depend on how much the dossier tells. The same dossier once more changes nothing. An edited one replaces what its
 * article told, and the graph becomes what it would be, had the edited dossier been recorded in the first place. Who
 * and what is one across dossiers is decided in identity.ts.
 *
 * Recordings wait for one another, so that two of them cannot make one thing twice.
 *
 * @throws Problem if the dossier contradicts what is recorded (identifiers of two things) or the database refuses it;
 *   nothing is written then
 */
export async function record(source: DataSource, dossier: ResolvedDossier): Promise<Recorded> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    try {
      const recorded = await new Recording(new Rows(runner), dossier).run();
      await runner.commitTransaction();
      return recorded;
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    }
  } catch (error) {
    throw refusal(error, dossier.path) ?? error;
  } finally {
    await runner.release();
  }
}

/** Data that the database does not take (SQLSTATE 22, 23, 54) are the dossier's fault, everything else is not. */
function refusal(error: unknown, path: string): Problem | undefined {
  if (!(error instanceof QueryFailedError) || !('code' in error) || !/^(22|23|54)/.test(String(error.code))) return undefined;
  return new Problem(`${path}: the database refuses it (${error.message.replace(/\s+/g, ' ')}): nothing of it was recorded`, { cause: error });
}

interface StoredArticle {
  id: string;
  ordinal: string | null;
  sha256: string | null;
  document: StoredTelling | null;
  last: string | null;
}

/** One dossier on its way into the graph. */
class Recording {
  constructor(
    private readonly rows: Rows,
    private readonly dossier: ResolvedDossier,
  ) {}

  async run(): Promise<Recorded> {
    await this.rows.query('select pg_advisory_xact_lock($1)', [recordingLock]);
    const stored = await this.#stored();
    const before = stored?.document ?? null;
    const telling = combine(before, this.dossier);
    const hash = hashTelling(telling);
    if (stored !== null && stored.sha256 === hash) return this.#unchanged(stored.id);
    const article = this.#place(stored, before, await this.#articleId(stored));
    const former = before === null || stored === null ? null : await this.#former(stored, before);
    const keys = new KeyIds(this.rows);
    const things = await this.#resolveThings(article, telling, former, keys);
    const facts = await this.#resolveFacts(article, telling, former, things.resolved, keys);
    await writeThings(this.rows, things.resolved, keys, things.fresh);
    await writeArticle(this.rows, { article, dossier: this.dossier, isNew: stored === null, telling, keys });
    await facts.writer.write();
    await writeMentions(this.rows, { article, telling, moved: things.resolved.moved.keys(), keys, isFirst: former === null });
    await this.#writeDossier(article, telling, hash, former, things.resolved, facts.resolved);
    await removeFacts(this.rows, facts.resolved.dead);
    await removeThings(this.rows, [...things.resolved.dead, ...things.resolved.abandoned]);
    const count = (targets: Iterable<unknown>): number => new Set(targets).size;
    return { status: stored === null ? 'NEW' : 'UPDATED', articleId: article.id, things: count(things.resolved.ofKey.values()), facts: count(facts.resolved.ofKey.values()) };
  }

  async #stored(): Promise<StoredArticle | null> {
    const [article] = await this.rows.query<StoredArticle>(
      `select a.id, d.ordinal, d.sha256, d.document, (select max(ordinal) from dossier) as last
        from (select) as one left join article a on a.sha256 = $1 left join dossier d on d.article_id = a.id`,
      [this.dossier.sha256],
    );
    this.#last = Number(article?.last ?? 0);
    return article === undefined || article.id === null ? null : article;
  }

  /** The greatest place in the order of recording that is taken. */
  #last = 0;

  async #unchanged(articleId: string): Promise<Recorded> {
    const [counts] = await this.rows.query<{ things: number; facts: number }>(
      'select count(distinct thing_id)::int as things, count(distinct fact_id)::int as facts from dossier_key where article_id = $1',
      [articleId],
    );
    return { status: 'UNCHANGED', articleId, things: counts?.things ?? 0, facts: counts?.facts ?? 0 };
  }

  async #articleId(stored: StoredArticle | null): Promise<string> {
    return stored?.id ?? (await this.rows.reserve({ article: 1 })).article[0] ?? '';
  }

  /** A dossier for an article that was plain comes last, like a new one: until now it told nothing. */
  #place(stored: StoredArticle | null, before: StoredTelling | null, id: string): TellingArticle {
    const stays = stored !== null && stored.ordinal !== null && (this.dossier.plain || before?.own !== null);
    const ordinal = stays ? Number(stored.ordinal) : this.#last + 1;
    return { id, ordinal, isLast: ordinal >= this.#last, path: this.dossier.path };
  }

  async #former(stored: StoredArticle, telling: StoredTelling): Promise<FormerTelling> {
    const keys = await this.rows.load(DossierKeyEntity, 'articleId', [stored.id]);
    const pick = (id: (row: Row<DossierKeyEntity>) => string | null): Map<Key, string> =>
      new Map(keys.flatMap((row): [Key, string][] => { const found = id(row); return found === null ? [] : [[row.key, found]]; }));
    return { telling, ordinal: Number(stored.ordinal), things: pick(({ thingId }) => thingId), facts: pick(({ factId }) => factId) };
  }

  async #resolveThings(article: TellingArticle, telling: StoredTelling, former: FormerTelling | null, keys: KeyIds): Promise<{ resolved: ResolvedThings; fresh: Set<string> }> {
    const resolved = await new ThingResolution(this.rows, article, telling, former).run();
    const fresh = await this.#number('thing', resolved.anew.keys());
    for (const [key, cluster] of resolved.ofKey) keys.resolve(article.id, key, cluster);
    for (const [articleId, moved] of resolved.moved) for (const [key, cluster] of moved) keys.resolve(articleId, key, cluster);
    return { resolved, fresh };
  }

  async #resolveFacts(
    article: TellingArticle,
    telling: StoredTelling,
    former: FormerTelling | null,
    things: ResolvedThings,
    keys: KeyIds,
  ): Promise<{ resolved: ResolvedFacts; writer: FactWriter }> {
    const resolution = new FactResolution(this.rows, article, telling, former, things, keys);
    const resolved = await resolution.run();
    const fresh = await this.#number('fact', resolved.anew.keys());
    for (const [key, cluster] of resolved.ofKey) keys.resolve(article.id, key, cluster);
    for (const [articleId, moved] of resolved.moved) for (const [key, cluster] of moved) keys.resolve(articleId, key, cluster);
    const writer = new FactWriter(this.rows, resolved, keys, fresh, article.id, telling.things);
    await writer.read();
    const disputed = await writer.disputed();
    await resolution.retell(disputed);
    return { resolved, writer };
  }

  /** Gives new things or facts their numbers. */
  async #number(table: 'thing' | 'fact', clusters: Iterable<{ id: string | null }>): Promise<Set<string>> {
    const fresh = [...clusters].filter(({ id }) => id === null);
    const ids = (await this.rows.reserve<string>({ [table]: fresh.length }))[table] ?? [];
    fresh.forEach((cluster, index) => {
      cluster.id = ids[index] ?? null;
    });
    return new Set(ids);
  }

  async #writeDossier(article: TellingArticle, telling: StoredTelling, hash: string, former: FormerTelling | null, things: ResolvedThings, facts: ResolvedFacts): Promise<void> {
    await this.rows.query(
      `insert into dossier (article_id, ordinal, sha256, document) values ($1, $2, $3, $4)
        on conflict (article_id) do update set ordinal = excluded.ordinal, sha256 = excluded.sha256, document = excluded.document`,
      [article.id, article.ordinal, hash, JSON.stringify(telling)],
    );
    const keyRow = (articleId: string, key: Key, thingId: string | null, factId: string | null): Row<DossierKeyEntity> => ({ articleId, key, thingId, factId });
    const own = [...[...things.ofKey].map(([key, { id }]) => keyRow(article.id, key, id, null)), ...[...facts.ofKey].map(([key, { id }]) => keyRow(article.id, key, null, id))];
    const before = former === null ? [] : [...[...former.things].map(([key, id]) => keyRow(article.id, key, id, null)), ...[...former.facts].map(([key, id]) => keyRow(article.id, key, null, id))];
    const change = difference(before, own, ({ key }) => key);
    const moved = [
      ...[...things.moved].flatMap(([articleId, keys]) => [...keys].map(([key, { id }]) => keyRow(articleId, key, id, null))),
      ...[...facts.moved].flatMap(([articleId, keys]) => [...keys].map(([key, { id }]) => keyRow(articleId, key, null, id))),
    ];
    await this.rows.write(DossierKeyEntity, { ...change, update: [...change.update, ...moved] });
    if (things.moved.size === 0) return;
    await this.rows.query(
      `update article a set publisher_id = k.thing_id from dossier d join dossier_key k on k.article_id = d.article_id and k.key = d.document->'head'->>'publisher'
        where d.article_id = a.id and a.id = any($1::bigint[]) and a.publisher_id is distinct from k.thing_id`,
      [[...things.moved.keys()]],
    );
  }
}
