import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { EventDateColumns } from '../shared/event-date.entity.js';
import { ActorEntity, ThingEntity } from '../thing/thing.entity.js';

/** A named human being. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => ThingEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  thing!: ThingEntity;

  @OneToOne(() => ActorEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  actor!: ActorEntity;

  @Column(() => EventDateColumns)
  birth!: EventDateColumns;

  @Column(() => EventDateColumns)
  death!: EventDateColumns;
}
