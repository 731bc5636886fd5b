import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { entities } from './entities.js';
import { migrations } from './migrations.js';
import { SnakeNaming } from './naming.js';
import type { PostgresConnection } from './postgres-connection.js';

/**
 * The TypeORM data source over the model's entities and migrations. Not connected yet; `synchronize` is never on: the
 * schema changes through migrations alone.
 *
 * @param connection undefined for a source that only describes the model
 * @param extra options handed to the `pg` pool (size, timeouts, application name)
 */
export function dataSource(connection: PostgresConnection | undefined, extra: Record<string, unknown> = {}): DataSource {
  const { user, ...place } = connection ?? {};
  return new DataSource({
    type: 'postgres',
    ...place,
    ...(user === undefined ? {} : { username: user }),
    entities,
    migrations,
    namingStrategy: new SnakeNaming(),
    migrationsTransactionMode: 'all',
    installExtensions: false,
    synchronize: false,
    extra: { idleTimeoutMillis: 0, ...extra },
  });
}
