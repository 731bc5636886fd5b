import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, OneToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { NameKind, ThingKind } from './thing.enum.js';

/** The spine of all lasting things: one id space, so names, identifiers, mentions and subjects point at one table. */
@Entity('thing')
@Index(['kind', 'name', 'id'])
@Index(['identity'])
export class ThingEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  @Column({ type: 'enum', enum: Object.values(ThingKind), enumName: 'thing_kind' })
  kind!: ThingKind;

  /** The text of the primary name, repeated here because every list shows it. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** What dossiers find it by where they share no identifier (src/dossier/identity.ts); null = by identifier alone. */
  @Column({ type: 'text', nullable: true })
  identity!: string | null;

  @OneToMany(() => NameEntity, (name) => name.thing)
  names!: NameEntity[];

  @OneToMany(() => IdentifierEntity, (identifier) => identifier.thing)
  identifiers!: IdentifierEntity[];
}

/** The things that can act: person, organization, country, group. Exists so that foreign keys can ask for an actor. */
@Entity('actor')
export class ActorEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => ThingEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  thing!: ThingEntity;
}

/** One name of one thing. The primary name stands here too. */
@Entity('name')
@Index(['thingId', 'kind', 'text'], { unique: true })
@Index('name_one_primary', ['thingId'], { unique: true, where: `"kind" = 'PRIMARY'` })
@Index(['normalized'])
@Index('name_normalized_trigram', { synchronize: false })
@Index('name_sounds', { synchronize: false })
@Check('name_not_blank', `"text" <> ''`)
export class NameEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  @Column({ type: 'bigint' })
  thingId!: string;

  @ManyToOne(() => ThingEntity, (thing) => thing.names, { onDelete: 'CASCADE', nullable: false })
  thing!: ThingEntity;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'enum', enum: Object.values(NameKind), enumName: 'name_kind' })
  kind!: NameKind;

  /** BCP 47 language of the name, where known. */
  @Column({ type: 'text', nullable: true })
  lang!: string | null;

  /** ISO 15924 script of the name, where known. */
  @Column({ type: 'text', nullable: true })
  script!: string | null;

  /** `normalizeName(text)`; carries the trigram index that name filters use. */
  @Column({ type: 'text' })
  normalized!: string;

  /** `nameSounds(text)` of a person's name, by which the linker finds near ones; null for other things. */
  @Column({ type: 'text', array: true, nullable: true })
  sounds!: string[] | null;
}

/** The number or code a register gives a thing; (scheme, value) is unique. */
@Entity('identifier')
@Index(['thing'])
export class IdentifierEntity {
  @PrimaryColumn({ type: 'text' })
  scheme!: string;

  @PrimaryColumn({ type: 'text' })
  value!: string;

  @Column({ type: 'bigint' })
  thingId!: string;

  @ManyToOne(() => ThingEntity, (thing) => thing.identifiers, { onDelete: 'CASCADE', nullable: false })
  thing!: ThingEntity;
}
