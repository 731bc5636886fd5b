import { createHash } from 'node:crypto';

/** The two parts of the gold: what rules may be written against, and what they are judged by. */
export type GoldSplit = 'DEVELOPMENT' | 'TEST';

/**
 * The part to which an article belongs. It follows from its bytes alone (the first 32 bits of their SHA-256 modulo 5: 0 and 1
 * are TEST), so nobody can choose it, and editing an article draws it anew.
 *
 * @param bytes the article's file, or its text
 */
export function splitOf(bytes: Uint8Array | string): GoldSplit {
  return splitOfHash(createHash('sha256').update(bytes).digest('hex'));
}

/** The same, from the SHA-256 in hexadecimal. */
export function splitOfHash(sha256: string): GoldSplit {
  return Number.parseInt(sha256.slice(0, 8), 16) % 5 < 2 ? 'TEST' : 'DEVELOPMENT';
}
