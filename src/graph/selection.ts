import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Asked, checkField } from './permission.js';

/** The fields selected of one object type, by response key, in the order of GraphQL's own execution. */
export type Selection = ReadonlyMap<string, readonly FieldNode[]>;

/** What of an operation decides which fields are selected, and who asks. */
export interface OperationScope extends Asked {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Collects the fields selected of an object type: fragments followed, `@skip` and `@include` obeyed, like keys merged. All
 * that is compiled comes through here, so here is where the caller's role is held against the fields.
 *
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN if one of them is not for the caller
 */
export function select(scope: OperationScope, type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Selection {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const selectionSet of selectionSets) collect(scope, type, selectionSet, fields, seen);
  for (const [node] of fields.values()) {
    const field = type.getFields()[node?.name.value ?? ''];
    if (field !== undefined) checkField(scope, type, field);
  }
  return fields;
}

/**
 * Holds the caller's role against everything selected of a type, to any depth: for what no statement is compiled of.
 *
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function checkSelected(scope: OperationScope, type: GraphQLNamedType, selectionSets: readonly SelectionSetNode[], seen = new Set<string>()): void {
  for (const node of selectionSets.flatMap(({ selections }) => selections)) {
    if (!isIncluded(scope, node)) continue;
    if (node.kind === Kind.FIELD) {
      checkSelectedField(scope, type, node, seen);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      checkSelected(scope, typeNamed(scope, node.typeCondition?.name.value) ?? type, [node.selectionSet], seen);
    } else {
      const fragment = scope.fragments[node.name.value];
      if (fragment === undefined || seen.has(node.name.value)) continue;
      seen.add(node.name.value);
      checkSelected(scope, typeNamed(scope, fragment.typeCondition.name.value) ?? type, [fragment.selectionSet], seen);
    }
  }
}

function checkSelectedField(scope: OperationScope, type: GraphQLNamedType, node: FieldNode, seen: Set<string>): void {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  if (field === undefined) return;
  checkField(scope, type, field);
  for (const concrete of isAbstractType(type) ? scope.schema.getPossibleTypes(type) : []) {
    const own = concrete.getFields()[node.name.value];
    if (own !== undefined) checkField(scope, concrete, own);
  }
  if (node.selectionSet !== undefined) checkSelected(scope, getNamedType(field.type), [node.selectionSet], seen);
}

const typeNamed = ({ schema }: OperationScope, name: string | undefined): GraphQLNamedType | undefined => (name === undefined ? undefined : schema.getType(name));

/** The selection sets below merged fields of one key. */
export const below = (nodes: readonly FieldNode[]): SelectionSetNode[] =>
  nodes.flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet]));

/** The fragments of a document by name. */
export const fragmentsOf = (document: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> => {
  const known = fragments.get(document);
  if (known !== undefined) return known;
  const found = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  fragments.set(document, found);
  return found;
};

/** What {@link fragmentsOf} found before; a document is asked again and again. */
const fragments = new WeakMap<DocumentNode, Readonly<Record<string, FragmentDefinitionNode>>>();

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
