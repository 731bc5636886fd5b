import { readFile } from 'node:fs/promises';
import { readDossier } from '../dossier/dossier.reader.js';
import { decode, type ReadDocument } from '../dossier/import-documents.js';
import { filesBelow } from '../dossier/import-files.js';
import { Problem } from '../shared/problem.js';
import type { RegisterFile, RegisterFormat } from './register.js';

/**
 * Reads the entries of a register in files, and in directories with all below them, as documents to be recorded.
 *
 * @throws what is nobody's fault in the files
 */
export async function* registerDocuments(format: RegisterFormat, paths: readonly string[]): AsyncGenerator<ReadDocument> {
  const { files, refused } = await filesBelow(paths, format.accepts);
  yield* refused;
  const unread: string[] = [];
  for await (const entry of format.entries(contentsOf(files, unread))) {
    yield* unread.splice(0);
    if ('refused' in entry) {
      yield entry.refused;
      continue;
    }
    try {
      yield await readDossier({ text: JSON.stringify(entry.dossier), path: entry.place });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      yield error.message;
    }
  }
  yield* unread;
}

async function* contentsOf(files: readonly string[], unread: string[]): AsyncGenerator<RegisterFile> {
  for (const path of files) {
    try {
      yield { path, text: decode(await readFile(path), path) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      unread.push(error.message);
    }
  }
}
