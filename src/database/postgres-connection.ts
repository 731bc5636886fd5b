/** How to reach a database, in the words of the `pg` driver (TypeORM says `username` for `user`). */
export interface PostgresConnection {
  /** A host name or address, or the directory of a Unix socket (begins with `/`). */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** '' when none was given: the driver then looks at PGPASSWORD and ~/.pgpass. */
  readonly password: string;
  readonly database: string;
  readonly ssl: boolean | PostgresEncryption;
}

/** How an encrypted connection checks the server's certificate. */
export interface PostgresEncryption {
  readonly rejectUnauthorized: boolean;
  /** The certificate of the authority, in PEM; the system's authorities when absent. */
  readonly ca?: string;
  readonly checkServerIdentity?: () => undefined;
}
