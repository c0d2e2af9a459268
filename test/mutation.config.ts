import { defineConfig } from 'vitest/config';

/** What `npm run mutation` runs against each mutant: the tests of the scores, with fewer random inventories. */
export default defineConfig({
  test: {
    include: [
      'test/assess/**/*.test.ts',
      'test/properties/scores.test.ts',
      'test/contract/evaluators.test.ts',
    ],
    env: { BASCULE_TIRAGES: '120' },
    testTimeout: 60_000,
  },
});
