import { setTimeout as pause } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { DatabaseError } from 'pg';
import { maxBehind } from '../graph/limits.js';
import type { Feed, FeedRow } from '../graph/feed.js';
import { badInput } from '../shared/bad-input.js';
import type { Recordings } from './recordings.js';
import type { Turns } from './turns.js';

/** How often a statement that the database could not take is tried again, and how long to wait before, in milliseconds: doubled each time. */
const retries = { most: 8, first: 250, last: 16_000 } as const;

/** What rows are read from. */
export interface RecordedRowsParts {
  readonly feed: Feed;
  readonly recordings: Recordings;
  /** Shared by all subscriptions of a process, so that they leave most connections to queries. */
  readonly turns: Turns;
}

/** How a subscription ended. */
export interface Ended {
  /** Undefined where the client left or the server stops. */
  readonly error: unknown;
  /** How many rows were handed over. */
  readonly delivered: number;
}

/**
 * The rows of one subscription, as they are recorded: each once, in the order of ids. Reads on only when the next row is
 * asked for, so a slow reader holds no more than a batch. What the database cannot answer for a while is asked again.
 */
export class RecordedRows implements AsyncIterableIterator<unknown> {
  readonly #parts: RecordedRowsParts;
  readonly #ending = new AbortController();
  #batch: FeedRow[] = [];
  #position = 0n;
  #delivered = 0;
  #wake: () => void = () => undefined;
  #leave: () => void = () => undefined;
  #end: (ended: Ended) => void = () => undefined;
  /** Fulfilled when nothing more comes. */
  readonly ended = new Promise<Ended>((resolve) => (this.#end = resolve));

  private constructor(parts: RecordedRowsParts) {
    this.#parts = parts;
  }

  /**
   * Begins: with what is recorded from now on, or after the row that the subscription names.
   *
   * @throws GraphQLError BAD_USER_INPUT if that is too far back, SERVER_BUSY if the database cannot be asked
   */
  static async open(parts: RecordedRowsParts): Promise<RecordedRows> {
    const { feed, recordings } = parts;
    const rows = new RecordedRows(parts);
    rows.#leave = await recordings.watch(() => rows.#wake()).catch(() => {
      throw new GraphQLError('the database does not answer: subscribe again in a moment', { extensions: { code: 'SERVER_BUSY' } });
    });
    const head = recordings.head(feed.table);
    const { after = head } = feed;
    if (head - after > maxBehind) {
      rows.#leave();
      throw badInput(`after: more than ${maxBehind.toLocaleString('en')} rows were recorded since: read the list first, and begin after its latest`);
    }
    rows.#position = after < head ? after : head;
    return rows;
  }

  async next(): Promise<IteratorResult<unknown, undefined>> {
    try {
      while (!this.#ending.signal.aborted) {
        const row = this.#batch.shift();
        if (row !== undefined) {
          this.#delivered += 1;
          return { value: JSON.parse(row.data) as unknown, done: false };
        }
        await this.#risen();
        await this.#read();
      }
    } catch (error) {
      if (!this.#ending.signal.aborted) {
        this.end(error);
        throw error;
      }
    }
    return { value: undefined, done: true };
  }

  /** Ends it, with whatever statement is running. */
  return(): Promise<IteratorResult<unknown, undefined>> {
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  /** Ends it from this side. @param error why, where it is not the client's wish; once it has ended nothing changes that */
  end(error?: unknown): void {
    this.#leave();
    this.#batch = [];
    this.#ending.abort();
    this.#wake();
    this.#end({ error, delivered: this.#delivered });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  get #head(): bigint {
    return this.#parts.recordings.head(this.#parts.feed.table);
  }

  /** Waits until there is something behind the position, or the end. */
  async #risen(): Promise<void> {
    while (!this.#ending.signal.aborted && this.#head <= this.#position) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  async #read(): Promise<void> {
    const { feed, turns } = this.#parts;
    const { signal } = this.#ending;
    const upTo = this.#head;
    for (let tried = 0; !signal.aborted; tried += 1) {
      try {
        this.#batch = await turns.take(async () => (signal.aborted ? [] : feed.read(this.#position, upTo, signal)));
        break;
      } catch (error) {
        if (tried === retries.most || !isPassing(error)) throw error;
        await pause(Math.min(retries.first * 2 ** tried, retries.last), undefined, { signal });
      }
    }
    this.#position = this.#batch.length === feed.batch ? (this.#batch.at(-1)?.position ?? upTo) : upTo;
  }
}

/** Whether the database may take the same statement in a moment: it was busy, restarted, or not to be reached. */
function isPassing(error: unknown): boolean {
  if (error instanceof GraphQLError) return error.extensions['code'] === 'SERVER_BUSY';
  return !(error instanceof DatabaseError) || /^(08|53|57P)/.test(error.code ?? '');
}
