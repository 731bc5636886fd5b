import { Client } from 'pg';
import { defaultDataDirectory, projectRoot } from './data-directory.js';
import { DatabaseUnavailable, errorCode, errorLine } from './database-unavailable.js';
import { parseDatabaseUrl } from './database-url.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import type { PostgresConnection } from './postgres-connection.js';

/** The versions of Postgres that Chancery runs on. */
const OLDEST_MAJOR = 13;
const NEWEST_MAJOR = 18;

/** A Postgres that answered, and how to let go of it. */
export interface OpenPostgres {
  readonly connection: PostgresConnection;
  /** True for the bundled server, false for the one of `DATABASE_URL`. */
  readonly embedded: boolean;
  /** Stops the bundled server if this process was the last to use it; close your own connections first. */
  close(): Promise<void>;
}

/**
 * Opens the Postgres to work with: that of `DATABASE_URL` where set, else the bundled one on `CHANCERY_DATA_DIRECTORY`
 * or the project's own data directory (see {@link defaultDataDirectory}).
 *
 * @param env the environment
 * @param notify gets a line to show to the user, when the data are not where one would look for them
 * @throws DatabaseUnavailable in one line: malformed address, unreachable, refused, a version out of range, not UTF-8
 */
export async function openPostgres(env: NodeJS.ProcessEnv, notify: (line: string) => void = () => undefined): Promise<OpenPostgres> {
  const url = env['DATABASE_URL']?.trim();
  if (url) {
    const connection = parseDatabaseUrl(url);
    await verifyPostgres(connection);
    return { connection, embedded: false, close: async () => undefined };
  }
  const place = await dataDirectory(env);
  if (place.reason !== null) notify(`data are kept in ${place.directory} (${place.reason})`);
  const server = await startEmbeddedPostgres({ directory: place.directory, durable: true });
  return { connection: server.connection, embedded: true, close: () => server.stop() };
}

/** The directory the embedded Postgres of this environment uses; `reason` as in {@link defaultDataDirectory}. */
export async function dataDirectory(env: NodeJS.ProcessEnv): Promise<{ directory: string; reason: string | null }> {
  const chosen = env['CHANCERY_DATA_DIRECTORY']?.trim();
  return chosen ? { directory: chosen, reason: null } : defaultDataDirectory(projectRoot());
}

/**
 * Connects once and checks that the server can carry Chancery.
 *
 * @throws DatabaseUnavailable
 */
export async function verifyPostgres(connection: PostgresConnection): Promise<void> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
    );
    judge(connection, rows[0]);
  } catch (error) {
    throw error instanceof DatabaseUnavailable ? error : unreachable(connection, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function judge(connection: PostgresConnection, server: { version: number; encoding: string } | undefined): void {
  const major = Math.floor((server?.version ?? 0) / 10_000);
  if (major < OLDEST_MAJOR || major > NEWEST_MAJOR) {
    throw new DatabaseUnavailable(
      `Postgres at ${place(connection)} is version ${major}, Chancery runs on ${OLDEST_MAJOR} to ${NEWEST_MAJOR}: use one of those in DATABASE_URL, or unset it to use the bundled one`,
    );
  }
  if (server?.encoding !== 'UTF8') {
    throw new DatabaseUnavailable(
      `the database ${connection.database} at ${place(connection)} is encoded in ${server?.encoding}, Chancery needs UTF8: create it with encoding 'UTF8' template template0`,
    );
  }
}

function place(connection: PostgresConnection): string {
  const { host, port } = connection;
  return host.startsWith('/') ? `${host}/.s.PGSQL.${port}` : `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Says in one line what failed and what to do about it. Driver messages do not hold the password. */
function unreachable(connection: PostgresConnection, error: unknown): DatabaseUnavailable {
  const at = place(connection);
  const code = errorCode(error);
  const options = { cause: error };
  // Without a code: the server wants a password and the address has none.
  if (['28P01', '28000'].includes(code) || (code === '' && /SASL|password/i.test(errorLine(error)))) {
    return new DatabaseUnavailable(
      `Postgres at ${at} refuses user "${connection.user}" (${errorLine(error)}): check user, password and sslmode in DATABASE_URL`,
      options,
    );
  }
  if (code === '3D000') {
    return new DatabaseUnavailable(
      `Postgres at ${at} has no database "${connection.database}": create it (createdb ${connection.database}) or name another in DATABASE_URL`,
      options,
    );
  }
  const reason = /^[A-Z_]+$/.test(code) ? code : errorLine(error) || code;
  return new DatabaseUnavailable(
    `cannot reach Postgres at ${at} (${reason}): start it or correct DATABASE_URL, or unset DATABASE_URL to use the bundled one`,
    options,
  );
}
