import type { MigrationInterface, QueryRunner } from 'typeorm';
import { nameSounds } from '../../shared/name-sounds.js';

interface StoredName {
  readonly id: string;
  readonly text: string;
}

const atOnce = 10_000;

/**
 * Names of persons are found by how they sound, and what was parted by judgements without reading all of these. The values that
 * sources give where they differ are kept side by side.
 */
export class SoundsAndToldValues1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table name add column sounds text[]');
    let last = '0';
    for (;;) {
      const names = (await runner.query('select n.id, n.text from name n join person p on p.id = n.thing_id where n.id > $1 order by n.id limit $2', [last, atOnce])) as StoredName[];
      const sounds = names.map(({ id, text }) => ({ id, sounds: nameSounds(text) }));
      await runner.query('update name set sounds = s.sounds from json_populate_recordset(null::public.name, $1) s where name.id = s.id', [JSON.stringify(sounds)]);
      if (names.length < atOnce) break;
      last = names.at(-1)?.id ?? last;
    }
    await runner.query('create index name_sounds on name using gin (sounds) where sounds is not null');
    await runner.query(`create type shown_reason as enum ('NARROWER_DATE', 'MORE_SOURCES', 'FIRST_TOLD')`);
    await runner.query(`create table told_value (
      fact_id bigint not null,
      field fact_field not null,
      value text not null,
      ordinal integer not null,
      sources integer not null,
      shown shown_reason,
      article_id bigint not null,
      text text,
      basis basis,
      approximate boolean not null default false,
      constraint told_value_pkey primary key (fact_id, field, value),
      constraint told_value_fact_id_fkey foreign key (fact_id) references fact (id) on delete cascade,
      constraint told_value_article_id_fkey foreign key (article_id) references article (id) on delete cascade
    )`);
    await runner.query('create index told_value_article_id_idx on told_value (article_id)');
    await runner.query(`create index judgement_parting on judgement (id) where verdict = 'DIFFERENT' or retracted_at is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table told_value');
    await runner.query('drop type shown_reason');
    await runner.query('drop index judgement_parting');
    await runner.query('alter table name drop column sounds');
  }
}
