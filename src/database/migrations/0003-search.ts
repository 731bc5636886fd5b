import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables whose rows make up the words of things and facts, and what they make searchable. */
const sources = [
  { table: 'name', key: 'thing_id', make: 'make_things_searchable' },
  { table: 'citation', key: 'fact_id', make: 'make_facts_searchable' },
] as const;

const up = [
  `create index search_document_words on search_document using gin (words)`,

  // Text in a language that Postgres has no rules for is searched word by word ('simple').
  `create function make_article_searchable() returns trigger language plpgsql as $$
    declare
      rules regconfig := case when coalesce(new.lang, 'en') like 'en%' then 'english' else 'simple' end;
    begin
      insert into search_document (kind, article_id, words)
      values ('ARTICLE', new.id, setweight(to_tsvector(rules, coalesce(new.title, '')), 'A')
        || setweight(to_tsvector(rules, coalesce(new.standfirst, '')), 'B')
        || to_tsvector(rules, new.text))
      on conflict (article_id) do update set words = excluded.words;
      return null;
    end
  $$`,
  `create trigger article_searchable after insert or update of title, standfirst, text, lang on article
    for each row execute function make_article_searchable()`,

  // All names, as written and in the form that forgives spelling. Names are not words of a language.
  `create function make_things_searchable(ids bigint[]) returns void language sql as $$
    insert into search_document (kind, thing_id, words)
    select t.kind::text, t.id, setweight(to_tsvector('simple', string_agg(n.text || ' ' || n.normalized, ' ' order by n.id)), 'A')
    from thing t join name n on n.thing_id = t.id
    where t.id = any(ids)
    group by t.id
    on conflict (thing_id) do update set words = excluded.words
  $$`,

  // The words quoted for a fact, and those it is described with.
  `create function make_facts_searchable(ids bigint[]) returns void language sql as $$
    insert into search_document (kind, fact_id, words)
    select f.kind::text, f.id, setweight(to_tsvector('english', array_to_string(f.descriptors, ' ')), 'B')
      || to_tsvector('english', string_agg(c.exact, ' ' order by c.id))
    from fact f join citation c on c.fact_id = f.id
    where f.id = any(ids)
    group by f.id
    on conflict (fact_id) do update set words = excluded.words
  $$`,
  ...sources.flatMap(({ table, key, make }) => [
    `create function ${table}_searchable() returns trigger language plpgsql as $$
      begin
        perform ${make}(array(select distinct ${key} from changed));
        return null;
      end
    $$`,
    `create trigger ${table}_searchable_on_insert after insert on ${table} referencing new table as changed for each statement execute function ${table}_searchable()`,
    `create trigger ${table}_searchable_on_update after update on ${table} referencing new table as changed for each statement execute function ${table}_searchable()`,
    `create trigger ${table}_searchable_on_delete after delete on ${table} referencing old table as changed for each statement execute function ${table}_searchable()`,
  ]),

  // Where the marked words of a headline stand, as pairs of code points, the marks themselves not counted.
  `create function headline_marks(marked text) returns integer[] immutable parallel safe language plpgsql as $$
    declare
      part text;
      inside boolean := false;
      at integer := 0;
      marks integer[] := '{}';
    begin
      foreach part in array regexp_split_to_array(marked, '[\\uE000\\uE001]') loop
        if inside then marks := marks || array[at, at + length(part)]; end if;
        at := at + length(part);
        inside := not inside;
      end loop;
      return marks;
    end
  $$`,
];

const down = [
  `drop function headline_marks(text)`,
  ...sources.flatMap(({ table, make }) => [
    ...['insert', 'update', 'delete'].map((event) => `drop trigger ${table}_searchable_on_${event} on ${table}`),
    `drop function ${table}_searchable()`,
    `drop function ${make}(bigint[])`,
  ]),
  `drop trigger article_searchable on article`,
  `drop function make_article_searchable()`,
  `drop index search_document_words`,
];

/** What keeps the searchable words of articles, things and facts in step with them. */
export class Search1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
