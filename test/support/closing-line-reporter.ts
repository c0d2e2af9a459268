import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with one plain line that people and machines read alike: « N passed, N failed ». */
class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed' || state === 'failed' || state === 'skipped') count[state] += 1;
      }
      // A file that could not even be loaded has no test to fail: it counts as one failure.
      if (module.state() === 'failed' && [...module.children.allTests()].length === 0) count.failed += 1;
    }
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`);
  }
}

// Vitest loads a reporter file by its default export; the rest of the project has none.
// eslint-disable-next-line no-restricted-syntax
export default ClosingLineReporter;
