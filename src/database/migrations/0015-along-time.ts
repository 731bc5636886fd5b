import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The newest facts of any kind of an actor, read off an index: the other has the kind before the day, so that all that a
 * busy actor ever took part in was sorted for a page of its timeline.
 */
export class AlongTime1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index participation_along_time on participation (actor_id, fact_date, fact_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index participation_along_time');
  }
}
