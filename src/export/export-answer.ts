import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Caller } from '../graph/permission.js';
import { readExportRequest } from './export-request.js';
import type { Exporter, OpenExport } from './exporter.js';
import { ExportRefused, refusalOf } from './export-refused.js';

export interface ExportAnswerOptions {
  /** Takes a line of the server's log. */
  readonly log: (line: string) => void;
  /** Leaves names of the schema that were not asked for out of errors. */
  readonly hideSuggestions: boolean;
}

/**
 * Answers a request under `/export/`: the file as a stream, or an error as JSON.
 *
 * A file is whole only if the answer ends as HTTP says it ends (the last, empty chunk). Where something fails on the way
 * the connection is cut instead, which every client reports: curl by exit code 18, fetch by a rejected promise.
 */
export async function answerExport(exporter: Pick<Exporter, 'open'>, caller: Caller, request: IncomingMessage, response: ServerResponse, options: ExportAnswerOptions): Promise<void> {
  const abort = new AbortController();
  abort.signal.addEventListener('abort', () => void response.destroy());
  response.once('close', () => abort.abort());
  try {
    const open = await exporter.open(await readExportRequest(request), caller, abort);
    await stream(open, request, response);
  } catch (error) {
    if (abort.signal.aborted || response.destroyed) return;
    refuse(response, error, options);
  }
}

async function stream({ filename, mediaType, pieces }: OpenExport, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const first = await pieces.next();
  const gzip = acceptsGzip(request.headers['accept-encoding']);
  response.appendHeader('vary', 'accept-encoding');
  response.writeHead(200, {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${filename}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(gzip && { 'content-encoding': 'gzip' }),
  });
  const source = Readable.from(follow(first, pieces), { objectMode: true, highWaterMark: 1 });
  await (gzip ? pipeline(source, createGzip(), response) : pipeline(source, response));
}

async function* follow(first: IteratorResult<string>, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}

/** Whether gzip is among what the header admits. */
function acceptsGzip(header: string | string[] | undefined): boolean {
  return String(header ?? '')
    .split(',')
    .some((part) => /^\s*(gzip|x-gzip|\*)\s*(;|$)/i.test(part) && !/;\s*q=0(\.0*)?\s*$/i.test(part));
}

function refuse(response: ServerResponse, error: unknown, { log, hideSuggestions }: ExportAnswerOptions): void {
  const refusal = refusalOf(error) ?? masked(error, log);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const message = hideSuggestions ? refusal.message.replace(/ ?Did you mean (.+?)\?$/, '') : refusal.message;
  response.writeHead(refusal.status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...refusal.headers });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code: refusal.code } }] }));
}

function masked(error: unknown, log: (line: string) => void): ExportRefused {
  const id = randomUUID();
  log(`internal error ${id} in an export: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new ExportRefused(500, 'INTERNAL_SERVER_ERROR', `Internal error ${id}`);
}
