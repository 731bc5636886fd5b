/** How many of something there may be at once, of each address and in all. */
export class Places {
  readonly #byAddress = new Map<string, number>();
  #taken = 0;

  constructor(
    private readonly most: number,
    private readonly mostOfAddress: number,
  ) {}

  get taken(): number {
    return this.#taken;
  }

  /** What there is no place left of: for this address, for anybody, or undefined where there is one. */
  lacking(address: string): 'address' | 'all' | undefined {
    if ((this.#byAddress.get(address) ?? 0) >= this.mostOfAddress) return 'address';
    return this.#taken >= this.most ? 'all' : undefined;
  }

  /** Takes a place, whether there is one or not. @returns gives it back; calling it again does nothing */
  take(address: string): () => void {
    this.#count(address, 1);
    let held = true;
    return () => {
      if (held) this.#count(address, -1);
      held = false;
    };
  }

  #count(address: string, by: number): void {
    this.#taken += by;
    const count = (this.#byAddress.get(address) ?? 0) + by;
    if (count === 0) this.#byAddress.delete(address);
    else this.#byAddress.set(address, count);
  }
}
