import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import { Refusal } from './refusal.js';

const shared = {
  // Whoever puts TLS in front says for which hosts it holds.
  strictTransportSecurity: false,
} as const;

/** For answers that are data: nothing in them is ever run or shown in a frame. The same for all requests, so helmet is asked once. */
const dataHeaders: (readonly [name: string, value: string])[] = [];
helmet({ ...shared, contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } } })(
  {} as IncomingMessage,
  { setHeader: (name: string, value: string) => dataHeaders.push([name, value]), removeHeader: () => undefined } as unknown as ServerResponse,
  () => undefined,
);

/** For the playground: its own files, and the styles and workers that its editor makes. */
const pageHeaders = helmet({
  ...shared,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'self'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      workerSrc: ["'self'", 'blob:'],
      // Subscriptions; not every browser takes 'self' for WebSockets too.
      connectSrc: ["'self'", (request): string => socketSources(request.headers.host)],
    },
  },
});

/** WebSockets of this very host, for a policy; what is no plain host is not repeated. */
const socketSources = (host = ''): string => (/^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'");

/** Sets the headers that keep browsers from doing more with an answer than it is for. */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse, isPage: boolean): void {
  if (isPage) pageHeaders(request, response, () => undefined);
  else for (const [name, value] of dataHeaders) response.setHeader(name, value);
}

/**
 * Lets pages of the listed origins ask. A request of another origin gets no such header, so that its page cannot read the
 * answer, and its preflight is refused.
 *
 * @returns true if the request was a preflight, and is answered
 * @throws Refusal 403 for the preflight of an origin that is not listed
 */
export function answerCors(request: IncomingMessage, response: ServerResponse, origins: readonly string[]): boolean {
  const { origin } = request.headers;
  if (origins.length > 0) response.setHeader('vary', 'origin');
  const known = origin !== undefined && origins.includes(origin);
  if (known) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', 'x-request-id, retry-after');
  }
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return false;
  if (!known) throw new Refusal(403, 'ORIGIN_NOT_ALLOWED', 'pages of this origin may not ask: CHANCERY_ORIGINS lists those that may');
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type, accept, x-request-id, apollo-require-preflight, x-apollo-operation-name',
    'access-control-max-age': '600',
  });
  response.end();
  return true;
}
