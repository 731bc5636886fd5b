import { type ASTVisitor, type DocumentNode, type FieldNode, GraphQLError, Kind, type SelectionSetNode, type ValidationRule, visit } from 'graphql';
import type { Limits } from './config.js';

/** What of the limits is of a document's text. */
export type DocumentLimits = Pick<Limits, 'aliases' | 'directives' | 'duplicates'>;

/**
 * The rule of validation that holds a document against the limits of its text, fragments included but not followed. The
 * work of other rules grows with the square of what is refused here, so a document that is refused is not shown to them.
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
