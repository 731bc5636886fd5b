/** Keys of a dossier: made of the words of a name, each once, and never the code of a country. */
export class Keys {
  readonly #taken = new Set<string>();
  readonly #known = new Map<string, string>();

  /** A free key for a name. @param id finds the key again with {@link known} */
  take(name: string, id?: string): string {
    const words = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '').match(/[\p{L}\p{N}]+/gu)?.slice(0, 6) ?? [];
    const joined = words.join('-').slice(0, 80).replace(/[^\p{L}\p{N}]+$/u, '');
    const base = /^[A-Z]\d+$/.test(joined) ? joined : joined.toLowerCase() === '' ? 'thing' : joined.toLowerCase();
    let key = base;
    for (let number = 2; this.#taken.has(key); number += 1) key = `${base}-${number}`;
    this.#taken.add(key);
    if (id !== undefined) this.#known.set(id, key);
    return key;
  }

  /** The key that was taken for an id; null if none was. */
  known(id: string): string | null {
    return this.#known.get(id) ?? null;
  }
}
