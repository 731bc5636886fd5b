import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { CountryEntity } from '../country/country.entity.js';
import { OrganizationEntity } from '../organization/organization.entity.js';
import { ThingEntity } from '../thing/thing.entity.js';
import { PositionClassification } from './position.enum.js';

/** An office or rank that persons hold for a time. Its title is the name of its thing. */
@Entity('position')
@Index(['countryId', 'classification'])
@Index(['organizationId'])
export class PositionEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => ThingEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  thing!: ThingEntity;

  @Column({ type: 'enum', enum: Object.values(PositionClassification), enumName: 'position_classification' })
  classification!: PositionClassification;

  @Column({ type: 'bigint', nullable: true })
  organizationId!: string | null;

  @ManyToOne(() => OrganizationEntity)
  organization!: OrganizationEntity | null;

  @Column({ type: 'bigint', nullable: true })
  countryId!: string | null;

  @ManyToOne(() => CountryEntity)
  country!: CountryEntity | null;
}
