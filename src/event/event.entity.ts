import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, OneToOne, PrimaryColumn } from 'typeorm';
import { FactEntity } from '../fact/fact.entity.js';
import { CasualtyUnit, EventType, Occurrence } from './event.enum.js';

/** Something that happened and is none of the other facts. */
@Entity('event')
@Index(['type'])
@Check('event_count', `"count" > 0`)
export class EventEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => FactEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  fact!: FactEntity;

  @Column({ type: 'enum', enum: Object.values(EventType), enumName: 'event_type', nullable: true })
  type!: EventType | null;

  @Column({ type: 'enum', enum: Object.values(Occurrence), enumName: 'occurrence', default: Occurrence.EVENT })
  occurrence!: Occurrence;

  /** PLOVER modes, lower case with hyphens: "suicide-attack". */
  @Column({ type: 'text', array: true, default: '{}' })
  modes!: string[];

  @Column({ type: 'text', array: true, default: '{}' })
  means!: string[];

  /** How many like events are told as one: 2 for a twin bombing. */
  @Column({ type: 'integer', nullable: true })
  count!: number | null;

  @OneToMany(() => CasualtiesEntity, (casualties) => casualties.event)
  casualties!: CasualtiesEntity[];
}

/** A count of persons harmed, as bounds with the words that say so. */
@Entity('casualties')
@Check('casualties_bounds', `"min" >= 0 and "max" >= "min"`)
export class CasualtiesEntity {
  @PrimaryColumn({ type: 'bigint' })
  eventId!: string;

  @PrimaryColumn({ type: 'integer' })
  ordinal!: number;

  @ManyToOne(() => EventEntity, (event) => event.casualties, { onDelete: 'CASCADE' })
  event!: EventEntity;

  @Column({ type: 'enum', enum: Object.values(CasualtyUnit), enumName: 'casualty_unit' })
  unit!: CasualtyUnit;

  @Column({ type: 'integer', nullable: true })
  min!: number | null;

  @Column({ type: 'integer', nullable: true })
  max!: number | null;

  @Column({ type: 'boolean', default: false })
  approximate!: boolean;

  @Column({ type: 'text', nullable: true })
  text!: string | null;
}
