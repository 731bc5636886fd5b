import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { ActorEntity, ThingEntity } from '../thing/thing.entity.js';

/** An unnamed collective. The table is not called "group" because that is a word of SQL. */
@Entity('actor_group')
@Check('actor_group_size', `"size" > 0 and "size_min" > 0 and "size_max" >= "size_min"`)
export class GroupEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => ThingEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  thing!: ThingEntity;

  @OneToOne(() => ActorEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  actor!: ActorEntity;

  @Column({ type: 'integer', nullable: true })
  size!: number | null;

  @Column({ type: 'integer', nullable: true })
  sizeMin!: number | null;

  @Column({ type: 'integer', nullable: true })
  sizeMax!: number | null;

  /** The size as written, such as "dozens". */
  @Column({ type: 'text', nullable: true })
  sizeText!: string | null;

  @Column({ type: 'boolean', default: false })
  approximate!: boolean;
}

/** Whom a group is made up of or belongs to: "47 other American officials" are of the United States. */
@Entity('group_origin')
@Index(['actorId', 'groupId'])
export class GroupOriginEntity {
  @PrimaryColumn({ type: 'bigint' })
  groupId!: string;

  @PrimaryColumn({ type: 'bigint' })
  actorId!: string;

  @ManyToOne(() => GroupEntity, { onDelete: 'CASCADE' })
  group!: GroupEntity;

  @ManyToOne(() => ActorEntity)
  actor!: ActorEntity;
}
