/**
 * Cleans up after a test run that was killed or interrupted, when jest calls no teardown: its standard input ends when
 * the run's process ends, however that happens. Argument: the directory of the run's embedded Postgres.
 */
const { existsSync, rmSync } = require('node:fs');

const [directory] = process.argv.slice(2);

process.stdin.resume().on('error', () => undefined).on('close', async () => {
  if (!existsSync(directory)) return;
  require('./run-ts.js');
  const { stopEmbeddedPostgres } = require('../../src/database/embedded-postgres.ts');
  await stopEmbeddedPostgres(directory).catch(() => undefined);
  rmSync(directory, { recursive: true, force: true });
});
