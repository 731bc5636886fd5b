import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Caller } from '../graph/permission.js';
import type { Feed } from '../graph/feed.js';
import type { GraphReader } from '../graph/reader.js';
import type { AllowedOperations } from './allowed-operations.js';
import type { Limits } from './config.js';
import type { Course } from './context.js';
import { documentLimits } from './document-limits.js';
import { holdToLimits } from './pass-through.js';
import { checkNesting } from './request-body.js';

/** What a client sends to subscribe. */
export interface SubscribePayload {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly extensions?: Record<string, unknown> | null | undefined;
}

/** A subscription that may run. */
export interface ReadSubscription {
  readonly document: DocumentNode;
  readonly feed: Feed;
}

/** A document with faults, each with its place and code. */
export class FaultyDocument extends Error {
  constructor(readonly faults: readonly GraphQLError[]) {
    super(faults[0]?.message);
  }
}

/** What a payload is held against. */
export interface SubscriptionRules {
  readonly reader: GraphReader;
  readonly limits: Limits;
  /** Undefined where all operations are answered. */
  readonly operations: AllowedOperations | undefined;
  readonly caller: Caller;
  /** Most points that one row may cost the caller. */
  readonly costLimit: number;
}

/**
 * Reads what a client sends to subscribe, under the same rules and with the same codes as a query over HTTP.
 *
 * @param course is told what becomes known of it
 * @throws GraphQLError or FaultyDocument for what may not run; Refusal for what nests too deep or is not listed
 */
export function readSubscription(payload: SubscribePayload, { reader, caller, limits, operations, costLimit }: SubscriptionRules, course: Course): ReadSubscription {
  checkNesting(payload);
  const document = parsed(operations?.textOf(payload) ?? payload.query, limits);
  const operation = operationOf(document, payload.operationName);
  course.operation = operation.operation;
  if (operation.name !== undefined) course.operationName = operation.name.value.slice(0, 100);
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) throw coded(`a ${operation.operation} is answered over HTTP: only subscriptions are over WebSocket`, 'BAD_REQUEST');
  const faults = validate(reader.schema, document, [...specifiedRules, documentLimits(limits)]);
  if (faults.length > 0) throw new FaultyDocument(faults.map((fault) => withCode(fault, 'GRAPHQL_VALIDATION_FAILED')));
  const { coerced, errors } = getVariableValues(reader.schema, operation.variableDefinitions ?? [], payload.variables ?? {}, { maxErrors: 50 });
  if (coerced === undefined) throw new FaultyDocument((errors ?? []).map((error) => withCode(error, 'BAD_USER_INPUT')));
  const feed = reader.feed(caller, document, operation, coerced);
  course.weight = feed.weight;
  holdToLimits(feed.weight, limits, costLimit);
  return { document, feed };
}

function parsed(query: string, { tokens }: Limits): DocumentNode {
  try {
    return parse(query, { maxTokens: tokens });
  } catch (error) {
    throw error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}

function operationOf(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation !== null && operation !== undefined) return operation;
  throw coded(name ? `the document has no operation named "${name}"` : 'the document has no operation, or several: say which by operationName', 'OPERATION_RESOLUTION_FAILURE');
}

const coded = (message: string, code: string): GraphQLError => new GraphQLError(message, { extensions: { code } });

function withCode(error: GraphQLError, code: string): GraphQLError {
  error.extensions['code'] = code;
  return error;
}
