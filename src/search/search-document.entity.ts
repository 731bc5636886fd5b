import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity.js';
import { FactEntity } from '../fact/fact.entity.js';
import { ThingEntity } from '../thing/thing.entity.js';

/**
 * The searchable words of an article, thing or fact, beside the wide rows so that a search reads narrow pages. Written by
 * triggers alone.
 */
@Entity('search_document')
@Index(['articleId'], { unique: true })
@Index(['thingId'], { unique: true })
@Index(['factId'], { unique: true })
@Index('search_document_words', { synchronize: false })
@Check('search_document_one_object', `num_nonnulls("article_id", "thing_id", "fact_id") = 1`)
export class SearchDocumentEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  /** ARTICLE, or the kind of the thing or fact. */
  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'bigint', nullable: true })
  articleId!: string | null;

  @ManyToOne(() => ArticleEntity, { onDelete: 'CASCADE' })
  article!: ArticleEntity | null;

  @Column({ type: 'bigint', nullable: true })
  thingId!: string | null;

  @ManyToOne(() => ThingEntity, { onDelete: 'CASCADE' })
  thing!: ThingEntity | null;

  @Column({ type: 'bigint', nullable: true })
  factId!: string | null;

  @ManyToOne(() => FactEntity, { onDelete: 'CASCADE' })
  fact!: FactEntity | null;

  @Column({ type: 'tsvector' })
  words!: string;
}
