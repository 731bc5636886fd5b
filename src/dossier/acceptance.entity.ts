import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { FactField } from '../fact/fact.enum.js';
import { DossierKeyEntity } from './dossier.entity.js';

/** Of several values that sources give for a field of a fact, the one that somebody found right, named by a key that tells it. */
@Entity('acceptance')
@Index(['articleId', 'key'])
export class AcceptanceEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  @Column({ type: 'bigint' })
  articleId!: string;

  @Column({ type: 'text' })
  key!: string;

  @ManyToOne(() => DossierKeyEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn([{ name: 'article_id', referencedColumnName: 'articleId' }, { name: 'key', referencedColumnName: 'key' }])
  node!: DossierKeyEntity;

  @Column({ type: 'enum', enum: Object.values(FactField), enumName: 'fact_field' })
  field!: FactField;

  @Column({ type: 'text' })
  value!: string;

  /** Who accepted it. */
  @Column({ type: 'text' })
  by!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;

  @Column({ type: 'text', nullable: true })
  why!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  retractedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  retractedBy!: string | null;
}
