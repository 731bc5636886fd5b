import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { ThingEntity } from '../thing/thing.entity.js';
import { DossierKeyEntity } from './dossier.entity.js';
import { Verdict } from './judgement.enum.js';

/**
 * What somebody found out about two things or two facts, each named by the first key that told it. Never a rewrite: it is
 * one more thing that the graph is made of, and taken back, the graph is what it was.
 */
@Entity('judgement')
@Index(['oneArticleId', 'oneKey'])
@Index(['otherArticleId', 'otherKey'])
@Index('judgement_parting', ['id'], { where: `"verdict" = 'DIFFERENT' or "retracted_at" is not null` })
@Check('judgement_of_two', `("one_article_id", "one_key") <> ("other_article_id", "other_key")`)
export class JudgementEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  @Column({ type: 'enum', enum: Object.values(Verdict), enumName: 'verdict' })
  verdict!: Verdict;

  @Column({ type: 'bigint' })
  oneArticleId!: string;

  @Column({ type: 'text' })
  oneKey!: string;

  @ManyToOne(() => DossierKeyEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn([{ name: 'one_article_id', referencedColumnName: 'articleId' }, { name: 'one_key', referencedColumnName: 'key' }])
  one!: DossierKeyEntity;

  @Column({ type: 'bigint' })
  otherArticleId!: string;

  @Column({ type: 'text' })
  otherKey!: string;

  @ManyToOne(() => DossierKeyEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn([{ name: 'other_article_id', referencedColumnName: 'articleId' }, { name: 'other_key', referencedColumnName: 'key' }])
  other!: DossierKeyEntity;

  /** Who judged: a person, or a program with its version. */
  @Column({ type: 'text' })
  by!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;

  @Column({ type: 'text', nullable: true })
  why!: string | null;

  /** Of a program: how sure it is, 0 to 1. */
  @Column({ type: 'double precision', nullable: true })
  score!: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  retractedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  retractedBy!: string | null;
}

/** A key that tells the same as an earlier one, by a judgement. */
@Entity('node_link')
@Index(['toArticleId', 'toKey'])
@Index(['judgementId'])
export class NodeLinkEntity {
  @PrimaryColumn({ type: 'bigint' })
  articleId!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @ManyToOne(() => DossierKeyEntity, { onDelete: 'CASCADE' })
  @JoinColumn([{ name: 'article_id', referencedColumnName: 'articleId' }, { name: 'key', referencedColumnName: 'key' }])
  node!: DossierKeyEntity;

  @Column({ type: 'bigint' })
  toArticleId!: string;

  @Column({ type: 'text' })
  toKey!: string;

  @ManyToOne(() => DossierKeyEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn([{ name: 'to_article_id', referencedColumnName: 'articleId' }, { name: 'to_key', referencedColumnName: 'key' }])
  to!: DossierKeyEntity;

  @Column({ type: 'bigint' })
  judgementId!: string;

  @ManyToOne(() => JudgementEntity, { onDelete: 'CASCADE', nullable: false })
  judgement!: JudgementEntity;
}

/** Another identity (see identity.ts) by which a thing is found that is told under several, by a judgement. */
@Entity('thing_identity')
@Index(['identity'])
export class ThingIdentityEntity {
  @PrimaryColumn({ type: 'bigint' })
  thingId!: string;

  @PrimaryColumn({ type: 'text' })
  identity!: string;

  @ManyToOne(() => ThingEntity, { onDelete: 'CASCADE' })
  thing!: ThingEntity;
}

/** The number of a thing or fact that became one with another, and a key that told it: it leads to what that key tells now. */
@Entity('former_id')
@Index(['articleId', 'key'])
export class FormerIdEntity {
  /** Of things and facts apart, because their numbers are. */
  @PrimaryColumn({ type: 'boolean' })
  isFact!: boolean;

  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @Column({ type: 'bigint' })
  articleId!: string;

  @Column({ type: 'text' })
  key!: string;

  @ManyToOne(() => DossierKeyEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn([{ name: 'article_id', referencedColumnName: 'articleId' }, { name: 'key', referencedColumnName: 'key' }])
  node!: DossierKeyEntity;
}
