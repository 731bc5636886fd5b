import { createHash } from 'node:crypto';
import { DossierKeyEntity } from './dossier.entity.js';
import { type OwnDossier, type Recorded, Recording } from './recording.js';
import { Refusal } from './refusal.js';
import type { Key, ResolvedDossier } from './resolved-dossier.js';
import type { Row, Rows } from './rows.js';
import { canonicalJson, combine, type StoredTelling } from './stored-telling.js';
import type { EditedTelling } from './thing-resolution.js';

/** Any number that nobody else uses: whoever records waits for whoever else does. The trigger `tell_recorded` knows it too. */
export const recordingLock = 20210204;

/** How dossiers are recorded. */
export interface RecordOptions {
  /** Whether persons that no key finds are compared to those told before; see thing-linking.ts. */
  readonly link: boolean;
}

interface StoredArticle {
  readonly id: string;
  readonly article_sha256: string;
  readonly register: string | null;
  readonly entry: string | null;
  readonly withdrawn: boolean;
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
  /** Articles that stood in the graph before, by the hash of their text, and by the entry that they are. */
  readonly #stored = new Map<string, StoredArticle>();
  /** The hashes and entries of the articles recorded here: of them other things are stored now than were read. */
  readonly #touched = new Set<string>();
  /** The greatest place in the order of recording that is taken. */
  #last = 0;
  /** Those that wait to be recorded together, and those that change nothing, with their places among all. */
  #waiting: { readonly index: number; readonly own: OwnDossier }[] = [];
  #unchanged: { readonly index: number; readonly articleId: string }[] = [];

  constructor(
    private readonly rows: Rows,
    private readonly options: RecordOptions,
  ) {}

  /** @returns what became of each, in their order */
  async record(dossiers: readonly ResolvedDossier[]): Promise<Recorded[]> {
    await this.rows.query('select pg_advisory_xact_lock($1)', [recordingLock]);
    await this.#read(dossiers);
    for (const [index, dossier] of dossiers.entries()) {
      if (namesOf(dossier).some((name) => this.#touched.has(name))) {
        await this.#flush();
        await this.#read([dossier]);
      }
      await this.#place(index, dossier, this.#find(dossier));
    }
    await this.#flush();
    return this.#recorded;
  }

  async #read(dossiers: readonly ResolvedDossier[]): Promise<void> {
    const entries = dossiers.flatMap(({ entry }) => entry ?? []);
    const rows = await this.rows.query<(StoredArticle | { readonly id: null }) & { last: string | null }>(
      `select a.id, a.sha256 as article_sha256, a.register, a.entry, a.withdrawn_on is not null as withdrawn, d.ordinal, d.sha256, d.document, (select max(ordinal) from dossier) as last
        from (select) as one left join (
          select id from article where sha256 = any($1) union
          select a.id from unnest($2::text[], $3::text[]) as e (register, entry) join article a on (a.register, a.entry) = (e.register, e.entry)
        ) found on true left join article a on a.id = found.id left join dossier d on d.article_id = a.id`,
      [dossiers.map(({ sha256 }) => sha256), entries.map(({ register }) => register), entries.map(({ id }) => id)],
    );
    this.#last = Number(rows[0]?.last ?? 0);
    for (const name of dossiers.flatMap(namesOf)) this.#stored.delete(name);
    for (const article of rows) {
      if (article.id === null) continue;
      this.#stored.set(article.article_sha256, article);
      if (article.register !== null && article.entry !== null) this.#stored.set(entryName(article.register, article.entry), article);
    }
  }

  /**
   * The article that a dossier is about: the entry that it is, else the one that has its text.
   *
   * @throws Refusal if another entry has that text already
   */
  #find(dossier: ResolvedDossier): StoredArticle | null {
    const byText = this.#stored.get(dossier.sha256) ?? null;
    const { entry } = dossier;
    if (entry === undefined) return byText;
    const itself = this.#stored.get(entryName(entry.register, entry.id)) ?? (byText?.register === null ? byText : null);
    if (byText === null || byText.id === itself?.id) return itself;
    throw new Refusal(dossier, `has the same text as ${byText.entry ?? 'another article'} of ${byText.register ?? 'no register'}: an entry's text must hold what the register tells it by`);
  }

  /** Decides what is to be done with a dossier. */
  async #place(index: number, dossier: ResolvedDossier, stored: StoredArticle | null): Promise<void> {
    const before = stored?.document ?? null;
    const telling = combine(before, dossier);
    const document = canonicalJson(telling);
    const hash = createHash('sha256').update(document).digest('hex');
    if (stored !== null && stored.sha256 === hash && isSameArticle(stored, dossier)) {
      this.#unchanged.push({ index, articleId: stored.id });
      return;
    }
    for (const name of namesOf(dossier)) this.#touched.add(name);
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
    const [recorded] = await new Recording(this.rows, [own], edited, this.options.link).run();
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
      const recorded = await new Recording(this.rows, own, null, this.options.link).run();
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

const entryName = (register: string, id: string): string => `${register}\n${id}`;

/** What an article is found by: the hash of its text, and the entry that it is. */
const namesOf = ({ sha256, entry }: ResolvedDossier): string[] => (entry === undefined ? [sha256] : [sha256, entryName(entry.register, entry.id)]);

/** Whether the article itself stays as it is stored. */
function isSameArticle(stored: StoredArticle, { sha256, entry }: ResolvedDossier): boolean {
  return stored.article_sha256 === sha256 && (entry === undefined || (stored.entry === entry.id && !stored.withdrawn));
}
