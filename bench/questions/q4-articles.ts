import { at, each, type Question, rowOf } from './question.ts';

export const articles: Question = {
  key: 'Q4',
  title: 'the newest 100 articles with the persons they tell of',
  about: 'up to 20 persons each, by name: mentioned, or taking part in a fact that is told',
  variables: `select '{}'::json as data`,
  chancery: {
    document: `query Articles { articles(first: 100) { nodes { id title publishedOn persons { nodes { id name } } } } }`,
    read: (data) => ({
      articles: each(at(data, 'articles', 'nodes'), (article) => ({
        id: rowOf(at(article, 'id')),
        title: at(article, 'title'),
        publishedOn: at(article, 'publishedOn'),
        persons: each(at(article, 'persons', 'nodes'), (actor) => ({ id: rowOf(at(actor, 'id')), name: at(actor, 'name') })),
      })),
    }),
  },
  postgraphile: {
    document: `query Articles {
      articles(orderBy: [SORT_DATE_DESC, ROW_ID_DESC], first: 100) { nodes { rowId title publishedOn persons(first: 20) { nodes { rowId name } } } }
    }`,
    read: (data) => ({
      articles: each(at(data, 'articles', 'nodes'), (article) => ({
        id: Number(at(article, 'rowId')),
        title: at(article, 'title'),
        publishedOn: at(article, 'publishedOn'),
        persons: each(at(article, 'persons', 'nodes'), (actor) => ({ id: Number(at(actor, 'rowId')), name: at(actor, 'name') })),
      })),
    }),
  },
  sql: {
    text: `select row_to_json(r)::text as data from (select array(select x from (
      select a.id, a.title, a.published_on as "publishedOn", array(select y from (select t.id, t.name from (
          select m.thing_id as id from mention m where m.article_id = a.id
          union select p.actor_id from citation c join participation p on p.fact_id = c.fact_id where c.article_id = a.id) k
        join thing t on t.id = k.id and t.kind = 'PERSON' order by t.name, t.id limit 20) y) as persons
      from article a order by a.sort_date desc, a.id desc limit 100) x) as articles) r`,
    values: () => [],
  },
};
