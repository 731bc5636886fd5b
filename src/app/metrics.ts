import type { Pool } from 'pg';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How a statement ended. */
export type StatementOutcome = 'ok' | 'timeout' | 'cancelled' | 'error';

/** One answered request. */
export interface AnsweredRequest {
  /** `query`, `mutation`, `subscription`, or `none` where there was no operation. */
  readonly operation: string;
  readonly status: number;
  /** Code of the first error, `none` without one; of a closed set. */
  readonly code: string;
  readonly seconds: number;
}

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What Prometheus may ask for. No label holds anything that a caller could choose. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Counter({
    name: 'chancery_graphql_requests_total',
    help: 'GraphQL requests by kind of operation, HTTP status and code of the first error.',
    labelNames: ['operation', 'status', 'code'],
    registers: [this.registry],
  });
  private readonly durations = new Histogram({
    name: 'chancery_graphql_request_seconds',
    help: 'Time from the headers of a GraphQL request to the end of its answer.',
    labelNames: ['operation'],
    buckets,
    registers: [this.registry],
  });
  private readonly statements = new Histogram({
    name: 'chancery_statement_seconds',
    help: 'Time that a statement held a connection, by how it ended.',
    labelNames: ['outcome'],
    buckets,
    registers: [this.registry],
  });

  private readonly openSockets = new Gauge({ name: 'chancery_sockets', help: 'WebSockets that are open.', registers: [this.registry] });
  private readonly running = new Gauge({ name: 'chancery_subscriptions', help: 'Subscriptions that are running.', registers: [this.registry] });
  private readonly subscriptions = new Counter({
    name: 'chancery_subscriptions_total',
    help: 'Subscriptions that ended or were refused, by code.',
    labelNames: ['code'],
    registers: [this.registry],
  });
  private readonly delivered = new Counter({ name: 'chancery_subscription_events_total', help: 'Articles and facts delivered to subscribers.', registers: [this.registry] });

  constructor(pool: Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount'>) {
    new Gauge({
      name: 'chancery_pool_connections',
      help: 'Connections of the API to Postgres in use and idle, and requests that wait for one.',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        this.set({ state: 'used' }, pool.totalCount - pool.idleCount);
        this.set({ state: 'idle' }, pool.idleCount);
        this.set({ state: 'waiting' }, pool.waitingCount);
      },
    });
  }

  request({ operation, status, code, seconds }: AnsweredRequest): void {
    this.requests.inc({ operation, status, code });
    this.durations.observe({ operation }, seconds);
  }

  statement(outcome: StatementOutcome, seconds: number): void {
    this.statements.observe({ outcome }, seconds);
  }

  /** A WebSocket was opened (1) or closed (-1). */
  socket(change: 1 | -1): void {
    this.openSockets.inc(change);
  }

  /** A subscription runs (1), or runs no more (-1). */
  subscription(change: 1 | -1): void {
    this.running.inc(change);
  }

  /** A subscription is over. @param code `none` where the client left, else of a closed set */
  subscriptionOver(code: string): void {
    this.subscriptions.inc({ code });
  }

  /** A subscriber was sent something new. */
  subscriptionEvent(): void {
    this.delivered.inc();
  }

  /** The text that Prometheus reads, and its media type. */
  async text(): Promise<{ type: string; body: string }> {
    return { type: this.registry.contentType, body: await this.registry.metrics() };
  }
}
