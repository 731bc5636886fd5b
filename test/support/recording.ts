import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { dataSource } from '../../src/database/data-source.js';
import { type ImportCounts, importPaths } from '../../src/dossier/import.service.js';
import type { TestDatabase } from './database.js';

/** Records dossiers into a test's database, from a connection of its own. */
export interface Recorder {
  /** Records one document, or what stands at these paths. */
  record(...documents: readonly (string | { readonly paths: readonly string[] })[]): Promise<ImportCounts[]>;
  close(): Promise<void>;
}

export async function openRecorder(database: TestDatabase): Promise<Recorder> {
  const source: DataSource = await dataSource(database.connection).initialize();
  return {
    record: async (...documents) => {
      const counts: ImportCounts[] = [];
      for (const document of documents) {
        const given = typeof document === 'string' ? { input: Readable.from([Buffer.from(document)]) } : {};
        counts.push(await importPaths(source, typeof document === 'string' ? ['-'] : document.paths, { report: () => undefined, summary: () => undefined, ...given }));
      }
      return counts;
    },
    close: () => source.destroy(),
  };
}

/** A dossier of one article that tells meetings of one person, each by its key, a day, and words of the text. */
export function meetings(title: string, text: string, facts: Readonly<Record<string, { readonly date: string; readonly evidence: string; readonly mode?: string }>>): string {
  const told = Object.entries(facts).map(([key, { date, evidence, mode = 'IN_PERSON' }]) => `  ${key}: { kind: MEETING, date: ${date}, mode: ${mode}, identifiers: { test: ${key} }, participants: [p], evidence: ["${evidence}"] }`);
  return `chancery: 1\narticle: { title: "${title}", text: "${text}" }\npersons: { p: { name: Fuad Hussein, identifiers: { wikidata: Q5507726 } } }\n${told.length === 0 ? '' : `facts:\n${told.join('\n')}\n`}`;
}
