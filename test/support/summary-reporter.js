const { writeFileSync } = require('node:fs');

/**
 * Jest reporter that writes what the run came to, as JSON, into the file named by CHANCERY_TEST_SUMMARY:
 * `{ "passed": n, "failed": n, "skipped": n }`. Without that variable it does nothing.
 * A test file that could not run at all (a broken import, say) holds no counted test, so it counts as one failure.
 */
class SummaryReporter {
  onRunComplete(_contexts, results) {
    const file = process.env.CHANCERY_TEST_SUMMARY;
    if (!file) return;
    const summary = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites + (results.runExecError ? 1 : 0),
      skipped: results.numPendingTests + results.numTodoTests,
    };
    writeFileSync(file, JSON.stringify(summary));
  }
}

module.exports = SummaryReporter;
