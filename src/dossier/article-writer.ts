import { ArticleEntity, ArticleSectionEntity, MentionEntity } from '../article/article.entity.js';
import type { KeyIds } from './key-ids.js';
import type { OwnDossier } from './recording.js';
import type { Key, ToldThing } from './resolved-dossier.js';
import { difference, type NewRow, type Rows } from './rows.js';

/** Writes the articles themselves. Only an entry of a register has another text in a newer edition, and then other sections. */
export async function writeArticles(rows: Rows, own: readonly OwnDossier[], keys: KeyIds): Promise<void> {
  const wanted = own.map(({ articleId, telling: { head: { publisher, ...head } }, dossier: { text, sha256, entry }, isNew }) => {
    const publisherId = publisher === null ? null : keys.of(articleId, publisher);
    // What is told anew, but not from a register, stays the entry that it is.
    const place = entry === undefined && !isNew ? {} : { register: entry?.register ?? null, entry: entry?.id ?? null, withdrawnOn: null };
    return { id: articleId, ...head, authors: [...head.authors], publisherId, text, sha256, ...place };
  });
  const before = await rows.load(ArticleEntity, 'id', own.flatMap(({ articleId, isNew }) => (isNew ? [] : [articleId])));
  await rows.write(ArticleEntity, difference(before, wanted, ({ id }) => id));
  const texts = new Map(before.map(({ id, sha256 }) => [id, sha256]));
  const others = own.filter(({ articleId, isNew, dossier }) => !isNew && texts.get(articleId) !== dossier.sha256).map(({ articleId }) => articleId);
  const remove = await rows.load(ArticleSectionEntity, 'articleId', others);
  const insert = own.flatMap(({ articleId, isNew, dossier }) => (isNew || others.includes(articleId) ? dossier.sections.map(({ kind, start, end }, ordinal) => ({ articleId, ordinal, kind, start, end })) : []));
  await rows.write(ArticleSectionEntity, { insert, update: [], remove });
}

/**
 * Writes the mentions of articles, and of others in which a key stands for another thing now.
 *
 * @param moved those others
 * @param isFirst whether none of the articles told anything before
 */
export async function writeMentions(
  rows: Rows,
  { own, moved, keys, isFirst }: { own: readonly OwnDossier[]; moved: Iterable<string>; keys: KeyIds; isFirst: boolean },
): Promise<void> {
  const others = await tellings(rows, [...moved]);
  await keys.load(others.flatMap(({ articleId, told }) => Object.keys(told).map((key) => ({ articleId, key }))));
  const all = [...own.map(({ articleId, telling }) => ({ articleId, told: telling.things })), ...others];
  const wanted = all.flatMap(({ articleId, told }) =>
    Object.entries(told).flatMap(([key, { mentions }]) => mentions.map(({ start, end, exact }): NewRow<MentionEntity> => ({ articleId, thingId: keys.of(articleId, key), start, end, exact }))),
  );
  const identify = ({ articleId, thingId, start, end }: NewRow<MentionEntity>): string => `${articleId} ${thingId} ${start} ${end}`;
  const before = isFirst ? [] : await rows.load(MentionEntity, 'articleId', all.map(({ articleId }) => articleId));
  const unique = [...new Map(wanted.map((row) => [identify(row), row])).values()];
  await rows.write(MentionEntity, difference(before, unique, identify));
}

async function tellings(rows: Rows, articles: readonly string[]): Promise<{ articleId: string; told: Readonly<Record<Key, ToldThing>> }[]> {
  if (articles.length === 0) return [];
  const stored = await rows.query<{ article_id: string; told: Record<Key, ToldThing> }>(`select article_id, document->'things' as told from dossier where article_id = any($1::bigint[])`, [articles]);
  return stored.map(({ article_id, told }) => ({ articleId: article_id, told }));
}
