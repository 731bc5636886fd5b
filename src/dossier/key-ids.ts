import type { Meant } from './fact-identity.js';
import type { Key } from './resolved-dossier.js';
import type { Rows } from './rows.js';

/** Something that gets its number late. */
export interface Numbered {
  id: string | null;
}

/** What a key stands for, with or without its number. */
interface Resolved extends Readonly<Numbered> {
  readonly kind: string;
  readonly identity: string | null;
}

interface StoredKey {
  article_id: string;
  key: Key;
  thing_id: string | null;
  fact_id: string | null;
  kind: string | null;
  identity: string | null;
}

/** What the keys of all dossiers at work stand for: as resolved here, else as the graph has it. */
export class KeyIds {
  readonly #resolved = new Map<string, Resolved>();
  readonly #stored = new Map<string, Meant>();

  constructor(private readonly rows: Rows) {}

  /** Says what keys stand for from now on, by article. */
  resolveAll(keys: ReadonlyMap<string, ReadonlyMap<Key, Resolved>>): void {
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
      `select k.article_id, k.key, k.thing_id, k.fact_id, t.kind, t.identity from dossier_key k left join thing t on t.id = k.thing_id
        where (k.article_id, k.key) in (select * from unnest($1::bigint[], $2::text[]))`,
      [list.map(({ articleId }) => articleId), list.map(({ key }) => key)],
    );
    for (const { article_id, key, thing_id, fact_id, kind, identity } of stored) this.#stored.set(`${article_id} ${key}`, { id: thing_id ?? fact_id ?? '', kind: kind ?? '', identity });
  }

  /** The id of the thing or fact; null where it has none yet. */
  peek(articleId: string, key: Key): string | null {
    return this.meant(articleId, key)?.id ?? null;
  }

  /** What the key stands for; null where it has no number yet. */
  meant(articleId: string, key: Key): Meant | null {
    const name = `${articleId} ${key}`;
    const resolved = this.#resolved.get(name);
    if (resolved === undefined) return this.#stored.get(name) ?? null;
    return resolved.id === null ? null : { id: resolved.id, kind: resolved.kind, identity: resolved.identity };
  }

  /** The id of the thing or fact. */
  of(articleId: string, key: Key): string {
    const id = this.peek(articleId, key);
    if (id === null) throw new Error(`the key ${key} of article ${articleId} stands for nothing`);
    return id;
  }
}
