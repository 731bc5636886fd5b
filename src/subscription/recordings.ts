import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { PostgresConnection } from '../database/postgres-connection.js';

/** What migration 0004 notifies of, with an empty payload, when a transaction that recorded articles or facts commits. */
const channel = 'chancery_recorded';

/** The tables in which something is recorded; their ids become visible in their order. */
const readHeads = `select 'article' as name, coalesce(max(id), 0)::text as head from article union all select 'fact', coalesce(max(id), 0)::text from fact`;

/** How often to look without being told, in milliseconds: finds out that the connection is dead, too. */
const lookEvery = 30_000;

/** How long Postgres may take to let us in or to say how far it is, in milliseconds. */
const patience = 5_000;

/** How long to wait before connecting again, in milliseconds: doubled from the first up to the last. */
const backOff = { first: 100, last: 10_000 } as const;

/**
 * Knows how far recording has got, in whatever process: the greatest id of each table. One connection of its own listens,
 * from the first watcher on; where it is lost it is opened again, and what was recorded in between is found then, because
 * it has greater ids.
 */
export class Recordings {
  readonly #watchers = new Set<() => void>();
  readonly #heads = new Map<string, bigint>();
  readonly #closing = new AbortController();
  #client: Client | undefined;
  #connecting: Promise<void> | undefined;
  #looking = false;
  #lookAgain = false;
  #timer: NodeJS.Timeout | undefined;

  /** @param log takes a line when the connection is lost, and when it is back */
  constructor(
    private readonly connection: PostgresConnection,
    private readonly log: (line: string) => void = () => undefined,
  ) {}

  /** The greatest id of a table that is known to be there. Never falls. */
  head(table: string): bigint {
    return this.#heads.get(table) ?? 0n;
  }

  /**
   * Has a function called whenever a head has risen; done when heads are known.
   *
   * @returns takes the watcher away
   * @throws what Postgres or the driver says, if there is no connection and none can be opened
   */
  async watch(watcher: () => void): Promise<() => void> {
    this.#watchers.add(watcher);
    const leave = (): void => void this.#watchers.delete(watcher);
    try {
      await this.#connect();
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  /** Lets go of the connection. Nobody is told anything any more. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#watchers.clear();
    await this.#connecting?.catch(() => undefined);
    await this.#drop(this.#client);
  }

  async #connect(): Promise<void> {
    if (this.#client !== undefined) return;
    this.#connecting ??= this.#open().finally(() => (this.#connecting = undefined));
    await this.#connecting;
  }

  async #open(): Promise<void> {
    if (this.#closing.signal.aborted) throw new Error('the server stops');
    const client = new Client({ ...this.connection, application_name: 'chancery listen', keepAlive: true, connectionTimeoutMillis: patience, query_timeout: patience });
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    client.on('notification', () => void this.#look(client));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      // After listening: what commits from now on is told, what did before is seen.
      await this.#read(client);
    } catch (error) {
      await this.#drop(client);
      throw error;
    }
    this.#client = client;
    this.#timer = setInterval(() => void this.#look(client), lookEvery).unref();
    if (this.#lookAgain) void this.#look(client);
  }

  /** Reads the heads; once more where it was told of something meanwhile, however often. */
  async #look(client: Client): Promise<void> {
    this.#lookAgain = true;
    if (this.#looking || this.#client !== client) return;
    this.#looking = true;
    try {
      while (this.#lookAgain && this.#client === client) {
        this.#lookAgain = false;
        await this.#read(client);
      }
    } catch {
      this.#lose(client);
      void this.#drop(client);
    } finally {
      this.#looking = false;
    }
  }

  async #read(client: Client): Promise<void> {
    const { rows } = await client.query<{ name: string; head: string }>(readHeads);
    const risen = rows.filter(({ name, head }) => BigInt(head) > this.head(name));
    for (const { name, head } of risen) this.#heads.set(name, BigInt(head));
    if (risen.length > 0) for (const watcher of this.#watchers) watcher();
  }

  #lose(client: Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    clearInterval(this.#timer);
    if (this.#closing.signal.aborted || this.#watchers.size === 0) return;
    this.log('the connection that hears of recordings was lost: opening it again');
    void this.#reconnect();
  }

  async #reconnect(): Promise<void> {
    for (let wait: number = backOff.first; this.#watchers.size > 0; wait = Math.min(wait * 2, backOff.last)) {
      try {
        await pause(wait, undefined, { signal: this.#closing.signal });
        await this.#connect();
        this.log('the connection that hears of recordings is back');
        return;
      } catch {
        if (this.#closing.signal.aborted) return;
      }
    }
  }

  async #drop(client: Client | undefined): Promise<void> {
    if (client === undefined) return;
    if (this.#client === client) this.#client = undefined;
    clearInterval(this.#timer);
    // A connection that is dead without saying so would never end.
    await Promise.race([client.end().catch(() => undefined), pause(1_000, undefined, { ref: false })]);
  }
}
