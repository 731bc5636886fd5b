import { once } from 'node:events';
import { WebSocket } from 'ws';

/** What a handshake was refused with. */
export interface RefusedHandshake {
  readonly status: number;
  readonly code: string;
  readonly retryAfter: string | undefined;
}

/** What to send along with a handshake, and whether pings are answered. */
export interface HandshakeOptions {
  readonly headers?: Record<string, string>;
  readonly path?: string;
  readonly protocols?: string[];
  readonly autoPong?: boolean;
}

/** A handshake by hand: the socket if it was let in, or what it was answered. */
export function handshake(url: string, { headers = {}, path = '/graphql', protocols = ['graphql-transport-ws'], autoPong = true }: HandshakeOptions = {}): Promise<WebSocket | RefusedHandshake> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}${path}`, protocols, { headers, autoPong });
    socket.on('open', () => resolve(socket));
    socket.on('error', reject);
    socket.on('unexpected-response', (_request, response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        const { errors } = JSON.parse(body) as { errors: { extensions: { code: string } }[] };
        resolve({ status: response.statusCode ?? 0, code: errors[0]?.extensions.code ?? '', retryAfter: response.headers['retry-after'] });
      });
    });
  });
}

/** A socket that was let in. */
export async function opened(url: string, options: HandshakeOptions = {}): Promise<WebSocket> {
  const answer = await handshake(url, options);
  if (!(answer instanceof WebSocket)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}

/** A socket after its first words. */
export async function greeted(url: string, options: HandshakeOptions = {}): Promise<WebSocket> {
  const socket = await opened(url, options);
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  return socket;
}

/** Waits until a socket is closed. @returns the code */
export const closeCode = async (socket: WebSocket): Promise<number> => (await once(socket, 'close'))[0] as number;

/** The message that subscribes. */
export const subscription = (id: string, query = 'subscription { factRecorded { id } }'): string => JSON.stringify({ id, type: 'subscribe', payload: { query } });
