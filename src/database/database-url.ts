import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { DatabaseUnavailable, errorLine } from './database-unavailable.js';
import type { PostgresConnection } from './postgres-connection.js';

const FORM = 'postgresql://user:password@host:5432/database';

/**
 * Reads a `DATABASE_URL`: `postgresql://user:password@host:port/database`, with libpq's defaults (port 5432, your own
 * user name, a database named like the user). `?host=/var/run/postgresql` names a socket directory. `?sslmode=` is
 * `disable`, `allow` or `prefer` (all three: no encryption), `require` (encrypted, certificate not checked), `verify-ca`
 * or `verify-full` (checked, against `sslrootcert=FILE` where given). Other parameters are ignored.
 *
 * @throws DatabaseUnavailable in one line that never shows the password
 */
export function parseDatabaseUrl(text: string): PostgresConnection {
  const url = parse(text.trim());
  const user = decode(url.username) || userInfo().username;
  const port = url.port === '' ? (url.searchParams.get('port') ?? '5432') : url.port;
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) throw malformed(`the port is ${port}`);
  return {
    host: url.searchParams.get('host') ?? (decode(url.hostname).replace(/^\[(.*)\]$/, '$1') || 'localhost'),
    port: Number(port),
    user,
    password: decode(url.password),
    database: decode(url.pathname.replace(/^\//, '')) || user,
    ssl: encryption(url.searchParams),
  };
}

function parse(text: string): URL {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) throw malformed('it does not begin with postgresql://');
  if (scheme !== 'postgres' && scheme !== 'postgresql') throw malformed(`it begins with ${scheme}://`);
  try {
    // Without a host (`ada@/graph?host=…`) libpq understands it, but the standard of the web does not.
    return new URL(text.replace(/^([^:/]+:\/\/(?:[^@/?#]*@)?)(?=[/:?]|$)/, '$1localhost'));
  } catch {
    throw malformed('special characters in user or password must be percent-encoded, for example @ as %40');
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw malformed('a % in it must be written as %25');
  }
}

function encryption(parameters: URLSearchParams): PostgresConnection['ssl'] {
  const mode = parameters.get('sslmode') ?? 'prefer';
  if (['disable', 'allow', 'prefer'].includes(mode)) return false;
  if (mode === 'require' || mode === 'no-verify') return { rejectUnauthorized: false };
  if (mode !== 'verify-ca' && mode !== 'verify-full') throw malformed(`sslmode is ${mode}`);
  const file = parameters.get('sslrootcert');
  // verify-ca trusts the authority and leaves the host name aside.
  const names = mode === 'verify-ca' ? { checkServerIdentity: () => undefined } : {};
  if (file === null || file === 'system') return { rejectUnauthorized: true, ...names };
  try {
    return { rejectUnauthorized: true, ca: readFileSync(file, 'utf8'), ...names };
  } catch (error) {
    throw malformed(`sslrootcert cannot be read: ${errorLine(error)}`);
  }
}

function malformed(reason: string): DatabaseUnavailable {
  return new DatabaseUnavailable(`DATABASE_URL is not a Postgres address (${reason}): write ${FORM}`);
}
