import { readFile } from 'node:fs/promises';
import { readDossier } from '../dossier/dossier.reader.js';
import { decode, type ReadDocument } from '../dossier/import-documents.js';
import { filesBelow } from '../dossier/import-files.js';
import { Problem } from '../shared/problem.js';
import type { RegisterFile, RegisterFormat } from './register.js';
import type { RegisterEdition } from './register-edition.js';

/**
 * Reads the entries of a register in files, and in directories with all below them, as documents to be recorded.
 *
 * @param edition notes what they hold
 * @throws what is nobody's fault in the files
 */
export async function* registerDocuments(format: RegisterFormat, paths: readonly string[], edition: RegisterEdition): AsyncGenerator<ReadDocument> {
  const { files, refused } = await filesBelow(paths, format.accepts);
  for (const line of refused) yield unnamed(line, edition);
  const unread: string[] = [];
  for await (const found of format.entries(contentsOf(files, unread))) {
    for (const line of unread.splice(0)) yield unnamed(line, edition);
    if ('refused' in found) {
      edition.refuse(found);
      yield found.refused;
      continue;
    }
    const { dossier, place, entry } = edition.take(found);
    try {
      yield { ...(await readDossier({ text: JSON.stringify(dossier), path: place })), entry };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      yield error.message;
    }
  }
  for (const line of unread) yield unnamed(line, edition);
}

function unnamed(line: string, edition: RegisterEdition): string {
  edition.refuse({ entry: null });
  return line;
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
