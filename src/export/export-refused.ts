import { GraphQLError } from 'graphql';

/** An export that is not begun: said as JSON, with this status. */
export class ExportRefused extends Error {
  override name = 'ExportRefused';

  /**
   * @param status of the HTTP answer
   * @param code a stable word for programs, as in `extensions.code` of GraphQL's errors
   */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** What Postgres says when `statement_timeout` ends a statement. */
const queryCanceled = '57014';

/** What the pool says when all its connections are taken for longer than it waits. */
const poolExhausted = 'timeout exceeded when trying to connect';

/**
 * The refusal that an error stands for.
 *
 * @returns undefined for a bug or an outage, which is not the caller's to see
 */
export function refusalOf(error: unknown): ExportRefused | undefined {
  if (error instanceof ExportRefused) return error;
  if (error instanceof GraphQLError) {
    const { code, http } = error.extensions as { code?: unknown; http?: { status: number } };
    const status = http?.status ?? 400;
    return new ExportRefused(status, typeof code === 'string' ? code : 'BAD_USER_INPUT', error.message, status === 401 ? { 'www-authenticate': 'Bearer' } : {});
  }
  if ((error as { code?: unknown } | null)?.code === queryCanceled) {
    return new ExportRefused(504, 'QUERY_TIMEOUT', 'the export took too long to begin and was stopped: narrow the where, or select less');
  }
  if (error instanceof Error && error.message === poolExhausted) {
    return new ExportRefused(503, 'EXPORTS_BUSY', 'as many exports are under way as may be at once: try again in a moment', { 'retry-after': '10' });
  }
  return undefined;
}
