import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from './context.js';
import { RateLimit } from './rate-limit.type.js';

/** What the caller may still ask. */
@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimit, { description: 'How the caller stands against the limit of requests, and what the operation around this field costs.' })
  rateLimit(
    @Ctx() { rate, course }: Context,
    @Arg('dryRun', () => Boolean, {
      defaultValue: false,
      description: 'Only weigh the operation: nothing else of it is answered, even where it would be refused for its cost. Counts as a request.',
    })
    _dryRun: boolean,
  ): RateLimit {
    return { limit: rate.limit, remaining: rate.remaining, resetAt: rate.resetAt, cost: Math.min(course.weight?.cost ?? 0, 2 ** 31 - 1) };
  }
}
