import type { RowSql } from '../graph/definition.js';

type Between = (here: RowSql, there: RowSql) => string;

const tied = `l.type in ('PART_OF', 'OUTCOME_OF')`;

/**
 * Which facts bear on which agreements: the fact is a step on it, a step on it is part or outcome of the fact (or the
 * fact of the step), or what the fact is about, has on its agenda or contains is the agreement or a step on it.
 */
const facts = `
  select aa.id, aa.agreement_id from agreement_action aa
  union all
  select l.target_id, aa.agreement_id from agreement_action aa join fact_link l on l.fact_id = aa.id where ${tied}
  union all
  select l.fact_id, aa.agreement_id from agreement_action aa join fact_link l on l.target_id = aa.id where ${tied}
  union all
  select s.fact_id, s.thing_id from subject s
  union all
  select s.fact_id, aa.agreement_id from agreement_action aa join subject s on s.target_id = aa.id`;

/** Which articles tell of which agreements: they name it, or tell a step on it or a fact about it. */
const articles = `
  select m.article_id, m.thing_id from mention m
  union all
  select c.article_id, aa.agreement_id from citation c join agreement_action aa on aa.id = c.fact_id
  union all
  select c.article_id, s.thing_id from citation c join subject s on s.fact_id = c.fact_id`;

/** Of a fact and an agreement: the one bears on the other. */
export const agreementOfFact: Between = (fact, agreement) => `(${fact.id}, ${agreement.id}) in (${facts})`;

/** Of an agreement and a fact: the other bears on the one. */
export const factOfAgreement: Between = (agreement, fact) => agreementOfFact(fact, agreement);

/** Of an article and an agreement: the one tells of the other. */
export const agreementOfArticle: Between = (article, agreement) => `(${article.id}, ${agreement.id}) in (${articles})`;

/** Of an agreement and an article: the other tells of the one. */
export const articleOfAgreement: Between = (agreement, article) => agreementOfArticle(article, agreement);
