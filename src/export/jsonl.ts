import type { NodeFormat } from './export-format.js';

/**
 * JSON Lines (jsonlines.org): one node a line, in UTF-8, each as GraphQL answers it under the same selection.
 */
export const jsonl: NodeFormat = {
  name: 'jsonl',
  extension: 'jsonl',
  mediaType: 'application/jsonl; charset=utf-8',
  takes: 'anything',
  write: async function* ({ nodes }) {
    for await (const batch of nodes) yield `${batch.join('\n')}\n`;
  },
};
