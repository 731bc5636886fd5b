import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { FactEntity } from '../fact/fact.entity.js';
import { MeetingFormat, MeetingMode } from './meeting.enum.js';

/** Actors met or talked. Who took part, where, and on what stands with the fact. */
@Entity('meeting')
export class MeetingEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => FactEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  fact!: FactEntity;

  @Column({ type: 'enum', enum: Object.values(MeetingMode), enumName: 'meeting_mode', default: MeetingMode.UNKNOWN })
  mode!: MeetingMode;

  @Column({ type: 'enum', enum: Object.values(MeetingFormat), enumName: 'meeting_format', nullable: true })
  format!: MeetingFormat | null;
}
