import { Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { PlaceEntity } from '../place/place.entity.js';
import { Basis } from '../shared/evidence.enum.js';
import { FactEntity } from './fact.entity.js';
import { PlaceRelation } from './fact.enum.js';

/** Where a fact happened, or from and to where it went. */
@Entity('fact_place')
@Index(['placeId', 'factId'])
export class FactPlaceEntity {
  @PrimaryColumn({ type: 'bigint' })
  factId!: string;

  @PrimaryColumn({ type: 'enum', enum: Object.values(PlaceRelation), enumName: 'place_relation' })
  relation!: PlaceRelation;

  @PrimaryColumn({ type: 'bigint' })
  placeId!: string;

  @ManyToOne(() => FactEntity, { onDelete: 'CASCADE' })
  fact!: FactEntity;

  @ManyToOne(() => PlaceEntity)
  place!: PlaceEntity;

  @Column({ type: 'enum', enum: Object.values(Basis), enumName: 'basis', default: Basis.STATED })
  basis!: Basis;

  @Column({ type: 'integer', default: 0 })
  ordinal!: number;
}
