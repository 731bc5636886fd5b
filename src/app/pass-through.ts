import { type ApolloServerPlugin, type GraphQLRequestContextResponseForOperation, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { type FormattedExecutionResult, GraphQLError, type GraphQLFieldResolver, type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import type { Weight } from '../graph/budget.js';
import { badInput } from '../shared/bad-input.js';
import type { Limits } from './config.js';
import type { Context } from './context.js';
import { type AskedOperation, answerOnly, dryRunFields } from './dry-run.js';
import { ownErrors } from './format-error.js';

/** JSON text in the place of a value: it goes to the socket as Postgres wrote it, unparsed. */
class JsonText {
  constructor(readonly text: string) {}
}

/** What {@link passThrough} works with. */
export interface PassThroughParts {
  readonly limits: Limits;
  /** How GraphQL's own execution reads a field; a dry run is executed. */
  readonly fieldResolver: GraphQLFieldResolver<unknown, unknown>;
  /** How an error is shown. */
  readonly format: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** False to have everything executed by GraphQL. */
  readonly direct: boolean;
}

/**
 * Weighs operations before anything of them runs, and answers queries with the JSON text of one statement, past GraphQL's
 * execution. Parsing, validation, CSRF checks and the document cache stay Apollo's. What cannot be answered so, and bad
 * input, which GraphQL reports with its path, goes the ordinary way. Every answer tells its cost.
 */
export function passThrough(parts: PassThroughParts): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation(request) {
          // Absent, whatever the type says, where the document has no operation of that name; GraphQL tells the caller.
          if (request.operation !== undefined) weigh({ ...request, operation: request.operation }, parts.limits);
        },
        responseForOperation: async (request) => ((request.operation as unknown) === undefined ? null : respond({ ...request, operation: request.operation }, parts)),
        async didEncounterErrors({ errors, contextValue }) {
          ownErrors(errors, contextValue.course.requestId);
        },
        async willSendResponse({ contextValue, response: { body } }) {
          if (body.kind !== 'single') return;
          const { course, costLimit: limit } = contextValue;
          const code = body.singleResult.errors?.[0]?.extensions?.['code'];
          if (typeof code === 'string') course.code = code;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested: course.weight?.cost ?? 0, limit } };
        },
      };
    },
  };
}

type Resolved = Pick<GraphQLRequestContextResponseForOperation<Context>, 'schema' | 'document' | 'operation' | 'request' | 'contextValue'>;

const asked = ({ schema, document, operation, request, contextValue }: Resolved): AskedOperation => ({ schema, caller: contextValue.graph.caller, document, operation, variables: request.variables ?? {} });

function weigh(request: Resolved, limits: Limits): void {
  const { document, operation, contextValue } = request;
  const { course } = contextValue;
  course.operation = operation.operation;
  if (operation.name !== undefined) course.operationName = operation.name.value.slice(0, 100);
  try {
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw new GraphQLError('a subscription is answered over WebSocket, by the protocol graphql-transport-ws at this address', { extensions: { code: 'BAD_REQUEST' } });
    const weight = contextValue.graph.weigh(document, operation, request.request.variables ?? {});
    course.weight = weight;
    holdToLimits(weight, limits, contextValue.costLimit, () => dryRunFields(asked(request)).length > 0);
  } catch (error) {
    if (error instanceof GraphQLError) error.extensions['http'] ??= { status: 400 };
    throw error;
  }
}

/**
 * Holds what an operation comes to against the limits.
 *
 * @param isDry asked where it is too much: whether it is only to be weighed
 * @throws GraphQLError QUERY_TOO_LARGE
 */
export function holdToLimits({ nodes, cost }: Weight, limits: Limits, costLimit: number, isDry: () => boolean = () => false): void {
  if ((nodes <= limits.nodes && cost <= costLimit) || isDry()) return;
  throw badInput(
    nodes > limits.nodes
      ? `the query may return ${nodes} objects by its page sizes, more than the ${limits.nodes} allowed: ask for smaller pages`
      : `the query costs ${cost} points, more than the ${costLimit} allowed: ask for smaller pages or fewer counts`,
    'QUERY_TOO_LARGE',
  );
}

async function respond(request: Resolved, { direct, fieldResolver, format }: PassThroughParts): Promise<GraphQLResponse | null> {
  const { contextValue } = request;
  const dry = dryRunFields(asked(request));
  if (dry.length > 0) return single((await answerOnly(dry, asked(request), contextValue, fieldResolver)) as FormattedExecutionResult, 200);
  if (!direct) return null;
  try {
    const data = await contextValue.graph.readOperation();
    return data === undefined ? null : single({ data: new JsonText(data) as never });
  } catch (error) {
    // GraphQL says where: it comes to the same again.
    if (error instanceof GraphQLError && error.extensions['code'] === 'INVALID_CURSOR') return null;
    ownErrors([error], contextValue.course.requestId);
    const formatted = format({ message: '' }, error);
    return single({ errors: [formatted] }, statusOf(formatted.extensions?.['code']));
  }
}

const single = (singleResult: FormattedExecutionResult, status?: number): GraphQLResponse => ({
  http: { headers: new HeaderMap(), ...(status !== undefined && { status }) },
  body: { kind: 'single', singleResult },
});

const statusOf = (code: unknown): number => (code === 'QUERY_TIMEOUT' ? 504 : code === 'SERVER_BUSY' ? 503 : 500);

/** Writes a GraphQL answer, splicing in what came as text. */
export async function writeAnswer(value: FormattedExecutionResult): Promise<string> {
  const { data, ...rest } = value;
  if (!(data instanceof JsonText)) return JSON.stringify(value);
  return `{"data":${data.text},${JSON.stringify(rest).slice(1)}`;
}

/** Has an answer tell its cost that was refused before {@link passThrough} saw it: nothing. */
export function tellNoCost(answer: string, limit: number): string {
  const value = JSON.parse(answer) as FormattedExecutionResult;
  return value.extensions?.['cost'] === undefined ? JSON.stringify({ ...value, extensions: { ...value.extensions, cost: { requested: 0, limit } } }) : answer;
}
