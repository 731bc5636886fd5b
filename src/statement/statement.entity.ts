import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { FactEntity } from '../fact/fact.entity.js';
import { StatementAct, StatementForm } from './statement.enum.js';

/** Somebody said something. Speaker, addressees and principals are participations. */
@Entity('statement')
@Index(['act'])
export class StatementEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => FactEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  fact!: FactEntity;

  @Column({ type: 'enum', enum: Object.values(StatementAct), enumName: 'statement_act' })
  act!: StatementAct;

  @Column({ type: 'enum', enum: Object.values(StatementForm), enumName: 'statement_form' })
  form!: StatementForm;

  /** What was said: the quoted words if direct, the clause if indirect. */
  @Column({ type: 'text', nullable: true })
  text!: string | null;
}
