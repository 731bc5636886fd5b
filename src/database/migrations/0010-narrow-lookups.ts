import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  // Lists leave rejected facts out. These are few, so that an index of them alone is looked up in memory.
  `create index fact_rejected on fact (id) where review_status = 'REJECTED'`,

  // What an office or a country's representative did is read off the index, newest first, without visiting the rows.
  `create index participation_of_office on participation (capacity_id, kind, fact_date, fact_id)`,
  `create index participation_on_behalf on participation (on_behalf_of_id, kind, fact_date, fact_id)`,
  // A name in full: the trigrams of the other index are for names that are nearly so.
  `create index name_normalized_idx on name (normalized)`,

  // Where a source gives a value of its own, which few do: that is where sources may differ.
  `create index citation_of_value on citation (fact_id) where value is not null`,

  `drop index participation_capacity_id_idx`,
  `drop index participation_on_behalf_of_id_idx`,
];

const down = [
  `create index participation_capacity_id_idx on participation (capacity_id)`,
  `create index participation_on_behalf_of_id_idx on participation (on_behalf_of_id)`,
  `drop index citation_of_value`,
  `drop index name_normalized_idx`,
  `drop index participation_on_behalf`,
  `drop index participation_of_office`,
  `drop index fact_rejected`,
];

/** Indexes for what lists and filters look up most. */
export class NarrowLookups1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
