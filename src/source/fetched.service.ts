import type { DataSource } from 'typeorm';
import type { Validators } from './fetch-document.js';

/** What is known of addresses that were fetched before. */
export interface FetchedBefore {
  /** What the server said of the document when it was taken last; undefined if it never was. */
  validatorsOf(address: string): Promise<Validators | undefined>;
  /** Notes what the server said of a document that was read. */
  note(address: string, validators: Validators): void;
}

/** Keeps in the database what was fetched. */
export class FetchedDocuments implements FetchedBefore {
  readonly #noted = new Map<string, Validators>();

  constructor(private readonly source: DataSource) {}

  async validatorsOf(address: string): Promise<Validators | undefined> {
    const [row] = await this.source.query<{ etag: string | null; last_modified: string | null }[]>('select etag, last_modified from fetched where url = $1', [address]);
    return row === undefined ? undefined : { etag: row.etag, lastModified: row.last_modified };
  }

  note(address: string, validators: Validators): void {
    this.#noted.set(address, validators);
  }

  /** Keeps what was noted. Only when all is recorded: what was read and got lost before is to be fetched again. */
  async keep(): Promise<void> {
    const noted = [...this.#noted];
    this.#noted.clear();
    if (noted.length === 0) return;
    await this.source.query(
      `insert into fetched (url, etag, last_modified) select * from unnest($1::text[], $2::text[], $3::text[])
        on conflict (url) do update set etag = excluded.etag, last_modified = excluded.last_modified, fetched_at = now()`,
      [noted.map(([url]) => url), noted.map(([, { etag }]) => etag), noted.map(([, { lastModified }]) => lastModified)],
    );
  }
}
