import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { Basis } from '../shared/evidence.enum.js';
import { ActorEntity, ThingEntity } from '../thing/thing.entity.js';
import { TopicEntity } from '../topic/topic.entity.js';
import { AgreementKind } from './agreement.enum.js';

/** An undertaking between actors. What became of it is told by its actions. */
@Entity('agreement')
export class AgreementEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => ThingEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  thing!: ThingEntity;

  @Column({ type: 'enum', enum: Object.values(AgreementKind), enumName: 'agreement_kind' })
  kind!: AgreementKind;
}

/** A party to an agreement. */
@Entity('agreement_party')
@Index(['actorId', 'agreementId'])
export class AgreementPartyEntity {
  @PrimaryColumn({ type: 'bigint' })
  agreementId!: string;

  @PrimaryColumn({ type: 'bigint' })
  actorId!: string;

  @ManyToOne(() => AgreementEntity, { onDelete: 'CASCADE' })
  agreement!: AgreementEntity;

  @ManyToOne(() => ActorEntity)
  actor!: ActorEntity;

  @Column({ type: 'enum', enum: Object.values(Basis), enumName: 'basis', default: Basis.STATED })
  basis!: Basis;
}

/** A subject of an agreement. */
@Entity('agreement_topic')
@Index(['topicId', 'agreementId'])
export class AgreementTopicEntity {
  @PrimaryColumn({ type: 'bigint' })
  agreementId!: string;

  @PrimaryColumn({ type: 'bigint' })
  topicId!: string;

  @ManyToOne(() => AgreementEntity, { onDelete: 'CASCADE' })
  agreement!: AgreementEntity;

  @ManyToOne(() => TopicEntity)
  topic!: TopicEntity;
}

/** An agreement that belongs to another, or to a collection. */
@Entity('agreement_part')
@Index(['partId', 'wholeId'])
@Check('agreement_part_not_itself', `"whole_id" <> "part_id"`)
export class AgreementPartEntity {
  @PrimaryColumn({ type: 'bigint' })
  wholeId!: string;

  @PrimaryColumn({ type: 'bigint' })
  partId!: string;

  @ManyToOne(() => AgreementEntity, { onDelete: 'CASCADE' })
  whole!: AgreementEntity;

  @ManyToOne(() => AgreementEntity, { onDelete: 'CASCADE' })
  part!: AgreementEntity;

  @Column({ type: 'enum', enum: Object.values(Basis), enumName: 'basis', default: Basis.STATED })
  basis!: Basis;
}
