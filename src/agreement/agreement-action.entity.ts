import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { FactEntity } from '../fact/fact.entity.js';
import { ActorEntity } from '../thing/thing.entity.js';
import { AgreementEntity } from './agreement.entity.js';
import { AgreementActionType } from './agreement.enum.js';

/** Something done with an agreement. With modality PLANNED or DESIRED it is a promise or a wish, not a deed. */
@Entity('agreement_action')
@Index(['agreementId', 'action'])
export class AgreementActionEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => FactEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  fact!: FactEntity;

  @Column({ type: 'bigint' })
  agreementId!: string;

  @ManyToOne(() => AgreementEntity, { nullable: false })
  agreement!: AgreementEntity;

  @Column({ type: 'enum', enum: Object.values(AgreementActionType), enumName: 'agreement_action_type' })
  action!: AgreementActionType;

  /** The party that acts, where it is one. */
  @Column({ type: 'bigint', nullable: true })
  byId!: string | null;

  @ManyToOne(() => ActorEntity)
  by!: ActorEntity | null;

  @Column({ type: 'boolean', nullable: true })
  unilateral!: boolean | null;

  /** The verb as written: "finalised". */
  @Column({ type: 'text', nullable: true })
  verb!: string | null;
}
