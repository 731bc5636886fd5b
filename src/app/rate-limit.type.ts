import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../shared/scalars.js';

/** How the caller stands against the limit of requests, and what the operation costs. */
@ObjectType({ description: 'How the caller stands against the limit of requests, and what this operation costs.' })
export class RateLimit {
  @Field(() => Int, { description: 'Requests that the caller may send within a minute.' })
  limit!: number;

  @Field(() => Int, { description: 'Requests left of the minute, this one already taken off.' })
  remaining!: number;

  @Field(() => DateTimeScalar, { description: 'When the minute is over and the full number is there again.' })
  resetAt!: Date;

  @Field(() => Int, {
    description:
      'Points that this operation costs: half a point for each object it may return by its page sizes (a list without paging is taken for 5), 10 for each `totalCount`, `series`, `distribution` or `matrix` of each object that has it, 100 for `__schema` or `__type`, 1 for this field.',
  })
  cost!: number;
}
