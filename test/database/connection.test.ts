import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { userInfo } from 'node:os';
import { openPostgres, verifyPostgres } from '../../src/database/connection.js';
import { parseDatabaseUrl } from '../../src/database/database-url.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const DEFAULTS = { host: 'localhost', port: 5432, user: userInfo().username, password: '', database: userInfo().username, ssl: false };

describe('the address in DATABASE_URL', () => {
  it.each([
    ['postgres://', DEFAULTS],
    ['postgresql://ada@db.example/graph', { ...DEFAULTS, host: 'db.example', user: 'ada', database: 'graph' }],
    ['postgres://ada:p%40ss%2Fw%3Ard@[::1]:6543/gr%C3%A4ph', { ...DEFAULTS, host: '::1', port: 6543, user: 'ada', password: 'p@ss/w:rd', database: 'gräph' }],
    [' postgres://ada@/graph?host=/var/run/postgresql&port=5433 ', { ...DEFAULTS, host: '/var/run/postgresql', port: 5433, user: 'ada', database: 'graph' }],
    ['postgres://ada@%2Fvar%2Frun/graph', { ...DEFAULTS, host: '/var/run', user: 'ada', database: 'graph' }],
    ['postgres://h/d?sslmode=prefer', { ...DEFAULTS, host: 'h', database: 'd' }],
    ['postgres://h/d?sslmode=require', { ...DEFAULTS, host: 'h', database: 'd', ssl: { rejectUnauthorized: false } }],
    ['postgres://h/d?sslmode=verify-full', { ...DEFAULTS, host: 'h', database: 'd', ssl: { rejectUnauthorized: true } }],
  ])('%s is understood', (url, expected) => {
    expect(parseDatabaseUrl(url)).toEqual(expected);
  });

  it.each([
    ['localhost:5432/graph', 'it does not begin with postgresql://'],
    ['mysql://ada:secret@h/graph', 'it begins with mysql://'],
    ['postgres://ada:sec/ret@h:5432/graph', 'special characters in user or password must be percent-encoded, for example @ as %40'],
    ['postgres://ada:secret@h:99999/graph', 'special characters in user or password must be percent-encoded, for example @ as %40'],
    ['postgres://ada:secret@h:0/graph', 'the port is 0'],
    ['postgres://ada:secret%@h/graph', 'a % in it must be written as %25'],
    ['postgres://ada:secret@h/graph?sslmode=maybe', 'sslmode is maybe'],
    ['postgres://ada:secret@h/graph?sslmode=verify-full&sslrootcert=/nowhere.pem', "sslrootcert cannot be read: ENOENT: no such file or directory, open '/nowhere.pem'"],
  ])('%s is refused without showing the password', async (url, reason) => {
    await expect(openPostgres({ DATABASE_URL: url })).rejects.toThrow(
      new Error(`DATABASE_URL is not a Postgres address (${reason}): write postgresql://user:password@host:5432/database`),
    );
  });
});

