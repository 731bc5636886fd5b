import { ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { columnAlias } from '../graph/column-alias.js';
import type { Config } from './config.js';
import type { Context } from './context.js';
import { documentLimits } from './document-limits.js';
import { documentStore } from './document-store.js';
import { errorFormatter, type Log } from './format-error.js';
import { passThrough, tellNoCost, writeAnswer } from './pass-through.js';

/** A field below a root is a part of the root's answer, under its response key (alias). */
export const readAnswer: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) =>
  (source as Record<string, unknown>)[columnAlias(String(info.path.key))];

/** What a GraphQL server needs. */
export interface GraphqlParts {
  readonly config: Pick<Config, 'introspection' | 'limits'>;
  readonly schema: GraphQLSchema;
  /** Takes internal errors, with their stacks. */
  readonly log: Log;
}

/**
 * The GraphQL server without HTTP.
 *
 * @param direct false to have everything executed by GraphQL, as a check on the shorter way
 */
export function graphqlServer({ config, schema, log }: GraphqlParts, direct = true): ApolloServer<Context> {
  const { limits, introspection } = config;
  const format = errorFormatter(log, introspection);
  return new ApolloServer<Context>({
    schema,
    fieldResolver: readAnswer,
    introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !introspection,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: limits.tokens },
    documentStore: documentStore(),
    // Not together with maxRecursiveSelections, which would have them come too late; they count the same.
    validationRules: [documentLimits(limits)],
    // Our own shutdown closes things in order; Apollo would raise the signal again before it is through.
    stopOnTerminationSignals: false,
    formatError: format,
    stringifyResult: writeAnswer,
    plugins: [
      // The default cache-control plugin wraps every resolver, which costs and serves nothing here.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      passThrough({ limits, fieldResolver: readAnswer, format, direct }),
    ],
    logger: { debug: () => undefined, info: () => undefined, warn: log, error: log },
  });
}

/** One answer of {@link graphqlServer}: the whole of it, since nothing here comes in parts. */
export async function answerGraphql(apollo: ApolloServer<Context>, request: HTTPGraphQLRequest, context: Context): Promise<{ status: number; headers: Map<string, string>; body: string }> {
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: request, context: async () => context });
  if (body.kind !== 'complete') throw new Error('an answer in parts is not supported');
  return { status: status ?? 200, headers, body: status === undefined || status === 200 ? body.string : tellNoCost(body.string, context.costLimit) };
}
