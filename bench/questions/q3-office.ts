import { actualTenure, held } from './held.ts';
import { at, each, type Question, rowOf } from './question.ts';

export const office: Question = {
  key: 'Q3',
  title: 'meetings of whoever was Foreign Minister of a country, between two dates',
  about: 'the newest 20 with their participants; by the office recorded or held on the day of the meeting',
  variables: `select json_build_object('country', alpha2, 'from', year || '-01-01', 'to', (year + 2) || '-12-31') as data
    from (select c.alpha2, 2006 + (row_number() over (order by c.id))::int % 17 as year from country c order by c.id limit 60) c`,
  chancery: {
    document: `query Office($country: String!, $from: String!, $to: String!) {
      meetings(first: 20, where: {
        participants: { some: { office: { classification: { eq: FOREIGN_MINISTER }, country: { alpha2: { eq: $country } } } } }
        date: { overlaps: { from: $from, to: $to } }
      }) { nodes { id date { edtf } participants { nodes { id name } } } }
    }`,
    read: (data) => ({
      meetings: each(at(data, 'meetings', 'nodes'), (meeting) => ({
        id: rowOf(at(meeting, 'id')),
        date: at(meeting, 'date', 'edtf'),
        participants: each(at(meeting, 'participants', 'nodes'), (actor) => ({ id: rowOf(at(actor, 'id')), name: at(actor, 'name') })),
      })),
    }),
  },
  postgraphile: {
    document: `query Office($country: String!, $from: Date!, $to: Date!) {
      officeMeetings(rank: FOREIGN_MINISTER, ofCountry: $country, fromDay: $from, toDay: $to, first: 20) {
        nodes { rowId dateEdtf participations(orderBy: [ORDINAL_ASC], first: 20) { nodes { actorId actorThing { name } } } }
      }
    }`,
    read: (data) => ({
      meetings: each(at(data, 'officeMeetings', 'nodes'), (meeting) => ({
        id: Number(at(meeting, 'rowId')),
        date: at(meeting, 'dateEdtf'),
        participants: each(at(meeting, 'participations', 'nodes'), (part) => ({ id: Number(at(part, 'actorId')), name: at(part, 'actorThing', 'name') })),
      })),
    }),
  },
  sql: {
    text: `select row_to_json(r)::text as data from (select array(select m from (
      with office as materialized (select p.id from position p join country c on c.id = p.country_id where c.alpha2 = $1::text and p.classification = 'FOREIGN_MINISTER')
      select f.id, f.date_edtf as date,
        array(select x from (select p.actor_id as id, at.name from participation p join thing at on at.id = p.actor_id where p.fact_id = f.id order by p.ordinal, p.id limit 20) x) as participants
      from (
        select p.fact_id from participation p where p.capacity_id in (select id from office) and p.kind = 'MEETING'
        union
        select p.fact_id from ${actualTenure} join participation p on p.actor_id = te.holder_id and p.kind = 'MEETING' join fact h on h.id = p.fact_id
          where te.position_id in (select id from office) and ${held('h.date_earliest', 'h.date_latest')}
      ) k join fact f on f.id = k.fact_id
      where f.review_status <> 'REJECTED' and f.date_earliest <= $3::date and f.date_latest >= $2::date
      order by f.sort_date desc, f.id desc limit 20) m) as meetings) r`,
    values: ({ country, from, to }) => [country, from, to],
  },
};
