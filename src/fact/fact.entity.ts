import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { EventDateColumns } from '../shared/event-date.entity.js';
import { Certainty } from '../shared/evidence.enum.js';
import { FactKind, Modality, ReviewStatus } from './fact.enum.js';

/** The spine of all facts: what happened or held, at a time. */
@Entity('fact')
@Unique('fact_copied_columns', ['id', 'kind', 'sortDate'])
@Index(['sortDate', 'id'])
@Index(['kind', 'sortDate', 'id'])
@Index('fact_review_queue', ['reviewStatus', 'kind', 'id'])
@Index(['identity'])
@Index('fact_rejected', ['id'], { where: `"review_status" = 'REJECTED'` })
@Check('fact_date_complete', `num_nulls("date_edtf", "date_earliest", "date_latest", "date_precision") in (0, 4)`)
@Check('fact_date_order', `"date_earliest" <= "date_latest"`)
export class FactEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  @Column({ type: 'enum', enum: Object.values(FactKind), enumName: 'fact_kind' })
  kind!: FactKind;

  @Column(() => EventDateColumns)
  date!: EventDateColumns;

  /**
   * The day a fact is sorted by: its earliest bound, or its latest where the start is open, or `-infinity` where the
   * date is unknown. Written by the trigger `fact_sorted` alone.
   */
  @Column({ type: 'date', default: () => `'-infinity'` })
  sortDate!: string;

  @Column({ type: 'enum', enum: Object.values(Modality), enumName: 'modality', default: Modality.ACTUAL })
  modality!: Modality;

  @Column({ type: 'enum', enum: Object.values(Certainty), enumName: 'certainty', default: Certainty.CERTAIN })
  certainty!: Certainty;

  @Column({ type: 'enum', enum: Object.values(ReviewStatus), enumName: 'review_status', default: ReviewStatus.PROPOSED })
  reviewStatus!: ReviewStatus;

  /** The words the sources describe it with: "high-level", "terrorist act". */
  @Column({ type: 'text', array: true, default: '{}' })
  descriptors!: string[];

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** What tellings of this fact have in common, whoever tells it: see fact-identity.ts. Null where each telling is one of its own. */
  @Column({ type: 'text', nullable: true })
  identity!: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;
}
