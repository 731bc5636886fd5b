import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { ThingEntity } from '../thing/thing.entity.js';

/** A subject in a broader/narrower order, as in SKOS. */
@Entity('topic')
@Index(['broaderId'])
export class TopicEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => ThingEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  thing!: ThingEntity;

  @Column({ type: 'bigint', nullable: true })
  broaderId!: string | null;

  @ManyToOne(() => TopicEntity)
  broader!: TopicEntity | null;
}
