import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from './refusal.js';

/** How a caller stands against the limit of requests. */
export interface RateStanding {
  /** Requests of a minute. */
  readonly limit: number;
  /** Requests left of it. */
  readonly remaining: number;
  /** When the minute is over and the full number is there again. */
  readonly resetAt: Date;
}

/** Counts the requests of anonymous addresses, minute by minute from each one's first. In memory: each process counts for itself. */
export class RateLimiter {
  private readonly limiter: RateLimiterMemory;

  constructor(private readonly perMinute: number) {
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  }

  /**
   * Counts one request.
   *
   * @throws Refusal 429 with Retry-After where the minute's requests are used up
   */
  async take(address: string): Promise<RateStanding> {
    try {
      const { remainingPoints, msBeforeNext } = await this.limiter.consume(address);
      return { limit: this.perMinute, remaining: remainingPoints, resetAt: new Date(Date.now() + msBeforeNext) };
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw new Refusal(429, 'RATE_LIMITED', `more than ${this.perMinute} requests within a minute: ask again in ${seconds} s`, { 'retry-after': String(seconds) });
    }
  }
}

/**
 * Whose requests are counted together: an IPv4 address, or a /64 of IPv6, which is what one caller is given.
 *
 * @param trustProxy whether a proxy stands in front, whose last entry of X-Forwarded-For is the caller
 */
export function callerAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim() : '';
  const address = (forwarded || request.socket.remoteAddress || '').replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 60);
  return isIPv6(address) ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const front = groups(head);
  const back = groups(tail ?? '');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const all = [...front, ...Array<string>(zeros).fill('0'), ...back];
  return `${all.slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}
