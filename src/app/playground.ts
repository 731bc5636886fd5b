import { createReadStream, existsSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { getDistDirectory, isSandboxFrame, renderAltair, renderInitSnippet, SANDBOX_FRAME_CSP } from 'altair-static';

const base = '/playground/';
const optionsFile = `${base}options.js`;
const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Whether a path is the page of the playground, or one of its files. */
export const isPlaygroundPath = (pathname: string): boolean => pathname === '/' || pathname.startsWith(base);

/** An operation that the playground opens with. */
export interface ReadyMade {
  readonly name: string;
  readonly query: string;
}

/**
 * Serves the playground: Altair, from the files of its npm package, with the worked operations at hand. Nothing is
 * fetched from elsewhere.
 *
 * @param secure whether the page came over TLS, as whoever stands in front says: its sockets have to as well
 * @returns false if the path is none of the playground's
 */
export function servePlayground(pathname: string, response: ServerResponse, ready: ReadyMade, secure: boolean): boolean {
  const subscriptions = { subscriptionsEndpoint: '/graphql', subscriptionsProtocol: secure ? 'wss' : 'ws', initialSubscriptionRequestHandlerId: 'graphql-ws' } as const;
  const options = { baseURL: base, endpointURL: '/graphql', ...subscriptions, initialQuery: ready.query, initialName: ready.name, serveInitialOptionsInSeperateRequest: optionsFile };
  if (pathname === '/') {
    send(response, mediaTypes['.html'], renderAltair(options));
    return true;
  }
  if (pathname === optionsFile) {
    send(response, mediaTypes['.js'], renderInitSnippet(options));
    return true;
  }
  if (!pathname.startsWith(base)) return false;
  const root = getDistDirectory();
  const asked = decoded(pathname.slice(base.length));
  if (asked === undefined) return false;
  const file = path.join(root, path.normalize(`/${asked}`));
  if (!file.startsWith(root + path.sep) || !existsSync(file) || !statSync(file).isFile()) return false;
  if (isSandboxFrame(pathname)) response.setHeader('content-security-policy', SANDBOX_FRAME_CSP);
  response.writeHead(200, { 'content-type': mediaTypes[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
  return true;
}

/** A path without its percent signs; undefined where they mean nothing, or a character that no file has. */
function decoded(pathname: string): string | undefined {
  try {
    const text = decodeURIComponent(pathname);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, type: string | undefined, body: string): void {
  response.writeHead(200, { 'content-type': type ?? 'text/plain; charset=utf-8', 'cache-control': 'no-cache' });
  response.end(body);
}
