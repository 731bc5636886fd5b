import type { DataSource } from 'typeorm';

/** A data source that is opened when it is first asked for: a server that only reads has no connections for writing. */
export class SourceOnDemand {
  #opened: Promise<DataSource> | undefined;

  /** @param make a source that is not connected yet */
  constructor(private readonly make: () => DataSource) {}

  /**
   * The open source. One that cannot be opened is tried again by whoever asks next.
   *
   * @throws whatever keeps it from being opened
   */
  open(): Promise<DataSource> {
    this.#opened ??= this.make()
      .initialize()
      .catch((error: unknown) => {
        this.#opened = undefined;
        throw error;
      });
    return this.#opened;
  }

  /** Lets go of its connections, once what is under way on them is over. */
  async close(): Promise<void> {
    await (await this.#opened?.catch(() => undefined))?.destroy();
  }
}
