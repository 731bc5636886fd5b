import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, OneToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { FactEntity } from '../fact/fact.entity.js';
import { PersonEntity } from '../person/person.entity.js';
import { PositionEntity } from '../position/position.entity.js';
import { EventDateColumns } from '../shared/event-date.entity.js';
import { TenureStatus } from './tenure.enum.js';

/** Somebody held a position. A start or end that no source gives stays null: nothing is made up. */
@Entity('tenure')
@Index(['holderId', 'positionId'])
@Index(['positionId', 'holderId'])
export class TenureEntity {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @OneToOne(() => FactEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  fact!: FactEntity;

  @Column({ type: 'bigint' })
  holderId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false })
  holder!: PersonEntity;

  @Column({ type: 'bigint' })
  positionId!: string;

  @ManyToOne(() => PositionEntity, { nullable: false })
  position!: PositionEntity;

  @Column({ type: 'enum', enum: Object.values(TenureStatus), enumName: 'tenure_status', nullable: true })
  status!: TenureStatus | null;

  @Column(() => EventDateColumns)
  start!: EventDateColumns;

  @Column(() => EventDateColumns)
  end!: EventDateColumns;

  @OneToMany(() => TenureObservationEntity, (observation) => observation.tenure)
  observedOn!: TenureObservationEntity[];
}

/** A date on which a source shows the tenure as held. */
@Entity('tenure_observation')
@Index(['tenureId'])
export class TenureObservationEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  @Column({ type: 'bigint' })
  tenureId!: string;

  @ManyToOne(() => TenureEntity, (tenure) => tenure.observedOn, { onDelete: 'CASCADE', nullable: false })
  tenure!: TenureEntity;

  @Column(() => EventDateColumns)
  date!: EventDateColumns;
}
