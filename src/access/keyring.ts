import { timingSafeEqual } from 'node:crypto';
import { type PresentedKey, readKey } from './api-key.js';
import type { LiveKey } from './api-key.service.js';

/** How long what is known of the keys counts, in milliseconds: within so long every process refuses a key that was revoked. */
export const keyLifetime = 5_000;

/** How soon the keys are read again for one that is not known, in milliseconds: all wrong keys together cost one statement in so long. */
export const unknownLifetime = 1_000;

/** What an unknown key is held against, so that it takes as long as a known one. No text has this hash that anybody knows of. */
const nobody = Buffer.alloc(32);

/**
 * Knows the keys that are good. They are few, so all of them are kept in mind and read anew when what is known is old and
 * a key is presented: a flood of wrong keys has nothing to look up, and what was never asked costs nothing.
 */
export class Keyring {
  #keys: ReadonlyMap<string, LiveKey> = new Map();
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;
  readonly #used = new Map<string, PresentedKey>();

  /** @param read reads all keys that are good, and notes which were used, in one statement */
  constructor(private readonly read: (used: readonly PresentedKey[]) => Promise<readonly LiveKey[]>) {}

  /**
   * The key that a text is.
   *
   * @returns undefined for what is no key, or one that is unknown, expired or revoked
   * @throws whatever keeps the keys from being read
   */
  async find(text: string): Promise<LiveKey | undefined> {
    const presented = readKey(text);
    if (presented === undefined) return undefined;
    const age = performance.now() - this.#readAt;
    if (age > keyLifetime || (age > unknownLifetime && !this.#keys.has(presented.prefix))) await this.#readAnew(presented);
    const key = this.#keys.get(presented.prefix);
    const right = timingSafeEqual(presented.sha256, key?.sha256 ?? nobody);
    if (key === undefined || !right || hasExpired(key)) return undefined;
    this.#used.set(key.prefix, presented);
    return key;
  }

  /** Whoever comes while the keys are being read waits for the same answer. */
  #readAnew(presented: PresentedKey): Promise<void> {
    this.#reading ??= this.#readNow(presented).finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #readNow(presented: PresentedKey): Promise<void> {
    const begun = performance.now();
    const used = [...this.#used.values(), presented];
    const keys = await this.read(used);
    this.#keys = new Map(keys.map((key) => [key.prefix, key]));
    this.#readAt = begun;
    for (const { prefix } of used) this.#used.delete(prefix);
  }
}

const hasExpired = ({ expiresOn }: LiveKey): boolean => expiresOn !== null && expiresOn < new Date().toISOString().slice(0, 10);
