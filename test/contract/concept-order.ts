/**
 * The folders of src/ in the order in which they may know each other: a file imports only from its own folder and from
 * folders that stand before it. A new concept gets its line here and in CONTRIBUTING.md, at the leftmost place that works.
 */
export const conceptOrder: readonly string[] = [
  'shared',
  'graph',
  'database',
  'access',
  'thing',
  'country',
  'organization',
  'person',
  'group',
  'place',
  'position',
  'topic',
  'article',
  'fact',
  'tenure',
  'meeting',
  'visit',
  'agreement',
  'event',
  'statement',
  'relationship',
  'linking',
  'dossier',
  'extract',
  'register',
  'source',
  'search',
  'timeline',
  'network',
  'export',
  'subscription',
  'curation',
  'app',
  'cli',
];

/** Folders that are no concept of diplomacy; `shared` and `graph` may name none of the others. */
export const plumbing: readonly string[] = ['shared', 'graph', 'database', 'access', 'linking', 'extract', 'register', 'source', 'search', 'export', 'subscription', 'app', 'cli'];

/** Suffixes that show the layer of a file (`meeting.entity.ts`), where a folder allows others than `conceptLayers`. */
export const layersOf: Readonly<Record<string, readonly string[]>> = {
  shared: ['entity', 'enum', 'type', 'inputs'],
  graph: ['type', 'inputs'],
  database: [],
  dossier: ['entity', 'enum', 'type', 'resolver', 'service', 'inputs', 'schema', 'json-schema', 'reader'],
  app: ['type', 'resolver'],
  cli: [],
};

/** entity: a row · enum: its closed vocabularies · type: what goes out · inputs: what comes in · resolver: edges and queries · service: the only writer. */
export const conceptLayers: readonly string[] = ['entity', 'enum', 'type', 'resolver', 'service', 'inputs'];

/** Lists that put the house together, and what they may import from the right: the data source needs every row class. */
export const registries: Readonly<Record<string, RegExp>> = {
  'src/database/entities.ts': /\.entity\.js$/,
};

/** The one folder allowed inside a folder of src/. */
export const nestedFolders: readonly string[] = ['src/database/migrations'];
