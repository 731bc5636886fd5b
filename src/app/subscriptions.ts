import type { ExecutionArgs, GraphQLError, GraphQLFieldResolver, GraphQLFormattedError } from 'graphql';
import { makeServer, type ServerOptions } from 'graphql-ws';
import type { Logger } from 'pino';
import type { Feed } from '../graph/feed.js';
import { type Ended, RecordedRows } from '../subscription/recorded-rows.js';
import type { RecordedContext } from '../subscription/recorded.resolver.js';
import type { Recordings } from '../subscription/recordings.js';
import { Turns } from '../subscription/turns.js';
import type { Admission } from './admission.js';
import type { AllowedOperations } from './allowed-operations.js';
import type { Config } from './config.js';
import { type Context, type Course, newContext, type Reach } from './context.js';
import type { Metrics } from './metrics.js';
import { ownErrors } from './format-error.js';
import { closeCodes, type OpenSocket } from './open-socket.js';
import { Places } from './places.js';
import { Refusal } from './refusal.js';
import type { SocketTalk } from './socket-endpoint.js';
import { readSubscription, type SubscribePayload } from './subscription-document.js';
import { coded, codeOf, faultsOf } from './subscription-faults.js';

/** How many statements all subscriptions of a process run at once: the other connections are for queries. */
const statementsAtOnce = 2;

/** What subscriptions are made of. */
export interface SubscriptionParts extends Reach {
  readonly config: Config;
  readonly recordings: Recordings;
  readonly admission: Admission;
  /** Undefined where all operations are answered. */
  readonly operations: AllowedOperations | undefined;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** How GraphQL's own execution reads a field. */
  readonly fieldResolver: GraphQLFieldResolver<unknown, unknown>;
  /** How an error is shown. */
  readonly format: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

interface Extra extends Record<PropertyKey, unknown> {
  readonly open: OpenSocket;
  /** The key that the client came with, as the header of that name has it; undefined for one without a key. */
  authorization: string | undefined;
}

type Options = ServerOptions<Record<string, unknown>, Extra>;

/** Answers subscriptions by the protocol graphql-transport-ws. */
export class Subscriptions implements SocketTalk {
  readonly #turns = new Turns(statementsAtOnce);
  readonly #places: Places;
  readonly #server: ReturnType<typeof makeServer<Record<string, unknown>, Extra>>;

  constructor(private readonly parts: SubscriptionParts) {
    const { config, format } = parts;
    this.#places = new Places(config.limits.subscriptions, config.limits.subscriptionsPerAddress);
    const options: Options = {
      schema: parts.reader.schema,
      connectionInitWaitTimeout: config.requestTimeout,
      onConnect: ({ extra, connectionParams }) => this.#welcome(extra, connectionParams),
      onSubscribe: ({ extra }, _id, payload) => this.#subscribe(extra, payload),
      onNext: ({ extra }, _id, _payload, args, { errors, data = null }) => {
        ownErrors(errors ?? [], extra.open.requestId);
        parts.metrics.subscriptionEvent();
        const { course, costLimit } = args.contextValue as Context;
        return { data, ...(errors && { errors: errors.map((error) => format(error.toJSON(), error)) }), extensions: { cost: { requested: course.weight?.cost ?? 0, limit: costLimit } } };
      },
      // An error on the way comes wrapped once more.
      onError: ({ extra }, _id, _payload, errors) =>
        errors.map((wrapped) => {
          const error = wrapped.originalError ?? wrapped;
          ownErrors([error], extra.open.requestId);
          return format(wrapped.toJSON(), error);
        }),
    };
    this.#server = makeServer(options);
  }

