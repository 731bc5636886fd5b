import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  // A newer edition of a register finds its entries again by these, and marks those that it does not have.
  `alter table article add register text, add entry text, add withdrawn_on date`,
  `alter table article add constraint article_entry_of_register check ((register is null) = (entry is null) and (withdrawn_on is null or register is not null))`,
  `create unique index article_register_entry_idx on article (register, entry)`,
  `create index article_withdrawn_on_idx on article (withdrawn_on) where withdrawn_on is not null`,

  // An entry's text is that of the newest edition; what is quoted from it must stand in it when the transaction ends.
  `create or replace function refuse_new_text() returns trigger language plpgsql as $$
    begin
      if new.text <> old.text and new.register is null then
        raise exception 'the text of article % is cited and does not change', old.id
          using errcode = 'check_violation', constraint = 'stored_text';
      end if;
      return new;
    end
  $$`,
  `create function refuse_text_misquoted() returns trigger language plpgsql as $$
    declare
      wrong record;
    begin
      select q.start, q."end" into wrong
      from (select start, "end", exact from citation where article_id = new.id union all select start, "end", exact from mention where article_id = new.id) q
      join article a on a.id = new.id
      where substr(a.text, q.start + 1, q."end" - q.start) <> q.exact
      limit 1;
      if found then
        raise exception 'the words quoted are not at %..% of article %', wrong.start, wrong."end", new.id
          using errcode = 'check_violation', constraint = 'exact_words';
      end if;
      return null;
    end
  $$`,
  `create constraint trigger article_text_quoted after update of text on article deferrable initially deferred
    for each row when (old.text <> new.text) execute function refuse_text_misquoted()`,
];

const down = [
  `drop trigger article_text_quoted on article`,
  `drop function refuse_text_misquoted()`,
  `create or replace function refuse_new_text() returns trigger language plpgsql as $$
    begin
      if new.text <> old.text then
        raise exception 'the text of article % is cited and does not change', old.id
          using errcode = 'check_violation', constraint = 'stored_text';
      end if;
      return new;
    end
  $$`,
  `drop index article_withdrawn_on_idx`,
  `drop index article_register_entry_idx`,
  `alter table article drop constraint article_entry_of_register`,
  `alter table article drop withdrawn_on, drop entry, drop register`,
];

/** Entries of registers, by which a newer edition is told from another text. */
export class RegisterEntries1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
