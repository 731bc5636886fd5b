import { createHash, randomBytes } from 'node:crypto';

/** Bytes of chance in a secret: 256 bits, which nobody tries out. */
const secretBytes = 32;

/** Bytes of chance in a prefix: enough that no two of the keys there can be are alike. */
const prefixBytes = 6;

/** `chy_<prefix>_<secret>`, both in hexadecimal: one word, without anything that a shell or a URL would change. */
const form = /^chy_([0-9a-f]{12})_[0-9a-f]{64}$/;

/** A key as it is presented: by what name to look it up, and what to hold against what is stored. */
export interface PresentedKey {
  /** Twelve hexadecimal digits. No secret: it names the key in lists and logs. */
  readonly prefix: string;
  /**
   * Of the whole key. One round of SHA-256 is enough, where a password would need many: rounds make up for secrets that
   * can be guessed, and of a secret of 256 random bits no list of guesses holds any share worth the name.
   */
  readonly sha256: Buffer;
}

/** Makes a new key. */
export function newKey(): PresentedKey & { readonly text: string } {
  const prefix = randomBytes(prefixBytes).toString('hex');
  const text = `chy_${prefix}_${randomBytes(secretBytes).toString('hex')}`;
  return { text, prefix, sha256: sha256Of(text) };
}

/** Reads a key; undefined where the text has not the form of one. */
export function readKey(text: string): PresentedKey | undefined {
  const prefix = form.exec(text)?.[1];
  return prefix === undefined ? undefined : { prefix, sha256: sha256Of(text) };
}

const sha256Of = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A key, or the beginning of one, within a text, whether or not its underscores are written as in a URL. */
const within = /(chy)(?:_|%5f)([0-9a-f]{12})(?:_|%5f)[0-9a-f]*/gi;

/** Whether a text holds a key. */
export const holdsKey = (text: string): boolean => text.search(within) >= 0;

/** The text with the secrets of all keys in it left out: `chy_<prefix>_…`. */
export const withoutSecrets = (text: string): string => text.replace(within, '$1_$2_…');
