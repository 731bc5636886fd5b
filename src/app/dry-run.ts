import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FieldNode,
  getArgumentValues,
  getVariableValues,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Caller } from '../graph/permission.js';
import { fragmentsOf, select } from '../graph/selection.js';
import type { Context } from './context.js';

/** An operation as it came in. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly caller: Caller;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields `rateLimit(dryRun: true)` of a query: with one of them, nothing else of it is answered. */
export function dryRunFields({ schema, caller, document, operation, variables }: AskedOperation): FieldNode[] {
  const query = schema.getQueryType();
  const field = query?.getFields()['rateLimit'];
  if (operation.operation !== 'query' || !query || field === undefined) return [];
  // Most documents do not even name the field.
  if (document.loc?.source.body.includes(field.name) === false) return [];
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  if (coerced === undefined) return [];
  const selected = [...select({ schema, caller, fragments: fragmentsOf(document), variables: coerced }, query, [operation.selectionSet]).values()].flat();
  const limits = selected.filter((node) => node.name.value === 'rateLimit');
  return limits.some((node) => getArgumentValues(field, node, coerced)['dryRun'] === true) ? limits : [];
}

/** Executes nothing of an operation but these root fields. */
export async function answerOnly(fields: readonly FieldNode[], { schema, document, operation, variables }: AskedOperation, contextValue: Context, fieldResolver: GraphQLFieldResolver<unknown, unknown>): Promise<ExecutionResult> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const only: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: [...fields] } };
  return execute({ schema, document: { ...document, definitions: [only, ...fragments] }, contextValue, variableValues: variables, fieldResolver });
}
