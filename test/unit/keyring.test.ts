import crypto from 'node:crypto';
import { holdsKey, newKey, type PresentedKey, readKey, withoutSecrets } from '../../src/access/api-key.js';
import type { LiveKey } from '../../src/access/api-key.service.js';
import { Keyring, keyLifetime, unknownLifetime } from '../../src/access/keyring.js';

let now: number;
beforeEach(() => {
  now = 1_000_000;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

/** A keyring over a list, and what it was read with. */
function keyringOf(keys: LiveKey[]): { keyring: Keyring; reads: string[][] } {
  const reads: string[][] = [];
  const read = async (used: readonly PresentedKey[]): Promise<LiveKey[]> => {
    reads.push(used.map(({ prefix }) => prefix));
    return [...keys];
  };
  return { keyring: new Keyring(read), reads };
}

const live = ({ prefix, sha256 }: PresentedKey, expiresOn: string | null = null): LiveKey => ({ prefix, name: 'a key', sha256, role: 'READER', expiresOn });

describe('a key', () => {
  it('holds 256 random bits, is no other key, and is stored as a hash of the whole', () => {
    const keys = Array.from({ length: 1_000 }, newKey);
    for (const key of keys) {
      expect(key.text).toMatch(/^chy_[0-9a-f]{12}_[0-9a-f]{64}$/);
      expect(readKey(key.text)).toEqual({ prefix: key.prefix, sha256: crypto.createHash('sha256').update(key.text).digest() });
    }
    expect(new Set(keys.map(({ text }) => text.slice(-64))).size).toBe(1_000);
    // Every digit of the secret takes every value.
    for (let place = 0; place < 64; place += 1) expect(new Set(keys.map(({ text }) => text.at(-1 - place))).size).toBe(16);
  });

  it.each(['', 'chy_', 'CHY_0123456789ab_', `chy_0123456789ab_${'0'.repeat(63)}`, `chy_0123456789ab_${'0'.repeat(65)}`, `chy_0123456789ab_${'g'.repeat(64)}`, `xchy_0123456789ab_${'0'.repeat(64)}`, `chy_0123456789ab_${'0'.repeat(64)}\n`, 'x'.repeat(16_000)])('%j is none', (text) => {
    expect(readKey(text)).toBeUndefined();
  });

  it('loses its secret wherever it stands in a text', () => {
    const { text, prefix } = newKey();
    for (const written of [text, text.replaceAll('_', '%5F'), text.slice(0, 40), text.toUpperCase()]) {
      expect(holdsKey(`a ${written}`)).toBe(true);
      expect(withoutSecrets(`{"a":"${written}","b":"${written}"}`).toLowerCase()).toBe(`{"a":"chy_${prefix}_…","b":"chy_${prefix}_…"}`);
    }
    expect(holdsKey('chy_ is how keys begin')).toBe(false);
  });
});

describe('a keyring', () => {
  it('reads the keys once in their lifetime, and not at all where no key is presented', async () => {
    const key = newKey();
    const { keyring, reads } = keyringOf([live(key)]);
    expect(await keyring.find('')).toBeUndefined();
    expect(await keyring.find('chy_123')).toBeUndefined();
    expect(reads).toEqual([]);
    for (let index = 0; index < 50; index += 1) {
      now = 1_000_000 + (index * keyLifetime) / 50;
      expect(await keyring.find(key.text)).toMatchObject({ prefix: key.prefix, role: 'READER' });
    }
    expect(reads).toEqual([[key.prefix]]);
    now = 1_000_000 + keyLifetime + 1;
    await keyring.find(key.text);
    // Told what was used since, and what is presented.
    expect(reads).toEqual([[key.prefix], [key.prefix, key.prefix]]);
  });

  it('forgets a revoked key within the lifetime, and knows a new one a second later', async () => {
    const [old, young] = [newKey(), newKey()];
    const keys = [live(old)];
    const { keyring, reads } = keyringOf(keys);
    expect(await keyring.find(old.text)).toBeDefined();
    keys.splice(0, 1, live(young));
    expect(await keyring.find(young.text)).toBeUndefined();
    expect(await keyring.find(old.text)).toBeDefined();
    now += unknownLifetime + 1;
    expect(await keyring.find(young.text)).toBeDefined();
    expect(await keyring.find(old.text)).toBeUndefined();
    expect(reads).toHaveLength(2);
    keys.splice(0, 1);
    now += keyLifetime;
    expect(await keyring.find(young.text)).toBeDefined();
    now += 1;
    expect(await keyring.find(young.text)).toBeUndefined();
  });

  it('reads once a second in a flood of wrong keys, whatever their number, and never twice at once', async () => {
    const good = newKey();
    const { keyring, reads } = keyringOf([live(good)]);
    for (let second = 0; second < 10; second += 1) {
      now += unknownLifetime + 1;
      const answers = await Promise.all(Array.from({ length: 500 }, () => keyring.find(newKey().text)));
      expect(answers.filter((answer) => answer !== undefined)).toEqual([]);
      expect(await keyring.find(good.text)).toBeDefined();
    }
    expect(reads).toHaveLength(10);
  });

  it('counts the age from before the reading began, and throws what keeps it from reading', async () => {
    const key = newKey();
    const slow = new Keyring(async () => {
      now += keyLifetime + 1;
      return [live(key)];
    });
    const read = jest.spyOn(slow as unknown as { read: () => Promise<LiveKey[]> }, 'read');
    expect(await slow.find(key.text)).toBeDefined();
    expect(await slow.find(key.text)).toBeDefined();
    expect(read).toHaveBeenCalledTimes(2);
    const broken = new Keyring(() => Promise.reject(new Error('no database')));
    await expect(broken.find(key.text)).rejects.toThrow('no database');
    await expect(broken.find(key.text)).rejects.toThrow('no database');
  });

  it('compares an unknown key as long as a known one: hash with hash, in constant time', async () => {
    const key = newKey();
    const wrong = `${key.text.slice(0, -1)}${key.text.endsWith('0') ? '1' : '0'}`;
    const { keyring } = keyringOf([live(key)]);
    const compared = jest.spyOn(crypto, 'timingSafeEqual');
    const outcomes = [];
    for (const text of [key.text, wrong, newKey().text]) {
      outcomes.push((await keyring.find(text)) !== undefined);
      expect(compared.mock.calls.at(-1)?.map((hash) => hash.byteLength)).toEqual([32, 32]);
    }
    expect(outcomes).toEqual([true, false, false]);
    expect(compared).toHaveBeenCalledTimes(3);
  });

  it('takes a key for good on the last day of it, and not on the next', async () => {
    const key = newKey();
    const { keyring } = keyringOf([live(key, '2027-01-31')]);
    jest.useFakeTimers({ now: new Date('2027-01-31T23:59:59Z'), doNotFake: ['performance'] });
    try {
      expect(await keyring.find(key.text)).toBeDefined();
      jest.setSystemTime(new Date('2027-02-01T00:00:00Z'));
      expect(await keyring.find(key.text)).toBeUndefined();
    } finally {
      jest.useRealTimers();
    }
  });
});
