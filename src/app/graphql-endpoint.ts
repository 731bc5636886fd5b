import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Admission } from './admission.js';
import type { AllowedOperations } from './allowed-operations.js';
import type { Config } from './config.js';
import { type Context, type Course, newContext, type Reach } from './context.js';
import { answerGraphql } from './graphql-server.js';
import { answerCors } from './http-headers.js';
import { callerAddress } from './rate-limit.js';
import { Refusal, sendText } from './refusal.js';
import { readJsonBody } from './request-body.js';

/** What `/graphql` is made of. */
export interface EndpointParts extends Reach {
  readonly config: Config;
  readonly apollo: ApolloServer<Context>;
  readonly admission: Admission;
  /** Undefined where any operation is answered. */
  readonly operations: AllowedOperations | undefined;
}

/** Why the statements of a request end that is over; without a reason each would be given an exception with a stack. */
const over = 'the request is over';

/** How much longer than one statement all statements of a request may take together, in milliseconds. */
const slack = 500;

/** How much longer a mutation may take than a query, in milliseconds: what it did has to be shown. */
export const mutationTime = 60_000;

/**
 * Answers one request to `/graphql`. A client that goes away takes its statement with it.
 *
 * @param search the query of the URL, with its `?`, or ''
 * @param course is told what becomes known of the request
 * @throws Refusal for what is refused before GraphQL sees it
 */
export async function serveGraphql(parts: EndpointParts, request: IncomingMessage, response: ServerResponse, search: string, course: Course): Promise<void> {
  const { config, apollo, admission, operations } = parts;
  if (answerCors(request, response, config.origins)) return;
  const method = request.method ?? '';
  if (method !== 'GET' && method !== 'POST') throw new Refusal(405, 'METHOD_NOT_ALLOWED', 'a GraphQL request is a POST, or a GET of a query', { allow: 'GET, POST' });
  const admitted = await admission.admit(request.headers.authorization, callerAddress(request, config.trustProxy));
  if (admitted.key !== undefined) course.key = admitted.key;
  const body = method === 'POST' ? await readJsonBody(request, config.limits.body) : undefined;
  const question = operations?.admit({ search, body }) ?? { search, body };
  const ending = new AbortController();
  let deadline = setTimeout(() => {
    if (course.operation === 'mutation') deadline = setTimeout(() => ending.abort(), mutationTime);
    else ending.abort();
  }, config.statementTimeout + slack);
  const onClose = (): void => ending.abort();
  response.once('close', onClose);
  try {
    const context = newContext(parts, admitted, course, ending.signal);
    const answer = await answerGraphql(apollo, { method, headers: headersOf(request), ...question }, context);
    const { 'content-type': type = '', ...headers } = Object.fromEntries(answer.headers) as Record<string, string>;
    sendText(response, answer.status, type, answer.body, headers);
  } finally {
    clearTimeout(deadline);
    response.off('close', onClose);
    // Where one field's failure has decided the answer, the statements of the others need not run on.
    ending.abort(over);
  }
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
