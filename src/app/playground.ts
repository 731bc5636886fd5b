import { createReadStream, existsSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { getDistDirectory, isSandboxFrame, renderAltair, SANDBOX_FRAME_CSP } from 'altair-static';

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

/** An operation that stands ready in the playground. */
export interface ReadyMade {
  readonly name: string;
  readonly query: string;
}

/**
 * Serves the playground: Altair, from the files of its npm package, with the worked operations at hand, each in a tab.
 * Nothing is fetched from elsewhere.
 *
 * @param ready the last is shown at the start
 * @returns false if the path is none of the playground's
 */
export function servePlayground(pathname: string, response: ServerResponse, ready: readonly ReadyMade[]): boolean {
  if (pathname === '/') {
    send(response, mediaTypes['.html'], renderAltair({ baseURL: base, serveInitialOptionsInSeperateRequest: optionsFile }));
    return true;
  }
  if (pathname === optionsFile) {
    send(response, mediaTypes['.js'], beginning(ready));
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

/** The script that opens the tabs, without the advertisements and news of Altair's makers. The page alone knows under what address it was reached, and tabs need it in full. */
function beginning(ready: readonly ReadyMade[]): string {
  const tabs = JSON.stringify(ready.map(({ name, query }) => ({ initialName: name, initialQuery: query })));
  return `const endpointURL = new URL('/graphql', location.href).href;
const endpoints = { endpointURL, subscriptionsEndpoint: endpointURL.replace('http', 'ws'), initialSubscriptionRequestHandlerId: 'graphql-ws' };
AltairGraphQL.init({ ...endpoints, initialSettings: { 'banners.disable': true, disablePushNotification: true }, initialWindows: ${tabs}.map((tab) => ({ ...tab, ...endpoints })) });
`;
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
