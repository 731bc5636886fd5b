import type { ServerResponse } from 'node:http';

/** Codes of what is refused before GraphQL sees it. */
export type RefusalCode =
  | 'BAD_REQUEST'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'REQUEST_TIMEOUT'
  | 'PAYLOAD_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'HEADERS_TOO_LARGE'
  | 'RATE_LIMITED'
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

/** Answers with one text. */
export function sendText(response: ServerResponse, status: number, type: string, body: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...headers, 'content-type': type, 'content-length': String(Buffer.byteLength(body)) });
  response.end(body);
}
