import type { Key } from './resolved-dossier.js';
import type { Rows } from './rows.js';

/** Something that gets its number late. */
export interface Numbered {
  id: string | null;
}

interface StoredKey {
  article_id: string;
  key: Key;
  thing_id: string | null;
  fact_id: string | null;
}

/** What the keys of all dossiers at work stand for: as resolved here, else as the graph has it. */
export class KeyIds {
  readonly #resolved = new Map<string, Readonly<Numbered>>();
  readonly #stored = new Map<string, string>();

  constructor(private readonly rows: Rows) {}

  /** Says what keys stand for from now on, by article. */
  resolveAll(keys: ReadonlyMap<string, ReadonlyMap<Key, Readonly<Numbered>>>): void {
    for (const [articleId, list] of keys) for (const [key, target] of list) this.#resolved.set(`${articleId} ${key}`, target);
  }

  /** Reads what is not known yet; one statement, none if all is. */
  async load(keys: Iterable<{ readonly articleId: string; readonly key: Key }>): Promise<void> {
    const missing = new Map<string, { articleId: string; key: Key }>();
    for (const each of keys) {
      const id = `${each.articleId} ${each.key}`;
      if (!this.#resolved.has(id) && !this.#stored.has(id)) missing.set(id, each);
    }
    if (missing.size === 0) return;
    const list = [...missing.values()];
    const stored = await this.rows.query<StoredKey>(
      'select article_id, key, thing_id, fact_id from dossier_key where (article_id, key) in (select * from unnest($1::bigint[], $2::text[]))',
      [list.map(({ articleId }) => articleId), list.map(({ key }) => key)],
    );
    for (const { article_id, key, thing_id, fact_id } of stored) this.#stored.set(`${article_id} ${key}`, thing_id ?? fact_id ?? '');
  }

  /** The id of the thing or fact; null where it has none yet. */
  peek(articleId: string, key: Key): string | null {
    const id = `${articleId} ${key}`;
    const resolved = this.#resolved.get(id);
    return resolved === undefined ? (this.#stored.get(id) ?? null) : resolved.id;
  }

  /** The id of the thing or fact. */
  of(articleId: string, key: Key): string {
    const id = this.peek(articleId, key);
    if (id === null) throw new Error(`the key ${key} of article ${articleId} stands for nothing`);
    return id;
  }
}
