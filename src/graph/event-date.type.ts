import { Field, ObjectType } from 'type-graphql';
import type { EventDateColumns } from '../shared/event-date.entity.js';
import { DatePrecision } from '../shared/event-date.enum.js';
import { Basis } from '../shared/evidence.enum.js';
import { DateScalar } from '../shared/scalars.js';
import { Computed, PresentIf, type RowSql } from './definition.js';

/** A bound as shown: null where it is open. */
const finite =
  (property: 'earliest' | 'latest') =>
  (date: RowSql): string =>
    `case when isfinite(${date.column(property)}) then ${date.column(property)} end`;

@ObjectType({ simpleResolvers: true, description: 'When something happened or held, as precisely as it is known and no more precisely. An unknown date is null.' })
@PresentIf('edtf')
export class EventDate implements Pick<EventDateColumns, 'earliest' | 'latest' | 'text' | 'basis' | 'approximate'> {
  @Field({ description: 'The date in EDTF (ISO 8601-2, level 2): `2021-02-03`, `2019-03`, `[2020-09-21..2020-09-30]` for some day between, `2020-09-21/2020-09-23` for all of them.' })
  edtf!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it may have been; null where the start is open.' })
  @Computed(finite('earliest'))
  earliest!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day it may have been; null where the end is open.' })
  @Computed(finite('latest'))
  latest!: string | null;

  @Field(() => DatePrecision, { description: 'The grain in which it is known.' })
  precision!: DatePrecision;

  @Field(() => String, { nullable: true, description: 'The words of the source that say when: "on Wednesday"; null where none were recorded.' })
  text!: string | null;

  @Field(() => Basis, { nullable: true, description: 'How the date follows from those words; null where it was not recorded.' })
  basis!: Basis | null;

  @Field({ description: 'Whether the source itself says "about", "early" or "late".' })
  approximate!: boolean;
}
