import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildChancerySchema } from '../../src/app/schema.js';
import { describeModel } from '../../src/database/model.js';
import { answerExport } from '../../src/export/export-answer.js';
import { Exporter, type ExporterParts } from '../../src/export/exporter.js';
import type { TestDatabase } from './database.js';

/** Exports of a test's database over HTTP. */
export interface ExportServer {
  readonly url: string;
  readonly exporter: Exporter;
  /** Characters that have been handed to the stream so far. */
  produced(): number;
  readonly log: string[];
  close(): Promise<void>;
}

/** Serves nothing but exports. */
export async function openExports(database: TestDatabase, options: Partial<ExporterParts> = {}): Promise<ExportServer> {
  const entities = await describeModel();
  const exporter = new Exporter({ schema: await buildChancerySchema(entities), entities, connection: database.connection, ...options });
  let produced = 0;
  const log: string[] = [];
  async function* counted(pieces: AsyncGenerator<string>): AsyncGenerator<string> {
    for await (const piece of pieces) {
      produced += piece.length;
      yield piece;
    }
  }
  const open: Exporter['open'] = async (request, caller, abort) => {
    const opened = await exporter.open(request, caller, abort);
    return { ...opened, pieces: counted(opened.pieces) };
  };
  const http = createServer((request, response) => void answerExport({ open }, { role: 'ANONYMOUS', least: 'ANONYMOUS' }, request, response, { log: (line) => void log.push(line), hideSuggestions: false }));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    exporter,
    produced: () => produced,
    log,
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await exporter.close();
    },
  };
}
