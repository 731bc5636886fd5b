import type { Key } from './resolved-dossier.js';
import type { Rows } from './rows.js';

/** A key of an article, as {@link nodeName} writes it. */
export type NodeName = string;

/** A thing or fact as one dossier tells it. */
export interface NodeKey {
  readonly articleId: string;
  readonly key: Key;
}

export const nodeName = ({ articleId, key }: NodeKey): NodeName => `${articleId} ${key}`;

interface StoredLink {
  article_id: string;
  key: Key;
  id: string;
  to_article_id: string;
  to_key: Key;
  to_id: string;
}

/** Which keys tell the same as earlier ones by a judgement, as far as they have been read. */
export class NodeLinks {
  readonly #to = new Map<NodeName, { readonly node: NodeName; readonly id: string }>();
  readonly #read = new Set<NodeName>();

  /** @param target the column of dossier_key that says what a key stands for */
  constructor(
    private readonly rows: Rows,
    private readonly target: 'thing_id' | 'fact_id',
  ) {}

  /**
   * Reads the links that begin or end at nodes; one statement, none if all were asked for.
   *
   * @returns what the nodes at the other ends stand for
   */
  async load(nodes: readonly NodeKey[]): Promise<string[]> {
    const missing = nodes.filter((node) => !this.#read.has(nodeName(node)));
    if (missing.length === 0) return [];
    for (const node of missing) this.#read.add(nodeName(node));
    const found = await this.rows.query<StoredLink>(
      `with node as (select * from unnest($1::bigint[], $2::text[]) as n (article_id, key)),
        link as (select l.* from node_link l join node using (article_id, key) union select l.* from node_link l join node n on l.to_article_id = n.article_id and l.to_key = n.key)
       select l.article_id, l.key, k.${this.target} as id, l.to_article_id, l.to_key, o.${this.target} as to_id
        from link l join dossier_key k on k.article_id = l.article_id and k.key = l.key
          join dossier_key o on o.article_id = l.to_article_id and o.key = l.to_key
        where k.${this.target} is not null`,
      [missing.map(({ articleId }) => articleId), missing.map(({ key }) => key)],
    );
    for (const { article_id, key, to_article_id, to_key, to_id } of found) {
      this.#to.set(nodeName({ articleId: article_id, key }), { node: nodeName({ articleId: to_article_id, key: to_key }), id: to_id });
    }
    return found.flatMap(({ id, to_id }) => [id, to_id]);
  }

  /** The node that another tells the same as, and what that one stands for in the graph. */
  of(node: NodeKey): { readonly node: NodeName; readonly id: string } | undefined {
    return this.#to.get(nodeName(node));
  }
}
