import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isFileError } from '../dossier/file-error.js';
import { Problem } from '../shared/problem.js';

/**
 * The dossiers of a directory (`.yaml`, `.yml`, `.json`), not below it, in the order of their names.
 *
 * @throws Problem if it cannot be read, or holds none
 */
export async function dossierFilesIn(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch((error: unknown) => {
    if (isFileError(error)) throw new Problem(`${directory}: cannot be read (${error.code}); name a directory of dossiers, such as examples/gold`);
    throw error;
  });
  const files = names.filter((name) => /\.(ya?ml|json)$/i.test(name)).sort();
  if (files.length === 0) throw new Problem(`${directory}: holds no dossiers (.yaml, .yml, .json); name a directory such as examples/gold`);
  return files.map((name) => path.join(directory, name));
}
