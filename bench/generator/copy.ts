import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Writable } from 'node:stream';
import { Client, type ClientConfig, type Submittable } from 'pg';

const require = createRequire(import.meta.url);
const { from: copyFrom } = require('pg-copy-streams') as { from: (text: string) => Writable & Submittable };

/** A value of a column; lists are written as Postgres arrays of plain words. */
export type Cell = string | number | boolean | null | readonly string[];

/** The columns that are filled, by table; what is not named keeps its default. */
export const columnsOf = {
  thing: ['id', 'kind', 'name', 'identity'],
  actor: ['id'],
  name: ['thing_id', 'text', 'kind', 'normalized'],
  identifier: ['scheme', 'value', 'thing_id'],
  country: ['id', 'alpha2', 'alpha3', 'demonyms'],
  organization: ['id', 'kind', 'status'],
  organization_country: ['organization_id', 'country_id'],
  organization_parent: ['organization_id', 'parent_id'],
  person: ['id'],
  actor_group: ['id', 'size'],
  group_origin: ['group_id', 'actor_id'],
  place: ['id', 'kind', 'within_id', 'within_basis', 'country_id'],
  position: ['id', 'classification', 'organization_id', 'country_id'],
  topic: ['id', 'broader_id'],
  agreement: ['id', 'kind'],
  agreement_party: ['agreement_id', 'actor_id'],
  agreement_topic: ['agreement_id', 'topic_id'],
  article: ['id', 'kind', 'title', 'publisher_id', 'url', 'published_on', 'sort_date', 'dateline', 'lang', 'text', 'sha256'],
  article_section: ['article_id', 'ordinal', 'kind', 'start', 'end'],
  mention: ['article_id', 'thing_id', 'start', 'end', 'exact'],
  fact: ['id', 'kind', 'sort_date', 'modality', 'certainty', 'review_status', 'date_edtf', 'date_earliest', 'date_latest', 'date_precision', 'date_basis'],
  meeting: ['id', 'mode', 'format'],
  visit: ['id', 'type', 'purpose'],
  statement: ['id', 'act', 'form', 'text'],
  event: ['id', 'type'],
  casualties: ['event_id', 'ordinal', 'unit', 'min', 'max'],
  agreement_action: ['id', 'agreement_id', 'action', 'by_id'],
  tenure: ['id', 'holder_id', 'position_id', 'status', 'start_edtf', 'start_earliest', 'start_latest', 'start_precision', 'end_edtf', 'end_earliest', 'end_latest', 'end_precision'],
  tenure_observation: ['tenure_id', 'date_edtf', 'date_earliest', 'date_latest', 'date_precision'],
  relationship: ['id', 'subject_id', 'object_id', 'relation', 'trend'],
  participation: ['fact_id', 'kind', 'fact_date', 'actor_id', 'role', 'capacity_id', 'on_behalf_of_id', 'ordinal'],
  fact_place: ['fact_id', 'place_id', 'relation', 'ordinal'],
  fact_link: ['fact_id', 'type', 'target_id'],
  subject: ['fact_id', 'role', 'thing_id', 'target_id', 'label', 'ordinal'],
  citation: ['id', 'fact_id', 'article_id', 'start', 'end', 'exact', 'prefix', 'suffix'],
  attribution: ['citation_id', 'ordinal', 'kind', 'agent_id', 'agent_text'],
} as const;

export type Table = keyof typeof columnsOf;

/** Bytes of one table to gather before they are sent. */
const chunkSize = 256 * 1024;

interface Sink {
  readonly client: Client;
  readonly stream: Writable;
  pending: string[];
  size: number;
}

/** Fills tables through `COPY … FROM STDIN`, each on a connection of its own, with triggers and foreign keys at rest. */
export class Copy {
  readonly #sinks = new Map<Table, Sink>();
  #rows = 0;

  private constructor() {}

  static async open(connection: ClientConfig): Promise<Copy> {
    const copy = new Copy();
    for (const table of Object.keys(columnsOf) as Table[]) {
      const client = new Client(connection);
      await client.connect();
      await client.query('set session_replication_role = replica; set synchronous_commit = off');
      const stream = client.query(copyFrom(`copy ${table} (${columnsOf[table].map((column) => `"${column}"`).join(', ')}) from stdin`));
      copy.#sinks.set(table, { client, stream, pending: [], size: 0 });
    }
    return copy;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Adds one row; call {@link breathe} now and then, so that Postgres keeps up. */
  row(table: Table, ...cells: readonly Cell[]): void {
    const sink = this.#sink(table);
    let line = '';
    for (const [index, cell] of cells.entries()) line += (index === 0 ? '' : '\t') + written(cell);
    sink.pending.push(line);
    sink.size += line.length;
    this.#rows += 1;
  }

  /** Sends what has gathered, and waits where a table is behind. */
  async breathe(least = chunkSize): Promise<void> {
    for (const sink of this.#sinks.values()) {
      if (sink.size === 0 || sink.size < least) continue;
      const text = `${sink.pending.join('\n')}\n`;
      sink.pending = [];
      sink.size = 0;
      if (!sink.stream.write(text)) await once(sink.stream, 'drain');
    }
  }

  /** Ends all tables. */
  async close(): Promise<void> {
    await this.breathe(0);
    for (const { client, stream } of this.#sinks.values()) {
      const done = once(stream, 'finish');
      stream.end();
      await done;
      await client.end();
    }
  }

  /** Lets go of the connections without writing anything. */
  async abort(): Promise<void> {
    for (const { client, stream } of this.#sinks.values()) {
      stream.on('error', () => undefined);
      client.on('error', () => undefined);
      stream.destroy();
      await client.end();
    }
  }

  #sink(table: Table): Sink {
    const sink = this.#sinks.get(table);
    if (sink === undefined) throw new Error(`table ${table} is not open`);
    return sink;
  }
}

function written(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return cell.includes('\n') ? cell.replaceAll('\n', '\\n') : cell;
  if (typeof cell === 'object') return `{${cell.map((item) => `"${item}"`).join(',')}}`;
  return String(cell);
}
