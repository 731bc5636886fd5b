import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { buildChancerySchema } from '../app/schema.js';
import { describeModel } from '../database/model.js';
import type { PostgresConnection } from '../database/postgres-connection.js';
import { ExportRefused, refusalOf } from '../export/export-refused.js';
import { readJson } from '../export/export-request.js';
import { Exporter, type ExportRequest } from '../export/exporter.js';
import type { Caller } from '../graph/permission.js';
import { Problem } from '../shared/problem.js';

/** What the words of `chancery export` ask for. */
export interface ExportOrder {
  readonly request: ExportRequest;
  /** The file to write; undefined for standard output. */
  readonly out: string | undefined;
}

/**
 * Reads `LIST --format csv [--where JSON] [--order-by JSON] [--select GQL] [--out FILE]`.
 *
 * @returns undefined where they are no such words
 * @throws Problem if JSON is expected and none is there
 */
export function readExportOrder(words: readonly string[]): ExportOrder | undefined {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { format: text, where: text, 'order-by': text, select: text, out: text } });
    const [list, another] = positionals;
    if (list === undefined || another !== undefined || values.format === undefined) return undefined;
    const request = { list, format: values.format, where: readJson('--where', values.where), orderBy: readJson('--order-by', values['order-by']), select: values.select };
    return { request, out: values.out };
  } catch (error) {
    if (error instanceof ExportRefused) throw new Problem(error.message);
    return undefined;
  }
}

/** Whoever holds the database itself may read all of it. */
const owner: Caller = { role: 'ADMIN', least: 'ANONYMOUS' };

/**
 * Writes an export: the same bytes as the answer of `/export/…`. A file appears under its name when it is whole, not before.
 *
 * @param output where it goes if the order names no file
 * @throws Problem if it is refused, or cannot be brought to its end
 */
export async function runExport(connection: PostgresConnection, { request, out }: ExportOrder, output: Writable): Promise<void> {
  const entities = await describeModel();
  const exporter = new Exporter({ schema: await buildChancerySchema(entities), entities, connection });
  try {
    const { pieces } = await exporter.open(request, owner, new AbortController());
    if (out === undefined) await pipeline(Readable.from(pieces), output, { end: output !== process.stdout });
    else await writeFile(out, pieces);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== undefined) throw new Problem(refusal.message);
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new Problem(`the export was not written: ${(error as Error).message}`);
  } finally {
    await exporter.close();
  }
}

async function writeFile(out: string, pieces: AsyncGenerator<string>): Promise<void> {
  const partial = `${out}.partial`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(partial));
    await rename(partial, out);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
