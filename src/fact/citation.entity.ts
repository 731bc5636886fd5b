import { Check, Column, Entity, Index, ManyToOne, OneToMany, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { ArticleEntity } from '../article/article.entity.js';
import { Basis, Certainty } from '../shared/evidence.enum.js';
import { ActorEntity } from '../thing/thing.entity.js';
import { FactEntity } from './fact.entity.js';
import { AttributionKind, FactField, Modality } from './fact.enum.js';
import { ParticipationEntity } from './participation.entity.js';

/**
 * The exact words of an article that say a fact, or say one field of it (`field`, with the value this source gives).
 * Invariant: the article's `text[start, end)`, in code points, is `exact`; the trigger `citation_exact` refuses else.
 */
@Entity('citation')
@Index(['factId', 'articleId'])
@Index(['articleId', 'start'])
@Index(['participationId'])
@Index('citation_of_value', ['factId'], { where: `"value" is not null` })
@Check('citation_span', `"start" >= 0 and "end" > "start"`)
@Check('citation_value_of_field', `"value" is null or "field" is not null`)
@Check('citation_score', `"score" between 0 and 1`)
export class CitationEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  @Column({ type: 'bigint' })
  factId!: string;

  @ManyToOne(() => FactEntity, { onDelete: 'CASCADE', nullable: false })
  fact!: FactEntity;

  /** The one participation that this citation is about, where it is not about the whole fact. */
  @Column({ type: 'bigint', nullable: true })
  participationId!: string | null;

  @ManyToOne(() => ParticipationEntity, { onDelete: 'CASCADE' })
  participation!: ParticipationEntity | null;

  @Column({ type: 'enum', enum: Object.values(FactField), enumName: 'fact_field', nullable: true })
  field!: FactField | null;

  @Column({ type: 'text', nullable: true })
  value!: string | null;

  /** The modality in which this source tells the value, where it differs from the fact's. */
  @Column({ type: 'enum', enum: Object.values(Modality), enumName: 'modality', nullable: true })
  modality!: Modality | null;

  /** How the value follows from the words, where it is told. */
  @Column({ type: 'enum', enum: Object.values(Basis), enumName: 'basis', nullable: true })
  basis!: Basis | null;

  @Column({ type: 'bigint' })
  articleId!: string;

  @ManyToOne(() => ArticleEntity, { onDelete: 'CASCADE', nullable: false })
  article!: ArticleEntity;

  @Column({ type: 'integer' })
  start!: number;

  @Column({ type: 'integer' })
  end!: number;

  @Column({ type: 'text' })
  exact!: string;

  /** Up to 32 code points before the words. */
  @Column({ type: 'text' })
  prefix!: string;

  /** Up to 32 code points after the words. */
  @Column({ type: 'text' })
  suffix!: string;

  @Column({ type: 'enum', enum: Object.values(Certainty), enumName: 'certainty', nullable: true })
  certainty!: Certainty | null;

  @Column({ type: 'text', nullable: true })
  extractor!: string | null;

  @Column({ type: 'text', nullable: true })
  extractorVersion!: string | null;

  @Column({ type: 'text', nullable: true })
  rule!: string | null;

  @Column({ type: 'double precision', nullable: true })
  score!: number | null;

  @OneToMany(() => AttributionEntity, (step) => step.citation)
  attribution!: AttributionEntity[];
}

/** One step of a chain of attribution, the one who said it first. */
@Entity('attribution')
@Index(['agentId'])
export class AttributionEntity {
  @PrimaryColumn({ type: 'bigint' })
  citationId!: string;

  @PrimaryColumn({ type: 'integer' })
  ordinal!: number;

  @ManyToOne(() => CitationEntity, (citation) => citation.attribution, { onDelete: 'CASCADE' })
  citation!: CitationEntity;

  @Column({ type: 'enum', enum: Object.values(AttributionKind), enumName: 'attribution_kind' })
  kind!: AttributionKind;

  @Column({ type: 'bigint', nullable: true })
  agentId!: string | null;

  @ManyToOne(() => ActorEntity)
  agent!: ActorEntity | null;

  /** The agent as written; null where nobody is named. */
  @Column({ type: 'text', nullable: true })
  agentText!: string | null;

  @Column({ type: 'enum', enum: Object.values(Certainty), enumName: 'certainty', nullable: true })
  certainty!: Certainty | null;
}
