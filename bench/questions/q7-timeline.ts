import { busiest } from './q2-meetings.ts';
import { at, each, type Json, type Question, rowOf } from './question.ts';

const typeNames: Readonly<Record<string, string>> = { TENURE: 'Tenure', MEETING: 'Meeting', VISIT: 'Visit', AGREEMENT_ACTION: 'AgreementAction', EVENT: 'Event', STATEMENT: 'Statement', RELATIONSHIP: 'Relationship' };

/** The name of the GraphQL type that a fact of this kind is shown as. */
export const typeOf = (kind: Json): Json => (typeof kind === 'string' ? (typeNames[kind] ?? null) : null);

export const timeline: Question = {
  key: 'Q7',
  title: 'the timeline of a busy person',
  about: 'the 50 newest facts of any kind, each with participants and the first citation; of the 40 busiest persons',
  variables: `select json_build_object('id', 'Person_' || id) as data from (${busiest(40)}) p`,
  chancery: {
    document: `query Timeline($id: ID!) {
      person(by: { id: $id }) {
        name
        timeline(first: 50) {
          nodes {
            __typename
            id
            date { edtf }
            participants(first: 10) { edges { role node { name } } }
            evidence(first: 1) { nodes { exact article { title publishedOn } } }
          }
        }
      }
    }`,
    read: (data) => ({
      name: at(data, 'person', 'name'),
      facts: each(at(data, 'person', 'timeline', 'nodes'), (fact) => ({
        type: at(fact, '__typename'),
        id: rowOf(at(fact, 'id')),
        date: at(fact, 'date', 'edtf'),
        participants: each(at(fact, 'participants', 'edges'), (edge) => ({ role: at(edge, 'role'), name: at(edge, 'node', 'name') })),
        citation: each(at(fact, 'evidence', 'nodes'), (citation) => ({ exact: at(citation, 'exact'), article: at(citation, 'article') })),
      })),
    }),
  },
  postgraphile: {
    document: `query Timeline($id: BigInt!) {
      person(rowId: $id) {
        thing { name }
        timeline(first: 50) {
          nodes {
            kind
            rowId
            dateEdtf
            participations(orderBy: [ORDINAL_ASC], first: 10) { nodes { role actorThing { name } } }
            citations(orderBy: [ARTICLE_ID_ASC, START_ASC], first: 1) { nodes { exact article { title publishedOn } } }
          }
        }
      }
    }`,
    variables: ({ id }) => ({ id: rowOf(id ?? '') }),
    read: (data) => ({
      name: at(data, 'person', 'thing', 'name'),
      facts: each(at(data, 'person', 'timeline', 'nodes'), (fact) => ({
        type: typeOf(at(fact, 'kind')),
        id: Number(at(fact, 'rowId')),
        date: at(fact, 'dateEdtf'),
        participants: each(at(fact, 'participations', 'nodes'), (part) => ({ role: at(part, 'role'), name: at(part, 'actorThing', 'name') })),
        citation: each(at(fact, 'citations', 'nodes'), (citation) => ({ exact: at(citation, 'exact'), article: { title: at(citation, 'article', 'title'), publishedOn: at(citation, 'article', 'publishedOn') } })),
      })),
    }),
  },
  sql: {
    text: `select row_to_json(r)::text as data from (
      select t.name, array(select m from (
        select case f.kind ${Object.entries(typeNames).map(([kind, name]) => `when '${kind}' then '${name}'`).join(' ')} end as type, f.id, f.date_edtf as date,
          array(select x from (select p.role, at.name from participation p join thing at on at.id = p.actor_id where p.fact_id = f.id order by p.ordinal, p.id limit 10) x) as participants,
          array(select x from (select c.exact, (select y from (select a.title, a.published_on as "publishedOn" from article a where a.id = c.article_id) y) as article
            from citation c where c.fact_id = f.id order by c.article_id, c.start, c.id limit 1) x) as citation
        from (select distinct k.fact_date, k.fact_id from unnest(enum_range(null::fact_kind)) e (kind), lateral (
            select p.fact_date, p.fact_id from participation p join fact pf on pf.id = p.fact_id and pf.review_status <> 'REJECTED'
              where p.actor_id = t.id and p.kind = e.kind order by p.fact_date desc, p.fact_id desc limit 100) k
            order by k.fact_date desc, k.fact_id desc limit 50) k
          join fact f on f.id = k.fact_id order by k.fact_date desc, k.fact_id desc) m) as facts
      from thing t where t.id = $1::bigint) r`,
    values: ({ id }) => [rowOf(id ?? '')],
  },
};
