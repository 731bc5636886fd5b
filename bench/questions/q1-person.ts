import { actualTenure, held, today } from './held.ts';
import { at, each, type Question, rowOf } from './question.ts';

export const person: Question = {
  key: 'Q1',
  title: 'a person by id, with current positions',
  about: `positions held on ${today}, each with title, rank, country and ministry`,
  variables: `select json_build_object('id', 'Person_' || id) as data from (
    select p.id from person p where exists (select from tenure te where te.holder_id = p.id and te.end_edtf is null) order by md5(p.id::text) limit 200) p order by id`,
  chancery: {
    document: `query Person($id: ID!) {
      person(by: { id: $id }) { id name positions(asOf: "${today}") { nodes { title classification organization { name } country { name alpha2 } } } }
    }`,
    read: (data) => {
      const found = at(data, 'person');
      return { id: rowOf(at(found, 'id')), name: at(found, 'name'), positions: at(found, 'positions', 'nodes') };
    },
  },
  postgraphile: {
    document: `query Person($id: BigInt!) {
      person(rowId: $id) { rowId thing { name } positionsOn(day: "${today}") { nodes { thing { name } classification organization { thing { name } } country { alpha2 thing { name } } } } }
    }`,
    variables: ({ id }) => ({ id: rowOf(id ?? '') }),
    read: (data) => {
      const found = at(data, 'person');
      const positions = each(at(found, 'positionsOn', 'nodes'), (position) => ({
        title: at(position, 'thing', 'name'),
        classification: at(position, 'classification'),
        organization: at(position, 'organization') === null ? null : { name: at(position, 'organization', 'thing', 'name') },
        country: at(position, 'country') === null ? null : { name: at(position, 'country', 'thing', 'name'), alpha2: at(position, 'country', 'alpha2') },
      }));
      return { id: Number(at(found, 'rowId')), name: at(found, 'thing', 'name'), positions };
    },
  },
  sql: {
    text: `select row_to_json(r)::text as data from (
      select t.id, t.name, array(select x from (
        select pt.name as title, p.classification,
          (select o from (select ot.name from thing ot where ot.id = p.organization_id) o) as organization,
          (select c from (select ct.name, c.alpha2 from country c join thing ct on ct.id = c.id where c.id = p.country_id) c) as country
        from (select distinct te.position_id from ${actualTenure} where te.holder_id = t.id and ${held('$2::date', '$2::date')}) h
          join position p on p.id = h.position_id join thing pt on pt.id = p.id
        order by pt.name, p.id limit 20) x) as positions
      from thing t where t.id = $1::bigint and t.kind = 'PERSON') r`,
    values: ({ id }) => [rowOf(id ?? ''), today],
  },
};
