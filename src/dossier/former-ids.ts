import { type NodeKey, type NodeName, nodeName } from './node-links.js';
import type { Rows } from './rows.js';

/** Numbers of things or facts that came back, and that went because those became one with others. */
export interface NumberChange {
  readonly isFact: boolean;
  readonly revived: readonly string[];
  readonly retired: ReadonlyMap<string, NodeKey>;
}

interface Node extends NodeKey {
  readonly before: string | null;
}

/**
 * The numbers of things or facts that became one with others: they lead to what one of their keys tells now, and are theirs
 * again when they part.
 */
export class FormerIds {
  readonly #known = new Map<NodeName, string>();
  readonly #revived = new Set<string>();
  readonly #retired = new Map<string, NodeKey>();

  constructor(
    private readonly rows: Rows,
    private readonly isFact: boolean,
  ) {}

  get change(): NumberChange {
    return { isFact: this.isFact, revived: [...this.#revived], retired: this.#retired };
  }

  /** Reads the former numbers of nodes; one statement. */
  async load(nodes: readonly NodeKey[]): Promise<void> {
    if (nodes.length === 0) return;
    const found = await this.rows.query<{ id: string; article_id: string; key: string }>(
      'select id, article_id, key from former_id where is_fact = $1 and (article_id, key) in (select * from unnest($2::bigint[], $3::text[]))',
      [this.isFact, nodes.map(({ articleId }) => articleId), nodes.map(({ key }) => key)],
    );
    for (const { id, article_id, key } of found) this.#known.set(nodeName({ articleId: article_id, key }), id);
  }

  /** The number that something made of these nodes had before; null if none. */
  revive(nodes: readonly NodeKey[]): string | null {
    for (const node of nodes) {
      const id = this.#known.get(nodeName(node));
      if (id === undefined || this.#revived.has(id)) continue;
      this.#revived.add(id);
      return id;
    }
    return null;
  }

  /** Keeps numbers that nothing has any more, by the first node that told what had them. */
  retire(ids: Iterable<string>, nodes: readonly Node[]): void {
    const first = new Map<string, NodeKey>();
    for (const { articleId, key, before } of nodes) if (before !== null && !first.has(before)) first.set(before, { articleId, key });
    for (const id of ids) {
      const node = first.get(id);
      if (node !== undefined) this.#retired.set(id, node);
    }
  }
}

/** Writes what became of numbers, after the keys are written. */
export async function writeFormerIds(rows: Rows, ...changes: readonly NumberChange[]): Promise<void> {
  for (const { isFact, revived, retired } of changes) {
    if (revived.length > 0) await rows.query('delete from former_id where is_fact = $1 and id = any($2::bigint[])', [isFact, revived]);
    if (retired.size === 0) continue;
    const nodes = [...retired.values()];
    await rows.query('insert into former_id (is_fact, id, article_id, key) select $1, * from unnest($2::bigint[], $3::bigint[], $4::text[])', [isFact, [...retired.keys()], nodes.map(({ articleId }) => articleId), nodes.map(({ key }) => key)]);
  }
}
