import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['article', 'fact'] as const;

const up = [
  // Whoever follows what is recorded reads on from the greatest id it knows, so ids have to become visible in their order:
  // the lock, which a recording has anyway, makes all that give out ids of these tables wait for one another. The
  // notification says no more than that there is something; the same one twice in a transaction is sent once, when it commits.
  `create function tell_recorded() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(20210204);
      perform pg_notify('chancery_recorded', '');
      return null;
    end
  $$`,
  ...tables.map((table) => `create trigger ${table}_told before insert on ${table} for each statement execute function tell_recorded()`),
];

const down = [...tables.map((table) => `drop trigger ${table}_told on ${table}`), `drop function tell_recorded()`];

/** What tells every process that articles or facts were recorded. */
export class Notify1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
