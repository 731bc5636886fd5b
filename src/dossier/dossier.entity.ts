import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity.js';
import { FactEntity } from '../fact/fact.entity.js';
import { ThingEntity } from '../thing/thing.entity.js';

/**
 * The dossier last recorded for an article, as it came (normalised JSON). The graph is what these add up to, so a fact
 * told by several of them can be told anew when one changes.
 */
@Entity('dossier')
@Index(['ordinal'], { unique: true })
export class DossierEntity {
  @PrimaryColumn({ type: 'bigint' })
  articleId!: string;

  @OneToOne(() => ArticleEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'article_id' })
  article!: ArticleEntity;

  /** The place of the dossier in the order in which what they tell adds up. An edited dossier keeps it. */
  @Column({ type: 'bigint' })
  ordinal!: string;

  /** Of the document in its normalised form; equal hash = nothing to do. */
  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'jsonb' })
  document!: unknown;
}

/** Which thing or fact of the graph a key of a dossier stands for. */
@Entity('dossier_key')
@Index(['thingId'])
@Index(['factId'])
@Check('dossier_key_one_object', `num_nonnulls("thing_id", "fact_id") = 1`)
export class DossierKeyEntity {
  @PrimaryColumn({ type: 'bigint' })
  articleId!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @ManyToOne(() => DossierEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'article_id', referencedColumnName: 'articleId' })
  dossier!: DossierEntity;

  @Column({ type: 'bigint', nullable: true })
  thingId!: string | null;

  @ManyToOne(() => ThingEntity, { onDelete: 'CASCADE' })
  thing!: ThingEntity | null;

  @Column({ type: 'bigint', nullable: true })
  factId!: string | null;

  @ManyToOne(() => FactEntity, { onDelete: 'CASCADE' })
  fact!: FactEntity | null;
}
