import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Takes a line of the server's log, and the id of the request that it is about. */
export type Log = (line: string, requestId?: string) => void;

/** Whose the errors are that are about to be formatted: GraphQL's server does not tell its formatter. */
const requestOf = new WeakMap<object, string>();

/** Remembers to which request errors belong, for their lines in the log. */
export function ownErrors(errors: readonly unknown[], requestId: string | undefined): void {
  if (requestId === undefined) return;
  for (const error of errors) if (typeof error === 'object' && error !== null) requestOf.set(error, requestId);
}

/** What Postgres says when `statement_timeout` or a cancel request ends a statement. */
export const queryCanceled = '57014';

/** Longest message that a caller is shown, in characters: some repeat what the caller sent. */
const maxMessageLength = 500;

/** Codes of errors that are the caller's to see; every other error is a bug or an outage, and is masked. */
const shown: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'INVALID_CURSOR',
  'QUERY_TOO_LARGE',
  'QUERY_TIMEOUT',
  'SERVER_BUSY',
  'RATE_LIMITED',
  'TOO_MANY_SUBSCRIPTIONS',
  'OPERATION_NOT_ALLOWED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * Shapes errors for the answer: known ones pass with their code and without a stack; others are logged under an id, and
 * the caller sees the id alone.
 *
 * @param hints whether messages may name what the schema has ("Did you mean …?")
 */
export function errorFormatter(log: Log, hints: boolean): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    const place = { ...(formatted.locations && { locations: formatted.locations }), ...(formatted.path && { path: formatted.path }) };
    if ((original as { code?: unknown } | null)?.code === queryCanceled) {
      return { message: 'the query took too long and was stopped: ask for less, or narrow the where', ...place, extensions: { code: 'QUERY_TIMEOUT' } };
    }
    const code = codeOf(error, original);
    if (shown.has(code) && (original instanceof GraphQLError || original === error)) {
      const message = code === 'QUERY_TIMEOUT' || code === 'SERVER_BUSY' ? (original as Error).message : formatted.message;
      return { message: presentable(message, hints), ...place, extensions: { code } };
    }
    const id = randomUUID();
    log(`internal error ${id}: ${original instanceof Error ? (original.stack ?? original.message) : String(original)}`, requestOf.get(error as object));
    return { message: `Internal error ${id}`, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  };
}

/** What Apollo refuses without a code of its own it says by status, and a rule of validation means a second code. */
function codeOf(error: unknown, original: unknown): unknown {
  const { code, validationErrorCode, http } = ((original instanceof GraphQLError ? original : (error as GraphQLError | null))?.extensions ?? {}) as Record<string, unknown>;
  if (validationErrorCode === 'QUERY_TOO_LARGE') return validationErrorCode;
  return code ?? ((http as { status?: number } | undefined)?.status === 400 ? 'BAD_REQUEST' : undefined);
}

function presentable(message: string, hints: boolean): string {
  const text = hints ? message : message.replace(/ ?Did you mean [^]+?\?(?=$|\s)/g, '');
  return text.length > maxMessageLength ? `${text.slice(0, maxMessageLength)}…` : text;
}
