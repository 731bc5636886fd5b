import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { Basis } from '../shared/evidence.enum.js';
import { FactEntity } from './fact.entity.js';
import { LinkType } from './fact.enum.js';

/** How one fact relates to another: "M1 PART_OF V2". */
@Entity('fact_link')
@Index(['targetId', 'type', 'factId'])
@Check('fact_link_not_itself', `"fact_id" <> "target_id"`)
export class FactLinkEntity {
  @PrimaryColumn({ type: 'bigint' })
  factId!: string;

  @PrimaryColumn({ type: 'enum', enum: Object.values(LinkType), enumName: 'link_type' })
  type!: LinkType;

  @PrimaryColumn({ type: 'bigint' })
  targetId!: string;

  @ManyToOne(() => FactEntity, { onDelete: 'CASCADE' })
  fact!: FactEntity;

  @ManyToOne(() => FactEntity, { onDelete: 'CASCADE' })
  target!: FactEntity;

  @Column({ type: 'enum', enum: Object.values(Basis), enumName: 'basis', default: Basis.STATED })
  basis!: Basis;
}
