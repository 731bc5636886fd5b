import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `create extension if not exists pg_trgm`,
  `create index name_normalized_trigram on name using gin (normalized gin_trgm_ops)`,

  // The day a record is sorted by. Not null, so that a cursor needs no special case for unknown dates.
  `create function sort_day(earliest date, latest date) returns date immutable parallel safe language sql as $$
    select case when isfinite(earliest) then earliest when isfinite(latest) then latest else '-infinity'::date end
  $$`,
  `create function fact_sort() returns trigger language plpgsql as $$
    begin
      new.sort_date := sort_day(new.date_earliest, new.date_latest);
      return new;
    end
  $$`,
  `create trigger fact_sorted before insert or update on fact for each row execute function fact_sort()`,
  `create function article_sort() returns trigger language plpgsql as $$
    begin
      new.sort_date := coalesce(new.published_on, '-infinity'::date);
      return new;
    end
  $$`,
  `create trigger article_sorted before insert or update on article for each row execute function article_sort()`,

  // The invariant of all evidence: the words at the offsets are the words quoted. Once per statement, not per row.
  `create function refuse_misquote() returns trigger language plpgsql as $$
    declare
      wrong record;
    begin
      select q.article_id, q.start, q."end" into wrong
      from written q join article a on a.id = q.article_id
      where substr(a.text, q.start + 1, q."end" - q.start) <> q.exact
      limit 1;
      if found then
        raise exception 'the words quoted are not at %..% of article %', wrong.start, wrong."end", wrong.article_id
          using errcode = 'check_violation', constraint = 'exact_words';
      end if;
      return null;
    end
  $$`,
  ...['citation', 'mention'].flatMap((table) => [
    `create trigger ${table}_exact_on_insert after insert on ${table} referencing new table as written
      for each statement execute function refuse_misquote()`,
    `create trigger ${table}_exact_on_update after update on ${table} referencing new table as written
      for each statement execute function refuse_misquote()`,
  ]),
  `create function refuse_new_text() returns trigger language plpgsql as $$
    begin
      if new.text <> old.text then
        raise exception 'the text of article % is cited and does not change', old.id
          using errcode = 'check_violation', constraint = 'stored_text';
      end if;
      return new;
    end
  $$`,
  `create trigger article_text_stays before update of text on article for each row execute function refuse_new_text()`,
];

const down = [
  `drop trigger article_text_stays on article`,
  `drop function refuse_new_text()`,
  ...['citation', 'mention'].flatMap((table) => [
    `drop trigger ${table}_exact_on_insert on ${table}`,
    `drop trigger ${table}_exact_on_update on ${table}`,
  ]),
  `drop function refuse_misquote()`,
  `drop trigger article_sorted on article`,
  `drop function article_sort()`,
  `drop trigger fact_sorted on fact`,
  `drop function fact_sort()`,
  `drop function sort_day(date, date)`,
  `drop index name_normalized_trigram`,
  `drop extension pg_trgm`,
];

/** What the database keeps right by itself: sort days, and that every quotation is exact. */
export class Guards1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
