import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { handleProtocols } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { type Admission, refuseKeyInAddress } from './admission.js';
import type { Config } from './config.js';
import type { Metrics } from './metrics.js';
import { closeCodes, OpenSocket } from './open-socket.js';
import { Places } from './places.js';
import { callerAddress } from './rate-limit.js';
import { Refusal, refuseRaw } from './refusal.js';
import { requestIdOf } from './request-log.js';

/** What speaks with the clients of open sockets. */
export interface SocketTalk {
  /** Speaks until the socket is closed. @returns to be told of that */
  begin(socket: OpenSocket): (code: number, reason: string) => Promise<void>;
}

/** What WebSockets on `/graphql` are made of. */
export interface SocketParts {
  readonly config: Config;
  readonly admission: Admission;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly talk: SocketTalk;
}

/** How long clients may take to say goodbye when the server stops, in milliseconds. */
const goodbye = 1_000;

/** Opens and looks after WebSockets. */
export class SocketEndpoint {
  readonly #open = new Set<OpenSocket>();
  readonly #places: Places;
  readonly #server: WebSocketServer;
  readonly #timer: NodeJS.Timeout;
  #stopping = false;

  constructor(private readonly parts: SocketParts) {
    const { limits, socketTimeout } = parts.config;
    this.#places = new Places(limits.subscriptions, limits.subscriptionsPerAddress);
    // Not compressed, as bodies are not; pongs are sent by the socket's own count.
    this.#server = new WebSocketServer({ noServer: true, clientTracking: false, maxPayload: limits.body, perMessageDeflate: false, autoPong: false, handleProtocols });
    this.#server.on('wsClientError', (error, socket) => refuseRaw(socket, new Refusal(400, 'BAD_REQUEST', `this is no handshake of WebSocket: ${error.message}`)));
    this.#timer = setInterval(() => {
      for (const socket of this.#open) socket.look(socketTimeout);
    }, socketTimeout / 6).unref();
  }

  /** Answers a request for an upgrade to WebSocket. */
  upgrade(request: IncomingMessage, raw: Duplex, head: Buffer): void {
    raw.on('error', () => raw.destroy());
    const requestId = requestIdOf(request.headers['x-request-id']);
    this.#admit(request).then(
      (address) => this.#server.handleUpgrade(request, raw, head, (socket) => this.#begin(new OpenSocket(requestId, request, socket, address))),
      (error: unknown) => {
        const refusal = error instanceof Refusal ? error : new Refusal(500, 'INTERNAL_SERVER_ERROR', 'internal error');
        if (refusal !== error) this.parts.logger.error({ requestId }, `upgrade failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        this.parts.logger.info({ requestId, method: request.method, path: (request.url ?? '').slice(0, 200), status: refusal.status, code: refusal.code }, 'answered');
        refuseRaw(raw, refusal);
      },
    );
  }

  /** Tells clients that the server stops, and cuts off those who do not take notice. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#timer);
    for (const socket of this.#open) socket.close(closeCodes.stopping, 'the server stops');
    for (const end = Date.now() + goodbye; this.#open.size > 0 && Date.now() < end; ) await pause(10);
    for (const { socket } of this.#open) socket.terminate();
  }

  /**
   * Whether a client may open a socket.
   *
   * @returns its address
   * @throws Refusal
   */
  async #admit(request: IncomingMessage): Promise<string> {
    const { config, admission } = this.parts;
    refuseKeyInAddress(request.url ?? '/');
    if ((request.url ?? '').replace(/\?.*$/s, '') !== '/graphql') throw new Refusal(404, 'NOT_FOUND', 'there is nothing here: subscriptions are at /graphql');
    checkOrigin(request, config.origins);
    const address = callerAddress(request, config.trustProxy);
    await admission.admit(request.headers.authorization, address);
    const lacking = this.#places.lacking(address);
    if (lacking === 'address') throw new Refusal(429, 'TOO_MANY_SUBSCRIPTIONS', `more than ${config.limits.subscriptionsPerAddress} WebSockets of one address: put several subscriptions on one`);
    if (lacking === 'all' || this.#stopping) throw new Refusal(503, 'SERVER_BUSY', 'there is no place for another WebSocket: try again in a moment');
    return address;
  }

  #begin(open: OpenSocket): void {
    const { metrics, talk, logger } = this.parts;
    const begun = performance.now();
    const leave = this.#places.take(open.address);
    this.#open.add(open);
    metrics.socket(1);
    const closed = talk.begin(open);
    open.socket.once('close', (code: number, reason: Buffer) => {
      leave();
      this.#open.delete(open);
      metrics.socket(-1);
      logger.info({ requestId: open.requestId, path: '/graphql', milliseconds: Math.round(performance.now() - begun), closeCode: code }, 'socket closed');
      void closed(code, reason.toString());
    });
  }
}

/**
 * A page may open a socket to the server that it comes from, and a page of a listed origin may; browsers say which, and
 * ask nobody before. Other programs send no origin.
 *
 * @throws Refusal 403
 */
function checkOrigin({ headers }: IncomingMessage, origins: readonly string[]): void {
  const { origin, host } = headers;
  if (origin === undefined || origins.includes(origin)) return;
  if (URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()) return;
  throw new Refusal(403, 'ORIGIN_NOT_ALLOWED', 'pages of this origin may not subscribe: CHANCERY_ORIGINS lists those that may');
}
