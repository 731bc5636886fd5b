import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { FactEntity } from '../fact/fact.entity.js';
import { EventDateColumns } from '../shared/event-date.entity.js';
import { ActorEntity } from '../thing/thing.entity.js';
import { RelationshipKind, Trend } from './relationship.enum.js';

/** Two actors stand in a lasting relation. Trends that single sources tell are citations of the field TREND. */
@Entity('relationship')
@Index(['subjectId', 'objectId', 'relation'])
@Index(['objectId', 'subjectId'])
@Check('relationship_two_actors', `"subject_id" <> "object_id"`)
export class RelationshipEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => FactEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  fact!: FactEntity;

  @Column({ type: 'bigint' })
  subjectId!: string;

  @ManyToOne(() => ActorEntity, { nullable: false })
  subject!: ActorEntity;

  @Column({ type: 'bigint' })
  objectId!: string;

  @ManyToOne(() => ActorEntity, { nullable: false })
  object!: ActorEntity;

  @Column({ type: 'enum', enum: Object.values(RelationshipKind), enumName: 'relationship_kind' })
  relation!: RelationshipKind;

  @Column({ type: 'enum', enum: Object.values(Trend), enumName: 'trend', nullable: true })
  trend!: Trend | null;

  @Column(() => EventDateColumns)
  start!: EventDateColumns;

  @Column(() => EventDateColumns)
  end!: EventDateColumns;
}
