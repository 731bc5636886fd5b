import { Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { FactEntity } from './fact.entity.js';

/** The number or key a register or an annotator gives a fact; two dossiers that use the same one tell the same fact. */
@Entity('fact_identifier')
@Index(['factId'])
export class FactIdentifierEntity {
  @PrimaryColumn({ type: 'text' })
  scheme!: string;

  @PrimaryColumn({ type: 'text' })
  value!: string;

  @Column({ type: 'bigint' })
  factId!: string;

  @ManyToOne(() => FactEntity, { onDelete: 'CASCADE', nullable: false })
  fact!: FactEntity;
}
