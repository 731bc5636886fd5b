import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { CountryEntity } from '../country/country.entity.js';
import { Basis } from '../shared/evidence.enum.js';
import { ThingEntity } from '../thing/thing.entity.js';
import { PlaceKind } from './place.enum.js';

/** Somewhere a fact can happen. */
@Entity('place')
@Index(['withinId'])
@Index(['countryId'])
@Check('place_point', `("latitude" is null) = ("longitude" is null) and "latitude" between -90 and 90 and "longitude" between -180 and 180`)
export class PlaceEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => ThingEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  thing!: ThingEntity;

  @Column({ type: 'enum', enum: Object.values(PlaceKind), enumName: 'place_kind' })
  kind!: PlaceKind;

  @Column({ type: 'bigint', nullable: true })
  withinId!: string | null;

  @ManyToOne(() => PlaceEntity)
  within!: PlaceEntity | null;

  @Column({ type: 'enum', enum: Object.values(Basis), enumName: 'basis', nullable: true })
  withinBasis!: Basis | null;

  @Column({ type: 'bigint', nullable: true })
  countryId!: string | null;

  @ManyToOne(() => CountryEntity)
  country!: CountryEntity | null;

  /** WGS 84 degrees. */
  @Column({ type: 'double precision', nullable: true })
  latitude!: number | null;

  /** WGS 84 degrees. */
  @Column({ type: 'double precision', nullable: true })
  longitude!: number | null;

  /** Radius around the point within which the place lies, in kilometres. */
  @Column({ type: 'double precision', nullable: true })
  precisionKm!: number | null;
}
