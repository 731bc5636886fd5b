import path from 'node:path';
import { dataSource } from '../../src/database/data-source.js';
import { importPaths } from '../../src/dossier/import.service.js';
import type { TestDatabase } from './database.js';

const root = path.resolve(__dirname, '../..');

/** Records all example dossiers in a test database; fails if one is refused. */
export async function loadExamples(database: TestDatabase): Promise<void> {
  const source = await dataSource(database.connection).initialize();
  const lines: string[] = [];
  try {
    const { refused } = await importPaths(source, [path.join(root, 'examples/dossiers')], { report: (line) => void lines.push(line), summary: () => undefined });
    if (refused > 0) throw new Error(`examples were refused:\n${lines.join('\n')}`);
  } finally {
    await source.destroy();
  }
}
