import parseRobots, { type Robot } from 'robots-parser';
import { Problem } from '../shared/problem.js';
import { fetchDocument, type FetchOptions, ForbiddenAddress } from './fetch-document.js';

/** Most bytes of a robots.txt that are read (RFC 9309 asks for 500 KiB at least). */
const maxBytes = 512 * 1024;
/** Longest wait between two requests to one server that its robots.txt may ask for, in milliseconds. */
const longestDelay = 10_000;
/** Wait between two requests to one server where its robots.txt asks for none. */
const usualDelay = 1_000;

/**
 * Asks servers politely: what robots.txt forbids to "Chancery" or to all is not fetched (RFC 9309: where there is none,
 * everything is allowed; where the server fails to tell, nothing), and requests to one server wait for each other.
 */
export class Robots {
  readonly #rules = new Map<string, Promise<Robot>>();
  readonly #next = new Map<string, number>();

  constructor(
    private readonly options: FetchOptions = {},
    private readonly delay = usualDelay,
  ) {}

  /** Waits until the address may be asked. @throws Problem if robots.txt forbids it */
  async enter(address: string): Promise<void> {
    const { origin } = new URL(address);
    const known = this.#rules.get(origin) ?? this.#read(origin);
    this.#rules.set(origin, known);
    const rules = await known;
    if (rules.isAllowed(address, 'Chancery') === false) throw new Problem(`${address}: robots.txt of the server forbids to fetch it`);
    const asked = (rules.getCrawlDelay('Chancery') ?? 0) * 1_000;
    const now = Date.now();
    const turn = Math.max(now, this.#next.get(origin) ?? 0);
    this.#next.set(origin, turn + Math.min(longestDelay, Math.max(this.delay, asked)));
    if (turn > now) await new Promise((resolve) => setTimeout(resolve, turn - now));
  }

  async #read(origin: string): Promise<Robot> {
    const address = `${origin}/robots.txt`;
    const nothing = 'User-agent: *\nDisallow: /';
    const answer = await fetchDocument(address, { ...this.options, maxBytes, known: undefined }).catch((error: unknown) => {
      if (error instanceof Problem && !(error instanceof ForbiddenAddress)) return null;
      throw error;
    });
    if (answer === null || !answer.changed || answer.status >= 500) return parseRobots(address, nothing);
    return parseRobots(address, answer.status >= 400 ? '' : answer.body.toString('utf8'));
  }
}
