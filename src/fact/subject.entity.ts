import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { ThingEntity } from '../thing/thing.entity.js';
import { FactEntity } from './fact.entity.js';
import { Salience, SubjectRole } from './fact.enum.js';

/** What a fact is about: a thing (a topic is a thing), another fact, or words alone. */
@Entity('subject')
@Index(['factId', 'ordinal'])
@Index(['thingId', 'factId'])
@Index(['targetId', 'factId'])
@Check('subject_not_empty', `num_nonnulls("label", "thing_id", "target_id") > 0`)
@Check('subject_one_object', `num_nonnulls("thing_id", "target_id") <= 1`)
@Check('subject_not_itself', `"fact_id" <> "target_id"`)
export class SubjectEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  @Column({ type: 'bigint' })
  factId!: string;

  @ManyToOne(() => FactEntity, { onDelete: 'CASCADE', nullable: false })
  fact!: FactEntity;

  @Column({ type: 'enum', enum: Object.values(SubjectRole), enumName: 'subject_role' })
  role!: SubjectRole;

  /** The subject in words: "improving economic ties". */
  @Column({ type: 'text', nullable: true })
  label!: string | null;

  @Column({ type: 'enum', enum: Object.values(Salience), enumName: 'salience', nullable: true })
  salience!: Salience | null;

  @Column({ type: 'bigint', nullable: true })
  thingId!: string | null;

  @ManyToOne(() => ThingEntity)
  thing!: ThingEntity | null;

  @Column({ type: 'bigint', nullable: true })
  targetId!: string | null;

  @ManyToOne(() => FactEntity, { onDelete: 'CASCADE' })
  target!: FactEntity | null;

  @Column({ type: 'integer', default: 0 })
  ordinal!: number;
}
