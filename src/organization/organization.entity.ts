import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, OneToOne, PrimaryColumn } from 'typeorm';
import { CountryEntity } from '../country/country.entity.js';
import { Basis, Certainty } from '../shared/evidence.enum.js';
import { ActorEntity, ThingEntity } from '../thing/thing.entity.js';
import { OrganizationKind, OrganizationStatus } from './organization.enum.js';

/** A body that acts under a name. */
@Entity('organization')
export class OrganizationEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => ThingEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  thing!: ThingEntity;

  @OneToOne(() => ActorEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  actor!: ActorEntity;

  @Column({ type: 'enum', enum: Object.values(OrganizationKind), enumName: 'organization_kind' })
  kind!: OrganizationKind;

  @Column({ type: 'enum', enum: Object.values(OrganizationStatus), enumName: 'organization_status', nullable: true })
  status!: OrganizationStatus | null;

  @OneToMany(() => OrganizationCountryEntity, (link) => link.organization)
  countryLinks!: OrganizationCountryEntity[];
}

/** A country that an organization belongs to or is made up of. */
@Entity('organization_country')
@Index(['countryId', 'organizationId'])
export class OrganizationCountryEntity {
  @PrimaryColumn({ type: 'bigint' })
  organizationId!: string;

  @PrimaryColumn({ type: 'bigint' })
  countryId!: string;

  @ManyToOne(() => OrganizationEntity, (organization) => organization.countryLinks, { onDelete: 'CASCADE' })
  organization!: OrganizationEntity;

  @ManyToOne(() => CountryEntity)
  country!: CountryEntity;

  @Column({ type: 'enum', enum: Object.values(Certainty), enumName: 'certainty', default: Certainty.CERTAIN })
  certainty!: Certainty;

  @Column({ type: 'enum', enum: Object.values(Basis), enumName: 'basis', default: Basis.STATED })
  basis!: Basis;
}

/** An organization within another: a ministry within its government. */
@Entity('organization_parent')
@Index(['parentId', 'organizationId'])
export class OrganizationParentEntity {
  @PrimaryColumn({ type: 'bigint' })
  organizationId!: string;

  @PrimaryColumn({ type: 'bigint' })
  parentId!: string;

  @ManyToOne(() => OrganizationEntity, { onDelete: 'CASCADE' })
  organization!: OrganizationEntity;

  @ManyToOne(() => OrganizationEntity)
  parent!: OrganizationEntity;
}
