import 'reflect-metadata';
import { dataSource } from './src/database/data-source.js';
import { parseDatabaseUrl } from './src/database/database-url.js';

/**
 * For TypeORM's own command line, against the Postgres of DATABASE_URL:
 * `npm run build && npx typeorm migration:show -d dist/ormconfig.js`.
 */
export default dataSource(parseDatabaseUrl(process.env['DATABASE_URL'] ?? ''));
