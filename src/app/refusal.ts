import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** Codes of what is refused before GraphQL sees it. */
export type RefusalCode =
  | 'BAD_REQUEST'
  | 'UNAUTHENTICATED'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'REQUEST_TIMEOUT'
  | 'PAYLOAD_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'HEADERS_TOO_LARGE'
  | 'RATE_LIMITED'
  | 'TOO_MANY_SUBSCRIPTIONS'
  | 'SERVER_BUSY'
  | 'ORIGIN_NOT_ALLOWED'
  | 'OPERATION_NOT_ALLOWED'
  | 'INTERNAL_SERVER_ERROR'
  | 'NOT_READY';

/** A request that is refused before GraphQL sees it, with an HTTP status and one line for the caller. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: RefusalCode,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** The body of a refusal: of the form of a GraphQL answer, so that clients need one way to read errors. */
export const refusalBody = ({ code, message }: Pick<Refusal, 'code' | 'message'>): string => JSON.stringify({ errors: [{ message, extensions: { code } }] });

/** Answers with a refusal; an answer that has begun can only be broken off. */
export function refuse(response: ServerResponse, refusal: Refusal): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  sendText(response, refusal.status, 'application/json; charset=utf-8', refusalBody(refusal), refusal.headers);
}

/** Answers with a refusal where there is no response to write to: on the bare socket, which is closed then. */
export function refuseRaw(socket: Duplex, refusal: Refusal): void {
  const { status, headers } = refusal;
  const body = refusalBody(refusal);
  const lines = Object.entries({ ...headers, 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body), connection: 'close' });
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
}

/** Answers what is no request of HTTP, or came too slowly. */
export function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refusal =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? new Refusal(408, 'REQUEST_TIMEOUT', 'the request took too long to arrive')
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? new Refusal(431, 'HEADERS_TOO_LARGE', 'the headers are too large: send long queries by POST')
        : new Refusal(400, 'BAD_REQUEST', 'this is no request of HTTP');
  refuseRaw(socket, refusal);
}

/** Answers with one text; 401 says how to do better, as HTTP has it. */
export function sendText(response: ServerResponse, status: number, type: string, body: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...headers, ...(status === 401 && { 'www-authenticate': 'Bearer' }), 'content-type': type, 'content-length': String(Buffer.byteLength(body)) });
  response.end(body);
}
