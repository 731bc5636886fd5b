import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Typed operations from the committed schema, the worked operations and those of the example client, and beside them
 * `persisted-documents.json`, the list of these operations by hash that `CHANCERY_OPERATIONS` takes: `npm run client:build`.
 * Every scalar is given a type, so that nothing is `any`.
 */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['examples/operations/*.graphql', 'examples/client/operations/*.graphql'],
  generates: {
    'examples/client/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: true },
      config: {
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string', URL: 'string' },
        enumsAsTypes: true,
        useTypeImports: true,
        avoidOptionals: { field: true },
      },
    },
  },
};

export default config;
