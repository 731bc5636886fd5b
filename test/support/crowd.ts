import type { TestDatabase } from './database.js';

/** Ids of the crowd begin here, far above those of what a test records. */
const base = 1_000_000;

interface Crowd {
  readonly kind: string;
  readonly table: string;
  readonly count: number;
  /** Columns of the table besides the id, and SQL of them for the number `n`. */
  readonly columns?: string;
  readonly values?: string;
  readonly roles?: readonly string[];
}

/** Things, each kind in a range of ids of its own. */
const cast: readonly Crowd[] = [
  { kind: 'PERSON', table: 'person', count: 3_000 },
  { kind: 'ORGANIZATION', table: 'organization', count: 300, columns: ', kind', values: `, 'OTHER'` },
  { kind: 'PLACE', table: 'place', count: 300, columns: ', kind', values: `, 'CITY'` },
  { kind: 'POSITION', table: 'position', count: 1_000, columns: ', classification', values: `, 'OTHER'` },
  { kind: 'AGREEMENT', table: 'agreement', count: 500, columns: ', kind', values: `, 'TREATY'` },
  { kind: 'TOPIC', table: 'topic', count: 60 },
];

/** One of a kind of things for a number, in an order that has nothing to do with it. */
const one = (kind: string, number: string, salt: number): string => {
  const index = cast.findIndex((crowd) => crowd.kind === kind);
  return `(${base * (index + 1)} + 1 + (${number} * ${7_919 + salt}::bigint + ${salt}) % ${cast[index]?.count})`;
};

/** Facts, each kind in a range of ids of its own, told by as many articles of the same ids. */
const news: readonly Crowd[] = [
  { kind: 'MEETING', table: 'meeting', count: 6_000, roles: ['PARTICIPANT', 'HOST'] },
  { kind: 'STATEMENT', table: 'statement', count: 3_000, columns: ', act, form', values: `, 'ASSERT', 'INDIRECT'`, roles: ['SPEAKER'] },
  { kind: 'VISIT', table: 'visit', count: 1_500, roles: ['VISITOR'] },
  { kind: 'EVENT', table: 'event', count: 1_500, columns: ', type', values: `, 'COOPERATE'`, roles: ['ACTOR', 'TARGET'] },
  { kind: 'AGREEMENT_ACTION', table: 'agreement_action', count: 1_000, columns: ', agreement_id, action', values: `, ${one('AGREEMENT', 'n', 1)}, 'SIGNED'`, roles: ['ACTOR'] },
  { kind: 'TENURE', table: 'tenure', count: 1_500, columns: ', holder_id, position_id', values: `, ${one('PERSON', 'n', 2)}, ${one('POSITION', 'n', 3)}`, roles: ['HOLDER'] },
];

function thingsSql({ kind, table, count, columns = '', values = '' }: Crowd, index: number): string[] {
  const ids = `select ${base * (index + 1)} + n as id, n from generate_series(1, ${count}) n`;
  return [
    `insert into thing (id, kind, name) select id, '${kind}', 'crowd ${table} ' || n from (${ids}) x`,
    `insert into name (thing_id, text, kind, normalized) select id, 'crowd ${table} ' || n, 'PRIMARY', 'crowd ${table} ' || n from (${ids}) x`,
    ...(kind === 'PERSON' || kind === 'ORGANIZATION' ? [`insert into actor (id) select id from (${ids}) x`] : []),
    `insert into "${table}" (id${columns}) select id${values} from (${ids}) x`,
  ];
}

function factsSql({ kind, table, count, columns = '', values = '', roles = [] }: Crowd, index: number): string[] {
  const ids = `select ${base * (index + 1)} + n as id, n from generate_series(1, ${count}) n`;
  return [
    `insert into fact (id, kind, date_edtf, date_earliest, date_latest, date_precision, review_status)
      select id, '${kind}', day::text, day, day, 'DAY', (case when n % 200 = 0 then 'REJECTED' else 'PROPOSED' end)::review_status
      from (select id, n, date '2003-01-01' + (n * 7919 % 7000)::int as day from (${ids}) x) x`,
    `insert into ${table} (id${columns}) select id${values} from (${ids}) x`,
    ...roles.map(
      (role, ordinal) => `insert into participation (fact_id, kind, fact_date, actor_id, role, capacity_id, ordinal)
        select f.id, f.kind, f.sort_date, ${one('PERSON', 'x.n', ordinal + 2)}, '${role}', ${one('POSITION', 'x.n', ordinal)}, ${ordinal} from (${ids}) x join fact f on f.id = x.id`,
    ),
    `insert into fact_place (fact_id, place_id, relation) select id, ${one('PLACE', 'n', 4)}, 'AT' from (${ids}) x`,
    // Every second is about the fact before, the others about a topic.
    `insert into subject (fact_id, role, thing_id, target_id)
      select id, 'ABOUT', case when n % 2 = 1 then ${one('TOPIC', 'n', 5)} end, case when n % 2 = 0 then id - 1 end from (${ids}) x`,
    `insert into article (id, kind, title, published_on, lang, text, sha256)
      select f.id, 'NEWS', 'crowd title ' || f.id, f.sort_date, 'en', 'crowd words about talks, number ' || f.id || '.', encode(sha256(f.id::text::bytea), 'hex') from (${ids}) x join fact f on f.id = x.id`,
    `insert into article_section (article_id, ordinal, kind, start, "end") select id, 0, 'PARAGRAPH', 0, 11 from (${ids}) x`,
    `insert into citation (fact_id, article_id, start, "end", exact, prefix, suffix) select id, id, 0, 11, 'crowd words', '', '' from (${ids}) x`,
    `insert into mention (article_id, thing_id, start, "end", exact) select id, ${one('PERSON', 'n', 6)}, 0, 5, 'crowd' from (${ids}) x`,
    ...(kind === 'TENURE' ? [`insert into tenure_observation (tenure_id, date_edtf, date_earliest, date_latest, date_precision) select id, date_edtf, date_earliest, date_latest, date_precision from fact join (${ids}) x using (id)`] : []),
    // Every third stands in a chain with the one before.
    `insert into fact_link (fact_id, type, target_id) select id, 'PART_OF', id - 1 from (${ids}) x where n % 3 = 0`,
  ];
}

/**
 * Surrounds what a database holds with a crowd of some 14,500 facts and their articles, none of which has to do with it:
 * so every question about what was there is a narrow one, and a statement that reads a whole table does so needlessly.
 * The same every time, and analyzed.
 */
export async function surround(database: TestDatabase): Promise<void> {
  for (const sql of [...cast.flatMap(thingsSql), ...news.flatMap(factsSql), 'analyze']) await database.query(sql);
}
