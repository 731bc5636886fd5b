/** Reads the articles given as words by rules in threads, and prints what each tells: `node --require ./run-ts.js extract-in-threads.ts FILE…`. */
import { readFile } from 'node:fs/promises';
import { ExtractionPool } from '../../src/extract/extraction-pool.js';

async function main(files: readonly string[]): Promise<void> {
  const pool = new ExtractionPool(2);
  const told = await Promise.all(
    files.map(async (path) => {
      try {
        const { telling } = await pool.extract({ path, bytes: await readFile(path), format: 'TEXT' });
        return Object.values(telling.facts).map(({ kind }) => kind);
      } catch (error) {
        return error instanceof Error ? `${error.name}: ${error.message}` : 'no error';
      }
    }),
  );
  process.stdout.write(JSON.stringify(told));
  await pool.close();
}

void main(process.argv.slice(2));
