import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { projectRoot } from '../database/data-directory.js';
import { dataSource } from '../database/data-source.js';
import { dumpSchema } from '../database/dump.js';
import { migrate } from '../database/migrate.js';
import { describeModel } from '../database/model.js';
import { withScratchDatabase } from '../database/scratch-database.js';
import { dossierJsonSchema } from '../dossier/dossier.json-schema.js';
import { Problem } from '../shared/problem.js';
import { apiReference } from './api-reference.js';
import { buildChancerySchema } from './schema.js';

/** A generated file that is committed, because people and tools read it. */
export interface ContractFile {
  /** Relative to the project. */
  readonly file: string;
  readonly text: string;
  /** The command that writes it anew. */
  readonly command: string;
}

/** The files generated from the code alone: the GraphQL contract, in SDL and as a page, and the dossier format. */
export async function schemaFiles(): Promise<ContractFile[]> {
  const schema = await buildChancerySchema(await describeModel());
  const command = 'npm run schema:emit';
  return [
    { file: 'schema/schema.graphql', text: `${printSchema(lexicographicSortSchema(schema))}\n`, command },
    { file: 'docs/api-reference.md', text: apiReference(schema), command },
    { file: 'schema/dossier.schema.json', text: dossierJsonSchema(), command },
  ];
}

/**
 * The file generated from a freshly migrated database.
 *
 * @throws Problem listing the statements by which entities and migrations differ
 */
export async function databaseFiles(env: NodeJS.ProcessEnv): Promise<ContractFile[]> {
  return withScratchDatabase(env, async (connection) => {
    await migrate(connection);
    const source = await dataSource(connection).initialize();
    try {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      if (upQueries.length > 0) {
        throw new Problem(`entities and migrations differ; a migration is missing that does:\n${upQueries.map(({ query }) => `  ${query};`).join('\n')}`);
      }
      return [{ file: 'schema/schema.sql', text: await dumpSchema(source), command: 'npm run db:dump' }];
    } finally {
      await source.destroy();
    }
  });
}

/** Writes the files into the project. */
export async function writeContract(files: readonly ContractFile[]): Promise<void> {
  for (const { file, text } of files) await writeFile(path.join(projectRoot(), file), text);
}

/** @throws Problem naming the first file that is not what the code makes, and the command that makes it so */
export async function checkContract(files: readonly ContractFile[]): Promise<void> {
  for (const { file, text, command } of files) {
    const committed = await readFile(path.join(projectRoot(), file), 'utf8').catch(() => '');
    if (committed === text) continue;
    const line = committed.split('\n').findIndex((each, index) => each !== text.split('\n')[index]) + 1;
    throw new Problem(`${file}:${line} is not what the code makes: run "${command}" and look at the difference`);
  }
}
