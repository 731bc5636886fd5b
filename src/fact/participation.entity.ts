import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { PositionEntity } from '../position/position.entity.js';
import { Basis, Certainty } from '../shared/evidence.enum.js';
import { ActorEntity } from '../thing/thing.entity.js';
import { FactEntity } from './fact.entity.js';
import { FactKind, Role } from './fact.enum.js';

/**
 * One actor's part in one fact. The fact's kind and sort date are repeated here so that "newest meetings of a minister"
 * is one walk along one index; the composite foreign key with ON UPDATE CASCADE is what keeps the copies right.
 */
@Entity('participation')
@Index('participation_timeline', ['actorId', 'kind', 'factDate', 'factId', 'role'])
@Index('participation_along_time', ['actorId', 'factDate', 'factId'])
@Index(['factId', 'ordinal'])
@Index('participation_of_office', ['capacityId', 'kind', 'factDate', 'factId'])
@Index('participation_on_behalf', ['onBehalfOfId', 'kind', 'factDate', 'factId'])
@Index('participation_once', ['factId', 'actorId', 'role'], { unique: true })
export class ParticipationEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  @Column({ type: 'bigint' })
  factId!: string;

  @Column({ type: 'enum', enum: Object.values(FactKind), enumName: 'fact_kind' })
  kind!: FactKind;

  @Column({ type: 'date' })
  factDate!: string;

  @ManyToOne(() => FactEntity, { onDelete: 'CASCADE', onUpdate: 'CASCADE', nullable: false })
  @JoinColumn([
    { name: 'fact_id', referencedColumnName: 'id' },
    { name: 'kind', referencedColumnName: 'kind' },
    { name: 'fact_date', referencedColumnName: 'sortDate' },
  ])
  fact!: FactEntity;

  @Column({ type: 'bigint' })
  actorId!: string;

  @ManyToOne(() => ActorEntity, { nullable: false })
  actor!: ActorEntity;

  @Column({ type: 'enum', enum: Object.values(Role), enumName: 'role' })
  role!: Role;

  /** The position in which the actor acted here. */
  @Column({ type: 'bigint', nullable: true })
  capacityId!: string | null;

  @ManyToOne(() => PositionEntity)
  capacity!: PositionEntity | null;

  @Column({ type: 'bigint', nullable: true })
  onBehalfOfId!: string | null;

  @ManyToOne(() => ActorEntity)
  onBehalfOf!: ActorEntity | null;

  /** How the source names the actor here. */
  @Column({ type: 'text', nullable: true })
  asWritten!: string | null;

  @Column({ type: 'enum', enum: Object.values(Certainty), enumName: 'certainty', default: Certainty.CERTAIN })
  certainty!: Certainty;

  @Column({ type: 'enum', enum: Object.values(Basis), enumName: 'basis', default: Basis.STATED })
  basis!: Basis;

  @Column({ type: 'integer', default: 0 })
  ordinal!: number;
}
