import type { CustomFilter } from '../graph/definition.js';

/** Filters articles by the words of title, standfirst and text. */
export const wordFilter: CustomFilter = {
  input: 'WordFilter',
  description: 'By words of an article: its title, standfirst and text.',
  operators: {
    matches: { description: 'Search as on the web: words in any order, "a phrase", or between alternatives, a minus before what must not occur. English words match in all their forms.' },
  },
  sql: (row, conditions) =>
    `exists (select from search_document s where s.article_id = ${row.id} and s.words @@ websearch_to_tsquery('english', ${row.param(conditions.get('matches'), 'text')}))`,
};
