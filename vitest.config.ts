import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The exhaustive ones start processes and databases of their own.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
