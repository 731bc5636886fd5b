import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { FactEntity } from '../fact/fact.entity.js';
import { VisitType } from './visit.enum.js';

/** Somebody travelled to somebody. Visitors and host are participations, from and to are places. */
@Entity('visit')
export class VisitEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => FactEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  fact!: FactEntity;

  @Column({ type: 'enum', enum: Object.values(VisitType), enumName: 'visit_type', default: VisitType.UNSPECIFIED })
  type!: VisitType;

  @Column({ type: 'text', nullable: true })
  purpose!: string | null;
}
