import { GraphQLError } from 'graphql';
import { DatabaseError } from 'pg';
import { queryCanceled } from './format-error.js';
import { Refusal } from './refusal.js';
import { FaultyDocument } from './subscription-document.js';

/** A fault of a subscription with the code that clients go by. */
export const coded = (message: string, code: string): GraphQLError => new GraphQLError(message, { extensions: { code } });

/** An error as GraphQL has them; one that is none keeps what it was, for the log. */
export function faultsOf(error: unknown): readonly GraphQLError[] {
  if (error instanceof FaultyDocument) return error.faults;
  if (error instanceof GraphQLError) return [error];
  if (error instanceof Refusal) return [new GraphQLError(error.message, { extensions: { code: error.code } })];
  return [new GraphQLError('internal error', { originalError: error instanceof Error ? error : new Error(String(error)) })];
}

/** The code of the first error, for counts and the log. */
export function codeOf(error: unknown): string {
  if (error instanceof DatabaseError && error.code === queryCanceled) return 'QUERY_TIMEOUT';
  const code = faultsOf(error)[0]?.extensions['code'];
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}
