/**
 * A process of its own for tests of the embedded Postgres. Arguments: the directory, the sources' folder and what to do:
 * `hold` starts or joins, prints one line `{"server": pid, "host": …}`, and stops when told so on standard input;
 * `churn` starts, asks and stops six times. Errors are printed as `{"error": message}`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Embedded from '../../src/database/embedded-postgres.js';

const [directory = '', sources = '', task = 'hold'] = process.argv.slice(2);

async function main(): Promise<void> {
  const { Client } = (await import('pg')).default;
  const { startEmbeddedPostgres } = require(join(sources, 'database/embedded-postgres.ts')) as typeof Embedded;
  for (let round = 0; round < (task === 'churn' ? 6 : 1); round += 1) {
    const server = await startEmbeddedPostgres({ directory, durable: false });
    const client = new Client({ ...server.connection });
    await client.connect();
    await client.query('select 1');
    await client.end();
    if (task === 'hold') {
      const pid = Number(readFileSync(join(directory, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
      process.stdout.write(`${JSON.stringify({ server: pid, host: server.connection.host })}\n`);
      await new Promise((resolve) => process.stdin.once('data', resolve));
    }
    await server.stop();
  }
  process.stdout.write(`${JSON.stringify({ stopped: true })}\n`);
  process.stdin.destroy();
}

main().catch((error: unknown) => {
  process.stdout.write(`${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`);
  process.exitCode = 1;
});
