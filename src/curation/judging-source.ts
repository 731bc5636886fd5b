import { dataSource } from '../database/data-source.js';
import type { PostgresConnection } from '../database/postgres-connection.js';
import { SourceOnDemand } from '../database/source-on-demand.js';

/**
 * How long one statement of a judgement may take, and wait for whoever records, in milliseconds: what became one with much
 * is told anew.
 */
const patience = 60_000;

/** What a server judges through. One judgement is written at a time; the second connection waits for its turn. */
export const judgingSource = (connection: PostgresConnection): SourceOnDemand =>
  new SourceOnDemand(() => dataSource(connection, { max: 2, statement_timeout: patience, connectionTimeoutMillis: patience, application_name: 'chancery judge' }));
