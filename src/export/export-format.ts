import type { Column } from './columns.js';

/** What a format is written from: all of it is read from one state of the database, step by step. */
export interface ExportSource {
  /** The nodes of the list, in its order: the JSON text of each, some at a time. */
  readonly nodes: AsyncIterable<readonly string[]>;
  /** The leaves of the selection. */
  readonly columns: readonly Column[];
}

/** What a network is written from: who takes part, then who with whom. JSON texts of {@link NetworkActor} and {@link NetworkTie}. */
export interface NetworkSource {
  readonly actors: AsyncIterable<readonly string[]>;
  readonly ties: AsyncIterable<readonly string[]>;
}

/** The lists that a format can be made of. */
export type Takes = 'anything' | 'facts' | 'articles';

interface Described {
  /** What stands behind the dot of the address, and what the file is called after: `meetings.csv`. */
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly takes: Takes;
}

/** A format that is written node by node. */
export interface NodeFormat extends Described {
  /** The selection that it needs of a type; undefined where the caller chooses. */
  readonly selection?: (type: string, isInterface: boolean) => string;
  /** The file, in pieces of any length. */
  readonly write: (source: ExportSource) => AsyncGenerator<string>;
}

/** A format of the network of all who take part in the facts of a list. */
export interface NetworkFormat extends Described {
  readonly writeNetwork: (source: NetworkSource) => AsyncGenerator<string>;
}

export type ExportFormat = NodeFormat | NetworkFormat;
