import {
  type DocumentNode,
  type FieldNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import { columnAlias } from '../graph/column-alias.js';
import type { CompiledStatement } from '../graph/operation.js';
import type { RowsOfTypes } from '../graph/rows-of-type.js';
import type { OperationScope } from '../graph/selection.js';
import type { Caller } from '../graph/permission.js';
import { compileStream } from '../graph/stream.js';
import { badInput } from '../shared/bad-input.js';
import type { ExportList } from './export-list.js';

/** As many as the API takes of a whole query. */
const maxTokens = 4_000;

/** What of a list is wanted: its `where` and `orderBy` as JSON values, and a GraphQL selection of its nodes. */
export interface ExportQuery {
  readonly where: unknown;
  readonly orderBy: unknown;
  /** `id date { edtf }` */
  readonly selection: string;
}

/** A statement that finds the JSON of every node, and the selection it was made from. */
export interface CompiledExport {
  readonly statement: CompiledStatement;
  readonly operation: OperationScope;
  readonly selection: SelectionSetNode;
}

/**
 * Makes the GraphQL query that an export stands for, checks it as GraphQL does, and compiles it.
 *
 * @throws GraphQLError with the words of GraphQL itself, the first fault only; UNAUTHENTICATED or FORBIDDEN for what is not
 *   for the caller
 */
export function compileExport(schema: GraphQLSchema, rows: RowsOfTypes, caller: Caller, list: ExportList, query: ExportQuery): CompiledExport {
  const selection = parseSelection(query.selection);
  const operation = queryOf(list, selection);
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation] };
  const [fault] = validate(schema, document, undefined, { maxErrors: 1 });
  if (fault !== undefined) throw new GraphQLError(`select: ${fault.message}`, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], { where: query.where, orderBy: query.orderBy }, { maxErrors: 1 });
  if (errors !== undefined) throw badInput(errors[0]?.message ?? 'where or orderBy is not as it should be');
  const scope = { schema, caller, fragments: {}, variables: coerced };
  const { text, values } = compileStream(scope, rows, operation);
  return { statement: { text, values }, operation: scope, selection };
}

/** Reads a selection, with or without braces around it. It cannot break out of the query that it is put into. */
function parseSelection(text: string): SelectionSetNode {
  const source = text.trimStart().startsWith('{') ? text : `{ ${text} }`;
  let document: DocumentNode;
  try {
    document = parse(source, { maxTokens, noLocation: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new GraphQLError(`select: ${message}`, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
  }
  const [only, another] = document.definitions;
  if (another !== undefined || only?.kind !== Kind.OPERATION_DEFINITION || only.operation !== 'query' || only.name !== undefined || only.variableDefinitions?.length !== 0) {
    throw badInput('select: it is a selection of one node, such as id date { edtf }');
  }
  visit(only, {
    Field: ({ alias }) => {
      if (alias !== undefined && columnAlias(alias.value) !== alias.value) throw badInput(`select: the alias ${alias.value.slice(0, 20)}… is longer than 63 characters`);
    },
  });
  return only.selectionSet;
}

/** `query ($where: MeetingWhere, $orderBy: [MeetingOrder!]) { meetings(where: $where, orderBy: $orderBy) { nodes { … } } }` */
function queryOf({ name, type }: ExportList, selection: SelectionSetNode): OperationDefinitionNode {
  const { definitions } = parse(`query ($where: ${type.name}Where, $orderBy: [${type.name}Order!]) { ${name}(where: $where, orderBy: $orderBy) { nodes } }`, { noLocation: true });
  const frame = definitions[0] as OperationDefinitionNode;
  const list = frame.selectionSet.selections[0] as FieldNode;
  const nodes = list.selectionSet?.selections[0] as FieldNode;
  const within = (field: FieldNode, selections: readonly FieldNode[]): FieldNode => ({ ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } });
  return { ...frame, selectionSet: { kind: Kind.SELECTION_SET, selections: [within(list, [{ ...nodes, selectionSet: selection }])] } };
}
