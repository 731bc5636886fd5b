import type { RowSql } from '../graph/definition.js';

type Between = (here: RowSql, there: RowSql) => string;

/** Which actors an article tells of: it names them, or tells a fact in which they take part. */
const actors = `
  select m.article_id, m.thing_id from mention m
  union all
  select c.article_id, p.actor_id from citation c join participation p on p.fact_id = c.fact_id`;

/** Which places an article tells of: it names them, or tells a fact that lies there. */
const places = `
  select m.article_id, m.thing_id from mention m
  union all
  select c.article_id, fp.place_id from citation c join fact_place fp on fp.fact_id = c.fact_id`;

/** Which things of whatever kind an article tells of: also positions in which somebody acts, and what facts are about. */
const things = `${actors}
  union all
  select c.article_id, p.capacity_id from citation c join participation p on p.fact_id = c.fact_id
  union all
  select c.article_id, fp.place_id from citation c join fact_place fp on fp.fact_id = c.fact_id
  union all
  select c.article_id, s.thing_id from citation c join subject s on s.fact_id = c.fact_id`;

/** Of an article and an actor: the article names it, or tells a fact in which it takes part. */
export const actorOfArticle: Between = (article, actor) => `(${article.id}, ${actor.id}) in (${actors})`;

/** Of an article and a place: the article names it, or tells a fact that lies there. */
export const placeOfArticle: Between = (article, place) => `(${article.id}, ${place.id}) in (${places})`;

/** Of a thing and an article: the article names it, or tells a fact in which it takes part, that lies there, or is about it. */
export const articleOfThing: Between = (thing, article) => `(${article.id}, ${thing.id}) in (${things})`;
