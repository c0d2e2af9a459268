import { defineConfig } from 'vitest/config';

/**
 * What `npm run mutation` runs against each mutant: the tests of the scores that are quick, over scores that stay what they
 * are. The random tests hold the same code by other means, and would take hours here.
 */
export default defineConfig({
  test: {
    include: ['test/assess/**/*.test.ts', 'test/contract/evaluators.test.ts', 'test/contract/method.test.ts'],
    exclude: ['test/assess/sensitivity-whole.test.ts'],
    env: { BASCULE_TIRAGES: '60' },
    isolate: false,
    // A slow machine must not pass for a mutant that was caught.
    testTimeout: 60_000,
  },
});
