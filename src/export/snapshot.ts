import { Client, type Pool, type PoolClient } from 'pg';
import type { CompiledStatement } from '../graph/operation.js';

/** How many characters of JSON one step of a cursor should bring: rows of a few bytes come in thousands, long texts singly. */
const stepSize = 256 * 1024;

/** Most rows of one step. */
const maxStep = 2_000;

/**
 * One read-only transaction that sees the database as it was when it began, for one export. Rows are fetched step by step
 * as they are asked for, so a reader who is slow holds the cursor back and no memory is filled.
 *
 * The cursors are those of SQL (`declare`, `fetch`), because `statement_timeout` then goes for each step. Over a portal of
 * the protocol, as `pg-cursor` has it, the clock runs on while the reader takes its time, and cuts off a slow download.
 */
export class Snapshot {
  private cursors = 0;
  private asking = false;
  private over = false;

  private constructor(
    private readonly pool: Pool,
    private readonly client: PoolClient,
    private readonly backend: number,
    private readonly abort: AbortController,
  ) {}

  /**
   * Begins a transaction on a connection of the pool.
   *
   * @param abort when it is aborted the connection is closed at once, even in the middle of a step; it is aborted here
   *   when the connection is lost
   */
  static async open(pool: Pool, abort: AbortController): Promise<Snapshot> {
    const client = await pool.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      const snapshot = new Snapshot(pool, client, rows[0]?.pid ?? 0, abort);
      client.on('error', snapshot.lost);
      abort.signal.addEventListener('abort', snapshot.drop);
      if (abort.signal.aborted) snapshot.drop();
      return snapshot;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /**
   * Opens a cursor and fetches its first rows, so that a statement that fails does so before anything is written.
   *
   * @param statement its rows have one column, `data`
   */
  async rows({ text, values }: CompiledStatement): Promise<AsyncGenerator<readonly string[]>> {
    this.cursors += 1;
    const name = `rows_${this.cursors}`;
    await this.ask(`declare ${name} no scroll cursor for ${text}`, [...values]);
    return this.follow(name, await this.fetch(name, 100));
  }

  private async *follow(name: string, first: readonly string[]): AsyncGenerator<readonly string[]> {
    for (let rows = first; rows.length > 0; ) {
      yield rows;
      const size = rows.reduce((sum, row) => sum + row.length, 0);
      rows = await this.fetch(name, Math.max(1, Math.min(maxStep, Math.floor((rows.length * stepSize) / Math.max(1, size)))));
    }
  }

  private async fetch(name: string, count: number): Promise<readonly string[]> {
    return (await this.ask<{ data: string }>(`fetch ${count} from ${name}`)).map(({ data }) => data);
  }

  private async ask<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    if (this.over) throw new Error('the export was broken off');
    this.asking = true;
    try {
      return (await this.client.query<Row & Record<string, unknown>>(text, values)).rows;
    } finally {
      this.asking = false;
    }
  }

  /** Gives the connection back. After an error, and where rows are left, it is closed instead. */
  async close(complete: boolean): Promise<void> {
    if (this.over) return;
    if (!complete) {
      this.drop();
      return;
    }
    await this.ask('commit');
    this.leave();
    this.client.release();
  }

  /** Closes the connection now. A statement under way is cancelled: Postgres would finish it for nobody. */
  private readonly drop = (): void => {
    if (this.over) return;
    const busy = this.asking;
    this.leave();
    this.client.on('error', () => undefined);
    this.client.release(true);
    if (busy) void this.cancel();
  };

  private readonly lost = (): void => this.abort.abort();

  private leave(): void {
    this.over = true;
    this.client.off('error', this.lost);
    this.abort.signal.removeEventListener('abort', this.drop);
  }

  private async cancel(): Promise<void> {
    const client = new Client(this.pool.options);
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select pg_cancel_backend($1)', [this.backend]);
    } catch {
      // Postgres is out of reach, or stopping: then so is what was to be cancelled.
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
