import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode } from 'graphql';

/** How much of parsed documents is kept, in characters of their texts and of their trees as JSON. */
const most = 30 * 1024 * 1024;

/**
 * Keeps parsed and validated documents by their hashes, so that what is asked again and again is read once; those not asked
 * for longest go first. Apollo's own store weighs the tree alone, which holds the text as well: callers could fill the
 * memory with long comments on short questions (measured: 250 KB for each).
 */
export function documentStore(): InMemoryLRUCache<DocumentNode> {
  return new InMemoryLRUCache<DocumentNode>({
    maxSize: most,
    sizeCalculation: (document: DocumentNode) => JSON.stringify(document).length + (document.loc?.source.body.length ?? 0),
  });
}
