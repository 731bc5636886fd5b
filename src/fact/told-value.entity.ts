import { Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity.js';
import { Basis } from '../shared/evidence.enum.js';
import { FactEntity } from './fact.entity.js';
import { FactField, ShownReason } from './fact.enum.js';

/** One of the values that sources give for a field of a fact; there are such rows only where they differ. */
@Entity('told_value')
@Index(['articleId'])
export class ToldValueEntity {
  @PrimaryColumn({ type: 'bigint' })
  factId!: string;

  @PrimaryColumn({ type: 'enum', enum: Object.values(FactField), enumName: 'fact_field' })
  field!: FactField;

  @PrimaryColumn({ type: 'text' })
  value!: string;

  @ManyToOne(() => FactEntity, { onDelete: 'CASCADE' })
  fact!: FactEntity;

  /** In the order in which values were told first. */
  @Column({ type: 'integer' })
  ordinal!: number;

  /** How many articles give it. */
  @Column({ type: 'integer' })
  sources!: number;

  /** Why it is the one shown; null where another is. */
  @Column({ type: 'enum', enum: Object.values(ShownReason), enumName: 'shown_reason', nullable: true })
  shown!: ShownReason | null;

  /** The article that told it first. */
  @Column({ type: 'bigint' })
  articleId!: string;

  @ManyToOne(() => ArticleEntity, { onDelete: 'CASCADE', nullable: false })
  article!: ArticleEntity;

  /** Of a date, what that article says beside the value. */
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'enum', enum: Object.values(Basis), enumName: 'basis', nullable: true })
  basis!: Basis | null;

  @Column({ type: 'boolean', default: false })
  approximate!: boolean;
}
