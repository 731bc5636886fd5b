import './run-ts.js';
import { tearDownDatabases } from './database-run.js';

/** Jest calls this once after all test files, failed or not. */
module.exports = async function globalTeardown(): Promise<void> {
  await tearDownDatabases();
};
