import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutate` runs against each mutant of `src/measures`. */
export default defineConfig({
  test: {
    include: ['test/measures/**/*.test.ts', 'test/cases/measures*.test.ts'],
    // Tests of a million salaries, and of ten to the twelfth draws, are many times slower in mutated code.
    testTimeout: 120_000,
  },
});
