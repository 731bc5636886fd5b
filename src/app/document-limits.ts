import { type ASTVisitor, type DocumentNode, type FieldNode, GraphQLError, Kind, type SelectionSetNode, type ValidationRule, visit } from 'graphql';
import type { Limits } from './config.js';

/** What of the limits is of a document's text. */
export type DocumentLimits = Pick<Limits, 'aliases' | 'directives' | 'duplicates' | 'fields'>;

/**
 * The rule of validation that holds a document against the limits of its text, and of its selections with fragments
 * followed, which bounds the description of the schema too, that no statement does. The work of other rules grows with
 * the square of what is refused here, so a document that is refused is not shown to them.
 */
export const documentLimits = (limits: DocumentLimits): ValidationRule => (context): ASTVisitor => ({
  Document: (document) => {
    const fault = faultOf(document, limits);
    if (fault === undefined) return undefined;
    context.reportError(fault);
    // Takes the document out of the walk, for all rules.
    return null;
  },
});

function faultOf(document: DocumentNode, limits: DocumentLimits): GraphQLError | undefined {
  try {
    checkDocument(document, limits);
    return undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function checkDocument(document: DocumentNode, limits: DocumentLimits): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (node) => {
      if (node.alias === undefined) return;
      aliases += 1;
      if (aliases > limits.aliases) throw tooLarge(`the query has more than ${limits.aliases} aliases`, node);
    },
    Directive: () => {
      directives += 1;
      if (directives > limits.directives) throw tooLarge(`the query has more than ${limits.directives} directives`);
    },
    SelectionSet: (node) => checkDuplicates(node, limits.duplicates),
  });
  if (selectionsOf(document) > limits.fields) throw tooLarge(`the query selects more than ${limits.fields} fields, fragments followed: ask for less at once`);
}

/** How many selections the largest operation has, each fragment counted as often as it is spread. */
function selectionsOf(document: DocumentNode): number {
  const fragments = new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [])));
  const counts = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const known = counts.get(name);
    if (known !== undefined) return known;
    // A fragment within itself counts for nothing here; another rule refuses it.
    counts.set(name, 0);
    const count = of(fragments.get(name)?.selectionSet);
    counts.set(name, count);
    return count;
  };
  const of = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((sum, node) => sum + 1 + (node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : of(node.selectionSet)), 0);
  return Math.max(0, ...document.definitions.map((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? of(definition.selectionSet) : 0)));
}

function checkDuplicates({ selections }: SelectionSetNode, most: number): void {
  const times = new Map<string, number>();
  for (const node of selections) {
    if (node.kind === Kind.INLINE_FRAGMENT) continue;
    const key = node.kind === Kind.FIELD ? (node.alias?.value ?? node.name.value) : `...${node.name.value}`;
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    if (count > most) throw tooLarge(`the query selects ${key.slice(0, 60)} more than ${most} times in one place`, node.kind === Kind.FIELD ? node : undefined);
  }
}

const tooLarge = (message: string, node?: FieldNode): GraphQLError =>
  new GraphQLError(message, { ...(node !== undefined && { nodes: node }), extensions: { validationErrorCode: 'QUERY_TOO_LARGE' } });
