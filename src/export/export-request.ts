import type { IncomingMessage } from 'node:http';
import type { ExportRequest } from './exporter.js';
import { ExportRefused } from './export-refused.js';

/** Where exports are: `/export/<list>.<format>`. */
export const exportPath = '/export/';

/** Most bytes of a request's body. */
const maxBody = 256 * 1024;

const names = ['where', 'orderBy', 'select'] as const;
type Name = (typeof names)[number];

/**
 * Reads what is asked for from the address, and from the query string (GET) or the JSON body (POST).
 *
 * @throws ExportRefused naming the part that makes no sense
 */
export async function readExportRequest(request: IncomingMessage): Promise<ExportRequest> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [, list, format] = /^\/export\/([A-Za-z]{1,64})\.([a-z]{1,16})$/.exec(pathname) ?? [];
  if (list === undefined || format === undefined) throw new ExportRefused(404, 'NOT_FOUND', 'exports are at /export/<list>.<format>, such as /export/meetings.csv');
  if (request.method === 'GET') return { list, format, ...fromQuery(searchParams) };
  if (request.method !== 'POST') throw new ExportRefused(405, 'METHOD_NOT_ALLOWED', 'an export is asked for by GET or POST', { allow: 'GET, POST' });
  if (searchParams.size > 0) throw new ExportRefused(400, 'BAD_REQUEST', 'give the parameters of a POST in its body, not in the address');
  return { list, format, ...fromBody(await readBody(request)) };
}

function fromQuery(parameters: URLSearchParams): Pick<ExportRequest, Name> {
  for (const name of parameters.keys()) checkName(name);
  const text = (name: Name): string | undefined => {
    const [value, another] = parameters.getAll(name);
    if (another !== undefined) throw new ExportRefused(400, 'BAD_USER_INPUT', `${name} is given twice`);
    return value;
  };
  return { where: readJson('where', text('where')), orderBy: readJson('orderBy', text('orderBy')), select: text('select') };
}

/**
 * A parameter that is JSON.
 *
 * @throws ExportRefused if it is none
 */
export function readJson(name: string, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ExportRefused(400, 'BAD_USER_INPUT', `${name} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fromBody(body: unknown): Pick<ExportRequest, Name> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new ExportRefused(400, 'BAD_REQUEST', 'the body is no object: send {"where": …, "orderBy": …, "select": "…"}');
  for (const name of Object.keys(body)) checkName(name);
  const { where, orderBy, select } = body as Readonly<Record<string, unknown>>;
  if (select !== undefined && select !== null && typeof select !== 'string') throw new ExportRefused(400, 'BAD_USER_INPUT', 'select is no text: write it as in GraphQL, "id date { edtf }"');
  return { where, orderBy, select: select ?? undefined };
}

function checkName(name: string): void {
  if (!names.some((each) => each === name)) throw new ExportRefused(400, 'BAD_USER_INPUT', `there is no parameter "${name.slice(0, 60)}": ${names.join(', ')}`);
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  // A page of another origin cannot send JSON without asking first.
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type']?.trim() ?? '')) throw new ExportRefused(415, 'UNSUPPORTED_MEDIA_TYPE', 'the body of an export is application/json');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBody) throw new ExportRefused(413, 'PAYLOAD_TOO_LARGE', `the body is larger than ${maxBody} bytes`, { connection: 'close' });
    chunks.push(chunk);
  }
  return readJson('the body', Buffer.concat(chunks).toString('utf8'));
}