  begin(open: OpenSocket): (code: number, reason: string) => Promise<void> {
    return this.#server.opened(
      {
        protocol: open.socket.protocol,
        send: (text) => open.send(text),
        close: (code = closeCodes.idle, reason = '') => open.close(code, reason),
        onMessage: (take) => {
          open.socket.on('message', (data: Buffer, isBinary: boolean): void => {
            // Binary frames hold no messages of the protocol; an empty one is refused by it.
            take(isBinary ? '' : data.toString()).catch((error: unknown) => {
              this.parts.logger.error({ requestId: open.requestId }, `socket failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
              open.close(closeCodes.internal, 'internal error');
            });
          });
        },
      },
      { open, authorization: open.request.headers.authorization },
    );
  }

  /**
   * Takes the key of a client that could send no header, as a browser cannot: it stands in what the client says first. One
   * of the handshake was checked there. False closes the socket with 4403.
   */
  async #welcome(extra: Extra, said: Readonly<Record<string, unknown>> = {}): Promise<boolean> {
    const authorization = said['authorization'] ?? said['Authorization'];
    if (authorization === undefined) return true;
    if (typeof authorization !== 'string') return false;
    extra.authorization = authorization;
    return this.parts.admission.admit(authorization, extra.open.address).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refusal) return false;
        throw error;
      },
    );
  }

  /** Begins a subscription, or says why not. */
  async #subscribe({ open, authorization }: Extra, payload: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { reader, admission, config, operations, recordings, metrics, fieldResolver } = this.parts;
    const [begun, course]: [number, Course] = [performance.now(), { requestId: open.requestId }];
    let leave: (() => void) | undefined;
    try {
      leave = this.#takePlace(open);
      const admitted = await admission.admit(authorization, open.address);
      if (admitted.key !== undefined) course.key = admitted.key;
      const { document, feed } = readSubscription(payload, { reader, limits: config.limits, operations, ...admitted }, course);
      const recorded = await RecordedRows.open({ feed: this.#whileGood(feed, authorization), recordings, turns: this.#turns });
      const giveUp = (): void => recorded.end(coded('what was sent was not read in time', 'SUBSCRIBER_TOO_SLOW'));
      open.onGivenUp.add(giveUp);
      metrics.subscription(1);
      void recorded.ended.then((ended) => {
        open.onGivenUp.delete(giveUp);
        metrics.subscription(-1);
        leave?.();
        this.#note(course, begun, ended);
      });
      const contextValue: Context & RecordedContext = { ...newContext(this.parts, admitted, course), recorded };
      return { schema: reader.schema, document, operationName: payload.operationName, variableValues: payload.variables, contextValue, fieldResolver };
    } catch (error) {
      leave?.();
      this.#note(course, begun, { error, delivered: 0 });
      return faultsOf(error);
    }
  }

  /** Reads on only while the key is good that the client came with. */
  #whileGood(feed: Feed, authorization: string | undefined): Feed {
    if (authorization === undefined) return feed;
    const check = (): Promise<void> =>
      this.parts.admission.check(authorization).catch((error: unknown) => {
        throw faultsOf(error)[0] ?? error;
      });
    return { ...feed, read: async (...range) => check().then(() => feed.read(...range)) };
  }

  /** @returns gives it back; calling it again does nothing. @throws GraphQLError where there is none left */
  #takePlace(open: OpenSocket): () => void {
    const { subscriptionsPerSocket, subscriptionsPerAddress } = this.parts.config.limits;
    if (open.subscriptions >= subscriptionsPerSocket) throw coded(`more than ${subscriptionsPerSocket} subscriptions on one WebSocket: end one before you begin another`, 'TOO_MANY_SUBSCRIPTIONS');
    const lacking = this.#places.lacking(open.address);
    if (lacking === 'address') throw coded(`more than ${subscriptionsPerAddress} subscriptions of one address: end one before you begin another`, 'TOO_MANY_SUBSCRIPTIONS');
    if (lacking === 'all') throw coded('there is no place for another subscription: try again in a moment', 'SERVER_BUSY');
    const leave = this.#places.take(open.address);
    open.subscriptions += 1;
    let held = true;
    return () => {
      if (held) open.subscriptions -= 1;
      held = false;
      leave();
    };
  }

  /** Counts and logs a subscription that is over. */
  #note(course: Course, begun: number, { error, delivered }: Ended): void {
    const code = error === undefined ? 'none' : codeOf(error);
    this.parts.metrics.subscriptionOver(code);
    this.parts.logger.info(
      {
        requestId: course.requestId,
        path: '/graphql',
        operation: course.operation ?? 'none',
        cost: course.weight?.cost ?? 0,
        delivered,
        milliseconds: Math.round(performance.now() - begun),
        ...(code !== 'none' && { code }),
        ...(course.operationName !== undefined && { name: course.operationName }),
        ...(course.key !== undefined && { key: course.key }),
      },
      'subscription over',
    );
  }
}
