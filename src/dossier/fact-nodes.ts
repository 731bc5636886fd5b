import type { Key, Telling, ToldFact } from './resolved-dossier.js';
import type { Rows } from './rows.js';

/** One fact as one dossier tells it: what the facts of the graph are made of. */
export interface FactNode {
  readonly articleId: string;
  /** The place of its dossier in the order of recording. */
  readonly ordinal: number;
  readonly key: Key;
  readonly told: ToldFact;
  readonly extractor: Telling['extractor'];
  /** The fact it belonged to until now. */
  readonly before: string | null;
}

/** Every thing that a fact refers to. */
export function thingReferences(told: ToldFact): Key[] {
  const steps = [...told.attribution, ...told.participants.flatMap(({ attribution }) => attribution), ...told.claims.flatMap(({ attribution }) => attribution)];
  const keys: (Key | null)[] = [
    ...told.places.map(({ place }) => place),
    ...told.participants.flatMap(({ actor, capacity, onBehalfOf }) => [actor, capacity, onBehalfOf]),
    ...told.subjects.map(({ thing }) => thing),
    ...steps.map(({ agent }) => agent),
  ];
  if (told.kind === 'TENURE') keys.push(told.holder, told.position);
  if (told.kind === 'AGREEMENT_ACTION') keys.push(told.agreement, told.by);
  if (told.kind === 'RELATIONSHIP') keys.push(told.subject, told.object);
  return keys.filter((key) => key !== null);
}

/** Every other fact that a fact refers to. */
export function factReferences(told: ToldFact): Key[] {
  return [...told.links.map(({ fact }) => fact), ...told.subjects.flatMap(({ fact }) => fact ?? [])];
}

interface StoredNode {
  article_id: string;
  ordinal: string;
  key: Key;
  fact_id: string;
  told: ToldFact;
  extractor: Telling['extractor'];
}

const select = `select k.article_id, d.ordinal, k.key, k.fact_id, d.document->'facts'->k.key as told, d.document->'extractor' as extractor
  from dossier_key k join dossier d on d.article_id = k.article_id`;

const toNode = (node: StoredNode): FactNode => ({ articleId: node.article_id, ordinal: Number(node.ordinal), key: node.key, told: node.told, extractor: node.extractor, before: node.fact_id });

/** The nodes that articles have in some facts, but for the articles being recorded; one statement. */
export async function loadFactNodes(rows: Rows, facts: Iterable<string>, exceptArticles: Iterable<string>): Promise<FactNode[]> {
  const ids = [...new Set(facts)];
  if (ids.length === 0) return [];
  return (await rows.query<StoredNode>(`${select} where k.fact_id = any($1::bigint[]) and k.article_id <> all($2::bigint[])`, [ids, [...exceptArticles]])).map(toNode);
}

/** All fact nodes of some articles; one statement. */
export async function loadFactNodesOf(rows: Rows, articles: Iterable<string>): Promise<FactNode[]> {
  const ids = [...new Set(articles)];
  if (ids.length === 0) return [];
  return (await rows.query<StoredNode>(`${select} where k.article_id = any($1::bigint[]) and k.fact_id is not null`, [ids])).map(toNode);
}

/** How certain articles tell certain facts; one statement. */
export async function loadTellings(rows: Rows, places: readonly { readonly factId: string; readonly articleId: string }[]): Promise<{ factId: string; articleId: string; told: ToldFact }[]> {
  if (places.length === 0) return [];
  // Each mention of a document takes it out of storage whole, so nothing else is asked of it.
  const stored = await rows.query<Pick<StoredNode, 'fact_id' | 'article_id' | 'told'>>(
    `select k.fact_id, k.article_id, d.document->'facts'->k.key as told from dossier_key k join dossier d on d.article_id = k.article_id
      where (k.fact_id, k.article_id) in (select * from unnest($1::bigint[], $2::bigint[]))`,
    [places.map(({ factId }) => factId), places.map(({ articleId }) => articleId)],
  );
  return stored.map(({ fact_id, article_id, told }) => ({ factId: fact_id, articleId: article_id, told }));
}