describe('the Postgres of DATABASE_URL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => database?.drop());

  const urlOf = (change: { password?: string; database?: string } = {}): string => {
    const { host, port, user, password, database: name } = { ...database.connection, ...change };
    return `postgres://${user}:${encodeURIComponent(password)}@/${name}?host=${encodeURIComponent(host)}&port=${port}`;
  };

  it('is used when it answers, and left running', async () => {
    const opened = await openPostgres({ DATABASE_URL: urlOf() });
    expect(opened.embedded).toBe(false);
    expect(opened.connection).toEqual(database.connection);
    await opened.close();
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('that is not there is named with the remedy', async () => {
    const port = await closedPort();
    await expect(openPostgres({ DATABASE_URL: `postgres://ada:s3cret@127.0.0.1:${port}/graph` })).rejects.toThrow(
      expect.objectContaining({
        message: `cannot reach Postgres at 127.0.0.1:${port} (ECONNREFUSED): start it or correct DATABASE_URL, or unset DATABASE_URL to use the bundled one`,
      }),
    );
    await expect(openPostgres({ DATABASE_URL: `postgres://ada:s3cret@localhost:${port}/graph` })).rejects.toThrow(/^cannot reach Postgres at localhost:\d+ \(ECONNREFUSED\)/);
    await expect(openPostgres({ DATABASE_URL: 'postgres://ada@/graph?host=/nowhere' })).rejects.toThrow(/^cannot reach Postgres at \/nowhere\/\.s\.PGSQL\.5432 \(ENOENT\)/);
  });

  it('that has no such database says so', async () => {
    await expect(openPostgres({ DATABASE_URL: urlOf({ database: 'atlantis' }) })).rejects.toThrow(
      /has no database "atlantis": create it \(createdb atlantis\) or name another in DATABASE_URL$/,
    );
  });

  it('that wants another password says so', async () => {
    const { user } = database.connection;
    const [trusting] = await database.query<{ rules: number }>(`select count(*)::int as rules from pg_hba_file_rules where auth_method = 'trust'`);
    if (trusting?.rules !== 0) {
      // oxlint-disable-next-line no-console -- a test that does not run must not pass unnoticed
      console.warn('SKIPPED, because the Postgres of DATABASE_URL trusts everybody: that wants another password says so');
      return;
    }
    const wrong = openPostgres({ DATABASE_URL: urlOf({ password: 's3cret' }) });
    await expect(wrong).rejects.toThrow(new RegExp(`^Postgres at .* refuses user "${user}" \\(password authentication failed .*\\): check user, password and sslmode in DATABASE_URL$`));
    await expect(wrong).rejects.not.toThrow('s3cret');
    await expect(openPostgres({ DATABASE_URL: urlOf({ password: '' }) })).rejects.toThrow(/ refuses user /);
  });

  it.each([
    [120_022, 'UTF8', 'is version 12, Chancery runs on 13 to 18: use one of those in DATABASE_URL, or unset it to use the bundled one'],
    [190_000, 'UTF8', 'is version 19, Chancery runs on 13 to 18: use one of those in DATABASE_URL, or unset it to use the bundled one'],
    [130_000, 'LATIN1', `is encoded in LATIN1, Chancery needs UTF8: create it with encoding 'UTF8' template template0`],
  ])('of version %d with encoding %s is refused', async (version, encoding, message) => {
    const server = await pretend(version, encoding);
    const { port } = server.address() as AddressInfo;
    await expect(openPostgres({ DATABASE_URL: `postgres://ada@127.0.0.1:${port}/graph` })).rejects.toThrow(message);
    server.close();
  });

  it.each([130_000, 180_400])('of version %d is welcome', async (version) => {
    const server = await pretend(version, 'UTF8');
    const { port } = server.address() as AddressInfo;
    await expect(verifyPostgres({ ...DEFAULTS, host: '127.0.0.1', port })).resolves.toBeUndefined();
    server.close();
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A server that speaks just enough of the protocol to claim a version: versions that are not at hand are tested so. */
async function pretend(version: number, encoding: string): Promise<Server> {
  const message = (type: string, body: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(type), length, body]);
  };
  const field = (name: string, oid: number): Buffer => {
    const rest = Buffer.alloc(18);
    rest.writeInt32BE(oid, 6);
    rest.writeInt16BE(-1, 10);
    return Buffer.concat([Buffer.from(`${name}\0`), rest]);
  };
  const value = (text: string): Buffer => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(Buffer.byteLength(text));
    return Buffer.concat([length, Buffer.from(text)]);
  };
  const ready = message('Z', Buffer.from('I'));
  const answer = Buffer.concat([
    message('T', Buffer.concat([Buffer.from([0, 2]), field('version', 23), field('encoding', 25)])),
    message('D', Buffer.concat([Buffer.from([0, 2]), value(String(version)), value(encoding)])),
    message('C', Buffer.from('SELECT 1\0')),
    ready,
  ]);
  const server = createServer((socket: Socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
      socket.on('data', (data) => (data.toString('latin1').startsWith('X') ? socket.end() : socket.write(answer)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
