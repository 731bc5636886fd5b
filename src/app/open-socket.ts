import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';

/** Close codes of our own; 1000 to 1015 are WebSocket's, 4400 to 4500 those of graphql-ws. */
export const closeCodes = {
  /** A normal end: nothing was subscribed for a while. */
  idle: 1000,
  /** The server stops; clients connect again. */
  stopping: 1001,
  /** A bug, or the client's messages cannot be taken. */
  internal: 4500,
  /** The client did not take what was sent to it. */
  tooSlow: 4508,
} as const;

/** Answers that may wait to be taken besides what is subscribed: a client with more only asks. */
const mostAnswers = 100;

/** A WebSocket with a client at its other end, who may be slow, silent or gone. */
export class OpenSocket {
  /** How many subscriptions run or are about to. */
  subscriptions = 0;
  /** Called when the client is given up as too slow, while it may still be there. */
  readonly onGivenUp = new Set<() => void>();
  /** When each message that the operating system has not taken yet was sent. */
  readonly #untaken: number[] = [];
  /** When the client last sent something, or took a message. */
  #lastHeard = performance.now();
  #lastPinged = performance.now();
  #lastSubscribed = performance.now();

  /**
   * @param requestId of the request that opened it, for the log
   * @param address who is at the other end, as far as limits count
   */
  constructor(
    readonly requestId: string,
    readonly request: IncomingMessage,
    readonly socket: WebSocket,
    readonly address: string,
  ) {
    // A frame that is too large or broken: the socket is closed with the code that says so.
    socket.on('error', () => undefined);
    socket.on('ping', (data: Buffer) => this.#send((taken) => socket.pong(data, false, taken)));
    for (const event of ['ping', 'pong', 'message']) socket.on(event, () => this.#heard());
  }

  #heard(): void {
    this.#lastHeard = performance.now();
  }

  /** Sends a text; fulfilled when it has been taken, so that whoever sends many waits. */
  send(text: string): Promise<void> {
    return new Promise((resolve) =>
      this.#send(
        (taken) => this.socket.send(text, taken),
        () => {
          this.#heard();
          resolve();
        },
      ),
    );
  }

  #send(write: (taken: () => void) => void, resolve: () => void = () => undefined): void {
    // One at a time of each subscription.
    if (this.#untaken.length > this.subscriptions + mostAnswers) this.#giveUp();
    if (this.socket.readyState !== this.socket.OPEN) {
      resolve();
      return;
    }
    this.#untaken.push(performance.now());
    write(() => {
      this.#untaken.shift();
      resolve();
    });
  }

  /** Looks after the socket; to be called several times within the timeout. @param timeout in milliseconds */
  look(timeout: number): void {
    const now = performance.now();
    if (this.subscriptions > 0) this.#lastSubscribed = now;
    const [oldest] = this.#untaken;
    if (oldest !== undefined && now - oldest > timeout) {
      this.#giveUp();
    } else if (oldest === undefined && now - this.#lastHeard > timeout) {
      this.socket.terminate();
    } else if (now - this.#lastSubscribed > timeout) {
      this.close(closeCodes.idle, 'nothing was subscribed for a while');
    } else if (now - this.#lastPinged > timeout / 3) {
      this.#lastPinged = now;
      this.#send((taken) => this.socket.ping('', false, taken));
    }
  }

  /** @param reason at most 123 bytes */
  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  /** The code arrives if the client begins to read again within half a minute; then the connection is cut. */
  #giveUp(): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.close(closeCodes.tooSlow, 'SUBSCRIBER_TOO_SLOW: what was sent was not read in time');
    for (const tell of this.onGivenUp) tell();
  }
}
