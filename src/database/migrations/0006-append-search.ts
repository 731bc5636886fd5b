import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * New words are added to those of a fact, instead of making all of them anew from every citation. A fact that a thousand
 * articles tell would otherwise be read whole each time one more tells it.
 */
const up = [
  `create or replace function citation_searchable() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into search_document (kind, fact_id, words)
        select f.kind::text, f.id, setweight(to_tsvector('english', array_to_string(f.descriptors, ' ')), 'B')
          || to_tsvector('english', string_agg(c.exact, ' ' order by c.id))
        from changed c join fact f on f.id = c.fact_id
        group by f.id
        on conflict (fact_id) do update set words = search_document.words || excluded.words;
      else
        perform make_facts_searchable(array(select distinct fact_id from changed));
      end if;
      return null;
    end
  $$`,
];

const down = [
  `create or replace function citation_searchable() returns trigger language plpgsql as $$
      begin
        perform make_facts_searchable(array(select distinct fact_id from changed));
        return null;
      end
    $$`,
];

/** Keeps the searchable words of facts in step with their citations at a cost that does not grow with them. */
export class AppendSearch1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
