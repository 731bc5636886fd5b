import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.js';

/** How deep the JSON of a body may nest: what reads variables goes down with them. */
const maxNesting = 100;

/** How long what is left of a refused body is read and thrown away, so that the caller gets to read the answer. */
const lingerMilliseconds = 2_000;

/**
 * Reads a body of JSON in UTF-8, not compressed.
 *
 * @param most bytes
 * @throws Refusal 415 for another type, charset or encoding, 413 for a longer body, 400 for what is no JSON
 */
export async function readJsonBody(request: IncomingMessage, most: number): Promise<unknown> {
  checkContentType(request.headers['content-type'] ?? '');
  const encoding = request.headers['content-encoding']?.trim().toLowerCase();
  if (encoding !== undefined && encoding !== 'identity') {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'compressed bodies are not read: send the JSON as it is', { 'accept-encoding': 'identity' });
  }
  const body = parse(await readBytes(request, most));
  checkNesting(body);
  return body;
}

function checkContentType(header: string): void {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length).replaceAll('"', '') ?? 'utf-8';
  if (type !== 'application/json' || (charset !== 'utf-8' && charset !== 'utf8')) {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'a body must be JSON in UTF-8: send it with the header content-type: application/json');
  }
}

async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(request, most);
  const chunks: Buffer[] = [];
  let size = 0;
  // Not for await: it would destroy the request, and with it the answer's way out.
  return new Promise((resolve, reject) => {
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= most) {
        chunks.push(chunk);
      } else {
        request.off('data', onData);
        reject(tooLarge(request, most));
      }
    };
    request.on('data', onData);
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

function tooLarge(request: IncomingMessage, most: number): Refusal {
  request.resume();
  const timer = setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, lingerMilliseconds).unref();
  request.once('close', () => clearTimeout(timer));
  return new Refusal(413, 'PAYLOAD_TOO_LARGE', `the body is larger than ${most} bytes`);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new Refusal(400, 'BAD_REQUEST', 'the body is no JSON: send {"query": "…", "variables": {…}}');
  }
}

/** @throws Refusal 400 for JSON that nests too deep for what walks through variables */
export function checkNesting(body: unknown): void {
  let level = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxNesting) throw new Refusal(400, 'BAD_REQUEST', `the body is nested more than ${maxNesting} levels deep`);
    level = level.flatMap((value): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
}
