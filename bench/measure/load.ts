import { createRequire } from 'node:module';
import type { Asking } from '../contenders/contender.ts';

interface Client {
  setRequests(requests: readonly object[]): void;
}

interface Result {
  readonly requests: { readonly average: number; readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly duration: number;
  readonly errors: number;
  readonly timeouts: number;
  readonly non2xx: number;
}

const require = createRequire(import.meta.url);
type Answered = (event: 'response', listener: () => void) => void;
const autocannon = require('autocannon') as (options: object) => Promise<Result> & { readonly on: Answered };

/** How often autocannon looks whether it is done, in milliseconds. */
const sampleInt = 50;

/** What a run of requests came to. */
export interface Load {
  /** Answered with 200. */
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Answered otherwise: where too many ask at once, Chancery says that it is busy. */
  readonly refused: number;
}

/**
 * Sends so many requests over so many connections, each going through the list from another place.
 *
 * @throws Error where one of them got no answer at all
 */
export async function load(url: string, askings: readonly Asking[], connections: number, amount: number): Promise<Load> {
  const requests = askings.map(({ path, body }) => ({ method: 'POST', path, body, headers: { 'content-type': 'application/json' } }));
  let next = 0;
  const setupClient = (client: Client): void => {
    const from = Math.floor((next * requests.length) / connections);
    next += 1;
    client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
  };
  const begun = performance.now();
  let last = begun;
  const run = autocannon({ url, connections, amount, setupClient, timeout: 120, sampleInt });
  run.on('response', () => (last = performance.now()));
  const { errors, timeouts, non2xx, latency, requests: { total } } = await run;
  if (errors + timeouts > 0) throw new Error(`of ${amount} requests ${errors} failed, ${timeouts} were not answered in time`);
  return { requests: total - non2xx, seconds: (last - begun) / 1000, p50: latency.p50, p99: latency.p99, refused: non2xx };
}
