import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a fact is found by when another article tells it. Tenures and relationships have theirs at once; meetings, visits, agreement
 * actions and events that were recorded before get theirs when their dossiers change.
 */
export class FactIdentity1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table fact add column identity text');
    await runner.query(`update fact f set identity = 'TENURE ' || f.modality || ' ' || t.holder_id || ' ' || t.position_id from tenure t where t.id = f.id`);
    await runner.query(`update fact f set identity = 'RELATIONSHIP ' || f.modality || ' ' || r.relation || ' ' ||
        case when r.relation in ('DIPLOMATIC_TIES', 'NEIGHBOUR', 'ALLY', 'RIVAL', 'AFFILIATED') and r.object_id::text collate "C" < r.subject_id::text collate "C"
          then r.object_id || ' ' || r.subject_id else r.subject_id || ' ' || r.object_id end
      from relationship r where r.id = f.id`);
    await runner.query('create index fact_identity_idx on fact (identity)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index fact_identity_idx');
    await runner.query('alter table fact drop column identity');
  }
}
