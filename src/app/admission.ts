import type { Keyring } from '../access/keyring.js';
import { holdsKey } from '../access/api-key.js';
import type { Caller } from '../graph/permission.js';
import type { Config } from './config.js';
import { RateLimiter, type RateStanding } from './rate-limit.js';
import { Refusal } from './refusal.js';

/** What a request may do, and how much. */
export interface Admitted {
  readonly caller: Caller;
  /** Most points that an operation of this caller may cost. */
  readonly costLimit: number;
  readonly rate: RateStanding;
  /** Prefix of the caller's key. */
  readonly key?: string;
}

/** Finds out who asks, by the key that a request brings, and counts requests: of a key, or else of an address. */
export class Admission {
  readonly #addresses: RateLimiter;
  readonly #keys: RateLimiter;

  /** @param log takes a line where keys cannot be read */
  constructor(
    private readonly config: Pick<Config, 'access' | 'limits'>,
    private readonly keyring: Pick<Keyring, 'find'>,
    private readonly log: (line: string) => void,
  ) {
    this.#addresses = new RateLimiter(config.limits.requestsPerMinute);
    this.#keys = new RateLimiter(config.limits.requestsPerMinuteWithKey);
  }

  /**
   * Admits one request. One with a key that is not good counts as one of its address.
   *
   * @param authorization the header of that name, as it came
   * @throws Refusal 401 for a header that is not a good key, 429 for too many requests, 503 if keys cannot be looked up
   */
  async admit(authorization: string | undefined, address: string): Promise<Admitted> {
    const { access, limits } = this.config;
    const least = access === 'keys' ? 'READER' : 'ANONYMOUS';
    const key = authorization === undefined ? undefined : await this.#find(authorization);
    if (key !== undefined) return { caller: { role: key.role, least, name: key.name }, costLimit: limits.costWithKey, rate: await this.#keys.take(key.prefix), key: key.prefix };
    const rate = await this.#addresses.take(address);
    if (authorization === undefined) return { caller: { role: 'ANONYMOUS', least }, costLimit: limits.cost, rate };
    throw noKey();
  }

  /**
   * Checks that a caller who was admitted with a key would be admitted with it still. Counts nothing.
   *
   * @throws Refusal 401 if the key is not good any more, 503 if keys cannot be looked up
   */
  async check(authorization: string): Promise<void> {
    if ((await this.#find(authorization)) === undefined) throw noKey();
  }

  async #find(authorization: string): ReturnType<Keyring['find']> {
    const [, text = ''] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
    try {
      return await this.keyring.find(text);
    } catch (error) {
      this.log(`API keys cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      throw new Refusal(503, 'SERVER_BUSY', 'API keys cannot be looked up now: ask again in a moment');
    }
  }
}

const noKey = (): Refusal => new Refusal(401, 'UNAUTHENTICATED', 'this is no API key, or none that is good any more: send one as the header "Authorization: Bearer chy_…"');

/** What a caller who takes the address for the place of a key may call it. */
const namesOfKeys: ReadonlySet<string> = new Set(['key', 'apikey', 'accesstoken', 'token', 'bearer', 'auth', 'authorization']);

/**
 * Refuses a request with a key in its address, good or not: addresses are kept in histories, and in the logs of whatever
 * stands between.
 *
 * @throws Refusal 400
 */
export function refuseKeyInAddress(url: string): void {
  const parameters = [...new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '')];
  const named = parameters.some(([name]) => namesOfKeys.has(name.toLowerCase().replaceAll(/[^a-z]/g, '')));
  if (!named && !holdsKey(url) && !parameters.flat().some(holdsKey)) return;
  throw new Refusal(400, 'BAD_REQUEST', 'an API key in the address ends up in histories and logs: send it as the header "Authorization: Bearer chy_…"; one that was sent so should be revoked');
}
