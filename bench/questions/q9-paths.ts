import { at, each, type Json, type Question, rowOf } from './question.ts';

const path = (item: Json): Json => ({
  length: at(item, 'length'),
  nodes: each(at(item, 'nodes'), (node) => ({ id: rowOf(at(node, 'id')), name: at(node, 'name') })),
  edges: each(at(item, 'edges'), (edge) => ({ relation: at(edge, 'relation'), count: at(edge, 'count'), facts: each(at(edge, 'facts'), (fact) => rowOf(at(fact, 'id'))) })),
});

export const paths: Question = {
  key: 'Q9',
  title: 'a path of four hops between two persons',
  about: 'at most four hops over meetings and visits, the three strongest of the shortest, with their facts; 20 pairs who met seldom',
  variables: `select json_build_object('from', 'Person_' || id, 'to', 'Person_' || other) as data from (
    select id, lead(id) over (order by md5(id::text)) as other from (
      select p.actor_id as id from participation p join person on person.id = p.actor_id where p.kind = 'MEETING' group by 1 having count(*) = 2 order by md5(p.actor_id::text) limit 21) p) k
    where other is not null`,
  chancery: {
    document: `query Paths($from: ID!, $to: ID!) {
      paths(from: { id: $from }, to: { id: $to }, maxHops: 4, limit: 3) {
        truncated
        paths { length nodes { id name } edges { relation count facts { id } } }
      }
    }`,
    read: (data) => ({ paths: each(at(data, 'paths', 'paths'), path) }),
  },
  postgraphile: {
    document: `query Paths($from: BigInt!, $to: BigInt!) { shortestPaths(source: $from, target: $to, maxHops: 4, most: 3) }`,
    variables: ({ from, to }) => ({ from: rowOf(from ?? ''), to: rowOf(to ?? '') }),
    read: (data) => ({ paths: at(data, 'shortestPaths') }),
  },
  sql: {
    text: `select json_build_object('paths', shortest_paths($1::bigint, $2::bigint, 4, 3))::text as data`,
    values: ({ from, to }) => [rowOf(from ?? ''), rowOf(to ?? '')],
  },
};
