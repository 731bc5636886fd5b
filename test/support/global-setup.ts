import './run-ts.js';
import { setUpDatabases } from './database-run.js';

/** Jest calls this once before all test files: one server, one migrated template database. */
module.exports = async function globalSetup(): Promise<void> {
  await setUpDatabases();
};
