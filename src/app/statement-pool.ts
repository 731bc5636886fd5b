import { connect } from 'node:net';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { GraphQLError } from 'graphql';
import type { StatementRunner, StatementToRun } from '../graph/reader.js';
import { queryCanceled } from './format-error.js';
import type { Metrics, StatementOutcome } from './metrics.js';

/** What Postgres told a client of its session: who may cancel it. */
interface Session {
  readonly host: string;
  readonly port: number;
  readonly processID: number;
  readonly secretKey: number;
}

/** How long to wait for Postgres to take a cancel request, in milliseconds. */
const cancelPatience = 2_000;

/**
 * Runs statements on a pool, and stops one whose signal is aborted: Postgres would work on for a client that has gone.
 * The connection goes back to the pool only when no cancel request is on its way, which could hit the next statement.
 */
export class StatementPool implements StatementRunner {
  constructor(
    private readonly pool: Pool,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Runs one statement.
   *
   * @throws DatabaseError from Postgres; GraphQLError SERVER_BUSY if no connection becomes free in time, QUERY_TIMEOUT if
   *   the signal was aborted before
   */
  async query<Row extends object>({ signal, ...statement }: StatementToRun): Promise<{ rows: Row[] }> {
    const client = await this.connection(signal);
    const begun = performance.now();
    let outcome: StatementOutcome = 'error';
    let cancelling: Promise<void> | undefined;
    let broken = false;
    const cancel = (): void => void (cancelling = cancelStatement(client as unknown as Session));
    const onLost = (): void => void (broken = true);
    signal?.addEventListener('abort', cancel, { once: true });
    client.on('error', onLost);
    try {
      const { rows } = await client.query<Row & Record<string, unknown>>(statement);
      outcome = 'ok';
      return { rows };
    } catch (error) {
      if (error instanceof DatabaseError && error.code === queryCanceled) outcome = cancelling === undefined ? 'timeout' : 'cancelled';
      broken ||= !(error instanceof DatabaseError) || endsSession(error);
      throw error;
    } finally {
      this.metrics.statement(outcome, (performance.now() - begun) / 1000);
      signal?.removeEventListener('abort', cancel);
      await cancelling;
      client.off('error', onLost);
      client.release(broken);
    }
  }

  private async connection(signal: AbortSignal | undefined): Promise<PoolClient> {
    const client = await this.pool.connect().catch((error: unknown) => {
      if (!(error instanceof Error) || !error.message.includes('timeout exceeded when trying to connect')) throw error;
      throw new GraphQLError('all connections to the database are in use: ask again in a moment', { extensions: { code: 'SERVER_BUSY' } });
    });
    if (signal?.aborted !== true) return client;
    client.release();
    throw new GraphQLError('the query waited too long for its turn: ask again in a moment', { extensions: { code: 'QUERY_TIMEOUT' } });
  }
}

/** Whether Postgres hangs up after this error: it was shut down, or told to end the session. */
const endsSession = ({ code = '' }: DatabaseError): boolean => code.startsWith('57P') || code.startsWith('08');

/** Asks Postgres to stop what a session is doing; done when Postgres has passed that on, or cannot be asked. */
function cancelStatement({ host, port, processID, secretKey }: Session): Promise<void> {
  return new Promise((resolve) => {
    const request = Buffer.alloc(16);
    for (const [index, value] of [16, 80_877_102, processID, secretKey].entries()) request.writeInt32BE(value, index * 4);
    const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    socket.setTimeout(cancelPatience, () => socket.destroy());
    socket.on('connect', () => socket.end(request));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    socket.resume();
  });
}
