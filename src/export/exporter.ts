import { type GraphQLSchema, isInterfaceType } from 'graphql';
import { Pool } from 'pg';
import type { EntityMetadata } from 'typeorm';
import type { PostgresConnection } from '../database/postgres-connection.js';
import type { Caller } from '../graph/permission.js';
import { RowsOfTypes } from '../graph/rows-of-type.js';
import { type Column, columnsOf } from './columns.js';
import type { ExportFormat, NodeFormat } from './export-format.js';
import { exportList, type ExportList, exportLists } from './export-list.js';
import { type CompiledExport, compileExport } from './export-query.js';
import { ExportRefused } from './export-refused.js';
import { formatFor } from './formats.js';
import { networkStatements } from './network.js';
import { defaultSelections } from './selections.js';
import { Snapshot } from './snapshot.js';

/** What is to be exported: the list and format by name, the rest as JSON values; undefined where not given. */
export interface ExportRequest {
  readonly list: string;
  readonly format: string;
  readonly where?: unknown;
  readonly orderBy?: unknown;
  readonly select?: string | undefined;
}

/** An export that has begun: its first rows have been found. */
export interface OpenExport {
  /** `meetings.csv` */
  readonly filename: string;
  readonly mediaType: string;
  /** The whole file, in pieces. Throws where it cannot be brought to its end. Must be read or returned, or aborted. */
  readonly pieces: AsyncGenerator<string>;
}

export interface ExporterParts {
  readonly schema: GraphQLSchema;
  readonly entities: readonly EntityMetadata[];
  readonly connection: PostgresConnection;
  /** How many exports may be under way at once: 4 if not said. */
  readonly poolSize?: number;
  /** How long another one waits for its turn, in milliseconds, before it is refused: 5,000 if not said. */
  readonly wait?: number;
  /** How long one step of a cursor may take, in milliseconds: 60,000 if not said. */
  readonly statementTimeout?: number;
  /** How long a reader may stand still, in milliseconds, before its connection is taken away: 300,000 if not said. */
  readonly patience?: number;
}

/** Makes exports, over a small pool of connections of its own: long exports do not stand in the way of the API. */
export class Exporter {
  private readonly pool: Pool;
  private readonly rows: RowsOfTypes;
  /** The lists that can be exported. */
  readonly lists: readonly ExportList[];

  constructor(private readonly parts: ExporterParts) {
    this.pool = new Pool({
      ...parts.connection,
      max: parts.poolSize ?? 4,
      connectionTimeoutMillis: parts.wait ?? 5_000,
      idleTimeoutMillis: 10_000,
      allowExitOnIdle: true,
      statement_timeout: parts.statementTimeout ?? 60_000,
      idle_in_transaction_session_timeout: parts.patience ?? 300_000,
      application_name: 'chancery export',
    });
    // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
    this.pool.on('error', () => undefined);
    this.rows = new RowsOfTypes(parts.schema, parts.entities);
    this.lists = exportLists(parts.schema, this.rows);
  }

  /**
   * Begins an export.
   *
   * @param caller decides what may be read
   * @param abort breaks it off at once when aborted, and is aborted when the database breaks off
   * @throws ExportRefused or GraphQLError if the request is not one that can be answered, whatever Postgres throws else
   */
  async open(request: ExportRequest, caller: Caller, abort: AbortController): Promise<OpenExport> {
    const list = exportList(this.lists, request.list);
    const format = formatFor(request.format, list);
    const compiled = compileExport(this.parts.schema, this.rows, caller, list, {
      where: request.where,
      orderBy: request.orderBy,
      selection: selectionFor(format, list, request.select),
    });
    const snapshot = await Snapshot.open(this.pool, abort);
    try {
      const pieces = await piecesOf(format, snapshot, compiled, list, request.where);
      return { filename: `${list.name}.${format.extension}`, mediaType: format.mediaType, pieces: toTheEnd(snapshot, pieces) };
    } catch (error) {
      await snapshot.close(false);
      throw error;
    }
  }

  /** Closes the pool, when no export is under way any more. */
  async close(): Promise<void> {
    await this.pool.end();
  }
}

function selectionFor(format: ExportFormat, list: ExportList, select: string | undefined): string {
  const fixed = 'writeNetwork' in format ? 'id' : format.selection?.(list.type.name, isInterfaceType(list.type));
  if (fixed !== undefined && select !== undefined) throw new ExportRefused(400, 'BAD_USER_INPUT', `${format.name} selects by itself: leave out select, or take csv or jsonl`);
  return fixed ?? select ?? defaultSelections[list.type.name] ?? 'id';
}

/** The statements are run here, up to their first rows; then the format is written step by step. */
async function piecesOf(format: ExportFormat, snapshot: Snapshot, { statement, operation, selection }: CompiledExport, list: ExportList, where: unknown): Promise<AsyncGenerator<string>> {
  if ('writeNetwork' in format) {
    const statements = networkStatements(statement, !asksFor(where, 'modality'));
    const actors = await snapshot.rows(statements.actors);
    return format.writeNetwork({ actors, ties: await snapshot.rows(statements.ties) });
  }
  const columns: readonly Column[] = columnsOf(operation, list.type, [selection]);
  return (format satisfies NodeFormat).write({ nodes: await snapshot.rows(statement), columns });
}

/** Whether a `where` has the key anywhere. */
function asksFor(where: unknown, key: string): boolean {
  if (typeof where !== 'object' || where === null) return false;
  return Object.entries(where).some(([name, value]) => (name === key && value !== null) || asksFor(value, key));
}

/** Passes the pieces on and gives the connection back, however it ends. */
async function* toTheEnd(snapshot: Snapshot, pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  let complete = false;
  try {
    for await (const piece of pieces) if (piece !== '') yield piece;
    complete = true;
  } finally {
    await snapshot.close(complete);
  }
}
