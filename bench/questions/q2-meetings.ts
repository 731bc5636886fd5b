import { at, each, type Json, type Question, rowOf } from './question.ts';

/** The busiest persons: those of whom meetings are asked for. */
export const busiest = (count: number, kind?: string): string => `
  select p.actor_id as id from participation p join person on person.id = p.actor_id ${kind === undefined ? '' : `where p.kind = '${kind}'`}
  group by 1 order by count(*) desc, 1 limit ${count}`;

const chanceryMeeting = (meeting: Json): Json => ({
  id: rowOf(at(meeting, 'id')),
  date: at(meeting, 'date', 'edtf'),
  places: at(meeting, 'places'),
  participants: each(at(meeting, 'participants', 'edges'), (edge) => ({ role: at(edge, 'role'), id: rowOf(at(edge, 'node', 'id')), name: at(edge, 'node', 'name'), capacity: at(edge, 'capacity') })),
  agreements: each(at(meeting, 'agreements', 'nodes'), (agreement) => ({ name: at(agreement, 'name'), parties: each(at(agreement, 'parties', 'nodes'), (party) => at(party, 'name')) })),
  articles: at(meeting, 'articles', 'nodes'),
});

const postgraphileMeeting = (meeting: Json): Json => ({
  id: Number(at(meeting, 'rowId')),
  date: at(meeting, 'dateEdtf'),
  places: each(at(meeting, 'places', 'nodes'), (place) => ({ name: at(place, 'name') })),
  participants: each(at(meeting, 'participations', 'nodes'), (part) => ({
    role: at(part, 'role'),
    id: Number(at(part, 'actorId')),
    name: at(part, 'actorThing', 'name'),
    capacity: at(part, 'capacity') === null ? null : { title: at(part, 'capacity', 'thing', 'name'), country: at(part, 'capacity', 'countryThing') === null ? null : { name: at(part, 'capacity', 'countryThing', 'name') } },
  })),
  agreements: each(at(meeting, 'agreements', 'nodes'), (agreement) => ({ name: at(agreement, 'thing', 'name'), parties: each(at(agreement, 'partyThings', 'nodes'), (party) => at(party, 'name')) })),
  articles: each(at(meeting, 'newestArticles', 'nodes'), (article) => ({ title: at(article, 'title'), publishedOn: at(article, 'publishedOn') })),
});

export const meetings: Question = {
  key: 'Q2',
  title: 'the newest 20 meetings of a minister',
  about: 'each with place, participants (person, office, country), agreements with parties, three newest articles; of the 60 busiest persons',
  variables: `select json_build_object('id', 'Person_' || id) as data from (${busiest(60, 'MEETING')}) p`,
  chancery: {
    document: `query Meetings($id: ID!) {
      person(by: { id: $id }) {
        name
        meetings(first: 20) {
          nodes {
            id
            date { edtf }
            places { name }
            participants { edges { role capacity { title country { name } } node { id name } } }
            agreements { nodes { name parties { nodes { name } } } }
            articles(first: 3) { nodes { title publishedOn } }
          }
        }
      }
    }`,
    read: (data) => ({ name: at(data, 'person', 'name'), meetings: each(at(data, 'person', 'meetings', 'nodes'), chanceryMeeting) }),
  },
  postgraphile: {
    document: `query Meetings($id: BigInt!) {
      person(rowId: $id) {
        thing { name }
        newestMeetings(first: 20) {
          nodes {
            rowId
            dateEdtf
            places { nodes { name } }
            participations(orderBy: [ORDINAL_ASC], first: 20) { nodes { role actorId actorThing { name } capacity { thing { name } countryThing { name } } } }
            agreements(first: 20) { nodes { thing { name } partyThings(first: 20) { nodes { name } } } }
            newestArticles(first: 3) { nodes { title publishedOn } }
          }
        }
      }
    }`,
    variables: ({ id }) => ({ id: rowOf(id ?? '') }),
    read: (data) => ({ name: at(data, 'person', 'thing', 'name'), meetings: each(at(data, 'person', 'newestMeetings', 'nodes'), postgraphileMeeting) }),
  },
  sql: {
    text: `select row_to_json(r)::text as data from (
      select t.name, array(select m from (
        select f.id, f.date_edtf as date,
          array(select x from (select pt.name from fact_place fp join thing pt on pt.id = fp.place_id
            where fp.fact_id = f.id and fp.relation in ('AT', 'NEAR', 'WITHIN', 'TO') order by fp.ordinal, fp.place_id limit 100) x) as places,
          array(select x from (select p.role, p.actor_id as id, at.name,
              (select c from (select ot.name as title, (select n from (select ct.name from thing ct where ct.id = o.country_id) n) as country
                from position o join thing ot on ot.id = o.id where o.id = p.capacity_id) c) as capacity
            from participation p join thing at on at.id = p.actor_id where p.fact_id = f.id order by p.ordinal, p.id limit 20) x) as participants,
          array(select x from (select gt.name, array(select yt.name from agreement_party y join thing yt on yt.id = y.actor_id where y.agreement_id = g.id order by yt.name, yt.id limit 20) as parties
            from (select s.thing_id as id from subject s where s.fact_id = f.id
              union select aa.agreement_id from fact_link l join agreement_action aa on aa.id = l.fact_id where l.target_id = f.id and l.type in ('PART_OF', 'OUTCOME_OF')
              union select aa.agreement_id from fact_link l join agreement_action aa on aa.id = l.target_id where l.fact_id = f.id and l.type in ('PART_OF', 'OUTCOME_OF')
              union select aa.agreement_id from subject s join agreement_action aa on aa.id = s.target_id where s.fact_id = f.id) b
              join agreement g on g.id = b.id join thing gt on gt.id = g.id order by gt.name, g.id limit 20) x) as agreements,
          array(select x from (select a.title, a.published_on as "publishedOn" from article a
            where a.id in (select c.article_id from citation c where c.fact_id = f.id) order by a.sort_date desc, a.id desc limit 3) x) as articles
        from (select distinct p.fact_date, p.fact_id from participation p join fact pf on pf.id = p.fact_id and pf.review_status <> 'REJECTED'
            where p.actor_id = t.id and p.kind = 'MEETING' order by p.fact_date desc, p.fact_id desc limit 20) k
          join fact f on f.id = k.fact_id order by k.fact_date desc, k.fact_id desc) m) as meetings
      from thing t where t.id = $1::bigint) r`,
    values: ({ id }) => [rowOf(id ?? '')],
  },
};
