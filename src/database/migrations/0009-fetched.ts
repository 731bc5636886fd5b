import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What servers said of documents that were fetched. */
export class Fetched1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table fetched (
      url text not null,
      etag text,
      last_modified text,
      fetched_at timestamptz not null default now(),
      constraint fetched_pkey primary key (url)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table fetched');
  }
}
