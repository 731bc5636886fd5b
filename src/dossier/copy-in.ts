import { type ClientBase, Query } from 'pg';

/** What the server takes rows through, while it waits for them. */
interface CopyConnection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** A statement that the server answers by asking for rows. */
class CopyStatement extends Query {
  // Private to the runtime as well: the driver's own `rows` means something else.
  readonly #lines: string;

  constructor(sql: string, lines: string, done: (error: Error | undefined) => void) {
    super(sql, (error) => done(error));
    this.#lines = lines;
  }

  /** The driver calls it when the server is ready for them. */
  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(Buffer.from(this.#lines));
    connection.endCopyFrom();
  }
}

/**
 * Runs `COPY … FROM STDIN`, which takes about a fifth of the time that the same rows take as JSON, before indexes and
 * constraints, which are kept as for any other statement.
 *
 * @param sql the statement
 * @param lines the rows in the text format of COPY, as {@link copyCell} writes it: a line for each row, cells parted by tabs
 */
export function copyIn(client: ClientBase, sql: string, lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyStatement(sql, lines, (error) => (error === undefined || error === null ? resolve() : reject(error))));
  });
}

/** One value in the text format of COPY; lists of texts in that of an array. */
export function copyCell(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escape(value);
  if (Array.isArray(value)) return escape(`{${value.map((each) => `"${String(each).replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return typeof value === 'object' ? escape(JSON.stringify(value)) : `${value as number | bigint | boolean}`;
}

function escape(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r') : text;
}
