import { at, each, type Question, rowOf } from './question.ts';

/** The options by which Chancery makes extracts. */
export const headline = `'StartSel=' || chr(57344) || ', StopSel=' || chr(57345) || ', MaxFragments=2, MaxWords=30, MinWords=10, FragmentDelimiter=" … "'`;

/** The words sought as Chancery understands them. */
export const sought = (words: string): string => `(select websearch_to_tsquery('english', ${words}) || websearch_to_tsquery('simple', ${words}))`;

export const search: Question = {
  key: 'Q5',
  title: 'full-text search in articles, with an extract',
  about: 'two or three words, the best 20 by cover density; 30 to some hundred hits among 125,000 articles',
  variables: `select json_build_object('query', query) as data from (values
    ('prisoners visa'), ('earthquake railway'), ('university fisheries'), ('"climate emissions"'), ('vaccine harbor'), ('airspace drought port'), ('tourism famine transit'),
    ('consulate reactor strait'), ('heritage science'), ('arsenal corridor'), ('drone inspections dam'), ('airline gas treaty'), ('flood electricity'), ('disarmament customs oil')) q (query)`,
  chancery: {
    document: `query Search($query: String!) {
      search(query: $query, types: [ARTICLE], first: 20) { edges { score highlight { snippet } node { ... on Article { id title publishedOn } } } }
    }`,
    read: (data) => ({
      hits: each(at(data, 'search', 'edges'), (edge) => ({
        id: rowOf(at(edge, 'node', 'id')),
        title: at(edge, 'node', 'title'),
        publishedOn: at(edge, 'node', 'publishedOn'),
        score: at(edge, 'score'),
        snippet: at(edge, 'highlight', 'snippet'),
      })),
    }),
  },
  postgraphile: {
    document: `query Search($query: String!) { searchArticles(query: $query, first: 20) { nodes { articleId title publishedOn score snippet } } }`,
    read: (data) => ({
      hits: each(at(data, 'searchArticles', 'nodes'), (hit) => ({
        id: Number(at(hit, 'articleId')),
        title: at(hit, 'title'),
        publishedOn: at(hit, 'publishedOn'),
        score: at(hit, 'score'),
        snippet: at(hit, 'snippet'),
      })),
    }),
  },
  sql: {
    text: `select row_to_json(r)::text as data from (select array(select x from (
      select a.id, a.title, a.published_on as "publishedOn", k.score,
        translate(ts_headline('english', concat_ws(' — ', a.title, a.text), ${sought('$1::text')}, ${headline}), chr(57344) || chr(57345), '') as snippet
      from (select s.id, s.article_id, ts_rank_cd(s.words, ${sought('$1::text')})::double precision as score from search_document s
          where s.words @@ ${sought('$1::text')} and s.kind = 'ARTICLE' order by 3 desc, 1 desc limit 20) k
        join article a on a.id = k.article_id order by k.score desc, k.id desc) x) as hits) r`,
    values: ({ query }) => [query],
  },
};
