import { GraphQLError } from 'graphql';

/** The caller's fault in a query: one clear line under a stable code. */
export function badInput(message: string, code: 'BAD_USER_INPUT' | 'INVALID_CURSOR' | 'QUERY_TOO_LARGE' = 'BAD_USER_INPUT'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
