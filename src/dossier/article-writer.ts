import { ArticleEntity, ArticleSectionEntity, MentionEntity } from '../article/article.entity.js';
import type { KeyIds } from './key-ids.js';
import type { Key, ResolvedDossier, Telling, ToldThing } from './resolved-dossier.js';
import { difference, type NewRow, type Rows } from './rows.js';
import type { TellingArticle } from './thing-resolution.js';

/** Writes the article itself. Its text never changes, so its sections are written once. */
export async function writeArticle(
  rows: Rows,
  { article, dossier, isNew, telling, keys }: { article: TellingArticle; dossier: ResolvedDossier; isNew: boolean; telling: Telling; keys: KeyIds },
): Promise<void> {
  const { publisher, ...head } = telling.head;
  const { text, sha256, sections } = dossier;
  const publisherId = publisher === null ? null : keys.of(article.id, publisher);
  const row = { id: article.id, ...head, authors: [...head.authors], publisherId, text, sha256 };
  const before = isNew ? [] : await rows.load(ArticleEntity, 'id', [article.id]);
  await rows.write(ArticleEntity, difference(before, [row], ({ id }) => id));
  if (!isNew) return;
  const insert = sections.map(({ kind, start, end }, ordinal) => ({ articleId: article.id, ordinal, kind, start, end }));
  await rows.write(ArticleSectionEntity, { insert, update: [], remove: [] });
}

/**
 * Writes the mentions of an article, and of others in which a key stands for another thing now.
 *
 * @param moved those others
 * @param isFirst whether the article told nothing before
 */
export async function writeMentions(
  rows: Rows,
  { article, telling, moved, keys, isFirst }: { article: TellingArticle; telling: Telling; moved: Iterable<string>; keys: KeyIds; isFirst: boolean },
): Promise<void> {
  const others = await tellings(rows, [...moved]);
  await keys.load(others.flatMap(({ articleId, told }) => Object.keys(told).map((key) => ({ articleId, key }))));
  const wanted = [{ articleId: article.id, told: telling.things }, ...others].flatMap(({ articleId, told }) =>
    Object.entries(told).flatMap(([key, { mentions }]) => mentions.map(({ start, end, exact }): NewRow<MentionEntity> => ({ articleId, thingId: keys.of(articleId, key), start, end, exact }))),
  );
  const identify = ({ articleId, thingId, start, end }: NewRow<MentionEntity>): string => `${articleId} ${thingId} ${start} ${end}`;
  const before = isFirst ? [] : await rows.load(MentionEntity, 'articleId', [article.id, ...others.map(({ articleId }) => articleId)]);
  const unique = [...new Map(wanted.map((row) => [identify(row), row])).values()];
  await rows.write(MentionEntity, difference(before, unique, identify));
}

async function tellings(rows: Rows, articles: readonly string[]): Promise<{ articleId: string; told: Readonly<Record<Key, ToldThing>> }[]> {
  if (articles.length === 0) return [];
  const stored = await rows.query<{ article_id: string; told: Record<Key, ToldThing> }>(`select article_id, document->'things' as told from dossier where article_id = any($1::bigint[])`, [articles]);
  return stored.map(({ article_id, told }) => ({ articleId: article_id, told }));
}
