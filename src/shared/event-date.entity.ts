import { Column } from 'typeorm';
import { Basis } from './evidence.enum.js';
import { DatePrecision } from './event-date.enum.js';

/**
 * The columns of one date, embedded under a prefix (`date_edtf`, `date_earliest`, …). All null = unknown date.
 * `earliest` and `latest` are real dates so that every filter and index works on them; an open end is Postgres' own
 * `-infinity` or `infinity`.
 */
export class EventDateColumns {
  @Column({ type: 'text', nullable: true })
  edtf!: string | null;

  @Column({ type: 'date', nullable: true })
  earliest!: string | null;

  @Column({ type: 'date', nullable: true })
  latest!: string | null;

  @Column({ type: 'enum', enum: Object.values(DatePrecision), enumName: 'date_precision', nullable: true })
  precision!: DatePrecision | null;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'enum', enum: Object.values(Basis), enumName: 'basis', nullable: true })
  basis!: Basis | null;

  @Column({ type: 'boolean', default: false })
  approximate!: boolean;
}
