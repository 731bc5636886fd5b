import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Headers by which a request offers to go on in another protocol. */
const offer: ReadonlySet<string> = new Set(['connection', 'upgrade', 'http2-settings']);

/** Whether a request wants to speak WebSocket from here on. */
export const asksForWebSocket = ({ headers }: IncomingMessage): boolean => headers.upgrade?.toLowerCase() === 'websocket';

/**
 * Answers a request that offers to go on in another protocol, such as HTTP/2 in the clear, as if it had not: a server need
 * not take the offer. As soon as upgrades are taken at all, Node hands such a request over with its body unread, so the
 * request is put back in front of what comes, without the offer, and the connection begins anew.
 */
export function declineUpgrade(http: Server, { method, url, rawHeaders }: IncomingMessage, socket: Duplex, head: Buffer): void {
  const headers = rawHeaders.flatMap((name, index) => (index % 2 === 1 || offer.has(name.toLowerCase()) ? [] : [`${name}: ${rawHeaders[index + 1] ?? ''}\r\n`]));
  socket.unshift(Buffer.concat([Buffer.from(`${method ?? ''} ${url ?? ''} HTTP/1.1\r\n${headers.join('')}\r\n`, 'latin1'), head]));
  http.emit('connection', socket);
}
