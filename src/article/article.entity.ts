import { Check, Column, Entity, Index, ManyToOne, OneToMany, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { OrganizationEntity } from '../organization/organization.entity.js';
import { ThingEntity } from '../thing/thing.entity.js';
import { ArticleKind, SectionKind } from './article.enum.js';

/** A text that says facts. The same text twice is one article: its hash is unique. So is one entry of a register, whose text may be that of a newer edition. */
@Entity('article')
@Index(['sha256'], { unique: true })
@Index(['register', 'entry'], { unique: true })
@Index(['withdrawnOn'], { where: 'withdrawn_on is not null' })
@Index(['sortDate', 'id'])
@Index(['publisherId', 'sortDate', 'id'])
@Check('article_sha256_form', `"sha256" ~ '^[0-9a-f]{64}$'`)
@Check('article_text_not_empty', `"text" <> ''`)
@Check('article_entry_of_register', `(register is null) = (entry is null) and (withdrawn_on is null or register is not null)`)
export class ArticleEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  @Column({ type: 'enum', enum: Object.values(ArticleKind), enumName: 'article_kind' })
  kind!: ArticleKind;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'text', nullable: true })
  standfirst!: string | null;

  @Column({ type: 'bigint', nullable: true })
  publisherId!: string | null;

  @ManyToOne(() => OrganizationEntity)
  publisher!: OrganizationEntity | null;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ type: 'text', array: true, default: '{}' })
  authors!: string[];

  @Column({ type: 'date', nullable: true })
  publishedOn!: string | null;

  /** The day of publication, or `-infinity` where it is unknown. Written by the trigger `article_sorted` alone. */
  @Column({ type: 'date', default: () => `'-infinity'` })
  sortDate!: string;

  @Column({ type: 'text', nullable: true })
  dateline!: string | null;

  /** BCP 47. */
  @Column({ type: 'text', nullable: true })
  lang!: string | null;

  @Column({ type: 'text' })
  text!: string;

  /** Of the stored text in UTF-8, in hexadecimal. */
  @Column({ type: 'text' })
  sha256!: string;

  /** The register of which it is an entry: `us-travels`. */
  @Column({ type: 'text', nullable: true })
  register!: string | null;

  /** What the register calls it: `travels/secretary/4242`. */
  @Column({ type: 'text', nullable: true })
  entry!: string | null;

  /** The day of the first edition of the register that no longer has it. */
  @Column({ type: 'date', nullable: true })
  withdrawnOn!: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;

  @OneToMany(() => ArticleSectionEntity, (section) => section.article)
  sections!: ArticleSectionEntity[];
}

/** A part of an article's text. */
@Entity('article_section')
@Check('article_section_span', `"start" >= 0 and "end" > "start"`)
export class ArticleSectionEntity {
  @PrimaryColumn({ type: 'bigint' })
  articleId!: string;

  @PrimaryColumn({ type: 'integer' })
  ordinal!: number;

  @ManyToOne(() => ArticleEntity, (article) => article.sections, { onDelete: 'CASCADE' })
  article!: ArticleEntity;

  @Column({ type: 'enum', enum: Object.values(SectionKind), enumName: 'section_kind' })
  kind!: SectionKind;

  /** First code point. */
  @Column({ type: 'integer' })
  start!: number;

  /** One past the last code point. */
  @Column({ type: 'integer' })
  end!: number;
}

/** Words of an article that name a thing. */
@Entity('mention')
@Index(['articleId', 'start'])
@Index(['thingId', 'articleId'])
@Check('mention_span', `"start" >= 0 and "end" > "start"`)
export class MentionEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  @Column({ type: 'bigint' })
  articleId!: string;

  @ManyToOne(() => ArticleEntity, { onDelete: 'CASCADE', nullable: false })
  article!: ArticleEntity;

  @Column({ type: 'bigint' })
  thingId!: string;

  @ManyToOne(() => ThingEntity, { onDelete: 'CASCADE', nullable: false })
  thing!: ThingEntity;

  @Column({ type: 'integer' })
  start!: number;

  @Column({ type: 'integer' })
  end!: number;

  @Column({ type: 'text' })
  exact!: string;
}
