import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The fields selected of one object type, by response key, in the order of GraphQL's own execution. */
export type Selection = ReadonlyMap<string, readonly FieldNode[]>;

/** What of an operation decides which fields are selected. */
export interface OperationScope {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Collects the fields selected of an object type: fragments followed, `@skip` and `@include` obeyed, like keys merged. */
export function select(scope: OperationScope, type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Selection {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const selectionSet of selectionSets) collect(scope, type, selectionSet, fields, seen);
  return fields;
}

/** The selection sets below merged fields of one key. */
export const below = (nodes: readonly FieldNode[]): SelectionSetNode[] =>
  nodes.flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet]));

/** The fragments of a document by name. */
export const fragmentsOf = (document: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );

function collect(scope: OperationScope, type: GraphQLObjectType, selectionSet: SelectionSetNode, fields: Map<string, FieldNode[]>, seen: Set<string>): void {
  for (const selection of selectionSet.selections) {
    if (!isIncluded(scope, selection)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const merged = fields.get(key);
      if (merged === undefined) fields.set(key, [selection]);
      else merged.push(selection);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (applies(scope, type, selection.typeCondition?.name.value)) collect(scope, type, selection.selectionSet, fields, seen);
    } else {
      const fragment = scope.fragments[selection.name.value];
      if (fragment === undefined || seen.has(selection.name.value)) continue;
      seen.add(selection.name.value);
      if (applies(scope, type, fragment.typeCondition.name.value)) collect(scope, type, fragment.selectionSet, fields, seen);
    }
  }
}

function isIncluded({ variables }: OperationScope, node: SelectionNode): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}

function applies({ schema }: OperationScope, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return conditionType !== undefined && isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}
