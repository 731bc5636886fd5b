import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Typed operations from the committed schema and the worked operations: `npx graphql-codegen --config codegen.ts`.
 * Every scalar is given a type, so that nothing is `any`.
 */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['examples/operations/*.graphql'],
  generates: {
    'dist/client/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
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
