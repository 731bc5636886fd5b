import { setTimeout as pause } from 'node:timers/promises';
import { type Client, createClient, type SubscribePayload } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually } from './child-process.js';

/** What one subscription was sent. */
export interface Told {
  /** Of each event what stands under `data`, and its errors where it has some. */
  readonly events: { data?: unknown; errors?: readonly { message: string; extensions: { code: string } }[]; extensions?: unknown }[];
  /** The errors that refused or ended it. */
  readonly errors: { message: string; extensions?: { code?: unknown } }[];
  /** Whether nothing more comes. */
  readonly isOver: () => boolean;
  /** Ends it from this side. */
  readonly leave: () => void;
}

/** A client of subscriptions, as a user would have one. */
export interface SocketClient {
  readonly client: Client;
  /** The code with which the socket was closed. */
  readonly closed: Promise<number>;
  subscribe(query: string, variables?: Record<string, unknown>, rest?: Partial<SubscribePayload>): Told;
  close(): Promise<void>;
}

// size: one client, its counts and its ways to leave.
/**
 * Connects to the API at this address (`http://…`).
 *
 * @param retryAttempts how often to connect again after a loss
 * @param connectionParams what it says first
 */
export function openSocket(url: string, headers: Record<string, string> = {}, retryAttempts = 0, connectionParams: Record<string, unknown> = {}): SocketClient {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  let onClosed: (code: number) => void = () => undefined;
  const closed = new Promise<number>((resolve) => (onClosed = resolve));
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: Socket,
    retryAttempts,
    connectionParams,
    // A refused connection is an error here, not a close.
    shouldRetry: () => true,
    // Soon, and every time after the same while.
    retryWait: () => pause(50),
    on: { closed: (event) => onClosed((event as { code: number }).code) },
  });
  return {
    client,
    closed,
    subscribe: (query, variables, rest = {}) => {
      const [events, errors]: [Told['events'], Told['errors']] = [[], []];
      let over = false;
      const leave = client.subscribe(
        { query, ...(variables && { variables }), ...rest },
        {
          next: (event) => void events.push(event as Told['events'][number]),
          error: (error) => {
            over = true;
            errors.push(...((Array.isArray(error) ? error : [error]) as Told['errors']));
          },
          complete: () => (over = true),
        },
      );
      return { events, errors, isOver: () => over, leave };
    },
    close: async () => {
      await client.dispose();
    },
  };
}

/** The clients of a test file, to be closed together. */
export class SocketClients {
  readonly #open: SocketClient[] = [];

  /** As {@link openSocket}. */
  connect(url: string, headers: Record<string, string> = {}, connectionParams: Record<string, unknown> = {}): SocketClient {
    const client = openSocket(url, headers, 0, connectionParams);
    this.#open.push(client);
    return client;
  }

  /** Closes them, and waits until these servers have noticed. */
  async close(...urls: readonly string[]): Promise<void> {
    await Promise.all(this.#open.splice(0).map((client) => client.close()));
    await Promise.all(urls.map((url) => running(url, 0)));
  }
}

/** What a refused subscription was told: the code and the message. */
export async function refusal(told: Told): Promise<[unknown, string | undefined]> {
  await eventually('it is refused', told.isOver);
  if (told.events.length > 0) throw new Error('it was not refused at once');
  return [told.errors[0]?.extensions?.code, told.errors[0]?.message];
}

/** The number that a server of this address shows under a name in its metrics, 0 where it shows none. */
export async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `) || each.startsWith(`${name}{`));
  return Number(line?.split(' ').at(-1) ?? 0);
}

/** Waits until so many subscriptions run in a process. */
export const running = (url: string, count: number): Promise<void> => eventually(`${count} subscriptions run at ${url}`, async () => (await metric(url, 'chancery_subscriptions')) === count);
