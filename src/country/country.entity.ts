import { Check, Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { ActorEntity, ThingEntity } from '../thing/thing.entity.js';

/** A state or territory with an ISO 3166-1 code. */
@Entity('country')
@Index(['alpha2'], { unique: true })
@Index(['alpha3'], { unique: true })
@Check('country_alpha2_form', `"alpha2" ~ '^[A-Z]{2}$'`)
@Check('country_alpha3_form', `"alpha3" ~ '^[A-Z]{3}$'`)
export class CountryEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => ThingEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  thing!: ThingEntity;

  @OneToOne(() => ActorEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  actor!: ActorEntity;

  @Column({ type: 'text' })
  alpha2!: string;

  @Column({ type: 'text' })
  alpha3!: string;

  @Column({ type: 'text', array: true, default: '{}' })
  demonyms!: string[];

  @Column({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  validUntil!: string | null;
}
