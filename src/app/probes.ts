import type { ServerResponse } from 'node:http';
import type { Pool } from 'pg';
import { migrations } from '../database/migrations.js';
import type { Metrics } from './metrics.js';
import { Refusal, sendText } from './refusal.js';

/** How long the database may take to say that it is there, in milliseconds. */
const patience = 2_000;

/** How long an answer of the database counts, in milliseconds: asking often costs it nothing. */
const freshness = 1_000;

const json = 'application/json; charset=utf-8';

/** What watches the server asks: `/healthz` (the process is alive), `/readyz` (it can answer), `/metrics` (Prometheus). */
export class Probes {
  private checked: { readonly at: number; readonly fault: Promise<string | undefined> } | undefined;

  /** @param metrics undefined where they are not shown */
  constructor(
    private readonly pool: Pool,
    private readonly metrics: Metrics | undefined,
  ) {}

  /**
   * Answers a probe.
   *
   * @returns false if the path is none
   * @throws Refusal 503 where the database does not answer or is not migrated
   */
  async answer(pathname: string, response: ServerResponse): Promise<boolean> {
    if (pathname === '/healthz') {
      sendText(response, 200, json, '{"status":"alive"}', { 'cache-control': 'no-store' });
    } else if (pathname === '/readyz') {
      const fault = await this.fault();
      if (fault !== undefined) throw new Refusal(503, 'NOT_READY', fault, { 'cache-control': 'no-store' });
      sendText(response, 200, json, '{"status":"ready"}', { 'cache-control': 'no-store' });
    } else if (pathname === '/metrics' && this.metrics !== undefined) {
      const { type, body } = await this.metrics.text();
      sendText(response, 200, type, body, { 'cache-control': 'no-store' });
    } else {
      return false;
    }
    return true;
  }

  private fault(): Promise<string | undefined> {
    if (this.checked === undefined || Date.now() - this.checked.at > freshness) {
      this.checked = { at: Date.now(), fault: findFault(this.pool) };
    }
    return this.checked.fault;
  }
}

async function findFault(pool: Pool): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patience);
  });
  try {
    const { rows } = await Promise.race([pool.query<{ name: string }>('select name from migrations'), late]);
    const applied = new Set(rows.map(({ name }) => name));
    const known = migrations.map((migration) => migration.name);
    return known.every((name) => applied.has(name)) ? undefined : 'the database is not migrated: run npm run db:migrate';
  } catch {
    return 'the database does not answer';
  } finally {
    clearTimeout(timer);
  }
}
